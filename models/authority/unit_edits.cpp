// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "authority/transfer.h"
#include "domain/membership.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

using contract::UnitEdit;
using contract::UnitEditKind;

constexpr qsizetype mostEdits = 2'000;

class Editor
{
public:
    Editor(Change& change, int year)
        : m_change(change)
        , m_year(year)
    {
    }

    base::Result<void> run(const UnitEdit& edit)
    {
        if (edit.kind == UnitEditKind::Create)
            return create(edit);
        const Unit* const found = unitOf(edit.unit);
        if (!found)
            return refuse("unit.unknown");
        const Unit unit = *found;
        if (unit.kind == UnitKind::School)
            return refuse("unit.root");
        if (unit.archived != (edit.kind == UnitEditKind::Restore))
            return refuse(unit.archived ? "unit.archived" : "unit.not-archived");
        switch (edit.kind) {
        case UnitEditKind::Create:
            break;
        case UnitEditKind::Rename:
            return rename(unit, edit);
        case UnitEditKind::Move:
            return move(unit, edit);
        case UnitEditKind::Merge:
            return merge(unit, edit);
        case UnitEditKind::Split:
            return split(unit, edit);
        case UnitEditKind::Archive:
            archive(unit);
            break;
        case UnitEditKind::Restore:
            return restore(unit);
        }
        return {};
    }

private:
    // By its id, or by the name that this request gave it.
    [[nodiscard]] const Unit* unitOf(const UnitId& id) const
    {
        const auto made = m_made.find(id);
        return m_change.snapshot().find<Unit>((made == m_made.end() ? id : made->second).value());
    }

    base::Result<void> name(Unit& unit, const ClassLabel& label, const QString& text) const
    {
        if (unit.kind != UnitKind::Class) {
            unit.name = text.simplified();
            return isTitle(unit.name) ? base::Result<void>() : refuse("unit.name");
        }
        unit.label = classLabelFrom(QString::number(label.grade), label.letter);
        if (!unit.label.isValid())
            return refuse("unit.label");
        unit.name = displayLabel(unit.label);
        return isFree(unit) ? base::Result<void>() : refuse("unit.exists");
    }
    [[nodiscard]] bool isFree(const Unit& unit) const
    {
        return unit.kind != UnitKind::Class ||
               std::ranges::none_of(m_change.school().units, [&](const Unit& other) {
                   return other.id != unit.id && other.kind == UnitKind::Class && !other.archived &&
                          other.year == unit.year && other.label == unit.label;
               });
    }

    base::Result<void> create(const UnitEdit& edit)
    {
        if (edit.unitKind == UnitKind::School)
            return refuse("unit.kind");
        if (m_year < earliestYear || m_year > latestYear)
            return refuse("unit.year");
        const Unit* const parent = unitOf(edit.into.isEmpty() ? rootOf(m_change.school()) : edit.into);
        if (!parent || parent->archived)
            return refuse("unit.unknown");
        Unit unit;
        unit.id = UnitId(randomName());
        unit.kind = edit.unitKind;
        unit.parent = parent->id;
        unit.year = m_year;
        unit.externalId = edit.externalId.trimmed();
        if (const auto named = name(unit, edit.label, edit.name); !named)
            return named;
        m_change.put(unit);
        if (!edit.unit.isEmpty())
            m_made[edit.unit] = unit.id;
        return {};
    }

    base::Result<void> rename(Unit unit, const UnitEdit& edit)
    {
        if (const auto named = name(unit, edit.label, edit.name); !named)
            return named;
        if (!edit.externalId.isEmpty())
            unit.externalId = edit.externalId.trimmed();
        m_change.put(unit);
        return {};
    }

    base::Result<void> move(Unit unit, const UnitEdit& edit)
    {
        const Unit* const parent = unitOf(edit.into);
        if (!parent || parent->archived)
            return refuse("unit.unknown");
        if (withUnitsBelow(m_change.school(), unit.id).contains(parent->id))
            return refuse("unit.cycle");
        unit.parent = parent->id;
        m_change.put(unit);
        return {};
    }

    base::Result<void> merge(const Unit& unit, const UnitEdit& edit)
    {
        const Unit* const found = unitOf(edit.into);
        if (!found || found->archived)
            return refuse("unit.unknown");
        const Unit into = *found;
        if (into.id == unit.id || into.kind != unit.kind)
            return refuse("unit.merge");
        const QList<Seat> seats = m_change.school().seats;
        const bool isLed = std::ranges::any_of(
            seats, [&](const Seat& seat) { return seat.unit == into.id && seat.kind == SeatKind::ClassTeacher; });
        for (const Seat& seat : seats) {
            if (seat.unit != unit.id)
                continue;
            if (seat.kind == SeatKind::Pupil)
                transferPupil(m_change, seat.person, unit.id, into.id, OldSeat::Kept);
            else if (!leadsClass(seat.kind) || !isLed)
                takeOver(seat, into.id);
        }
        const auto isBelow = [&](const Unit& other) { return other.parent == unit.id && !other.archived; };
        for (Unit below : m_change.rowsWhere<Unit>(isBelow)) {
            below.parent = into.id;
            m_change.put(below);
        }
        archive(unit);
        return {};
    }

    base::Result<void> split(const Unit& unit, const UnitEdit& edit)
    {
        const bool isSubgroup = edit.unitKind == UnitKind::Subgroup;
        if (!hasRuleChats(unit.kind) || (!isSubgroup && edit.unitKind != unit.kind) || edit.people.isEmpty())
            return refuse("unit.split");
        Unit part;
        part.id = UnitId(randomName());
        part.kind = edit.unitKind;
        part.parent = isSubgroup ? unit.id : unit.parent;
        part.year = unit.year;
        if (const auto named = name(part, edit.label, edit.name); !named)
            return named;
        m_change.put(part);
        if (!edit.into.isEmpty())
            m_made[edit.into] = part.id;
        const QList<Seat> seats = m_change.school().seats;
        for (const PersonId& pupil : edit.people) {
            const bool sits = std::ranges::any_of(seats, [&](const Seat& seat) {
                return seat.person == pupil && seat.unit == unit.id && seat.kind == SeatKind::Pupil;
            });
            if (!sits)
                return refuse("unit.not-in-it");
            if (isSubgroup)
                m_change.put(Seat{SeatId(randomName()), pupil, part.id, SeatKind::Pupil, {}});
            else
                transferPupil(m_change, pupil, unit.id, part.id);
        }
        // Whoever teaches the whole teaches its parts until the load says otherwise; so nobody is without a moderator.
        for (const Seat& seat : seats) {
            if (!isSubgroup && seat.unit == unit.id && seat.kind != SeatKind::Pupil)
                takeOver(seat, part.id);
        }
        return {};
    }

    void archive(const Unit& unit)
    {
        const QList<UnitId> below = withUnitsBelow(m_change.school(), unit.id);
        for (const UnitId& id : below) {
            Unit each = *m_change.snapshot().find<Unit>(id.value());
            each.archived = true;
            m_change.put(each);
        }
        voidInvites(m_change, [&](const Invite& invite) { return below.contains(invite.unit); });
    }

    base::Result<void> restore(Unit unit)
    {
        const Unit* const parent = m_change.snapshot().find<Unit>(unit.parent.value());
        if (!parent || parent->archived)
            return refuse("unit.archived");
        if (!isFree(unit))
            return refuse("unit.exists");
        // Who has meanwhile gone to another class does not come back (S9).
        const QList<Seat> seats = m_change.school().seats;
        for (const Seat& seat : seats) {
            if (seat.unit == unit.id && seat.kind == SeatKind::Pupil && hasRuleChats(unit.kind) &&
                !classOf(m_change.snapshot(), seat.person).isEmpty()) {
                m_change.remove(seat);
            }
        }
        unit.archived = false;
        m_change.put(unit);
        return {};
    }

    void takeOver(const Seat& seat, const UnitId& unit)
    {
        const bool has = std::ranges::any_of(m_change.school().seats, [&](const Seat& other) {
            return other.person == seat.person && other.unit == unit && other.kind == seat.kind &&
                   other.subject == seat.subject;
        });
        if (has)
            return;
        Seat taken = seat;
        taken.id = SeatId(randomName());
        taken.unit = unit;
        m_change.put(taken);
    }

    Change& m_change;
    const int m_year;
    std::map<UnitId, UnitId> m_made;
};

} // namespace

base::Result<void> editUnits(Change& change, const contract::UnitsEditRequest& request)
{
    if (request.edits.isEmpty() || request.edits.size() > mostEdits)
        return refuse("request.too-large");
    Editor editor(change, request.year);
    for (const UnitEdit& edit : request.edits) {
        if (const auto done = editor.run(edit); !done)
            return done;
    }
    return {};
}

} // namespace authority
