// SPDX-License-Identifier: GPL-3.0-or-later
// Chats that somebody opens, the organisation's own words, and who may write to whom: looked at first, done exactly so,
// undone as a whole.
#include "authority/server_state.h"
#include "domain/contact_policy.h"
#include "house.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

struct World
{
    World()
    {
        unit = house.createClass(5, u"А"_s);
        other = house.createClass(6, u"Б"_s);
        house.importPupils(unit, 2);
        house.importPupils(other, 1);
        leader = house.createStaff(u"Классная"_s);
        house.seat(leader, unit, SeatKind::ClassTeacher);
        head = house.createStaff(u"Главная"_s, PositionKind::Head);
        for (const Seat& seat : house.ledger->school().seats) {
            if (seat.kind == SeatKind::Pupil)
                (seat.unit == unit ? pupils : strangers) << seat.person;
        }
        for (const PersonId& pupil : pupils)
            std::ignore = house.join(pupil, unit);
        std::ignore = house.join(strangers.first(), other);
    }

    [[nodiscard]] static contract::ChatsOpenRequest excursion(const UnitId& of, const QList<PersonId>& people)
    {
        contract::ChatOrder order;
        order.unit = of;
        order.title = u"Экскурсия в планетарий"_s;
        order.purpose = u"Сбор, билеты, дорога"_s;
        order.people = people;
        contract::ChatsOpenRequest request;
        request.chats << order;
        return request;
    }
    template <typename Request>
    [[nodiscard]] QString refused(const Login& login, Act act, const Request& request)
    {
        const auto reply = house.call<contract::BulkReply>(login, act, request);
        return reply ? QString() : reply.error().reason;
    }
    [[nodiscard]] const Chat* handMade() const
    {
        const auto chat = std::ranges::find(house.ledger->school().chats, ChatKind::ByHand, &Chat::kind);
        return chat == house.ledger->school().chats.end() ? nullptr : &*chat;
    }
    [[nodiscard]] bool mayWrite(const PersonId& from, const PersonId& to) const
    {
        const auto keys = contactKeys(SchoolIndex(house.ledger->school()));
        const QStringList ours = keys.at(house.loginOf(from));
        const QStringList theirs = keys.at(house.loginOf(to));
        return std::ranges::any_of(ours, [&](const QString& key) { return theirs.contains(key); });
    }

    House house;
    UnitId unit;
    UnitId other;
    PersonId leader;
    PersonId head;
    QList<PersonId> pupils;
    QList<PersonId> strangers;
};

} // namespace

TEST_CASE("chats by positions are opened once, follow the positions and are undone as a whole")
{
    World world;
    House& house = world.house;
    contract::ChatsOpenRequest request;
    for (const ChatKind kind : {ChatKind::Management, ChatKind::ActivePupils}) {
        request.chats << contract::ChatOrder{};
        request.chats.last().kind = kind;
    }
    const auto opened = house.carryOut(Act::ChatsOpen, request);
    CHECK(std::ranges::count(opened.effects, contract::EffectKind::ChatNew, &contract::Effect::kind) == 2);
    const ChatId management = house.chat({}, ChatKind::Management);
    CHECK(house.nicks(management) == QStringList{u"Главная Мария Ивановна (директор)"_s});
    CHECK(house.call<contract::BulkReply>(house.admin, Act::ChatsOpen, request)->total == 0);

    SECTION("who becomes a deputy comes in")
    {
        std::ignore = house.createStaff(u"Замова"_s, PositionKind::Deputy);
        CHECK(house.nicks(management).size() == 2);
    }
    SECTION("a pupil comes into the active group and goes out of it")
    {
        const ChatId active = house.chat({}, ChatKind::ActivePupils);
        const auto before = house.nicks(active).size();
        contract::SeatsSetRequest seat{house.op(), world.pupils.first(), world.unit, SeatKind::Pupil, {}, true};
        seat.activeGroup = true;
        REQUIRE(house.call<contract::SeatsSetReply>(house.admin, Act::SeatsSet, seat));
        CHECK(house.nicks(active).size() == before + 1);
        seat.op = house.op();
        seat.activeGroup = false;
        REQUIRE(house.call<contract::SeatsSetReply>(house.admin, Act::SeatsSet, seat));
        CHECK(house.nicks(active).size() == before);
    }
    SECTION("closed, it can be read only; opened again, written in")
    {
        request.chats.removeLast();
        request.chats.first().closed = true;
        std::ignore = house.carryOut(Act::ChatsOpen, request);
        CHECK(house.ledger->snapshot().find<Chat>(management.value())->archived);
        request.chats.first().closed = false;
        std::ignore = house.carryOut(Act::ChatsOpen, request);
        CHECK_FALSE(house.ledger->snapshot().find<Chat>(management.value())->archived);
    }
    SECTION("undone, there are none")
    {
        CHECK(house.undo(opened.step).left.isEmpty());
        CHECK(house.chat({}, ChatKind::ActivePupils).isEmpty());
    }
}

TEST_CASE("the staff of a methodical association have a chat; a class or the school is no such unit")
{
    World world;
    House& house = world.house;
    const auto made = house.call<contract::UnitsCreateReply>(
        house.admin, Act::UnitsCreate,
        contract::UnitsCreateRequest{house.op(), 2026, {{UnitKind::MethodicalAssociation, {}, {}, u"МО физиков"_s}}});
    REQUIRE(made);
    house.seat(world.leader, made->units.first(), SeatKind::Leader);
    contract::ChatsOpenRequest request;
    request.chats << contract::ChatOrder{};
    request.chats.first().kind = ChatKind::UnitStaff;
    request.chats.first().unit = world.unit;
    CHECK(world.refused(house.admin, Act::ChatsOpen, request) == u"unit.unknown"_s);
    request.chats.first().unit = made->units.first();
    std::ignore = house.carryOut(Act::ChatsOpen, request);
    const ChatId chat = house.chat(made->units.first(), ChatKind::UnitStaff);
    CHECK(house.nicks(chat) == QStringList{u"Классная Мария Ивановна (учитель)"_s});
    house.seat(world.head, made->units.first(), SeatKind::Leader);
    CHECK(house.nicks(chat).size() == 2);
}

TEST_CASE("a chat by hand has a purpose, a member of the staff to keep order, and only people who take part already")
{
    World world;
    House& house = world.house;
    const QList<PersonId> people{world.leader, world.pupils.first(), world.strangers.first()};
    const PersonId mother = house.personNamed(u"Маман"_s); // has not come in yet
    auto request = World::excursion({}, people + QList{mother});
    CHECK(world.refused(house.admin, Act::ChatsOpen, request) == u"chat.not-joined"_s);
    request = World::excursion({}, {world.pupils.first(), world.pupils.last()});
    CHECK(world.refused(house.admin, Act::ChatsOpen, request) == u"chat.no-staff"_s);
    request = World::excursion({}, people);
    request.chats.first().purpose.clear();
    CHECK(world.refused(house.admin, Act::ChatsOpen, request) == u"chat.purpose"_s);
    request = World::excursion({}, people);
    request.chats.first().endsOn = house.clock.now().date().addDays(-2);
    CHECK(world.refused(house.admin, Act::ChatsOpen, request) == u"chat.end"_s);

    const QDate lastDay = house.clock.now().date().addDays(7);
    request.chats.first().endsOn = lastDay;
    const auto opened = house.carryOut(Act::ChatsOpen, request);
    REQUIRE(world.handMade());
    const Chat chat = *world.handMade();
    CHECK(chat.forFamilies);
    CHECK(chat.history == HistoryPolicy::FromJoining);
    REQUIRE(house.nicks(chat.id).size() == 3);
    const ServerState state = wantedOn(SchoolIndex(house.ledger->school()), house.clock.now(), {});
    CHECK(state.rooms.at(chat.id).isAnonymous);
    for (const ChatMember& member : house.ledger->school().members) {
        if (member.chat != chat.id)
            continue;
        CHECK((member.role == MemberRole::Moderator) == (member.person == world.leader));
        CHECK(member.since == house.clock.now());
    }

    SECTION("after its last day it can only be read")
    {
        house.clock.advance(std::chrono::hours(24 * 7));
        house.calendar->turn();
        CHECK_FALSE(world.handMade()->archived); // the last day itself
        house.clock.advance(std::chrono::hours(24));
        house.calendar->turn();
        CHECK(world.handMade()->archived);
        const ServerState closed = wantedOn(SchoolIndex(house.ledger->school()), house.clock.now(), {});
        REQUIRE_FALSE(closed.rooms.at(chat.id).rules.isEmpty());
        CHECK(closed.rooms.at(chat.id).rules.first().mode == xmpp::GateRule::Mode::ReadOnly);
    }
    SECTION("others come and go by hand")
    {
        request.chats.first().chat = chat.id;
        request.chats.first().people = {world.leader, world.pupils.last()};
        const auto changed = house.carryOut(Act::ChatsOpen, request);
        CHECK(house.nicks(chat.id).size() == 2);
        CHECK(std::ranges::count(changed.effects, contract::EffectKind::MembersOut, &contract::Effect::kind) == 1);
    }
    SECTION("who leaves the school leaves it")
    {
        contract::MovementsRecordRequest left;
        left.kind = MovementKind::Left;
        left.people << world.pupils.first();
        left.orderNumber = u"7"_s;
        left.orderDate = house.clock.now().date();
        std::ignore = house.carryOut(Act::MovementsRecord, left);
        CHECK(house.nicks(chat.id).size() == 2);
    }
    SECTION("undone, there is no such chat")
    {
        std::ignore = house.undo(opened.step);
        CHECK(world.handMade() == nullptr);
    }
}

TEST_CASE("a class teacher opens a chat for the own class, with its families and the staff only")
{
    World world;
    House& house = world.house;
    const Login leader = house.loginOf(world.leader);
    CHECK(world.refused(leader, Act::ChatsOpen, World::excursion({}, {world.leader})) == u"rights.missing"_s);
    CHECK(world.refused(leader, Act::ChatsOpen, World::excursion(world.other, {world.leader})) == u"rights.missing"_s);
    CHECK(world.refused(leader, Act::ChatsOpen,
                        World::excursion(world.unit, {world.leader, world.strangers.first()})) == u"chat.other-class"_s);
    contract::ChatsOpenRequest management;
    management.chats << contract::ChatOrder{};
    management.chats.first().kind = ChatKind::Management;
    CHECK(world.refused(leader, Act::ChatsOpen, management) == u"rights.missing"_s);

    auto own = World::excursion(world.unit, {world.leader, world.pupils.first(), world.head});
    const auto plan = house.call<contract::BulkReply>(leader, Act::ChatsOpen, own);
    REQUIRE(plan);
    own.op = house.op();
    own.hash = plan->hash;
    REQUIRE(house.call<contract::BulkReply>(leader, Act::ChatsOpen, own));
    CHECK(house.nicks(world.handMade()->id).size() == 3);
}

TEST_CASE("own words rename the chats, as it was shown before, and are undone with them")
{
    World world;
    House& house = world.house;
    contract::WordsSetRequest request;
    request.words.pupils = u"гимназисты"_s;
    request.words.staffRoom = u"Профессорская"_s;
    const auto set = house.carryOut(Act::WordsSet, request);
    CHECK(std::ranges::count(set.effects, contract::EffectKind::WordChanged, &contract::Effect::kind) == 2);
    CHECK(std::ranges::count(set.effects, contract::EffectKind::ChatRenamed, &contract::Effect::kind) == 3);
    const auto titleOf = [&](const ChatId& chat) { return house.ledger->snapshot().find<Chat>(chat.value())->title; };
    CHECK(titleOf(house.chat(world.unit, ChatKind::ClassPupils)) == u"5«А» — гимназисты"_s);
    CHECK(titleOf(house.chat({}, ChatKind::StaffRoom)) == u"Профессорская"_s);

    SECTION("they outlive the program and another edit of the card")
    {
        Organisation card = house.ledger->school().organisation;
        card.words = {};
        card.address = u"Омск"_s;
        REQUIRE(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                                   contract::OrganisationSetRequest{house.op(), card}));
        house.restart();
        CHECK(house.ledger->school().organisation.words.pupils == u"гимназисты"_s);
        CHECK(house.ledger->school().organisation.address == u"Омск"_s);
    }
    SECTION("undone, everything has its usual name")
    {
        CHECK(house.undo(set.step).left.isEmpty());
        CHECK(titleOf(house.chat({}, ChatKind::StaffRoom)) == u"Учительская"_s);
        CHECK(house.ledger->school().organisation.words == Vocabulary());
    }
    SECTION("a word of several lines is none")
    {
        request.words.pupils = u"а\u200Eб"_s;
        CHECK(world.refused(house.admin, Act::WordsSet, request) == u"words.word"_s);
    }
    SECTION("only an administrator gives the organisation other words")
    {
        for (const PersonId& person : {world.head, world.leader, world.pupils.first()})
            CHECK(world.refused(house.loginOf(person), Act::WordsSet, request) == u"rights.missing"_s);
    }
}

TEST_CASE("a form that the rules bend wrongly is corrected, seen before, kept and undone")
{
    World world;
    House& house = world.house;
    contract::WordsSetRequest request;
    request.words.pupils = u"друзья"_s;
    request.words.pupil = u"друг"_s;
    house.carryOut(Act::WordsSet, request);
    const auto purposeOf = [&](ChatKind kind) {
        return house.ledger->snapshot().find<Chat>(house.chat(world.unit, kind).value())->purpose;
    };
    CHECK(purposeOf(ChatKind::ClassPupils) == u"Общение с друзьями"_s);

    request.words.pupils = u"друзья|genitive=друзей|instrumental=  товарищами "_s;
    const auto set = house.carryOut(Act::WordsSet, request);
    const auto isShown = [&](const QString& before, const QString& after) {
        return std::ranges::any_of(set.effects, [&](const contract::Effect& effect) {
            return effect.kind == contract::EffectKind::WordChanged && effect.unitName == u"pupils"_s &&
                   effect.before == before && effect.after == after;
        });
    };
    CHECK(isShown(u"друзьев"_s, u"друзей"_s));
    CHECK(isShown(u"друзьями"_s, u"товарищами"_s));
    const QString kept = u"друзья|genitive=друзей|instrumental=товарищами"_s;
    CHECK(house.ledger->school().organisation.words.pupils == kept);
    CHECK(purposeOf(ChatKind::ClassPupils) == u"Общение с товарищами"_s);
    CHECK(house.ledger->snapshot().find<Chat>(house.chat(world.unit, ChatKind::ClassPupils).value())->title ==
          u"5«А» — друзья"_s);

    SECTION("they outlive the program")
    {
        house.restart();
        CHECK(house.ledger->school().organisation.words.pupils == kept);
    }
    SECTION("undone, the rules bend it again")
    {
        CHECK(house.undo(set.step).left.isEmpty());
        CHECK(house.ledger->school().organisation.words.pupils == u"друзья"_s);
        CHECK(purposeOf(ChatKind::ClassPupils) == u"Общение с друзьями"_s);
    }
    SECTION("what is no form of a word is refused")
    {
        for (const QString& word : {u"друзья|vocative=друже"_s, u"друзья|genitive"_s, u"друзья|друзей"_s,
                                    QString(u"друзья|genitive="_s + QString(61, u'а'))}) {
            request.words.pupils = word;
            INFO(word.toStdString());
            CHECK(world.refused(house.admin, Act::WordsSet, request) == u"words.word"_s);
        }
        request.words.pupils = kept;
        request.words.head = u"директор|genitive=директора"_s;
        CHECK(world.refused(house.admin, Act::WordsSet, request) == u"words.word"_s);
    }
}

TEST_CASE("the policy of one-to-one messages is changed by the administrator only, and the key table follows")
{
    World world;
    House& house = world.house;
    CHECK(world.mayWrite(world.pupils.first(), world.pupils.last()));
    CHECK_FALSE(world.mayWrite(world.pupils.first(), world.strangers.first()));
    CHECK_FALSE(world.mayWrite(world.pupils.first(), world.head));

    contract::ContactsSetRequest request;
    request.contacts.pupils = ContactReach::Nobody;
    request.contacts.pupilsAdministration = ContactReach::WholeSchool;
    CHECK(world.refused(house.loginOf(world.head), Act::ContactsSet, request) == u"rights.missing"_s);
    CHECK(world.refused(house.loginOf(world.leader), Act::ContactsSet, request) == u"rights.missing"_s);
    CHECK(world.refused(house.loginOf(world.pupils.first()), Act::ContactsSet, request) == u"rights.missing"_s);
    const auto set = house.carryOut(Act::ContactsSet, request);
    const auto line = std::ranges::find(set.effects, u"pupils"_s, &contract::Effect::unitName);
    REQUIRE(line != set.effects.end());
    CHECK(line->before == u"ownClass"_s);
    CHECK(line->after == u"nobody"_s);
    CHECK(line->people.contains(world.pupils.first()));
    CHECK_FALSE(line->people.contains(world.head));

    CHECK_FALSE(world.mayWrite(world.pupils.first(), world.pupils.last()));
    CHECK(world.mayWrite(world.pupils.first(), world.leader));
    CHECK(world.mayWrite(world.pupils.first(), world.head));
    const auto audit = house.ledger->auditBefore(1'000'000, 100);
    REQUIRE(audit);
    CHECK(std::ranges::count(audit->entries, u"contacts.set"_s, &contract::AuditEntry::act) == 1);

    SECTION("undone, it is as before")
    {
        CHECK(house.undo(set.step).left.isEmpty());
        CHECK(world.mayWrite(world.pupils.first(), world.pupils.last()));
    }
    SECTION("families of different classes, and teachers of other classes, cannot be opened to anybody")
    {
        request.contacts.guardians = ContactReach::WholeSchool;
        CHECK(world.refused(house.admin, Act::ContactsSet, request) == u"contacts.reach"_s);
    }
}
