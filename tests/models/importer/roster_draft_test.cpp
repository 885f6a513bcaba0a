// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_draft.h"
#include "support/golden.h"
#include "support/packed.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using importer::ProblemKind;
using importer::RefusalReason;
using importer::RosterDraft;

namespace {

const QDate today(2026, 9, 1);

RosterDraft read(const QByteArray& bytes)
{
    const auto draft = importer::readRoster(bytes, today);
    REQUIRE(draft);
    return *draft;
}

importer::Refusal refused(const QByteArray& bytes)
{
    const auto draft = importer::readRoster(bytes, today);
    REQUIRE_FALSE(draft);
    return draft.error();
}

} // namespace

TEST_CASE("the import sheet loads with its guardians")
{
    const RosterDraft draft = read(support::golden(u"rosters/dj_school_import.filled.utf8bom.csv"_s));
    CHECK(draft.rowCount == 130);
    CHECK(draft.rows.size() == 130);
    CHECK(draft.problems.isEmpty());
    const domain::RosterRow& first = draft.rows.front();
    CHECK(first.line == 2);
    CHECK(first.pupil == domain::PersonName{u"Ефимова"_s, u"Любовь"_s, {}});
    CHECK(first.label == domain::ClassLabel{1, u"А"_s});
    CHECK(first.contacts.phone == u"+79000000101"_s);
    REQUIRE(first.guardians.size() == 1);
    CHECK(first.guardians.front().name == domain::PersonName{u"Щербакова"_s, u"Евгения"_s, {}});
    CHECK(first.guardians.front().contacts == domain::Contacts{u"+79000000141"_s, u"p11@example.org"_s});
    CHECK(std::ranges::all_of(draft.rows, [](const auto& pupil) { return pupil.label.isValid(); }));
    // 7B was typed with a Latin letter.
    CHECK(std::ranges::count(draft.rows, domain::ClassLabel{7, u"В"_s}, &domain::RosterRow::label) > 0);
}

TEST_CASE("a class in Windows-1251 loads, and what is wrong with a row is told")
{
    const RosterDraft draft = read(support::golden(u"rosters/lyceum_class_cp1251.csv"_s));
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows.front().pupil == domain::PersonName{u"Импортов"_s, u"Иван"_s, u"Петрович"_s});
    CHECK(draft.rows.front().label == domain::ClassLabel{8, u"А"_s});
    CHECK(draft.rows.front().bornOn == QDate(2012, 4, 5));
    REQUIRE(draft.problems.size() == 3);
    CHECK(draft.problems[0] == importer::RowProblem{ProblemKind::ClassUnreadable, 3, 3, u"99Z"_s, 0});
    CHECK(draft.problems[1] == importer::RowProblem{ProblemKind::NameMissing, 4, -1, {}, 0});
    CHECK(draft.problems[2] == importer::RowProblem{ProblemKind::Repeated, 5, -1, {}, 2});
}

TEST_CASE("rows pasted from a spreadsheet load")
{
    const RosterDraft draft = read(support::golden(u"rosters/lyceum_paste.tsv"_s));
    REQUIRE(draft.rows.size() == 2);
    CHECK(draft.rows[0].pupil == domain::PersonName{u"Петров"_s, u"Пётр"_s, u"Сергеевич"_s});
    CHECK(draft.rows[0].label == domain::ClassLabel{7, u"А"_s});
    CHECK(draft.rows[1].pupil == domain::PersonName{u"Сидорова"_s, u"Анна"_s, {}});
    CHECK(draft.rows[1].label == domain::ClassLabel{9, u"С"_s});
}

TEST_CASE("grade and letter may stand in two columns")
{
    const RosterDraft draft = read(support::golden(u"rosters/crm_csv_min.csv"_s));
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows.front().label == domain::ClassLabel{5, u"А"_s});
}

TEST_CASE("a value that cannot be read is left out and told, the pupil stays")
{
    const RosterDraft draft = read("ФИО;Дата рождения;Телефон;Email;Мама;Телефон мамы\n"
                                   "Петров Пётр;31.02.2012;12;нет;;8 900 000 01 41\n");
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows.front().contacts == domain::Contacts{});
    CHECK(draft.rows.front().guardians.isEmpty());
    REQUIRE(draft.problems.size() == 4);
    CHECK(draft.problems[0] == importer::RowProblem{ProblemKind::PhoneUnreadable, 2, 2, u"12"_s, 0});
    CHECK(draft.problems[1] == importer::RowProblem{ProblemKind::EmailUnreadable, 2, 3, u"нет"_s, 0});
    CHECK(draft.problems[2] == importer::RowProblem{ProblemKind::BirthDateUnreadable, 2, 1, u"31.02.2012"_s, 0});
    CHECK(draft.problems[3].kind == ProblemKind::GuardianNameMissing);
    CHECK(std::ranges::none_of(draft.problems, [](const auto& p) { return importer::leavesRowOut(p.kind); }));
}

TEST_CASE("a file without a class, or with groups, leaves the class open")
{
    CHECK_FALSE(read("Фамилия;Имя\nПетров;Пётр\n").rows.front().label.isValid());
    const RosterDraft draft = read("Фамилия;Имя;Группа\nПетров;Пётр;Робототехника\n");
    CHECK_FALSE(draft.rows.front().label.isValid());
    REQUIRE(draft.problems.size() == 1);
    CHECK(draft.problems.front() == importer::RowProblem{ProblemKind::NoClassName, 2, 2, u"Робототехника"_s, 0});
}

TEST_CASE("rows of parents are no pupils")
{
    const RosterDraft draft = read("Фамилия;Имя;Класс;Родитель?\nПетров;Пётр;5А;нет\nПетрова;Анна;5А;да\n");
    CHECK(draft.rows.size() == 1);
    REQUIRE(draft.problems.size() == 1);
    CHECK(draft.problems.front().kind == ProblemKind::GuardianRow);
}

TEST_CASE("a file that is no roster is refused with its reason")
{
    CHECK(refused("Кабинет;Этаж\n12;2\n") == importer::Refusal{RefusalReason::NoNameColumn, 1});
    CHECK(refused("\nФамилия;Имя\n") == importer::Refusal{RefusalReason::NoRows, 2});
    CHECK(refused("\n\n").reason == RefusalReason::Empty);
}

TEST_CASE("a roster of 2,500 pupils is read whole")
{
    QByteArray bytes = "ФИО;Класс;Личное дело;Мама;Телефон мамы\n";
    for (int i = 0; i < 2500; ++i)
        bytes +=
            "Петров Пётр;5А;" + QByteArray::number(i) + ";Петрова Анна;8900" + QByteArray::number(1000000 + i) + "\n";
    CHECK(read(bytes).rows.size() == 2500);
}

TEST_CASE("a workbook with a sheet a class is one list whose lines know their sheet")
{
    const auto sheet = [](const QString& name) {
        return QString(u"<row r=\"1\"><c t=\"inlineStr\"><is><t>ФИО</t></is></c></row>"
                       "<row r=\"4\"><c t=\"inlineStr\"><is><t>%1</t></is></c></row></sheetData>"_s.arg(name));
    };
    const RosterDraft draft = read(support::workbook({{u"5А"_s, sheet(u"Орлов Пётр"_s)},
                                                      {u"Итоги"_s, u"<row><c><v>2</v></c></row></sheetData>"_s},
                                                      {u"5Б"_s, sheet(u"Юдина"_s)}}));
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows.front().label == domain::ClassLabel{5, u"А"_s});
    REQUIRE(draft.problems.size() == 1);
    CHECK(importer::placeOf(draft, draft.rows.front().line) == importer::LinePlace{u"5А"_s, 4});
    CHECK(importer::placeOf(draft, draft.problems.front().line) == importer::LinePlace{u"5Б"_s, 4});
}

TEST_CASE("a class that stands above its pupils is theirs")
{
    const RosterDraft draft = read(u"№;ФИО;Дата рождения\n5А;;\n1;Орлов Пётр;\n5Б класс;;\n1;Юдина Анна;\n"_s.toUtf8());
    REQUIRE(draft.rows.size() == 2);
    CHECK(draft.rowCount == 2);
    CHECK(draft.rows[0].label == domain::ClassLabel{5, u"А"_s});
    CHECK(draft.rows[1].label == domain::ClassLabel{5, u"Б"_s});
}

TEST_CASE("a staff list gives positions and class teachers")
{
    const RosterDraft draft = read(u"ФИО;Должность;Классное руководство;Телефон\n"
                                   "Юдина Анна Петровна;Учитель физики;5A;8 900 000-00-01\n"
                                   "Орлов Пётр;Зам. директора по УВР;;\n"
                                   "Кузьмина Ольга;Повар;нет;\n"
                                   "Юдина Анна Петровна;Учитель;;\n"_s.toUtf8());
    CHECK(draft.kind == importer::ListKind::Staff);
    REQUIRE(draft.staff.size() == 3);
    CHECK(draft.staff[0].position == domain::PositionKind::Teacher);
    CHECK(draft.staff[0].classTeacherOf == domain::ClassLabel{5, u"А"_s});
    CHECK(draft.staff[0].contacts.phone == u"+79000000001");
    CHECK(draft.staff[1].position == domain::PositionKind::Deputy);
    CHECK_FALSE(draft.staff[2].position);
    REQUIRE(draft.problems.size() == 3);
    CHECK(draft.problems[0].kind == ProblemKind::PositionUnknown);
    CHECK(draft.problems[1].kind == ProblemKind::NoClassName);
    CHECK(draft.problems[2].kind == ProblemKind::Repeated);
}

TEST_CASE("a load table is read by rows and by columns of classes")
{
    const RosterDraft rows = read(u"Учитель;Предмет;Классы\nЮдина А.П.;Физика;7А, 7Б и 8А\nЮдина А.П.;;9А\n"
                                  "Орлов Пётр;Химия;\nОрлов Пётр;Химия;7Я1\n"_s.toUtf8());
    CHECK(rows.kind == importer::ListKind::Load);
    REQUIRE(rows.load.size() == 3);
    CHECK(rows.load[0].teacher == domain::PersonName{u"Юдина"_s, u"А."_s, u"П."_s});
    CHECK(rows.load[2].label == domain::ClassLabel{8, u"А"_s});
    REQUIRE(rows.problems.size() == 3);
    CHECK(rows.problems[0].kind == ProblemKind::SubjectMissing);
    CHECK(rows.problems[1].kind == ProblemKind::ClassMissing);
    CHECK(rows.problems[2].kind == ProblemKind::ClassUnreadable);

    const RosterDraft grid = read(u"ФИО;Предмет;7А;7Б;8A\nЮдина Анна;Физика;2;;3\nОрлов Пётр;Химия;-;1;0\n"_s.toUtf8());
    REQUIRE(grid.load.size() == 3);
    CHECK(grid.load[1].label == domain::ClassLabel{8, u"А"_s});
    CHECK(grid.load[2].label == domain::ClassLabel{7, u"Б"_s});
}

TEST_CASE("bad names, formulas and dates are told with their reason")
{
    const RosterDraft draft = read(QString(u"Фамилия;Имя;Дата рождения;Мама\n"
                                           "=A1&B1;Иван;;\n#REF!;Иван;;\nИванов😀;Иван;;\n" +
                                           QString(300, u'ю') +
                                           u";Иван;;\nОрлов;;;\n"
                                           "\u202BО'Коннор-Смирнов\u202C;Пётр;31.02.2015;=B2\n")
                                       .toUtf8());
    REQUIRE(draft.rows.size() == 1);
    CHECK(draft.rows.front().pupil == domain::PersonName{u"О'Коннор-Смирнов"_s, u"Пётр"_s, {}});
    CHECK(draft.rows.front().bornOn.isNull());
    CHECK(draft.rows.front().guardians.isEmpty());
    const QList<ProblemKind> expected{ProblemKind::Formula,
                                      ProblemKind::Formula,
                                      ProblemKind::NameUnusual,
                                      ProblemKind::NameUnusual,
                                      ProblemKind::NameMissing,
                                      ProblemKind::BirthDateUnreadable,
                                      ProblemKind::GuardianNameUnusual};
    QList<ProblemKind> kinds;
    for (const importer::RowProblem& problem : draft.problems)
        kinds << problem.kind;
    CHECK(kinds == expected);
}
