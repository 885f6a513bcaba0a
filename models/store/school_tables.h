// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "store/statement.h"

namespace store {

// How a value of the school is kept: the table's name, its columns in the order that values() writes and read() reads,
// of which the first `keys` are the primary key.
template <typename T>
struct Table;

template <>
struct Table<domain::Organisation>
{
    static constexpr auto name = "organisation";
    static constexpr auto columns = "organisation, kind, name, short_name, time_zone, inn, address, site, phone, email, diary_link, "
                                    "words, contacts, logo";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Organisation& organisation);
    [[nodiscard]] static domain::Organisation read(const Row& row);
};

template <>
struct Table<domain::Unit>
{
    static constexpr auto name = "units";
    static constexpr auto columns = "unit, kind, parent, name, grade, letter, year, archived, external_id";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Unit& unit);
    [[nodiscard]] static domain::Unit read(const Row& row);
};

template <>
struct Table<domain::Person>
{
    static constexpr auto name = "people";
    static constexpr auto columns =
        "person, family, given, patronymic, state, login, born_on, phone, email, external_id";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Person& person);
    [[nodiscard]] static domain::Person read(const Row& row);
};

template <>
struct Table<domain::GuardianLink>
{
    static constexpr auto name = "guardians";
    static constexpr auto columns = "guardian, child, kind, rights, starts_on, ends_on, active_group, dormant";
    static constexpr int keys = 2;
    [[nodiscard]] static QVariantList values(const domain::GuardianLink& link);
    [[nodiscard]] static domain::GuardianLink read(const Row& row);
};

template <>
struct Table<domain::Position>
{
    static constexpr auto name = "positions";
    static constexpr auto columns = "person, kind, verification, order_number, order_date, reason, order_scan";
    static constexpr int keys = 2;
    [[nodiscard]] static QVariantList values(const domain::Position& position);
    [[nodiscard]] static domain::Position read(const Row& row);
};

template <>
struct Table<domain::Seat>
{
    static constexpr auto name = "seats";
    static constexpr auto columns = "seat, person, unit, kind, subject, starts_on, ends_on, stands_in_for, active_group, dormant";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Seat& seat);
    [[nodiscard]] static domain::Seat read(const Row& row);
};

template <>
struct Table<domain::Movement>
{
    static constexpr auto name = "movements";
    static constexpr auto columns = "movement, kind, person, origin, unit, successor, order_number, order_date, "
                                    "effective_on, state, failure, author, done_at";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Movement& movement);
    [[nodiscard]] static domain::Movement read(const Row& row);
};

template <>
struct Table<domain::Chat>
{
    static constexpr auto name = "chats";
    static constexpr auto columns = "chat, kind, unit, title, purpose, who_may_write, history, archived, "
                                    "pinned_rule, ends_on, for_families";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Chat& chat);
    [[nodiscard]] static domain::Chat read(const Row& row);
};

template <>
struct Table<domain::ChatMember>
{
    static constexpr auto name = "members";
    static constexpr auto columns = "chat, person, nick, role, may_write, since";
    static constexpr int keys = 2;
    [[nodiscard]] static QVariantList values(const domain::ChatMember& member);
    [[nodiscard]] static domain::ChatMember read(const Row& row);
};

template <>
struct Table<domain::Invite>
{
    static constexpr auto name = "invites";
    static constexpr auto columns = "invite, person, role, unit, author, purpose, created_at, expires_at, uses_limit,"
                                    " uses_count, opened_at, annulled_at, kind, chat, approval, seen_on";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Invite& invite);
    [[nodiscard]] static domain::Invite read(const Row& row);
};

template <>
struct Table<domain::Rules>
{
    static constexpr auto name = "rules";
    static constexpr auto columns = "version, title, requisites, text, in_force_from";
    static constexpr int keys = 1;
    [[nodiscard]] static QVariantList values(const domain::Rules& rules);
    [[nodiscard]] static domain::Rules read(const Row& row);
};

template <>
struct Table<domain::Acknowledgement>
{
    static constexpr auto name = "acknowledgements";
    static constexpr auto columns = "person, version, at";
    static constexpr int keys = 2;
    [[nodiscard]] static QVariantList values(const domain::Acknowledgement& acknowledgement);
    [[nodiscard]] static domain::Acknowledgement read(const Row& row);
};

template <>
struct Table<domain::Consent>
{
    static constexpr auto name = "consents";
    static constexpr auto columns = "person, unit, state, at";
    static constexpr int keys = 2;
    [[nodiscard]] static QVariantList values(const domain::Consent& consent);
    [[nodiscard]] static domain::Consent read(const Row& row);
};

} // namespace store
