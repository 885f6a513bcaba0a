// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

#include <QString>

namespace domain {

// Which files a person may send. The service decides by it, the client explains by it before anything is sent.
enum class FileVerdict {
    Fine,
    Empty,
    TooLarge,
    Program, // runs when it is opened, on some system or other
    NotAllowed,
};

// Largest file of somebody with these roles, in bytes; 0: may send none.
[[nodiscard]] qint64 largestFileOf(Roles roles);
[[nodiscard]] FileVerdict judgeFile(Roles roles, const QString& fileName, qint64 sizeBytes);

// An address of a file of the school's, in characters; of one that could be such.
inline constexpr int longestFileAddress = 1024;
[[nodiscard]] bool isFileAddress(const QString& address);

// Runs when it is opened, on some system or other.
[[nodiscard]] bool isProgram(const QString& fileName);

// A name that is safe on every system's disk and in every header: no path, no control or direction marks, no reserved
// names, at most 120 characters, the suffix kept. Never empty.
[[nodiscard]] QString safeFileName(const QString& fileName);

} // namespace domain
