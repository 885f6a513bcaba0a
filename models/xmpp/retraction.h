// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace xmpp {

// By whom and why a message was taken back when it was not its author (XEP-0425).
struct Moderation
{
    Jid by = {}; // may be empty
    QString reason = {};

    bool operator==(const Moderation&) const = default;
};

// "That message is taken back": by its author (XEP-0424) or, with `moderation`, by the room (XEP-0425). Reads version 1
// and version 0 (fastening, as ejabberd and our server module send it); writes version 1. Only a moderation that comes
// from the room's bare address is one: anybody can write this element.
struct Retraction
{
    static constexpr ElementName elementNames[] = {{"retract"_L1, ns::retract1}, {"apply-to"_L1, ns::fasten}};

    QString targetId; // archive id (stanza-id) of the room's message
    std::optional<Moderation> moderation = {};

    [[nodiscard]] static base::Result<Retraction> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Retraction&) const = default;
};

// What an archive keeps in place of the content of a message that was taken back. Reads versions 0 and 1, writes 1.
struct Tombstone
{
    static constexpr ElementName elementNames[] = {
        {"retracted"_L1, ns::retract1}, {"retracted"_L1, ns::retract0}, {"moderated"_L1, ns::moderate0}};

    QDateTime retractedAt = {}; // UTC; invalid when the archive does not say
    std::optional<Moderation> moderation = {};

    [[nodiscard]] static base::Result<Tombstone> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Tombstone&) const = default;
};

} // namespace xmpp
