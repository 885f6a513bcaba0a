// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "store/school_tables.h"

namespace store {

// Where the client stands in the service's feed of changes, and who it is there.
struct SchoolState
{
    domain::PersonId person; // the signed-in one; empty before the first sign-in
    domain::Rev rev;         // everything visible up to here is in the cache
    QString epoch;
    QString roomsDomain;
    int rulesPending = 0; // version of the rules that the person has yet to acknowledge; 0 if none

    bool operator==(const SchoolState&) const = default;
};

// A page of changes. `gone` are keys of rows, given as the values of their key columns, per table.
struct SchoolPage
{
    domain::School rows; // an organisation without a name has not changed
    struct GoneRow
    {
        enum class Of { Unit, Person, Guardian, Position, Seat, Chat, Member, Invite, Rules, Acknowledgement, Consent, Movement };
        Of table = Of::Unit;
        QVariantList key;
    };
    QList<GoneRow> gone;
    domain::Rev rev;
    QString epoch;
    bool reset = false; // a full snapshot begins here
    bool more = false;  // further pages of the same answer follow
};

// The part of the school that the signed-in person may know. Storage thread.
class SchoolRows
{
public:
    explicit SchoolRows(Database& database);

    [[nodiscard]] base::Result<domain::School> school();
    [[nodiscard]] base::Result<QList<domain::ChatMember>> members(const domain::ChatId& chat);
    [[nodiscard]] base::Result<SchoolState> state();
    [[nodiscard]] base::Result<void> setSelf(const domain::PersonId& person, const QString& roomsDomain,
                                             int rulesPending);
    // Rows, tombstones and position in the feed in one transaction. After the last page of a snapshot the rows that it
    // did not hold are gone.
    [[nodiscard]] base::Result<void> apply(const SchoolPage& page);

private:
    template <typename T>
    struct Access
    {
        Statement all;
        Statement put;
        Statement remove;
        Statement sweep;
        explicit Access(const Database& database);
        [[nodiscard]] base::Result<void> putAll(const QList<T>& rows, std::int64_t generation);
        [[nodiscard]] base::Result<QList<T>> readAll();
    };

    [[nodiscard]] base::Result<void> putRows(const domain::School& rows, std::int64_t generation);
    [[nodiscard]] base::Result<void> removeRow(const SchoolPage::GoneRow& row);
    [[nodiscard]] base::Result<void> sweep(std::int64_t generation);

    Database& m_database;
    Access<domain::Organisation> m_organisation;
    Access<domain::Unit> m_units;
    Access<domain::Person> m_people;
    Access<domain::GuardianLink> m_guardians;
    Access<domain::Position> m_positions;
    Access<domain::Seat> m_seats;
    Access<domain::Chat> m_chats;
    Access<domain::ChatMember> m_members;
    Access<domain::Invite> m_invites;
    Access<domain::Rules> m_rules;
    Access<domain::Acknowledgement> m_acknowledgements;
    Access<domain::Consent> m_consents;
    Access<domain::Movement> m_movements;
    Statement m_membersOf;
    Statement m_state;
    Statement m_setSelf;
    Statement m_generation;
    Statement m_setPosition;
};

} // namespace store
