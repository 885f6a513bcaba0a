// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace xmpp {

// What the service tells the server module about people and the server itself (its header states the contract, part 1).
// Each is an iq set from the service to the server.

// Who may write to whom: two people with a key in common. Named people are replaced.
struct DirectKeys
{
    static constexpr ElementName elementNames[] = {{"keys"_L1, ns::staffroom}};

    struct Person
    {
        QString login;
        QStringList keys = {}; // words without spaces

        bool operator==(const Person&) const = default;
    };

    QList<Person> people = {};
    bool isComplete = false; // everybody else loses the keys

    [[nodiscard]] static base::Result<DirectKeys> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const DirectKeys&) const = default;
};

// Makes accounts or sets their passwords, and removes accounts: what they have said in rooms stays, under the nick that is
// named here.
struct AccountChanges
{
    static constexpr ElementName elementNames[] = {{"accounts"_L1, ns::staffroom}};

    struct Account
    {
        QString login;
        QString password;

        bool operator==(const Account&) const = default;
    };

    struct Gone
    {
        QString login;
        QString nick = {}; // empty: it stays as it was

        bool operator==(const Gone&) const = default;
    };

    QList<Account> set = {};
    QList<Gone> gone = {};

    [[nodiscard]] static base::Result<AccountChanges> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const AccountChanges&) const = default;
};

// Asks whether the account has this password: NotFound when not, also when there is no such account.
struct PasswordCheck
{
    static constexpr ElementName elementNames[] = {{"password"_L1, ns::staffroom}};

    QString login;
    QString password;

    [[nodiscard]] static base::Result<PasswordCheck> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const PasswordCheck&) const = default;
};

// Asks which apps of a person are signed in: the answer has them, the question only the login.
struct LiveSessions
{
    static constexpr ElementName elementNames[] = {{"sessions"_L1, ns::staffroom}};

    struct Session
    {
        QString resource;
        QDateTime since = {};
        QString address = {}; // of the network

        bool operator==(const Session&) const = default;
    };

    QString login;
    QList<Session> sessions = {};

    [[nodiscard]] static base::Result<LiveSessions> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const LiveSessions&) const = default;
};

// Ends one of them, or all when no resource is named.
struct EndSession
{
    static constexpr ElementName elementNames[] = {{"end"_L1, ns::staffroom}};

    QString login;
    QString resource = {};

    [[nodiscard]] static base::Result<EndSession> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const EndSession&) const = default;
};

// Leaves a tombstone in the room's archive and announces the retraction.
struct ModerateMessage
{
    static constexpr ElementName elementNames[] = {{"moderate"_L1, ns::staffroom}};

    QString room;
    QString id; // archive id
    QString reason = {};

    [[nodiscard]] static base::Result<ModerateMessage> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ModerateMessage&) const = default;
};

// How the server does: empty in the question.
struct ServerStat
{
    static constexpr ElementName elementNames[] = {{"stat"_L1, ns::staffroom}};

    qint64 version = 0; // of the module's contract
    QDateTime startedAt = {};
    qint64 rooms = 0;
    qint64 people = 0;
    qint64 sessions = 0;
    qint64 live = 0;
    qint64 held = 0;
    qint64 memoryBytes = 0;
    qint64 processes = 0;

    [[nodiscard]] static base::Result<ServerStat> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ServerStat&) const = default;
};

// Stops the whole server in order, after the answer.
struct StopServer
{
    static constexpr ElementName elementNames[] = {{"stop"_L1, ns::staffroom}};

    [[nodiscard]] static base::Result<StopServer> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StopServer&) const = default;
};

} // namespace xmpp
