// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace base {

// Where every module takes the time from. Borrowed by reference; callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    // Wall clock, always in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    // Never goes back; for deadlines and intervals only.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace base
