// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"
#include "session/moderation_service.h"

namespace items {

enum ReportColumn {
    ReportKindColumn,
    ReportTextColumn,
    ReportAuthorColumn,
    ReportChatColumn,
    ReportTimeColumn,
    ReportTakenColumn, // who is at it
    ReportColumnCount
};

// The words that the queue needs from the user interface.
struct ReportWording
{
    std::function<QString(ReportColumn)> header;
    std::function<QString(const session::QueueEntry&, ReportColumn)> cell;
    Describe<session::QueueEntry> sentence;
};

[[nodiscard]] QString reportKey(const session::QueueEntry& entry);

// What waits for a moderator, one row a report, whatever its kind. The text in a sentence is the accessible text of the
// first column.
class ReportTableModel final : public RowsModel<session::QueueEntry, reportKey>
{
    Q_OBJECT

public:
    explicit ReportTableModel(ReportWording wording, QObject* parent = nullptr);

    void setReports(const QList<session::QueueEntry>& reports) { setRows(reports); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReportWording m_wording;
};

} // namespace items
