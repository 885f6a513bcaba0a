// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/school_tables.h"

#include <QStringList>

#include <algorithm>

namespace store {

namespace {

template <typename... Values>
QVariantList list(const Values&... values)
{
    return {Statement::variant(values)...};
}

// Names and values, one a line: what is not there is as it is by default.
QString written(const domain::Vocabulary& words)
{
    QStringList lines;
    for (const auto& [name, word] : domain::wordFields) {
        if (!(words.*word).isEmpty())
            lines << QLatin1StringView(name) + u'=' + words.*word;
    }
    return lines.join(u'\n');
}

QString written(const domain::ContactPolicy& policy)
{
    QStringList lines;
    for (const domain::ContactPair& pair : domain::contactPairs)
        lines << QLatin1StringView(pair.name) + u'=' + QString::number(static_cast<int>(policy.*pair.reach));
    return lines.join(u'\n');
}

void readInto(domain::Vocabulary& words, const QString& text)
{
    for (const QString& line : text.split(u'\n')) {
        for (const auto& [name, word] : domain::wordFields) {
            if (line.section(u'=', 0, 0) == QLatin1StringView(name))
                words.*word = line.section(u'=', 1);
        }
    }
}

void readInto(domain::ContactPolicy& policy, const QString& text)
{
    for (const QString& line : text.split(u'\n')) {
        for (const domain::ContactPair& pair : domain::contactPairs) {
            if (line.section(u'=', 0, 0) == QLatin1StringView(pair.name))
                policy.*pair.reach = static_cast<domain::ContactReach>(std::clamp(line.section(u'=', 1).toInt(), 0, 2));
        }
    }
}

} // namespace

QVariantList Table<domain::Organisation>::values(const domain::Organisation& organisation)
{
    return list(1, organisation.kind, organisation.name, organisation.shortName, organisation.timeZone,
                organisation.inn, organisation.address, organisation.site, organisation.phone, organisation.email,
                organisation.diaryLink, written(organisation.words), written(organisation.contacts), organisation.logo);
}

domain::Organisation Table<domain::Organisation>::read(const Row& row)
{
    domain::Organisation organisation;
    organisation.kind = row.constant<domain::OrganisationKind>(1);
    organisation.name = row.text(2);
    organisation.shortName = row.text(3);
    organisation.timeZone = row.text(4);
    organisation.inn = row.text(5);
    organisation.address = row.text(6);
    organisation.site = row.text(7);
    organisation.phone = row.text(8);
    organisation.email = row.text(9);
    organisation.diaryLink = row.text(10);
    readInto(organisation.words, row.text(11));
    readInto(organisation.contacts, row.text(12));
    organisation.logo = row.text(13);
    return organisation;
}

QVariantList Table<domain::Unit>::values(const domain::Unit& unit)
{
    return list(unit.id, unit.kind, unit.parent, unit.name, unit.label.grade, unit.label.letter, unit.year,
                unit.archived, unit.externalId);
}

domain::Unit Table<domain::Unit>::read(const Row& row)
{
    domain::Unit unit;
    unit.id = row.id<domain::UnitId>(0);
    unit.kind = row.constant<domain::UnitKind>(1);
    unit.parent = row.id<domain::UnitId>(2);
    unit.name = row.text(3);
    unit.label.grade = static_cast<int>(row.number(4));
    unit.label.letter = row.text(5);
    unit.year = static_cast<int>(row.number(6));
    unit.archived = row.flag(7);
    unit.externalId = row.text(8);
    return unit;
}

QVariantList Table<domain::Person>::values(const domain::Person& person)
{
    return list(person.id, person.name.family, person.name.given, person.name.patronymic, person.state, person.login,
                person.bornOn, person.contacts.phone, person.contacts.email, person.externalId);
}

domain::Person Table<domain::Person>::read(const Row& row)
{
    domain::Person person;
    person.id = row.id<domain::PersonId>(0);
    person.name.family = row.text(1);
    person.name.given = row.text(2);
    person.name.patronymic = row.text(3);
    person.state = row.constant<domain::PersonState>(4);
    person.login = row.id<domain::Login>(5);
    person.bornOn = row.date(6);
    person.contacts.phone = row.text(7);
    person.contacts.email = row.text(8);
    person.externalId = row.text(9);
    return person;
}

QVariantList Table<domain::GuardianLink>::values(const domain::GuardianLink& link)
{
    return list(link.guardian, link.child, link.kind, link.rights, link.startsOn, link.endsOn, link.activeGroup, link.dormant);
}

domain::GuardianLink Table<domain::GuardianLink>::read(const Row& row)
{
    domain::GuardianLink link;
    link.guardian = row.id<domain::PersonId>(0);
    link.child = row.id<domain::PersonId>(1);
    link.kind = row.constant<domain::GuardianKind>(2);
    link.rights = row.constant<domain::GuardianRights>(3);
    link.startsOn = row.date(4);
    link.endsOn = row.date(5);
    link.activeGroup = row.flag(6);
    link.dormant = row.flag(7);
    return link;
}

QVariantList Table<domain::Position>::values(const domain::Position& position)
{
    return list(position.person, position.kind, position.verification, position.orderNumber, position.orderDate,
                position.reason, position.orderScan);
}

domain::Position Table<domain::Position>::read(const Row& row)
{
    domain::Position position;
    position.person = row.id<domain::PersonId>(0);
    position.kind = row.constant<domain::PositionKind>(1);
    position.verification = row.constant<domain::Verification>(2);
    position.orderNumber = row.text(3);
    position.orderDate = row.date(4);
    position.reason = row.text(5);
    position.orderScan = row.text(6);
    return position;
}

QVariantList Table<domain::Seat>::values(const domain::Seat& seat)
{
    return list(seat.id, seat.person, seat.unit, seat.kind, seat.subject, seat.startsOn, seat.endsOn, seat.standsInFor,
                seat.activeGroup, seat.dormant);
}

domain::Seat Table<domain::Seat>::read(const Row& row)
{
    domain::Seat seat;
    seat.id = row.id<domain::SeatId>(0);
    seat.person = row.id<domain::PersonId>(1);
    seat.unit = row.id<domain::UnitId>(2);
    seat.kind = row.constant<domain::SeatKind>(3);
    seat.subject = row.text(4);
    seat.startsOn = row.date(5);
    seat.endsOn = row.date(6);
    seat.standsInFor = row.id<domain::PersonId>(7);
    seat.activeGroup = row.flag(8);
    seat.dormant = row.flag(9);
    return seat;
}

QVariantList Table<domain::Movement>::values(const domain::Movement& movement)
{
    return list(movement.id, movement.kind, movement.person, movement.origin, movement.unit, movement.successor,
                movement.orderNumber, movement.orderDate, movement.effectiveOn, movement.state, movement.failure,
                movement.author, movement.doneAt);
}

domain::Movement Table<domain::Movement>::read(const Row& row)
{
    domain::Movement movement;
    movement.id = row.id<domain::MovementId>(0);
    movement.kind = row.constant<domain::MovementKind>(1);
    movement.person = row.id<domain::PersonId>(2);
    movement.origin = row.id<domain::UnitId>(3);
    movement.unit = row.id<domain::UnitId>(4);
    movement.successor = row.id<domain::PersonId>(5);
    movement.orderNumber = row.text(6);
    movement.orderDate = row.date(7);
    movement.effectiveOn = row.date(8);
    movement.state = row.constant<domain::MovementState>(9);
    movement.failure = row.text(10);
    movement.author = row.id<domain::PersonId>(11);
    movement.doneAt = row.time(12);
    return movement;
}

QVariantList Table<domain::Chat>::values(const domain::Chat& chat)
{
    return list(chat.id, chat.kind, chat.unit, chat.title, chat.purpose, chat.whoMayWrite, chat.history, chat.archived,
                chat.pinned, chat.endsOn, chat.forFamilies);
}

domain::Chat Table<domain::Chat>::read(const Row& row)
{
    domain::Chat chat;
    chat.id = row.id<domain::ChatId>(0);
    chat.kind = row.constant<domain::ChatKind>(1);
    chat.unit = row.id<domain::UnitId>(2);
    chat.title = row.text(3);
    chat.purpose = row.text(4);
    chat.whoMayWrite = row.constant<domain::WhoMayWrite>(5);
    chat.history = row.constant<domain::HistoryPolicy>(6);
    chat.archived = row.flag(7);
    chat.pinned = row.text(8);
    chat.endsOn = row.date(9);
    chat.forFamilies = row.flag(10);
    return chat;
}

QVariantList Table<domain::ChatMember>::values(const domain::ChatMember& member)
{
    return list(member.chat, member.person, member.nick, member.role, member.mayWrite, member.since);
}

domain::ChatMember Table<domain::ChatMember>::read(const Row& row)
{
    domain::ChatMember member;
    member.chat = row.id<domain::ChatId>(0);
    member.person = row.id<domain::PersonId>(1);
    member.nick = row.text(2);
    member.role = row.constant<domain::MemberRole>(3);
    member.mayWrite = row.flag(4);
    member.since = row.time(5);
    return member;
}

QVariantList Table<domain::Invite>::values(const domain::Invite& invite)
{
    return list(invite.id, invite.person, invite.role, invite.unit, invite.author, invite.purpose, invite.createdAt,
                invite.expiresAt, invite.usesLimit, invite.usesCount, invite.openedAt, invite.annulledAt, invite.kind,
                invite.chat, invite.approval, invite.seenOn);
}

domain::Invite Table<domain::Invite>::read(const Row& row)
{
    domain::Invite invite;
    invite.id = row.id<domain::InviteId>(0);
    invite.person = row.id<domain::PersonId>(1);
    invite.role = row.constant<domain::InviteRole>(2);
    invite.unit = row.id<domain::UnitId>(3);
    invite.author = row.id<domain::PersonId>(4);
    invite.purpose = row.text(5);
    invite.createdAt = row.time(6);
    invite.expiresAt = row.time(7);
    invite.usesLimit = static_cast<int>(row.number(8));
    invite.usesCount = static_cast<int>(row.number(9));
    invite.openedAt = row.time(10);
    invite.annulledAt = row.time(11);
    invite.kind = row.constant<domain::InviteKind>(12);
    invite.chat = row.id<domain::ChatId>(13);
    invite.approval = row.flag(14);
    invite.seenOn = row.text(15);
    return invite;
}

QVariantList Table<domain::Rules>::values(const domain::Rules& rules)
{
    return list(rules.version, rules.title, rules.requisites, rules.text, rules.inForceFrom);
}

domain::Rules Table<domain::Rules>::read(const Row& row)
{
    domain::Rules rules;
    rules.version = static_cast<int>(row.number(0));
    rules.title = row.text(1);
    rules.requisites = row.text(2);
    rules.text = row.text(3);
    rules.inForceFrom = row.time(4);
    return rules;
}

QVariantList Table<domain::Acknowledgement>::values(const domain::Acknowledgement& acknowledgement)
{
    return list(acknowledgement.person, acknowledgement.rulesVersion, acknowledgement.at);
}

domain::Acknowledgement Table<domain::Acknowledgement>::read(const Row& row)
{
    domain::Acknowledgement acknowledgement;
    acknowledgement.person = row.id<domain::PersonId>(0);
    acknowledgement.rulesVersion = static_cast<int>(row.number(1));
    acknowledgement.at = row.time(2);
    return acknowledgement;
}

QVariantList Table<domain::Consent>::values(const domain::Consent& consent)
{
    return list(consent.person, consent.unit, consent.state, consent.at);
}

domain::Consent Table<domain::Consent>::read(const Row& row)
{
    domain::Consent consent;
    consent.person = row.id<domain::PersonId>(0);
    consent.unit = row.id<domain::UnitId>(1);
    consent.state = row.constant<domain::ConsentState>(2);
    consent.at = row.time(3);
    return consent;
}

} // namespace store
