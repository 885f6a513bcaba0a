// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/delete_later.h"
#include "xmpp/stanza_stream.h"
#include "xmpp/stream_reader.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <memory>

namespace xmpp {

// Where a component connects to, and as whom.
struct ComponentAccount
{
    Jid name;       // e.g. school.example.org
    QString secret; // shared with the server
    quint16 port = 0;
    QHostAddress host = QHostAddress(QHostAddress::LocalHost); // loopback only: the protocol is not encrypted
};

// The service's stream to its server (XEP-0114). It stays connected until stopped; while it is not online the server
// keeps nothing for it. Stanzas without `from` are sent as the component itself, so one may also speak as
// somebody@component. There is no acknowledgement: what must not be lost is sent as a request. No keep-alive either: on
// loopback a dead peer closes the socket, and requests have their deadlines.
// Errors in StreamState: Authentication (wrong secret), Conflict (the name is connected already), InvalidInput (not
// loopback) end the attempts; Offline, Timeout and Protocol do not.
class ComponentStream final : public StanzaStream
{
    Q_OBJECT

public:
    // What the server sends is trusted more than what people send: lists of a whole school come in one stanza.
    static constexpr qsizetype maxStanzaBytes = 8'388'608; // of the server module's contract
    static constexpr ElementLimits limits{.bytes = 16'777'216, .elements = 500'000};

    explicit ComponentStream(const base::Clock& clock, QObject* parent = nullptr);
    ~ComponentStream() override;
    Q_DISABLE_COPY_MOVE(ComponentStream)

    // Ends what ran before.
    void start(const ComponentAccount& account);

protected:
    void openConnection() override;
    void closeConnection() override;
    void dropConnection() override;
    void transmit(const QString& xml, const Message* message) override;

private:
    void greet();
    void readAvailable();
    void handle(const StreamReader::Event& event);
    void shakeHands(const Element& header);

    ComponentAccount m_account;
    std::unique_ptr<QTcpSocket, DeleteLater> m_socket;
    std::optional<StreamReader> m_reader;
};

} // namespace xmpp
