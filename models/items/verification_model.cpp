// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/verification_model.h"

#include "domain/school_index.h"

#include <algorithm>

namespace items {

QString unverifiedRowKey(const UnverifiedRow& row)
{
    return row.position.person.value();
}

VerificationModel::VerificationModel(Wording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

void VerificationModel::setSchool(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    QList<UnverifiedRow> rows;
    for (const domain::Position& position : school.positions) {
        const domain::Person* person = index.person(position.person);
        if (position.kind != domain::PositionKind::Teacher || person == nullptr ||
            position.verification == domain::Verification::Confirmed)
            continue;
        UnverifiedRow row{position, domain::fullName(person->name), {}, !person->login.isEmpty()};
        for (const domain::Seat* seat : index.seatsOf(person->id)) {
            const domain::Unit* unit = index.unit(seat->unit);
            if (unit != nullptr && !unit->archived && !row.classes.contains(unit->name))
                row.classes << unit->name;
        }
        rows << row;
    }
    std::ranges::sort(rows, [](const UnverifiedRow& a, const UnverifiedRow& b) {
        if (a.position.verification != b.position.verification)
            return a.position.verification < b.position.verification;
        const int byName = a.name.localeAwareCompare(b.name);
        return byName != 0 ? byName < 0 : a.position.person < b.position.person;
    });
    setRows(rows);
}

int VerificationModel::waiting() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const UnverifiedRow& row) {
        return row.position.verification != domain::Verification::Refused;
    }));
}

int VerificationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VerificationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    return m_wording.cell(rowAt(index), static_cast<Column>(index.column()));
}

QVariant VerificationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<Column>(section));
}

} // namespace items
