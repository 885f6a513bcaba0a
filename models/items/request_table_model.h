// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/request_matches.h"
#include "items/rows_model.h"

namespace items {

enum RequestColumn {
    RequestNameColumn,
    RequestRoleColumn,
    RequestUnitColumn,
    RequestMatchColumn,
    RequestTimeColumn,
    RequestColumnCount
};

// Somebody who wants to be let in, and whom of the roster that may be.
struct RequestRow
{
    domain::JoinRequest request;
    QString unit;
    QList<RequestMatch> matches;
    bool looksLikeChild = false;
    int others = 0; // requests of the same name that wait too

    bool operator==(const RequestRow&) const = default;
};

// In the order of the requests.
[[nodiscard]] QList<RequestRow> requestRows(const domain::School& school, const QList<domain::JoinRequest>& requests);
[[nodiscard]] QString requestKey(const RequestRow& row);

// The words that the queue needs from the user interface.
struct RequestWording
{
    std::function<QString(RequestColumn)> header;
    std::function<QString(const RequestRow&, RequestColumn)> cell;
    Describe<RequestRow> sentence;
};

// The queue of join requests. The row in a sentence is the accessible text of the first column.
class RequestTableModel final : public RowsModel<RequestRow, requestKey>
{
    Q_OBJECT

public:
    explicit RequestTableModel(RequestWording wording, QObject* parent = nullptr);

    void setRequests(const QList<RequestRow>& rows) { setRows(rows); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RequestWording m_wording;
};

} // namespace items
