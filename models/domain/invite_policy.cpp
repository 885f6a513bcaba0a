// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite_policy.h"

#include <algorithm>

namespace domain {
namespace {

Roles rolesFor(InviteAuthor author)
{
    switch (author) {
    case InviteAuthor::Administrator:
        return Role::Administrator;
    case InviteAuthor::ClassTeacher:
        return Role::ClassTeacher;
    case InviteAuthor::OtherStaff:
        break;
    }
    return Role::Teacher;
}

bool isRequired(const InviteRule& rule)
{
    return rule.kind == InviteKind::Personal && rule.author == InviteAuthor::Administrator;
}

int narrower(int wanted, int widest)
{
    return wanted <= 0 ? widest : std::min(wanted, widest);
}

} // namespace

InviteLimits limitsFor(InviteKind kind, Roles author)
{
    const bool isAdministrator = author.testFlag(Role::Administrator);
    switch (kind) {
    case InviteKind::Personal:
        return {14, isAdministrator ? 60 : 30, 1, true};
    case InviteKind::Group:
        return {14, isAdministrator ? 60 : 30, isAdministrator ? 500 : 80, true};
    case InviteKind::Staff:
        return {14, 30, 200, false};
    case InviteKind::Guest:
        break;
    }
    return {3, isAdministrator ? 30 : 14, 10, false};
}

InvitePolicy widestPolicy()
{
    using enum InviteKind;
    using enum InviteAuthor;
    InvitePolicy policy;
    for (const auto& [kind, author] :
         {std::pair{Personal, Administrator}, {Personal, ClassTeacher}, {Group, Administrator}, {Group, ClassTeacher},
          {Staff, Administrator}, {Guest, Administrator}, {Guest, ClassTeacher}, {Guest, OtherStaff}}) {
        const InviteLimits widest = limitsFor(kind, rolesFor(author));
        policy << InviteRule{kind, author, true, static_cast<int>(widest.mostDays), widest.mostUses};
    }
    return policy;
}

InvitePolicy completed(const InvitePolicy& policy)
{
    InvitePolicy all = widestPolicy();
    for (InviteRule& rule : all) {
        const auto decided = std::ranges::find_if(policy, [&](const InviteRule& candidate) {
            return candidate.kind == rule.kind && candidate.author == rule.author;
        });
        if (decided == policy.end())
            continue;
        rule.isAllowed = decided->isAllowed || isRequired(rule);
        rule.mostDays = narrower(decided->mostDays, rule.mostDays);
        rule.mostUses = narrower(decided->mostUses, rule.mostUses);
    }
    return all;
}

InviteAuthor authorOf(Roles roles)
{
    if (roles.testFlag(Role::Administrator))
        return InviteAuthor::Administrator;
    return roles.testFlag(Role::ClassTeacher) ? InviteAuthor::ClassTeacher : InviteAuthor::OtherStaff;
}

InviteLimits limitsFor(const InvitePolicy& policy, InviteKind kind, Roles author)
{
    InviteLimits limits = limitsFor(kind, author);
    const InvitePolicy rules = completed(policy);
    const auto rule = std::ranges::find_if(rules, [&](const InviteRule& candidate) {
        return candidate.kind == kind && candidate.author == authorOf(author);
    });
    if (rule == rules.end())
        return limits;
    limits.isAllowed = rule->isAllowed;
    limits.mostDays = rule->mostDays;
    limits.mostUses = rule->mostUses;
    limits.usualDays = std::min(limits.usualDays, limits.mostDays);
    return limits;
}

} // namespace domain
