// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <chrono>
#include <functional>
#include <optional>

namespace support {

// Runs the event loop until the condition holds; false if it does not within the limit. Wakes at every event, so it
// waits for what happens and not for a time.
[[nodiscard]] bool waitUntil(const std::function<bool()>& condition,
                             std::chrono::milliseconds limit = std::chrono::seconds(10));

// Runs the event loop until the future has its answer.
template <typename T>
[[nodiscard]] base::Result<T> await(base::FutureResult<T> future,
                                    std::chrono::milliseconds limit = std::chrono::seconds(10))
{
    if (!waitUntil([&] { return future.isFinished(); }, limit))
        return base::fail(base::ErrorCode::Timeout, QStringLiteral("no answer in the test's time"));
    return future.result();
}

} // namespace support
