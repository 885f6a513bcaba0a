// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QTimer>

#include <functional>

namespace xmpp {

// One timer for many deadlines: calls back at the earliest moment that was asked for since the last call. The callback
// looks at the clock, does what is due and asks again. Moments are of Clock::monotonic().
class Wakeup
{
public:
    Wakeup(const base::Clock& clock, std::function<void()> callback);

    void by(std::chrono::milliseconds moment);

private:
    const base::Clock& m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_moment{};
};

} // namespace xmpp
