// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include <QSqlQuery>

// Accounts: logins, second factors, what is frozen or closing, links to passwords; none of it in a snapshot.
namespace authority {

using namespace Qt::Literals::StringLiterals;

domain::Login Change::reserveLogin(const domain::PersonId& person, const domain::Login& fresh)
{
    run(u"INSERT INTO account (person, login) VALUES (?, ?) ON CONFLICT (person) DO NOTHING"_s,
        {person.value(), fresh.value()});
    const auto login = m_ledger.m_database->value(u"SELECT login FROM account WHERE person = ?"_s, {person.value()});
    if (!login && m_outcome)
        m_outcome = base::failWith(login);
    return login ? domain::Login(login->toString()) : domain::Login();
}

void Change::putFactor(const domain::PersonId& person, const SecondFactor& factor)
{
    run(u"INSERT INTO second_factor (person, secret, confirmed, last_step) VALUES (?, ?, ?, ?) ON CONFLICT (person)"
        " DO UPDATE SET secret = excluded.secret, confirmed = excluded.confirmed, last_step = excluded.last_step"_s,
        {person.value(), QString::fromLatin1(factor.secret.toHex()), factor.isConfirmed ? 1 : 0, factor.lastStep});
}

void Change::dropFactor(const domain::PersonId& person)
{
    run(u"DELETE FROM recovery_code WHERE person = ?"_s, {person.value()});
    run(u"DELETE FROM second_factor WHERE person = ?"_s, {person.value()});
}

void Change::putRecoveryCodes(const domain::PersonId& person, const QList<QByteArray>& hashes)
{
    run(u"DELETE FROM recovery_code WHERE person = ?"_s, {person.value()});
    for (const QByteArray& hash : hashes) {
        run(u"INSERT INTO recovery_code (person, hash) VALUES (?, ?)"_s,
            {person.value(), QString::fromLatin1(hash)});
    }
}

void Change::spendRecoveryCode(const domain::PersonId& person, const QByteArray& hash)
{
    run(u"DELETE FROM recovery_code WHERE person = ? AND hash = ?"_s, {person.value(), QString::fromLatin1(hash)});
}

void Change::putSetting(const QString& name, const QString& value)
{
    run(u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, value});
}

QString Change::setting(const QString& name) const
{
    return m_ledger.setting(name).valueOr({});
}

void Change::freeze(const FrozenAccount& account)
{
    m_hasAccounts = true;
    run(u"INSERT INTO frozen_account (person, at, by_whom, reason) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO NOTHING"_s,
        {account.person.value(), account.at.toMSecsSinceEpoch(), account.by.value(), textOf(account.reason)});
}

void Change::unfreeze(const domain::PersonId& person)
{
    m_hasAccounts = true;
    run(u"DELETE FROM frozen_account WHERE person = ?"_s, {person.value()});
}

void Change::closeAccount(const ClosingAccount& account)
{
    m_hasAccounts = true;
    run(u"INSERT INTO closing_account (person, asked_at, until, by_whom) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO NOTHING"_s,
        {account.person.value(), account.askedAt.toMSecsSinceEpoch(), account.until.toMSecsSinceEpoch(),
         account.by.value()});
}

void Change::keepAccount(const domain::PersonId& person)
{
    m_hasAccounts = true;
    run(u"DELETE FROM closing_account WHERE person = ?"_s, {person.value()});
}

void Change::dropAccount(const domain::PersonId& person)
{
    keepAccount(person);
    unfreeze(person);
    dropPasswordLinks(person);
    dropFactor(person);
    run(u"DELETE FROM account WHERE person = ?"_s, {person.value()});
}

void Change::putPasswordLink(const domain::PersonId& person, const QList<QByteArray>& hashes, const QDateTime& expiresAt)
{
    dropPasswordLinks(person);
    for (const QByteArray& hash : hashes) {
        run(u"INSERT INTO password_link (hash, person, expires_at) VALUES (?, ?, ?)"_s,
            {QString::fromLatin1(hash), person.value(), expiresAt.toMSecsSinceEpoch()});
    }
}

void Change::dropPasswordLinks(const domain::PersonId& person)
{
    run(u"DELETE FROM password_link WHERE person = ?"_s, {person.value()});
}

base::Result<std::optional<SecondFactor>> Ledger::factorOf(const domain::PersonId& person)
{
    std::optional<SecondFactor> factor;
    const auto done = m_database->run(
        u"SELECT secret, confirmed, last_step, (SELECT count(*) FROM recovery_code WHERE recovery_code.person ="
        " second_factor.person) FROM second_factor WHERE person = ?"_s,
        {person.value()}, [&](const QSqlQuery& query) {
            factor = SecondFactor{QByteArray::fromHex(query.value(0).toString().toLatin1()), query.value(1).toInt() != 0,
                                  query.value(2).toLongLong(), query.value(3).toInt()};
        });
    if (!done)
        return base::failWith(done);
    return factor;
}

base::Result<bool> Ledger::hasRecoveryCode(const domain::PersonId& person, const QByteArray& hash)
{
    const auto count = m_database->value(u"SELECT count(*) FROM recovery_code WHERE person = ? AND hash = ?"_s,
                                         {person.value(), QString::fromLatin1(hash)});
    if (!count)
        return base::failWith(count);
    return count->toInt() > 0;
}

base::Result<QString> Ledger::setting(const QString& name)
{
    QString value;
    const auto done = m_database->run(u"SELECT value FROM setting WHERE name = ?"_s, QVariantList() << name,
                                      [&](const QSqlQuery& query) { value = query.value(0).toString(); });
    if (!done)
        return base::failWith(done);
    return value;
}

base::Result<QList<FrozenAccount>> Ledger::frozenAccounts()
{
    QList<FrozenAccount> accounts;
    const auto done = m_database->run(
        u"SELECT person, at, by_whom, reason FROM frozen_account"_s, {}, [&](const QSqlQuery& query) {
            accounts << FrozenAccount{domain::PersonId(query.value(0).toString()),
                                      QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                                      domain::PersonId(query.value(2).toString()), query.value(3).toString()};
        });
    if (!done)
        return base::failWith(done);
    return accounts;
}

base::Result<QList<ClosingAccount>> Ledger::closingAccounts()
{
    QList<ClosingAccount> accounts;
    const auto done = m_database->run(
        u"SELECT person, asked_at, until, by_whom FROM closing_account ORDER BY until"_s, {},
        [&](const QSqlQuery& query) {
            accounts << ClosingAccount{domain::PersonId(query.value(0).toString()),
                                       QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                                       QDateTime::fromMSecsSinceEpoch(query.value(2).toLongLong(), Qt::UTC),
                                       domain::PersonId(query.value(3).toString())};
        });
    if (!done)
        return base::failWith(done);
    return accounts;
}

base::Result<domain::PersonId> Ledger::passwordLinkOf(const QByteArray& tokenHash)
{
    const auto person =
        m_database->value(u"SELECT person FROM password_link WHERE hash = ? AND expires_at > ?"_s,
                          {QString::fromLatin1(tokenHash), now().toMSecsSinceEpoch()});
    if (!person)
        return base::failWith(person);
    if (!person->isValid())
        return base::fail(base::ErrorCode::NotFound, u"no such link to a new password"_s);
    return domain::PersonId(person->toString());
}

} // namespace authority
