// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Reply>
QString reasonOf(const base::Result<Reply>& reply)
{
    return reply ? u"done"_s : reply.error().reason;
}

// By its header a picture of one point; so many bytes behind it.
QString pngOf(int more)
{
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    png += QByteArray(more, 'x');
    return QString::fromLatin1(png.toBase64());
}

struct OneClass
{
    House house;
    UnitId unit = house.createClass(5, u"А"_s);
    PersonId pupil;
    PersonId mother;

    OneClass()
    {
        house.importPupils(unit, 2);
        pupil = house.personNamed(u"Ученикн"_s);
        mother = house.personNamed(u"Маман"_s);
        house.join(mother, unit);
    }

    QString set(const GuardianLink& link, bool present = true)
    {
        return reasonOf(house.call<contract::CommandReply>(house.admin, Act::GuardiansSet,
                                                           contract::GuardiansSetRequest{house.op(), link, present}));
    }
    [[nodiscard]] bool isIn(const PersonId& person) const
    {
        return house.ledger->snapshot().find<ChatMember>(
            joinedKey({house.chat(unit, ChatKind::ClassParents).value(), person.value()}));
    }
};

} // namespace

TEST_CASE("a person's card is changed with its history, field by field")
{
    OneClass one;
    House& house = one.house;
    const auto edited = house.call<contract::CommandReply>(
        house.admin, Act::PeopleEdit,
        contract::PeopleEditRequest{house.op(), one.mother, {u"Римская-Корсакова"_s, u"Д’Анна"_s, {}}, QDate(1990, 2, 28),
                                    {u"+79990000000"_s, {}}, u"77"_s});
    REQUIRE(reasonOf(edited) == u"done"_s);
    const auto history = house.call<contract::HistoryListReply>(
        house.admin, Act::HistoryList,
        contract::HistoryListRequest{contract::Entity::Person, one.mother.value(), 0, 100});
    REQUIRE(history);
    const auto family = std::ranges::find(history->entries, u"name_family"_s, &contract::HistoryEntry::field);
    REQUIRE(family != history->entries.end());
    CHECK(family->before == u"Маман"_s);
    CHECK(family->after == u"Римская-Корсакова"_s);
    CHECK(family->actor == house.adminPerson);

    const auto taken = house.call<contract::CommandReply>(
        house.admin, Act::PeopleEdit,
        contract::PeopleEditRequest{house.op(), one.pupil, {u"Ученик"_s, u"Лев"_s, {}}, {}, {}, u"77"_s});
    CHECK(reasonOf(taken) == u"person.external-id"_s);
    const auto nameless = house.call<contract::CommandReply>(
        house.admin, Act::PeopleEdit,
        contract::PeopleEditRequest{house.op(), one.pupil, {QString(300, u'я'), u"Лев"_s, {}}, {}, {}, {}});
    CHECK(reasonOf(nameless) == u"person.name"_s);
}

TEST_CASE("a child has several guardians, each with a kind, dates and rights")
{
    OneClass one;
    House& house = one.house;
    const PersonId second = house.personNamed(u"Маманн"_s);
    house.join(second, one.unit);
    CHECK(one.set({second, one.pupil, GuardianKind::Guardian}) == u"done"_s);
    CHECK(one.set({one.pupil, one.pupil, GuardianKind::Other}) == u"guardian.pupil"_s);
    CHECK(one.set({one.pupil, one.mother, GuardianKind::Other}) == u"guardian.pupil"_s);
    CHECK(one.set({second, one.mother, GuardianKind::Other}) == u"guardian.not-pupil"_s);

    SECTION("by a court's decision out of the chats")
    {
        GuardianLink link{one.mother, one.pupil, GuardianKind::Mother, GuardianRights::Restricted};
        CHECK(one.set(link) == u"done"_s);
        CHECK_FALSE(one.isIn(one.mother));
        CHECK(reachOf(rolesOf(house.ledger->school(), one.mother), Act::InvitesCreate) == Reach::Nobody);
    }
    SECTION("until a day")
    {
        GuardianLink link{one.mother, one.pupil, GuardianKind::Mother};
        link.endsOn = QDate(2026, 9, 20);
        CHECK(one.set(link) == u"done"_s);
        CHECK(one.isIn(one.mother));
        house.clock.setNow(QDateTime(QDate(2026, 9, 21), QTime(8, 0), Qt::UTC));
        house.calendar->turn();
        CHECK_FALSE(one.isIn(one.mother));
    }
    SECTION("from the first day to a last one that comes before it")
    {
        GuardianLink link{one.mother, one.pupil, GuardianKind::Mother};
        link.startsOn = QDate(2026, 9, 20);
        link.endsOn = QDate(2026, 9, 19);
        CHECK(one.set(link) == u"dates.order"_s);
    }
    SECTION("no more")
    {
        CHECK(one.set({one.mother, one.pupil, GuardianKind::Mother}, false) == u"done"_s);
        CHECK_FALSE(one.isIn(one.mother));
    }
}

TEST_CASE("the organisation's card keeps the history of every field")
{
    House house;
    Organisation organisation = house.ledger->school().organisation;
    organisation.name = u"Гимназия № 44"_s;
    organisation.inn = u"5501000000"_s;
    REQUIRE(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                               contract::OrganisationSetRequest{house.op(), organisation}));
    const auto history = house.call<contract::HistoryListReply>(
        house.admin, Act::HistoryList, contract::HistoryListRequest{contract::Entity::Organisation, {}, 0, 100});
    REQUIRE(history);
    CHECK(history->entries.size() == 2);
    CHECK(std::ranges::any_of(house.ledger->school().units, [](const Unit& unit) {
        return unit.kind == UnitKind::School && unit.name == u"Гимназия № 44"_s;
    }));
    organisation.inn = u"12"_s;
    CHECK(reasonOf(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                                      contract::OrganisationSetRequest{house.op(), organisation})) ==
          u"organisation.inn"_s);
    organisation.inn.clear();
    const QString logo = pngOf(100);
    organisation.logo = logo;
    REQUIRE(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                               contract::OrganisationSetRequest{house.op(), organisation}));
    CHECK(house.ledger->school().organisation.logo == logo);
    organisation.logo = QString::fromLatin1(QByteArray("GIF89a and what not, long enough to be one").toBase64());
    CHECK(reasonOf(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                                      contract::OrganisationSetRequest{house.op(), organisation})) ==
          u"organisation.logo"_s);
    CHECK(house.ledger->school().organisation.logo == logo);
    organisation.logo = logo;
    organisation.timeZone = u"Mars/Olympus"_s;
    CHECK(reasonOf(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                                      contract::OrganisationSetRequest{house.op(), organisation})) ==
          u"organisation.time-zone"_s);
}

TEST_CASE("a long earlier value is kept and answered as an ellipsis")
{
    House house;
    Organisation organisation = house.ledger->school().organisation;
    organisation.logo = pngOf(3000);
    REQUIRE(organisation.logo.size() > contract::sentenceLimit);
    REQUIRE(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                               contract::OrganisationSetRequest{house.op(), organisation}));
    const auto history = house.call<contract::HistoryListReply>(
        house.admin, Act::HistoryList, contract::HistoryListRequest{contract::Entity::Organisation, {}, 0, 100});
    REQUIRE(history);
    REQUIRE(history->entries.size() == 1);
    CHECK(history->entries.first().field == u"logo"_s);
    CHECK(history->entries.first().before.isEmpty());
    CHECK(history->entries.first().after == u"…"_s);
}

TEST_CASE("teachers are confirmed in bulk against the staff list, and a refusal has a reason")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 1);
    const PersonId pending = house.createStaff(u"Новая"_s, PositionKind::Teacher, Verification::Pending);
    contract::PositionsVerifyRequest verify;
    verify.people << pending;
    verify.verification = Verification::Refused;
    CHECK(reasonOf(house.call<contract::BulkReply>(house.admin, Act::PositionsVerify, verify)) ==
          u"position.reason"_s);
    verify.reason = u"Нет в приказе"_s;
    std::ignore = house.carryOut(Act::PositionsVerify, verify);
    CHECK_FALSE(isConfirmedStaff(house.ledger->school(), pending));

    contract::StaffListRequest list;
    list.rows << contract::StaffRow{1, {u"новая"_s, u"Мария"_s, u"Ивановна"_s}, PositionKind::Teacher, {}, {}, {}, {}}
              << contract::StaffRow{2, {u"Свежая"_s, u"Анна"_s, {}}, PositionKind::Deputy, u"7"_s, {}, {}, {}};
    const auto done = house.carryOut(Act::StaffList, list);
    CHECK(std::ranges::count(done.effects, contract::EffectKind::PersonNew, &contract::Effect::kind) == 1);
    CHECK(isConfirmedStaff(house.ledger->school(), pending));
    CHECK(isConfirmedStaff(house.ledger->school(), house.personNamed(u"Свежая"_s)));
    const auto again = house.call<contract::BulkReply>(house.admin, Act::StaffList, list);
    REQUIRE(again);
    CHECK(again->total == 0);

    list.rows = {contract::StaffRow{1, {u"Ученикн"_s, u"А"_s, {}}, PositionKind::Teacher, {}, {}, {}, {}}};
    CHECK(reasonOf(house.call<contract::BulkReply>(house.admin, Act::StaffList, list)) == u"done"_s);
    list.rows = {contract::StaffRow{1, {u"Иная"_s, u"Анна"_s, {}}, PositionKind::Administrator, {}, {}, {}, {}}};
    CHECK(reasonOf(house.call<contract::BulkReply>(house.admin, Act::StaffList, list)) == u"staff.administrator"_s);
}

TEST_CASE("a line of the load table brings a teacher into the class's chat of teachers, and its removal out")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    contract::LoadEditRequest load;
    load.lines << contract::LoadLine{teacher, unit, u" Физика "_s, true}
               << contract::LoadLine{teacher, unit, u"Химия"_s, true};
    std::ignore = house.carryOut(Act::LoadEdit, load);
    CHECK(house.nicks(house.chat(unit, ChatKind::ClassTeachers)).size() == 1);
    CHECK(house.call<contract::BulkReply>(house.admin, Act::LoadEdit, load)->total == 0);
    for (contract::LoadLine& line : load.lines)
        line.present = false;
    const auto done = house.carryOut(Act::LoadEdit, load);
    CHECK(house.nicks(house.chat(unit, ChatKind::ClassTeachers)).isEmpty());
    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.nicks(house.chat(unit, ChatKind::ClassTeachers)).size() == 1);
}

TEST_CASE("the chat of a subject is opened once and follows the load from then on")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 2);
    const PersonId physicist = house.createStaff(u"Петрова"_s);
    const PersonId leader = house.createStaff(u"Классная"_s);
    house.seat(leader, unit, SeatKind::ClassTeacher);
    std::ignore = house.join(house.personNamed(u"Ученикн"_s), unit);
    contract::LoadEditRequest load;
    load.lines << contract::LoadLine{physicist, unit, u"Физика"_s, true};
    std::ignore = house.carryOut(Act::LoadEdit, load);

    contract::LoadChatsRequest open;
    open.subjects << contract::TaughtSubject{unit, u"Химия"_s};
    CHECK(reasonOf(house.call<contract::BulkReply>(house.admin, Act::LoadChats, open)) == u"load.not-taught"_s);
    open.subjects = {contract::TaughtSubject{unit, u"Физика"_s}};
    const auto opened = house.carryOut(Act::LoadChats, open);
    CHECK(std::ranges::count(opened.effects, contract::EffectKind::ChatNew, &contract::Effect::kind) == 1);
    CHECK(house.call<contract::BulkReply>(house.admin, Act::LoadChats, open)->total == 0);
    const ChatId chat = house.chat(unit, ChatKind::Subject);
    CHECK(house.ledger->snapshot().find<Chat>(chat.value())->title == u"5«А» — Физика"_s);
    CHECK(house.nicks(chat) == QStringList{u"Петрова Мария Ивановна (учитель)"_s, u"Ученикн А"_s});

    SECTION("another class letter is another title")
    {
        contract::UnitsEditRequest rename;
        rename.edits << contract::UnitEdit{contract::UnitEditKind::Rename, unit, {}, {}, {5, u"Б"_s}, {}, {}, {}};
        std::ignore = house.carryOut(Act::UnitsEdit, rename);
        CHECK(house.ledger->snapshot().find<Chat>(chat.value())->title == u"5«Б» — Физика"_s);
    }
    SECTION("without a teacher it is closed for writing, and with the next one open again")
    {
        load.lines.first().present = false;
        std::ignore = house.carryOut(Act::LoadEdit, load);
        CHECK(house.ledger->snapshot().find<Chat>(chat.value())->archived);
        CHECK(house.nicks(chat) == QStringList{u"Ученикн А"_s});
        load.lines = {contract::LoadLine{leader, unit, u"Физика"_s, true}};
        std::ignore = house.carryOut(Act::LoadEdit, load);
        CHECK_FALSE(house.ledger->snapshot().find<Chat>(chat.value())->archived);
        CHECK(house.nicks(chat).size() == 2);
    }
    SECTION("undone, there is no such chat")
    {
        CHECK(house.undo(opened.step).left.isEmpty());
        CHECK(house.ledger->snapshot().find<Chat>(chat.value()) == nullptr);
    }
    SECTION("the check of completeness tells it apart from subjects without one")
    {
        load.lines = {contract::LoadLine{leader, unit, u"Химия"_s, true}};
        std::ignore = house.carryOut(Act::LoadEdit, load);
        const auto reply =
            house.call<contract::CompletenessReply>(house.admin, Act::Completeness, contract::CompletenessRequest{});
        REQUIRE(reply);
        const QList<contract::ChatCheck>& subjects = reply->units.first().subjects;
        REQUIRE(subjects.size() == 2);
        CHECK(subjects.first().subject == u"Физика"_s);
        CHECK(subjects.first().chat == chat);
        CHECK(subjects.first().moderated);
        CHECK(subjects.first().expected == 3);
        CHECK(subjects.first().joined == 2);
        CHECK(subjects.last().chat.isEmpty());
    }
}

TEST_CASE("the completeness of chats says who moderates and how many have come in")
{
    OneClass one;
    House& house = one.house;
    const auto checks = [&] {
        const auto reply =
            house.call<contract::CompletenessReply>(house.admin, Act::Completeness, contract::CompletenessRequest{});
        REQUIRE(reply);
        REQUIRE(reply->units.size() == 1);
        return reply->units.first().chats;
    };
    QList<contract::ChatCheck> chats = checks();
    REQUIRE(chats.size() == 3);
    CHECK(chats.at(1).kind == ChatKind::ClassParents);
    CHECK_FALSE(chats.at(1).chat.isEmpty());
    CHECK_FALSE(chats.at(1).moderated);
    CHECK(chats.at(1).expected == 2);
    CHECK(chats.at(1).joined == 1);
    CHECK(chats.at(1).rulesKnown == 1);
    house.seat(house.createStaff(u"Петрова"_s), one.unit, SeatKind::ClassTeacher);
    chats = checks();
    CHECK(chats.at(1).moderated);
    CHECK(chats.at(1).expected == 3);
    CHECK(chats.at(1).joined == 2);
}

TEST_CASE("a chat is silent when nobody has written for thirty days, or ever; what the archive does not tell, is not said")
{
    OneClass one;
    House& house = one.house;
    const auto checkOf = [&](ChatKind kind) {
        const auto answer = support::await(
            house.authority->answer({house.admin, Language::Russian}, contract::methodName(Act::Completeness), {}));
        REQUIRE(answer);
        const auto reply = contract::fromJson<contract::CompletenessReply>(*answer);
        REQUIRE(reply);
        const QList<contract::ChatCheck> chats = reply->units.first().chats;
        return *std::ranges::find(chats, kind, &contract::ChatCheck::kind);
    };
    const auto write = [&](ChatKind kind, int daysAgo) {
        RoomMessage message;
        message.at = house.clock.now().addDays(-daysAgo);
        house.server.archive[house.chat(one.unit, kind)] << message;
    };
    write(ChatKind::ClassPupils, 29);
    write(ChatKind::ClassParents, 31);
    CHECK_FALSE(checkOf(ChatKind::ClassPupils).isSilent);
    CHECK(checkOf(ChatKind::ClassParents).isSilent);
    CHECK(checkOf(ChatKind::ClassParents).lastAt == house.clock.now().addDays(-31));
    CHECK(checkOf(ChatKind::ClassTeachers).isSilent);
    CHECK(checkOf(ChatKind::ClassTeachers).lastAt.isNull());
    house.server.refusal = base::Error{base::ErrorCode::Offline, {}, {}, {}};
    CHECK_FALSE(checkOf(ChatKind::ClassTeachers).isSilent);
    const auto refused = support::await(house.authority->answer(
        {house.ledger->school().people.last().login, Language::Russian}, contract::methodName(Act::Completeness), {}));
    CHECK_FALSE(refused);
}
