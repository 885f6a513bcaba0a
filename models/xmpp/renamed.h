// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QStringList>

namespace xmpp {

// A room tells that what was said in it under other nicks bears this one from now on: their owner's account is deleted
// (the server module's header states the contract, part 1, accounts). It counts only from the room's bare address:
// anybody can write this element.
struct Renamed
{
    static constexpr ElementName elementNames[] = {{"renamed"_L1, ns::staffroom}};

    QString nick;
    QStringList formerHashes; // see hashOf(); the names themselves are in no archive any more

    // How a former nick in that room is told.
    [[nodiscard]] static QString hashOf(const Jid& room, const QString& nick);

    [[nodiscard]] static base::Result<Renamed> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Renamed&) const = default;
};

} // namespace xmpp
