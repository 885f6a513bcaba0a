// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

namespace xmpp {

// "This message takes the place of that one" (XEP-0308). `id` is the message id of the first version.
struct Correction
{
    static constexpr ElementName elementNames[] = {{"replace"_L1, ns::correct}};

    QString id;

    [[nodiscard]] static base::Result<Correction> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Correction&) const = default;
};

} // namespace xmpp
