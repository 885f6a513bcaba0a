// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace backend {

// How long to wait before a process that ended by itself is started again: twice as long after each failure in a row,
// and not at all after too many. A process that ran steadily has paid its debts. Pure, the caller brings the times.
class BackOff
{
public:
    struct Policy
    {
        std::chrono::milliseconds first{250};
        std::chrono::milliseconds longest{30'000};
        std::chrono::milliseconds steady{30'000}; // a run of this length was no failure in a row
        int failures = 4;                         // in a row, that are met with another start
        int failuresOnceReady = 10;               // the same, when it has answered since forget()
    };

    explicit BackOff(Policy policy)
        : m_policy(policy)
    {
    }

    // The delay before the next start, or none: give up.
    [[nodiscard]] std::optional<std::chrono::milliseconds> afterRunOf(std::chrono::milliseconds length);
    void answered() { m_answered = true; }
    void forget();

private:
    Policy m_policy;
    int m_failures = 0;
    bool m_answered = false;
};

} // namespace backend
