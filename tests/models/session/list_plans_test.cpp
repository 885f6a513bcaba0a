// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/list_plans.h"
#include "support/qt_strings.h"

using namespace session;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::School school()
{
    domain::School s;
    const auto teacher = [&](const QString& id, const domain::PersonName& name) {
        domain::Person person;
        person.id = domain::PersonId(id);
        person.name = name;
        s.people << person;
        s.positions << domain::Position{person.id};
    };
    teacher(u"maria"_s, {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s});
    teacher(u"marina"_s, {u"Петрова"_s, u"Марина"_s, u"Олеговна"_s});
    teacher(u"semenov"_s, {u"Семёнов"_s, u"Илья"_s, {}});
    domain::Unit unit;
    unit.id = domain::UnitId(u"5a"_s);
    unit.label = {5, u"А"_s};
    unit.year = 2026;
    s.units << unit;
    return s;
}

importer::RosterDraft load(const domain::PersonName& teacher, const domain::ClassLabel& label = {5, u"А"_s})
{
    importer::RosterDraft draft;
    draft.load << importer::LoadRow{3, teacher, u"физика"_s, label};
    return draft;
}

} // namespace

TEST_CASE("a teacher of the load table is found by full name or by initials that tell")
{
    QList<ListProblem> problems;
    CHECK(loadIn(load({u"Петрова"_s, u"М"_s, u"И"_s}), school(), 2026, problems).first().teacher.value() == u"maria"_s);
    CHECK(loadIn(load({u"Петрова"_s, u"М."_s, u"О."_s}), school(), 2026, problems).first().teacher.value() == u"marina"_s);
    CHECK(loadIn(load({u"СЕМЕНОВ"_s, u"Илья"_s, u"Ильич"_s}), school(), 2026, problems).isEmpty());
    CHECK(problems.size() == 1);
    problems.clear();
    CHECK(loadIn(load({u"Семенов"_s, u"И."_s, {}}), school(), 2026, problems).first().teacher.value() == u"semenov"_s);
    CHECK(problems.isEmpty());
}

TEST_CASE("somebody of the staff is found by what people write")
{
    const auto named = [](const QString& name) {
        QStringList ids;
        for (const domain::PersonId& id : staffNamed(school(), name))
            ids << id.value();
        return ids;
    };
    CHECK(named(u"Петрова Мария Ивановна"_s) == QStringList{u"maria"_s});
    CHECK(named(u"Петрова М.О."_s) == QStringList{u"marina"_s});
    CHECK(named(u"семенов"_s) == QStringList{u"semenov"_s});
    CHECK(named(u"Петрова М."_s).size() == 2);
    CHECK(named(u"Пушкин"_s).isEmpty());
}

TEST_CASE("a line that means nobody, several people or no class is left out and said why")
{
    QList<ListProblem> problems;
    CHECK(loadIn(load({u"Петрова"_s, u"М."_s, {}}), school(), 2026, problems).isEmpty());
    CHECK(loadIn(load({u"Иванов"_s, u"И."_s, {}}), school(), 2026, problems).isEmpty());
    CHECK(loadIn(load({u"Семенов"_s, u"И."_s, {}}, {6, u"А"_s}), school(), 2026, problems).isEmpty());
    CHECK(loadIn(load({u"Семенов"_s, u"И."_s, {}}), school(), 2027, problems).isEmpty());
    REQUIRE(problems.size() == 4);
    CHECK(problems.at(0).kind == ListProblemKind::SeveralTeachers);
    CHECK(problems.at(1).kind == ListProblemKind::UnknownTeacher);
    CHECK(problems.at(2).kind == ListProblemKind::UnknownClass);
    CHECK(problems.at(3).line == 3);
}

TEST_CASE("who has no position that the program knows, or is to be administrator, is not taken from a list")
{
    importer::RosterDraft draft;
    importer::StaffRow row;
    row.line = 2;
    row.positionText = u"повар"_s;
    draft.staff << row;
    row.position = domain::PositionKind::Administrator;
    draft.staff << row;
    row.position = domain::PositionKind::Deputy;
    draft.staff << row;
    QList<ListProblem> problems;
    const auto entries = staffIn(draft, problems);
    REQUIRE(entries.size() == 1);
    CHECK(entries.first().kind == domain::PositionKind::Deputy);
    CHECK(problems.size() == 2);
}
