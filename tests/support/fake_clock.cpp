// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_clock.h"

namespace support {

void FakeClock::advance(std::chrono::milliseconds by)
{
    m_now = m_now.addMSecs(by.count());
    m_monotonic += by;
}

void FakeClock::setNow(const QDateTime& now)
{
    m_now = now.toUTC();
}

} // namespace support
