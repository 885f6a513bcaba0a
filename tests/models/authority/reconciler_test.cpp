// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "xmpp/direct_invitation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// Runs until the reconciler says that the server is as it should be.
void settle(House& house, const std::function<void()>& act)
{
    int settled = 0;
    QObject context;
    QObject::connect(house.reconciler.get(), &Reconciler::settled, &context, [&] { ++settled; });
    act();
    REQUIRE(support::waitUntil([&] { return settled > 0; }));
}

void start(House& house)
{
    settle(house, [&] { house.reconciler->restart(); });
}

const xmpp::GateRule* ruleFor(const xmpp::RoomState& room, const QString& login)
{
    const auto found = std::ranges::find(room.rules, login, &xmpp::GateRule::login);
    return found == room.rules.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("at the start every room is pushed whole, and the keys with it")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 1);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    house.seat(teacher, unit, SeatKind::ClassTeacher);
    house.clock.advance(std::chrono::hours(1));
    const Login mother = house.join(house.personNamed(u"Маман"_s), unit);
    start(house);

    CHECK(house.server.asked<xmpp::RoomState>().size() == 6);
    const xmpp::RoomState* const parents = house.server.lastRoom(house.chat(unit, ChatKind::ClassParents));
    REQUIRE(parents);
    CHECK(parents->title == u"5«А» — родители"_s);
    CHECK(parents->isAnonymous);
    CHECK_FALSE(parents->isQuiet);
    REQUIRE(parents->members.size() == 2);
    for (const xmpp::RoomMember& member : parents->members) {
        const bool isMother = member.login == mother.value();
        CHECK(member.nick == (isMother ? u"Маман А (мама: Ученикн А)"_s : u"Петрова Мария Ивановна (классный руководитель)"_s));
        CHECK(member.since == (isMother ? house.clock.now() : QDateTime()));
    }
    CHECK(parents->rules.isEmpty());

    const xmpp::RoomState* const channel = house.server.lastRoom(house.chat({}, ChatKind::SchoolChannel));
    REQUIRE(channel);
    CHECK(channel->isQuiet);
    REQUIRE(ruleFor(*channel, {}));
    CHECK(ruleFor(*channel, {})->mode == xmpp::GateRule::Mode::Closed);
    REQUIRE(ruleFor(*channel, house.admin.value()));
    CHECK(ruleFor(*channel, house.admin.value())->mode == xmpp::GateRule::Mode::Open);
    CHECK_FALSE(ruleFor(*channel, mother.value()));

    const auto keys = house.server.asked<xmpp::DirectKeys>();
    REQUIRE(keys.size() == 1);
    CHECK(keys.first().isComplete);
    CHECK(keys.first().people.size() == 3);
}

TEST_CASE("afterwards only what differs is pushed, changes of one moment together")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 2);
    start(house);
    house.server.calls.clear();
    Login first;
    Login second;
    settle(house, [&] {
        first = house.join(house.personNamed(u"Маман"_s), unit);
        second = house.join(house.personNamed(u"Маманн"_s), unit);
    });
    CHECK(house.server.asked<xmpp::RoomState>().isEmpty());
    const auto changes = house.server.asked<xmpp::MemberChanges>();
    REQUIRE(changes.size() == 2); // the parents' chat and the channel of the school
    for (const xmpp::MemberChanges& change : changes)
        CHECK(change.changed.size() == 2);
    CHECK(house.server.asked<xmpp::DirectKeys>().size() == 1);

    house.server.calls.clear();
    settle(house, [&] {
        REQUIRE(house.call<contract::CommandReply>(house.admin, Act::SchoolReconcile,
                                                   contract::ReconcileRequest{house.op()}));
        house.reconciler->restart();
    });
    CHECK(house.server.asked<xmpp::RoomState>().size() == 6);
}

TEST_CASE("the account of whoever has left is closed, and open again when the leaving is undone")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 1);
    const Login mother = house.join(house.personNamed(u"Маман"_s), unit);
    start(house);
    const auto keysOf = [&](const Login& login) {
        QStringList keys;
        for (const xmpp::DirectKeys& push : house.server.asked<xmpp::DirectKeys>()) {
            for (const xmpp::DirectKeys::Person& person : push.people) {
                if (person.login == login.value())
                    keys = person.keys;
            }
        }
        return keys;
    };
    const QStringList before = keysOf(mother);
    CHECK_FALSE(before.contains(closedAccount));
    contract::MovementsRecordRequest left;
    left.kind = MovementKind::Left;
    left.people = {house.personNamed(u"Ученикн"_s)};
    left.orderNumber = u"17"_s;
    left.orderDate = QDate(2026, 9, 1);
    qint64 step = 0;
    settle(house, [&] { step = house.carryOut(Act::MovementsRecord, left).step; });
    CHECK(keysOf(mother) == QStringList{closedAccount});
    settle(house, [&] { std::ignore = house.undo(step); });
    CHECK(keysOf(mother) == before);
}

TEST_CASE("who leaves is put out, and a new title goes with the whole state")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    house.seat(teacher, unit, SeatKind::ClassTeacher);
    start(house);
    house.server.calls.clear();
    settle(house, [&] {
        REQUIRE(house.call<contract::SeatsSetReply>(
            house.admin, Act::SeatsSet,
            contract::SeatsSetRequest{house.op(), teacher, unit, SeatKind::ClassTeacher, {}, false}));
    });
    const auto changes = house.server.asked<xmpp::MemberChanges>();
    REQUIRE(changes.size() == 3);
    for (const xmpp::MemberChanges& change : changes) {
        CHECK(change.gone == QList<QString>{house.loginOf(teacher).value()});
        CHECK(change.changed.isEmpty());
    }
}

TEST_CASE("a new member is invited once, after the room lets him in")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 1);
    start(house);
    house.server.told.clear();
    Login mother;
    settle(house, [&] { mother = house.join(house.personNamed(u"Маман"_s), unit); });
    REQUIRE(house.server.told.size() == 2);
    QStringList rooms;
    for (const auto& [login, message] : house.server.told) {
        CHECK(login == mother);
        const auto* const invitation = message.payload<xmpp::DirectInvitation>();
        REQUIRE(invitation);
        rooms << invitation->reason;
    }
    rooms.sort();
    CHECK(rooms == QStringList{u"5«А» — родители"_s, u"Общешкольный"_s});

    house.restart();
    start(house);
    CHECK(house.server.told.size() == 2);
}

TEST_CASE("what the server refuses keeps nothing else from being done, and is pushed whole the next time")
{
    House house;
    house.createClass(5, u"А"_s);
    house.server.refusal = base::Error{base::ErrorCode::InvalidInput, u"bad-request"_s};
    start(house);
    CHECK(house.server.asked<xmpp::RoomState>().size() == 6);
    CHECK(house.server.told.isEmpty());
    house.server.refusal.reset();
    house.server.calls.clear();
    settle(house, [&] { house.reconciler->retryNow(); });
    CHECK(house.server.asked<xmpp::RoomState>().size() == 6);
    CHECK(house.server.asked<xmpp::DirectKeys>().first().isComplete);
    CHECK_FALSE(house.server.told.isEmpty());
}

TEST_CASE("without a stream nothing is tried until it is back, then everything is pushed")
{
    House house;
    start(house);
    house.reconciler->pause();
    house.server.calls.clear();
    house.createClass(5, u"А"_s);
    QCoreApplication::processEvents();
    CHECK(house.server.calls.isEmpty());
    start(house);
    CHECK(house.server.asked<xmpp::RoomState>().size() == 6);
}

TEST_CASE("a change that comes while a call is under way is not lost")
{
    House house;
    house.server.silent = true;
    house.reconciler->restart();
    REQUIRE(support::waitUntil([&] { return !house.server.calls.isEmpty(); }));
    const UnitId unit = house.createClass(5, u"А"_s);
    house.server.silent = false;
    settle(house, [&] { house.server.answerWaiting(); });
    CHECK(house.server.lastRoom(house.chat(unit, ChatKind::ClassPupils)));
}
