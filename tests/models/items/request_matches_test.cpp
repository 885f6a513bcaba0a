// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/request_table_model.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using items::MatchReason;
using items::matchesOf;

namespace {

struct Class
{
    School school;
    UnitId unit{u"5a"_s};

    Class()
    {
        Unit fifth;
        fifth.id = unit;
        fifth.kind = UnitKind::Class;
        fifth.name = u"5«А»"_s;
        school.units << fifth;
        add(u"pupil"_s, {u"Ефимова"_s, u"Любовь"_s, {}});
        add(u"mother"_s, {u"Щербакова"_s, u"Наталья"_s, u"Петровна"_s});
        add(u"other"_s, {u"Семёнов"_s, u"Пётр"_s, {}});
        for (const QString& id : {u"pupil"_s, u"other"_s})
            school.seats << Seat{SeatId(id), PersonId(id), unit, SeatKind::Pupil, {}};
        school.guardians << GuardianLink{PersonId(u"mother"_s), PersonId(u"pupil"_s), GuardianKind::Mother};
    }
    void add(const QString& id, const PersonName& name)
    {
        Person person;
        person.id = PersonId(id);
        person.name = name;
        school.people << person;
    }
    [[nodiscard]] JoinRequest pupil(const QString& family, const QString& given) const
    {
        JoinRequest request;
        request.role = InviteRole::Pupil;
        request.unit = unit;
        request.name = {family, given, {}};
        return request;
    }
    [[nodiscard]] JoinRequest parent(const PersonName& name, const PersonName& child) const
    {
        JoinRequest request = pupil({}, {});
        request.role = InviteRole::Guardian;
        request.name = name;
        request.child = child;
        return request;
    }
};

} // namespace

TEST_CASE("a pupil is found however the name was typed, and it is said how")
{
    const Class of;
    const auto found = [&](const QString& family, const QString& given) {
        const auto matches = matchesOf(of.school, of.pupil(family, given));
        return matches.isEmpty() || matches.first().person != PersonId(u"other"_s) ? QList<MatchReason>()
                                                                                   : matches.first().reasons;
    };
    CHECK(found(u"Семенов"_s, u"Петр"_s) == QList{MatchReason::SameName}); // ё and е
    CHECK(found(u"СЕМЁНОВ"_s, u"петя"_s) == QList{MatchReason::GivenForm});
    CHECK(found(u"Пётр"_s, u"Семёнов"_s) == QList{MatchReason::SwappedParts});
    CHECK(found(u"Ctvtyjd"_s, u"Gtnh"_s) == QList{MatchReason::OtherLayout});
    CHECK(found(u"Semenov"_s, u"Petr"_s) == QList{MatchReason::Transliterated});
    CHECK(found(u"Семёнов"_s, u"П."_s) == QList{MatchReason::Initials});
    CHECK(found(u"Семёноф"_s, u"Пётр"_s) == QList{MatchReason::OneSlip});
    CHECK(matchesOf(of.school, of.pupil(u"Иванов"_s, u"Пётр"_s)).isEmpty());
}

TEST_CASE("a parent is found with the child, and only what is certain counts as clear")
{
    const Class of;
    const PersonName child{u"Ефимова"_s, u"Люба"_s, {}};
    auto matches = matchesOf(of.school, of.parent({u"Щербакова"_s, u"Наталия"_s, {}}, child));
    REQUIRE(matches.size() == 1);
    CHECK(matches.first().person == PersonId(u"mother"_s));
    CHECK(matches.first().child == PersonId(u"pupil"_s));
    CHECK(items::isClear(matches));
    matches = matchesOf(of.school, of.parent({u"Щербакова"_s, u"Наталья"_s, u"Сергеевна"_s}, child));
    CHECK_FALSE(items::isClear(matches));
    CHECK(matches.first().reasons.contains(MatchReason::OtherPatronymic));
    matches = matchesOf(of.school, of.parent({u"Орлова"_s, u"Анна"_s, {}}, child));
    REQUIRE(matches.size() == 1);
    CHECK(matches.first().person.isEmpty());
    CHECK(matches.first().reasons == QList{MatchReason::NewGuardian});
    CHECK_FALSE(items::isClear(matches));
}

TEST_CASE("a child that wants to be a parent is noticed, and so is who asks twice")
{
    const Class of;
    const JoinRequest request = of.parent({u"Семенов"_s, u"Петр"_s, {}}, {u"Ефимова"_s, u"Любовь"_s, {}});
    CHECK(items::looksLikeChild(of.school, request));
    CHECK_FALSE(items::looksLikeChild(of.school, of.parent({u"Щербакова"_s, u"Наталья"_s, {}}, request.child)));
    const auto rows = items::requestRows(of.school, {request, request});
    REQUIRE(rows.size() == 2);
    CHECK(rows.first().others == 1);
    CHECK(rows.first().unit == u"5«А»"_s);
}

TEST_CASE("the account that a request names is the person's")
{
    Class of;
    of.school.people[1].login = Login(u"k4dz"_s);
    JoinRequest request = of.parent({u"Щербакова"_s, u"Наталья"_s, {}}, {u"Семёнов"_s, u"Пётр"_s, {}});
    request.account = Login(u"k4dz"_s);
    const auto matches = matchesOf(of.school, request);
    REQUIRE_FALSE(matches.isEmpty());
    CHECK(matches.first().person == PersonId(u"mother"_s));
    CHECK(matches.first().child == PersonId(u"other"_s));
    CHECK(matches.first().reasons.contains(MatchReason::AccountNamed));
    CHECK(items::isClear(matches));
}
