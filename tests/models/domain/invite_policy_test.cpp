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

TEST_CASE("the school may narrow who invites how, and cannot widen it")
{
    const InvitePolicy policy{{InviteKind::Group, InviteAuthor::ClassTeacher, true, 7, 20},
                              {InviteKind::Guest, InviteAuthor::OtherStaff, false, 0, 0},
                              {InviteKind::Personal, InviteAuthor::ClassTeacher, true, 10'000, 50}};
    const InviteLimits group = limitsFor(policy, InviteKind::Group, Role::ClassTeacher);
    CHECK(group.mostDays == 7);
    CHECK(group.usualDays == 7); // never longer than the longest
    CHECK(group.mostUses == 20);
    CHECK(limitsFor(policy, InviteKind::Group, Role::Administrator) ==
          limitsFor(InviteKind::Group, Role::Administrator));
    CHECK_FALSE(limitsFor(policy, InviteKind::Guest, Role::Teacher).isAllowed);
    CHECK_FALSE(limitsFor(policy, InviteKind::Guest, Role::Head).isAllowed);
    CHECK(limitsFor(policy, InviteKind::Guest, Role::ClassTeacher).isAllowed);
    CHECK(limitsFor(policy, InviteKind::Personal, Role::ClassTeacher) ==
          limitsFor(InviteKind::Personal, Role::ClassTeacher));
}

TEST_CASE("an administrator can always invite somebody in person")
{
    const InvitePolicy policy{{InviteKind::Personal, InviteAuthor::Administrator, false, 3, 1}};
    const InviteLimits limits = limitsFor(policy, InviteKind::Personal, Role::Administrator);
    CHECK(limits.isAllowed);
    CHECK(limits.mostDays == 3);
}

TEST_CASE("whoever is several things is held to the widest of them")
{
    const InvitePolicy policy{{InviteKind::Guest, InviteAuthor::OtherStaff, false, 0, 0},
                              {InviteKind::Guest, InviteAuthor::ClassTeacher, true, 2, 3}};
    CHECK(limitsFor(policy, InviteKind::Guest, Roles(Role::Teacher) | Role::ClassTeacher).mostDays == 2);
    CHECK(limitsFor(policy, InviteKind::Guest, Roles(Role::ClassTeacher) | Role::Administrator) ==
          limitsFor(InviteKind::Guest, Role::Administrator));
}
