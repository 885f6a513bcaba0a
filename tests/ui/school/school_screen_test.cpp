// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "support/opened_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

struct OpenedSchool : OpenedWindow
{
    explicit OpenedSchool(CachedSchool& readSchool)
        : OpenedWindow(readSchool)
        , tree(find<QTreeView>("units"))
    {
        find<QAbstractButton>("railSchool").click();
    }

    [[nodiscard]] QModelIndex unit(const QString& name)
    {
        const QModelIndexList found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                          Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        return found.first();
    }
    void choose(const QStringList& names)
    {
        tree.clearSelection();
        for (const QString& name : names)
            tree.selectionModel()->select(unit(name), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QAction& act(const char* name)
    {
        auto* found = window.findChild<QAction*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }

    QTreeView& tree;
};

} // namespace

TEST_CASE("an administrator is offered what fits the chosen units")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.choose({u"5«А»"_s});
    CHECK(w.act("renameUnit").isVisible());
    CHECK(w.act("splitUnit").isVisible());
    CHECK_FALSE(w.act("mergeUnits").isVisible());
    CHECK_FALSE(w.act("restoreUnits").isVisible());
    const QString other = w.tree.model()->data(w.unit(u"5«А»"_s).siblingAtRow(w.unit(u"5«А»"_s).row() + 1)).toString();
    w.choose({u"5«А»"_s, other});
    CHECK(w.act("mergeUnits").isVisible());
    CHECK(w.act("archiveUnits").isVisible());
    CHECK_FALSE(w.act("renameUnit").isVisible());
    CHECK(w.find<QLabel>("unitFigures").text().contains(other));
}

TEST_CASE("a class teacher sees the structure and none of the acts that change it")
{
    CachedSchool school(CachedSchool::Reader::ClassTeacher);
    OpenedSchool w(school);
    w.choose({u"5«А»"_s});
    for (const char* name : {"createClasses", "createUnit", "renameUnit", "moveUnits", "archiveUnits"}) {
        CAPTURE(name);
        CHECK_FALSE(w.act(name).isVisible());
    }
    CHECK_FALSE(w.find("changeUnit").isVisible());
    CHECK_FALSE(w.find("moreActs").isVisible());
}

TEST_CASE("typing finds classes and people; Enter goes there")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    auto& box = w.find<QLineEdit>("findUnit");
    box.setText(u"5а"_s);
    CHECK(w.rows("foundInSchool") == 1);
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(w.find<QLabel>("unitHeading").text() == u"5«А»"_s);
    CHECK(box.text().isEmpty());
    CHECK(w.tree.isVisible());
}

TEST_CASE("without a connection the sheet says so and does nothing")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("createClasses").trigger();
    auto& letters = w.find<QLineEdit>("letters");
    w.find<QSpinBox>("toGrade").setValue(3);
    letters.setText(u"Х–Ц"_s);
    auto& trouble = *w.find("classesSheet").findChild<QLabel*>(u"trouble"_s);
    REQUIRE(support::waitUntil([&] { return !trouble.isHidden(); }));
    CHECK_FALSE(w.find("classesSheet").findChild<QAbstractButton*>(u"submit"_s)->isEnabled());
    letters.setText(u"5"_s);
    CHECK(w.find<QLabel>("effectsSummary").text().contains(u"А–Г"_s));
}

TEST_CASE("Enter on a name opens the card, with what fits that person, and the way back")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.choose({u"5«А»"_s});
    auto& box = w.find<QLineEdit>("findUnit");
    const domain::School& all = *school.session().school().school();
    const auto pupil = std::ranges::find_if(all.seats, [&](const domain::Seat& seat) {
        return seat.unit == school.unit().id && seat.kind == domain::SeatKind::Pupil;
    });
    const auto person = std::ranges::find(all.people, pupil->person, &domain::Person::id);
    box.setText(domain::fullName(person->name));
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(w.find("personCard").isVisible());
    CHECK(w.find<QLabel>("personName").text() == domain::fullName(person->name));
    CHECK(w.act("transferPeople").isVisible());
    CHECK(w.act("peopleLeave").isVisible());
    CHECK_FALSE(w.act("dismissPeople").isVisible());
    w.find<QAbstractButton>("cardBack").click();
    CHECK(w.find("unitHeading").isVisible());
}

TEST_CASE("the pages of the whole school are there for the administrator only")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("toJournal").trigger();
    CHECK(w.find("journalPage").isVisible());
    w.act("toVerification").trigger();
    CHECK(w.find("verificationPage").isVisible());
    w.act("toCompleteness").trigger();
    CHECK(w.find("completenessPage").isVisible());
    w.choose({u"5«А»"_s});
    CHECK(w.find("unitHeading").isVisible());

    CachedSchool other(CachedSchool::Reader::ClassTeacher);
    OpenedSchool theirs(other);
    for (const char* name : {"toJournal", "toVerification", "turnYear", "editOrganisation"}) {
        CAPTURE(name);
        CHECK_FALSE(theirs.act(name).isVisible());
    }
}
