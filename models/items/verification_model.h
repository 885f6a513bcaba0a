// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"

#include "domain/school.h"

namespace items {

// A teacher who is not confirmed, with what helps to decide.
struct UnverifiedRow
{
    domain::Position position;
    QString name;
    QStringList classes; // where the person is to teach
    bool hasAccount = false;

    bool operator==(const UnverifiedRow&) const = default;
};

[[nodiscard]] QString unverifiedRowKey(const UnverifiedRow& row);

// The queue of teachers to confirm: who waits first, then who was refused; by name.
class VerificationModel final : public RowsModel<UnverifiedRow, unverifiedRowKey>
{
    Q_OBJECT

public:
    enum Column { PersonColumn, StateColumn, ClassesColumn, AccountColumn, ReasonColumn, ColumnCount };

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const UnverifiedRow&, Column)> cell;
    };

    explicit VerificationModel(Wording wording, QObject* parent = nullptr);

    void setSchool(const domain::School& school);
    [[nodiscard]] int waiting() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Wording m_wording;
};

} // namespace items
