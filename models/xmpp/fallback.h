// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/stanza.h"

#include <optional>

namespace xmpp {

// "This part of the body is only for programs that do not know that other element" (XEP-0428). Positions are counted
// in code points, the end is exclusive.
struct Fallback
{
    static constexpr ElementName elementNames[] = {{"fallback"_L1, ns::fallback}};

    struct Range
    {
        qint64 start = 0;
        qint64 end = 0;

        bool operator==(const Range&) const = default;
    };

    QString of;                       // namespace of the element that says the same
    std::optional<Range> range = {}; // none: the whole body

    [[nodiscard]] static base::Result<Fallback> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Fallback&) const = default;
};

// A body in two parts: what is said, and what stands there for other programs only.
struct SplitBody
{
    QString said;
    QString fallback;

    bool operator==(const SplitBody&) const = default;
};

// By the first fallback element for that namespace; a range outside of the body is cut to it. Without such an element
// all of it is said.
[[nodiscard]] SplitBody splitBody(const Stanza& stanza, const QString& body, QLatin1StringView of);
// Code points in a text; a lone surrogate counts as one.
[[nodiscard]] qint64 codePoints(QStringView text);

} // namespace xmpp
