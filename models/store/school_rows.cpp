// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/school_rows.h"

#include "store/database.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

// "a = ? AND b = ?" of the first columns of the list.
QString keyCondition(const QStringList& columns, int keys)
{
    QStringList parts;
    for (const QString& column : columns.first(keys))
        parts << column % u" = ?"_s;
    return parts.join(u" AND "_s);
}

} // namespace

// The texts are made of the table's constants only; values are bound.
template <typename T>
SchoolRows::Access<T>::Access(const Database& database)
    : all(database, u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(QLatin1StringView(Table<T>::columns),
                                                              QLatin1StringView(Table<T>::name)))
    , put(database,
          [] {
              const QString columns = QLatin1StringView(Table<T>::columns);
              return u"INSERT OR REPLACE INTO %1 (%2, generation) VALUES (%3?)"_s.arg(
                  QLatin1StringView(Table<T>::name), columns, u"?, "_s.repeated(columns.count(u',') + 1));
          }())
    , remove(database, u"DELETE FROM %1 WHERE %2"_s.arg(
                           QLatin1StringView(Table<T>::name),
                           keyCondition(QString(QLatin1StringView(Table<T>::columns)).split(u", "_s), Table<T>::keys)))
    , sweep(database, u"DELETE FROM %1 WHERE generation < ?"_s.arg(QLatin1StringView(Table<T>::name)))
{
}

template <typename T>
base::Result<void> SchoolRows::Access<T>::putAll(const QList<T>& rows, std::int64_t generation)
{
    for (const T& row : rows) {
        QVariantList values = Table<T>::values(row);
        values.append(QVariant(qlonglong(generation)));
        if (const auto done = put.runWith(values); !done)
            return base::failWith(done);
    }
    return {};
}

template <typename T>
base::Result<QList<T>> SchoolRows::Access<T>::readAll()
{
    return all.all([](const Row& row) { return Table<T>::read(row); });
}

SchoolRows::SchoolRows(Database& database)
    : m_database(database)
    , m_organisation(database)
    , m_units(database)
    , m_people(database)
    , m_guardians(database)
    , m_positions(database)
    , m_seats(database)
    , m_chats(database)
    , m_members(database)
    , m_invites(database)
    , m_rules(database)
    , m_acknowledgements(database)
    , m_consents(database)
    , m_movements(database)
    , m_membersOf(database, u"SELECT %1 FROM members WHERE chat = ? ORDER BY nick"_s.arg(
                                QLatin1StringView(Table<domain::ChatMember>::columns)))
    , m_state(database, u"SELECT person, rev, epoch, rooms_domain, rules_pending FROM school_state"_s)
    , m_setSelf(database, u"UPDATE school_state SET person = ?, rooms_domain = ?, rules_pending = ?"_s)
    , m_generation(database, u"UPDATE school_state SET generation = generation + ? RETURNING generation"_s)
    , m_setPosition(database, u"UPDATE school_state SET rev = ?, epoch = ?"_s)
{
}

base::Result<domain::School> SchoolRows::school()
{
    domain::School school;
    std::optional<base::Error> error;
    const auto read = [&error](auto& access, auto& into) {
        if (error)
            return;
        auto rows = access.readAll();
        if (rows)
            into = std::move(*rows);
        else
            error = rows.error();
    };
    QList<domain::Organisation> organisations;
    read(m_organisation, organisations);
    read(m_units, school.units);
    read(m_people, school.people);
    read(m_guardians, school.guardians);
    read(m_positions, school.positions);
    read(m_seats, school.seats);
    read(m_chats, school.chats);
    read(m_members, school.members);
    read(m_invites, school.invites);
    read(m_rules, school.rules);
    read(m_acknowledgements, school.acknowledgements);
    read(m_consents, school.consents);
    read(m_movements, school.movements);
    if (error)
        return base::Unexpected{*error};
    if (!organisations.isEmpty())
        school.organisation = organisations.constFirst();
    return school;
}

base::Result<QList<domain::ChatMember>> SchoolRows::members(const domain::ChatId& chat)
{
    return m_membersOf.all([](const Row& row) { return Table<domain::ChatMember>::read(row); }, chat);
}

base::Result<SchoolState> SchoolRows::state()
{
    const auto state = m_state.first([](const Row& row) {
        return SchoolState{row.id<domain::PersonId>(0), row.id<domain::Rev>(1), row.text(2), row.text(3),
                           static_cast<int>(row.number(4))};
    });
    if (!state)
        return base::failWith(state);
    return state->value_or(SchoolState());
}

base::Result<void> SchoolRows::setSelf(const domain::PersonId& person, const QString& roomsDomain, int rulesPending)
{
    return m_setSelf.perform(person, roomsDomain, rulesPending);
}

base::Result<void> SchoolRows::apply(const SchoolPage& page)
{
    return m_database.transaction([&]() -> base::Result<void> {
        const auto generation = m_generation.first([](const Row& row) { return row.number(0); }, page.reset);
        if (!generation)
            return base::failWith(generation);
        if (const auto put = putRows(page.rows, generation->value_or(0)); !put)
            return put;
        for (const SchoolPage::GoneRow& row : page.gone) {
            if (const auto removed = removeRow(row); !removed)
                return removed;
        }
        if (!page.more) {
            if (const auto swept = sweep(generation->value_or(0)); !swept)
                return swept;
        }
        return m_setPosition.perform(page.rev, page.epoch);
    });
}

base::Result<void> SchoolRows::putRows(const domain::School& rows, std::int64_t generation)
{
    base::Result<void> result;
    const auto put = [&](auto& access, const auto& list) {
        if (result)
            result = access.putAll(list, generation);
    };
    if (!rows.organisation.name.isEmpty())
        put(m_organisation, QList<domain::Organisation>{rows.organisation});
    put(m_units, rows.units);
    put(m_people, rows.people);
    put(m_guardians, rows.guardians);
    put(m_positions, rows.positions);
    put(m_seats, rows.seats);
    put(m_chats, rows.chats);
    put(m_members, rows.members);
    put(m_invites, rows.invites);
    put(m_rules, rows.rules);
    put(m_acknowledgements, rows.acknowledgements);
    put(m_consents, rows.consents);
    put(m_movements, rows.movements);
    return result;
}

base::Result<void> SchoolRows::removeRow(const SchoolPage::GoneRow& row)
{
    const auto from = [&row](auto& access) -> base::Result<void> {
        if (const auto removed = access.remove.runWith(row.key); !removed)
            return base::failWith(removed);
        return {};
    };
    using Of = SchoolPage::GoneRow::Of;
    switch (row.table) {
    case Of::Unit:
        return from(m_units);
    case Of::Person:
        return from(m_people);
    case Of::Guardian:
        return from(m_guardians);
    case Of::Position:
        return from(m_positions);
    case Of::Seat:
        return from(m_seats);
    case Of::Chat:
        return from(m_chats);
    case Of::Member:
        return from(m_members);
    case Of::Invite:
        return from(m_invites);
    case Of::Rules:
        return from(m_rules);
    case Of::Acknowledgement:
        return from(m_acknowledgements);
    case Of::Consent:
        return from(m_consents);
    case Of::Movement:
        return from(m_movements);
    }
    return base::fail(base::ErrorCode::Internal, u"unknown table"_s);
}

base::Result<void> SchoolRows::sweep(std::int64_t generation)
{
    base::Result<void> result;
    const auto sweepOne = [&](auto& access) {
        if (result)
            result = access.sweep.perform(generation);
    };
    sweepOne(m_organisation);
    sweepOne(m_units);
    sweepOne(m_people);
    sweepOne(m_guardians);
    sweepOne(m_positions);
    sweepOne(m_seats);
    sweepOne(m_chats);
    sweepOne(m_members);
    sweepOne(m_invites);
    sweepOne(m_rules);
    sweepOne(m_acknowledgements);
    sweepOne(m_consents);
    sweepOne(m_movements);
    return result;
}

} // namespace store
