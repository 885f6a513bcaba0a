// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

#include <optional>

namespace xmpp {

// Which page of a long result is wanted (XEP-0059): after an item, before one, or the last page (`before` with an empty
// text). Part of other requests.
struct PageRequest
{
    std::optional<qint64> max = {}; // items
    QString after = {};             // empty: from the beginning
    std::optional<QString> before = {};

    [[nodiscard]] static base::Result<PageRequest> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const PageRequest&) const = default;
};

// Which page came. Part of other answers; empty ids when the page is empty.
struct Page
{
    QString first = {};
    QString last = {};
    std::optional<qint64> firstIndex = {};
    std::optional<qint64> count = {}; // of the whole result; servers may leave it out

    [[nodiscard]] static base::Result<Page> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Page&) const = default;
};

} // namespace xmpp
