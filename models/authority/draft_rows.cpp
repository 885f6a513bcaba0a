// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include <QSqlQuery>

// Drafts, opinions and discussions of rules. They are in no snapshot: whose an opinion is nobody is told.
namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime momentAt(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant valueOf(const QDateTime& moment)
{
    return moment.isNull() ? QVariant() : QVariant(moment.toMSecsSinceEpoch());
}

} // namespace

void Change::putDraft(const RulesDraft& draft)
{
    run(u"INSERT INTO rules_draft (id, title, text, by, asked_at, until, asked, withdrawn_at, published_as) VALUES (?, ?,"
        " ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET withdrawn_at = excluded.withdrawn_at, published_as ="
        " excluded.published_as"_s,
        {draft.id.value(), textOf(draft.title), textOf(draft.text), draft.by.value(), valueOf(draft.askedAt),
         valueOf(draft.until), draft.asked, valueOf(draft.withdrawnAt), draft.publishedAs});
}

void Change::putOpinion(const Opinion& opinion)
{
    run(u"INSERT INTO opinion (draft, person, stance, remark, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (draft, person)"
        " DO UPDATE SET stance = excluded.stance, remark = excluded.remark, at = excluded.at"_s,
        {opinion.draft.value(), opinion.person.value(), static_cast<int>(opinion.stance), textOf(opinion.remark),
         valueOf(opinion.at)});
}

void Change::putDiscussion(const Discussion& discussion, bool present)
{
    run(u"DELETE FROM discussion WHERE unit = ? AND rules_version = ?"_s,
        {discussion.unit.value(), discussion.rulesVersion});
    if (present) {
        run(u"INSERT INTO discussion (unit, rules_version, held_on, by) VALUES (?, ?, ?, ?)"_s,
            {discussion.unit.value(), discussion.rulesVersion, discussion.on.toString(Qt::ISODate),
             discussion.by.value()});
    }
}

base::Result<QList<RulesDraft>> Change::drafts() const
{
    return m_ledger.drafts();
}

base::Result<QList<RulesDraft>> Ledger::drafts() const
{
    QList<RulesDraft> drafts;
    const auto done = m_database->run(
        u"SELECT id, title, text, by, asked_at, until, asked, withdrawn_at, published_as FROM rules_draft"
        " ORDER BY asked_at DESC"_s,
        {}, [&](const QSqlQuery& row) {
            drafts << RulesDraft{DraftId(row.value(0).toString()),  row.value(1).toString(),
                                 row.value(2).toString(),           PersonId(row.value(3).toString()),
                                 momentAt(row.value(4)),            momentAt(row.value(5)),
                                 row.value(6).toInt(),              momentAt(row.value(7)),
                                 row.value(8).toInt()};
        });
    if (!done)
        return base::failWith(done);
    return drafts;
}

base::Result<QList<Opinion>> Ledger::opinionsOn(const DraftId& draft) const
{
    QList<Opinion> opinions;
    const auto done = m_database->run(
        u"SELECT person, stance, remark, at FROM opinion WHERE draft = ?"_s, QVariantList() << draft.value(),
        [&](const QSqlQuery& row) {
            opinions << Opinion{draft, PersonId(row.value(0).toString()), static_cast<Stance>(row.value(1).toInt()),
                                row.value(2).toString(), momentAt(row.value(3))};
        });
    if (!done)
        return base::failWith(done);
    return opinions;
}

base::Result<QList<Discussion>> Ledger::discussionsOf(int rulesVersion) const
{
    QList<Discussion> discussions;
    const auto done = m_database->run(
        u"SELECT unit, held_on, by FROM discussion WHERE rules_version = ? ORDER BY unit"_s,
        QVariantList() << rulesVersion, [&](const QSqlQuery& row) {
            discussions << Discussion{UnitId(row.value(0).toString()), rulesVersion,
                                      QDate::fromString(row.value(1).toString(), Qt::ISODate),
                                      PersonId(row.value(2).toString())};
        });
    if (!done)
        return base::failWith(done);
    return discussions;
}

} // namespace authority
