// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace xmpp {

// What the service tells the server module about rooms (its header states the contract, part 1). Rooms and logins are
// localparts; each is an iq set from the service to the server.

struct RoomMember
{
    QString login;
    QString nick;
    QDateTime since = {}; // archive horizon, UTC; invalid: the whole archive

    bool operator==(const RoomMember&) const = default;
};

// Who may write. The rules of a person beat those without a login, and of several the first that lasts counts; no rule:
// everybody writes.
struct GateRule
{
    enum class Mode {
        Open,
        Closed,
        ReadOnly,
        Slow,
        Hold,
        Out, // of one person and with an end: the room is closed to him, though he stays its member
    };

    Mode mode = Mode::Open;
    QString login = {};
    QDateTime until = {}; // UTC; invalid: for ever
    qint64 seconds = 0;   // of Slow
    QDateTime from = {};  // UTC; invalid: it has begun
    QString text = {};    // of Out: what the person is told

    bool operator==(const GateRule&) const = default;
};

// The complete state of one room, repeatable; the answer says what was done.
struct RoomState
{
    static constexpr ElementName elementNames[] = {{"room"_L1, ns::staffroom}};

    enum class Done { Created, Changed, Same };

    QString name;
    QString title = {};
    bool isAnonymous = false;
    bool isQuiet = false;
    bool isTapped = false;
    QList<RoomMember> members = {};
    QList<GateRule> rules = {};
    std::optional<Done> done = {}; // of the answer

    [[nodiscard]] static base::Result<RoomState> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const RoomState&) const = default;
};

// Only the difference, for a room that exists.
struct MemberChanges
{
    static constexpr ElementName elementNames[] = {{"members"_L1, ns::staffroom}};

    QString room;
    QList<RoomMember> changed = {}; // added, or changed as a whole
    QList<QString> gone = {};

    [[nodiscard]] static base::Result<MemberChanges> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const MemberChanges&) const = default;
};

// Takes the place of all rules of a room that exists.
struct GateRules
{
    static constexpr ElementName elementNames[] = {{"gate"_L1, ns::staffroom}};

    QString room;
    QList<GateRule> rules = {};

    [[nodiscard]] static base::Result<GateRules> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const GateRules&) const = default;
};

} // namespace xmpp
