// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/client_stream.h"

#include "base/logging.h"
#include "xmpp/carbons.h"
#include "xmpp/framing.h"
#include "xmpp/ping.h"
#include "xmpp/stream_error.h"
#include "xmpp/xml_writer.h"

#include <QNetworkInformation>

#include <tuple>

namespace xmpp {

using base::ErrorCode;
using base::Result;
using namespace Qt::Literals::StringLiterals;
using Phase = StreamState::Phase;

ClientStream::ClientStream(std::unique_ptr<Transport> transport, const base::Clock& clock, QObject* parent)
    : StanzaStream(clock, Wire::WebSocket, maxStanzaBytes, parent)
    , m_transport(std::move(transport))
    , m_resource(u"staffroom-"_s + makeId().first(8))
{
    connect(m_transport.get(), &Transport::opened, this, &ClientStream::beginLogin);
    connect(m_transport.get(), &Transport::frameReceived, this, &ClientStream::onFrame);
    connect(m_transport.get(), &Transport::failed, this, &ClientStream::lose);
    watchNetwork();
}

void ClientStream::watchNetwork()
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::transportMediumChanged, this, &ClientStream::probe);
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    probe();
            });
}

void ClientStream::start(const ClientAccount& account)
{
    stop();
    if (account.jid != m_account.jid)
        m_mechanism.clear();
    m_account = account;
    if (account.jid.node().isEmpty() || !account.jid.isBare())
        lose({ErrorCode::InvalidInput, u"not the address of a person"_s});
    else
        attempt();
}

void ClientStream::probe()
{
    retryNow();
    if (!isOnline() || m_probedAt)
        return;
    m_probedAt = now();
    if (m_ledger.isOpen())
        m_transport->sendFrame(toXml(SmRequest()));
    else
        std::ignore = sendIq(Iq::get({}, Ping()), probeTimeout);
    scheduleCheck();
}

void ClientStream::openConnection()
{
    m_transport->open(m_account.address);
}

void ClientStream::closeConnection()
{
    if (m_login || isOnline())
        m_transport->sendFrame(toXml(StreamClose()));
    m_transport->close();
    m_login.reset();
}

void ClientStream::dropConnection()
{
    m_transport->abort();
    m_login.reset();
}

void ClientStream::sessionEnded()
{
    const QList<Message> messages = m_ledger.unacknowledgedMessages();
    m_ledger.end();
    if (!messages.isEmpty())
        Q_EMIT messagesReturned(messages);
}

bool ClientStream::accepts(const Message& message) const
{
    // XEP-0280 §11: else anybody could put words into anybody's mouth.
    return !message.payload<Carbon>() || message.from == m_account.jid;
}

void ClientStream::beginLogin()
{
    beginAuthentication();
    if (state().phase != Phase::Authenticating)
        return;
    LoginRequest request{.account = m_account.jid,
                         .password = m_account.password,
                         .resource = m_resource,
                         .language = m_account.language,
                         .isEncrypted = m_transport->isEncrypted(),
                         .mechanismBefore = m_mechanism};
    if (m_ledger.canResume()) {
        request.resumeId = m_ledger.id();
        request.resumeReceived = m_ledger.received();
    }
    m_login.emplace(std::move(request), [this](const QString& frame) { m_transport->sendFrame(frame); });
    m_login->begin();
}

void ClientStream::onFrame(const QString& frame)
{
    m_heardAt = now();
    m_probedAt.reset();
    const Result<Element> element = parseElement(frame);
    if (element)
        onElement(*element);
    else
        lose(element.error());
}

void ClientStream::onElement(const Element& element)
{
    if (isStreamError(element))
        lose(StreamError::parse(element)->toError());
    else if (StreamClose::parse(element))
        lose({ErrorCode::Offline,
              m_login ? u"the server closed the stream during sign-in"_s : u"the server closed the stream"_s});
    else if (m_login)
        onLoginProgress(element);
    else
        onSessionElement(element);
}

void ClientStream::onLoginProgress(const Element& element)
{
    const Result<std::optional<LoginOutcome>> progress = m_login->take(element);
    if (!progress)
        return lose(progress.error());
    if (*progress)
        onLoggedIn(**progress);
}

void ClientStream::onLoggedIn(const LoginOutcome& outcome)
{
    m_login.reset();
    m_mechanism = outcome.mechanism;
    m_awaitsAck = false;
    m_heardAt = now();
    m_probedAt.reset();
    if (outcome.handled)
        acknowledge(*outcome.handled);
    if (outcome.isResumed) {
        for (const QString& xml : m_ledger.unacknowledged())
            m_transport->sendFrame(xml);
    } else {
        endSession({ErrorCode::Offline, u"the session before could not be resumed"_s});
        m_address = outcome.address;
        if (outcome.management)
            m_ledger.begin(outcome.management->id);
    }
    // Listeners of what happened above may have stopped the stream, or an impossible count may have ended it.
    if (state().phase != Phase::Authenticating)
        return;
    becomeOnline(m_address, outcome.isResumed);
    requestAcknowledgement();
}

void ClientStream::onSessionElement(const Element& element)
{
    if (SmRequest::parse(element)) {
        m_transport->sendFrame(toXml(SmAnswer{m_ledger.received()}));
    } else if (const Result<SmAnswer> answer = SmAnswer::parse(element)) {
        m_awaitsAck = false;
        acknowledge(answer->handled);
        requestAcknowledgement();
    } else {
        if (isStanza(element))
            m_ledger.countReceived();
        receive(element);
    }
}

void ClientStream::acknowledge(quint32 handled)
{
    const Result<QStringList> ids = m_ledger.acknowledge(handled);
    if (!ids)
        return lose(ids.error());
    if (!ids->isEmpty())
        Q_EMIT messagesAcked(*ids);
}

void ClientStream::transmit(const QString& xml, const Message* message)
{
    if (m_ledger.isOpen())
        m_ledger.countSent(xml, message);
    m_transport->sendFrame(xml);
    requestAcknowledgement();
}

// One question at a time: its answer covers all that was sent before it.
void ClientStream::requestAcknowledgement()
{
    if (!isOnline() || m_awaitsAck || m_ledger.isAcknowledged())
        return;
    m_awaitsAck = true;
    m_transport->sendFrame(toXml(SmRequest()));
}

void ClientStream::checkConnection()
{
    if (!m_probedAt && now() - m_heardAt >= idleBeforeProbe)
        probe();
    else if (m_probedAt && now() - *m_probedAt >= probeTimeout)
        lose({ErrorCode::Timeout, u"the server does not answer any more"_s});
}

std::optional<StanzaStream::Moment> ClientStream::nextConnectionCheck() const
{
    return m_probedAt ? *m_probedAt + probeTimeout : m_heardAt + idleBeforeProbe;
}

} // namespace xmpp
