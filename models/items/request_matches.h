// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace items {

// What speaks for a match, or against it.
enum class MatchReason {
    SameName,       // ё = е, case, accents and spaces make no difference
    GivenForm,      // Петя and Пётр, Наталия and Наталья
    Initials,       // «Ефимова Л.»
    SwappedParts,   // given name in the place of the family name
    OtherLayout,    // typed in the other keyboard layout
    Transliterated, // in Latin letters
    OneSlip,        // one letter is another, missing or too much
    OtherPatronymic,
    AccountNamed, // the account that the request names is this person's
    NewGuardian,  // the child is there, but nobody of that name answers for it
};

// Who of the roster a request may mean, of guardians with the child.
struct RequestMatch
{
    domain::PersonId person; // empty: somebody new
    domain::PersonId child;
    int score = 0; // 0 to 100
    QList<MatchReason> reasons;

    bool operator==(const RequestMatch&) const = default;
};

inline constexpr int clearScore = 90;
inline constexpr int leastScore = 45;

// Best first, at most five; of the class that the link is for, of staff the whole school. Linear in the class. Pure.
[[nodiscard]] QList<RequestMatch> matchesOf(const domain::School& school, const domain::JoinRequest& request);
// One is meant and no other: may be accepted together with others like it.
[[nodiscard]] bool isClear(const QList<RequestMatch>& matches);
// Who wants to be a representative has the name of a pupil of the class.
[[nodiscard]] bool looksLikeChild(const domain::School& school, const domain::JoinRequest& request);

} // namespace items
