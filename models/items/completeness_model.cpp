// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/completeness_model.h"

#include <QHash>

#include <algorithm>

namespace items {

const session::ChatCheck* CheckedUnit::chat(domain::ChatKind kind) const
{
    const auto found = std::ranges::find(chats, kind, &session::ChatCheck::kind);
    return found == chats.cend() ? nullptr : &*found;
}

ChatState stateOf(const session::ChatCheck* check)
{
    if (check == nullptr || check->chat.isEmpty())
        return ChatState::Missing;
    if (!check->moderated)
        return ChatState::Unmoderated;
    return check->isSilent ? ChatState::Silent : ChatState::Fine;
}

QString checkedUnitKey(const CheckedUnit& unit)
{
    return unit.unit.value();
}

std::optional<domain::ChatKind> CompletenessModel::kindOf(Column column)
{
    switch (column) {
    case PupilsColumn:
        return domain::ChatKind::ClassPupils;
    case ParentsColumn:
        return domain::ChatKind::ClassParents;
    case TeachersColumn:
        return domain::ChatKind::ClassTeachers;
    default:
        return std::nullopt;
    }
}

CompletenessModel::CompletenessModel(Wording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

void CompletenessModel::setChecks(const domain::School& school, const QList<session::UnitCheck>& checks)
{
    QHash<domain::UnitId, const domain::Unit*> units;
    for (const domain::Unit& unit : school.units)
        units.insert(unit.id, &unit);
    QList<CheckedUnit> rows;
    for (const session::UnitCheck& check : checks) {
        const domain::Unit* unit = units.value(check.unit);
        if (unit != nullptr && !check.chats.isEmpty())
            rows << CheckedUnit{unit->id, unit->name, unit->label, check.chats, check.subjects};
    }
    std::ranges::sort(rows, [](const CheckedUnit& a, const CheckedUnit& b) {
        return std::tie(a.label, a.name) < std::tie(b.label, b.name);
    });
    setRows(rows);
}

int CompletenessModel::wanting() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const CheckedUnit& unit) {
        return std::ranges::any_of(unit.chats, [](const session::ChatCheck& check) {
            const ChatState state = stateOf(&check);
            return state == ChatState::Missing || state == ChatState::Unmoderated;
        });
    }));
}

int CompletenessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompletenessModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckedUnit& row = rowAt(index);
    const auto column = static_cast<Column>(index.column());
    const auto kind = kindOf(column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_wording.cell(row, column);
    case Qt::DecorationRole:
        return kind ? m_wording.sign(stateOf(row.chat(*kind))) : QVariant();
    case StateRole:
        return kind ? QVariant(static_cast<int>(stateOf(row.chat(*kind)))) : QVariant();
    default:
        return {};
    }
}

QVariant CompletenessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<Column>(section));
}

} // namespace items
