// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace service {

enum class PasswordFault {
    TooShort,    // under Admission::shortestPassword
    TooLong,     // over Admission::longestPassword
    OneOfAKind,  // fewer than four different characters
    ControlSign, // a character that cannot be typed in an app
    NotRepeated, // the second field differs
};

// Of a password that a person has thought of; none when it can be used.
[[nodiscard]] std::optional<PasswordFault> faultOf(const QString& password, const QString& repeated);

// As the templates call it, e.g. "tooShort".
[[nodiscard]] QString nameOf(PasswordFault fault);

// Five words and two digits out of the list, "паром-сова-липа-весна-хлеб-48": with 256 words 46 bits, easy to copy by
// hand from a screen to a phone. From the system's generator.
[[nodiscard]] QString randomPhrase(const QStringList& words);

} // namespace service
