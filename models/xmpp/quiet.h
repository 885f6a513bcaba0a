// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// The author asks that nobody be disturbed by this message: it is shown and counted, and no notification is made of it.
//   <quiet xmlns='urn:staffroom:0'/>
// Our own, for there is no XEP of it: XEP-0334 has hints for storing and copying only, and XEP-0492 is about the reader's
// settings. Other programs see a message like any other.
struct Quiet
{
    static constexpr ElementName elementNames[] = {{"quiet"_L1, ns::staffroom}};

    [[nodiscard]] static base::Result<Quiet> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Quiet&) const = default;
};

} // namespace xmpp
