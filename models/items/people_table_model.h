// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_rows.h"
#include "items/rows_model.h"

namespace items {

enum PeopleColumn { NameColumn, PlaceColumn, PhoneColumn, EmailColumn, EntryColumn, ExpiresColumn, PeopleColumnCount };

// The words that a table of people needs from the user interface.
struct PeopleWording
{
    std::function<QString(PeopleColumn)> header;
    std::function<QString(const PersonRow&, PeopleColumn)> cell;
    Describe<PersonRow> sentence;
};

// One person in one place.
[[nodiscard]] QString personRowKey(const PersonRow& row);

// People of a unit, and how far each has come with the invitation. The screens of the school and of the invitations
// show different columns of it. Roles: PeopleRole; the whole row in a sentence is the accessible text of its name.
class PeopleTableModel final : public RowsModel<PersonRow, personRowKey>
{
    Q_OBJECT

public:
    explicit PeopleTableModel(PeopleWording wording, QObject* parent = nullptr);

    void setPeople(const QList<PersonRow>& people) { setRows(people); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PeopleWording m_wording;
};

} // namespace items
