// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/talk.h"

#include "authority/direct_talk.h"
#include "authority/moderation.h"
#include "authority/moderation_case.h"
#include "authority/refusal.h"
#include "authority/talk_words.h"
#include "authority/token.h"
#include "contract/codec.h"
#include "contract/moderation_fields.h"
#include "domain/ladder.h"
#include "domain/rights.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostHolidays = 200;
constexpr int longestHoliday = 366;
constexpr int farthestDays = 366;
constexpr qsizetype mostWaiting = 100; // of one person
constexpr qint64 lateSeconds = 60;

bool isWord(const Holiday& holiday)
{
    return holiday.first.isValid() && holiday.last.isValid() && holiday.first <= holiday.last &&
           holiday.first.daysTo(holiday.last) < longestHoliday && holiday.name.size() <= 100;
}

// When the chat opens again for whoever wrote it; null: it is open for him.
QDateTime closedFor(const Snapshot& snapshot, const ChatId& chat, const PersonId& person, const QDateTime& now)
{
    const Chat* const found = snapshot.find<Chat>(chat.value());
    if (!found || isConfirmedStaff(snapshot.school(), person))
        return {};
    return closedUntil(snapshot.school(), *found, now);
}

// Why the person may not write there at this moment, in words for him; empty: he may.
QString hindranceOf(const Change& change, const ChatId& chatId, const PersonId& person)
{
    const School& school = change.school();
    const Chat* const chat = change.snapshot().find<Chat>(chatId.value());
    if (!chat || chat->archived)
        return u"чат закрыт"_s;
    const auto* const member = change.snapshot().find<ChatMember>(joinedKey({chatId.value(), person.value()}));
    if (!member || !member->mayWrite)
        return u"вы больше не пишете в этом чате"_s;
    const bool isBlocked = std::ranges::any_of(school.blocks, [&](const Block& block) {
        return block.chat == chatId && block.person == person && isRunning(block, change.now());
    });
    if (isBlocked)
        return u"вам ограничили возможность писать в нём"_s;
    const bool isSilent = std::ranges::any_of(school.quiets, [&](const Quiet& quiet) {
        return quiet.chat == chatId && quiet.person.isEmpty() && quiet.mode == QuietMode::Silence &&
               change.now() < quiet.until;
    });
    if (isSilent)
        return u"модератор объявил в нём тишину"_s;
    const QDateTime readOnly = SchoolIndex(school).readOnlyFrom(person);
    return readOnly.isValid() && readOnly <= change.now() ? u"вы не ознакомились с новой редакцией правил"_s : QString();
}

} // namespace

base::Result<contract::CommandReply> setTalkTerms(Change& change, const contract::TalkSetRequest& request)
{
    const bool isOfAll = request.terms.id == termsOfAll;
    const Chat* const chat = change.snapshot().find<Chat>(request.terms.id);
    if (!isOfAll && !chat)
        return refuse("chat.unknown");
    if (!isOfAll && (!holdsFamilies(*chat) || isChannel(chat->kind)))
        return refuse("talk.chat");
    if (request.drop) {
        change.remove(request.terms);
        change.audit(request.terms.id, u"none"_s);
        return contract::CommandReply{};
    }
    if (!isSound(request.terms))
        return refuse("talk.hours");
    TalkTerms terms = request.terms;
    terms.duty = terms.duty.simplified();
    change.put(terms);
    change.audit(terms.id, u"%1-%2 /%3, slow %4"_s.arg(terms.fromMinute)
                               .arg(terms.toMinute)
                               .arg(terms.weekdays)
                               .arg(terms.slowSeconds));
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> setHolidays(Change& change, const contract::HolidaysSetRequest& request)
{
    QSet<QDate> firsts;
    for (const Holiday& holiday : request.holidays)
        firsts.insert(holiday.first);
    if (request.holidays.size() > mostHolidays || firsts.size() != request.holidays.size() ||
        !std::ranges::all_of(request.holidays, isWord))
        return refuse("holidays.dates");
    for (const Holiday& gone : change.rowsWhere<Holiday>([&](const Holiday& each) { return !firsts.contains(each.first); }))
        change.remove(gone);
    for (const Holiday& holiday : request.holidays)
        change.put(holiday);
    change.audit(u"holidays"_s, QString::number(request.holidays.size()));
    return contract::CommandReply{};
}

base::Result<contract::WaitingPutReply> putWaiting(Change& change, const contract::WaitingPutRequest& request)
{
    const auto* const earlier = change.snapshot().find<WaitingMessage>(request.id);
    if (!request.id.isEmpty() &&
        (!earlier || earlier->person != change.caller() || earlier->reason != WaitingReason::Chosen))
        return refuse("waiting.unknown");
    const ChatId chat = earlier ? earlier->chat : request.chat;
    if (!hindranceOf(change, chat, change.caller()).isEmpty())
        return refuse("waiting.chat");
    if (request.text.trimmed().isEmpty())
        return refuse("request.invalid");
    if (request.due <= change.now() || request.due > change.now().addDays(farthestDays))
        return refuse("waiting.due");
    if (!earlier && waitingOf(change.school(), change.caller()).size() >= mostWaiting)
        return refuse("waiting.too-many");
    const WaitingMessage message{earlier ? earlier->id : randomName(), chat, change.caller(), request.text,
                                 earlier ? earlier->at : change.now(), request.due, WaitingReason::Chosen};
    change.put(message);
    change.audit(chat.value() + u'/' + message.id);
    return contract::WaitingPutReply{{}, message.id};
}

base::Result<contract::CommandReply> withdrawWaiting(Change& change, const contract::WaitingDropRequest& request)
{
    const auto* const found = change.snapshot().find<WaitingMessage>(request.id);
    if (!found || found->person != change.caller())
        return refuse("waiting.unknown");
    const WaitingMessage message = *found;
    if (message.reason == WaitingReason::Hours)
        change.send(Errand{ErrandKind::Discard, message.chat, {}, message.id, {}});
    change.remove(message);
    change.audit(message.chat.value() + u'/' + message.id);
    return contract::CommandReply{};
}

QList<WaitingMessage> waitingOf(const School& school, const PersonId& person)
{
    QList<WaitingMessage> own;
    std::ranges::copy_if(school.waiting, std::back_inserter(own),
                         [&](const WaitingMessage& message) { return message.person == person; });
    std::ranges::sort(own, [](const WaitingMessage& a, const WaitingMessage& b) {
        return std::tie(a.due, a.at, a.id) < std::tie(b.due, b.at, b.id);
    });
    return own;
}

base::Result<contract::TalkOwnReply> ownTalk(const Ledger& ledger, const PersonId& caller)
{
    const auto hours = ledger.ownHours();
    if (!hours)
        return base::failWith(hours);
    const School& school = ledger.school();
    contract::TalkOwnReply reply{school.organisation.timeZone};
    if (const auto own = std::ranges::find(*hours, caller, &OwnHours::person); own != hours->end())
        reply.hours = *own;
    const bool isOfAll = reachOf(rolesOf(school, caller), Act::TalkSet) == Reach::WholeSchool;
    for (const TalkTerms& terms : school.talkTerms) {
        if (isOfAll || terms.id == termsOfAll || isMember(ledger.snapshot(), ChatId(terms.id), caller))
            reply.terms << terms;
    }
    reply.holidays = school.holidays;
    std::ranges::sort(reply.holidays, {}, &Holiday::first);
    reply.waiting = waitingOf(school, caller);
    for (const Report& report : school.reports) {
        if (report.kind != ReportKind::Held || report.author != caller || report.outcome != ReportOutcome::Open)
            continue;
        const auto evidence = ledger.evidence(report.chat, evidenceKey(report));
        reply.waiting << WaitingMessage{report.thing, report.chat, caller, evidence ? evidence->text : QString(),
                                        report.at, {}, WaitingReason::Moderator};
    }
    return reply;
}

void letThrough(Change& change, WaitingMessage held)
{
    const Snapshot& snapshot = change.snapshot();
    if (snapshot.find<WaitingMessage>(held.id))
        return;
    held.due = held.person.isEmpty() ? QDateTime() : closedFor(snapshot, held.chat, held.person, change.now());
    if (!held.due.isValid()) {
        // What has waited, for a moderator or because the service was away, says when it was written.
        const bool isLate = held.at.isValid() && held.at.secsTo(change.now()) > lateSeconds;
        change.send(Errand{isLate ? ErrandKind::ReleaseLate : ErrandKind::Release, held.chat, {}, held.id, {}});
        return;
    }
    held.reason = WaitingReason::Hours;
    if (!held.at.isValid())
        held.at = change.now();
    held.text = contract::fitting(held.text, contract::messageTextLimit);
    change.put(held);
    const Chat* const chat = snapshot.find<Chat>(held.chat.value());
    const auto terms = termsIn(change.school(), *chat);
    tell(change, held.person, waitingText(chat->title, held.due, change.now(), zoneOf(change.school()),
                                          terms ? terms->duty : QString()));
}

bool isToBeTurned(const Snapshot& snapshot, const QList<OwnHours>& hours, const WaitingMessage& message,
                  const QDateTime& now)
{
    if (message.reason == WaitingReason::Chosen)
        return message.due <= now;
    if (readerOf(snapshot, message))
        return dueOf(snapshot.school(), hours, message, now) != message.due;
    return closedFor(snapshot, message.chat, message.person, now) != message.due;
}

void turnWaiting(Change& change, const QList<OwnHours>& hours, const WaitingMessage& message, bool isPremoderated)
{
    if (readerOf(change.snapshot(), message))
        return turnDirect(change, hours, message);
    const bool isHeld = message.reason == WaitingReason::Hours;
    const QDateTime due =
        isHeld ? closedFor(change.snapshot(), message.chat, message.person, change.now()) : QDateTime();
    const QString hindrance = hindranceOf(change, message.chat, message.person);
    if (due.isValid() && hindrance.isEmpty()) {
        WaitingMessage later = message;
        later.due = due;
        change.put(later);
        return;
    }
    change.remove(message);
    if (!hindrance.isEmpty()) {
        if (isHeld)
            change.send(Errand{ErrandKind::Discard, message.chat, {}, message.id, {}});
        tell(change, message.person, notSentText(titleOf(change.snapshot(), message.chat), hindrance, message.text));
        change.audit(message.chat.value() + u'/' + message.id, message.person.value());
    } else if (!isHeld) {
        change.send(Errand{ErrandKind::SayAs, message.chat, message.person, message.id, message.text});
    } else if (isPremoderated) {
        const auto* const person = change.snapshot().find<Person>(message.person.value());
        const RoomMessage written{{}, person ? person->login : Login(), {}, message.text, message.at};
        std::ignore = reportHeld(change, message.chat, message.id, written, {}, {});
    } else {
        change.send(Errand{ErrandKind::ReleaseLate, message.chat, {}, message.id, {}});
    }
}

} // namespace authority
