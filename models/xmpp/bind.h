// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// Gives a stream its full address (RFC 6120 §7): a wished resource in the question, the address in the answer.
struct Bind
{
    static constexpr ElementName elementNames[] = {{"bind"_L1, ns::bind}};

    QString resource = {};
    Jid jid = {};

    [[nodiscard]] static base::Result<Bind> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Bind&) const = default;
};

} // namespace xmpp
