// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

namespace xmpp {

// Beginning of a stream over WebSocket, in both directions (RFC 7395 §3.4).
struct StreamOpen
{
    Jid to = {};
    Jid from = {};
    QString id = {}; // of the server's
    QString language = {};

    [[nodiscard]] static base::Result<StreamOpen> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StreamOpen&) const = default;
};

// End of it. Where the server says to go elsewhere (see-other-uri), we do not: it could lead anywhere.
struct StreamClose
{
    [[nodiscard]] static base::Result<StreamClose> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StreamClose&) const = default;
};

} // namespace xmpp
