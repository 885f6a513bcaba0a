// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include "authority/affected.h"
#include "authority/migrations.h"
#include "authority/token.h"
#include "domain/membership.h"

#include <algorithm>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// How long a repeated command is recognised.
constexpr qint64 commandsKeptDays = 90;

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

void Change::addInviteToken(const QByteArray& hash, const domain::InviteId& invite)
{
    run(u"INSERT INTO invite_token (hash, invite) VALUES (?, ?)"_s, {QString::fromLatin1(hash), invite.value()});
}

void Change::addRequestToken(const QByteArray& hash, const domain::JoinRequestId& request)
{
    run(u"INSERT INTO request_token (hash, request) VALUES (?, ?)"_s, {QString::fromLatin1(hash), request.value()});
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
