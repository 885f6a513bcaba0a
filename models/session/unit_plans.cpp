// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unit_plans.h"

#include "domain/nomenclature.h"

#include <algorithm>
#include <map>

namespace session {

using namespace domain;

namespace {

[[nodiscard]] bool isClass(const Unit& unit, const ClassLabel& label, int year)
{
    return unit.kind == UnitKind::Class && !unit.archived && unit.year == year && unit.label == label;
}

[[nodiscard]] bool standsBelow(const School& school, const UnitId& unit, const QList<UnitId>& others)
{
    UnitId at = unit;
    for (qsizetype depth = 0; depth < school.units.size(); ++depth) {
        const auto found = std::ranges::find(school.units, at, &Unit::id);
        if (found == school.units.cend())
            return false;
        at = found->parent;
        if (others.contains(at))
            return true;
    }
    return false;
}

} // namespace

QList<UnitEdit> classesToCreate(const School& school, int year, const QList<ClassLabel>& labels, bool underParallels)
{
    QList<UnitEdit> edits;
    std::map<int, UnitId> parallels;
    for (const Unit& unit : school.units) {
        if (unit.kind != UnitKind::Parallel || unit.archived)
            continue;
        // Whatever the classes were called when it was made.
        const int grade = unit.name.section(QStringLiteral("-е "), 0, 0).toInt();
        if (grade >= 1 && grade <= 11)
            parallels[grade] = unit.id;
    }
    for (const ClassLabel& label : labels) {
        if (std::ranges::any_of(school.units, [&](const Unit& unit) { return isClass(unit, label, year); }))
            continue;
        if (underParallels && !parallels.contains(label.grade)) {
            UnitEdit parallel;
            parallel.unit = UnitId(QStringLiteral("#%1").arg(label.grade));
            parallel.unitKind = UnitKind::Parallel;
            parallel.name = parallelName(label.grade, wordsOf(school.organisation));
            edits << parallel;
            parallels[label.grade] = parallel.unit;
        }
        UnitEdit edit;
        edit.label = label;
        if (underParallels)
            edit.into = parallels[label.grade];
        edits << edit;
    }
    return edits;
}

QList<UnitEdit> unitsToMerge(const QList<UnitId>& units, const UnitId& into)
{
    QList<UnitEdit> edits;
    for (const UnitId& unit : units) {
        if (unit == into)
            continue;
        UnitEdit edit;
        edit.kind = UnitEditKind::Merge;
        edit.unit = unit;
        edit.into = into;
        edits << edit;
    }
    return edits;
}

QList<UnitEdit> unitsTo(UnitEditKind kind, const School& school, const QList<UnitId>& units, const UnitId& into)
{
    QList<UnitEdit> edits;
    for (const UnitId& unit : units) {
        if (standsBelow(school, unit, units))
            continue;
        UnitEdit edit;
        edit.kind = kind;
        edit.unit = unit;
        edit.into = into;
        edits << edit;
    }
    return edits;
}

} // namespace session
