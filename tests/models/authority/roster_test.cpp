// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using contract::RosterChangeKind;
using contract::RosterProblemKind;

namespace {

RosterRow row(const QString& family, const QString& given, const ClassLabel& label = {5, u"А"_s})
{
    static int line = 0;
    RosterRow row;
    row.line = ++line;
    row.label = label;
    row.pupil = {family, given, {}};
    return row;
}

RosterRow withGuardian(RosterRow row, const QString& family, const QString& phone,
                       GuardianKind kind = GuardianKind::Mother)
{
    row.guardians << RosterGuardian{{family, u"Ольга"_s, {}}, kind, {phone, {}}};
    return row;
}

contract::RosterPlanReply plan(House& house, const QList<RosterRow>& rows)
{
    const auto reply = house.call<contract::RosterPlanReply>(
        house.admin, Act::RosterPlan, contract::RosterPlanRequest{house.op().value(), 0, rows, false, 0});
    REQUIRE(reply);
    return *reply;
}

base::Result<contract::RosterApplyReply> apply(House& house, const QString& hash)
{
    return house.call<contract::RosterApplyReply>(house.admin, Act::RosterApply,
                                                  contract::RosterApplyRequest{house.op(), hash});
}

contract::RosterPlanReply import(House& house, const QList<RosterRow>& rows)
{
    const contract::RosterPlanReply planned = plan(house, rows);
    REQUIRE(apply(house, planned.hash));
    return planned;
}

QList<RosterChangeKind> kinds(const contract::RosterPlanReply& reply)
{
    QList<RosterChangeKind> kinds;
    for (const contract::RosterChange& change : reply.changes)
        kinds << change.kind;
    return kinds;
}

} // namespace

TEST_CASE("a list makes its classes, pupils and guardians; the plan says so and changes nothing")
{
    House house;
    const Rev before = house.ledger->rev();
    const auto planned = plan(house, {withGuardian(row(u"Ефимова"_s, u"Любовь"_s), u"Щербакова"_s, u"+79000000141"_s)});
    CHECK(house.ledger->rev() == before);
    CHECK(kinds(planned) ==
          QList{RosterChangeKind::NewClass, RosterChangeKind::NewPupil, RosterChangeKind::NewGuardian});
    const auto applied = apply(house, planned.hash);
    REQUIRE(applied);
    CHECK(applied->changes == 3);
    const School& school = house.ledger->school();
    CHECK(school.units.size() == 2);
    CHECK(school.seats.size() == 1);
    CHECK(school.guardians.size() == 1);
    CHECK(house.ledger->snapshot().find<Person>(house.personNamed(u"Щербакова"_s).value())->contacts.phone ==
          u"+79000000141"_s);
}

TEST_CASE("the same list again changes nothing, also with other spelling")
{
    House house;
    import(house, {withGuardian(row(u"Семёнов"_s, u"Пётр"_s), u"Семёнова"_s, u"+79000000141"_s)});
    const Rev before = house.ledger->rev();
    const auto again =
        plan(house, {withGuardian(row(u"СЕМЕНОВ"_s, u" петр "_s, {5, u"A"_s}), u"семенова"_s, u"+79000000141"_s)});
    CHECK(again.changes.isEmpty());
    CHECK(again.rowsUnchanged == 1);
    REQUIRE(apply(house, again.hash));
    CHECK(house.ledger->rev() == before);
    CHECK_FALSE(house.personNamed(u"Семёнов"_s).isEmpty());
}

TEST_CASE("what is new in the list is taken, empty cells erase nothing")
{
    House house;
    import(house, {withGuardian(row(u"Ким"_s, u"Анна"_s), u"Ким"_s, u"+79000000141"_s)});
    RosterRow more = row(u"Ким"_s, u"Анна"_s);
    more.bornOn = QDate(2015, 3, 2);
    more.pupil.patronymic = u"Олеговна"_s;
    CHECK(kinds(import(house, {more})) == QList{RosterChangeKind::ChangedPupil});
    CHECK(plan(house, {row(u"Ким"_s, u"Анна"_s)}).changes.isEmpty());
    const auto changed = plan(house, {withGuardian(row(u"Ким"_s, u"Анна"_s), u"Ким"_s, u"+79000000999"_s)});
    CHECK(kinds(changed) == QList{RosterChangeKind::ChangedGuardian});
}

TEST_CASE("an external id wins over the name, and a birth date finds a pupil in another class")
{
    House house;
    RosterRow anna = row(u"Ким"_s, u"Анна"_s);
    anna.externalId = u"77"_s;
    RosterRow boris = row(u"Лев"_s, u"Борис"_s);
    boris.bornOn = QDate(2015, 3, 2);
    import(house, {anna, boris});

    anna.pupil = {u"Пак"_s, u"Анна"_s, {}};
    boris.label = {6, u"Б"_s};
    const auto planned = plan(house, {anna, boris});
    CHECK(kinds(planned) ==
          QList{RosterChangeKind::ChangedPupil, RosterChangeKind::NewClass, RosterChangeKind::MovedPupil});
    REQUIRE(apply(house, planned.hash));
    CHECK(house.ledger->school().seats.size() == 2);
    CHECK(house.personNamed(u"Ким"_s).isEmpty());
}

TEST_CASE("brothers and sisters share a guardian who is known by name and phone")
{
    House house;
    const auto planned =
        import(house, {withGuardian(row(u"Ким"_s, u"Анна"_s), u"Ким"_s, u"+79000000141"_s),
                       withGuardian(row(u"Ким"_s, u"Пётр"_s, {7, u"Б"_s}), u"Ким"_s, u"+79000000141"_s),
                       withGuardian(row(u"Лев"_s, u"Борис"_s), u"Ким"_s, u"+79000000555"_s)});
    CHECK(kinds(planned).count(RosterChangeKind::LinkedGuardian) == 1);
    CHECK(kinds(planned).count(RosterChangeKind::NewGuardian) == 2);
    CHECK(house.ledger->school().guardians.size() == 3);
}

TEST_CASE("rows that cannot be understood are named and left out, the rest goes in")
{
    House house;
    RosterRow twin = row(u"Ким"_s, u"Анна"_s);
    RosterRow otherTwin = twin;
    otherTwin.bornOn = QDate(2015, 1, 2);
    twin.bornOn = QDate(2014, 5, 6);
    import(house, {twin, otherTwin});
    const auto planned = plan(house, {row(u"Лев"_s, u"Борис"_s, {}), row(u"Лев"_s, {}), row(u"Ле\u202Eв"_s, u"Борис"_s),
                                      row(u"Ким"_s, u"Анна"_s), row(u"Мур"_s, u"Олег"_s), row(u"Мур"_s, u"Олег"_s)});
    QList<RosterProblemKind> problems;
    for (const contract::RosterProblem& problem : planned.problems)
        problems << problem.kind;
    CHECK(problems == QList{RosterProblemKind::NoClass, RosterProblemKind::NoName, RosterProblemKind::InvalidName,
                            RosterProblemKind::SeveralCandidates, RosterProblemKind::DoubledRow});
    CHECK(kinds(planned) == QList{RosterChangeKind::NewPupil});
}

TEST_CASE("a plan is void once the school has changed, or after the service was started anew")
{
    House house;
    const auto planned = plan(house, {row(u"Ким"_s, u"Анна"_s)});
    SECTION("somebody else has created a class meanwhile")
    {
        house.createClass(9, u"А"_s);
        CHECK(apply(house, planned.hash).error().reason == u"roster.outdated"_s);
    }
    SECTION("the service was started anew")
    {
        house.restart();
        CHECK(apply(house, planned.hash).error().reason == u"roster.outdated"_s);
    }
    SECTION("what concerns nobody's name or place does not matter, and a plan is applied once")
    {
        const PersonId teacher = house.createStaff(u"Петрова"_s);
        const auto anew = plan(house, {row(u"Ким"_s, u"Анна"_s)});
        REQUIRE(house.call<contract::CommandReply>(
            house.admin, Act::PositionsSet,
            contract::PositionsSetRequest{house.op(), {teacher, PositionKind::Deputy, Verification::Pending}}));
        REQUIRE(apply(house, anew.hash));
        CHECK(apply(house, anew.hash).error().reason == u"roster.outdated"_s);
    }
}

TEST_CASE("a long list goes up in parts, repeated parts take their own place, and the plan comes down in pages")
{
    House house;
    QList<RosterRow> rows;
    for (int i = 0; i < 700; ++i)
        rows << row(u"Ученик"_s + QString(1 + i / 26, u'н'), QString(QChar(u'а' + i % 26)));
    contract::RosterPlanRequest request{u"up"_s, 0, rows.mid(0, 400), true, 0};
    const auto first = house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan, request);
    REQUIRE(first);
    CHECK(first->hash.isEmpty());
    CHECK(house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan, request)->rowsReceived == 400);

    request = {u"up"_s, 400, rows.mid(400), false, 0};
    const auto planned = house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan, request);
    REQUIRE(planned);
    CHECK(planned->problems.isEmpty());
    CHECK(planned->total == 701);
    CHECK(planned->changes.size() == 500);
    const auto rest = house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan,
                                                            contract::RosterPlanRequest{u"up"_s, 0, {}, false, 500});
    REQUIRE(rest);
    CHECK(rest->changes.size() == 201);
    CHECK(apply(house, planned->hash)->changes == 701);

    request = {u"other"_s, 10, rows.mid(0, 1), false, 0};
    CHECK_FALSE(house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan, request));
}

TEST_CASE("a list that was applied can be undone within a day: the school is as if it had not been")
{
    House house;
    const auto before = plan(house, {row(u"Ким"_s, u"Анна"_s)});
    REQUIRE(apply(house, before.hash));
    const School first = house.state();
    RosterRow changed = row(u"Ким"_s, u"Анна"_s);
    changed.bornOn = QDate(2015, 3, 1);
    changed.guardians << RosterGuardian{{u"Ким"_s, u"Вера"_s, {}}, GuardianKind::Mother, {u"+79000000001"_s, {}}};
    REQUIRE(apply(house, plan(house, {changed, row(u"Новый"_s, u"Пётр"_s)}).hash));
    const auto steps =
        house.call<contract::UndoListReply>(house.admin, Act::UndoList, contract::UndoListRequest{});
    REQUIRE(steps);
    REQUIRE(steps->steps.size() == 2);
    CHECK(steps->steps.first().act == u"roster.apply"_s);
    CHECK(steps->steps.first().actor == house.adminPerson);
    CHECK(house.undo(steps->steps.first().step).left.isEmpty());
    CHECK(house.state() == first);
}
