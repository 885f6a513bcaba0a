// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/materials_model.h"

#include "items/roles.h"
#include "text/folding.h"

#include <algorithm>

namespace items {

QList<Material> filesIn(const QList<domain::Message>& messages)
{
    QList<Material> materials;
    for (const domain::Message& message : messages) {
        if (!message.file || message.retracted)
            continue;
        const bool isPicture = domain::kindOf(message.file->name) == domain::FileKind::Picture;
        materials << Material{message, isPicture ? MaterialKind::Picture : MaterialKind::File, message.file->name};
    }
    return materials;
}

MaterialsModel::MaterialsModel(Describe<Material> describe, QTimeZone zone, QObject* parent)
    : RowsModel(parent)
    , m_describe(std::move(describe))
    , m_zone(std::move(zone))
{
}

void MaterialsModel::setMaterials(const QList<Material>& materials)
{
    m_all = materials;
    std::ranges::stable_sort(m_all, std::ranges::greater(), [](const Material& it) { return it.message.sentAt; });
    arrange();
}

void MaterialsModel::show(MaterialKind kind, const QString& part)
{
    m_kind = kind;
    m_part = part;
    arrange();
}

int MaterialsModel::count(MaterialKind kind) const
{
    return static_cast<int>(std::ranges::count(m_all, kind, &Material::kind));
}

void MaterialsModel::arrange()
{
    const QString wanted = text::folded(m_part.simplified());
    const auto holds = [&wanted](const QString& words) { return text::folded(words).contains(wanted); };
    QList<Material> rows;
    QDate month;
    for (Material material : std::as_const(m_all)) {
        if (material.kind != m_kind)
            continue;
        if (!wanted.isEmpty() && !holds(material.name) && !holds(material.message.body) &&
            !holds(material.message.nick))
            continue;
        const QDate day = material.message.sentAt.toTimeZone(m_zone).date();
        const QDate own(day.year(), day.month(), 1);
        material.month = own == month ? QDate() : own;
        month = own;
        rows << material;
    }
    setRows(rows);
}

QVariant MaterialsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Material& material = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return material.name;
    case Qt::AccessibleTextRole:
        return m_describe(material);
    case MaterialRole:
        return QVariant::fromValue(material);
    default:
        return {};
    }
}

} // namespace items
