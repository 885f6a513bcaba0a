// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/reconciler.h"

#include "base/logging.h"
#include "xmpp/direct_invitation.h"
#include "xmpp/store_hint.h"

#include <algorithm>

namespace authority {
namespace {

bool isOfTheConnection(base::ErrorCode code)
{
    return code == base::ErrorCode::Offline || code == base::ErrorCode::Timeout || code == base::ErrorCode::Cancelled;
}

} // namespace

Reconciler::Reconciler(Ledger& ledger, ServerPort& server, const Addresses& addresses)
    : m_ledger(ledger)
    , m_server(server)
    , m_addresses(addresses)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Reconciler::plan);
    connect(&m_later, &QTimer::timeout, this, &Reconciler::retryNow);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Reconciler::wake);
    connect(&m_ledger, &Ledger::changed, this, &Reconciler::wake);
}

void Reconciler::restart()
{
    m_running = true;
    m_busy = false;
    ++m_run;
    m_pushedRooms.clear();
    m_pushedKeys.reset();
    m_pushedHours.reset();
    m_backOff.reset();
    retryNow();
}

void Reconciler::pause()
{
    m_running = false;
    m_soon.stop();
    m_later.stop();
    m_end.stop();
}

void Reconciler::retryNow()
{
    m_refused.clear();
    m_later.stop();
    wake();
}

void Reconciler::wake()
{
    m_stale = true;
    if (m_running && !m_busy)
        m_soon.start();
}

void Reconciler::plan()
{
    m_stale = false;
    m_steps.clear();
    const auto closed = closedAccounts();
    const auto hours = m_ledger.ownHours();
    if (!closed || !hours) {
        // Rather nothing changes than that an account opens which is closed.
        qCWarning(lcAuthority) << "closed accounts, or hours of the staff, not read:"
                               << (closed ? hours.error() : closed.error()).detail;
        m_later.start(m_backOff.next());
        return;
    }
    m_wanted = wantedOn(domain::SchoolIndex(m_ledger.school()), m_ledger.clock().now(), *closed, *hours);
    awaitNextEnd(*hours);
    // A chat that was taken back: its room is closed, also when the service was away at that moment.
    for (const auto& [row, rev] : m_ledger.gone()) {
        if (row.first == contract::Entity::Chat)
            m_wanted.rooms.emplace(domain::ChatId(row.second), closedRoom(domain::ChatId(row.second)));
    }
    for (const auto& [chat, room] : m_wanted.rooms) {
        const auto pushed = m_pushedRooms.find(chat);
        const QList<xmpp::Payload> calls = callsFor(
            room, pushed == m_pushedRooms.end() ? std::nullopt : std::optional<xmpp::RoomState>(pushed->second));
        if (!calls.isEmpty() && !m_refused.contains(chat))
            m_steps.push_back({chat, calls});
    }
    QList<xmpp::Payload> ofPeople;
    if (const auto keys = callFor(m_wanted.keys, m_pushedKeys))
        ofPeople << xmpp::Payload(*keys);
    if (const auto hoursOfPeople = callFor(m_wanted.hours, m_pushedHours))
        ofPeople << xmpp::Payload(*hoursOfPeople);
    if (!ofPeople.isEmpty() && !m_refused.contains(domain::ChatId()))
        m_steps.push_back({{}, ofPeople});
    next();
}

// Frozen, or to be deleted soon.
base::Result<QSet<domain::PersonId>> Reconciler::closedAccounts()
{
    const auto frozen = m_ledger.frozenAccounts();
    const auto closing = m_ledger.closingAccounts();
    if (!frozen || !closing)
        return frozen ? base::failWith(closing) : base::failWith(frozen);
    QSet<domain::PersonId> people;
    for (const FrozenAccount& account : *frozen)
        people.insert(account.person);
    for (const ClosingAccount& account : *closing)
        people.insert(account.person);
    return people;
}

// The server ends a block by itself. It knows no other rule for the person then, so where few may write anyway this
// one's is set again here; and what has ended is not pushed any more.
void Reconciler::awaitNextEnd(const QList<domain::OwnHours>& hours)
{
    constexpr qint64 longestWait = 3'600'000; // the clock may be set meanwhile
    const QDateTime now = m_ledger.clock().now();
    const QDateTime end = nextEnd(m_ledger.school(), now, hours);
    if (end.isValid())
        m_end.start(static_cast<int>(std::clamp<qint64>(now.msecsTo(end) + 1, 1, longestWait)));
    else
        m_end.stop();
}

void Reconciler::next()
{
    if (!m_running || m_busy)
        return;
    if (m_stale) {
        m_soon.start();
    } else if (m_steps.empty()) {
        finish();
    } else {
        const Step step = m_steps.front();
        m_steps.pop_front();
        perform(step, 0);
    }
}

void Reconciler::perform(const Step& step, qsizetype call)
{
    if (call == step.calls.size())
        return succeed(step);
    m_busy = true;
    m_server.ask(step.calls.at(call)).then(this, [this, step, call, run = m_run](const base::Result<void>& done) {
        if (run != m_run)
            return;
        m_busy = false;
        if (done)
            perform(step, call + 1);
        else
            fail(step, done.error());
    });
}

void Reconciler::succeed(const Step& step)
{
    if (step.chat.isEmpty()) {
        m_pushedKeys = m_wanted.keys;
        m_pushedHours = m_wanted.hours;
    } else {
        m_pushedRooms.insert_or_assign(step.chat, m_wanted.rooms.at(step.chat));
    }
    next();
}

void Reconciler::fail(const Step& step, const base::Error& error)
{
    qCWarning(lcAuthority) << "server did not take the state of"
                           << (step.chat.isEmpty() ? QStringLiteral("people") : step.chat.value()) << error.detail;
    // What the server now has is not known: all of it is pushed next time.
    if (step.chat.isEmpty()) {
        m_pushedKeys.reset();
        m_pushedHours.reset();
    } else {
        m_pushedRooms.erase(step.chat);
    }
    m_refused.insert(step.chat);
    if (!m_later.isActive())
        m_later.start(m_backOff.next());
    if (isOfTheConnection(error.code))
        m_steps.clear(); // the others would fare no better
    else
        next();
}

void Reconciler::finish()
{
    sendInvitations();
    if (m_refused.isEmpty())
        m_backOff.reset();
    Q_EMIT settled();
}

void Reconciler::sendInvitations()
{
    const auto waiting = m_ledger.invitations();
    if (!waiting) {
        qCWarning(lcAuthority) << "invitations not read:" << waiting.error().detail;
        return;
    }
    for (const Ledger::Invitation& invitation : *waiting) {
        const bool done = invite(invitation);
        if (!done)
            continue;
        if (const auto forgotten = m_ledger.forget(invitation); !forgotten)
            qCWarning(lcAuthority) << "invitation not forgotten:" << forgotten.error().detail;
    }
}

// True when the row has served: sent, or no longer wanted.
bool Reconciler::invite(const Ledger::Invitation& invitation)
{
    const auto* const person = m_ledger.snapshot().find<domain::Person>(invitation.person.value());
    const auto* const chat = m_ledger.snapshot().find<domain::Chat>(invitation.chat.value());
    const auto* const member =
        m_ledger.snapshot().find<domain::ChatMember>(joinedKey({invitation.chat.value(), invitation.person.value()}));
    if (!person || !chat || !member || chat->archived)
        return true;
    const auto room = m_pushedRooms.find(invitation.chat);
    const bool isIn = room != m_pushedRooms.end() &&
                      std::ranges::find(room->second.members, person->login.value(), &xmpp::RoomMember::login) !=
                          room->second.members.end();
    const auto address = xmpp::Jid::parse(m_addresses.roomJid(chat->id));
    if (!isIn || !address)
        return false;
    xmpp::Message message;
    message.add(xmpp::DirectInvitation{*address, chat->title});
    message.add(xmpp::StoreHint{});
    return m_server.tell(person->login, message).hasValue();
}

} // namespace authority
