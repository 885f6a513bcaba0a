// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/server_state.h"
#include "house.h"
#include "support/qt_strings.h"

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

inline const QString insult = u"3"_s; // «Не допускаются оскорбления …»

// 5«А» with its class teacher, a deputy head, and two parents of whom one cannot hold his tongue.
struct Evening
{
    House house;
    UnitId unit;
    ChatId chat;
    PersonId teacher;
    PersonId deputy;
    PersonId shouter;
    PersonId neighbour;

    Evening()
    {
        unit = house.createClass(5, u"А"_s);
        house.importPupils(unit, 2);
        teacher = house.createStaff(u"Классная"_s);
        house.seat(teacher, unit, SeatKind::ClassTeacher);
        deputy = house.createStaff(u"Заместитель"_s, PositionKind::Deputy);
        shouter = house.personNamed(u"Маман"_s);
        neighbour = house.personNamed(u"Маманн"_s);
        house.join(shouter, unit);
        house.join(neighbour, unit);
        chat = house.chat(unit, ChatKind::ClassParents);
        house.reconciler->restart();
        house.errands->restart();
    }

    // What the shouter writes next.
    ArchiveId shout(const QString& text = u"Да вы все тут…"_s) { return write(shouter, text); }
    ArchiveId write(const PersonId& who, const QString& text)
    {
        const ArchiveId id(QString::number(1'700'000'000'000'000 + ++m_written));
        house.server.archive[chat] << RoomMessage{id, house.loginOf(who), u"имя"_s, text, house.clock.now()};
        return id;
    }
    template <typename Reply, typename Request>
    base::Result<Reply> ask(const PersonId& who, Act act, const Request& request)
    {
        return house.ask<Reply>(house.loginOf(who), act, request);
    }
    base::Result<contract::ViolationsRecordReply> record(const PersonId& who, const ArchiveId& message)
    {
        return ask<contract::ViolationsRecordReply>(
            who, Act::ViolationsRecord, contract::ViolationsRecordRequest{house.op(), chat, message, insult, {}});
    }
    void recordMany(int count)
    {
        for (int i = 0; i < count; ++i)
            REQUIRE(record(teacher, shout()));
    }
    base::Result<contract::BlocksCreateReply> block(const PersonId& who, const QDateTime& until)
    {
        return ask<contract::BlocksCreateReply>(
            who, Act::BlocksCreate, contract::BlocksCreateRequest{house.op(), chat, shouter, until, insult, {}});
    }
    base::Result<contract::ReportsCreateReply> complain(const PersonId& who, const ArchiveId& message)
    {
        return ask<contract::ReportsCreateReply>(
            who, Act::ReportsCreate, contract::ReportsCreateRequest{house.op(), chat, message, insult, u"Грубит"_s});
    }
    base::Result<contract::CommandReply> lift(const BlockId& which)
    {
        return ask<contract::CommandReply>(teacher, Act::BlocksLift, contract::BlocksLiftRequest{house.op(), which});
    }
    base::Result<contract::ModerationQueueReply> queue(const PersonId& who)
    {
        return ask<contract::ModerationQueueReply>(who, Act::ModerationQueue, contract::ModerationQueueRequest{});
    }
    [[nodiscard]] std::optional<xmpp::GateRule> rule(const PersonId& person)
    {
        const ServerState wanted = wantedOn(SchoolIndex(house.ledger->school()), house.clock.now());
        for (const xmpp::GateRule& each : wanted.rooms.at(chat).rules) {
            if (each.login == house.loginOf(person).value())
                return each;
        }
        return std::nullopt;
    }
    [[nodiscard]] QStringList toldTo(const PersonId& person)
    {
        QStringList texts;
        for (const auto& [login, message] : house.server.told) {
            if (login == house.loginOf(person) && !message.body.isEmpty())
                texts << message.body;
        }
        return texts;
    }
    void settle()
    {
        REQUIRE(support::waitUntil([&] { return house.ledger->errands(1)->isEmpty(); }));
    }

private:
    int m_written = 0;
};

template <typename T>
QString reason(const base::Result<T>& result)
{
    return result ? QString() : result.error().reason;
}

} // namespace authority
