// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dice.h"
#include "domain/school.h"

#include <optional>

namespace sample {

// How large a school, and how much it has written in a year.
struct Size
{
    QString name;
    int classesPerGrade = 0;
    QList<int> grades;
    int pupilsPerClass = 0;
    int staff = 0;
    int messages = 0;
};

// "tiny" (one class, for tests), "small" (one evening's demonstration), "school" (40 classes), "large" (for
// measurements). Anything else is none.
[[nodiscard]] std::optional<Size> sizeFrom(const QString& name);

// An invented school without its chats (those follow from it by rule): units, people, guardians, positions, seats, one
// version of rules, and for everybody who "has joined" the login, acknowledgement and consent. The same seed and time
// give the same school. Everything happened before `now`.
//   Seats: every class has a class teacher; every pupil one class, so S9 holds.
[[nodiscard]] base::Result<domain::School> makeSchool(const Size& size, std::uint64_t seed, const QDateTime& now);

// The chats that follow from the school by rule, their members in them since then.
void addChats(domain::School& school, Dice& dice, const QDateTime& since);

} // namespace sample
