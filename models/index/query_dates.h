// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filter.h"
#include "index/query_syntax.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace msgindex {

// The date of до:15.09, after:2026-09-01, до:вчера, after:today: d.M, d.M.yy, d.M.yyyy, ISO, or a word. Without a year
// it is the last such day that is not in the future. nullopt if it is no date.
[[nodiscard]] std::optional<QDate> readDate(const QString& value, QDate today);

// Both ends belong to the time that is meant: до:15.09 finds what was written on the 15th, after:01.09 on the 1st.
[[nodiscard]] std::optional<TimeFilter> timeFilter(Field field, const QString& value, QDate today,
                                                   const QTimeZone& zone);

} // namespace msgindex
