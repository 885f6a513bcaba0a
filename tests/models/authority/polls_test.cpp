// SPDX-License-Identifier: GPL-3.0-or-later
// Polls: one vote for each family or person, from any app, tallied by the service.
#include "authority/polls.h"
#include "evening.h"

#include <random>

using namespace authority;
using namespace std::chrono_literals;

namespace {

using contract::PollEntry;
using contract::PollsCreateReply;
using contract::PollsCreateRequest;

// Evening, with a second class whose teacher is somebody else.
struct Votes : Evening
{
    UnitId other;
    PersonId otherTeacher;

    Votes()
    {
        other = house.createClass(6, u"Б"_s);
        house.importPupils(other, 1);
        otherTeacher = house.createStaff(u"Другая"_s);
        house.seat(otherTeacher, other, SeatKind::ClassTeacher);
    }

    [[nodiscard]] PollsCreateRequest question() const
    {
        return {{},    chat,  u"Куда едем?"_s, {u"Суздаль"_s, u"Кострома"_s, u"Никуда"_s}, PollVoters::Families,
                false, false, 0,               house.clock.now().addDays(3)};
    }
    base::Result<PollsCreateReply> put(const PersonId& who, PollsCreateRequest request)
    {
        request.op = house.op();
        return ask<PollsCreateReply>(who, Act::PollsCreate, request);
    }
    Poll put(const PollsCreateRequest& request)
    {
        const auto made = put(teacher, request);
        REQUIRE(made);
        return poll(made->poll);
    }
    [[nodiscard]] Poll poll(const PollId& id) const { return *house.ledger->snapshot().find<Poll>(id.value()); }
    base::Result<contract::CommandReply> vote(const PersonId& who, const PollId& id, const QList<int>& choices)
    {
        return ask<contract::CommandReply>(who, Act::PollsVote, contract::PollsVoteRequest{house.op(), id, choices});
    }
    base::Result<contract::CommandReply> close(const PersonId& who, const PollId& id)
    {
        return ask<contract::CommandReply>(who, Act::PollsClose, contract::PollsCloseRequest{house.op(), id});
    }
    base::Result<contract::PollsResultsReply> results(const PersonId& who, const PollId& id)
    {
        return ask<contract::PollsResultsReply>(who, Act::PollsResults, contract::PollsResultsRequest{id});
    }
    QList<PollEntry> list(const PersonId& who)
    {
        return ask<contract::PollsListReply>(who, Act::PollsList, contract::PollsListRequest{})->entries;
    }
    QString hear(const PersonId& who, const QString& text)
    {
        return house.authority->hear({house.loginOf(who), Language::Russian}, text, house.op());
    }
    // Written in the parents' chat.
    void say(const PersonId& who, const QString& text, const QString& archived = u"9"_s)
    {
        house.authority->takeWritten(
            chat, RoomMessage{ArchiveId(archived), house.loginOf(who), u"имя"_s, text, house.clock.now()});
    }
    [[nodiscard]] PersonId childOf(const PersonId& guardian) const
    {
        const auto& links = house.ledger->school().guardians;
        return std::ranges::find(links, guardian, &GuardianLink::guardian)->child;
    }
    PersonId father(const PersonId& child)
    {
        const PersonId id(u"father"_s);
        REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
            Person person;
            person.id = id;
            person.name = {u"Отцов"_s, u"Иван"_s, {}};
            person.login = Login(u"fatherlogin"_s);
            change.put(person);
            change.put(GuardianLink{id, child, GuardianKind::Father});
            return base::Result<bool>(true);
        }));
        return id;
    }
    [[nodiscard]] QStringList said()
    {
        settle();
        QStringList texts;
        for (const auto& [where, text] : house.server.said)
            texts << text;
        return texts;
    }
};

} // namespace

TEST_CASE("a poll is said in its chat as text with numbers, a word to vote by and a link")
{
    Votes evening;
    const Poll poll = evening.put(evening.question());
    REQUIRE(evening.said().size() == 1);
    const QString text = evening.said().first();
    CHECK(text.startsWith(u"Опрос %1 (Классная"_s.arg(poll.code)));
    CHECK(text.section(u'\n', 0, 0).endsWith(u": Куда едем?"_s));
    CHECK(text.contains(u"\n1 — Суздаль\n2 — Кострома\n3 — Никуда\n"_s));
    CHECK(text.contains(u"Один голос за ребёнка"_s));
    CHECK(text.contains(u"«Голос %1: 1»"_s.arg(poll.code)));
    CHECK(text.contains(u"/my/polls"_s));
}

TEST_CASE("a family votes once, whichever of the guardians does; the later vote is the family's")
{
    Votes evening;
    const PersonId child = evening.childOf(evening.neighbour);
    const PersonId father = evening.father(child);
    const Poll poll = evening.put(evening.question());
    REQUIRE(evening.vote(evening.neighbour, poll.id, {0}));
    CHECK(evening.poll(poll.id).counts == QList{1, 0, 0});
    REQUIRE(evening.vote(father, poll.id, {1}));
    CHECK(evening.poll(poll.id).counts == QList{0, 1, 0});
    CHECK(evening.poll(poll.id).voted == 1);
    const auto results = evening.results(evening.teacher, poll.id);
    REQUIRE(results);
    CHECK(results->entry.asked == 2);
    REQUIRE(results->ballots.size() == 2);
    const contract::Ballot& cast = results->ballots.first();
    CHECK(cast.whom == child);
    CHECK(cast.by == father);
    CHECK(cast.choices == QList{1});
    CHECK(results->ballots.last().by.isEmpty()); // the other family has not voted
}

TEST_CASE("after any sequence of votes and repetitions the figures are those of the last vote of each family")
{
    for (unsigned seed = 0; seed < 4; ++seed) {
        std::mt19937 dice(seed);
        Votes evening;
        const PersonId father = evening.father(evening.childOf(evening.neighbour));
        PollsCreateRequest request = evening.question();
        request.multiple = true;
        const Poll poll = evening.put(request);
        const std::array voters{evening.neighbour, father, evening.shouter};
        const std::array families{0, 0, 1};
        std::map<int, QList<int>> last;
        std::map<int, contract::PollsVoteRequest> sent; // by the voter
        for (int i = 0; i < 40; ++i) {
            const auto who = dice() % voters.size();
            // What came twice counts as it did the first time, and changes nothing afterwards.
            if (dice() % 4 == 0 && sent.contains(static_cast<int>(who))) {
                CHECK(evening.ask<contract::CommandReply>(voters.at(who), Act::PollsVote, sent.at(static_cast<int>(who))));
                continue;
            }
            QList<int> choices;
            for (int option = 0; option < 3; ++option) {
                if (dice() % 2 == 0)
                    choices << option;
            }
            const contract::PollsVoteRequest vote{evening.house.op(), poll.id, choices};
            const bool isCast = evening.ask<contract::CommandReply>(voters.at(who), Act::PollsVote, vote).hasValue();
            CHECK(isCast == !choices.isEmpty());
            if (!isCast)
                continue;
            last[families.at(who)] = choices;
            sent.insert_or_assign(static_cast<int>(who), vote);
        }
        const Poll counted = evening.poll(poll.id);
        CHECK(counted.voted == static_cast<int>(last.size()));
        for (int option = 0; option < 3; ++option) {
            const auto chosen =
                std::ranges::count_if(last, [&](const auto& each) { return each.second.contains(option); });
            INFO("seed " << seed << " option " << option);
            CHECK(counted.counts.at(option) == static_cast<int>(chosen));
        }
        evening.house.restart();
        CHECK(evening.poll(poll.id) == counted);
    }
}

TEST_CASE("of an anonymous poll nobody is told who chose what, a vote stands, and figures come at the end")
{
    Votes evening;
    PollsCreateRequest request = evening.question();
    request.anonymous = true;
    const Poll poll = evening.put(request);
    CHECK(evening.said().first().contains(u"не сюда, а службе школы (school."_s));
    REQUIRE(evening.vote(evening.neighbour, poll.id, {1}));
    CHECK(reason(evening.vote(evening.neighbour, poll.id, {0})) == u"poll.voted"_s);
    const auto meanwhile = evening.results(evening.teacher, poll.id);
    CHECK(meanwhile->entry.poll.counts.isEmpty());
    CHECK(meanwhile->entry.poll.voted == 1);
    CHECK(meanwhile->ballots.isEmpty());
    CHECK(evening.house.ledger->school().votes.first().choices.isEmpty());
    const PollEntry own = evening.list(evening.neighbour).first();
    CHECK(own.hasVoted);
    CHECK_FALSE(own.mayVote);
    CHECK(own.choices.isEmpty());
    REQUIRE(evening.close(evening.teacher, poll.id));
    const auto afterwards = evening.results(evening.teacher, poll.id);
    CHECK(afterwards->entry.poll.counts == QList{0, 1, 0});
    CHECK(afterwards->ballots.isEmpty());
}

TEST_CASE("a poll ends at its time: no vote counts after it, the result is said once, and stays when people come and go")
{
    Votes evening;
    PollsCreateRequest request = evening.question();
    request.quorum = 60;
    request.until = evening.house.clock.now().addSecs(3600);
    const Poll poll = evening.put(request);
    REQUIRE(evening.vote(evening.neighbour, poll.id, {0}));
    evening.house.clock.advance(59min);
    evening.house.calendar->turn();
    CHECK(evening.said().size() == 1);
    evening.house.clock.advance(1min);
    CHECK(reason(evening.vote(evening.shouter, poll.id, {0})) == u"poll.closed"_s);
    evening.house.calendar->turn();
    evening.house.calendar->turn();
    REQUIRE(evening.said().size() == 2);
    const QString result = evening.said().last();
    CHECK(result.startsWith(u"Опрос %1 завершён: Куда едем?"_s.arg(poll.code)));
    CHECK(result.contains(u"Суздаль — 1 (100 %)"_s));
    CHECK(result.contains(u"Проголосовали: 1 из 2. Кворума нет (нужно 60 %)."_s));
    evening.house.importPupils(evening.unit, 5);
    CHECK(evening.results(evening.teacher, poll.id)->entry.asked == 2);
}

TEST_CASE("whoever is not asked has no vote, and whoever does not moderate the chat neither asks, looks nor closes")
{
    Votes evening;
    const Poll poll = evening.put(evening.question());
    CHECK(reason(evening.vote(evening.otherTeacher, poll.id, {0})) == u"poll.not-asked"_s);
    CHECK(reason(evening.vote(evening.teacher, poll.id, {0})) == u"poll.not-asked"_s); // families are asked
    CHECK(reason(evening.vote(evening.neighbour, PollId(u"none"_s), {0})) == u"poll.unknown"_s);
    CHECK(reason(evening.vote(evening.neighbour, poll.id, {3})) == u"poll.choices"_s);
    CHECK(reason(evening.vote(evening.neighbour, poll.id, {0, 1})) == u"poll.choices"_s);
    for (const PersonId& stranger : {evening.otherTeacher, evening.neighbour, evening.childOf(evening.neighbour)}) {
        CHECK_FALSE(evening.put(stranger, evening.question()));
        CHECK_FALSE(evening.results(stranger, poll.id));
        CHECK_FALSE(evening.close(stranger, poll.id));
    }
    CHECK(reason(evening.put(evening.otherTeacher, evening.question())) == u"rights.missing"_s);
    CHECK(reason(evening.results(evening.otherTeacher, poll.id)) == u"rights.missing"_s);
    CHECK(reason(evening.close(evening.otherTeacher, poll.id)) == u"rights.missing"_s);
    CHECK(evening.list(evening.otherTeacher).isEmpty());
    CHECK(evening.results(evening.deputy, poll.id));
    CHECK(evening.close(evening.deputy, poll.id));
    CHECK(reason(evening.close(evening.teacher, poll.id)) == u"poll.closed"_s);
}

TEST_CASE("a poll that cannot be answered is not asked")
{
    Votes evening;
    const auto refused = [&](auto change) {
        PollsCreateRequest request = evening.question();
        change(request);
        return reason(evening.put(evening.teacher, request));
    };
    CHECK(refused([](PollsCreateRequest& r) { r.question = u"  "_s; }) == u"poll.question"_s);
    CHECK(refused([](PollsCreateRequest& r) { r.options = {u"Да"_s}; }) == u"poll.options"_s);
    CHECK(refused([](PollsCreateRequest& r) { r.options = {u"Да"_s, u" да "_s}; }) == u"poll.options"_s);
    CHECK(refused([](PollsCreateRequest& r) { r.options = {u"Да"_s, u""_s}; }) == u"poll.options"_s);
    CHECK(refused([](PollsCreateRequest& r) { r.quorum = 101; }) == u"request.invalid"_s);
    CHECK(refused([](PollsCreateRequest& r) { r.chat = ChatId(u"none"_s); }) == u"chat.unknown"_s);
    CHECK(refused([&](PollsCreateRequest& r) { r.until = evening.house.clock.now(); }) == u"poll.until"_s);
}

TEST_CASE("a number in answer to the poll is a vote in the chat, and whoever wrote it is told so")
{
    Votes evening;
    const Poll poll = evening.put(evening.question());
    const ServerState wanted = wantedOn(SchoolIndex(evening.house.ledger->school()), evening.house.clock.now());
    CHECK(wanted.rooms.at(evening.chat).isTapped);
    evening.say(evening.neighbour, u"2"_s); // of children, perhaps
    CHECK(evening.poll(poll.id).voted == 0);
    const QString quoted = u"> "_s + evening.said().first().section(u"\n\n"_s, 0, 0) + u'\n';
    evening.say(evening.neighbour, quoted + u"2"_s, u"10"_s);
    CHECK(evening.poll(poll.id).counts == QList{0, 1, 0});
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"«Кострома»"_s));
    evening.say(evening.neighbour, u"Голос 1"_s, u"11"_s); // there is one poll only
    CHECK(evening.poll(poll.id).counts == QList{1, 0, 0});
    evening.say(evening.neighbour, quoted + u"2"_s, u"10"_s); // the first one comes again
    CHECK(evening.poll(poll.id).counts == QList{1, 0, 0});
    evening.say(evening.neighbour, u"Голос 9"_s, u"12"_s);
    CHECK(evening.poll(poll.id).counts == QList{1, 0, 0});
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"номера ответов"_s));
}

TEST_CASE("a vote in an anonymous poll is not taken from the chat, and whoever wrote it is told how to cast it")
{
    Votes evening;
    PollsCreateRequest request = evening.question();
    request.anonymous = true;
    const Poll poll = evening.put(request);
    evening.say(evening.neighbour, u"Голос %1: 2"_s.arg(poll.code));
    CHECK(evening.poll(poll.id).voted == 0);
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"Голос не учтён"_s));
    CHECK(evening.hear(evening.neighbour, u"Голос %1: 2"_s.arg(poll.code)).contains(u"учтён: «Кострома»"_s));
    CHECK(evening.poll(poll.id).voted == 1);
}

TEST_CASE("a word to the school votes by its code, needs none for the only poll, and counts once when it comes twice")
{
    Votes evening;
    CHECK(evening.hear(evening.neighbour, u"Голос 1"_s).contains(u"Такого опроса нет"_s));
    const Poll first = evening.put(evening.question());
    const OpId op = evening.house.op();
    const Caller mother{evening.house.loginOf(evening.neighbour), Language::Russian};
    CHECK(evening.house.authority->hear(mother, u"Голос 1"_s, op).contains(u"«Суздаль»"_s));
    REQUIRE(evening.vote(evening.neighbour, first.id, {2}));
    std::ignore = evening.house.authority->hear(mother, u"Голос 1"_s, op);
    CHECK(evening.poll(first.id).counts == QList{0, 0, 1});
    const Poll second = evening.put(evening.question());
    const QString several = evening.hear(evening.neighbour, u"голос 2"_s);
    CHECK(several.contains(first.code));
    CHECK(several.contains(second.code));
    CHECK(evening.hear(evening.neighbour, u"Голосую %1: 2"_s.arg(second.code)).contains(u"«Кострома»"_s));
    CHECK(evening.poll(second.id).counts == QList{0, 1, 0});
    CHECK(evening.hear(evening.neighbour, u"2"_s).contains(u"Ограничений"_s)); // the menu
}

TEST_CASE("words that vote, and words that do not")
{
    const auto [message, code, choices] = GENERATE(table<QString, QString, QList<int>>({
        {u"Голос 4712: 2"_s, u"4712"_s, {1}},
        {u"«Голос 4712: 1, 3»."_s, u"4712"_s, {0, 2}},
        {u"голосую за 4712 3 и 1"_s, u"4712"_s, {0, 2}},
        {u"Голос № 4712 — 2"_s, u"4712"_s, {1}},
        {u"Голос: 2"_s, {}, {1}},
        {u"> Опрос 4712 (Петрова М.): Куда едем?\n> 1 — Суздаль\n\n2"_s, u"4712"_s, {1}},
        {u"> Опрос 4712 (Петрова М.): Куда едем?\nГолос 4713: 2"_s, u"4713"_s, {1}},
        {u"> Когда сбор?\n8"_s, {}, {}},
        {u"2"_s, {}, {}},
        {u"Голос 4712"_s, {}, {}},
        {u"Голос пропал, завтра не приду"_s, {}, {}},
        {u"> Опрос 4712 (Петрова М.): Куда едем?\nНас будет 2"_s, {}, {}},
        {u"> Опрос 4712 (Петрова М.): Куда едем?\n1 сентября?"_s, {}, {}},
    }));
    INFO(message.toStdString());
    const auto vote = spokenVote(message);
    CHECK(vote.has_value() == !choices.isEmpty());
    if (vote)
        CHECK(*vote == SpokenVote{code, choices});
}

TEST_CASE("members see a poll with its figures; who answers for it is told so")
{
    Votes evening;
    const Poll poll = evening.put(evening.question());
    REQUIRE(evening.vote(evening.shouter, poll.id, {0}));
    const PollEntry parents = evening.list(evening.neighbour).first();
    CHECK(parents.poll.counts == QList{1, 0, 0});
    CHECK(parents.mayVote);
    CHECK_FALSE(parents.hasVoted);
    CHECK_FALSE(parents.answers);
    const PollEntry teachers = evening.list(evening.teacher).first();
    CHECK(teachers.answers);
    CHECK_FALSE(teachers.mayVote);
    REQUIRE(evening.vote(evening.neighbour, poll.id, {1}));
    const PollEntry voted = evening.list(evening.neighbour).first();
    CHECK(voted.hasVoted);
    CHECK(voted.mayVote); // may think better of it
    CHECK(voted.choices == QList{1});
    REQUIRE(evening.close(evening.teacher, poll.id));
    CHECK_FALSE(evening.list(evening.neighbour).first().mayVote);
}
