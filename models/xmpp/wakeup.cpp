// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/wakeup.h"

#include <algorithm>

namespace xmpp {

Wakeup::Wakeup(const base::Clock& clock, std::function<void()> callback)
    : m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(&m_timer, std::move(callback));
}

void Wakeup::by(std::chrono::milliseconds moment)
{
    if (m_timer.isActive() && m_moment <= moment)
        return;
    m_moment = moment;
    m_timer.start(std::clamp<std::chrono::milliseconds>(moment - m_clock.monotonic(), std::chrono::milliseconds(0),
                                                        std::chrono::hours(24)));
}

} // namespace xmpp
