// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/calendar.h"

#include "authority/command.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/movements.h"
#include "authority/polls.h"
#include "authority/talk.h"
#include "base/logging.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Calendar::Calendar(Ledger& ledger, const Addresses& addresses)
    : m_ledger(ledger)
    , m_addresses(addresses)
{
    connect(&m_timer, &QTimer::timeout, this, &Calendar::turn);
}

void Calendar::start()
{
    m_timer.start(1min);
    // Whoever gives a chat other hours does not wait for the minute, nor do those whose messages wait.
    connect(&m_ledger, &Ledger::changed, this, [this] {
        if (!m_ledger.school().waiting.isEmpty())
            m_timer.start(0ms);
    });
    turn();
}

void Calendar::turn()
{
    const QDate today = dayAt(m_ledger.school().organisation, m_ledger.clock().now());
    turnDates(today);
    turnMovements(today);
    turnChats(today);
    turnGuests();
    turnReports();
    turnRules();
    turnHidden();
    turnPolls();
    turnAccounts();
    turnTalk();
    hurry();
}

void Calendar::turnDates(const QDate& today)
{
    const auto isWrong = [&](const auto& row) { return row.dormant == isWithin(row.startsOn, row.endsOn, today); };
    if (std::ranges::none_of(m_ledger.school().seats, isWrong) &&
        std::ranges::none_of(m_ledger.school().guardians, isWrong)) {
        return;
    }
    const auto turned = m_ledger.write<bool>({}, u"calendar.dates"_s, [&](Change& change) {
        QStringList subjects;
        for (Seat seat : change.rowsWhere<Seat>(isWrong)) {
            seat.dormant = !seat.dormant;
            change.put(seat);
            subjects << seat.id.value();
        }
        for (GuardianLink link : change.rowsWhere<GuardianLink>(isWrong)) {
            link.dormant = !link.dormant;
            change.put(link);
            subjects << keyOf(link);
        }
        change.audit(subjects.join(u' '), today.toString(Qt::ISODate));
        return base::Result<bool>(true);
    });
    if (!turned)
        qCWarning(lcAuthority) << "dates not turned:" << turned.error().detail;
}

// A chat by hand is read only from the day after its last one (E11).
void Calendar::turnChats(const QDate& today)
{
    const auto isOver = [&](const Chat& chat) { return !chat.archived && chat.endsOn.isValid() && chat.endsOn < today; };
    if (std::ranges::none_of(m_ledger.school().chats, isOver))
        return;
    const auto turned = m_ledger.write<bool>({}, u"calendar.chats"_s, [&](Change& change) {
        QStringList subjects;
        for (Chat chat : change.rowsWhere<Chat>(isOver)) {
            chat.archived = true;
            change.put(chat);
            subjects << chat.id.value();
        }
        change.audit(subjects.join(u' ').left(contract::sentenceLimit), today.toString(Qt::ISODate));
        return base::Result<bool>(true);
    });
    if (!turned)
        qCWarning(lcAuthority) << "chats not closed:" << turned.error().detail;
}

// Guests are in their chat as long as the link would hold by which they came.
void Calendar::turnGuests()
{
    const auto isOver = [&](const JoinRequest& request) {
        if (request.role != InviteRole::Guest || request.state != JoinRequestState::Accepted)
            return false;
        const Invite* const invite = m_ledger.snapshot().find<Invite>(request.invite.value());
        return (invite->annulledAt.isValid() || invite->expiresAt <= m_ledger.now()) &&
               m_ledger.snapshot().find<ChatMember>(joinedKey({invite->chat.value(), request.person.value()}));
    };
    if (std::ranges::none_of(m_ledger.school().requests, isOver))
        return;
    const auto turned = m_ledger.write<bool>({}, u"calendar.guests"_s, [&](Change& change) {
        QStringList subjects;
        for (const JoinRequest& request : change.rowsWhere<JoinRequest>(isOver)) {
            const Invite* const invite = change.snapshot().find<Invite>(request.invite.value());
            change.remove(ChatMember(*change.snapshot().find<ChatMember>(
                joinedKey({invite->chat.value(), request.person.value()}))));
            subjects << request.person.value();
        }
        change.audit(subjects.join(u' '));
        return base::Result<bool>(true);
    });
    if (!turned)
        qCWarning(lcAuthority) << "guests not turned out:" << turned.error().detail;
}

// A report that nobody has decided for too long is told to the administration, once.
void Calendar::turnReports()
{
    const int hours = filterPolicyOf(m_ledger.school()).escalateAfterHours;
    const QDateTime oldest = m_ledger.clock().now().addSecs(-qint64{hours} * 3600);
    const auto isLate = [&](const Report& report) {
        return report.outcome == ReportOutcome::Open && report.escalatedAt.isNull() && report.at <= oldest;
    };
    if (hours == 0 || std::ranges::none_of(m_ledger.school().reports, isLate))
        return;
    const auto told = m_ledger.write<bool>({}, u"reports.escalate"_s, [&](Change& change) {
        QStringList subjects;
        std::map<ChatId, int> late;
        for (Report report : change.rowsWhere<Report>(isLate)) {
            report.escalatedAt = change.now();
            change.put(report);
            subjects << report.id.value();
            ++late[report.chat];
        }
        for (const auto& [chat, count] : late)
            tellInCharge(change, escalationText(titleOf(change.snapshot(), chat), count, hours));
        change.audit(subjects.join(u' ').left(contract::sentenceLimit), QString::number(hours));
        return base::Result<bool>(true);
    });
    if (!told)
        qCWarning(lcAuthority) << "reports not escalated:" << told.error().detail;
}

// Who has not acknowledged the rules in force is reminded three days before the term, and told when it is over.
void Calendar::turnRules()
{
    const Rules* const inForce = rulesInForce(m_ledger.school());
    if (!inForce || inForce->acknowledgeBy.isNull())
        return;
    const QDateTime now = m_ledger.clock().now();
    const auto isDue = [&](const QDateTime& moment) { return moment <= now && inForce->remindedAt < moment; };
    if (!isDue(inForce->acknowledgeBy) && !isDue(inForce->acknowledgeBy.addDays(-3)))
        return;
    const auto told = m_ledger.write<bool>({}, u"calendar.rules"_s, [&](Change& change) {
        Rules rules = *rulesInForce(change.school());
        rules.remindedAt = change.now();
        change.put(rules);
        change.audit(QString::number(rules.version));
        tellWhoLacks(change, rules, m_addresses.rulesUrl());
        return base::Result<bool>(true);
    });
    if (!told)
        qCWarning(lcAuthority) << "nobody reminded of the rules:" << told.error().detail;
}

// What was hidden and got no basis in time is given back, and the administration hears of it (S5).
void Calendar::turnHidden()
{
    const QDateTime latest = m_ledger.clock().now().addSecs(-std::chrono::seconds(hiddenWithoutBasis).count());
    const auto isOver = [&](const Report& report) {
        return report.kind == ReportKind::Hidden && report.outcome == ReportOutcome::Open && report.at <= latest;
    };
    if (std::ranges::none_of(m_ledger.school().reports, isOver))
        return;
    const auto returned = m_ledger.write<bool>({}, u"messages.unhide"_s, [&](Change& change) {
        for (Report report : change.rowsWhere<Report>(isOver)) {
            report.outcome = ReportOutcome::Kept;
            report.decidedAt = change.now();
            change.put(report);
            if (const auto evidence = change.evidence(report.chat, report.message))
                sayReturned(change, report.chat, *evidence);
            const QString chat = titleOf(change.snapshot(), report.chat);
            tell(change, report.takenBy, hiddenTooLongText(chat, {}));
            const Person* const hider = change.snapshot().find<Person>(report.takenBy.value());
            tellInCharge(change, hiddenTooLongText(chat, hider ? fullName(hider->name) : QString()));
            change.audit(report.id.value(), report.takenBy.value());
        }
        return base::Result<bool>(true);
    });
    if (!returned)
        qCWarning(lcAuthority) << "hidden messages not given back:" << returned.error().detail;
}

// The result is said in the chat.
void Calendar::turnPolls()
{
    const QDateTime now = m_ledger.clock().now();
    const auto isOver = [&](const Poll& poll) { return poll.closedAt.isNull() && !isOpenPoll(poll, now); };
    if (std::ranges::none_of(m_ledger.school().polls, isOver))
        return;
    const auto closed = m_ledger.write<bool>({}, u"calendar.polls"_s, [&](Change& change) {
        QStringList subjects;
        for (const Poll& poll : change.rowsWhere<Poll>(isOver)) {
            finishPoll(change, poll);
            subjects << poll.id.value();
        }
        change.audit(subjects.join(u' ').left(contract::sentenceLimit));
        return base::Result<bool>(true);
    });
    if (!closed)
        qCWarning(lcAuthority) << "polls not closed:" << closed.error().detail;
}

// Oldest first.
void Calendar::turnTalk()
{
    const QDateTime now = m_ledger.clock().now();
    const auto hours = m_ledger.ownHours();
    if (!hours) {
        qCWarning(lcAuthority) << "hours of the staff not read:" << hours.error().detail;
        return;
    }
    const auto isDue = [&](const WaitingMessage& message) {
        return isToBeTurned(m_ledger.snapshot(), *hours, message, now);
    };
    if (std::ranges::none_of(m_ledger.school().waiting, isDue))
        return;
    const auto turned = m_ledger.write<bool>({}, u"calendar.talk"_s, [&](Change& change) {
        QList<WaitingMessage> due = change.rowsWhere<WaitingMessage>(isDue);
        std::ranges::sort(due, [](const WaitingMessage& a, const WaitingMessage& b) {
            return std::tie(a.at, a.id) < std::tie(b.at, b.id);
        });
        for (const WaitingMessage& message : due) {
            const auto* const person = change.snapshot().find<Person>(message.person.value());
            const RoomMessage written{{}, person ? person->login : Login(), {}, message.text, message.at};
            turnWaiting(change, *hours, message, isPremoderated(m_ledger, message.chat, written));
        }
        return base::Result<bool>(true);
    });
    if (!turned)
        qCWarning(lcAuthority) << "waiting messages not turned:" << turned.error().detail;
}

void Calendar::hurry()
{
    if (!m_timer.isActive())
        return;
    std::chrono::milliseconds pause = 1min;
    for (const WaitingMessage& message : m_ledger.school().waiting) {
        const std::chrono::milliseconds until(m_ledger.clock().now().msecsTo(message.due) + 1);
        pause = std::clamp<std::chrono::milliseconds>(until, 1s, pause);
    }
    m_timer.start(pause);
}

// The days of grace are over (C10).
void Calendar::turnAccounts()
{
    const auto accounts = m_ledger.closingAccounts();
    if (!accounts) {
        qCWarning(lcAuthority) << "accounts to be deleted not read:" << accounts.error().detail;
        return;
    }
    for (const ClosingAccount& account : *accounts) {
        if (m_ledger.now() < account.until)
            return; // they come by their day
        const auto deleted = m_ledger.write<bool>({}, u"accounts.delete"_s, [&](Change& change) {
            deleteAccount(change, account);
            return base::Result<bool>(true);
        });
        if (!deleted)
            qCWarning(lcAuthority) << "account not deleted:" << deleted.error().detail;
    }
}

void Calendar::turnMovements(const QDate& today)
{
    QList<Movement> due;
    std::ranges::copy_if(m_ledger.school().movements, std::back_inserter(due), [&](const Movement& movement) {
        return movement.state == MovementState::Planned && movement.effectiveOn <= today;
    });
    // In the order of their days; of one day in the order of the orders.
    std::ranges::sort(due, [](const Movement& a, const Movement& b) {
        return std::tie(a.effectiveOn, a.orderDate, a.orderNumber, a.id) <
               std::tie(b.effectiveOn, b.orderDate, b.orderNumber, b.id);
    });
    for (const Movement& planned : due) {
        const auto done = m_ledger.write<bool>({}, u"movements.day"_s, [&](Change& change) -> base::Result<bool> {
            Movement movement = planned;
            if (const auto carried = carryOutMovement(change, movement); !carried)
                return base::failWith(carried);
            std::ignore = change.settle();
            change.audit(movement.id.value(), u"step "_s + QString::number(change.keepStep()));
            return true;
        });
        if (done)
            continue;
        qCWarning(lcAuthority) << "movement not carried out:" << done.error().detail;
        if (done.error().reason.isEmpty())
            return; // the store, not the school: tried again in a minute
        const auto noted = m_ledger.write<bool>({}, u"movements.day"_s, [&](Change& change) {
            Movement movement = planned;
            movement.state = MovementState::Failed;
            movement.failure = done.error().reason;
            change.put(movement);
            change.audit(movement.id.value(), movement.failure);
            return base::Result<bool>(true);
        });
        if (!noted)
            return;
    }
}

} // namespace authority
