// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QStringList>

namespace xmpp {

// All signs that the sender puts under a message (XEP-0444); they take the place of the earlier ones, none takes them
// away. In rooms `id` is the room's archive id of the message. Whether a text is a sign is not judged here.
struct Reactions
{
    static constexpr ElementName elementNames[] = {{"reactions"_L1, ns::reactions}};

    QString id;
    QStringList signs = {};

    [[nodiscard]] static base::Result<Reactions> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Reactions&) const = default;
};

} // namespace xmpp
