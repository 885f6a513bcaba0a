// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace xmpp {

// How long to wait before the next attempt: 1, 2, 4 … 60 s, each shortened by chance to between a half and the whole,
// so that a thousand clients of a restarted server do not come back in step.
class BackOff
{
public:
    static constexpr std::chrono::milliseconds shortest = std::chrono::seconds(1);
    static constexpr std::chrono::milliseconds longest = std::chrono::seconds(60);

    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_whole = shortest; }

private:
    std::chrono::milliseconds m_whole = shortest;
};

} // namespace xmpp
