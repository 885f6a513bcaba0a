// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/disco.h"

namespace xmpp {

// In presence: a fingerprint of what the sender can do, so that the server asks only once (XEP-0115).
struct Capabilities
{
    static constexpr ElementName elementNames[] = {{"c"_L1, ns::caps}};

    QString node;    // the program's address
    QString version; // verification string of the description, by SHA-1 as the XEP has it: not for secrecy

    // Of a description without forms (XEP-0115 §5.1).
    [[nodiscard]] static Capabilities of(const QString& node, const DiscoInfo& description);
    // The node that the question about this fingerprint names.
    [[nodiscard]] QString queryNode() const { return node + QLatin1Char('#') + version; }

    [[nodiscard]] static base::Result<Capabilities> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Capabilities&) const = default;
};

} // namespace xmpp
