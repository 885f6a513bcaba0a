// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace support {

// A clock that stands still until the test moves it. Starts on 2026-09-01 08:00 UTC.
class FakeClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds by);
    // The wall clock only, also backwards, as when somebody sets the computer's time.
    void setNow(const QDateTime& now);

private:
    QDateTime m_now = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    std::chrono::milliseconds m_monotonic{1000};
};

} // namespace support
