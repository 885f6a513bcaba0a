// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// Asks the archive to keep a message although it has no body (XEP-0334).
struct StoreHint
{
    static constexpr ElementName elementNames[] = {{"store"_L1, ns::hints}};

    [[nodiscard]] static base::Result<StoreHint> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StoreHint&) const = default;
};

} // namespace xmpp
