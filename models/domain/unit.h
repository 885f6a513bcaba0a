// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QString>

#include <tuple>

namespace domain {

enum class UnitKind {
    School,
    Staff,
    Level,
    Parallel,
    Class,
    Subgroup,
    Group,
    Club,
    Association,
    MethodicalAssociation
};

// Grade and letter of a class, "5" and "А". Two labels are equal when a person would call them the same class: the
// letter is one upper-case Cyrillic letter, whatever was typed (see classLabelFrom).
struct ClassLabel
{
    int grade = 0; // 1…11, 0 if there is none
    QString letter;

    bool operator==(const ClassLabel&) const = default;
    // By grade, then letter. (QString has no <=> in Qt 6.4.)
    friend bool operator<(const ClassLabel& a, const ClassLabel& b)
    {
        return std::tie(a.grade, a.letter) < std::tie(b.grade, b.letter);
    }
    [[nodiscard]] bool isValid() const { return grade >= 1 && grade <= 11 && letter.size() == 1; }
};

// Reads "5А", "5 «а»", "5-A" (Latin), "11б"; an invalid label if it is none of these.
[[nodiscard]] ClassLabel classLabelFrom(const QString& text);
[[nodiscard]] ClassLabel classLabelFrom(const QString& grade, const QString& letter);

// As printed: 5«А».
[[nodiscard]] QString displayLabel(const ClassLabel& label);

// The school year that a day belongs to, by the calendar year it begins in. It turns over in July.
[[nodiscard]] int schoolYearOf(const QDate& day);

// A part of the school. The tree is formed by parent; the one unit of kind School has none.
struct Unit
{
    UnitId id;
    UnitKind kind = UnitKind::Class;
    UnitId parent;
    QString name;     // of units other than classes; of a class it is displayLabel(label)
    ClassLabel label; // of kind Class only
    int year = 0;     // school year by the calendar year it begins in: 2026 for 2026/27
    bool archived = false;
    QString externalId = {}; // in the school's other systems

    bool operator==(const Unit&) const = default;
};

} // namespace domain
