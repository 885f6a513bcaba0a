// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stanza_stream.h"

#include "base/logging.h"
#include "xmpp/element.h"
#include "xmpp/ping.h"
#include "xmpp/random_bytes.h"
#include "xmpp/xml_writer.h"

#include <QMetaMethod>

#include <array>

namespace xmpp {
namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;
using Phase = StreamState::Phase;

// A connection that lasted this long was a good one: the next wait is short again.
constexpr std::chrono::milliseconds settled = std::chrono::seconds(30);

bool isFinal(ErrorCode code)
{
    constexpr std::array codes{ErrorCode::Authentication, ErrorCode::Conflict, ErrorCode::NotFound,
                               ErrorCode::Unsupported, ErrorCode::InvalidInput};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

StanzaStream::StanzaStream(const base::Clock& clock, Wire wire, qsizetype maxBytes, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_wire(wire)
    , m_maxBytes(maxBytes)
    , m_requests(clock)
    , m_wakeup(clock, [this] { checkDeadlines(); })
{
}

QString StanzaStream::makeId()
{
    constexpr qsizetype idBytes = 16;
    return QString::fromLatin1(
        randomBytes(idBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::FutureResult<Iq> StanzaStream::sendIq(Iq iq, std::chrono::milliseconds timeout)
{
    if (!isOnline())
        return base::answered<Iq>(fail(ErrorCode::Offline, u"the stream is not online"_s));
    if (iq.id.isEmpty())
        iq.id = makeId();
    stamp(iq);
    const QString xml = toXml(iq, m_wire);
    if (!isWithin(m_maxBytes, xml))
        return base::answered<Iq>(fail(ErrorCode::TooLarge, u"the iq is larger than the server takes"_s));
    base::FutureResult<Iq> future = m_requests.add(iq, timeout);
    m_wakeup.by(now() + timeout);
    transmit(xml, nullptr);
    return future;
}

Result<void> StanzaStream::sendMessage(Message message)
{
    if (!isOnline())
        return fail(ErrorCode::Offline, u"the stream is not online"_s);
    stamp(message);
    const QString xml = toXml(message, m_wire);
    if (!isWithin(m_maxBytes, xml))
        return fail(ErrorCode::TooLarge, u"the message is larger than the server takes"_s);
    transmit(xml, &message);
    return {};
}

void StanzaStream::sendPresence(Presence presence)
{
    if (!isOnline())
        return;
    stamp(presence);
    transmit(toXml(presence, m_wire), nullptr);
}

void StanzaStream::answer(Iq iq)
{
    if (!isOnline())
        return;
    stamp(iq);
    QString xml = toXml(iq, m_wire);
    if (!isWithin(maxAnswerBytes, xml)) {
        qCWarning(lcXmpp) << "the answer to" << iq.id << "is too large";
        iq.type = Iq::Type::Error;
        iq.payloads.clear();
        iq.error = StanzaError::of(StanzaError::Condition::ResourceConstraint);
        xml = toXml(iq, m_wire);
    }
    transmit(xml, nullptr);
}

void StanzaStream::stamp(Stanza& stanza) const
{
    if (m_wire == Wire::Component && stanza.from.isEmpty())
        stanza.from = m_self;
}

void StanzaStream::setState(const StreamState& state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void StanzaStream::attempt()
{
    m_deadline = now() + loginTimeout;
    setState({.phase = Phase::Connecting});
    if (m_state.phase == Phase::Connecting)
        openConnection();
    scheduleCheck();
}

void StanzaStream::beginAuthentication()
{
    setState({.phase = Phase::Authenticating});
}

void StanzaStream::becomeOnline(const Jid& self, bool isResumed)
{
    m_self = self;
    m_requests.setSelf(self);
    m_deadline.reset();
    m_onlineAt = now();
    setState({.phase = Phase::Online, .isResumed = isResumed});
    scheduleCheck();
}

void StanzaStream::lose(const Error& error)
{
    dropConnection();
    if (isOnline() && now() - m_onlineAt >= settled)
        m_backOff.reset();
    qCInfo(lcXmpp) << "stream lost:" << error.detail;
    StreamState next{.phase = Phase::Refused, .error = error};
    m_deadline.reset();
    if (!isFinal(error.code)) {
        const std::chrono::milliseconds wait = m_backOff.next();
        next.phase = Phase::Waiting;
        next.retryAt = m_clock.now().addMSecs(wait.count());
        m_deadline = now() + wait;
    }
    // The state first: continuations of failed requests must find it.
    m_state = next;
    if (next.phase == Phase::Refused || !keepsSession())
        endSession({ErrorCode::Offline, error.detail});
    if (m_state == next)
        Q_EMIT stateChanged(m_state);
    scheduleCheck();
}

void StanzaStream::endSession(const Error& error)
{
    m_requests.failAll(error);
    sessionEnded();
}

void StanzaStream::stop()
{
    if (m_state.phase == Phase::Stopped)
        return;
    closeConnection();
    m_deadline.reset();
    m_backOff.reset();
    m_state = {};
    endSession({ErrorCode::Cancelled, u"the stream was stopped"_s});
    if (m_state.phase == Phase::Stopped)
        Q_EMIT stateChanged(m_state);
}

void StanzaStream::retryNow()
{
    if (m_state.phase != Phase::Waiting)
        return;
    m_backOff.reset();
    attempt();
}

void StanzaStream::checkDeadlines()
{
    m_requests.expire();
    if (m_deadline && *m_deadline <= now())
        onDeadline();
    if (isOnline())
        checkConnection();
    scheduleCheck();
}

void StanzaStream::onDeadline()
{
    m_deadline.reset();
    if (m_state.phase == Phase::Waiting)
        attempt();
    else
        lose({ErrorCode::Timeout, u"no sign-in within the time allowed"_s});
}

void StanzaStream::scheduleCheck()
{
    const std::optional<Moment> ofConnection = isOnline() ? nextConnectionCheck() : std::nullopt;
    for (const std::optional<Moment>& moment : {m_deadline, ofConnection, m_requests.nextDeadline()}) {
        if (moment)
            m_wakeup.by(*moment);
    }
}

void StanzaStream::receive(const Element& element)
{
    if (isStanza(element, "message"_L1))
        receiveMessage(element);
    else if (isStanza(element, "presence"_L1))
        receivePresence(element);
    else if (isStanza(element, "iq"_L1))
        receiveIq(element);
}

void StanzaStream::receiveMessage(const Element& element)
{
    const Result<Message> message = Message::parse(element);
    if (!message)
        qCWarning(lcXmpp) << "message left out:" << message.error().detail;
    else if (accepts(*message))
        Q_EMIT messageReceived(*message);
}

void StanzaStream::receivePresence(const Element& element)
{
    const Result<Presence> presence = Presence::parse(element);
    if (!presence)
        qCWarning(lcXmpp) << "presence left out:" << presence.error().detail;
    else
        Q_EMIT presenceReceived(*presence);
}

void StanzaStream::receiveIq(const Element& element)
{
    const Result<Iq> iq = Iq::parse(element);
    if (!iq)
        receiveMalformedIq(element, iq.error());
    else if (iq->isRequest())
        receiveRequest(*iq);
    else if (!m_requests.settle(*iq))
        qCInfo(lcXmpp) << "answer to no request" << iq->id;
}

void StanzaStream::receiveRequest(const Iq& iq)
{
    if (iq.payload<Ping>())
        answer(iq.result());
    else if (iq.payloads.isEmpty() || !isSignalConnected(QMetaMethod::fromSignal(&StanzaStream::iqRequested)))
        answer(iq.refusal(StanzaError::of(StanzaError::Condition::ServiceUnavailable)));
    else
        Q_EMIT iqRequested(iq);
}

void StanzaStream::receiveMalformedIq(const Element& element, const Error& error)
{
    qCWarning(lcXmpp) << "malformed iq:" << error.detail;
    const Result<Jid> from = Jid::parse(element.attribute("from"_L1));
    const QString type = element.attribute("type"_L1);
    Iq iq;
    iq.id = element.attribute("id"_L1);
    iq.from = from.valueOr({});
    iq.to = Jid::parse(element.attribute("to"_L1)).valueOr({});
    if (type == "result"_L1 || type == "error"_L1)
        m_requests.fail(iq.id, iq.from, {ErrorCode::Protocol, error.detail});
    else if (!iq.id.isEmpty())
        answer(iq.refusal(StanzaError::of(StanzaError::Condition::BadRequest)));
}

} // namespace xmpp
