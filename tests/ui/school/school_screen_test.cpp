// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/logo.h"
#include "items/roles.h"
#include "school/application_letter.h"
#include "school/history_sheet.h"
#include "school/logo_field.h"
#include "school/organisation_form.h"
#include "support/opened_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
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
    // Behind it is one act, a chat for the own class.
    for (const QAction* each : w.find<QPushButton>("moreActs").menu()->actions())
        CHECK((each->isSeparator() || each->isVisible() == (each->objectName() == u"toHandChat"_s)));
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
    for (const char* name : {"toSetup", "compareClasses", "toGaps", "toLoad", "toJournal", "toVerification", "turnYear", "editOrganisation"}) {
        CAPTURE(name);
        CHECK_FALSE(theirs.act(name).isVisible());
    }
}

TEST_CASE("a table of the whole school is saved where the person says")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    const support::TempProfile folder;
    w.act("saveFamilies").trigger();
    auto& dialog = w.find<QFileDialog>("saveFile");
    dialog.selectFile(folder.file(u"families.csv"_s));
    QMetaObject::invokeMethod(&dialog, "accept");
    QFile file(folder.file(u"families.csv"_s));
    REQUIRE(support::waitUntil([&] { return file.exists(); }));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("\xEF\xBB\xBF" "Class;Surname;"));
}

TEST_CASE("a class teacher saves the table of the class as it is shown")
{
    CachedSchool school(CachedSchool::Reader::ClassTeacher);
    OpenedSchool w(school);
    w.choose({u"5«А»"_s});
    const support::TempProfile folder;
    w.find("unitHeading").parentWidget()->findChild<QAbstractButton*>(u"saveTable"_s)->click();
    auto& dialog = w.find<QFileDialog>("saveFile");
    CHECK(dialog.findChild<QLineEdit*>(u"fileNameEdit"_s)->text() == u"5«А».xlsx"_s);
    dialog.selectFile(folder.file(u"5a.xlsx"_s));
    QMetaObject::invokeMethod(&dialog, "accept");
    CHECK(support::waitUntil([&] { return QFile::exists(folder.file(u"5a.xlsx"_s)); }));
}

TEST_CASE("the teaching load is written into like a spreadsheet, and nothing is done before it was looked at")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("toLoad").trigger();
    auto& grid = w.find<QTableView>("load");
    REQUIRE(grid.isVisible());
    CHECK_FALSE(w.find("applyLoad").isEnabled());
    const QModelIndex cell = grid.model()->index(0, 0);
    const QString before = cell.data().toString();
    grid.setCurrentIndex(cell);
    grid.edit(cell);
    auto* editor = grid.findChild<QLineEdit*>(u"loadCell"_s);
    REQUIRE(editor != nullptr);
    editor->setText(u"Никто Никтоевич"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(support::waitUntil([&] { return cell.data().toString() == u"Никто Никтоевич"_s; }));
    CHECK_FALSE(w.find("applyLoad").isEnabled());
    w.find<QAbstractButton>("undoLoad").click();
    CHECK(cell.data().toString() == before);
    grid.setCurrentIndex(cell);
    QTest::keyClick(&grid, Qt::Key_Delete);
    CHECK(cell.data().toString().isEmpty());
    REQUIRE(w.find("applyLoad").isEnabled());
    w.find<QAbstractButton>("applyLoad").click();
    auto& trouble = *w.find("loadSheet").findChild<QLabel*>(u"trouble"_s);
    CHECK(support::waitUntil([&] { return !trouble.isHidden(); })); // there is no connection
}

TEST_CASE("what is missing is listed with how much of it, and leads to where it can be mended")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("toGaps").trigger();
    REQUIRE(w.find("gapsPage").isVisible());
    auto& kind = w.find<QComboBox>("gapKind");
    kind.setCurrentIndex(1);
    REQUIRE(w.rows("gaps") > 0);
    CHECK(kind.currentText().endsWith(QString::number(w.rows("gaps"))));
    auto& table = w.find<QTableView>("gaps");
    const QString name = table.model()->index(0, 0).data().toString();
    Q_EMIT table.activated(table.model()->index(0, 0));
    CHECK(w.find<QLabel>("personName").text() == name);
}

TEST_CASE("subjects without a chat are listed, and the chats of those chosen are opened together")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("toGaps").trigger();
    auto& kind = w.find<QComboBox>("gapKind");
    auto& open = w.find<QAbstractButton>("openSubjectChats");
    CHECK_FALSE(open.isVisible());
    kind.setCurrentIndex(3);
    REQUIRE(w.rows("gaps") > 2);
    CHECK(open.isVisible());
    CHECK(open.text() == u"Open all chats…"_s);
    auto& table = w.find<QTableView>("gaps");
    CHECK(table.model()->index(0, 0).data().toString().contains(u" — "_s));
    for (const int row : {0, 1})
        table.selectionModel()->select(table.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    CHECK(open.text() == u"Open 2 chat(s)…"_s);
    open.click();
    auto& trouble = *w.find("subjectChatsSheet").findChild<QLabel*>(u"trouble"_s);
    CHECK(support::waitUntil([&] { return !trouble.isHidden(); })); // there is no connection
}

TEST_CASE("the approved list of classes is compared with the school before anything is done")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("compareClasses").trigger();
    auto& sheet = w.find("nomenclatureSheet");
    auto& summary = *sheet.findChild<QLabel*>(u"effectsSummary"_s);
    QStringList classes;
    for (const domain::Unit& unit : school.school().units) {
        if (unit.kind == domain::UnitKind::Class)
            classes << unit.name;
    }
    auto& paste = *sheet.findChild<QPlainTextEdit*>(u"pasteNomenclature"_s);
    paste.setPlainText(classes.join(u'\n'));
    REQUIRE(support::waitUntil([&] { return summary.text() == u"The school has just these classes."_s; }));
    paste.setPlainText(classes.join(u'\n') + u"\n11Ю"_s);
    auto& create = *sheet.findChild<QCheckBox*>(u"createMissing"_s);
    REQUIRE(support::waitUntil([&] { return create.isVisible(); }));
    CHECK(create.text().contains(u"11«Ю»"_s));
    create.setChecked(false);
    CHECK(summary.text() == u"Tick what is to be done."_s);
}

TEST_CASE("the logo of the organisation is taken from a picture, and what is none is said")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("editOrganisation").trigger();
    auto& form = w.find<school::OrganisationForm>("organisationForm");
    auto& field = w.find<school::LogoField>("logo");
    CHECK(form.organisation().logo.isEmpty());
    CHECK_FALSE(w.find("removeLogo").isVisibleTo(&form));
    const QTemporaryDir folder;
    QImage emblem(300, 300, QImage::Format_RGB32);
    emblem.fill(Qt::darkGreen);
    REQUIRE(emblem.save(folder.filePath(u"emblem.png"_s)));
    QFile text(folder.filePath(u"letter.png"_s));
    REQUIRE((text.open(QIODevice::WriteOnly) && text.write("Уважаемый директор!") > 0));
    text.close();

    field.take(text.fileName());
    CHECK(w.find<QLabel>("trouble").isVisibleTo(&form));
    CHECK(form.organisation().logo.isEmpty());
    field.take(folder.filePath(u"emblem.png"_s));
    CHECK_FALSE(w.find<QLabel>("trouble").isVisibleTo(&form));
    CHECK(domain::isLogo(form.organisation().logo));
    CHECK(w.find<QLabel>("logoPicture").isVisibleTo(&form));
    w.find<QAbstractButton>("removeLogo").click();
    CHECK(form.organisation().logo.isEmpty());
}

TEST_CASE("the letter of application says what is not written down, and holds every field when all is")
{
    CachedSchool cached(CachedSchool::Reader::Administrator);
    domain::School school = cached.school();
    domain::Organisation& card = school.organisation;
    card.shortName.clear();
    card.inn.clear();
    CHECK(school::missingInApplication(school).contains(u"taxpayer number"_s));
    card.shortName = u"Гимназия <5>"_s;
    card.inn = u"5503012345"_s;
    card.address = u"г. Омск, ул. Мира, 1"_s;
    card.site = u"https://school5.example"_s;
    card.phone = u"+7 3812 00-00-00"_s;
    card.email = u"school5@example.org"_s;
    QStringList expected{card.name.toHtmlEscaped(), u"Гимназия &lt;5&gt;"_s, card.inn, card.address, card.site, card.phone, card.email,
                         u"12 ноября 2026"_s};
    int administrators = 0;
    for (domain::Position& position : school.positions) {
        if (position.kind != domain::PositionKind::Administrator)
            continue;
        position.orderNumber = u"17-о/%1"_s.arg(++administrators);
        position.orderDate = QDate(2026, 8, 28);
        position.orderScan = u"https://school5.example/files/a/order.pdf"_s;
        domain::Person& person = *std::ranges::find(school.people, position.person, &domain::Person::id);
        person.contacts = {u"+7900000000%1"_s.arg(administrators), u"admin%1@example.org"_s.arg(administrators)};
        expected << domain::fullName(person.name) << position.orderNumber << person.contacts.phone << person.contacts.email;
    }
    REQUIRE(administrators > 0);
    CHECK(school::missingInApplication(school).isEmpty());
    const QString letter = school::applicationLetter(school, QDate(2026, 11, 12));
    for (const QString& part : expected) {
        INFO(part.toStdString());
        CHECK(letter.contains(part));
    }
    CHECK(letter.contains(u"28 августа 2026"_s));
}

TEST_CASE("earlier values of a card are said in words")
{
    session::HistoryEntry entry;
    entry.field = u"name_family"_s;
    entry.before = u"Иванова"_s;
    entry.after = u"Петрова"_s;
    CHECK(school::historySentence(entry) == u"name: Иванова → Петрова"_s);
    entry.field = u"logo"_s;
    entry.before.clear();
    entry.after = u"…"_s;
    CHECK(school::historySentence(entry) == u"logo: empty → a picture"_s);
    entry.field = u"contacts_phone"_s;
    CHECK(school::historySentence(entry).startsWith(u"phone:"_s));
}

TEST_CASE("the way to a whole school says what is done, and leads to what is not")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedSchool w(school);
    w.act("toSetup").trigger();
    REQUIRE(w.find("setupPage").isVisible());
    CHECK(w.find<QLabel>("setupFigures").text().contains(u"to go"_s));
    w.find<QAbstractButton>("setupOrganisation").click();
    CHECK(w.find("organisationForm").isVisible());
    w.find<QDialog>("organisationForm").reject();
    w.find<QAbstractButton>("setupTeachers").click();
    CHECK(w.find("gapsPage").isVisible());
}
