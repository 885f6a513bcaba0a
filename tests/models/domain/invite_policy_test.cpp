// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite_policy.h"
#include "support/qt_strings.h"

using namespace domain;

TEST_CASE("every kind of invite has an end and a limit, and the class teacher's are narrower than the administrator's")
{
    for (const InviteKind kind : {InviteKind::Personal, InviteKind::Group, InviteKind::Staff, InviteKind::Guest}) {
        const InviteLimits wide = limitsFor(kind, Role::Administrator);
        const InviteLimits narrow = limitsFor(kind, Role::ClassTeacher);
        CHECK(narrow.mostDays <= wide.mostDays);
        CHECK(narrow.mostUses <= wide.mostUses);
        CHECK(wide.mostDays <= 60);
        CHECK(narrow.usualDays <= narrow.mostDays);
        CHECK(narrow.mostUses >= 1);
    }
    CHECK(limitsFor(InviteKind::Personal, Role::Administrator).mostUses == 1);
}

TEST_CASE("staff and guests are never let in without a decision")
{
    CHECK_FALSE(limitsFor(InviteKind::Staff, Role::Administrator).mayGoWithoutApproval);
    CHECK_FALSE(limitsFor(InviteKind::Guest, Role::Administrator).mayGoWithoutApproval);
}
