// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/token.h"
#include "domain/join_code.h"
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a founded school has what it needs to begin")
{
    const House house;
    const School& school = house.ledger->school();
    CHECK(school.units.size() == 1);
    CHECK(school.chats.size() == 3);
    CHECK(rolesOf(school, house.adminPerson) == Roles(Role::Administrator));
    REQUIRE(rulesInForce(school));
    CHECK_FALSE(rulesInForce(school)->requisites.isEmpty());
    CHECK_FALSE(isEmpty(*house.ledger));
}

TEST_CASE("a school that exists is adopted with everybody in since the rules were acknowledged, and nobody invited")
{
    House origin;
    const UnitId unit = origin.createClass(5, u"А"_s);
    origin.importPupils(unit, 2);
    const PersonId mother = origin.personNamed(u"Маман"_s);
    origin.join(mother, unit);
    School school = origin.ledger->school();
    school.chats.clear();
    school.members.clear();

    const support::TempProfile profile;
    support::FakeClock clock;
    clock.advance(std::chrono::hours(24 * 100));
    auto ledger = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(ledger);
    REQUIRE(adopt(**ledger, school));
    const School& adopted = (*ledger)->school();
    CHECK(adopted.chats.size() == origin.ledger->school().chats.size());
    CHECK(adopted.members.size() == origin.ledger->school().members.size());
    for (const ChatMember& member : adopted.members)
        CHECK(member.since == origin.clock.now());
    CHECK((*ledger)->invitations()->isEmpty());
}

namespace {

struct Founded
{
    explicit Founded(const QString& contact)
    {
        auto opened = Ledger::open(profile.file(u"service.sqlite"_s), clock);
        REQUIRE(opened);
        ledger = *std::move(opened);
        Organisation organisation;
        organisation.name = u"Школа № 44"_s;
        organisation.timeZone = u"Asia/Omsk"_s;
        const auto person = found(*ledger, organisation, admin, Application{contact, tokenHash(code)});
        REQUIRE(person);
        self = *person;
        authority = std::make_unique<Authority>(*ledger, Addresses{u"school.example"_s, QUrl(u"https://school.example"_s)});
    }

    [[nodiscard]] base::Result<QJsonObject> claim(const QString& contact, const QString& shown)
    {
        const contract::AdministratorClaimRequest request{OpId(QString::number(++ops)), contact, shown};
        return authority->call({admin, Language::Russian}, u"administrator.claim"_s, contract::toJson(request));
    }
    [[nodiscard]] Roles roles() const { return rolesOf(ledger->school(), self); }

    const support::TempProfile profile;
    support::FakeClock clock;
    const Login admin{u"adminlogin"_s};
    const QString code = randomCode();
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Authority> authority;
    PersonId self;
    int ops = 0;
};

} // namespace

TEST_CASE("an administrator named by an application counts as one after the contact and the code were shown")
{
    Founded founded(u"+7 913 123-45-67"_s);
    CHECK(founded.roles() == Roles(Role::Unconfirmed));
    const auto refused = founded.authority->call({founded.admin, Language::Russian}, u"audit.list"_s, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"rights.missing"_s);

    SECTION("a slip of the finger costs nothing")
    {
        const auto wrong = founded.claim(u"+79131234567"_s, randomCode());
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().reason == u"claim.code"_s);
        CHECK(founded.roles() == Roles(Role::Unconfirmed));
    }
    SECTION("the application's contact, however it is written")
    {
        REQUIRE(founded.claim(u"8 (913) 123-45-67"_s, domain::displayJoinCode(founded.code)));
        CHECK(founded.roles() == Roles(Role::Administrator));
        CHECK(founded.ledger->school().people.first().contacts.phone == u"+7 913 123-45-67"_s);
        // Once.
        const auto again = founded.claim(u"8 (913) 123-45-67"_s, founded.code);
        REQUIRE_FALSE(again);
        CHECK(again.error().reason == u"claim.none"_s);
    }
    SECTION("another contact spends the code, leaves a plain account and an entry in the log")
    {
        const auto reply = founded.claim(u"+7 999 000-00-00"_s, founded.code);
        REQUIRE(reply);
        CHECK_FALSE(reply->value(u"isAdministrator"_s).toBool());
        CHECK_FALSE(founded.roles().testFlag(Role::Administrator));
        CHECK_FALSE(founded.claim(u"+7 913 123-45-67"_s, founded.code));
        const auto audit = founded.ledger->auditBefore(1'000'000, 10);
        REQUIRE(audit);
        CHECK(std::ranges::count(audit->entries, u"another contact"_s, &contract::AuditEntry::basis) == 1);

        CHECK(needsNewCode(*founded.ledger));
        const QString fresh = randomCode();
        REQUIRE(renewCode(*founded.ledger, founded.admin, {u"+7 913 123-45-67"_s, tokenHash(fresh)}));
        CHECK_FALSE(needsNewCode(*founded.ledger));
        REQUIRE(founded.claim(u"+7 913 123-45-67"_s, fresh));
        CHECK(founded.roles() == Roles(Role::Administrator));
    }
}

TEST_CASE("an application without a telephone or an address is nobody's, whatever is named")
{
    Founded founded(u"Иванова"_s);
    const auto reply = founded.claim(u"Петров"_s, founded.code);
    REQUIRE(reply);
    CHECK_FALSE(reply->value(u"isAdministrator"_s).toBool());
    CHECK_FALSE(founded.roles().testFlag(Role::Administrator));
}
