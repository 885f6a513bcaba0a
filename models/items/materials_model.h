// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "items/rows_model.h"

#include <QTimeZone>
#include <QUrl>

namespace items {

enum class MaterialKind { Picture, File, Link };

// One thing that was shared in a chat.
struct Material
{
    domain::Message message;
    MaterialKind kind = MaterialKind::File;
    QString name;     // of the file, or the address as it was written
    QUrl url = {};    // of a link
    int number = 0;   // among the links of its message
    QDate month = {}; // its first day, if this is the first row of that month

    bool operator==(const Material&) const = default;
};

inline std::pair<domain::MessageId, int> materialKey(const Material& material)
{
    return {material.message.id, material.number};
}

// What is one file or link of a message; retracted messages have none.
[[nodiscard]] QList<Material> filesIn(const QList<domain::Message>& messages);

// Things that were shared, the newest first, by month; of one kind, and narrowed by a part of the name, of the words
// around it, or of whoever shared it. Roles: MaterialRole; Qt::DisplayRole is the name.
class MaterialsModel final : public RowsModel<Material, materialKey>
{
    Q_OBJECT

public:
    MaterialsModel(Describe<Material> describe, QTimeZone zone, QObject* parent = nullptr);

    // All there is; each message with all that it holds.
    void setMaterials(const QList<Material>& materials);
    void show(MaterialKind kind, const QString& part);
    [[nodiscard]] int count(MaterialKind kind) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();

    Describe<Material> m_describe;
    const QTimeZone m_zone;
    QList<Material> m_all;
    MaterialKind m_kind = MaterialKind::Picture;
    QString m_part;
};

} // namespace items

Q_DECLARE_METATYPE(items::Material)
