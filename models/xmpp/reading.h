// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"

#include <QDateTime>

#include <algorithm>
#include <optional>
#include <utility>

// How codecs read values: each function gives the value or InvalidInput with the place in detail, never the value.
namespace xmpp::reading {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] base::Unexpected<base::Error> malformed(const Element& element, QLatin1StringView what);

// Attributes that must be there.
[[nodiscard]] base::Result<QString> text(const Element& element, QLatin1StringView attribute);
[[nodiscard]] base::Result<Jid> jid(const Element& element, QLatin1StringView attribute);
[[nodiscard]] base::Result<QDateTime> time(const Element& element, QLatin1StringView attribute);
[[nodiscard]] base::Result<qint64> number(const Element& element, QLatin1StringView attribute);

// Attributes that may be missing: then the value that stands for nothing.
[[nodiscard]] base::Result<Jid> optionalJid(const Element& element, QLatin1StringView attribute);
[[nodiscard]] base::Result<QDateTime> optionalTime(const Element& element, QLatin1StringView attribute);
[[nodiscard]] base::Result<bool> flag(const Element& element, QLatin1StringView attribute);

// Whole decimal numbers from 0.
[[nodiscard]] std::optional<qint64> toNumber(QStringView text);
// XEP-0082: date and time with a time zone.
[[nodiscard]] std::optional<QDateTime> toTime(const QString& text);
[[nodiscard]] QString fromTime(const QDateTime& time);

// As the names of all conditions are.
[[nodiscard]] bool isAscii(const QString& name);

// Text of the child of that name in the parent's namespace; null when there is none. Of several languages the one
// without a language counts, else the first.
[[nodiscard]] QString childText(const Element& element, QLatin1StringView name);

// Names of an enum's values on the wire.
template <typename E, std::size_t size>
using Names = std::array<std::pair<QLatin1StringView, E>, size>;

template <typename E, std::size_t size>
[[nodiscard]] std::optional<E> fromName(const Names<E, size>& names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [&](const auto& entry) { return name == entry.first; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

template <typename E, std::size_t size>
[[nodiscard]] QLatin1StringView toName(const Names<E, size>& names, E value)
{
    const auto found = std::ranges::find_if(names, [&](const auto& entry) { return entry.second == value; });
    return found == names.end() ? QLatin1StringView() : found->first;
}

} // namespace xmpp::reading
