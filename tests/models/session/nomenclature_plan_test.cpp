// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/nomenclature_plan.h"
#include "support/qt_strings.h"

using namespace session;
using namespace Qt::Literals::StringLiterals;
using domain::ClassLabel;
using domain::Unit;
using domain::UnitId;

namespace {

// 5«А», 5«Б» with an id of other systems, 6«А».
domain::School school()
{
    domain::School school;
    const auto add = [&](int grade, const QString& letter, const QString& externalId = {}) {
        Unit unit;
        unit.id = UnitId(QString::number(grade) + letter);
        unit.label = {grade, letter};
        unit.name = domain::displayLabel(unit.label);
        unit.year = 2026;
        unit.externalId = externalId;
        school.units << unit;
    };
    add(5, u"А"_s);
    add(5, u"Б"_s, u"17"_s);
    add(6, u"А"_s);
    add(7, u"А"_s);
    school.units.last().archived = true;
    return school;
}

QList<ApprovedClass> approved(const QString& text)
{
    const auto book = importer::readWorkbook(text.toUtf8());
    REQUIRE(book);
    return approvedClasses(*book);
}

QStringList labels(const QList<ApprovedClass>& classes)
{
    QStringList labels;
    for (const ApprovedClass& each : classes)
        labels << QString::number(each.label.grade) + each.label.letter;
    return labels;
}

} // namespace

TEST_CASE("the approved classes are found in a table, in two columns, or in plain words")
{
    CHECK(labels(approved(u"Класс;Количество\n1А;25\n1Б;24\n1А;25\n"_s)) == QStringList{u"1А"_s, u"1Б"_s});
    CHECK(labels(approved(u"Класс;Буква\n5;а\n5;Б\n"_s)) == QStringList{u"5А"_s, u"5Б"_s});
    CHECK(labels(approved(u"1А, 1Б\n2 «А»\n"_s)) == QStringList{u"1А"_s, u"1Б"_s, u"2А"_s});
    const auto withIds = approved(u"ID;Класс\n17;5В\n"_s);
    REQUIRE(withIds.size() == 1);
    CHECK(withIds.first() == ApprovedClass{{5, u"В"_s}, u"17"_s});
}

TEST_CASE("a school that is as the list says differs in nothing, whatever stands in the archive")
{
    const auto difference = compareNomenclature(school(), 2026, approved(u"5А, 5Б, 6А"_s));
    CHECK(difference == NomenclatureDifference{{}, {}, {}, 3});
    CHECK(editsFor(school(), 2026, difference, {true, true, true, false}).isEmpty());
}

TEST_CASE("what is missing is created, what is too many archived, when that is wanted")
{
    const auto difference = compareNomenclature(school(), 2026, approved(u"5А, 7А, 8А"_s));
    CHECK(labels(difference.missing) == QStringList{u"7А"_s, u"8А"_s});
    REQUIRE(difference.extra.size() == 2);
    CHECK(editsFor(school(), 2026, difference, {false, false, true, false}).isEmpty());
    const auto edits = editsFor(school(), 2026, difference, {true, true, true, false});
    REQUIRE(edits.size() == 4);
    CHECK(edits.at(0).kind == UnitEditKind::Archive);
    CHECK(edits.at(0).unit == UnitId(u"5Б"_s));
    CHECK(edits.at(2).kind == UnitEditKind::Create);
    CHECK(edits.at(2).label == ClassLabel{7, u"А"_s});
}

TEST_CASE("a class has another name by its id, or as the only one of its grade that could be meant")
{
    const auto byId = compareNomenclature(school(), 2026, {{{5, u"А"_s}, {}}, {{5, u"В"_s}, u"17"_s}, {{6, u"А"_s}, {}}});
    REQUIRE(byId.renamed.size() == 1);
    CHECK(byId.renamed.first().unit.id == UnitId(u"5Б"_s));
    const auto byGrade = compareNomenclature(school(), 2026, approved(u"5А, 5Б, 6Г"_s));
    REQUIRE(byGrade.renamed.size() == 1);
    const auto edits = editsFor(school(), 2026, byGrade, {true, true, true, false});
    REQUIRE(edits.size() == 1);
    CHECK(edits.first().kind == UnitEditKind::Rename);
    CHECK(edits.first().label == ClassLabel{6, u"Г"_s});
    // Not agreed to: the one goes, the other comes.
    CHECK(editsFor(school(), 2026, byGrade, {true, true, false, false}).size() == 2);
    const auto unclear = compareNomenclature(school(), 2026, approved(u"5В, 5Г, 6А"_s));
    CHECK(unclear.renamed.isEmpty());
    CHECK(unclear.extra.size() == 2);
}

TEST_CASE("who takes a name comes after who gives it up")
{
    const domain::School there = school();
    const auto moved = compareNomenclature(there, 2026, {{{5, u"В"_s}, u"17"_s}, {{5, u"Б"_s}, {}}, {{6, u"А"_s}, {}}});
    REQUIRE(moved.renamed.size() == 2);
    const auto edits = editsFor(there, 2026, moved, {true, true, true, false});
    REQUIRE(edits.size() == 2);
    CHECK(edits.at(0).unit == UnitId(u"5Б"_s));
    CHECK(edits.at(1).unit == UnitId(u"5А"_s));
    CHECK(edits.at(1).label == ClassLabel{5, u"Б"_s});
}
