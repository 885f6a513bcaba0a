// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/back_off.h"

#include <algorithm>

namespace backend {

std::optional<std::chrono::milliseconds> BackOff::afterRunOf(std::chrono::milliseconds length)
{
    if (length >= m_policy.steady)
        m_failures = 0;
    if (m_failures >= (m_answered ? m_policy.failuresOnceReady : m_policy.failures))
        return std::nullopt;
    ++m_failures;
    auto delay = m_policy.first;
    for (int i = 1; i < m_failures && delay < m_policy.longest; ++i)
        delay *= 2;
    return std::min(delay, m_policy.longest);
}

void BackOff::forget()
{
    m_failures = 0;
    m_answered = false;
}

} // namespace backend
