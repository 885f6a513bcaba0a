// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>

namespace xmpp {

// When a stanza was really sent (XEP-0203): of what comes from an archive or an offline store.
struct Delay
{
    static constexpr ElementName elementNames[] = {{"delay"_L1, ns::delay}};

    QDateTime sentAt; // UTC
    Jid by = {};      // who noted it; may be empty

    [[nodiscard]] static base::Result<Delay> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Delay&) const = default;
};

} // namespace xmpp
