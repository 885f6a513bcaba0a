// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/stanza.h"

namespace xmpp {

// A presence (RFC 6121 §4); in rooms (XEP-0045) it enters, leaves and tells who is there. Value type.
struct Presence : Stanza
{
    enum class Type { Available, Unavailable, Error, Probe, Subscribe, Subscribed, Unsubscribe, Unsubscribed };
    enum class Show { Online, Away, Chat, DoNotDisturb, ExtendedAway };

    Type type = Type::Available;
    Show show = Show::Online;
    QString status;
    int priority = 0; // -128…127

    // A type that is not in the RFC is an error; an unknown <show> counts as online.
    [[nodiscard]] static base::Result<Presence> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Presence&) const = default;
};

} // namespace xmpp
