// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"

#include "domain/school.h"

namespace items {

// One line of the journal of movements, with the names that it is about.
struct JournalRow
{
    domain::Movement movement;
    QString name;
    QString origin;
    QString unit;

    bool operator==(const JournalRow&) const = default;
};

[[nodiscard]] QString journalRowKey(const JournalRow& row);

// The journal: what is still to come first, by day; then what has been, newest first.
class JournalModel final : public RowsModel<JournalRow, journalRowKey>
{
    Q_OBJECT

public:
    enum Column { DayColumn, PersonColumn, WhatColumn, OrderColumn, StateColumn, ColumnCount };

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const JournalRow&, Column)> cell;
    };

    explicit JournalModel(Wording wording, QObject* parent = nullptr);

    void setSchool(const domain::School& school);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Wording m_wording;
};

} // namespace items
