// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/announcement_fields.h"
#include "contract/enum_names.h"
#include "contract/fields.h"
#include "contract/invite_fields.h"
#include "contract/moderation_fields.h"
#include "contract/poll_fields.h"
#include "contract/talk_fields.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

// How the rows of a school lie in the store. A column is a field of the contract in snake case; a struct inside a
// struct is flattened (name.family -> name_family), texts of a list lie in lines of one column, numbers between commas. Each table has its fields' columns and `rev`.
namespace authority {

// Row type -> its table, its entity on the wire, and where it is kept in domain::School.
template <typename T>
struct Table;

#define STAFFROOM_TABLE(Type, tableName, entityName, member, ...)                                                      \
    template <>                                                                                                        \
    struct Table<domain::Type>                                                                                         \
    {                                                                                                                  \
        static constexpr auto name = tableName;                                                                        \
        static constexpr auto entity = contract::Entity::entityName;                                                   \
        static constexpr auto rows = &domain::School::member;                                                          \
        static QStringList keyColumns() { return {__VA_ARGS__}; }                                                      \
    };

STAFFROOM_TABLE(Unit, "unit", Unit, units, QStringLiteral("id"))
STAFFROOM_TABLE(Person, "person", Person, people, QStringLiteral("id"))
STAFFROOM_TABLE(GuardianLink, "guardian", Guardian, guardians, QStringLiteral("guardian"), QStringLiteral("child"))
STAFFROOM_TABLE(Position, "position", Position, positions, QStringLiteral("person"), QStringLiteral("kind"))
STAFFROOM_TABLE(Seat, "seat", Seat, seats, QStringLiteral("id"))
STAFFROOM_TABLE(Chat, "chat", Chat, chats, QStringLiteral("id"))
STAFFROOM_TABLE(ChatMember, "member", Member, members, QStringLiteral("chat"), QStringLiteral("person"))
STAFFROOM_TABLE(Invite, "invite", Invite, invites, QStringLiteral("id"))
STAFFROOM_TABLE(Rules, "rules", Rules, rules, QStringLiteral("version"))
STAFFROOM_TABLE(Acknowledgement, "acknowledgement", Acknowledgement, acknowledgements, QStringLiteral("person"),
                QStringLiteral("rules_version"))
STAFFROOM_TABLE(Consent, "consent", Consent, consents, QStringLiteral("person"), QStringLiteral("unit"))
STAFFROOM_TABLE(Report, "report", Report, reports, QStringLiteral("id"))
STAFFROOM_TABLE(Violation, "violation", Violation, violations, QStringLiteral("id"))
STAFFROOM_TABLE(Block, "block", Block, blocks, QStringLiteral("id"))
STAFFROOM_TABLE(Apology, "apology", Apology, apologies, QStringLiteral("block"))
STAFFROOM_TABLE(Objection, "objection", Objection, objections, QStringLiteral("block"), QStringLiteral("person"))
STAFFROOM_TABLE(Appeal, "appeal", Appeal, appeals, QStringLiteral("id"))
STAFFROOM_TABLE(Quiet, "quiet", Quiet, quiets, QStringLiteral("id"))
STAFFROOM_TABLE(JoinRequest, "join_request", JoinRequest, requests, QStringLiteral("id"))
STAFFROOM_TABLE(Movement, "movement", Movement, movements, QStringLiteral("id"))
STAFFROOM_TABLE(FilterPolicy, "filter_policy", FilterPolicy, filterPolicies, QStringLiteral("id"))
STAFFROOM_TABLE(Announcement, "announcement", Announcement, announcements, QStringLiteral("id"))
STAFFROOM_TABLE(AnnouncementChat, "announcement_chat", AnnouncementChat, announcementChats,
                QStringLiteral("announcement"), QStringLiteral("chat"))
STAFFROOM_TABLE(Confirmation, "confirmation", Confirmation, confirmations, QStringLiteral("announcement"),
                QStringLiteral("whom"), QStringLiteral("family"))
STAFFROOM_TABLE(Poll, "poll", Poll, polls, QStringLiteral("id"))
STAFFROOM_TABLE(Vote, "vote", Vote, votes, QStringLiteral("poll"), QStringLiteral("whom"), QStringLiteral("family"))
STAFFROOM_TABLE(TalkTerms, "talk_terms", TalkTerms, talkTerms, QStringLiteral("id"))
STAFFROOM_TABLE(Holiday, "holiday", Holiday, holidays, QStringLiteral("first"))
STAFFROOM_TABLE(WaitingMessage, "waiting_message", WaitingMessage, waiting, QStringLiteral("id"))

#undef STAFFROOM_TABLE

// The one row without a key.
template <>
struct Table<domain::Organisation>
{
    static constexpr auto name = "organisation";
    static constexpr auto entity = contract::Entity::Organisation;
    static QStringList keyColumns() { return {}; }
};

template <typename... Ts>
struct TypeList
{
};

// The types of all tables that hold lists; what is referred to comes before what refers to it.
using TableRows = TypeList<domain::Unit, domain::Person, domain::GuardianLink, domain::Position, domain::Seat,
                           domain::Chat, domain::ChatMember, domain::Invite, domain::Rules, domain::Acknowledgement,
                           domain::Consent, domain::Report, domain::Block, domain::Violation, domain::Apology,
                           domain::Objection, domain::Appeal, domain::Quiet, domain::Movement, domain::JoinRequest,
                           domain::FilterPolicy, domain::Announcement, domain::AnnouncementChat,
                           domain::Confirmation, domain::Poll, domain::Vote, domain::TalkTerms,
                           domain::Holiday, domain::WaitingMessage>;

template <typename Visit, typename... Ts>
void forEachOf(Visit&& visit, TypeList<Ts...> /*types*/)
{
    (visit.template operator()<Ts>(), ...);
}

// Calls visit.operator()<T>() for the types of all tables that hold lists.
template <typename Visit>
void forEachTable(Visit&& visit)
{
    forEachOf(visit, TableRows());
}

// What moves no members: chats and members need not be computed anew after it.
[[nodiscard]] constexpr bool movesMembers(contract::Entity entity)
{
    return entity != contract::Entity::Invite && entity < contract::Entity::Report;
}

[[nodiscard]] inline QString columnName(QLatin1StringView field)
{
    QString column;
    for (const QChar c : QString(field)) {
        if (c.isUpper())
            column += u'_';
        column += c.toLower();
    }
    return column;
}

// Columns and values of a row, in the order of its fields.
class RowWriter
{
public:
    explicit RowWriter(const QString& prefix = {})
        : m_prefix(prefix)
    {
    }

    template <typename T>
    void operator()(QLatin1StringView name, const T& value, qsizetype /*limit*/ = 0)
    {
        const QString column = m_prefix + columnName(name);
        if constexpr (requires { toSql(value); }) {
            columns << column;
            values << toSql(value);
        } else {
            RowWriter inner(column + u'_');
            contract::describe(value, inner);
            columns << inner.columns;
            values << inner.values;
        }
    }
    template <typename T>
    void maybe(QLatin1StringView name, const T& value, qsizetype /*limit*/ = 0)
    {
        (*this)(name, value);
    }

    QStringList columns;
    QVariantList values;

private:
    static QVariant toSql(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }
    static QVariant toSql(bool value) { return value ? 1 : 0; }
    static QVariant toSql(int value) { return value; }
    static QVariant toSql(const QStringList& lines) { return toSql(lines.join(u'\n')); }
    static QVariant toSql(const QList<int>& numbers)
    {
        QStringList texts;
        for (const int number : numbers)
            texts << QString::number(number);
        return toSql(texts.join(u','));
    }
    static QVariant toSql(QDate value) { return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant(); }
    static QVariant toSql(const QDateTime& value)
    {
        return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
    }
    template <typename Tag>
    static QVariant toSql(const base::StringId<Tag>& id)
    {
        return id.isEmpty() ? QVariant() : QVariant(id.value());
    }
    template <typename E>
    requires std::is_enum_v<E>
    static QVariant toSql(E value) { return QString(contract::nameOf(value)); }

    const QString m_prefix;
};

// Reads the columns back in the same order; what follows them is at column().
class RowReader
{
public:
    explicit RowReader(const QSqlQuery& query)
        : m_query(query)
    {
    }

    template <typename T>
    void operator()(QLatin1StringView /*name*/, T& value, qsizetype /*limit*/ = 0)
    {
        if constexpr (requires { fromSql(QVariant(), value); })
            fromSql(m_query.value(m_column++), value);
        else
            contract::describe(value, *this);
    }
    template <typename T>
    void maybe(QLatin1StringView name, T& value, qsizetype /*limit*/ = 0)
    {
        (*this)(name, value);
    }

    [[nodiscard]] int column() const { return m_column; }

private:
    static void fromSql(const QVariant& sql, QString& value) { value = sql.toString(); }
    static void fromSql(const QVariant& sql, bool& value) { value = sql.toInt() != 0; }
    static void fromSql(const QVariant& sql, int& value) { value = sql.toInt(); }
    static void fromSql(const QVariant& sql, QStringList& lines)
    {
        lines = sql.toString().split(u'\n', Qt::SkipEmptyParts);
    }
    static void fromSql(const QVariant& sql, QList<int>& numbers)
    {
        numbers.clear();
        for (const QString& text : sql.toString().split(u',', Qt::SkipEmptyParts))
            numbers << text.toInt();
    }
    static void fromSql(const QVariant& sql, QDate& value) { value = QDate::fromString(sql.toString(), Qt::ISODate); }
    static void fromSql(const QVariant& sql, QDateTime& value)
    {
        value = sql.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(sql.toLongLong(), Qt::UTC);
    }
    template <typename Tag>
    static void fromSql(const QVariant& sql, base::StringId<Tag>& id)
    {
        id = base::StringId<Tag>(sql.toString());
    }
    template <typename E>
    requires std::is_enum_v<E>
    static void fromSql(const QVariant& sql, E& value)
    {
        value = contract::valueNamed<E>(sql.toString()).value_or(E{});
    }

    const QSqlQuery& m_query;
    int m_column = 0;
};

// Texts of the statements for one table, made once.
template <typename T>
struct TableSql
{
    QStringList columns;
    QList<int> keyAt; // places of the key columns among the columns
    QString select;
    QString insert;
    QString update;
    QString remove;

    [[nodiscard]] static const TableSql& get()
    {
        static const TableSql sql;
        return sql;
    }

    [[nodiscard]] QVariantList keyOf(const QVariantList& values) const
    {
        QVariantList key;
        for (const int at : keyAt)
            key << values.at(at);
        return key;
    }

private:
    TableSql()
    {
        RowWriter writer;
        const T row{};
        contract::describe(row, writer);
        columns = writer.columns;
        QStringList places;
        QStringList sets;
        for (const QString& column : columns) {
            places << QStringLiteral("?");
            sets << column + QStringLiteral(" = ?");
        }
        QStringList keys{QStringLiteral("1 = 1")};
        for (const QString& column : Table<T>::keyColumns()) {
            keyAt << static_cast<int>(columns.indexOf(column));
            keys << column + QStringLiteral(" = ?");
        }
        const QString name = QLatin1StringView(Table<T>::name);
        const QString list = columns.join(QStringLiteral(", "));
        const QString where = QStringLiteral(" WHERE ") + keys.join(QStringLiteral(" AND "));
        select = QStringLiteral("SELECT ") + list + QStringLiteral(", rev FROM ") + name;
        if (!keyAt.isEmpty())
            select += QStringLiteral(" ORDER BY ") + Table<T>::keyColumns().join(QStringLiteral(", "));
        insert = QStringLiteral("INSERT INTO ") + name + QStringLiteral(" (") + list +
                 QStringLiteral(", rev) VALUES (") + places.join(QStringLiteral(", ")) + QStringLiteral(", ?)");
        update = QStringLiteral("UPDATE ") + name + QStringLiteral(" SET ") + sets.join(QStringLiteral(", ")) +
                 QStringLiteral(", rev = ?") + where;
        remove = QStringLiteral("DELETE FROM ") + name + where;
    }
};

// The key of a row as it stands in tombstones: its parts joined by '/'.
[[nodiscard]] inline QString joinedKey(const QVariantList& key)
{
    QStringList parts;
    for (const QVariant& part : key)
        parts << part.toString();
    return parts.join(u'/');
}

template <typename T>
[[nodiscard]] QString keyOf(const T& row)
{
    RowWriter writer;
    contract::describe(row, writer);
    return joinedKey(TableSql<T>::get().keyOf(writer.values));
}

} // namespace authority
