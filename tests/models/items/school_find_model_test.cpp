// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_find_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

void addPerson(domain::School& school, const QString& id, const domain::PersonName& name)
{
    domain::Person person;
    person.id = domain::PersonId(id);
    person.name = name;
    school.people << person;
}

// Class 5«А» with a pupil and his mother; a teacher of the staff without a seat.
domain::School school()
{
    domain::School s;
    domain::Unit unit;
    unit.id = domain::UnitId(u"5a"_s);
    unit.label = {5, u"А"_s};
    unit.name = domain::displayLabel(unit.label);
    s.units << unit;
    addPerson(s, u"pupil"_s, {u"Фёдоров"_s, u"Пётр"_s, {}});
    addPerson(s, u"mother"_s, {u"Фёдорова"_s, u"Анна"_s, u"Ивановна"_s});
    addPerson(s, u"teacher"_s, {u"Петрова"_s, u"Мария"_s, {}});
    s.seats << domain::Seat{domain::SeatId(u"s"_s), domain::PersonId(u"pupil"_s), unit.id, domain::SeatKind::Pupil, {}};
    s.guardians << domain::GuardianLink{domain::PersonId(u"mother"_s), domain::PersonId(u"pupil"_s)};
    s.positions << domain::Position{domain::PersonId(u"teacher"_s)};
    return s;
}

QStringList found(SchoolFindModel& model, const QString& typed)
{
    model.find(typed);
    QStringList names;
    for (const FoundRow& row : model.rows())
        names << row.name;
    return names;
}

} // namespace

TEST_CASE("units and people are found together by the beginnings of their words")
{
    SchoolFindModel model([](const FoundRow& row) { return row.name; });
    const ModelTester tester(model);
    model.setSchool(school());
    CHECK(found(model, u"федоров"_s) == QStringList{u"Фёдоров Пётр"_s, u"Фёдорова Анна Ивановна"_s});
    CHECK(found(model, u"пет"_s) == QStringList{u"Петрова Мария"_s, u"Фёдоров Пётр"_s});
    CHECK(found(model, u"ан фед"_s) == QStringList{u"Фёдорова Анна Ивановна"_s});
    CHECK(found(model, u""_s).isEmpty());
    CHECK(found(model, u"никто"_s).isEmpty());
}

TEST_CASE("a class is found however its label is typed")
{
    SchoolFindModel model([](const FoundRow& row) { return row.name; });
    model.setSchool(school());
    const auto* typed = GENERATE("5а", "5 А", "5A", "5«А»", "5-а");
    CAPTURE(typed);
    CHECK(found(model, QString::fromUtf8(typed)) == QStringList{u"5«А»"_s});
}

TEST_CASE("a person is shown with the place where one would look for him")
{
    SchoolFindModel model([](const FoundRow& row) { return row.name; });
    model.setSchool(school());
    model.find(u"анна"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.rows().first().place == PlaceKind::Guardian);
    CHECK(model.rows().first().unitName == u"5«А»"_s);
    model.find(u"мария"_s);
    CHECK(model.rows().first().place == PlaceKind::Staff);
    CHECK(model.rows().first().unit.isEmpty());
}

TEST_CASE("what is typed is looked for again when the school changes")
{
    SchoolFindModel model([](const FoundRow& row) { return row.name; });
    model.setSchool(school());
    model.find(u"иванов"_s);
    CHECK(model.rowCount() == 1); // by the patronymic
    domain::School grown = school();
    addPerson(grown, u"new"_s, {u"Иванов"_s, u"Олег"_s, {}});
    model.setSchool(grown);
    CHECK(model.rowCount() == 2);
}
