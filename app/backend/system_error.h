// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cerrno>

namespace backend {

// The last failure of a system call (errno) as an error: "<what>: <why>".
[[nodiscard]] inline base::Unexpected<base::Error> systemFailure(const QString& what)
{
    const int number = errno;
    const auto code = [number] {
        switch (number) {
        case EWOULDBLOCK:
            return base::ErrorCode::Conflict;
        case EACCES:
        case EPERM:
            return base::ErrorCode::Forbidden;
        case ENOSPC:
        case EDQUOT:
            return base::ErrorCode::DiskFull;
        case EROFS:
            return base::ErrorCode::ReadOnly;
        default:
            return base::ErrorCode::Io;
        }
    }();
    return base::fail(code, what + QStringLiteral(": ") + qt_error_string(number));
}

} // namespace backend
