// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/database.h"
#include "authority/tables.h"
#include "authority/trace.h"
#include "base/clock.h"
#include "contract/draft_messages.h"
#include "contract/invite_messages.h"
#include "contract/messages.h"
#include "contract/moderation_messages.h"
#include "contract/school_messages.h"
#include "domain/own_hours.h"

#include <QHash>
#include <QObject>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace authority {

inline constexpr int entityCount = static_cast<int>(contract::Entity::WaitingMessage) + 1;
static_assert(entityCount == contract::EnumNames<contract::Entity>::list.size());

// All rows of the school in memory, with the rev of each; the store is the truth and this its copy.
class Snapshot
{
public:
    [[nodiscard]] const domain::School& school() const { return m_school; }

    // Calls visit(row, rev) for every row of that type.
    template <typename T, typename Visit>
    void forEach(Visit&& visit) const
    {
        const QList<T>& list = m_school.*Table<T>::rows;
        const QList<qint64>& revs = m_revs[indexOf<T>()];
        for (qsizetype i = 0; i < list.size(); ++i)
            visit(list.at(i), revs.at(i));
    }
    [[nodiscard]] qint64 organisationRev() const { return m_organisationRev; }

    // Row with that key; null when there is none. Valid until the next change.
    template <typename T>
    [[nodiscard]] const T* find(const QString& key) const
    {
        const auto at = m_places[indexOf<T>()].constFind(key);
        return at == m_places[indexOf<T>()].constEnd() ? nullptr : &(m_school.*Table<T>::rows).at(*at);
    }

    // Zero when there is no such row.
    template <typename T>
    [[nodiscard]] qint64 revOf(const QString& key) const
    {
        const auto at = m_places[indexOf<T>()].constFind(key);
        return at == m_places[indexOf<T>()].constEnd() ? 0 : m_revs[indexOf<T>()].at(*at);
    }

private:
    friend class Ledger;
    friend class Change;

    // Everything as it was before the change that left this trace.
    void takeBack(const Trace& trace);

    template <typename T>
    [[nodiscard]] static constexpr size_t indexOf()
    {
        return static_cast<size_t>(Table<T>::entity);
    }
    template <typename T>
    void put(const QString& key, const T& row, qint64 rev);
    template <typename T>
    void remove(const QString& key);

    domain::School m_school;
    qint64 m_organisationRev = 0;
    std::array<QList<qint64>, entityCount> m_revs;
    std::array<QHash<QString, qsizetype>, entityCount> m_places;
};

// One thing that the chat server is to be told, once: unlike the state of rooms it follows from no row.
// Hide is Retract without the files, DropFiles the files without the message, Pin what the room shows above all
// messages, ReleaseLate is Release with the moment of writing, SayAs says something in the room as a person who wanted
// it said then, Correct puts other words into the place of what was said, TakeBack takes them back. Stored by number:
// append.
enum class ErrandKind {
    Retract,
    Say,
    Tell,
    Release,
    Discard,
    Hide,
    DropFiles,
    EndSession,
    DropAccount,
    Pin,
    ReleaseLate,
    SayAs,
    Correct,
    TakeBack,
};
struct Errand
{
    ErrandKind kind = ErrandKind::Say;
    domain::ChatId chat;     // of Retract, Say, Pin, SayAs, Correct, TakeBack
    domain::PersonId person; // of Tell, EndSession, SayAs
    QString thing;           // of Retract, Hide and DropFiles the archive id, of Release and Discard the server's id of the held message, of EndSession the session (empty: all),
    QString text;            // of Retract, Hide and TakeBack the reason; of Pin empty: nothing stands there any more

    bool operator==(const Errand&) const = default;
};

// The authenticator app of an administrator or a head. In no snapshot and on no wire: only proofs of it are.
struct SecondFactor
{
    QByteArray secret;
    bool isConfirmed = false; // a code of it has come
    qint64 lastStep = 0;      // of the newest code that was used
    int recoveryLeft = 0;

    bool operator==(const SecondFactor&) const = default;
};

// Nobody signs in to the account until it is opened again.
struct FrozenAccount
{
    domain::PersonId person;
    QDateTime at;
    domain::PersonId by; // the person himself: the account is in other hands
    QString reason;

    bool operator==(const FrozenAccount&) const = default;
};

// The account is deleted when its days of grace are over. Until then no app signs in to it.
struct ClosingAccount
{
    domain::PersonId person;
    QDateTime askedAt;
    QDateTime until;
    domain::PersonId by;

    bool operator==(const ClosingAccount&) const = default;
};

// What is no more -> its rev. A row that comes back leaves the list.
using GoneRows = std::map<std::pair<contract::Entity, QString>, qint64>;

// A row of a step that can be undone, as JSON; empty where there was none.
struct KeptRow
{
    contract::Entity entity = contract::Entity::Seat;
    QString key;
    QString before;
    QString after;
};

// What one command writes: rows, one audit row and what follows by rule (chats, members, invitations), all in one
// transaction. After a failure every further step does nothing and nothing is committed; so commands need not look at
// each step. Made by Ledger::write only.
class Change
{
    Q_DISABLE_COPY_MOVE(Change)

public:
    // The school with what has been written so far.
    [[nodiscard]] const domain::School& school() const;
    [[nodiscard]] const Snapshot& snapshot() const;
    // The rows of a type that `which` chooses, copied: they may be written while one looks at them.
    template <typename T, typename Which>
    [[nodiscard]] QList<T> rowsWhere(Which which) const
    {
        QList<T> rows;
        std::ranges::copy_if(school().*Table<T>::rows, std::back_inserter(rows), which);
        return rows;
    }
    [[nodiscard]] const domain::PersonId& caller() const { return m_caller; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }

    // Writing a row that is there already, unchanged, does nothing.
    template <typename T>
    void put(const T& row);
    template <typename T>
    void remove(const T& row);
    // Unlike remove(), leaves a row in peace that others refer to, and says so.
    template <typename T>
    [[nodiscard]] bool removeIfFree(const T& row);
    void putOrganisation(const domain::Organisation& organisation);

    // What the command was done to, ids only, and on what basis. Without it nothing is audited: only for commands that
    // found nothing to do.
    void audit(const QString& subject, const QString& basis = {});

    // What the server is to be told once this is committed, in order; see errands.h.
    void send(const Errand& errand);
    // A copy of a message for those who judge; what is older than the law wants kept is dropped.
    void keepEvidence(const domain::ChatId& chat, const contract::Evidence& evidence);
    // NotFound when none is kept.
    [[nodiscard]] base::Result<contract::Evidence> evidence(const domain::ChatId& chat,
                                                            const domain::ArchiveId& message) const;

    [[nodiscard]] base::Result<contract::AuditListReply> audited(const contract::AuditListRequest& request,
                                                                 int max) const;

    void addInviteToken(const QByteArray& hash, const domain::InviteId& invite);
    // Of the page on which somebody who asked to be let in sees what came of it.
    void addRequestToken(const QByteArray& hash, const domain::JoinRequestId& request);
    // The login that was written down for the person: the given one unless there is one already.
    [[nodiscard]] domain::Login reserveLogin(const domain::PersonId& person, const domain::Login& fresh);

    // Of a factor the codes of recovery stay as they are.
    void putFactor(const domain::PersonId& person, const SecondFactor& factor);
    // With the codes of recovery.
    void dropFactor(const domain::PersonId& person);
    void putRecoveryCodes(const domain::PersonId& person, const QList<QByteArray>& hashes);
    void spendRecoveryCode(const domain::PersonId& person, const QByteArray& hash);
    void putSetting(const QString& name, const QString& value);
    [[nodiscard]] QString setting(const QString& name) const;

    void freeze(const FrozenAccount& account);
    void unfreeze(const domain::PersonId& person);
    // The first time counts when it is asked for again.
    void closeAccount(const ClosingAccount& account);
    void keepAccount(const domain::PersonId& person);
    // Whatever belongs to the account and not to the person: factor, links, freezing, the login that was reserved.
    void dropAccount(const domain::PersonId& person);
    // The only one of the person from now on.
    void putPasswordLink(const domain::PersonId& person, const QList<QByteArray>& hashes, const QDateTime& expiresAt);
    void dropPasswordLinks(const domain::PersonId& person);

    // When one of the staff reads what families write to him. No row of the school: nobody else reads it.
    void putHours(const domain::OwnHours& hours);
    void dropHours(const domain::PersonId& person);
    // True the first time that the author is to be told of that closed time of the person.
    [[nodiscard]] bool noteTold(const domain::PersonId& author, const domain::PersonId& whom, const QDateTime& since);

    void putDraft(const domain::RulesDraft& draft);
    // In the place of what the same person has said before.
    void putOpinion(const domain::Opinion& opinion);
    // One of each class and version; `present` false: none.
    void putDiscussion(const domain::Discussion& discussion, bool present);
    [[nodiscard]] base::Result<QList<domain::RulesDraft>> drafts() const;

    // Whoever came into a chat so far has been there before, and needs no invitation.
    void dropInvitations();

    // Of the school after everything that was written so far, what follows by rule included.
    [[nodiscard]] domain::Rev settle();
    // What has been touched so far.
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    // Keeps what has been touched, to be undone within a day; the number of the step.
    [[nodiscard]] qint64 keepStep();
    // Refused when the step is older than a day, undone or unknown.
    [[nodiscard]] base::Result<QList<KeptRow>> keptRows(qint64 step) const;
    void closeStep(qint64 step);
    void remember(const domain::OpId& op, const QString& method, const QByteArray& request, const QByteArray& reply);

private:
    friend class Ledger;
    Change(class Ledger& ledger, const domain::PersonId& caller, const QString& act);

    void run(const QString& sql, const QVariantList& values);
    template <typename T>
    [[nodiscard]] bool removeRow(const T& row, bool onlyIfFree);
    // Earlier values of a card, field by field.
    void noteHistory(contract::Entity entity, const QString& key, const RowWriter& before, const RowWriter& after);
    void noteGone(contract::Entity entity, const QString& key, qint64 rev);
    void forgetGone(contract::Entity entity, const QString& key);
    void settleChats();
    void settleMembers();

    Ledger& m_ledger;
    const domain::PersonId m_caller;
    const QString m_act;
    const QDateTime m_now;
    base::Result<void> m_outcome;
    Trace m_trace;
    bool m_hasErrands = false;
    bool m_hasAccounts = false; // frozen, closed or opened, or of other hours: no row of the school, and the server is to know
    bool m_isOfEverything = false; // not only what has been touched is settled
    bool m_unsettled = false;      // rows were written since the rules were last applied
};

// The service's store and its copy in memory. Every change goes through write(). One thread.
class Ledger final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Ledger)

public:
    // Io, Corrupt, ReadOnly, Unsupported (made by a newer program).
    [[nodiscard]] static base::Result<std::unique_ptr<Ledger>> open(const QString& path, const base::Clock& clock);
    ~Ledger() override;

    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const domain::School& school() const { return m_snapshot.school(); }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] domain::Rev rev() const { return domain::Rev(m_rev); }
    // Newest rev among the rows of these entities, and of those that are gone.
    [[nodiscard]] qint64 newestOf(std::initializer_list<contract::Entity> entities) const;
    [[nodiscard]] const GoneRows& gone() const { return m_gone; }

    // Runs a command in one transaction: all of it is committed, or, when it answers an error, nothing. `act` names it
    // in the audit.
    template <typename T>
    [[nodiscard]] base::Result<T> write(const domain::PersonId& caller, const QString& act,
                                        const std::function<base::Result<T>(Change&)>& command);

    // The same, but nothing is committed: what would come of it.
    template <typename T>
    [[nodiscard]] base::Result<T> rehearse(const domain::PersonId& caller, const QString& act,
                                           const std::function<base::Result<T>(Change&)>& command);

    // A change settles the chats that it may have touched. This settles all: once at the start, because the rule itself
    // may be another than that of the program which wrote the store.
    [[nodiscard]] base::Result<void> settleEverything();

    // The reply to a command that was done before. NotFound when it was not; Conflict when the op was used for another.
    [[nodiscard]] base::Result<QByteArray> reply(const domain::OpId& op, const domain::PersonId& caller,
                                                 const QString& method, const QByteArray& request);
    // NotFound for a token that was never given out. Looked up by hash, so the time taken says nothing about the token.
    [[nodiscard]] base::Result<domain::InviteId> inviteOf(const QByteArray& tokenHash);
    // The same of requests.
    [[nodiscard]] base::Result<domain::JoinRequestId> requestOf(const QByteArray& tokenHash);
    // The clock's time, but never before the newest that this ledger has seen: a clock that was set back makes no
    // expired link good again.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] base::Result<contract::AuditListReply> auditBefore(qint64 number, int max);
    [[nodiscard]] base::Result<contract::AuditListReply> audit(const contract::AuditListRequest& request, int max);

    [[nodiscard]] base::Result<contract::HistoryListReply> historyOf(const contract::HistoryListRequest& request,
                                                                     int max);
    [[nodiscard]] base::Result<contract::UndoListReply> stepsSince(const QDateTime& oldest);
    // NotFound when none is kept.
    [[nodiscard]] base::Result<contract::Evidence> evidence(const domain::ChatId& chat,
                                                            const domain::ArchiveId& message) const;
    struct WaitingErrand
    {
        qint64 number = 0;
        Errand errand;
    };
    // Oldest first, so many at most.
    [[nodiscard]] base::Result<QList<WaitingErrand>> errands(int max);
    [[nodiscard]] base::Result<void> forgetErrand(qint64 number);
    // What becomes of the held message has been decided, and the server is still to be told.
    [[nodiscard]] base::Result<bool> isDecided(const QString& heldId);
    [[nodiscard]] base::Result<contract::AuditVerifyReply> verifyAudit();

    // None: the person has no factor.
    [[nodiscard]] base::Result<std::optional<SecondFactor>> factorOf(const domain::PersonId& person);
    [[nodiscard]] base::Result<bool> hasRecoveryCode(const domain::PersonId& person, const QByteArray& hash);
    // Empty when it was never set.
    [[nodiscard]] base::Result<QString> setting(const QString& name);
    [[nodiscard]] base::Result<QList<FrozenAccount>> frozenAccounts();
    [[nodiscard]] base::Result<QList<ClosingAccount>> closingAccounts();
    // Whose password the link is for. NotFound: no link, a link that was used or that has run out.
    [[nodiscard]] base::Result<domain::PersonId> passwordLinkOf(const QByteArray& tokenHash);
    [[nodiscard]] base::Result<QList<domain::OwnHours>> ownHours() const;
    // Newest first.
    [[nodiscard]] base::Result<QList<domain::RulesDraft>> drafts() const;
    [[nodiscard]] base::Result<QList<domain::Opinion>> opinionsOn(const domain::DraftId& draft) const;
    [[nodiscard]] base::Result<QList<domain::Discussion>> discussionsOf(int rulesVersion) const;

    struct Invitation
    {
        domain::ChatId chat;
        domain::PersonId person;
    };
    [[nodiscard]] base::Result<QList<Invitation>> invitations();
    [[nodiscard]] base::Result<void> forget(const Invitation& invitation);

Q_SIGNALS:
    // Something has been committed.
    void changed();
    // Errands wait for the server.
    void errandsWaiting();

private:
    friend class Change;

    Ledger(std::unique_ptr<Database> database, const base::Clock& clock);
    [[nodiscard]] base::Result<void> load();
    [[nodiscard]] base::Result<void> commit(Transaction& transaction, Change& change, qint64 before);
    void takeBack(Transaction& transaction, const Change& change, qint64 before);

    std::unique_ptr<Database> m_database;
    const base::Clock& m_clock;
    Snapshot m_snapshot;
    GoneRows m_gone;
    qint64 m_rev = 0;
    mutable QDateTime m_latest; // seen by now()
};

template <typename T>
void Snapshot::put(const QString& key, const T& row, qint64 rev)
{
    QList<T>& list = m_school.*Table<T>::rows;
    QList<qint64>& revs = m_revs[indexOf<T>()];
    const auto at = m_places[indexOf<T>()].constFind(key);
    if (at == m_places[indexOf<T>()].constEnd()) {
        m_places[indexOf<T>()].insert(key, list.size());
        list << row;
        revs << rev;
    } else {
        list[*at] = row;
        revs[*at] = rev;
    }
}

// The last row takes the place of the removed one.
template <typename T>
void Snapshot::remove(const QString& key)
{
    QList<T>& list = m_school.*Table<T>::rows;
    QList<qint64>& revs = m_revs[indexOf<T>()];
    QHash<QString, qsizetype>& places = m_places[indexOf<T>()];
    const qsizetype at = places.take(key);
    if (at != list.size() - 1) {
        list[at] = list.last();
        revs[at] = revs.last();
        places[keyOf(list.at(at))] = at;
    }
    list.removeLast();
    revs.removeLast();
}

template <typename T>
void Change::put(const T& row)
{
    RowWriter writer;
    contract::describe(row, writer);
    const TableSql<T>& sql = TableSql<T>::get();
    const QVariantList key = sql.keyOf(writer.values);
    const T* const before = m_ledger.m_snapshot.find<T>(joinedKey(key));
    if (!m_outcome || (before && *before == row))
        return;
    const qint64 rev = ++m_ledger.m_rev;
    writer.values << QVariant(rev); // not in braces: clang 14 takes QVariantList{rev} for a length
    run(before ? sql.update : sql.insert, before ? writer.values + key : writer.values);
    if constexpr (std::is_same_v<T, domain::Unit> || std::is_same_v<T, domain::Person>) {
        if (before) {
            RowWriter earlier;
            contract::describe(*before, earlier);
            noteHistory(Table<T>::entity, joinedKey(key), earlier, writer);
        }
    }
    m_trace.note(joinedKey(key), before, m_ledger.m_snapshot.revOf<T>(joinedKey(key)));
    if (!before)
        forgetGone(Table<T>::entity, joinedKey(key));
    m_ledger.m_snapshot.put(joinedKey(key), row, rev);
    m_unsettled = m_unsettled || movesMembers(Table<T>::entity);
}

template <typename T>
void Change::remove(const T& row)
{
    std::ignore = removeRow(row, false);
}

template <typename T>
bool Change::removeIfFree(const T& row)
{
    return removeRow(row, true);
}

template <typename T>
bool Change::removeRow(const T& row, bool onlyIfFree)
{
    RowWriter writer;
    contract::describe(row, writer);
    const TableSql<T>& sql = TableSql<T>::get();
    const QVariantList key = sql.keyOf(writer.values);
    const T* const before = m_ledger.m_snapshot.find<T>(joinedKey(key));
    if (!m_outcome || !before)
        return true;
    // Who is out needs no invitation; and the chat can go.
    if constexpr (std::is_same_v<T, domain::ChatMember>)
        run(QStringLiteral("DELETE FROM invitation WHERE chat = ? AND person = ?"), key);
    const auto removed = m_ledger.m_database->run(sql.remove, key);
    if (!removed) {
        if (!onlyIfFree || removed.error().code != base::ErrorCode::Conflict)
            m_outcome = base::failWith(removed);
        return false;
    }
    m_trace.note(joinedKey(key), before, m_ledger.m_snapshot.revOf<T>(joinedKey(key)));
    noteGone(Table<T>::entity, joinedKey(key), ++m_ledger.m_rev);
    m_ledger.m_snapshot.remove<T>(joinedKey(key));
    m_unsettled = m_unsettled || movesMembers(Table<T>::entity);
    return true;
}

template <typename T>
base::Result<T> Ledger::write(const domain::PersonId& caller, const QString& act,
                              const std::function<base::Result<T>(Change&)>& command)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return base::failWith(transaction.begun());
    const qint64 before = m_rev;
    Change change(*this, caller, act);
    base::Result<T> result = command(change);
    if (!result)
        change.m_outcome = base::failWith(result);
    if (const auto committed = commit(transaction, change, before); !committed)
        return base::failWith(committed);
    return result;
}

template <typename T>
base::Result<T> Ledger::rehearse(const domain::PersonId& caller, const QString& act,
                                 const std::function<base::Result<T>(Change&)>& command)
{
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return base::failWith(transaction.begun());
    const qint64 before = m_rev;
    Change change(*this, caller, act);
    base::Result<T> result = command(change);
    takeBack(transaction, change, before);
    if (result && !change.m_outcome)
        return base::failWith(change.m_outcome);
    return result;
}

} // namespace authority
