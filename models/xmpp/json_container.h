// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QJsonObject>

namespace xmpp {

// A JSON object inside a stanza (XEP-0335). Anything but one object is malformed.
struct JsonContainer
{
    static constexpr ElementName elementNames[] = {{"json"_L1, ns::json}};

    QJsonObject object;

    [[nodiscard]] static base::Result<JsonContainer> parse(const Element& element);
    // Of the <json> child of a wrapper, which must be there.
    [[nodiscard]] static base::Result<JsonContainer> parseIn(const Element& wrapper);
    void write(XmlWriter& writer) const;

    bool operator==(const JsonContainer&) const = default;
};

} // namespace xmpp
