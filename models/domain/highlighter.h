// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace domain {

// Part of a text, in UTF-16 units.
struct TextSpan
{
    int start = 0;
    int length = 0;

    bool operator==(const TextSpan&) const = default;
};

// What of a text a search looks for, ordered, not overlapping. GUI thread.
using Highlighter = std::function<QList<TextSpan>(const QString& text)>;

} // namespace domain
