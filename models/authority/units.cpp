// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "domain/membership.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

constexpr qsizetype mostUnits = 500; // of one command; 11 grades of 12 letters are 132

base::Result<Unit> unitFrom(const Change& change, const contract::NewUnit& asked, int year)
{
    Unit unit;
    unit.id = UnitId(randomName());
    unit.kind = asked.kind;
    unit.year = year;
    unit.parent = asked.parent.isEmpty() ? rootOf(change.school()) : asked.parent;
    const Unit* const parent = change.snapshot().find<Unit>(unit.parent.value());
    if (!parent || parent->archived)
        return refuse("unit.unknown");
    if (asked.kind == UnitKind::School)
        return refuse("unit.kind");
    if (asked.kind != UnitKind::Class) {
        unit.name = asked.name.simplified();
        if (!isTitle(unit.name))
            return refuse("unit.name");
        return unit;
    }
    unit.label = classLabelFrom(QString::number(asked.label.grade), asked.label.letter);
    if (!unit.label.isValid())
        return refuse("unit.label");
    unit.name = displayLabel(unit.label);
    const bool exists = std::ranges::any_of(change.school().units, [&](const Unit& other) {
        return other.kind == UnitKind::Class && !other.archived && other.year == year && other.label == unit.label;
    });
    if (exists)
        return refuse("unit.exists");
    return unit;
}

} // namespace

bool isTitle(const QString& text)
{
    constexpr qsizetype longest = 100;
    return !text.isEmpty() && text.size() <= longest && text.isValidUtf16() && std::ranges::none_of(text, [](QChar c) {
               return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
           });
}

UnitId rootOf(const School& school)
{
    const auto root = std::ranges::find(school.units, UnitKind::School, &Unit::kind);
    return root == school.units.end() ? UnitId() : root->id;
}

UnitId classOf(const Snapshot& snapshot, const PersonId& pupil)
{
    for (const Seat& seat : snapshot.school().seats) {
        if (seat.person != pupil || seat.kind != SeatKind::Pupil || seat.dormant)
            continue;
        const Unit* const unit = snapshot.find<Unit>(seat.unit.value());
        if (unit && hasRuleChats(unit->kind) && !unit->archived)
            return unit->id;
    }
    return {};
}

base::Result<contract::UnitsCreateReply> createUnits(Change& change, const contract::UnitsCreateRequest& request)
{
    if (request.year < earliestYear || request.year > latestYear)
        return refuse("unit.year");
    if (request.units.isEmpty() || request.units.size() > mostUnits)
        return refuse("request.too-large");
    contract::UnitsCreateReply reply;
    QStringList subjects;
    for (const contract::NewUnit& asked : request.units) {
        const auto unit = unitFrom(change, asked, request.year);
        if (!unit)
            return base::failWith(unit);
        change.put(*unit);
        reply.units << unit->id;
        subjects << unit->id.value();
    }
    change.audit(subjects.join(u' '));
    return reply;
}

} // namespace authority
