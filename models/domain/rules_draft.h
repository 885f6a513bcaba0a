// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace domain {

using DraftId = base::StringId<struct DraftIdTag>;

// A version of the rules before it is one, put before the parents (S44 Эт3.1: "with regard to the opinion of …"; G13). One
// at a time. It is never changed: another text is another draft.
struct RulesDraft
{
    DraftId id;
    QString title;
    QString text;
    PersonId by;
    QDateTime askedAt;
    QDateTime until;            // opinions are taken before this moment
    int asked = 0;              // how many guardians were told, when it was put
    QDateTime withdrawnAt = {}; // null: it was not
    int publishedAs = 0;        // the version that this text became; 0: none

    bool operator==(const RulesDraft&) const = default;
};

[[nodiscard]] inline bool isOpen(const RulesDraft& draft, const QDateTime& now)
{
    return draft.withdrawnAt.isNull() && draft.publishedAs == 0 && now < draft.until;
}

// How long the parents are asked, in days.
inline constexpr int usualOpinionDays = 14;
inline constexpr int mostOpinionDays = 60;

enum class Stance { None, InFavour, Against };

// One of each guardian, the last one said; whose it is nobody is told.
struct Opinion
{
    DraftId draft;
    PersonId person;
    Stance stance = Stance::None;
    QString remark; // may be empty
    QDateTime at;

    bool operator==(const Opinion&) const = default;
};

// That a class has discussed that version of the rules, and what follows from breaking them, at a lesson (G12).
struct Discussion
{
    UnitId unit;
    int rulesVersion = 0;
    QDate on;
    PersonId by;

    bool operator==(const Discussion&) const = default;
};

} // namespace domain
