// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QList>
#include <QStringList>

namespace importer {

// What a list is about.
enum class ListKind {
    Families, // pupils, each with those who answer for the child
    Staff,    // who works here, and as what
    Load,     // who teaches what in which class
};

// What a column of a list holds. Names, contacts and the number are the pupil's, of staff lists and load tables the
// employee's.
enum class ColumnKind {
    Ignored, // nothing that a roster needs: addresses, documents, passwords
    FullName,
    Family,
    Given,
    Patronymic,
    Phone,
    Email,
    BornOn,     // pupils only
    ExternalId, // number of the personal file or in another system
    Class,      // 5А, or the grade alone where a column of letters stands beside it; of staff: the class teacher's
    ClassLetter,
    IsGuardian, // "yes" marks rows of parents between the pupils
    Position,   // staff only
    Subject,    // of staff and load
    LoadClass,  // load only: one class a column, its name in the header, and hours or a mark beneath
};
inline constexpr int columnKindCount = static_cast<int>(ColumnKind::LoadClass) + 1;

struct Column
{
    ColumnKind kind = ColumnKind::Ignored;
    int guardian = 0; // whose: 0 the pupil's, 1, 2, … of the first, second guardian
    domain::GuardianKind guardianKind = domain::GuardianKind::Other; // as far as the header says it

    bool operator==(const Column&) const = default;
};

// One for each column of the file. The user may change it; nothing else is needed to read the rows.
struct ColumnMap
{
    QList<Column> columns;

    // -1 if there is none.
    [[nodiscard]] qsizetype find(ColumnKind kind, int guardian = 0) const;
    [[nodiscard]] bool hasName() const;

    bool operator==(const ColumnMap&) const = default;
};

// What the list with this header is about, by its words.
[[nodiscard]] ListKind guessListKind(const QStringList& header);
// Guesses by the words of the header, Russian or English, with the marks of sport schools: (С) the pupil, (П) father,
// (М) mother, (Д) another one.
[[nodiscard]] ColumnMap guessColumns(const QStringList& header, ListKind kind = ListKind::Families);
// Guesses by what stands in the cells, for a list without a header.
[[nodiscard]] ColumnMap guessColumnsByCells(const QList<QStringList>& rows);
// Whether a person may choose the kind for a column of such a list.
[[nodiscard]] bool suits(ColumnKind column, ListKind list);

} // namespace importer
