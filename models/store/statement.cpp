// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

QDateTime Row::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
}

QDate Row::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

Statement::Statement(const Database& database, QString sql)
    : m_database(database)
    , m_sql(std::move(sql))
{
}

// SQLite would take a null QString for NULL.
QVariant Statement::variant(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

QVariant Statement::variant(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant Statement::variant(const QDate& date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u""_s;
}

base::Result<int> Statement::runWith(const QVariantList& values)
{
    if (const auto done = execute(values); !done)
        return base::failWith(done);
    const int changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

base::Result<void> Statement::execute(const QVariantList& values)
{
    if (!m_prepared) {
        m_query = m_database.newQuery();
        if (!m_query.prepare(m_sql))
            return base::Unexpected{errorOf(m_query.lastError())};
        m_prepared = true;
    }
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    if (!m_query.exec()) {
        const base::Error error = errorOf(m_query.lastError());
        m_query.finish();
        return base::Unexpected{error};
    }
    return {};
}

base::Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid())
        return base::Unexpected{errorOf(error)};
    return false;
}

} // namespace store
