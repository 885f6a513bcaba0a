// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace service {

// Counts links that nobody was given: after so many from one address the page answers it no more for a while. Guessing
// 128 bits is hopeless anyway; this keeps the guesses from the engine and the disk. There is no limit for all addresses
// together, by which one could shut the page for everybody.
// IPv6 addresses count by their first 64 bits, which one household has. One thread; memory is bounded.
class JoinAttempts
{
public:
    static constexpr int perAddress = 20;
    static constexpr std::chrono::minutes window{10};

    explicit JoinAttempts(const base::Clock& clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] bool isBlocked(const QString& address);
    void countFailure(const QString& address);

private:
    static QString household(const QString& address);
    void startWindow();

    const base::Clock& m_clock;
    std::chrono::milliseconds m_windowStartedAt{0};
    QHash<QString, int> m_failures; // of the current window, by household
};

} // namespace service
