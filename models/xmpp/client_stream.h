// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/ack_ledger.h"
#include "xmpp/login.h"
#include "xmpp/stanza_stream.h"
#include "xmpp/transport.h"

#include <QUrl>

#include <memory>

namespace xmpp {

struct ClientAccount
{
    Jid jid; // bare
    QString password;
    QUrl address;          // of the server's WebSocket: wss, or ws on this computer; see HostMeta
    QString language = {}; // of texts that the server sends, e.g. "ru"
};

// A person's stream to the server (RFC 7395), kept alive, resumed (XEP-0198) and reconnected until stopped.
//
// A dropped connection goes to Waiting; requests and unacknowledged messages wait with it. When the session can be
// resumed they go on, and Online says isResumed. When not, requests are answered Offline, messages come back by
// messagesReturned, and Online is a new session: presence, rooms and live delivery are to be set up again.
// Attempts are at once when the network comes back, else after BackOff. They end (Refused) when trying again would
// change nothing: Authentication, Conflict (another instance took over), NotFound (no such domain there), Unsupported
// (no WebSocket, no way to sign in), InvalidInput. Certificate, Timeout, Protocol and Offline are tried again.
class ClientStream final : public StanzaStream
{
    Q_OBJECT

public:
    static constexpr qsizetype maxStanzaBytes = 262'144; // of the server module's contract
    static constexpr std::chrono::milliseconds idleBeforeProbe = std::chrono::seconds(60);
    static constexpr std::chrono::milliseconds probeTimeout = std::chrono::seconds(20);

    ClientStream(std::unique_ptr<Transport> transport, const base::Clock& clock, QObject* parent = nullptr);

    // Ends what ran before.
    void start(const ClientAccount& account);
    // Full address of the session; empty before the first one.
    [[nodiscard]] const Jid& address() const { return m_address; }
    // Looks at once whether the connection still lives, or tries again at once: after sleep, or a change of network.
    void probe();

Q_SIGNALS:
    // The server has taken these messages, given by stanza id, over. Every message sent ends in one of these two
    // signals, unless the server has no XEP-0198.
    void messagesAcked(const QStringList& ids);
    // The session ended before the server acknowledged them: they may or may not have arrived. In the order sent.
    void messagesReturned(const QList<xmpp::Message>& messages);

protected:
    void openConnection() override;
    void closeConnection() override;
    void dropConnection() override;
    void transmit(const QString& xml, const Message* message) override;
    [[nodiscard]] bool keepsSession() const override { return m_ledger.canResume(); }
    void sessionEnded() override;
    [[nodiscard]] bool accepts(const Message& message) const override;
    void checkConnection() override;
    [[nodiscard]] std::optional<Moment> nextConnectionCheck() const override;

private:
    void watchNetwork();
    void beginLogin();
    void onFrame(const QString& frame);
    void onElement(const Element& element);
    void onLoginProgress(const Element& element);
    void onLoggedIn(const LoginOutcome& outcome);
    void onSessionElement(const Element& element);
    void acknowledge(quint32 handled);
    void requestAcknowledgement();

    std::unique_ptr<Transport> m_transport;
    ClientAccount m_account;
    QString m_resource; // the same for all sessions of this object, so that a new one takes the place of a lost one
    QString m_mechanism;
    Jid m_address;
    AckLedger m_ledger;
    std::optional<Login> m_login;
    bool m_awaitsAck = false;
    Moment m_heardAt{};
    std::optional<Moment> m_probedAt;
};

} // namespace xmpp
