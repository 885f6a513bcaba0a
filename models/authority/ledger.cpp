// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include "authority/affected.h"
#include "authority/migrations.h"
#include "authority/token.h"
#include "contract/codec.h"
#include "domain/membership.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// How long a repeated command is recognised.
constexpr qint64 commandsKeptDays = 90;
// Copies of messages that moderation is about: over a school year, so that every appeal finds them.
constexpr qint64 evidenceKeptDays = 400;

// Parts cannot be mistaken for each other: each is preceded by its length.
QString auditHash(const QStringList& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()).append(':'));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

// Never null: columns of text are not.
QString textOf(const QVariant& value)
{
    const QString text = value.toString();
    return text.isNull() ? u""_s : text;
}

} // namespace

// --- Snapshot

void Snapshot::takeBack(const Trace& trace)
{
    forEachTable([&]<typename T>() {
        const Trace::Rows<T>& rows = trace.rows<T>();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row.value())
                put(row.key(), row.value()->row, row.value()->rev);
            else if (find<T>(row.key()))
                remove<T>(row.key());
        }
    });
    if (trace.organisation()) {
        m_school.organisation = trace.organisation()->row;
        m_organisationRev = trace.organisation()->rev;
    }
}

// --- Change

Change::Change(Ledger& ledger, const domain::PersonId& caller, const QString& act)
    : m_ledger(ledger)
    , m_caller(caller)
    , m_act(act)
    , m_now(ledger.m_clock.now())
{
}

const domain::School& Change::school() const
{
    return m_ledger.school();
}

const Snapshot& Change::snapshot() const
{
    return m_ledger.m_snapshot;
}

void Change::run(const QString& sql, const QVariantList& values)
{
    if (!m_outcome)
        return;
    if (const auto done = m_ledger.m_database->run(sql, values); !done)
        m_outcome = base::failWith(done);
}

void Change::noteHistory(contract::Entity entity, const QString& key, const RowWriter& before, const RowWriter& after)
{
    for (qsizetype i = 0; i < after.columns.size(); ++i) {
        if (before.values.at(i) == after.values.at(i))
            continue;
        run(u"INSERT INTO history (at, actor, entity, key, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {m_now.toMSecsSinceEpoch(), m_caller.isEmpty() ? QVariant() : m_caller.value(),
             QString(contract::nameOf(entity)), key.isNull() ? u""_s : key, after.columns.at(i),
             textOf(before.values.at(i)), textOf(after.values.at(i))});
    }
}

void Change::noteGone(contract::Entity entity, const QString& key, qint64 rev)
{
    m_trace.noteGone({entity, key}, std::nullopt);
    run(u"INSERT INTO gone (entity, key, rev) VALUES (?, ?, ?)"_s, {QString(contract::nameOf(entity)), key, rev});
    m_ledger.m_gone.insert_or_assign({entity, key}, rev);
}

void Change::forgetGone(contract::Entity entity, const QString& key)
{
    const auto found = m_ledger.m_gone.find({entity, key});
    if (found == m_ledger.m_gone.end())
        return;
    m_trace.noteGone({entity, key}, found->second);
    m_ledger.m_gone.erase(found);
    run(u"DELETE FROM gone WHERE entity = ? AND key = ?"_s, {QString(contract::nameOf(entity)), key});
}

void Change::putOrganisation(const domain::Organisation& organisation)
{
    const TableSql<domain::Organisation>& sql = TableSql<domain::Organisation>::get();
    Snapshot& snapshot = m_ledger.m_snapshot;
    RowWriter writer;
    contract::describe(organisation, writer);
    const bool isNew = snapshot.m_organisationRev == 0;
    if (!m_outcome || (!isNew && snapshot.m_school.organisation == organisation))
        return;
    if (!isNew) {
        RowWriter earlier;
        contract::describe(snapshot.m_school.organisation, earlier);
        noteHistory(contract::Entity::Organisation, {}, earlier, writer);
    }
    m_trace.noteOrganisation(snapshot.m_school.organisation, snapshot.m_organisationRev);
    const qint64 rev = ++m_ledger.m_rev;
    run(isNew ? sql.insert : sql.update, writer.values << QVariant(rev));
    snapshot.m_school.organisation = organisation;
    snapshot.m_organisationRev = rev;
    m_unsettled = true;
}

void Change::audit(const QString& subject, const QString& basis)
{
    const auto newest =
        m_ledger.m_database->value(u"SELECT hash FROM audit WHERE number = (SELECT MAX(number) FROM audit)"_s);
    if (!newest && m_outcome)
        m_outcome = base::failWith(newest);
    const QString before = newest ? newest->toString() : QString();
    const QString at = QString::number(m_now.toMSecsSinceEpoch());
    const QString hash = auditHash({before, at, m_caller.value(), m_act, subject, basis});
    run(u"INSERT INTO audit (at, actor, act, subject, basis, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {m_now.toMSecsSinceEpoch(), m_caller.isEmpty() ? QVariant() : m_caller.value(), m_act,
         subject.isNull() ? u""_s : subject, basis.isNull() ? u""_s : basis, hash});
}

void Change::send(const Errand& errand)
{
    m_hasErrands = true;
    const auto orNull = [](const QString& id) { return id.isEmpty() ? QVariant() : QVariant(id); };
    run(u"INSERT INTO errand (kind, chat, person, thing, text) VALUES (?, ?, ?, ?, ?)"_s,
        {static_cast<int>(errand.kind), orNull(errand.chat.value()), orNull(errand.person.value()),
         errand.thing.isNull() ? u""_s : errand.thing, errand.text.isNull() ? u""_s : errand.text});
}

void Change::keepEvidence(const domain::ChatId& chat, const contract::Evidence& evidence)
{
    run(u"DELETE FROM evidence WHERE at < ?"_s, {m_now.addDays(-evidenceKeptDays).toMSecsSinceEpoch()});
    const QByteArray content = QJsonDocument(contract::toJson(evidence)).toJson(QJsonDocument::Compact);
    // The first copy stays: what the message said when it was first reported.
    run(u"INSERT INTO evidence (chat, message, at, content) VALUES (?, ?, ?, ?) ON CONFLICT (chat, message) DO NOTHING"_s,
        {chat.value(), evidence.message.value(), m_now.toMSecsSinceEpoch(), QString::fromUtf8(content)});
}

void Change::addInviteToken(const QByteArray& hash, const domain::InviteId& invite)
{
    run(u"INSERT INTO invite_token (hash, invite) VALUES (?, ?)"_s, {QString::fromLatin1(hash), invite.value()});
}

void Change::addRequestToken(const QByteArray& hash, const domain::JoinRequestId& request)
{
    run(u"INSERT INTO request_token (hash, request) VALUES (?, ?)"_s, {QString::fromLatin1(hash), request.value()});
}

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

domain::Rev Change::settle()
{
    if (m_unsettled) {
        settleChats();
        settleMembers();
        m_unsettled = false;
    }
    return m_ledger.rev();
}

void Change::settleChats()
{
    const domain::Vocabulary words = domain::wordsOf(school().organisation);
    for (domain::Chat chat : domain::wantedChats(school(), words)) {
        if (chat.id.isEmpty())
            chat.id = domain::ChatId(randomName());
        put(chat);
    }
}

void Change::settleMembers()
{
    const domain::Vocabulary words = domain::wordsOf(school().organisation);
    // The rule looks at a school that stands still; what it says is written afterwards.
    const domain::School before = school();
    const domain::SchoolIndex index(before);
    const Affected affected = m_isOfEverything ? Affected::all() : affectedBy(m_trace, m_ledger.m_snapshot, index);
    for (const domain::Chat& chat : before.chats) {
        if (!affected.contains(chat))
            continue;
        const QList<domain::ChatMember> wanted = domain::membersOf(index, chat, words);
        // Most stay as they are, and writing costs more than comparing.
        QHash<domain::PersonId, const domain::ChatMember*> leaving;
        for (const domain::ChatMember* member : index.membersOf(chat.id))
            leaving.insert(member->person, member);
        for (domain::ChatMember member : wanted) {
            const domain::ChatMember* const known = leaving.take(member.person);
            if (known && *known == member && member.since.isValid())
                continue;
            if (member.since.isNull()) {
                member.since = m_now;
                run(u"INSERT INTO invitation (chat, person) VALUES (?, ?) ON CONFLICT (chat, person) DO NOTHING"_s,
                    {chat.id.value(), member.person.value()});
            }
            put(member);
        }
        for (const domain::ChatMember* member : leaving)
            remove(*member);
    }
}

void Change::dropInvitations()
{
    run(u"DELETE FROM invitation"_s, {});
}

void Change::remember(const domain::OpId& op, const QString& method, const QByteArray& request, const QByteArray& reply)
{
    run(u"DELETE FROM command WHERE at < ?"_s, {m_now.addDays(-commandsKeptDays).toMSecsSinceEpoch()});
    run(u"INSERT INTO command (op, person, method, request, reply, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {op.value(), m_caller.value(), method, QString::fromLatin1(request), QString::fromUtf8(reply),
         m_now.toMSecsSinceEpoch()});
}

// --- Ledger

Ledger::Ledger(std::unique_ptr<Database> database, const base::Clock& clock)
    : m_database(std::move(database))
    , m_clock(clock)
{
}

Ledger::~Ledger() = default;

base::Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path, const base::Clock& clock)
{
    auto database = Database::open(path);
    if (!database)
        return base::failWith(database);
    if (const auto migrated = migrate(**database); !migrated)
        return base::failWith(migrated);
    std::unique_ptr<Ledger> ledger(new Ledger(*std::move(database), clock));
    if (const auto loaded = ledger->load(); !loaded)
        return base::failWith(loaded);
    return ledger;
}

base::Result<void> Ledger::load()
{
    m_snapshot = {};
    m_gone.clear();
    m_rev = 0;
    base::Result<void> outcome;
    const auto read = [&](const QString& sql, const Database::Row& row) {
        if (!outcome)
            return;
        if (const auto done = m_database->run(sql, {}, row); !done)
            outcome = base::failWith(done);
    };
    forEachTable([&]<typename T>() {
        read(TableSql<T>::get().select, [&](const QSqlQuery& query) {
            T row{};
            RowReader reader(query);
            contract::describe(row, reader);
            QVariantList key;
            for (const int at : TableSql<T>::get().keyAt)
                key << query.value(at);
            const qint64 rev = query.value(reader.column()).toLongLong();
            m_snapshot.put(joinedKey(key), row, rev);
            m_rev = std::max(m_rev, rev);
        });
    });
    read(u"SELECT MAX(at) FROM audit"_s, [&](const QSqlQuery& query) {
        if (!query.isNull(0))
            m_latest = QDateTime::fromMSecsSinceEpoch(query.value(0).toLongLong(), Qt::UTC);
    });
    read(TableSql<domain::Organisation>::get().select, [&](const QSqlQuery& query) {
        RowReader reader(query);
        contract::describe(m_snapshot.m_school.organisation, reader);
        m_snapshot.m_organisationRev = query.value(reader.column()).toLongLong();
        m_rev = std::max(m_rev, m_snapshot.m_organisationRev);
    });
    read(u"SELECT entity, key, rev FROM gone"_s, [&](const QSqlQuery& query) {
        const auto entity = contract::valueNamed<contract::Entity>(query.value(0).toString());
        const qint64 rev = query.value(2).toLongLong();
        m_gone.insert_or_assign({entity.value_or(contract::Entity::Seat), query.value(1).toString()}, rev);
        m_rev = std::max(m_rev, rev);
    });
    return outcome;
}

base::Result<void> Ledger::settleEverything()
{
    const auto done = write<bool>({}, u"ledger.settle"_s, [](Change& change) {
        change.m_isOfEverything = true;
        change.m_unsettled = true;
        return base::Result<bool>(true);
    });
    return done ? base::Result<void>() : base::failWith(done);
}

base::Result<void> Ledger::commit(Transaction& transaction, Change& change, qint64 before)
{
    std::ignore = change.settle();
    if (change.m_outcome)
        change.m_outcome = transaction.commit();
    if (!change.m_outcome) {
        takeBack(transaction, change, before);
        return change.m_outcome;
    }
    if (m_rev != before || change.m_hasAccounts)
        Q_EMIT changed();
    if (change.m_hasErrands)
        Q_EMIT errandsWaiting();
    return {};
}

void Ledger::takeBack(Transaction& transaction, const Change& change, qint64 before)
{
    transaction.rollBack();
    m_snapshot.takeBack(change.m_trace);
    for (const auto& [key, rev] : change.m_trace.gone()) {
        if (rev)
            m_gone.insert_or_assign(key, *rev);
        else
            m_gone.erase(key);
    }
    m_rev = before;
}

qint64 Ledger::newestOf(std::initializer_list<contract::Entity> entities) const
{
    qint64 newest = 0;
    for (const contract::Entity entity : entities) {
        for (const qint64 rev : m_snapshot.m_revs[static_cast<size_t>(entity)])
            newest = std::max(newest, rev);
        for (const auto& [row, rev] : m_gone) {
            if (row.first == entity)
                newest = std::max(newest, rev);
        }
    }
    return newest;
}

base::Result<QByteArray> Ledger::reply(const domain::OpId& op, const domain::PersonId& caller, const QString& method,
                                       const QByteArray& request)
{
    bool found = false;
    bool same = false;
    QByteArray reply;
    const auto done = m_database->run(u"SELECT person, method, request, reply FROM command WHERE op = ?"_s,
                                      {op.value()}, [&](const QSqlQuery& query) {
                                          found = true;
                                          same = query.value(0).toString() == caller.value() &&
                                                 query.value(1).toString() == method &&
                                                 query.value(2).toString() == QString::fromLatin1(request);
                                          reply = query.value(3).toString().toUtf8();
                                      });
    if (!done)
        return base::failWith(done);
    if (!found)
        return base::fail(base::ErrorCode::NotFound, u"no such op"_s);
    if (!same)
        return base::fail(base::ErrorCode::Conflict, u"op of another command"_s);
    return reply;
}

base::Result<domain::InviteId> Ledger::inviteOf(const QByteArray& tokenHash)
{
    const auto invite =
        m_database->value(u"SELECT invite FROM invite_token WHERE hash = ?"_s, {QString::fromLatin1(tokenHash)});
    if (!invite)
        return base::failWith(invite);
    if (!invite->isValid())
        return base::fail(base::ErrorCode::NotFound, u"no such token"_s);
    return domain::InviteId(invite->toString());
}

base::Result<domain::JoinRequestId> Ledger::requestOf(const QByteArray& tokenHash)
{
    const auto request =
        m_database->value(u"SELECT request FROM request_token WHERE hash = ?"_s, {QString::fromLatin1(tokenHash)});
    if (!request)
        return base::failWith(request);
    if (!request->isValid())
        return base::fail(base::ErrorCode::NotFound, u"no such token"_s);
    return domain::JoinRequestId(request->toString());
}

QDateTime Ledger::now() const
{
    const QDateTime now = m_clock.now();
    if (!m_latest.isValid() || m_latest < now)
        m_latest = now;
    return m_latest;
}

base::Result<contract::AuditListReply> Ledger::auditBefore(qint64 number, int max)
{
    contract::AuditListRequest request;
    request.before = number;
    return audit(request, max);
}

base::Result<contract::AuditListReply> Ledger::audit(const contract::AuditListRequest& request, int max)
{
    constexpr qint64 always = std::numeric_limits<qint64>::max();
    contract::AuditListReply reply;
    const qint64 last = request.before > 0 ? request.before : always;
    const qint64 from = request.from.isValid() ? request.from.toMSecsSinceEpoch() : 0;
    const qint64 until = request.until.isValid() ? request.until.toMSecsSinceEpoch() : always;
    const auto done = m_database->run(
        u"SELECT number, at, actor, act, subject, basis FROM audit WHERE number < ? AND at >= ? AND at < ? AND "
        u"(? = '' OR actor = ?) AND substr(act, 1, length(?)) = ? ORDER BY number DESC LIMIT ?"_s,
        {last, from, until, textOf(request.actor.value()), textOf(request.actor.value()), textOf(request.act),
         textOf(request.act), max + 1},
        [&](const QSqlQuery& query) {
            reply.entries << contract::AuditEntry{query.value(0).toLongLong(),
                                                  QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                                                  domain::PersonId(query.value(2).toString()),
                                                  query.value(3).toString(),
                                                  query.value(4).toString(),
                                                  query.value(5).toString()};
        });
    if (!done)
        return base::failWith(done);
    reply.more = reply.entries.size() > max;
    if (reply.more)
        reply.entries.removeLast();
    return reply;
}

base::Result<contract::AuditVerifyReply> Ledger::verifyAudit()
{
    contract::AuditVerifyReply reply;
    const auto done =
        m_database->run(u"SELECT number, at, actor, act, subject, basis, hash FROM audit ORDER BY number"_s, {},
                        [&](const QSqlQuery& query) {
                            ++reply.rows;
                            const QString hash = query.value(6).toString();
                            const bool isOld = hash.isEmpty() && reply.head.isEmpty(); // of before the chain began
                            const QString wanted = auditHash({reply.head, query.value(1).toString(),
                                                              query.value(2).toString(), query.value(3).toString(),
                                                              query.value(4).toString(), query.value(5).toString()});
                            if (!isOld && hash != wanted && reply.firstBroken == 0)
                                reply.firstBroken = query.value(0).toLongLong();
                            reply.head = hash;
                        });
    if (!done)
        return base::failWith(done);
    return reply;
}

base::Result<contract::Evidence> Change::evidence(const domain::ChatId& chat, const domain::ArchiveId& message) const
{
    return m_ledger.evidence(chat, message);
}

base::Result<contract::Evidence> Ledger::evidence(const domain::ChatId& chat, const domain::ArchiveId& message) const
{
    const auto content = m_database->value(u"SELECT content FROM evidence WHERE chat = ? AND message = ?"_s,
                                           {chat.value(), message.value()});
    if (!content)
        return base::failWith(content);
    if (!content->isValid())
        return base::fail(base::ErrorCode::NotFound, u"no evidence of this message"_s);
    return contract::fromJson<contract::Evidence>(QJsonDocument::fromJson(content->toString().toUtf8()).object());
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

base::Result<QList<Ledger::WaitingErrand>> Ledger::errands(int max)
{
    QList<WaitingErrand> list;
    const auto done = m_database->run(u"SELECT number, kind, chat, person, thing, text FROM errand ORDER BY number LIMIT ?"_s,
                                      QVariantList() << max, [&](const QSqlQuery& query) {
                                          list << WaitingErrand{query.value(0).toLongLong(),
                                                                {static_cast<ErrandKind>(query.value(1).toInt()),
                                                                 domain::ChatId(query.value(2).toString()),
                                                                 domain::PersonId(query.value(3).toString()),
                                                                 query.value(4).toString(), query.value(5).toString()}};
                                      });
    if (!done)
        return base::failWith(done);
    return list;
}

base::Result<void> Ledger::forgetErrand(qint64 number)
{
    const auto done = m_database->run(u"DELETE FROM errand WHERE number = ?"_s, {number});
    if (!done)
        return base::failWith(done);
    return {};
}

base::Result<contract::HistoryListReply> Ledger::historyOf(const contract::HistoryListRequest& request, int max)
{
    // A picture is kept whole and not sent.
    const auto shown = [](const QString& value) { return value.size() > contract::sentenceLimit ? u"…"_s : value; };
    contract::HistoryListReply reply;
    const qint64 last = request.before > 0 ? request.before : std::numeric_limits<qint64>::max();
    const auto done = m_database->run(
        u"SELECT number, at, actor, field, before, after FROM history WHERE entity = ? AND key = ? AND number < ? "
        "ORDER BY number DESC LIMIT ?"_s,
        {QString(contract::nameOf(request.entity)), request.key.isNull() ? u""_s : request.key, last, max + 1},
        [&](const QSqlQuery& query) {
            reply.entries << contract::HistoryEntry{
                query.value(0).toLongLong(),
                QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                domain::PersonId(query.value(2).toString()),
                query.value(3).toString(),
                shown(query.value(4).toString()),
                shown(query.value(5).toString())};
        });
    if (!done)
        return base::failWith(done);
    reply.more = reply.entries.size() > max;
    if (reply.more)
        reply.entries.removeLast();
    return reply;
}

base::Result<QList<Ledger::Invitation>> Ledger::invitations()
{
    QList<Invitation> list;
    const auto done = m_database->run(u"SELECT chat, person FROM invitation"_s, {}, [&](const QSqlQuery& query) {
        list << Invitation{domain::ChatId(query.value(0).toString()), domain::PersonId(query.value(1).toString())};
    });
    if (!done)
        return base::failWith(done);
    return list;
}

base::Result<void> Ledger::forget(const Invitation& invitation)
{
    const auto done = m_database->run(u"DELETE FROM invitation WHERE chat = ? AND person = ?"_s,
                                      {invitation.chat.value(), invitation.person.value()});
    if (!done)
        return base::failWith(done);
    return {};
}

} // namespace authority
