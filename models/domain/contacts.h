// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace domain {

// How far somebody may write to another one to one: to nobody, to those of the own class, to everybody of the school.
// Of a guardian the own classes are those of the children, of a teacher those where he teaches.
enum class ContactReach { Nobody, OwnClass, WholeSchool };

// The pairs of roles of the policy (E12). The staff may write to each other always, and a pupil and other people's
// parents never: neither can be set.
struct ContactPolicy
{
    ContactReach pupils = ContactReach::OwnClass;
    ContactReach pupilsTeachers = ContactReach::OwnClass;
    ContactReach pupilsAdministration = ContactReach::Nobody;
    ContactReach guardians = ContactReach::Nobody;
    ContactReach guardiansTeachers = ContactReach::OwnClass;
    ContactReach guardiansAdministration = ContactReach::WholeSchool;

    bool operator==(const ContactPolicy&) const = default;
};

// Every pair by the name that it has on the wire and in the store, and how far it can be set besides to nobody: the
// administration is everybody's, a teacher is asked by the own classes only, and families of different classes do not
// meet here (C9).
struct ContactPair
{
    const char* name;
    ContactReach ContactPolicy::* reach;
    bool ownClass;
    bool wholeSchool;
};
inline constexpr std::array contactPairs{
    ContactPair{"pupils", &ContactPolicy::pupils, true, true},
    ContactPair{"pupilsTeachers", &ContactPolicy::pupilsTeachers, true, false},
    ContactPair{"pupilsAdministration", &ContactPolicy::pupilsAdministration, false, true},
    ContactPair{"guardians", &ContactPolicy::guardians, true, false},
    ContactPair{"guardiansTeachers", &ContactPolicy::guardiansTeachers, true, false},
    ContactPair{"guardiansAdministration", &ContactPolicy::guardiansAdministration, false, true},
};

[[nodiscard]] constexpr bool canBeSet(const ContactPair& pair, ContactReach reach)
{
    return reach == ContactReach::Nobody || (reach == ContactReach::OwnClass ? pair.ownClass : pair.wholeSchool);
}

} // namespace domain
