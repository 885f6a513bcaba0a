// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/forwarded.h"
#include "xmpp/namespaces.h"

namespace xmpp {

// Asks for copies of what the account's other devices send and get (XEP-0280).
struct CarbonsEnable
{
    static constexpr ElementName elementNames[] = {{"enable"_L1, ns::carbons}};

    [[nodiscard]] static base::Result<CarbonsEnable> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const CarbonsEnable&) const = default;
};

// Such a copy. ClientStream lets only those through that come from the own account: anybody can write this element.
struct Carbon
{
    static constexpr ElementName elementNames[] = {{"sent"_L1, ns::carbons}, {"received"_L1, ns::carbons}};

    enum class Direction { Sent, Received };

    Direction direction = Direction::Received;
    Forwarded forwarded;

    [[nodiscard]] static base::Result<Carbon> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Carbon&) const = default;
};

} // namespace xmpp
