// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/polls.h"

#include "authority/command.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/spoken_code.h"
#include "authority/token.h"

#include <QRegularExpression>

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int largestPage = 200;
constexpr qsizetype longestQuestion = 300;
constexpr qsizetype longestOption = 100;
constexpr qsizetype longestVote = 100;

QString textFor(const Poll& poll, const School& school, const QString& author, const Addresses& addresses)
{
    // The code stands in the first line: apps quote it when somebody answers.
    QString text = u"Опрос %1 (%2): %3\n\n"_s.arg(poll.code, author, poll.question);
    for (qsizetype i = 0; i < poll.options.size(); ++i)
        text += u"%1 — %2\n"_s.arg(QString::number(i + 1), poll.options.at(i));
    QStringList terms;
    if (poll.multiple)
        terms << u"Можно выбрать несколько."_s;
    if (poll.voters == PollVoters::Families)
        terms << u"Один голос за ребёнка, от любого из родителей."_s;
    if (poll.until.isValid())
        terms << u"До %1."_s.arg(moment(poll.until, zoneOf(school)));
    terms << (poll.anonymous ? u"Опрос анонимный: кто как ответил, не увидит никто."_s
                             : u"Кто как ответил, увидит тот, кто спрашивает."_s);
    const QString word = poll.multiple ? u"«Голос %1: 1, 2»"_s.arg(poll.code) : u"«Голос %1: 1»"_s.arg(poll.code);
    const QString how = poll.anonymous
                            ? u"Чтобы проголосовать, напишите %1 не сюда, а службе школы (%2)"_s.arg(word, addresses.school())
                            : u"Чтобы проголосовать, ответьте на это сообщение номером, напишите %1"_s.arg(word);
    return text + u'\n' + terms.join(u' ') + u'\n' + how + u" или откройте "_s + addresses.pollsUrl();
}

const Vote* voteOf(const Snapshot& snapshot, const PollId& poll, const Party& party)
{
    return snapshot.find<Vote>(joinedKey({poll.value(), party.whom.value(), party.family ? 1 : 0}));
}

// Whoever has voted was asked, also when he is in the chat no more.
int askedNow(const Snapshot& snapshot, const Poll& poll, const QList<Party>& voters)
{
    return poll.voted + static_cast<int>(std::ranges::count_if(voters, [&](const Party& party) {
               return voteOf(snapshot, poll.id, party) == nullptr;
           }));
}

QString resultText(const Poll& poll)
{
    QStringList lines{u"Опрос %1 завершён: %2"_s.arg(poll.code, poll.question), {}};
    for (qsizetype i = 0; i < poll.options.size(); ++i)
        lines << u"%1 — %2 (%3 %)"_s.arg(poll.options.at(i), QString::number(poll.counts.value(i)),
                                         QString::number(shareOf(poll, i)));
    QString turnout = u"Проголосовали: %1 из %2."_s.arg(poll.voted).arg(poll.asked);
    if (poll.quorum > 0)
        turnout += (hasQuorum(poll, poll.asked) ? u" Кворум есть (нужно %1 %)."_s : u" Кворума нет (нужно %1 %)."_s)
                       .arg(poll.quorum);
    lines << QString() << turnout;
    return lines.join(u'\n');
}

// Who asks in chats, and answers for the polls there.
class Asker
{
public:
    Asker(const Snapshot& snapshot, const PersonId& person)
        : m_snapshot(snapshot)
        , m_person(person)
        , m_reach(reachOf(rolesOf(snapshot.school(), person), Act::PollsCreate))
    {
    }

    [[nodiscard]] bool mayIn(const ChatId& chat) const
    {
        const ChatMember* const self = m_snapshot.find<ChatMember>(joinedKey({chat.value(), m_person.value()}));
        const bool moderates = self && self->role == MemberRole::Moderator;
        return m_reach == Reach::WholeSchool || (m_reach != Reach::Nobody && moderates);
    }
    [[nodiscard]] bool answersFor(const Poll& poll) const
    {
        return mayIn(poll.chat) || (poll.author == m_person && m_reach != Reach::Nobody);
    }

private:
    const Snapshot& m_snapshot;
    const PersonId m_person;
    const Reach m_reach;
};

base::Result<QStringList> tidyOptions(const QStringList& options)
{
    QStringList tidy;
    for (const QString& option : options) {
        const QString plain = option.simplified();
        if (plain.isEmpty() || plain.size() > longestOption || tidy.contains(plain, Qt::CaseInsensitive))
            return refuse("poll.options");
        tidy << plain;
    }
    if (tidy.size() < leastOptions || tidy.size() > mostOptions)
        return refuse("poll.options");
    return tidy;
}

contract::PollEntry entryFor(const Ledger& ledger, const SchoolIndex& index, const Poll& poll, const PersonId& caller,
                             const Asker& asker)
{
    const Snapshot& snapshot = ledger.snapshot();
    const bool isOpen = isOpenPoll(poll, ledger.clock().now());
    contract::PollEntry entry{poll};
    entry.asked = poll.closedAt.isValid() ? poll.asked : askedNow(snapshot, poll, votersOf(index, poll));
    entry.answers = asker.answersFor(poll);
    const QList<Party> mine = votesCastBy(index, poll, caller);
    const auto isCast = [&](const Party& party) { return voteOf(snapshot, poll.id, party) != nullptr; };
    entry.hasVoted = !mine.isEmpty() && std::ranges::all_of(mine, isCast);
    entry.mayVote = isOpen && !mine.isEmpty() && !(poll.anonymous && entry.hasVoted);
    if (const Vote* const first = mine.isEmpty() ? nullptr : voteOf(snapshot, poll.id, mine.first()))
        entry.choices = first->choices;
    // From the figures after each vote one could read who chose what.
    if (poll.anonymous && poll.closedAt.isNull())
        entry.poll.counts.clear();
    return entry;
}

} // namespace

base::Result<contract::PollsCreateReply> createPoll(Change& change, const Addresses& addresses,
                                                    const contract::PollsCreateRequest& request)
{
    const Chat* const chat = change.snapshot().find<Chat>(request.chat.value());
    if (!chat || chat->archived)
        return refuse("chat.unknown");
    if (!Asker(change.snapshot(), change.caller()).mayIn(request.chat))
        return refuse("rights.missing");
    Poll poll;
    poll.question = request.question.simplified();
    if (poll.question.isEmpty() || poll.question.size() > longestQuestion)
        return refuse("poll.question");
    const auto options = tidyOptions(request.options);
    if (!options)
        return base::failWith(options);
    if (request.quorum < 0 || request.quorum > 100)
        return refuse("request.invalid");
    if (request.until.isValid() && request.until <= change.now())
        return refuse("poll.until");
    poll.id = PollId(randomName());
    poll.author = change.caller();
    poll.chat = request.chat;
    poll.at = change.now();
    poll.code = newSpokenCode(change.school());
    poll.options = *options;
    poll.voters = request.voters;
    poll.multiple = request.multiple;
    poll.anonymous = request.anonymous;
    poll.quorum = request.quorum;
    poll.until = request.until;
    poll.counts.resize(poll.options.size());
    change.put(poll);
    const Person* const author = change.snapshot().find<Person>(change.caller().value());
    const QString name = author ? fullName(author->name) : QString();
    change.send(Errand{ErrandKind::Say, poll.chat, {}, {}, textFor(poll, change.school(), name, addresses)});
    change.audit(poll.id.value(), poll.chat.value());
    return contract::PollsCreateReply{{}, poll.id, poll.code};
}

base::Result<contract::CommandReply> votePoll(Change& change, const contract::PollsVoteRequest& request)
{
    const Poll* const found = change.snapshot().find<Poll>(request.poll.value());
    if (!found)
        return refuse("poll.unknown");
    Poll poll = *found;
    if (!isOpenPoll(poll, change.now()))
        return refuse("poll.closed");
    if (!areChoicesOf(poll, request.choices))
        return refuse("poll.choices");
    QList<Party> votes = votesCastBy(SchoolIndex(change.school()), poll, change.caller());
    if (votes.isEmpty())
        return refuse("poll.not-asked");
    if (poll.anonymous)
        votes.removeIf([&](const Party& party) { return voteOf(change.snapshot(), poll.id, party) != nullptr; });
    if (votes.isEmpty())
        return refuse("poll.voted");
    for (const Party& party : std::as_const(votes)) {
        countVote(poll, request.choices, voteOf(change.snapshot(), poll.id, party));
        change.put(Vote{poll.id, party.whom, party.family, change.caller(),
                        poll.anonymous ? QList<int>() : request.choices, change.now()});
    }
    change.put(poll);
    change.audit(poll.id.value());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> closePoll(Change& change, const contract::PollsCloseRequest& request)
{
    const Poll* const poll = change.snapshot().find<Poll>(request.poll.value());
    if (!poll)
        return refuse("poll.unknown");
    if (!Asker(change.snapshot(), change.caller()).answersFor(*poll))
        return refuse("rights.missing");
    if (poll->closedAt.isValid())
        return refuse("poll.closed");
    finishPoll(change, *poll);
    change.audit(request.poll.value());
    return contract::CommandReply{};
}

void finishPoll(Change& change, Poll poll)
{
    poll.closedAt = change.now();
    poll.asked = askedNow(change.snapshot(), poll, votersOf(SchoolIndex(change.school()), poll));
    change.put(poll);
    change.send(Errand{ErrandKind::Say, poll.chat, {}, {}, resultText(poll)});
}

base::Result<contract::PollsListReply> listPolls(const Ledger& ledger, const PersonId& caller,
                                                 const contract::PollsListRequest& request)
{
    contract::PollsListReply reply;
    const Snapshot& snapshot = ledger.snapshot();
    if (snapshot.school().polls.isEmpty())
        return reply;
    const SchoolIndex index(snapshot.school());
    const Asker asker(snapshot, caller);
    QList<const Poll*> seen;
    for (const Poll& poll : snapshot.school().polls) {
        if (isMember(snapshot, poll.chat, caller) || asker.answersFor(poll) ||
            !votesCastBy(index, poll, caller).isEmpty())
            seen << &poll;
    }
    std::ranges::stable_sort(seen, std::ranges::greater(), [](const Poll* poll) { return poll->at; });
    reply.total = static_cast<int>(seen.size());
    const int first = std::clamp(request.offset, 0, reply.total);
    for (const Poll* poll : seen.mid(first, std::clamp(request.max, 1, largestPage)))
        reply.entries << entryFor(ledger, index, *poll, caller, asker);
    return reply;
}

base::Result<contract::PollsResultsReply> pollResults(const Ledger& ledger, const PersonId& caller,
                                                      const contract::PollsResultsRequest& request)
{
    const Snapshot& snapshot = ledger.snapshot();
    const Poll* const poll = snapshot.find<Poll>(request.poll.value());
    if (!poll)
        return refuse("poll.unknown");
    const Asker asker(snapshot, caller);
    if (!asker.answersFor(*poll))
        return refuse("rights.missing");
    const SchoolIndex index(snapshot.school());
    contract::PollsResultsReply reply{entryFor(ledger, index, *poll, caller, asker)};
    if (poll->anonymous)
        return reply;
    for (const Vote& vote : snapshot.school().votes) {
        if (vote.poll == poll->id)
            reply.ballots << contract::Ballot{vote.whom, vote.family, vote.by, vote.choices, vote.at};
    }
    if (poll->closedAt.isValid())
        return reply;
    for (const Party& party : votersOf(index, *poll)) {
        if (!voteOf(snapshot, poll->id, party))
            reply.ballots << contract::Ballot{party.whom, party.family};
    }
    return reply;
}

QSet<ChatId> chatsAwaitingVotes(const School& school, const QDateTime& now)
{
    QSet<ChatId> chats;
    for (const Poll& poll : school.polls) {
        if (isOpenPoll(poll, now))
            chats.insert(poll.chat);
    }
    return chats;
}

std::optional<SpokenVote> spokenVote(const QString& message)
{
    // The whole message, so that "в 5 нас будет 2" is none.
    static const QRegularExpression pattern(
        u"^\\s*[«\"]?(?<word>голос(?:ую)?(?:\\s+за)?[\\s:№]*(?:(?<code>\\d{4})(?!\\d)[\\s:;,.—-]*)?)?"
        u"(?<numbers>\\d{1,2}(?:(?:\\s*[,;]\\s*|\\s+и\\s+|\\s+)\\d{1,2})*)[\\s.!)»\"]*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression quotedPoll(u"Опрос (\\d{4}) "_s);
    static const QRegularExpression number(u"\\d+"_s);
    QStringList quoted;
    QStringList said;
    for (const QString& line : message.split(u'\n'))
        (line.startsWith(u'>') ? quoted : said) << line;
    const QString own = said.join(u'\n').trimmed();
    if (own.size() > longestVote)
        return std::nullopt;
    const QRegularExpressionMatch match = pattern.match(own);
    SpokenVote vote{match.captured(u"code"_s), {}};
    if (vote.code.isEmpty())
        vote.code = quotedPoll.match(quoted.join(u'\n')).captured(1);
    // Numbers alone are a vote only in answer to a poll.
    if (!match.hasMatch() || (vote.code.isEmpty() && match.captured(u"word"_s).isEmpty()))
        return std::nullopt;
    for (auto each = number.globalMatch(match.captured(u"numbers"_s)); each.hasNext();)
        vote.choices << each.next().captured().toInt() - 1;
    std::ranges::sort(vote.choices);
    vote.choices.erase(std::unique(vote.choices.begin(), vote.choices.end()), vote.choices.end());
    return vote;
}

QList<Poll> pollsMeantBy(const Ledger& ledger, const PersonId& person, const QString& code, const ChatId& chat)
{
    const QDateTime now = ledger.clock().now();
    const SchoolIndex index(ledger.school());
    QList<Poll> meant;
    for (const Poll& poll : ledger.school().polls) {
        if ((code.isEmpty() || poll.code == code) && (chat.isEmpty() || poll.chat == chat) && isOpenPoll(poll, now) &&
            !votesCastBy(index, poll, person).isEmpty())
            meant << poll;
    }
    std::ranges::stable_sort(meant, std::ranges::greater(), &Poll::at);
    return meant;
}

QString thanksFor(const Poll& poll, const QList<int>& choices)
{
    QStringList chosen;
    for (const int choice : choices)
        chosen << u"«%1»"_s.arg(poll.options.at(choice));
    const QString later =
        poll.anonymous ? u"Изменить голос нельзя: опрос анонимный."_s : u"Передумаете — проголосуйте ещё раз."_s;
    return u"Ваш голос в опросе «%1» учтён: %2. %3"_s.arg(poll.question, chosen.join(u", "_s), later);
}

QString notAnonymousText(const Poll& poll)
{
    return u"Голос не учтён: опрос «%1» анонимный, а чат читают все. Напишите «Голос %2: …» сюда, службе школы."_s.arg(
        poll.question, poll.code);
}

QString choiceOfPolls(const QList<Poll>& polls)
{
    QStringList lines{u"Опросов сейчас несколько. Напишите, в каком вы голосуете:"_s};
    for (const Poll& poll : polls)
        lines << u"«Голос %1: …» — %2"_s.arg(poll.code, poll.question);
    return lines.join(u'\n');
}

} // namespace authority
