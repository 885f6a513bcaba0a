// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"

#include <QTest>

namespace support {

bool waitUntil(const std::function<bool()>& condition, std::chrono::milliseconds limit)
{
    return QTest::qWaitFor(condition, static_cast<int>(limit.count()));
}

} // namespace support
