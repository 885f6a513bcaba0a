// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <QRegularExpression>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
QString reasonOf(const base::Result<T>& result)
{
    return result ? u"done"_s : result.error().reason;
}

contract::UnitsCreateRequest classRequest(const OpId& op, int grade, const QString& letter)
{
    return {op, 2026, {{UnitKind::Class, {}, {grade, letter}, {}}}};
}

} // namespace

TEST_CASE("creating a class makes its chats and one audit row, and says the new rev")
{
    House house;
    const Rev before = house.ledger->rev();
    const auto reply =
        house.call<contract::UnitsCreateReply>(house.admin, Act::UnitsCreate, classRequest(house.op(), 5, u"a"_s));
    REQUIRE(reply);
    CHECK(reply->rev > before);
    CHECK(reply->rev == house.ledger->rev());
    const Unit* const unit = house.ledger->snapshot().find<Unit>(reply->units.first().value());
    CHECK(unit->name == u"5«А»"_s);
    CHECK_FALSE(house.chat(unit->id, ChatKind::ClassParents).isEmpty());

    const auto audit = house.call<contract::AuditListReply>(house.admin, Act::AuditList, contract::AuditListRequest{});
    REQUIRE(audit);
    CHECK(audit->entries.first().act == u"units.create"_s);
    CHECK(audit->entries.first().actor == house.adminPerson);
    CHECK(audit->entries.first().subject == unit->id.value());
}

TEST_CASE("the same class twice is refused in the caller's language, and half a command is not done")
{
    House house;
    house.createClass(5, u"А"_s);
    const Rev before = house.ledger->rev();
    contract::UnitsCreateRequest request = classRequest(house.op(), 6, u"А"_s);
    request.units << contract::NewUnit{UnitKind::Class, {}, {5, u"a"_s}, {}};
    const auto russian =
        house.authority->call({house.admin, Language::Russian}, u"units.create"_s, contract::toJson(request));
    const auto english =
        house.authority->call({house.admin, Language::English}, u"units.create"_s, contract::toJson(request));
    REQUIRE_FALSE(russian);
    CHECK(russian.error().reason == u"unit.exists"_s);
    CHECK(russian.error().text == u"Такой класс в этом учебном году уже есть."_s);
    CHECK(english.error().text == u"This class already exists in this school year."_s);
    CHECK(house.ledger->rev() == before);
    CHECK(house.ledger->school().units.size() == 2);
}

TEST_CASE("a repeated command changes nothing and is answered as the first time, also after a restart")
{
    House house;
    const auto request = classRequest(house.op(), 5, u"А"_s);
    const auto first = house.call<contract::UnitsCreateReply>(house.admin, Act::UnitsCreate, request);
    REQUIRE(first);
    const Rev after = house.ledger->rev();
    if (GENERATE(false, true))
        house.restart();
    const auto again = house.call<contract::UnitsCreateReply>(house.admin, Act::UnitsCreate, request);
    REQUIRE(again);
    CHECK(*again == *first);
    CHECK(house.ledger->rev() == after);

    SECTION("an op that was used for something else is refused")
    {
        auto other = request;
        other.year = 2027;
        CHECK(reasonOf(house.call<contract::UnitsCreateReply>(house.admin, Act::UnitsCreate, other)) == u"op.reused"_s);
    }
    SECTION("an op is forgotten after ninety days")
    {
        house.clock.advance(std::chrono::hours(24 * 91));
        house.createClass(7, u"А"_s);
        CHECK(reasonOf(house.call<contract::UnitsCreateReply>(house.admin, Act::UnitsCreate, request)) ==
              u"unit.exists"_s);
    }
}

TEST_CASE("what the store holds and what the service remembers are the same")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 3);
    house.seat(house.createStaff(u"Петрова"_s), unit, SeatKind::ClassTeacher);
    house.join(house.personNamed(u"Маман"_s), unit);
    const School before = house.state();
    const Rev rev = house.ledger->rev();
    house.restart();
    CHECK(house.state() == before);
    CHECK(house.ledger->rev() == rev);
}

TEST_CASE("malformed requests and unknown methods are refused with a code")
{
    House house;
    const auto reason = [&](const QString& method, const QJsonObject& arguments) {
        return reasonOf(house.authority->call({house.admin, Language::Russian}, method, arguments));
    };
    CHECK(reason(u"school.delete"_s, {}) == u"method.unknown"_s);
    CHECK(reason(u"units.create"_s, {}) == u"request.invalid"_s);
    CHECK(reason(u"units.create"_s, contract::toJson(classRequest({}, 5, u"А"_s))) == u"request.invalid"_s);
    CHECK(reason(u"units.create"_s, contract::toJson(classRequest(house.op(), 12, u"А"_s))) == u"unit.label"_s);
    CHECK(reasonOf(house.authority->call({Login(u"stranger"_s), Language::Russian}, u"changes"_s, {})) ==
          u"person.unknown"_s);
    CHECK(reasonOf(house.authority->call({Login(), Language::Russian}, u"changes"_s, {})) == u"person.unknown"_s);
}

TEST_CASE("a pupil sits in one class only, and the staff do not sit among the pupils")
{
    House house;
    const UnitId fifth = house.createClass(5, u"А"_s);
    const UnitId sixth = house.createClass(6, u"А"_s);
    house.importPupils(fifth, 1);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    const PersonId pupil = house.personNamed(u"Ученикн"_s);
    const auto set = [&](const PersonId& person, const UnitId& unit, SeatKind kind, bool present = true) {
        return reasonOf(house.call<contract::SeatsSetReply>(
            house.admin, Act::SeatsSet, contract::SeatsSetRequest{house.op(), person, unit, kind, {}, present}));
    };
    CHECK(set(pupil, sixth, SeatKind::Pupil) == u"seat.second-class"_s);
    CHECK(set(pupil, fifth, SeatKind::ClassTeacher) == u"seat.not-staff"_s);
    CHECK(set(teacher, fifth, SeatKind::Pupil) == u"seat.staff"_s);
    CHECK(set(teacher, UnitId(u"nowhere"_s), SeatKind::ClassTeacher) == u"unit.unknown"_s);
    CHECK(set(teacher, fifth, SeatKind::ClassTeacher) == u"done"_s);
    const qsizetype seats = house.ledger->school().seats.size();
    CHECK(set(teacher, fifth, SeatKind::ClassTeacher) == u"done"_s); // there already: nothing new
    CHECK(house.ledger->school().seats.size() == seats);
    for (const QString& subject : {u"Физика"_s, u"Химия"_s}) // taught by nobody who sits there as a pupil
        CHECK(house.call<contract::SeatsSetReply>(
            house.admin, Act::SeatsSet, contract::SeatsSetRequest{house.op(), pupil, fifth, SeatKind::Pupil, subject, true}));
    CHECK(house.ledger->school().seats.size() == seats);
    CHECK(set(pupil, fifth, SeatKind::Pupil, false) == u"done"_s);
    CHECK(set(pupil, sixth, SeatKind::Pupil) == u"done"_s);
}

TEST_CASE("the class teacher moves with the seat through all chats of the class")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    const PersonId first = house.createStaff(u"Петрова"_s);
    const PersonId second = house.createStaff(u"Орлова"_s);
    house.seat(first, unit, SeatKind::ClassTeacher);
    CHECK(house.nicks(house.chat(unit, ChatKind::ClassParents)) == QStringList{u"Петрова Мария Ивановна (классный руководитель)"_s});
    REQUIRE(house.call<contract::SeatsSetReply>(
        house.admin, Act::SeatsSet,
        contract::SeatsSetRequest{house.op(), first, unit, SeatKind::ClassTeacher, {}, false}));
    house.seat(second, unit, SeatKind::ClassTeacher);
    CHECK(house.nicks(house.chat(unit, ChatKind::ClassParents)) == QStringList{u"Орлова Мария Ивановна (классный руководитель)"_s});
}

TEST_CASE("nobody confirms himself, and the last administrator stays")
{
    House house;
    const auto set = [&](const Login& caller, const Position& position) {
        return reasonOf(house.call<contract::CommandReply>(caller, Act::PositionsSet,
                                                           contract::PositionsSetRequest{house.op(), position}));
    };
    CHECK(set(house.admin, {house.adminPerson, PositionKind::Head, Verification::Confirmed}) == u"position.self"_s);
    CHECK(set(house.admin, {house.adminPerson, PositionKind::Administrator, Verification::None}) ==
          u"position.last-administrator"_s);

    const PersonId second = house.createStaff(u"Петрова"_s, PositionKind::Teacher, Verification::Pending);
    CHECK(set(house.admin, {second, PositionKind::Administrator, Verification::Confirmed}) == u"position.not-staff"_s);
    CHECK(set(house.admin, {second, PositionKind::Teacher, Verification::Confirmed}) == u"done"_s);
    CHECK(set(house.admin, {second, PositionKind::Administrator, Verification::Confirmed}) == u"position.order"_s);
    const Position appointed{second, PositionKind::Administrator, Verification::Confirmed, u"7"_s, QDate(2026, 9, 1)};
    CHECK(set(house.admin, appointed) == u"done"_s);
    CHECK(set(house.loginOf(second), {house.adminPerson, PositionKind::Administrator, Verification::None}) ==
          u"done"_s);
    CHECK(set(house.admin, {second, PositionKind::Teacher, Verification::None}) == u"rights.missing"_s);
}

TEST_CASE("the scan of an order is kept with it, and only who governs the school learns its address (A1)")
{
    House house;
    const PersonId deputy = house.createStaff(u"Петрова"_s);
    const PersonId teacher = house.createStaff(u"Орлова"_s);
    const auto set = [&](const Position& position) {
        return reasonOf(house.call<contract::CommandReply>(house.admin, Act::PositionsSet,
                                                           contract::PositionsSetRequest{house.op(), position}));
    };
    Position appointed{deputy, PositionKind::Deputy, Verification::Confirmed, u"7"_s, QDate(2026, 9, 1)};
    for (const QString& address : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"https:///order.pdf"_s,
                                   u"https://user:secret@school.example/files/a/order.pdf"_s}) {
        INFO(address.toStdString());
        appointed.orderScan = address;
        CHECK(set(appointed) == u"position.scan"_s);
    }
    appointed.orderScan = u"https://school.example/files/abc/order.pdf"_s;
    Position numberless = appointed;
    numberless.orderNumber.clear();
    CHECK(set(numberless) == u"position.scan"_s);
    REQUIRE(set(appointed) == u"done"_s);

    const auto seenBy = [&](const Login& reader) {
        const auto changes = house.call<contract::ChangesReply>(reader, Act::Changes, contract::ChangesRequest{{}, {}, 1'000});
        REQUIRE(changes);
        const auto found = std::ranges::find_if(changes->rows.positions, [&](const Position& position) {
            return position.person == deputy && position.kind == PositionKind::Deputy;
        });
        REQUIRE(found != changes->rows.positions.end());
        return found->orderScan;
    };
    CHECK(seenBy(house.admin) == appointed.orderScan);
    CHECK(seenBy(house.loginOf(teacher)).isEmpty());
}

TEST_CASE("names that imitate by unseen signs are refused")
{
    House house;
    const auto* family = GENERATE("", "Петро\u202Eва", "Петрова👩", "<b>Петрова</b>", "Петрова1");
    CAPTURE(family);
    CHECK(reasonOf(house.call<contract::PeopleCreateReply>(
              house.admin, Act::PeopleCreate,
              contract::PeopleCreateRequest{house.op(), {QString::fromUtf8(family), u"Мария"_s, {}}, {}, {}})) ==
          u"person.name"_s);
}

TEST_CASE("the audit is read newest first and page by page, and holds no names")
{
    House house;
    for (int grade = 1; grade <= 5; ++grade)
        house.createClass(grade, u"А"_s);
    house.createStaff(u"Петрова"_s);
    QList<contract::AuditEntry> entries;
    contract::AuditListRequest request{0, 3};
    for (bool more = true; more;) {
        const auto page = house.call<contract::AuditListReply>(house.admin, Act::AuditList, request);
        REQUIRE(page);
        REQUIRE(page->entries.size() <= 3);
        entries << page->entries;
        more = page->more;
        request.before = entries.last().number;
    }
    REQUIRE(entries.size() >= 7);
    CHECK(entries.last().act == u"school.found"_s);
    for (const contract::AuditEntry& entry : entries)
        CHECK_FALSE(QString(entry.subject + entry.basis).contains(u"Петрова"_s));
}

TEST_CASE("a refusal is said in the words of the kind of organisation, whose own ones are in none of a school's")
{
    const QRegularExpression schools(u"школ|класс|ченик|читель"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString& reason : refusalReasons()) {
        const base::Error error = refuse(reason.toLatin1().constData()).error;
        INFO(reason.toStdString());
        CHECK_FALSE(sentenceFor(error, Language::Russian).contains(u"школ"_s, Qt::CaseInsensitive));
        CHECK_FALSE(schools.match(sentenceFor(error, Language::Russian, OrganisationKind::College)).hasMatch());
        CHECK_FALSE(schools.match(sentenceFor(error, Language::Russian, OrganisationKind::ChildrensCentre)).hasMatch());
    }
    House house;
    Organisation college = house.ledger->school().organisation;
    college.kind = OrganisationKind::College;
    REQUIRE(house.call<contract::CommandReply>(house.admin, Act::OrganisationSet,
                                               contract::OrganisationSetRequest{house.op(), college}));
    const auto refused = house.call<contract::SeatsSetReply>(
        house.admin, Act::SeatsSet,
        contract::SeatsSetRequest{house.op(), house.adminPerson, UnitId(u"none"_s), SeatKind::Leader, {}, true});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text == u"Такой группы или подразделения нет."_s);
}
