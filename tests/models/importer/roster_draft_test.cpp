// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_draft.h"
#include "support/golden.h"
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
    QByteArray bytes = "ФИО;Класс;Мама;Телефон мамы\n";
    for (int i = 0; i < 2500; ++i)
        bytes +=
            "Петров" + QByteArray::number(i) + " Пётр;5А;Петрова Анна;8900" + QByteArray::number(1000000 + i) + "\n";
    CHECK(read(bytes).rows.size() == 2500);
}
