// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QList>
#include <QStringList>

namespace importer {

// What a column of a roster holds.
enum class ColumnKind {
    Ignored, // nothing that a roster needs: addresses, documents, passwords
    FullName,
    Family,
    Given,
    Patronymic,
    Phone,
    Email,
    BornOn,     // pupils only
    ExternalId, // number of the personal file or in another system; pupils only
    Class,      // 5А, or the grade alone where a column of letters stands beside it; pupils only
    ClassLetter,
    IsGuardian, // "yes" marks rows of parents between the pupils
};

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
    [[nodiscard]] bool hasPupilName() const;

    bool operator==(const ColumnMap&) const = default;
};

// Guesses by the words of the header, Russian or English, with the marks of sport schools: (С) the pupil, (П) father,
// (М) mother, (Д) another one.
[[nodiscard]] ColumnMap guessColumns(const QStringList& header);

} // namespace importer
