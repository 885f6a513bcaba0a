// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/stanza.h"

namespace xmpp {

// The id under which an archive keeps a message (XEP-0359). Anybody can write this element; only the one `by` the
// archive that one asks counts, and only where that archive strips forgeries: see stanzaIdBy().
struct StanzaId
{
    static constexpr ElementName elementNames[] = {{"stanza-id"_L1, ns::stanzaId}};

    QString id;
    Jid by;

    [[nodiscard]] static base::Result<StanzaId> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StanzaId&) const = default;
};

// The id that the sender gave to a message (XEP-0359); comes back unchanged in the room's reflection and the archive.
struct OriginId
{
    static constexpr ElementName elementNames[] = {{"origin-id"_L1, ns::stanzaId}};

    QString id;

    [[nodiscard]] static base::Result<OriginId> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const OriginId&) const = default;
};

// The archive id that this archive gave; empty when there is none.
[[nodiscard]] QString stanzaIdBy(const Stanza& stanza, const Jid& archive);

} // namespace xmpp
