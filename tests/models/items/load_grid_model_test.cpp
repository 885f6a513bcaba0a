// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/load_grid_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using items::LoadGridModel;

namespace {

// Two fifth classes and a part of one; two Petrovas.
struct LoadedSchool
{
    LoadedSchool()
    {
        addUnit(u"a"_s, u"5«А»"_s, UnitKind::Class, u"А"_s);
        addUnit(u"b"_s, u"5«Б»"_s, UnitKind::Class, u"Б"_s);
        addUnit(u"part"_s, u"группа 1"_s, UnitKind::Subgroup, {});
        school.units.last().parent = UnitId(u"a"_s);
        addTeacher(u"anna"_s, {u"Петрова"_s, u"Анна"_s, u"Ивановна"_s});
        addTeacher(u"olga"_s, {u"Петрова"_s, u"Ольга"_s, u"Львовна"_s});
        addTeacher(u"lev"_s, {u"Сидоров"_s, u"Лев"_s, {}});
        teach(u"anna"_s, u"a"_s, u"Физика"_s);
        model.setEditable(true);
        model.setSchool(school);
    }
    void addUnit(const QString& id, const QString& name, UnitKind kind, const QString& letter)
    {
        Unit unit;
        unit.id = UnitId(id);
        unit.kind = kind;
        unit.name = name;
        if (!letter.isEmpty())
            unit.label = {5, letter};
        school.units << unit;
    }
    void addTeacher(const QString& id, const PersonName& name)
    {
        Person person;
        person.id = PersonId(id);
        person.name = name;
        school.people << person;
        school.positions << Position{person.id, PositionKind::Teacher, Verification::Confirmed};
    }
    void teach(const QString& teacher, const QString& unit, const QString& subject)
    {
        school.seats << Seat{SeatId(QString::number(school.seats.size())), PersonId(teacher), UnitId(unit),
                             SeatKind::SubjectTeacher, subject};
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model.index(row, column).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] LoadGridModel::State state(int row, int column) const
    {
        return static_cast<LoadGridModel::State>(model.index(row, column).data(LoadGridModel::StateRole).toInt());
    }
    void type(int row, int column, const QString& text)
    {
        CHECK(model.setData(model.index(row, column), text, Qt::EditRole));
    }

    // By the beginning of the full name, as far as it is given.
    static QList<PersonId> find(const School& staff, const QString& name)
    {
        QList<PersonId> found;
        for (const Person& person : staff.people) {
            if (fullName(person.name).startsWith(name))
                found << person.id;
        }
        return found;
    }

    School school;
    LoadGridModel model{find};
};

const session::LoadLine annaLeaves{PersonId(u"anna"_s), UnitId(u"a"_s), u"Физика"_s, false};
const session::LoadLine levComes{PersonId(u"lev"_s), UnitId(u"a"_s), u"Физика"_s, true};

} // namespace

TEST_CASE("the grid has a row for each class and each part of one, and a column for each subject")
{
    LoadedSchool s;
    const ModelTester tester(s.model);
    REQUIRE(s.model.rowCount() == 3);
    REQUIRE(s.model.columnCount() == 1);
    CHECK(s.model.headerData(0, Qt::Vertical, Qt::DisplayRole) == u"5«А»"_s);
    CHECK(s.model.headerData(1, Qt::Vertical, Qt::DisplayRole) == u"5«А», группа 1"_s);
    CHECK(s.cell(0, 0) == u"Петрова Анна Ивановна"_s);
    CHECK(s.model.vacantCells() == 1); // 5«Б» has no physics; a part of a class need not have it
    CHECK(s.model.lines().isEmpty());
}

TEST_CASE("what is written into a cell becomes lines for the service")
{
    LoadedSchool s;
    s.type(0, 0, u"Сидоров"_s);
    CHECK(s.cell(0, 0) == u"Сидоров Лев"_s);
    CHECK(s.state(0, 0) == LoadGridModel::State::Changed);
    CHECK(s.model.lines() == QList{annaLeaves, levComes});
    s.type(0, 0, u"Петрова А, Сидоров Л"_s);
    CHECK(s.cell(0, 0) == u"Петрова Анна Ивановна, Сидоров Лев"_s);
    CHECK(s.model.lines() == QList{levComes});
    s.type(0, 0, u"Петрова Анна"_s);
    CHECK(s.model.changedCells() == 0);
}

TEST_CASE("who is not found, or could be two, stays as typed and is no line")
{
    LoadedSchool s;
    s.type(0, 0, u"Петрова"_s);
    CHECK(s.state(0, 0) == LoadGridModel::State::Unreadable);
    CHECK(s.cell(0, 0) == u"Петрова"_s);
    s.type(1, 0, u"Пушкин"_s);
    CHECK(s.model.unreadableCells() == 2);
    CHECK(s.model.lines().isEmpty());
}

TEST_CASE("each edit can be taken back and done again, a paste as one")
{
    LoadedSchool s;
    CHECK(s.model.addSubject(u"Химия"_s));
    CHECK_FALSE(s.model.addSubject(u"химия"_s));
    CHECK(s.model.paste(s.model.index(1, 0), {{u"Сидоров"_s, u"Петрова О"_s}, {u"Сидоров"_s, {}, u"лишнее"_s}}) == 4);
    CHECK(s.model.changedCells() == 3);
    CHECK(s.cell(1, 1) == u"Петрова Ольга Львовна"_s);
    s.model.clear({s.model.index(0, 0)});
    CHECK(s.cell(0, 0).isEmpty());
    s.model.undo();
    CHECK(s.cell(0, 0) == u"Петрова Анна Ивановна"_s);
    s.model.undo();
    CHECK(s.model.changedCells() == 0);
    CHECK_FALSE(s.model.canUndo());
    s.model.redo();
    CHECK(s.model.changedCells() == 3);
    s.type(0, 0, {});
    CHECK_FALSE(s.model.canRedo());
}

TEST_CASE("a whole table finds its places by the classes at its left and the subjects above")
{
    LoadedSchool s;
    const QList<QStringList> table{{u"Класс"_s, u"физика"_s, u"Химия"_s},
                                   {u"5Б"_s, u"Сидоров"_s, u"Петрова Ольга"_s},
                                   {u"5А"_s, u"Петрова А"_s, {}},
                                   {u"Итого"_s, u"2"_s, u"1"_s}};
    CHECK(s.model.paste({}, table) == 4);
    REQUIRE(s.model.columnCount() == 2);
    CHECK(s.cell(2, 0) == u"Сидоров Лев"_s);
    CHECK(s.cell(2, 1) == u"Петрова Ольга Львовна"_s);
    CHECK(s.model.lines().size() == 2); // physics in 5«А» stays as it is
}

TEST_CASE("edits outlive a change of the school, except for those that have come about")
{
    LoadedSchool s;
    s.type(0, 0, u"Сидоров"_s);
    s.type(2, 0, u"Петрова О"_s);
    s.school.seats.clear();
    s.teach(u"lev"_s, u"a"_s, u"Физика"_s);
    s.model.setSchool(s.school);
    CHECK(s.model.changedCells() == 1);
    s.school.units.removeAt(1);
    s.model.setSchool(s.school);
    CHECK(s.model.changedCells() == 0);
    CHECK_FALSE(s.model.canUndo());
}

TEST_CASE("only classes where somebody is missing are shown when that is asked for")
{
    LoadedSchool s;
    s.model.setShown(LoadGridModel::Shown::Vacant);
    REQUIRE(s.model.rowCount() == 1);
    CHECK(s.model.headerData(0, Qt::Vertical, Qt::DisplayRole) == u"5«Б»"_s);
}

TEST_CASE("without the right to change it the grid takes nothing")
{
    LoadedSchool s;
    s.model.setEditable(false);
    CHECK_FALSE(s.model.setData(s.model.index(0, 0), u"Сидоров"_s, Qt::EditRole));
    CHECK(s.model.paste(s.model.index(0, 0), {{u"Сидоров"_s}}) == 0);
    s.model.clear({s.model.index(0, 0)});
    CHECK(s.model.changedCells() == 0);
    CHECK_FALSE(s.model.flags(s.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("a substitution for some weeks does not stand in the load")
{
    LoadedSchool s;
    s.teach(u"lev"_s, u"a"_s, u"Физика"_s);
    s.school.seats.last().standsInFor = PersonId(u"anna"_s);
    s.school.seats.last().endsOn = QDate(2026, 12, 1);
    s.model.setSchool(s.school);
    CHECK(s.cell(0, 0) == u"Петрова Анна Ивановна"_s);
}
