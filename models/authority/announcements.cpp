// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/announcements.h"

#include "authority/errands.h"
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "authority/spoken_code.h"
#include "authority/token.h"
#include "domain/school_index.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostChats = 500;
constexpr int largestPage = 200;
// A reminder that comes again and again is not read.
constexpr int secondsBetweenReminders = 3600;
// Afterwards a word in the chat is a word like any other.
constexpr int daysOfWords = 60;
constexpr int longestConfirmingWord = 60;

QString dayOf(const QDateTime& at, const School& school)
{
    return QLocale(QLocale::Russian).toString(at.toTimeZone(zoneOf(school)), u"d MMMM"_s);
}

QString textFor(const Announcement& announcement, const School& school, const QString& author, bool isForFamilies)
{
    QString text = (announcement.correctedAt.isValid() ? u"Объявление исправлено (%1)"_s : u"Объявление (%1)"_s).arg(author);
    if (!announcement.title.isEmpty())
        text += u": "_s + announcement.title;
    text += u"\n\n"_s + announcement.text;
    if (!announcement.asks)
        return text;
    const QString day = announcement.until.isValid() ? u" до %1"_s.arg(dayOf(announcement.until, school)) : QString();
    text += u"\n\nПожалуйста, подтвердите%1: напишите сюда или службе школы «Ознакомлен %2»."_s.arg(day, announcement.code);
    return isForFamilies ? text + u" Достаточно одного из родителей."_s : text;
}

// To one person. `opening` ends with the verb: "reminder: confirm".
QString requestFor(const Announcement& announcement, const School& school, const QString& opening)
{
    const QString day = announcement.until.isValid() ? u" до %1"_s.arg(dayOf(announcement.until, school)) : QString();
    return u"%1%2, что вы ознакомились с объявлением «%3». Ответьте на это сообщение: «Ознакомлен %4».\n\n%5"_s.arg(
        opening, day, titleOf(announcement), announcement.code, announcement.text);
}

QList<ChatId> chatsOf(const School& school, const AnnouncementId& announcement)
{
    QList<ChatId> chats;
    for (const AnnouncementChat& place : school.announcementChats) {
        if (place.announcement == announcement)
            chats << place.chat;
    }
    return chats;
}

bool answersFor(const Snapshot& snapshot, const PersonId& person, const ChatId& chat)
{
    return mayAct(snapshot.school(), person, Act::AnnouncementsCreate, subjectOf(snapshot, chat));
}

// Of its chats those whose answers are the caller's business; all of them for whoever wrote it.
QList<ChatId> ownPart(const Snapshot& snapshot, const Announcement& announcement, const PersonId& caller)
{
    QList<ChatId> chats = chatsOf(snapshot.school(), announcement.id);
    if (announcement.author != caller || rolesOf(snapshot.school(), caller) == Roles(Role::Unconfirmed))
        chats.removeIf([&](const ChatId& chat) { return !answersFor(snapshot, caller, chat); });
    return chats;
}

// Whoever wrote it has all of it for his part.
bool isOwn(const Snapshot& snapshot, const Announcement& announcement, const QList<ChatId>& part)
{
    return !part.isEmpty() && part.size() == chatsOf(snapshot.school(), announcement.id).size();
}

// To be changed by the caller: his own, or in chats all of which he answers for.
base::Result<Announcement> changeable(const Change& change, const AnnouncementId& id)
{
    const Announcement* const found = change.snapshot().find<Announcement>(id.value());
    if (!found)
        return refuse("announcement.unknown");
    if (!isOwn(change.snapshot(), *found, ownPart(change.snapshot(), *found, change.caller())))
        return refuse("rights.missing");
    if (found->withdrawnAt.isValid())
        return refuse("announcement.withdrawn");
    return *found;
}

QString nameOfCaller(const Change& change)
{
    const Person* const person = change.snapshot().find<Person>(change.caller().value());
    return person ? fullName(person->name) : QString();
}

// What stands in the chats from now on, said for the first time or in the place of what was said.
void sayIn(Change& change, const QList<ChatId>& chats, const Announcement& announcement, ErrandKind kind)
{
    const SchoolIndex index(change.school());
    const QString name = nameOfCaller(change);
    for (const ChatId& id : chats) {
        const bool isForFamilies = std::ranges::any_of(partiesOf(index, announcement.author, {id}), &Party::family);
        change.send(Errand{kind, id, {}, saidId(announcement.at, announcement.id.value()),
                           textFor(announcement, change.school(), name, isForFamilies)});
    }
}

// Its chats in which somebody still reads.
QList<ChatId> openChatsOf(const Snapshot& snapshot, const Announcement& announcement)
{
    QList<ChatId> chats = chatsOf(snapshot.school(), announcement.id);
    chats.removeIf([&](const ChatId& id) {
        const Chat* const chat = snapshot.find<Chat>(id.value());
        return !chat || chat->archived;
    });
    return chats;
}

const Confirmation* confirmationOf(const Snapshot& snapshot, const AnnouncementId& announcement, const Party& party)
{
    return snapshot.find<Confirmation>(
        joinedKey({announcement.value(), party.whom.value(), party.family ? 1 : 0}));
}

QList<Party> silent(const Snapshot& snapshot, const AnnouncementId& announcement, QList<Party> parties)
{
    parties.removeIf([&](const Party& party) { return confirmationOf(snapshot, announcement, party) != nullptr; });
    return parties;
}

QList<Party> spokenForBy(const Snapshot& snapshot, const SchoolIndex& index, const Announcement& announcement,
                         const PersonId& person)
{
    return partiesSpokenForBy(index, person, announcement.author, chatsOf(snapshot.school(), announcement.id));
}

int confirm(Change& change, const Announcement& announcement, const PersonId& by, ConfirmationWay way)
{
    const SchoolIndex index(change.school());
    const QList<Party> mine =
        silent(change.snapshot(), announcement.id, spokenForBy(change.snapshot(), index, announcement, by));
    for (const Party& party : mine)
        change.put(Confirmation{announcement.id, party.whom, party.family, by, way, change.now()});
    return static_cast<int>(mine.size());
}

bool isAwaited(const Announcement& announcement, const QDateTime& now)
{
    return asksStill(announcement) && now < announcement.at.addDays(daysOfWords);
}

// The former words were confirmed, not these. Whoever confirmed them by himself is told; paper comes on paper again.
void askAgain(Change& change, const Announcement& announcement)
{
    QSet<PersonId> told;
    for (const Confirmation& former : change.rowsWhere<Confirmation>(
             [&](const Confirmation& each) { return each.announcement == announcement.id; })) {
        change.remove(former);
        if (former.way == ConfirmationWay::Paper || told.contains(former.by))
            continue;
        told.insert(former.by);
        tell(change, former.by,
             requestFor(announcement, change.school(), u"Объявление исправлено. Подтвердите ещё раз"_s));
    }
}

} // namespace

base::Result<contract::AnnouncementsCreateReply> createAnnouncement(Change& change,
                                                                    const contract::AnnouncementsCreateRequest& request)
{
    if (request.chats.isEmpty() || request.chats.size() > mostChats)
        return refuse("announcement.chats");
    if (request.text.trimmed().isEmpty())
        return refuse("announcement.text");
    if (request.until.isValid() && request.until <= change.now())
        return refuse("announcement.until");
    QList<ChatId> chats;
    for (const ChatId& id : request.chats) {
        const Chat* const chat = change.snapshot().find<Chat>(id.value());
        if (!chat || chat->archived)
            return refuse("chat.unknown");
        if (!answersFor(change.snapshot(), change.caller(), id))
            return refuse("rights.missing");
        if (!chats.contains(id))
            chats << id;
    }
    Announcement announcement;
    announcement.id = AnnouncementId(randomName());
    announcement.author = change.caller();
    announcement.at = change.now();
    announcement.code = newSpokenCode(change.school());
    announcement.title = request.title.simplified();
    announcement.text = request.text.trimmed();
    announcement.asks = request.asks;
    announcement.until = request.asks ? request.until : QDateTime();
    change.put(announcement);
    for (const ChatId& id : std::as_const(chats))
        change.put(AnnouncementChat{announcement.id, id});
    sayIn(change, chats, announcement, ErrandKind::Say);
    change.audit(announcement.id.value(), u"%1 chats"_s.arg(chats.size()));
    return contract::AnnouncementsCreateReply{{}, announcement.id, announcement.code};
}

base::Result<contract::CommandReply> correctAnnouncement(Change& change,
                                                         const contract::AnnouncementsCorrectRequest& request)
{
    const auto former = changeable(change, request.announcement);
    if (!former)
        return base::failWith(former);
    if (request.text.trimmed().isEmpty())
        return refuse("announcement.text");
    Announcement announcement = *former;
    announcement.title = request.title.simplified();
    announcement.text = request.text.trimmed();
    announcement.until = announcement.asks ? request.until : QDateTime();
    if (announcement == *former)
        return refuse("announcement.same");
    if (announcement.until.isValid() && announcement.until != former->until && announcement.until <= change.now())
        return refuse("announcement.until");
    announcement.correctedAt = change.now();
    change.put(announcement);
    const bool isAskedAgain = request.again && announcement.asks;
    if (isAskedAgain)
        askAgain(change, announcement);
    sayIn(change, openChatsOf(change.snapshot(), announcement), announcement, ErrandKind::Correct);
    change.audit(announcement.id.value(), isAskedAgain ? u"asked again"_s : QString());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> withdrawAnnouncement(Change& change,
                                                          const contract::AnnouncementsWithdrawRequest& request)
{
    const auto former = changeable(change, request.announcement);
    if (!former)
        return base::failWith(former);
    Announcement announcement = *former;
    announcement.withdrawnAt = change.now();
    change.put(announcement);
    const QString reason = request.reason.simplified();
    QString text = u"Объявление «%1» отозвано (%2)."_s.arg(titleOf(announcement), nameOfCaller(change));
    if (!reason.isEmpty())
        text += u" Причина: "_s + reason;
    for (const ChatId& id : openChatsOf(change.snapshot(), announcement)) {
        change.send(Errand{ErrandKind::TakeBack, id, {}, saidId(announcement.at, announcement.id.value()),
                           u"Объявление отозвано."_s});
        change.send(Errand{ErrandKind::Say, id, {}, {}, text});
    }
    change.audit(announcement.id.value());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> confirmAnnouncement(Change& change,
                                                         const contract::AnnouncementsConfirmRequest& request)
{
    const Announcement* const found = change.snapshot().find<Announcement>(request.announcement.value());
    if (!found || !found->asks)
        return refuse("announcement.unknown");
    if (found->withdrawnAt.isValid())
        return refuse("announcement.withdrawn");
    const Announcement announcement = *found;
    const SchoolIndex index(change.school());
    if (spokenForBy(change.snapshot(), index, announcement, change.caller()).isEmpty())
        return refuse("announcement.not-asked");
    if (confirm(change, announcement, change.caller(), ConfirmationWay::Program) > 0)
        change.audit(announcement.id.value());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> recordPapers(Change& change, const contract::AnnouncementsRecordRequest& request)
{
    const Announcement* const found = change.snapshot().find<Announcement>(request.announcement.value());
    if (!found || !found->asks)
        return refuse("announcement.unknown");
    const Announcement announcement = *found;
    const QList<ChatId> part = ownPart(change.snapshot(), announcement, change.caller());
    if (part.isEmpty())
        return refuse("rights.missing");
    if (announcement.withdrawnAt.isValid())
        return refuse("announcement.withdrawn");
    const SchoolIndex index(change.school());
    const QList<Party> parties = partiesOf(index, announcement.author, part);
    for (const contract::PaperConfirmation& paper : request.papers) {
        const auto party = std::ranges::find_if(parties, [&](const Party& each) {
            return each.whom == paper.whom && each.family == paper.family;
        });
        if (party == parties.end())
            return refuse("rights.missing");
        if (!confirmationOf(change.snapshot(), announcement.id, *party))
            change.put(Confirmation{announcement.id, paper.whom, paper.family, change.caller(), ConfirmationWay::Paper,
                                    change.now()});
    }
    change.audit(announcement.id.value(), u"%1 on paper"_s.arg(request.papers.size()));
    return contract::CommandReply{};
}

base::Result<contract::AnnouncementsRemindReply>
remindOfAnnouncement(Change& change, const contract::AnnouncementsRemindRequest& request)
{
    const Announcement* const found = change.snapshot().find<Announcement>(request.announcement.value());
    if (!found || !found->asks)
        return refuse("announcement.unknown");
    Announcement announcement = *found;
    const QList<ChatId> part = ownPart(change.snapshot(), announcement, change.caller());
    if (part.isEmpty())
        return refuse("rights.missing");
    if (announcement.withdrawnAt.isValid())
        return refuse("announcement.withdrawn");
    if (announcement.remindedAt.isValid() &&
        change.now() < announcement.remindedAt.addSecs(secondsBetweenReminders))
        return refuse("announcement.reminded");
    const SchoolIndex index(change.school());
    contract::AnnouncementsRemindReply reply;
    QSet<PersonId> told;
    for (const Party& party :
         silent(change.snapshot(), announcement.id, partiesOf(index, announcement.author, part))) {
        bool isHeard = false;
        for (const PersonId& speaker : party.speakers) {
            const Person* const person = index.person(speaker);
            const bool hasAccount = person && index.isActive(speaker) && !person->login.isEmpty();
            isHeard = isHeard || hasAccount;
            if (!hasAccount || told.contains(speaker))
                continue;
            told.insert(speaker);
            tell(change, speaker, requestFor(announcement, change.school(), u"Напоминание: подтвердите"_s));
        }
        reply.unreachable += isHeard ? 0 : 1;
    }
    reply.told = static_cast<int>(told.size());
    announcement.remindedAt = change.now();
    change.put(announcement);
    change.audit(announcement.id.value(), u"%1 people"_s.arg(reply.told));
    return reply;
}

base::Result<contract::AnnouncementsListReply> listAnnouncements(Ledger& ledger, const PersonId& caller,
                                                                 const contract::AnnouncementsListRequest& request)
{
    const Snapshot& snapshot = ledger.snapshot();
    const SchoolIndex index(snapshot.school());
    QList<std::pair<const Announcement*, QList<ChatId>>> seen;
    for (const Announcement& announcement : snapshot.school().announcements) {
        if (const QList<ChatId> part = ownPart(snapshot, announcement, caller); !part.isEmpty())
            seen.append({&announcement, part});
    }
    std::ranges::stable_sort(seen, [](const auto& a, const auto& b) { return a.first->at > b.first->at; });
    contract::AnnouncementsListReply reply;
    reply.total = static_cast<int>(seen.size());
    const int first = std::clamp(request.offset, 0, reply.total);
    for (const auto& [announcement, part] : seen.mid(first, std::clamp(request.max, 1, largestPage))) {
        contract::AnnouncementEntry entry{*announcement, part, 0, 0, isOwn(snapshot, *announcement, part)};
        if (announcement->asks) {
            const QList<Party> parties = partiesOf(index, announcement->author, part);
            entry.asked = static_cast<int>(parties.size());
            entry.confirmed = entry.asked - static_cast<int>(silent(snapshot, announcement->id, parties).size());
        }
        reply.entries << entry;
    }
    return reply;
}

base::Result<contract::AnnouncementsTableReply> announcementTable(Ledger& ledger, const PersonId& caller,
                                                                  const contract::AnnouncementsTableRequest& request)
{
    const Snapshot& snapshot = ledger.snapshot();
    const Announcement* const announcement = snapshot.find<Announcement>(request.announcement.value());
    if (!announcement)
        return refuse("announcement.unknown");
    const QList<ChatId> part = ownPart(snapshot, *announcement, caller);
    if (part.isEmpty())
        return refuse("rights.missing");
    contract::AnnouncementsTableReply reply;
    reply.announcement = *announcement;
    if (!announcement->asks)
        return reply;
    const SchoolIndex index(snapshot.school());
    for (const Party& party : partiesOf(index, announcement->author, part)) {
        contract::AskedParty row{party.whom, party.family, party.chat, party.isReached, {}};
        if (const Confirmation* const said = confirmationOf(snapshot, announcement->id, party)) {
            row.confirmedAt = said->at;
            row.by = said->by;
            row.way = said->way;
        }
        reply.parties << row;
    }
    return reply;
}

base::Result<contract::AnnouncementsDueReply> dueAnnouncements(Ledger& ledger, const PersonId& caller,
                                                               const contract::AnnouncementsDueRequest& /*request*/)
{
    const Snapshot& snapshot = ledger.snapshot();
    const QDateTime now = ledger.clock().now();
    contract::AnnouncementsDueReply reply;
    const auto isDue = [&now](const Announcement& announcement) { return isAwaited(announcement, now); };
    if (std::ranges::none_of(snapshot.school().announcements, isDue))
        return reply;
    const SchoolIndex index(snapshot.school());
    for (const Announcement& announcement : snapshot.school().announcements) {
        if (!isDue(announcement) ||
            silent(snapshot, announcement.id, spokenForBy(snapshot, index, announcement, caller)).isEmpty())
            continue;
        QList<ChatId> chats = chatsOf(snapshot.school(), announcement.id);
        chats.removeIf([&](const ChatId& chat) { return !isMember(snapshot, chat, caller); });
        reply.due << contract::DueAnnouncement{announcement, chats};
    }
    std::ranges::stable_sort(reply.due, {}, [](const auto& due) { return due.announcement.at; });
    return reply;
}

QSet<ChatId> chatsAwaitingWords(const School& school, const QDateTime& now)
{
    QSet<AnnouncementId> awaited;
    for (const Announcement& announcement : school.announcements) {
        if (isAwaited(announcement, now))
            awaited.insert(announcement.id);
    }
    QSet<ChatId> chats;
    for (const AnnouncementChat& place : school.announcementChats) {
        if (awaited.contains(place.announcement))
            chats.insert(place.chat);
    }
    return chats;
}

std::optional<QString> confirmingCode(const QString& message)
{
    static const QRegularExpression pattern(
        u"^\\s*[«\"]?\\s*ознаком(?:лен[аы]?|ил(?:ся|ась|ись))(?!\\p{L})[»\"]?[\\s.,:;!№—-]*(\\d{4})?[\\s.,!)»\"]*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (message.size() > longestConfirmingWord)
        return std::nullopt;
    const QRegularExpressionMatch match = pattern.match(message);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

base::Result<AnnouncementId> meantBy(const Snapshot& snapshot, const PersonId& person, const QString& code,
                                     const ChatId& chat)
{
    const SchoolIndex index(snapshot.school());
    QList<const Announcement*> due;
    const Announcement* named = nullptr;
    for (const Announcement& announcement : snapshot.school().announcements) {
        if (!asksStill(announcement) ||
            (!chat.isEmpty() && !chatsOf(snapshot.school(), announcement.id).contains(chat)))
            continue;
        const QList<Party> mine = spokenForBy(snapshot, index, announcement, person);
        if (mine.isEmpty())
            continue;
        if (announcement.code == code && (!named || named->at < announcement.at))
            named = &announcement;
        if (!silent(snapshot, announcement.id, mine).isEmpty())
            due << &announcement;
    }
    if (named)
        return named->id;
    if (due.isEmpty() || !code.isEmpty())
        return base::fail(base::ErrorCode::NotFound, u"nothing is due"_s);
    if (due.size() > 1 && chat.isEmpty())
        return base::fail(base::ErrorCode::Conflict, u"several are due"_s);
    return (*std::ranges::max_element(due, {}, &Announcement::at))->id;
}

void takeWord(Change& change, const PersonId& author, const AnnouncementId& id)
{
    const Announcement announcement = *change.snapshot().find<Announcement>(id.value());
    if (confirm(change, announcement, author, ConfirmationWay::Word) > 0)
        change.audit(id.value(), author.value());
}

QString titleOf(const Announcement& announcement)
{
    return announcement.title.isEmpty() ? announcement.text.simplified().left(60) : announcement.title;
}

QString thanksFor(const Announcement& announcement)
{
    return u"Отмечено: вы ознакомились с объявлением «%1»."_s.arg(titleOf(announcement));
}

} // namespace authority
