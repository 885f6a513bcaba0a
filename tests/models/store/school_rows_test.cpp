// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

domain::School wholeSchool()
{
    const domain::PersonId teacher(u"p1"_s);
    const domain::PersonId child(u"p2"_s);
    const domain::UnitId unit(u"u1"_s);
    domain::School school;
    school.organisation = {domain::OrganisationKind::College, u"Колледж"_s, u"К"_s, u"Europe/Moscow"_s};
    school.units = {{unit, domain::UnitKind::Class, domain::UnitId(u"u0"_s), u"5«А»"_s, {5, u"А"_s}, 2026, false}};
    school.people = {{teacher,
                      {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s},
                      domain::PersonState::Active,
                      domain::Login(u"abc"_s),
                      QDate(1980, 1, 2),
                      {u"+79990000000"_s, u"m@example"_s},
                      u"77"_s},
                     {child,
                      {u"Ефимова"_s, u"Любовь"_s, u""_s},
                      domain::PersonState::Departed,
                      domain::Login(u""_s),
                      QDate(),
                      {u""_s, u""_s},
                      u""_s}};
    school.guardians = {{teacher, child, domain::GuardianKind::Mother}};
    school.positions = {{teacher, domain::PositionKind::Teacher, domain::Verification::Confirmed}};
    school.seats = {{domain::SeatId(u"s1"_s), teacher, unit, domain::SeatKind::SubjectTeacher, u"Алгебра"_s}};
    domain::Chat chat;
    chat.id = kParents;
    chat.kind = domain::ChatKind::ClassParents;
    chat.unit = unit;
    chat.title = u"5«А» — родители"_s;
    chat.purpose = u""_s;
    chat.history = domain::HistoryPolicy::FromJoining;
    school.chats = {chat};
    school.members = {{kParents, teacher, u"Петрова Мария Ивановна"_s, domain::MemberRole::Moderator, false, kNow}};
    domain::Invite invite;
    invite.id = domain::InviteId(u"i1"_s);
    invite.person = child;
    invite.unit = unit;
    invite.author = teacher;
    invite.purpose = u""_s;
    invite.createdAt = kNow;
    invite.expiresAt = kNow.addDays(7);
    school.invites = {invite};
    school.rules = {{1, u"Правила"_s, u"№ 1"_s, u"Текст"_s, kNow}};
    school.acknowledgements = {{teacher, 1, kNow}};
    school.consents = {{child, unit, domain::ConsentState::Given, kNow}};
    return school;
}

SchoolPage page(domain::School rows, std::int64_t rev)
{
    SchoolPage page;
    page.rows = std::move(rows);
    page.rev = domain::Rev(rev);
    page.epoch = u"e1"_s;
    return page;
}

} // namespace

TEST_CASE("every value of the school comes back as it was written")
{
    const TempCache cache;
    REQUIRE(cache->school.apply(page(wholeSchool(), 5)));
    CHECK(cache->school.school().value() == wholeSchool());
    REQUIRE(cache->school.setSelf(domain::PersonId(u"p1"_s), u"rooms.example"_s, 2));
    CHECK(cache->school.state().value() ==
          SchoolState{domain::PersonId(u"p1"_s), domain::Rev(5), u"e1"_s, u"rooms.example"_s, 2});
}

TEST_CASE("a changed row takes the place of the old one, a tombstone removes it, the rest stays")
{
    const TempCache cache;
    REQUIRE(cache->school.apply(page(wholeSchool(), 5)));
    domain::School changed;
    changed.units = wholeSchool().units;
    changed.units[0].archived = true;
    SchoolPage next = page(changed, 6);
    next.gone = {{SchoolPage::GoneRow::Of::Guardian, {u"p1"_s, u"p2"_s}}, {SchoolPage::GoneRow::Of::Seat, {u"s1"_s}}};
    REQUIRE(cache->school.apply(next));

    domain::School expected = wholeSchool();
    expected.units[0].archived = true;
    expected.guardians.clear();
    expected.seats.clear();
    CHECK(cache->school.school().value() == expected);
}

TEST_CASE("after a reset what the snapshot did not hold is gone, but only with its last page")
{
    const TempCache cache;
    REQUIRE(cache->school.apply(page(wholeSchool(), 5)));
    domain::School part;
    part.units = wholeSchool().units;
    SchoolPage first = page(part, 3);
    first.reset = true;
    first.more = true;
    REQUIRE(cache->school.apply(first));
    CHECK(cache->school.school()->people.size() == 2);

    domain::School rest;
    rest.chats = wholeSchool().chats;
    REQUIRE(cache->school.apply(page(rest, 9)));
    const auto school = cache->school.school();
    REQUIRE(school);
    CHECK(school->people.isEmpty());
    CHECK(school->units.size() == 1);
    CHECK(school->chats.size() == 1);
    CHECK(cache->school.state()->rev == domain::Rev(9));
}
