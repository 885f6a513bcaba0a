// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/row_cells.h"

#include "domain/person_name.h"
#include "importer/roster_cells.h"

#include <algorithm>
#include <array>

namespace importer {

QString RowCells::cell(ColumnKind kind, int guardian) const
{
    return m_row.cells.value(m_columns.find(kind, guardian));
}

void RowCells::problem(ProblemKind kind, int otherLine)
{
    m_problems << RowProblem{kind, m_line, -1, {}, otherLine};
}

void RowCells::problem(ProblemKind kind, ColumnKind column, int guardian)
{
    const auto number = static_cast<int>(m_columns.find(column, guardian));
    m_problems << RowProblem{kind, m_line, number, cell(column, guardian), 0};
}

domain::PersonName RowCells::name(int guardian) const
{
    if (m_columns.find(ColumnKind::Family, guardian) < 0)
        return domain::tidied(readFullName(cell(ColumnKind::FullName, guardian)));
    return domain::tidied({cell(ColumnKind::Family, guardian), cell(ColumnKind::Given, guardian),
                           cell(ColumnKind::Patronymic, guardian)});
}

bool RowCells::hasFormula() const
{
    constexpr std::array kinds{ColumnKind::FullName,   ColumnKind::Family, ColumnKind::Given,
                               ColumnKind::Patronymic, ColumnKind::Class,  ColumnKind::ClassLetter};
    return std::ranges::any_of(kinds, [this](ColumnKind kind) { return isFormula(cell(kind)); });
}

std::optional<domain::PersonName> RowCells::ownName()
{
    const ColumnKind column = m_columns.find(ColumnKind::Family) < 0 ? ColumnKind::FullName : ColumnKind::Family;
    if (hasFormula()) {
        problem(ProblemKind::Formula, column);
        return std::nullopt;
    }
    const domain::PersonName own = name();
    if (own.family.isEmpty() || own.given.isEmpty()) {
        problem(ProblemKind::NameMissing);
        return std::nullopt;
    }
    if (!domain::isWritable(own)) {
        problem(ProblemKind::NameUnusual, column);
        return std::nullopt;
    }
    return own;
}

domain::Contacts RowCells::contacts(int guardian)
{
    const std::optional<QString> phone = readPhone(cell(ColumnKind::Phone, guardian));
    const std::optional<QString> email = readEmail(cell(ColumnKind::Email, guardian));
    if (!phone)
        problem(ProblemKind::PhoneUnreadable, ColumnKind::Phone, guardian);
    if (!email)
        problem(ProblemKind::EmailUnreadable, ColumnKind::Email, guardian);
    return {phone.value_or(QString()), email.value_or(QString())};
}

QDate RowCells::birthDate(QDate today)
{
    const std::optional<QDate> date = readBirthDate(cell(ColumnKind::BornOn), today);
    if (!date)
        problem(ProblemKind::BirthDateUnreadable, ColumnKind::BornOn);
    return date.value_or(QDate());
}

} // namespace importer
