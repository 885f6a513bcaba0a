// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDate>
#include <QString>

#include <functional>
#include <optional>

namespace msgindex {

// What a query without hits may have been meant to be.
struct Suggestion
{
    enum class Kind { OtherLayout, Transliterated, Typo, Spoken };

    Kind kind = Kind::Typo;
    QString query; // to be typed instead; has hits

    bool operator==(const Suggestion&) const = default;
};

// Exact number of hits of a query as typed; an error ends the looking.
using CountHits = std::function<base::Result<std::int64_t>(const QString& query)>;

// Tries the other keyboard layout, then Russian in Latin letters, then one slip in each word of five letters or more
// that is found nowhere, then what is left of a question put in words («кто спрашивал про экскурсию в мае»), with the
// time and so on that it names or at any time; the first that has hits. Filters and what is excluded stay as they are.
// Some 700 counts for each unknown word.
[[nodiscard]] base::Result<std::optional<Suggestion>> suggest(const QString& typed, QDate today,
                                                              const CountHits& count);

} // namespace msgindex
