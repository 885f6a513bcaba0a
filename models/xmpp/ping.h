// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// "Are you there?" (XEP-0199); answered with an empty result.
struct Ping
{
    static constexpr ElementName elementNames[] = {{"ping"_L1, ns::ping}};

    [[nodiscard]] static base::Result<Ping> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Ping&) const = default;
};

} // namespace xmpp
