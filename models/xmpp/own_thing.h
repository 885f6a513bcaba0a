// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

namespace xmpp {

// Something that the person keeps for himself on all his devices (a folder of chats, a quick phrase), as an item of a private
// node of the account (XEP-0223):
//   <own xmlns='urn:staffroom:0' changed-at='1794469440000'>…</own>
// The item's id says what it is of; changed-at is in milliseconds since 1970 UTC, and the later of two changes counts. No
// text: it was removed.
struct OwnThing
{
    static constexpr ElementName elementNames[] = {{"own"_L1, ns::staffroom}};

    qint64 changedAt = 0;
    QString content = {};

    [[nodiscard]] static base::Result<OwnThing> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const OwnThing&) const = default;
};

} // namespace xmpp
