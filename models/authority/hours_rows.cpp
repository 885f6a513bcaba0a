// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include <QSqlQuery>

// Hours of the staff in their own conversations, and whom they have been told to; in no snapshot.
namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant orNull(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

} // namespace

void Change::putHours(const domain::OwnHours& hours)
{
    m_hasAccounts = true;
    run(u"INSERT INTO own_hours (person, from_minute, to_minute, weekdays, away_from, away_until, sentence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET from_minute = excluded.from_minute,"
        " to_minute = excluded.to_minute, weekdays = excluded.weekdays, away_from = excluded.away_from,"
        " away_until = excluded.away_until, sentence = excluded.sentence"_s,
        {hours.person.value(), hours.fromMinute, hours.toMinute, hours.weekdays, orNull(hours.awayFrom),
         orNull(hours.awayUntil), hours.sentence.isNull() ? u""_s : hours.sentence});
}

void Change::dropHours(const domain::PersonId& person)
{
    m_hasAccounts = true;
    run(u"DELETE FROM own_hours WHERE person = ?"_s, {person.value()});
}

bool Change::noteTold(const domain::PersonId& author, const domain::PersonId& whom, const QDateTime& since)
{
    const QVariantList pair{author.value(), whom.value()};
    const auto told = m_ledger.m_database->value(u"SELECT since FROM hours_told WHERE author = ? AND whom = ?"_s, pair);
    if (!told) {
        if (m_outcome)
            m_outcome = base::failWith(told);
        return false;
    }
    const qint64 moment = since.toMSecsSinceEpoch();
    if (told->isValid() && told->toLongLong() == moment)
        return false;
    run(u"INSERT INTO hours_told (author, whom, since) VALUES (?, ?, ?) ON CONFLICT (author, whom)"
        " DO UPDATE SET since = excluded.since"_s,
        {author.value(), whom.value(), moment});
    return true;
}

base::Result<QList<domain::OwnHours>> Ledger::ownHours() const
{
    const auto day = [](const QVariant& sql) { return QDate::fromString(sql.toString(), Qt::ISODate); };
    QList<domain::OwnHours> all;
    const auto done = m_database->run(
        u"SELECT person, from_minute, to_minute, weekdays, away_from, away_until, sentence FROM own_hours ORDER BY person"_s,
        {}, [&](const QSqlQuery& query) {
            all << domain::OwnHours{domain::PersonId(query.value(0).toString()),
                                    query.value(1).toInt(),
                                    query.value(2).toInt(),
                                    query.value(3).toInt(),
                                    day(query.value(4)),
                                    day(query.value(5)),
                                    query.value(6).toString()};
        });
    if (!done)
        return base::failWith(done);
    return all;
}

} // namespace authority
