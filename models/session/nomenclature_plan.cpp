// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/nomenclature_plan.h"

#include "importer/roster_cells.h"
#include "importer/roster_columns.h"
#include "session/unit_plans.h"

#include <algorithm>

namespace session {

using namespace domain;

namespace {

void add(QList<ApprovedClass>& classes, const ClassLabel& label, const QString& externalId)
{
    if (label.isValid() && std::ranges::find(classes, label, &ApprovedClass::label) == classes.end())
        classes << ApprovedClass{label, externalId};
}

void addRow(QList<ApprovedClass>& classes, const importer::TableRow& row, const importer::ColumnMap& columns)
{
    using importer::ColumnKind;
    const auto cell = [&](ColumnKind kind) { return row.cells.value(columns.find(kind)); };
    const QString externalId = cell(ColumnKind::ExternalId);
    if (columns.find(ColumnKind::Class) >= 0) {
        const QString letter = cell(ColumnKind::ClassLetter);
        if (!letter.isEmpty())
            return add(classes, classLabelFrom(cell(ColumnKind::Class), letter), externalId);
        for (const ClassLabel& label : importer::readClasses(cell(ColumnKind::Class)).value_or(QList<ClassLabel>()))
            add(classes, label, externalId);
        return;
    }
    for (const QString& text : row.cells) {
        for (const ClassLabel& label : importer::readClasses(text).value_or(QList<ClassLabel>()))
            add(classes, label, {});
    }
}

struct Header
{
    qsizetype row = -1; // none: the list begins in the first row
    importer::ColumnMap columns;
};

// The first of the upper rows in which a column is called after classes. (A list of people would have a name as well.)
Header headerOf(const importer::Table& table)
{
    constexpr qsizetype mostAbove = 10;
    for (qsizetype at = 0; at < std::min(table.rows.size(), mostAbove); ++at) {
        const importer::ColumnMap columns =
            importer::guessColumns(table.rows.at(at).cells, importer::ListKind::Families);
        if (columns.find(importer::ColumnKind::Class) >= 0)
            return {at, columns};
    }
    return {};
}

bool isClass(const Unit& unit, int year)
{
    return unit.kind == UnitKind::Class && !unit.archived && unit.year == year;
}

// Takes the one of the list that is meant, if there is just one.
template <typename T, typename Is>
std::optional<T> takeOnly(QList<T>& list, Is is)
{
    if (std::ranges::count_if(list, is) != 1)
        return std::nullopt;
    return list.takeAt(std::ranges::find_if(list, is) - list.begin());
}

// Who takes a name comes after who gives it up.
QList<RenamedClass> inOrder(QList<RenamedClass> waiting)
{
    QList<RenamedClass> ordered;
    while (!waiting.isEmpty()) {
        const auto next = std::ranges::find_if(waiting, [&](const RenamedClass& each) {
            return std::ranges::none_of(waiting, [&](const RenamedClass& other) {
                return other.unit.id != each.unit.id && other.unit.label == each.approved.label;
            });
        });
        ordered << waiting.takeAt(next == waiting.end() ? 0 : next - waiting.begin());
    }
    return ordered;
}

} // namespace

QList<ApprovedClass> approvedClasses(const importer::Workbook& book)
{
    QList<ApprovedClass> classes;
    for (const importer::Sheet& sheet : book.sheets) {
        const Header header = headerOf(sheet.table);
        for (const importer::TableRow& row : sheet.table.rows.sliced(header.row + 1))
            addRow(classes, row, header.columns);
    }
    return classes;
}

NomenclatureDifference compareNomenclature(const School& school, int year, const QList<ApprovedClass>& approved)
{
    NomenclatureDifference difference;
    difference.missing = approved;
    std::ranges::copy_if(school.units, std::back_inserter(difference.extra),
                         [year](const Unit& unit) { return isClass(unit, year); });
    // By the id of other systems first, then by the name.
    const QList<Unit> units = difference.extra;
    for (const Unit& unit : units) {
        const auto sameId = takeOnly(difference.missing, [&](const ApprovedClass& each) {
            return !unit.externalId.isEmpty() && each.externalId == unit.externalId;
        });
        if (!sameId)
            continue;
        difference.extra.removeIf([&](const Unit& each) { return each.id == unit.id; });
        if (sameId->label == unit.label)
            ++difference.same;
        else
            difference.renamed << RenamedClass{unit, *sameId};
    }
    difference.missing.removeIf([&](const ApprovedClass& each) {
        const auto is = [&](const Unit& unit) { return unit.label == each.label; };
        const auto found = std::ranges::find_if(difference.extra, is);
        if (found == difference.extra.end())
            return false;
        difference.extra.erase(found);
        ++difference.same;
        return true;
    });
    for (int grade = 1; grade <= 11; ++grade) {
        const auto ofGrade = [grade](const auto& each) { return each.label.grade == grade; };
        if (std::ranges::count_if(difference.extra, ofGrade) != 1 ||
            std::ranges::count_if(difference.missing, ofGrade) != 1)
            continue;
        difference.renamed << RenamedClass{*takeOnly(difference.extra, ofGrade), *takeOnly(difference.missing, ofGrade)};
    }
    return difference;
}

QList<UnitEdit> editsFor(const School& school, int year, const NomenclatureDifference& difference,
                         const NomenclatureWish& wish)
{
    // A name that is not wanted is not taken from anybody: then the one is too many, and the other missing.
    QList<Unit> extra = difference.extra;
    QList<ClassLabel> missing;
    for (const ApprovedClass& each : difference.missing)
        missing << each.label;
    for (const RenamedClass& each : difference.renamed) {
        if (wish.rename)
            continue;
        extra << each.unit;
        missing << each.approved.label;
    }
    QList<UnitEdit> edits;
    if (wish.archive) {
        QList<UnitId> ids;
        for (const Unit& unit : extra)
            ids << unit.id;
        edits << unitsTo(UnitEditKind::Archive, school, ids);
    }
    if (wish.rename) {
        for (const RenamedClass& each : inOrder(difference.renamed)) {
            UnitEdit edit;
            edit.kind = UnitEditKind::Rename;
            edit.unit = each.unit.id;
            edit.unitKind = UnitKind::Class;
            edit.label = each.approved.label;
            edits << edit;
        }
    }
    if (wish.create)
        edits << classesToCreate(school, year, missing, wish.underParallels);
    return edits;
}

} // namespace session
