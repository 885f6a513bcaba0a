// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/past_searches.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

PastSearches::PastSearches(const Database& database)
    : m_all(database, u"SELECT query, used_at, saved FROM past_searches ORDER BY saved DESC, used_at DESC, query"_s)
    , m_note(database, u"INSERT INTO past_searches (query, used_at, saved) VALUES (?, ?, 0)"
                       " ON CONFLICT (query) DO UPDATE SET used_at = excluded.used_at"_s)
    , m_setSaved(database, u"INSERT INTO past_searches (query, used_at, saved) VALUES (?, ?, ?)"
                           " ON CONFLICT (query) DO UPDATE SET saved = excluded.saved"_s)
    , m_forget(database, u"DELETE FROM past_searches WHERE query = ?"_s)
    , m_forgetOld(database, u"DELETE FROM past_searches WHERE saved = 0 AND query NOT IN (SELECT query FROM"
                            " past_searches WHERE saved = 0 ORDER BY used_at DESC, query LIMIT ?)"_s)
{
}

base::Result<QList<domain::PastSearch>> PastSearches::all()
{
    return m_all.all([](const Row& row) { return domain::PastSearch{row.text(0), row.time(1), row.flag(2)}; });
}

base::Result<void> PastSearches::note(const QString& query, const QDateTime& at)
{
    if (const auto noted = m_note.perform(query, at); !noted)
        return noted;
    return m_forgetOld.perform(kMostKept);
}

base::Result<void> PastSearches::setSaved(const QString& query, bool saved, const QDateTime& at)
{
    return m_setSaved.perform(query, at, saved);
}

base::Result<void> PastSearches::forget(const QString& query)
{
    return m_forget.perform(query);
}

} // namespace store
