// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "items/school_tree_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

#include <QSignalSpy>

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::Unit unit(const QString& id, domain::UnitKind kind, const QString& parent, const domain::ClassLabel& label = {})
{
    return {domain::UnitId(id),
            kind,
            domain::UnitId(parent),
            label.isValid() ? domain::displayLabel(label) : id,
            label,
            2026,
            false};
}

domain::School school()
{
    domain::School s;
    s.units = {unit(u"top"_s, domain::UnitKind::School, {}),
               unit(u"10a"_s, domain::UnitKind::Class, u"top"_s, {10, u"А"_s}),
               unit(u"5b"_s, domain::UnitKind::Class, u"top"_s, {5, u"Б"_s}),
               unit(u"staff"_s, domain::UnitKind::Staff, u"top"_s),
               unit(u"5a"_s, domain::UnitKind::Class, u"top"_s, {5, u"А"_s})};
    return s;
}

QStringList names(const SchoolTreeModel& model, const QModelIndex& parent)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(parent); ++i)
        list << model.index(i, 0, parent).data().toString();
    return list;
}

QString name(const UnitRow& row)
{
    return row.unit.name;
}

} // namespace

TEST_CASE("staff comes first, then classes by grade and letter")
{
    SchoolTreeModel model(name);
    const ModelTester tester(model);
    model.setSchool(school());
    REQUIRE(model.rowCount() == 1);
    CHECK(names(model, model.index(0, 0)) == QStringList{u"staff"_s, u"5«А»"_s, u"5«Б»"_s, u"10«А»"_s});
}

TEST_CASE("a new class is one inserted row, and whoever is selected stays so")
{
    SchoolTreeModel model(name);
    const ModelTester tester(model);
    domain::School s = school();
    model.setSchool(s);
    const QPersistentModelIndex held = model.indexOfUnit(domain::UnitId(u"10a"_s));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    s.units << unit(u"7a"_s, domain::UnitKind::Class, u"top"_s, {7, u"А"_s});
    model.setSchool(s);
    CHECK(inserted.size() == 1);
    CHECK(removed.isEmpty());
    CHECK(held.data().toString() == u"10«А»"_s);
    CHECK(held.row() == 4);
}

TEST_CASE("an archived class leaves the tree, a renamed one moves")
{
    SchoolTreeModel model(name);
    const ModelTester tester(model);
    domain::School s = school();
    model.setSchool(s);
    s.units[1].archived = true;
    s.units[4].label = {6, u"А"_s};
    s.units[4].name = u"6«А»"_s;
    model.setSchool(s);
    CHECK(names(model, model.index(0, 0)) == QStringList{u"staff"_s, u"5«Б»"_s, u"6«А»"_s});
    CHECK_FALSE(model.indexOfUnit(domain::UnitId(u"10a"_s)).isValid());
}

TEST_CASE("figures of a class count in the units above it")
{
    SchoolTreeModel model(name);
    const ModelTester tester(model);
    domain::School s = school();
    domain::Person pupil;
    pupil.id = domain::PersonId(u"p"_s);
    pupil.login = domain::Login(u"login"_s);
    domain::Person mother;
    mother.id = domain::PersonId(u"m"_s);
    s.people = {pupil, mother};
    s.seats = {{domain::SeatId(u"s"_s), pupil.id, domain::UnitId(u"5a"_s), domain::SeatKind::Pupil, {}}};
    s.guardians = {{mother.id, pupil.id, domain::GuardianKind::Mother}};
    model.setSchool(s);
    for (const QString& id : {u"top"_s, u"5a"_s}) {
        const QModelIndex index = model.indexOfUnit(domain::UnitId(id));
        CHECK(index.data(PupilCountRole).toInt() == 1);
        CHECK(index.data(GuardianCountRole).toInt() == 1);
        CHECK(index.data(JoinedCountRole).toInt() == 1);
    }
    CHECK(model.indexOfUnit(domain::UnitId(u"5b"_s)).data(PupilCountRole).toInt() == 0);
}

TEST_CASE("a unit whose parent is not to be seen stands at the top, and a circle does not hang")
{
    SchoolTreeModel model(name);
    const ModelTester tester(model);
    domain::School s;
    s.units = {unit(u"5a"_s, domain::UnitKind::Class, u"unseen"_s, {5, u"А"_s})};
    model.setSchool(s);
    CHECK(model.rowCount() == 1);
    s.units = {unit(u"a"_s, domain::UnitKind::Club, u"b"_s), unit(u"b"_s, domain::UnitKind::Club, u"a"_s)};
    s.seats = {{domain::SeatId(u"s"_s), domain::PersonId(u"p"_s), domain::UnitId(u"a"_s), domain::SeatKind::Pupil, {}}};
    model.setSchool(s);
    CHECK(model.rowCount() == 0);
}
