// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/stanza_ids.h"

namespace xmpp {

// How far a chat has been read (XEP-0490): item of the person's own node `urn:xmpp:mds:displayed:0`, one item a chat,
// with the chat's address as item id.
struct Displayed
{
    static constexpr ElementName elementNames[] = {{"displayed"_L1, ns::displayed}};

    StanzaId upTo;

    [[nodiscard]] static base::Result<Displayed> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Displayed&) const = default;
};

} // namespace xmpp
