// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_rows.h"
#include "items/rows_model.h"

namespace items {

// A unit, or a person with the place where one would look for him.
struct FoundRow
{
    domain::UnitId unit;
    domain::PersonId person; // empty: it is the unit that was found
    QString name;
    QString unitName; // of a person's place
    PlaceKind place = PlaceKind::Staff;
    bool departed = false;
    bool archived = false;

    bool operator==(const FoundRow&) const = default;
};

[[nodiscard]] QString foundRowKey(const FoundRow& row);

// Units and people of the school by the beginnings of their names' words, as they are typed: units first, then people by
// name. "5а", "5 А" and "5«А»" find the class. Qt::DisplayRole is the name, the words for the rest are the interface's.
// GUI thread; find() is linear in the names, about 1 ms for 1,000.
class SchoolFindModel final : public RowsModel<FoundRow, foundRowKey>
{
    Q_OBJECT

public:
    static constexpr int kMost = 200;

    explicit SchoolFindModel(Describe<FoundRow> describe, QObject* parent = nullptr);

    void setSchool(const domain::School& school);
    // An empty text finds nothing.
    void find(const QString& typed);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Entry
    {
        FoundRow row;
        domain::ClassLabel label;
    };

    void look();

    Describe<FoundRow> m_describe;
    QList<Entry> m_units;
    QList<Entry> m_people;
    QString m_typed;
};

} // namespace items
