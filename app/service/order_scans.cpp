// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/order_scans.h"

#include "authority/undo.h"
#include "domain/school_index.h"
#include "service/http_files.h"

#include <utility>

namespace service {

OrderScans::OrderScans(authority::Ledger& ledger, FileStore& store, QUrl base)
    : m_ledger(ledger)
    , m_store(store)
    , m_base(std::move(base))
    , m_named(named())
    , m_lastStep(lastBulkStep())
{
    connect(&ledger, &authority::Ledger::changed, this, &OrderScans::onChanged);
}

void OrderScans::onChanged()
{
    const QSet<QString> before = std::exchange(m_named, named());
    const qint64 stepBefore = std::exchange(m_lastStep, lastBulkStep());
    if (m_lastStep != stepBefore)
        return;
    for (const QString& address : before - m_named)
        remove(address);
}

QSet<QString> OrderScans::named() const
{
    QSet<QString> addresses;
    for (const domain::Position& position : m_ledger.school().positions) {
        if (!position.orderScan.isEmpty())
            addresses << position.orderScan;
    }
    return addresses;
}

qint64 OrderScans::lastBulkStep() const
{
    const auto steps = authority::undoableSteps(m_ledger);
    return !steps || steps->steps.isEmpty() ? 0 : steps->steps.constFirst().step;
}

void OrderScans::remove(const QString& address)
{
    const QString token = HttpFiles::tokenIn(m_base, address);
    const auto file = m_store.find(token);
    if (file && domain::SchoolIndex(m_ledger.school())
                    .isConfirmed(domain::PersonId(file->uploader), domain::PositionKind::Administrator))
        m_store.remove(token);
}

} // namespace service
