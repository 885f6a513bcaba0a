// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// "This answers that message" (XEP-0461). In rooms `id` is the room's archive id and `to` the author in the room.
struct Reply
{
    static constexpr ElementName elementNames[] = {{"reply"_L1, ns::reply}};

    QString id;
    Jid to = {}; // may be empty

    [[nodiscard]] static base::Result<Reply> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Reply&) const = default;
};

} // namespace xmpp
