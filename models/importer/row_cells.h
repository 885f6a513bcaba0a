// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/roster_draft.h"

namespace importer {

// The cells of one row by what their columns hold; whatever cannot be read becomes a problem of that row. Refers to
// what it was made of.
class RowCells
{
public:
    RowCells(const TableRow& row, int line, const ColumnMap& columns, QList<RowProblem>& problems)
        : m_row(row)
        , m_line(line)
        , m_columns(columns)
        , m_problems(problems)
    {
    }

    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] QString cell(ColumnKind kind, int guardian = 0) const;
    [[nodiscard]] QString cellAt(qsizetype column) const { return m_row.cells.value(column); }

    void problem(ProblemKind kind, int otherLine = 0);
    void problem(ProblemKind kind, ColumnKind column, int guardian = 0);

    [[nodiscard]] domain::PersonName name(int guardian = 0) const;
    // The name of the row's own person; nullopt, with the problem said, if that is none.
    [[nodiscard]] std::optional<domain::PersonName> ownName();
    [[nodiscard]] domain::Contacts contacts(int guardian = 0);
    [[nodiscard]] QDate birthDate(QDate today);

private:
    [[nodiscard]] bool hasFormula() const;

    const TableRow& m_row;
    int m_line;
    const ColumnMap& m_columns;
    QList<RowProblem>& m_problems;
};

} // namespace importer
