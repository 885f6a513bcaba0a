// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/delay.h"
#include "xmpp/message.h"
#include "xmpp/namespaces.h"

#include <optional>

namespace xmpp {

// A message inside another stanza (XEP-0297), with the time it was sent. Part of carbons and archive results.
struct Forwarded
{
    static constexpr ElementName elementNames[] = {{"forwarded"_L1, ns::forward}};

    Message message;
    std::optional<Delay> delay = {};

    // InvalidInput also when there is no message inside.
    [[nodiscard]] static base::Result<Forwarded> parse(const Element& element);
    // Of the <forwarded> child of a wrapper.
    [[nodiscard]] static base::Result<Forwarded> parseIn(const Element& wrapper);
    void write(XmlWriter& writer) const;

    bool operator==(const Forwarded&) const = default;
};

} // namespace xmpp
