// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace xmpp {

// Makes a presence to room@service/nick an entry into the room (XEP-0045 §7.2).
struct MucJoin
{
    static constexpr ElementName elementNames[] = {{"x"_L1, ns::muc}};

    std::optional<qint64> maxHistory = 0; // messages that the room repeats; none by default, history comes by archive
    QDateTime historySince = {};          // UTC; invalid: without bound

    [[nodiscard]] static base::Result<MucJoin> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const MucJoin&) const = default;
};

enum class Affiliation { None, Outcast, Member, Admin, Owner };
enum class Role { None, Visitor, Participant, Moderator };

// What a room says about an occupant or about itself (XEP-0045 muc#user).
struct MucUser
{
    static constexpr ElementName elementNames[] = {{"x"_L1, ns::mucUser}};

    // Status codes that change what one does (XEP-0045 §15.6).
    static constexpr int selfPresence = 110;
    static constexpr int nickAssigned = 210;
    static constexpr int banned = 301;
    static constexpr int kicked = 307;
    static constexpr int affiliationLost = 321;
    static constexpr int membersOnlyNow = 322;
    static constexpr int serviceShutdown = 332;
    static constexpr int connectionLost = 333;

    struct Item
    {
        Affiliation affiliation = Affiliation::None;
        Role role = Role::None;
        Jid jid = {}; // real address, where one may see it
        QString nick = {};
        QString reason = {};

        bool operator==(const Item&) const = default;
    };
    struct Destroyed
    {
        Jid replacement = {};
        QString reason = {};

        bool operator==(const Destroyed&) const = default;
    };

    std::optional<Item> item = {};
    QList<int> statuses = {};
    std::optional<Destroyed> destroyed = {};

    [[nodiscard]] bool has(int status) const { return statuses.contains(status); }

    [[nodiscard]] static base::Result<MucUser> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const MucUser&) const = default;
};

} // namespace xmpp
