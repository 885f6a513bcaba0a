// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/import_columns.h"
#include "school/import_source.h"
#include "school/import_wizard.h"
#include "support/cached_school.h"
#include "support/packed.h"
#include "support/qt_strings.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;

namespace {

// The wizard over a school that is read without a network.
struct OpenedWizard
{
    CachedSchool school{CachedSchool::Reader::Administrator};
    school::ImportWizard wizard{school.session().school(), school.session().acts(), school.session().rosters(), 2026, nullptr};

    OpenedWizard() { wizard.setAttribute(Qt::WA_DeleteOnClose, false); }

    template <typename T>
    T& find(const char* name)
    {
        auto* widget = wizard.findChild<T*>(QLatin1String(name));
        INFO(name);
        REQUIRE(widget != nullptr);
        return *widget;
    }
    [[nodiscard]] QString trouble() { return find<QLabel>("trouble").text(); }
    [[nodiscard]] bool isAt(const char* name) { return find<QWidget>(name).isVisibleTo(&wizard); }

    QString write(const QByteArray& bytes, const QString& name)
    {
        QFile file(school.session().account().directory + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void paste(const QString& text)
    {
        find<QPlainTextEdit>("paste").setPlainText(text);
        wizard.submitButton().click();
        REQUIRE(support::waitUntil([this] { return isAt("columns") || !trouble().isEmpty(); }));
    }
    [[nodiscard]] QString chosen(int column)
    {
        return qobject_cast<QComboBox*>(find<QTableWidget>("columns").cellWidget(0, column))->currentText();
    }
    void choose(int column, const QString& words)
    {
        auto* chooser = qobject_cast<QComboBox*>(find<QTableWidget>("columns").cellWidget(0, column));
        const int index = chooser->findText(words);
        REQUIRE(index >= 0);
        chooser->setCurrentIndex(index);
        Q_EMIT chooser->activated(index);
    }
};

} // namespace

TEST_CASE("what is pasted is shown with the columns that were guessed, and nothing is asked for twice")
{
    OpenedWizard w;
    CHECK_FALSE(w.wizard.submitButton().isEnabled());
    w.paste(u"ФИО\tКласс\tМама\nОрлов Пётр\t5А\tОрлова Анна\n"_s);
    CHECK(w.chosen(0) == u"full name");
    CHECK(w.chosen(1) == u"class");
    CHECK(w.chosen(2) == u"parent 1 (mother): full name");
    CHECK_FALSE(w.isAt("sheetClass"));
    CHECK_FALSE(w.isAt("encoding"));
    CHECK(w.wizard.submitButton().isEnabled());
    w.find<QPushButton>("back").click();
    CHECK(w.isAt("paste"));
}

TEST_CASE("a list of the staff is read as the kind of list that the wizard takes, and asks for what is missing")
{
    OpenedWizard w;
    w.paste(u"ФИО\tДолжность\tПредмет\nОрлова Анна Павловна\tучитель\tхимия\n"_s);
    CHECK(w.find<QComboBox>("listKind").currentIndex() == 0);
    CHECK(w.chosen(0) == u"full name");
    CHECK(w.isAt("sheetClass"));
}

TEST_CASE("a list whose columns say nothing waits until the names are found, and remembers where they were")
{
    OpenedWizard w;
    const QString list = u"К1;К2\nорлов пётр;что-то\n"_s;
    w.paste(list);
    CHECK_FALSE(w.wizard.submitButton().isEnabled());
    CHECK(w.isAt("missingName"));
    w.find<QSpinBox>("headerLine").setValue(1);
    w.choose(0, u"full name"_s);
    CHECK(w.wizard.submitButton().isEnabled());
    CHECK(w.isAt("sheetClass"));
    w.wizard.submitButton().click();
    REQUIRE(support::waitUntil([&] { return !w.trouble().isEmpty(); })); // there is no network
    CHECK(w.find<QLabel>("summary").text().contains(u"Nothing has been changed"_s));

    school::ImportWizard again(w.school.session().school(), w.school.session().acts(), w.school.session().rosters(), 2026, nullptr);
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    again.findChild<QPlainTextEdit*>(u"paste"_s)->setPlainText(list);
    again.submitButton().click();
    REQUIRE(support::waitUntil([&] { return again.findChild<QTableWidget*>(u"columns"_s)->isVisibleTo(&again); }));
    CHECK(again.findChild<QLabel*>(u"knownMapping"_s)->isVisibleTo(&again));
    CHECK(again.submitButton().isEnabled());
}

TEST_CASE("one column of a kind is enough: the one chosen last has it")
{
    OpenedWizard w;
    w.paste(u"ФИО;Мама\nОрлов Пётр;Орлова Анна\n"_s);
    w.choose(1, u"full name"_s);
    CHECK(w.chosen(1) == u"full name");
    CHECK(w.chosen(0) == u"— not used —");
}

TEST_CASE("a file in another encoding than it seems is read anew when the encoding is chosen")
{
    OpenedWizard w;
    w.wizard.openFile(w.write("\xD4\xC8\xCE;\xCA\xEB\xE0\xF1\xF1\n\xCE\xF0\xEB\xEE\xE2 \xCF;5\xC0\n", u"list.csv"_s));
    REQUIRE(support::waitUntil([&] { return w.isAt("columns"); }));
    auto& encoding = w.find<QComboBox>("encoding");
    CHECK(encoding.currentText() == u"Windows-1251");
    CHECK(w.find<QTableWidget>("columns").item(1, 0)->text() == u"ФИО");
    encoding.setCurrentIndex(0);
    Q_EMIT encoding.activated(0);
    REQUIRE(support::waitUntil([&] { return w.find<QTableWidget>("columns").item(1, 0)->text() != u"ФИО"; }));
}

TEST_CASE("a workbook shows its sheets, and maps those with the same headings together")
{
    OpenedWizard w;
    const auto sheet = [](const QString& name) {
        return QString(
            u"<row><c t=\"inlineStr\"><is><t>ФИО</t></is></c><c t=\"inlineStr\"><is><t>Прим</t></is></c></row>"
            "<row><c t=\"inlineStr\"><is><t>%1</t></is></c><c><v>8</v></c></row></sheetData>"_s.arg(name));
    };
    w.wizard.openFile(w.write(support::workbook({{u"5А"_s, sheet(u"Орлов Пётр"_s)}, {u"5Б"_s, sheet(u"Юдина Анна"_s)}}),
                              u"list.csv"_s));
    REQUIRE(support::waitUntil([&] { return w.isAt("columns"); }));
    auto& sheets = w.find<QListWidget>("sheets");
    REQUIRE(sheets.count() == 2);
    CHECK(sheets.item(1)->checkState() == Qt::Checked);
    CHECK(w.find<QLineEdit>("sheetClass").text() == u"5«А»");
    CHECK_FALSE(w.isAt("encoding"));
    w.choose(1, u"telephone"_s);
    sheets.setCurrentRow(1);
    CHECK(w.chosen(1) == u"telephone");
    CHECK(w.find<QLineEdit>("sheetClass").text() == u"5«Б»");
}

TEST_CASE("a file that is not taken leaves the person where he was, with the reason")
{
    OpenedWizard w;
    w.wizard.openFile(w.write("\xD0\xCF\x11\xE0 old", u"list.xlsx"_s));
    REQUIRE(support::waitUntil([&] { return !w.trouble().isEmpty(); }));
    CHECK(w.trouble().contains(u".xls"_s));
    CHECK(w.isAt("paste"));
}

TEST_CASE("the preview says who is new, who may be known already and who is not in the list")
{
    domain::School school;
    domain::Unit unit;
    unit.id = domain::UnitId(u"5a"_s);
    unit.label = {5, u"А"_s};
    school.units << unit;
    const auto pupil = [&](const QString& family) {
        domain::Person person;
        person.id = domain::PersonId(family);
        person.name = {family, u"Анна"_s, {}};
        school.people << person;
        school.seats << domain::Seat{domain::SeatId(family), person.id, unit.id, domain::SeatKind::Pupil, {}};
    };
    pupil(u"Юдина"_s);
    pupil(u"Орлова"_s);
    session::RosterDraft draft;
    draft.rows << domain::RosterRow{2, {5, u"А"_s}, {u"Юдена"_s, u"Анна"_s, {}}, {}, {}, {}, {}};
    draft.rows << domain::RosterRow{3, {5, u"А"_s}, {u"Орлова"_s, u"Анна"_s, {}}, {}, {}, {}, {}};
    session::RosterPlan plan;
    plan.changes << contract::RosterChange{
        contract::RosterChangeKind::NewPupil, 2, {5, u"А"_s}, draft.rows[0].pupil, {}};
    const QList<school::PreviewRow> rows = school::previewRows(draft, plan, school);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].kind == school::PreviewKind::New);
    CHECK(rows[1].kind == school::PreviewKind::Alike);
    CHECK(rows[1].what.contains(u"Юдина"_s));
    CHECK(rows[2].kind == school::PreviewKind::Gone);
    CHECK(rows[2].name == u"Юдина Анна");

    school::ImportPreview preview;
    preview.setPreview(u"plan"_s, rows);
    auto& filter = *preview.findChild<QComboBox*>(u"previewFilter"_s);
    CHECK(filter.count() == 4); // everything, and the three kinds there are
    Q_EMIT filter.activated(3);
    CHECK(preview.findChild<QAbstractItemView*>(u"changes"_s)->model()->rowCount() == 1);
}

TEST_CASE("a list of the staff says what it comes to and whom it leaves out")
{
    session::RosterDraft draft;
    draft.kind = importer::ListKind::Staff;
    const items::EffectWording wording{[](session::EffectKind, int) { return QString(); },
                                       [](const session::Effect& effect) { return effect.personName; }};
    session::Rehearsal rehearsal;
    session::Effect effect;
    effect.kind = session::EffectKind::PersonNew;
    effect.personName = u"Петрова Мария"_s;
    rehearsal.effects << effect;
    const auto rows = school::previewRows(
        draft, rehearsal, {{session::ListProblemKind::NoPosition, 4, u"повар"_s}}, wording);
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).kind == school::PreviewKind::LeftOut);
    CHECK(rows.at(0).name == u"повар"_s);
    CHECK(rows.at(1).kind == school::PreviewKind::New);
    CHECK(rows.at(1).name == u"Петрова Мария"_s);
}
