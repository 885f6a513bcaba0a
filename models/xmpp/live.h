// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QList>
#include <QString>

namespace xmpp {

// What a person's session asks of the server module (its header states the contract, part 2).

// "Send this session the messages of all my rooms, joined or not." An iq set to the server; lasts as long as the
// session, also across resumption.
struct LiveDelivery
{
    static constexpr ElementName elementNames[] = {{"live"_L1, ns::staffroom}};

    [[nodiscard]] static base::Result<LiveDelivery> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const LiveDelivery&) const = default;
};

// The newest archive id of each of my rooms: empty in the iq get to the server, filled in the result.
struct ArchiveDigest
{
    static constexpr ElementName elementNames[] = {{"digest"_L1, ns::staffroom}};

    struct Room
    {
        Jid room;
        QString lastId = {}; // empty when there is nothing that the caller may see

        bool operator==(const Room&) const = default;
    };

    QList<Room> rooms = {};

    [[nodiscard]] static base::Result<ArchiveDigest> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ArchiveDigest&) const = default;
};

} // namespace xmpp
