// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QStringList>

namespace xmpp {

// What a server offers next (RFC 6120 §4.3.2): ways to sign in first, then what a session can have.
struct StreamFeatures
{
    QStringList mechanisms = {};
    bool canBind = false;
    bool hasManagement = false; // XEP-0198

    [[nodiscard]] static base::Result<StreamFeatures> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StreamFeatures&) const = default;
};

} // namespace xmpp
