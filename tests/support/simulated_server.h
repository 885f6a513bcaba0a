// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"
#include "xmpp/archive.h"
#include "xmpp/muc.h"
#include "xmpp/stanza_stream.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <QJsonObject>

#include <deque>
#include <functional>
#include <optional>
#include <random>

namespace support {

class SimulatedStream;

// What the server, its module and the service do for one person, in this process: rooms with archives that know
// repeated origin ids, live delivery, digest, pages, marks, the school's changes. Connections can be cut at any stanza.
class SimulatedServer
{
public:
    struct Archived
    {
        qint64 id = 0;
        QString nick;
        QString originId;
        QString body;
        bool retracted = false;
        QString stanzaId = {};            // the stanza's own id
        QList<xmpp::Payload> content = {}; // besides ids
    };

    explicit SimulatedServer(unsigned seed = 1);

    [[nodiscard]] static QString nick() { return QStringLiteral("Петрова Мария Ивановна"); }
    [[nodiscard]] QList<Archived> archive(const QString& room) const { return m_archives.value(room); }

    void addRoom(const QString& room, const QString& title);
    // Somebody else writes.
    qint64 post(const QString& room, const QString& body, const QString& nick = QStringLiteral("Щербакова Евгения"));
    // Somebody else does something to a message; without a nick the room itself does.
    qint64 post(const QString& room, const xmpp::Message& message,
                const QString& nick = QStringLiteral("Щербакова Евгения"));
    // Somebody writes to the person alone, or (`isSent`) an own device of the person to somebody.
    qint64 talk(const QString& login, const QString& body, bool isSent = false, const QList<xmpp::Payload>& content = {});
    [[nodiscard]] QList<xmpp::Message> ownArchive() const;
    // The service takes a message back.
    void moderate(const QString& room, qint64 id);
    // A push of the service: the school has changed.
    void push();
    // Another device of the person publishes into a node of the account.
    void publish(const QString& node, const QString& item, const xmpp::Payload& payload);
    [[nodiscard]] QMap<QString, xmpp::Payload> node(const QString& name) const { return m_nodes.value(name); }
    // The next message that is written is refused with this sentence.
    void refuseNext(const QString& sentence) { m_refusal = sentence; }
    // Lets the person out of a room without a word, as a restarted room does.
    void forgetOccupants() { m_joined.clear(); }
    void setPageOrderRandom(bool random) { m_isPageOrderRandom = random; }
    // Rooms whose members are known already and which are not there yet.
    void setMissingRooms(const QSet<QString>& rooms) { m_missing = rooms; }
    // Rooms that are closed to the person for a time: not named, nothing delivered, every question refused. He is put out.
    void setClosed(const QSet<QString>& rooms);
    void setServiceAvailable(bool available) { m_isServiceAvailable = available; }
    // Answers calls of the school's service instead of this: a refusal is an error with its sentence. Nothing: not its
    // business.
    using Service = std::function<std::optional<base::Result<QJsonObject>>(const QString& method, const QJsonObject&)>;
    Service service;
    // Cuts the connection when so many more stanzas have crossed it; a stanza at which it is cut was taken by the
    // server or not, at random.
    void cutAfter(int stanzas) { m_stanzasUntilCut = stanzas; }
    [[nodiscard]] int archiveQueries() const { return m_archiveQueries; }
    [[nodiscard]] int roomRefusals() const { return m_roomRefusals; }
    [[nodiscard]] int digests() const { return m_digests; }
    [[nodiscard]] bool hasJoined(const QString& room) const { return m_joined.contains(room); }

    // The school as the service shows it; moves on with addRoom.
    domain::School school;

private:
    friend class SimulatedStream;

    void connected(SimulatedStream& stream);
    void disconnected();
    void take(const QString& xml);
    void handle(const xmpp::Iq& iq);
    void handle(const xmpp::Message& message);
    void handle(const xmpp::Presence& presence);
    void answerCall(const xmpp::Iq& iq);
    void answerPage(const xmpp::Iq& iq, const xmpp::ArchiveQuery& query);
    void answerOwnPage(const xmpp::Iq& iq, const xmpp::ArchiveQuery& query);
    void takePersonal(const xmpp::Message& message);
    void store(const QString& room, const Archived& message);
    [[nodiscard]] xmpp::Message groupchat(const QString& room, const Archived& message) const;
    template <typename T>
    void send(const T& stanza);

    std::mt19937 m_random;
    SimulatedStream* m_stream = nullptr;
    qint64 m_now = 1'700'000'000'000'000;
    qint64 m_rev = 1;
    QHash<QString, QList<Archived>> m_archives;
    QHash<QString, QMap<QString, xmpp::Payload>> m_nodes; // of the account, with their items
    QList<std::pair<qint64, xmpp::Message>> m_own; // the person's own archive
    QSet<QString> m_joined;
    QSet<QString> m_missing;
    QSet<QString> m_closed;
    bool m_isLive = false;
    bool m_isPageOrderRandom = false;
    bool m_isServiceAvailable = true;
    std::optional<QString> m_refusal;
    std::optional<int> m_stanzasUntilCut;
    int m_archiveQueries = 0;
    int m_roomRefusals = 0;
    int m_digests = 0;
};

// The client's end of a connection to it.
class SimulatedStream final : public xmpp::StanzaStream
{
public:
    SimulatedStream(const base::Clock& clock, SimulatedServer& server);
    ~SimulatedStream() override;

    void start();
    // The connection breaks; the next attempt is made by retryNow().
    void cut();

protected:
    void openConnection() override;
    void closeConnection() override;
    void dropConnection() override;
    void transmit(const QString& xml, const xmpp::Message* message) override;

private:
    friend class SimulatedServer;
    void deliver(const QString& xml);

    SimulatedServer& m_server;
    quint64 m_connection = 0;
};

} // namespace support
