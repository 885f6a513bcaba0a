// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace xmpp {

class Element;
class XmlWriter;

// Why the other side ends the stream (RFC 6120 §4.9). Value type.
struct StreamError
{
    QString condition; // as on the wire, e.g. "host-unknown"; empty when it named none
    QString text = {};

    [[nodiscard]] static base::Result<StreamError> parse(const Element& element);
    void write(XmlWriter& writer) const;

    // Conflict (somebody else took this address), Authentication, NotFound (the server does not serve this domain),
    // Unsupported, Forbidden (policy), Offline (the server goes away or is overloaded), else Protocol. A see-other-host
    // is never followed: it could lead anywhere.
    [[nodiscard]] base::Error toError() const;

    bool operator==(const StreamError&) const = default;
};

[[nodiscard]] bool isStreamError(const Element& element);

} // namespace xmpp
