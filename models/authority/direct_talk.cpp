// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/direct_talk.h"

#include "authority/moderation_case.h"
#include "authority/refusal.h"
#include "authority/talk_words.h"
#include "contract/codec.h"
#include "contract/moderation_fields.h"
#include "domain/rights.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 lateSeconds = 60;

PersonId personOf(const School& school, const Login& login)
{
    const auto found = std::ranges::find(school.people, login, &Person::login);
    return found == school.people.end() ? PersonId() : found->id;
}

// Of the whole school: whom to turn to when it is urgent.
QString dutyOf(const School& school)
{
    const auto general = std::ranges::find(school.talkTerms, termsOfAll, &TalkTerms::id);
    return general == school.talkTerms.end() ? QString() : general->duty;
}

// With the words, so that they can be given back should the server refuse them.
void release(Change& change, const WaitingMessage& message, bool isLate)
{
    change.send(Errand{isLate ? ErrandKind::ReleaseLate : ErrandKind::Release, message.chat, message.person, message.id,
                       message.text});
}

} // namespace

base::Result<contract::CommandReply> setHours(Change& change, const contract::HoursSetRequest& request)
{
    OwnHours hours = request.hours;
    if (hours.person.isEmpty())
        hours.person = change.caller();
    if (!isConfirmedStaff(change.school(), hours.person))
        return refuse("hours.person");
    if (request.drop) {
        change.dropHours(hours.person);
        change.audit(hours.person.value(), u"none"_s);
        return contract::CommandReply{};
    }
    hours.sentence = hours.sentence.trimmed();
    if (!isSound(hours))
        return refuse("hours.unsound");
    change.putHours(hours);
    change.audit(hours.person.value(), u"%1-%2 /%3, away %4-%5"_s.arg(hours.fromMinute)
                                           .arg(hours.toMinute)
                                           .arg(hours.weekdays)
                                           .arg(hours.awayFrom.toString(Qt::ISODate), hours.awayUntil.toString(Qt::ISODate)));
    return contract::CommandReply{};
}

OwnHours hoursOf(const QList<OwnHours>& all, const PersonId& person)
{
    const auto found = std::ranges::find(all, person, &OwnHours::person);
    if (found != all.end())
        return *found;
    OwnHours none;
    none.person = person;
    return none;
}

std::optional<ClosedTime> closedTimeBetween(const School& school, const QList<OwnHours>& all, const PersonId& author,
                                            const PersonId& whom, const QDateTime& now)
{
    if (isConfirmedStaff(school, author) || !isConfirmedStaff(school, whom))
        return std::nullopt;
    const auto time = closedTime(hoursOf(all, whom), school.holidays, zoneOf(school.organisation), now);
    return time && time->since <= now ? time : std::nullopt;
}

void takeDirect(Change& change, const QList<OwnHours>& all, const QString& heldId, const DirectMessage& message)
{
    const auto* const known = change.snapshot().find<WaitingMessage>(heldId);
    const QString text = contract::fitting(message.text, contract::messageTextLimit);
    if (known && message.isTakenBack) {
        change.remove(WaitingMessage(*known));
        return;
    }
    if (known) {
        WaitingMessage changed = *known;
        changed.text = text;
        change.put(changed);
        return;
    }
    const PersonId whom = personOf(change.school(), message.reader);
    WaitingMessage held{heldId,     conversationWith(whom), personOf(change.school(), message.author), text,
                        message.at, {},                     WaitingReason::Hours};
    if (!held.at.isValid())
        held.at = change.now();
    const auto closed = closedTimeBetween(change.school(), all, held.person, whom, change.now());
    if (!closed || held.person.isEmpty()) {
        release(change, held, held.at.secsTo(change.now()) > lateSeconds);
        return;
    }
    held.due = closed->until;
    change.put(held);
    if (message.isWords && change.noteTold(held.person, whom, closed->since)) {
        tell(change, held.person, outOfHoursText(placeOf(change.snapshot(), held.chat), held.due, change.now(),
                                                 zoneOf(change.school()), hoursOf(all, whom).sentence,
                                                 dutyOf(change.school())));
    }
}

const Person* readerOf(const Snapshot& snapshot, const WaitingMessage& message)
{
    return snapshot.find<Person>(message.chat.value());
}

QDateTime dueOf(const School& school, const QList<OwnHours>& all, const WaitingMessage& message, const QDateTime& now)
{
    const auto closed = closedTimeBetween(school, all, message.person, PersonId(message.chat.value()), now);
    return closed ? closed->until : QDateTime();
}

void turnDirect(Change& change, const QList<OwnHours>& all, const WaitingMessage& message)
{
    const QDateTime due = dueOf(change.school(), all, message, change.now());
    if (due.isValid()) {
        WaitingMessage later = message;
        later.due = due;
        change.put(later);
        return;
    }
    change.remove(message);
    release(change, message, true);
}

QString placeOf(const Snapshot& snapshot, const ChatId& chat)
{
    const auto* const person = snapshot.find<Person>(chat.value());
    return person ? fullName(person->name) : titleOf(snapshot, chat);
}

} // namespace authority
