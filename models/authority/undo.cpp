// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/undo.h"

#include "authority/refusal.h"
#include "contract/codec.h"

#include <QJsonDocument>

#include <algorithm>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int hoursKept = 24;

template <typename T>
QVariant written(const T* row)
{
    if (!row)
        return {};
    return QString::fromUtf8(QJsonDocument(contract::toJson(*row)).toJson(QJsonDocument::Compact));
}

template <typename T>
base::Result<std::optional<T>> readRow(const QString& text)
{
    if (text.isEmpty())
        return std::optional<T>();
    auto row = contract::fromJson<T>(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!row)
        return base::failWith(row);
    return std::optional<T>(*std::move(row));
}

} // namespace

qint64 Change::keepStep()
{
    const qint64 oldest = m_now.addSecs(-hoursKept * 3600).toMSecsSinceEpoch();
    run(u"DELETE FROM step_row WHERE step IN (SELECT number FROM step WHERE at < ?)"_s, {oldest});
    run(u"DELETE FROM step WHERE at < ?"_s, {oldest});
    run(u"INSERT INTO step (at, actor, act) VALUES (?, ?, ?)"_s,
        {m_now.toMSecsSinceEpoch(), m_caller.isEmpty() ? QVariant() : m_caller.value(), m_act});
    const auto number = m_ledger.m_database->value(u"SELECT max(number) FROM step"_s);
    if (!number) {
        m_outcome = base::failWith(number);
        return 0;
    }
    forEachTable([&]<typename T>() {
        const Trace::Rows<T>& rows = m_trace.rows<T>();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const T* const before = row.value() ? &row.value()->row : nullptr;
            const T* const after = m_ledger.m_snapshot.find<T>(row.key());
            if (before && after ? *before == *after : before == after)
                continue;
            run(u"INSERT INTO step_row (step, entity, key, before, after) VALUES (?, ?, ?, ?, ?)"_s,
                {*number, QString(contract::nameOf(Table<T>::entity)), row.key(), written(before), written(after)});
        }
    });
    if (const auto& earlier = m_trace.organisation(); earlier && !(earlier->row == school().organisation)) {
        run(u"INSERT INTO step_row (step, entity, key, before, after) VALUES (?, ?, ?, ?, ?)"_s,
            {*number, QString(contract::nameOf(contract::Entity::Organisation)), u""_s, written(&earlier->row),
             written(&school().organisation)});
    }
    return number->toLongLong();
}

base::Result<QList<KeptRow>> Change::keptRows(qint64 step) const
{
    bool found = false;
    const auto oldest = m_now.addSecs(-hoursKept * 3600).toMSecsSinceEpoch();
    const auto looked = m_ledger.m_database->run(u"SELECT 1 FROM step WHERE number = ? AND at >= ? AND undone = 0"_s,
                                                 {step, oldest}, [&](const QSqlQuery& /*query*/) { found = true; });
    if (!looked)
        return base::failWith(looked);
    if (!found)
        return refuse("undo.too-late");
    QList<KeptRow> rows;
    const auto read = m_ledger.m_database->run(
        u"SELECT entity, key, before, after FROM step_row WHERE step = ? ORDER BY entity, key"_s, {step},
        [&](const QSqlQuery& query) {
            const auto entity = contract::valueNamed<contract::Entity>(query.value(0).toString());
            rows << KeptRow{entity.value_or(contract::Entity::Seat), query.value(1).toString(),
                            query.value(2).toString(), query.value(3).toString()};
        });
    if (!read)
        return base::failWith(read);
    return rows;
}

void Change::closeStep(qint64 step)
{
    run(u"UPDATE step SET undone = 1 WHERE number = ?"_s, {step});
}

base::Result<contract::UndoListReply> undoableSteps(Ledger& ledger)
{
    return ledger.stepsSince(ledger.clock().now().addSecs(-hoursKept * 3600));
}

base::Result<contract::UndoListReply> Ledger::stepsSince(const QDateTime& oldest)
{
    contract::UndoListReply reply;
    const auto done = m_database->run(
        u"SELECT number, at, actor, act, (SELECT count(*) FROM step_row WHERE step = number) FROM step "
        "WHERE at >= ? AND undone = 0 ORDER BY number DESC"_s,
        {oldest.toMSecsSinceEpoch()}, [&](const QSqlQuery& query) {
            reply.steps << contract::UndoStep{query.value(0).toLongLong(),
                                              QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                                              domain::PersonId(query.value(2).toString()), query.value(3).toString(),
                                              query.value(4).toInt()};
        });
    if (!done)
        return base::failWith(done);
    return reply;
}

base::Result<contract::UndoApplyReply> undoStep(Change& change, const contract::UndoApplyRequest& request)
{
    const auto rows = change.keptRows(request.step);
    if (!rows)
        return base::failWith(rows);
    contract::UndoApplyReply reply;
    base::Result<void> outcome;
    const auto leave = [&](const KeptRow& row) {
        reply.left << contract::LeftRow{contract::nameOf(row.entity), row.key};
    };
    struct Removal
    {
        KeptRow kept;
        std::function<bool()> remove;
    };
    QList<Removal> removals;
    forEachTable([&]<typename T>() {
        for (const KeptRow& kept : *rows) {
            if (kept.entity != Table<T>::entity || !outcome)
                continue;
            const auto before = readRow<T>(kept.before);
            const auto after = readRow<T>(kept.after);
            if (!before || !after) {
                outcome = base::failWith(!before ? before : after);
                return;
            }
            const T* const now = change.snapshot().find<T>(kept.key);
            if (*after ? !now || !(*now == **after) : now != nullptr) {
                leave(kept);
            } else if (*before) {
                change.put(**before);
                ++reply.restored;
            } else {
                removals << Removal{kept, [&change, row = **after] { return change.removeIfFree(row); }};
            }
        }
    });
    for (const KeptRow& kept : *rows) {
        if (kept.entity != contract::Entity::Organisation || !outcome)
            continue;
        const auto before = readRow<domain::Organisation>(kept.before);
        const auto after = readRow<domain::Organisation>(kept.after);
        if (!before || !after) {
            outcome = base::failWith(!before ? before : after);
        } else if (change.school().organisation == **after) {
            change.putOrganisation(**before);
            ++reply.restored;
        } else {
            leave(kept);
        }
    }
    if (!outcome)
        return base::failWith(outcome);
    // What refers to others goes first: from the last table to the first, and within one as often as it helps (units
    // stand under units).
    std::ranges::reverse(removals);
    for (qsizetype before = removals.size() + 1; before > removals.size();) {
        before = removals.size();
        removals.removeIf([](const Removal& removal) { return removal.remove(); });
        reply.restored += static_cast<int>(before - removals.size());
    }
    for (const Removal& removal : removals)
        leave(removal.kept);
    change.closeStep(request.step);
    change.audit(QString::number(request.step), u"restored %1, left %2"_s.arg(reply.restored).arg(reply.left.size()));
    return reply;
}

} // namespace authority
