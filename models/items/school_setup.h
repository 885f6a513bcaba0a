// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace items {

// What makes an empty server a school, in the order in which it is done.
enum class SetupStep { Organisation, Administrator, Classes, Staff, Families, ClassTeachers, Invitations };

struct SetupState
{
    SetupStep step = SetupStep::Organisation;
    bool isDone = false;
    int left = 0; // of ClassTeachers: classes that nobody leads

    bool operator==(const SetupState&) const = default;
};

// How far the school has come, by what it holds. `administrator` is the one who asks. Linear in the school.
[[nodiscard]] QList<SetupState> setupOf(const domain::School& school, const domain::PersonId& administrator);

// There is no class yet: the school is still to be built.
[[nodiscard]] bool isUnbuilt(const domain::School& school);

} // namespace items
