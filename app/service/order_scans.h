// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "service/file_store.h"

#include <QObject>
#include <QSet>
#include <QUrl>

namespace service {

// A scan of an order that another one has taken the place of, or whose position is gone, does not stay among the files:
// once no order names it any more, the bytes go. What a bulk act took away stays, for the act can be undone. Only files
// that an administrator sent: naming somebody's file as a scan gives no power over it. One thread; borrows all.
class OrderScans final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderScans)

public:
    OrderScans(authority::Ledger& ledger, FileStore& store, QUrl base);

private:
    void onChanged();
    [[nodiscard]] QSet<QString> named() const;
    [[nodiscard]] qint64 lastBulkStep() const;
    void remove(const QString& address);

    authority::Ledger& m_ledger;
    FileStore& m_store;
    const QUrl m_base;
    QSet<QString> m_named; // addresses, as of the last change
    qint64 m_lastStep;
};

} // namespace service
