// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

namespace xmpp {

// "Come into this room" (XEP-0249), sent by the service to new members.
struct DirectInvitation
{
    static constexpr ElementName elementNames[] = {{"x"_L1, ns::conference}};

    Jid room;
    QString reason = {};

    [[nodiscard]] static base::Result<DirectInvitation> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const DirectInvitation&) const = default;
};

} // namespace xmpp
