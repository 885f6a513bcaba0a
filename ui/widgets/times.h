// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace widgets {

// Times as people say them, in the default QLocale and the computer's zone. `today` is given, so that nothing here
// depends on when it is asked.

// 10:42
[[nodiscard]] QString clockTime(const QDateTime& at);
// In a list: 10:42, yesterday, 12 Nov, 12.11.2025
[[nodiscard]] QString listTime(const QDateTime& at, const QDate& today);
// Above a day: Today, Yesterday, 12 November, 12 November 2025
[[nodiscard]] QString dayTitle(const QDate& day, const QDate& today);
// In a sentence or a tooltip: 12 November 2026, 10:42
[[nodiscard]] QString fullTime(const QDateTime& at);

} // namespace widgets
