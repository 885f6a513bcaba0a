// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/talk_service.h"

#include "domain/rights.h"
#include "session/school_service.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

using domain::Act;
using syncing::ServiceCalls;
using namespace std::chrono_literals;

TalkService::TalkService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &TalkService::refresh);
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &TalkService::refresh);
    // The room says it before the service has counted it.
    connect(&sync, &syncing::AccountSync::held, &m_soon, qOverload<>(&QTimer::start));
}

std::optional<TalkTerms> TalkService::termsIn(const domain::Chat& chat) const
{
    return domain::termsIn(m_talk.terms, chat);
}

std::optional<TalkTerms> TalkService::ownTermsOf(const QString& id) const
{
    const auto found = std::ranges::find(m_talk.terms, id, &TalkTerms::id);
    return found == m_talk.terms.end() ? std::nullopt : std::optional(*found);
}

bool TalkService::isBound() const
{
    return !domain::isConfirmedStaff(*m_school.school(), m_school.self().person);
}

std::optional<domain::ClosedTime> TalkService::closedTimeIn(const domain::Chat& chat, const QDateTime& now) const
{
    const auto terms = isBound() ? termsIn(chat) : std::nullopt;
    const QTimeZone zone(m_talk.timeZone.toLatin1());
    return terms ? domain::closedTime(*terms, m_talk.holidays, zone.isValid() ? zone : QTimeZone::utc(), now)
                 : std::nullopt;
}

QList<WaitingMessage> TalkService::waitingIn(const domain::ChatId& chat) const
{
    QList<WaitingMessage> own;
    std::ranges::copy_if(m_talk.waiting, std::back_inserter(own),
                         [&](const WaitingMessage& message) { return message.chat == chat; });
    return own;
}

bool TalkService::maySet(const domain::Chat& chat) const
{
    return domain::holdsFamilies(chat) && !domain::isChannel(chat.kind) && !chat.archived &&
           domain::mayAct(*m_school.school(), m_school.self().person, Act::TalkSet, {{}, chat.unit});
}

bool TalkService::maySetAll() const
{
    return domain::mayAct(*m_school.school(), m_school.self().person, Act::TalkSet);
}

template <typename Reply, typename Request>
base::FutureResult<void> TalkService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    m_sync.service()
        .call<Reply>(act, request)
        .then(this, [this, answer](const base::Result<Reply>& reply) {
            if (reply)
                refresh();
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> TalkService::set(const TalkTerms& terms)
{
    return done(Act::TalkSet, contract::TalkSetRequest{ServiceCalls::newOp(), terms});
}

base::FutureResult<void> TalkService::drop(const QString& id)
{
    TalkTerms terms;
    terms.id = id;
    return done(Act::TalkSet, contract::TalkSetRequest{ServiceCalls::newOp(), terms, true});
}

base::FutureResult<void> TalkService::setHolidays(const QList<Holiday>& holidays)
{
    return done(Act::HolidaysSet, contract::HolidaysSetRequest{ServiceCalls::newOp(), holidays});
}

domain::PersonId TalkService::self() const
{
    return m_school.self().person;
}

base::FutureResult<void> TalkService::setOwnHours(const OwnHours& hours)
{
    return done(Act::HoursSet, contract::HoursSetRequest{ServiceCalls::newOp(), hours});
}

base::FutureResult<void> TalkService::dropOwnHours()
{
    OwnHours hours;
    hours.person = self();
    return done(Act::HoursSet, contract::HoursSetRequest{ServiceCalls::newOp(), hours, true});
}

base::FutureResult<void> TalkService::sendLater(const domain::ChatId& chat, const QString& text, const QDateTime& due)
{
    return done<contract::WaitingPutReply>(Act::WaitingPut,
                                           contract::WaitingPutRequest{ServiceCalls::newOp(), chat, text, due});
}

base::FutureResult<void> TalkService::move(const WaitingMessage& waiting, const QDateTime& due)
{
    return done<contract::WaitingPutReply>(
        Act::WaitingPut, contract::WaitingPutRequest{ServiceCalls::newOp(), waiting.chat, waiting.text, due, waiting.id});
}

base::FutureResult<void> TalkService::withdraw(const QString& waiting)
{
    return done(Act::WaitingDrop, contract::WaitingDropRequest{ServiceCalls::newOp(), waiting});
}

void TalkService::refresh()
{
    using Reply = contract::TalkOwnReply;
    m_sync.service().call<Reply>(Act::TalkOwn, contract::TalkOwnRequest{}).then(this, [this](const base::Result<Reply>& reply) {
        if (!reply || *reply == m_talk) // offline: asked for again with the next change
            return;
        m_talk = *reply;
        Q_EMIT changed();
    });
}

} // namespace session
