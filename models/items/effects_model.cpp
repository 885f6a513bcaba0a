// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/effects_model.h"

#include <algorithm>

namespace items {
namespace {

constexpr quintptr kGroup = 0; // of an effect: its group and one

} // namespace

EffectsModel::EffectsModel(EffectWording wording, QObject* parent)
    : QAbstractItemModel(parent)
    , m_wording(std::move(wording))
{
}

void EffectsModel::setEffects(const QList<session::Effect>& effects)
{
    beginResetModel();
    m_groups.clear();
    for (const session::Effect& effect : effects) {
        auto group = std::ranges::find(m_groups, effect.kind, &Group::kind);
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), Group{effect.kind, {}});
        group->effects << effect;
    }
    std::ranges::stable_sort(m_groups, {}, &Group::kind);
    endResetModel();
}

int EffectsModel::count(session::EffectKind kind) const
{
    const auto group = std::ranges::find(m_groups, kind, &Group::kind);
    return group == m_groups.cend() ? 0 : static_cast<int>(group->effects.size());
}

QModelIndex EffectsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroup);
}

QModelIndex EffectsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kGroup);
}

int EffectsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == kGroup && parent.column() == 0
               ? static_cast<int>(m_groups.at(parent.row()).effects.size())
               : 0;
}

int EffectsModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QVariant EffectsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.internalId() == kGroup) {
        const Group& group = m_groups.at(index.row());
        return m_wording.heading(group.kind, static_cast<int>(group.effects.size()));
    }
    return m_wording.sentence(m_groups.at(static_cast<qsizetype>(index.internalId()) - 1).effects.at(index.row()));
}

} // namespace items
