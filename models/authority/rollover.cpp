// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/movements.h"
#include "authority/token.h"
#include "authority/transfer.h"
#include "domain/membership.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lastGrade = 11;

// A class grows with its pupils: the unit, its chats and their past stay, the label and the year move on.
class Rollover
{
public:
    Rollover(Change& change, const contract::RolloverRequest& request)
        : m_change(change)
        , m_request(request)
    {
        // Which parallel holds which grade is read off before anything moves.
        for (const Unit& unit : change.school().units) {
            const Unit* const parent = change.snapshot().find<Unit>(unit.parent.value());
            if (isGrowing(unit) && parent && parent->kind == UnitKind::Parallel && !parent->archived)
                m_parallels.emplace(unit.label.grade, parent->id);
        }
    }

    base::Result<void> run()
    {
        for (const UnitId& id : m_request.graduates) {
            const Unit* const unit = m_change.snapshot().find<Unit>(id.value());
            if (!unit || !isGrowing(*unit))
                return refuse("unit.unknown");
        }
        const auto isMoving = [&](const Unit& unit) {
            return !unit.archived && unit.kind != UnitKind::School && unit.year < m_request.year;
        };
        QList<Unit> units = m_change.rowsWhere<Unit>(isMoving);
        if (units.isEmpty())
            return refuse("rollover.done");
        voidInvites(m_change, [&](const Invite& invite) { return invite.role != InviteRole::Staff; });
        // From the top down, so that at every moment a label stands once in a year.
        std::ranges::sort(units, [](const Unit& a, const Unit& b) { return b.label < a.label; });
        for (const Unit& unit : units) {
            if (const auto moved = move(unit); !moved)
                return moved;
        }
        for (const ClassLabel& label : m_request.newClasses) {
            if (const auto made = create(label); !made)
                return made;
        }
        for (const contract::Handover& handover : m_request.handovers) {
            if (const auto handed = handOver(handover); !handed)
                return handed;
        }
        return {};
    }

private:
    [[nodiscard]] bool isGrowing(const Unit& unit) const
    {
        return unit.kind == UnitKind::Class && !unit.archived && unit.year < m_request.year;
    }

    base::Result<void> move(Unit unit)
    {
        if (isGrowing(unit) && (unit.label.grade >= lastGrade || m_request.graduates.contains(unit.id))) {
            graduate(unit);
            return {};
        }
        if (isGrowing(unit)) {
            const auto parent = m_change.snapshot().find<Unit>(unit.parent.value());
            if (parent && parent->kind == UnitKind::Parallel)
                unit.parent = parallelOf(unit.label.grade + 1);
            ++unit.label.grade;
            unit.name = displayLabel(unit.label);
            if (!isFree(unit))
                return refuse("unit.exists");
        }
        unit.year = m_request.year;
        m_change.put(unit);
        if (m_request.clearLoad)
            clearLoad(unit.id);
        return {};
    }

    void graduate(Unit unit)
    {
        const auto sitsHere = [&](const Seat& seat) { return seat.unit == unit.id && seat.kind == SeatKind::Pupil; };
        const QList<Seat> seats = m_change.rowsWhere<Seat>(sitsHere);
        for (const UnitId& id : withUnitsBelow(m_change.school(), unit.id)) {
            Unit each = *m_change.snapshot().find<Unit>(id.value());
            each.archived = true;
            m_change.put(each);
        }
        for (const Seat& seat : seats) {
            Movement movement;
            movement.id = MovementId(randomName());
            movement.kind = MovementKind::Left;
            movement.person = seat.person;
            movement.origin = unit.id;
            movement.orderNumber = m_request.orderNumber.simplified();
            movement.orderDate = m_request.orderDate;
            movement.effectiveOn = dayAt(m_change.school().organisation, m_change.now());
            movement.state = MovementState::Done;
            movement.author = m_change.caller();
            movement.doneAt = m_change.now();
            m_change.put(movement);
            departPupil(m_change, seat.person);
        }
    }

    base::Result<void> create(const ClassLabel& asked)
    {
        Unit unit;
        unit.id = UnitId(randomName());
        unit.kind = UnitKind::Class;
        unit.label = classLabelFrom(QString::number(asked.grade), asked.letter);
        if (!unit.label.isValid())
            return refuse("unit.label");
        unit.name = displayLabel(unit.label);
        unit.year = m_request.year;
        unit.parent = parallelOf(unit.label.grade);
        if (!isFree(unit))
            return refuse("unit.exists");
        m_change.put(unit);
        return {};
    }

    base::Result<void> handOver(const contract::Handover& handover)
    {
        const Unit* const unit = m_change.snapshot().find<Unit>(handover.unit.value());
        if (!unit || unit->archived || !hasRuleChats(unit->kind))
            return refuse("unit.unknown");
        if (!isConfirmedStaff(m_change.school(), handover.teacher))
            return refuse("seat.not-staff");
        const auto leads = [&](const Seat& seat) {
            return seat.unit == handover.unit && seat.kind == SeatKind::ClassTeacher &&
                   seat.person != handover.teacher;
        };
        for (const Seat& seat : m_change.rowsWhere<Seat>(leads))
            m_change.remove(seat);
        const bool isSeated = std::ranges::any_of(m_change.school().seats, [&](const Seat& seat) {
            return seat.unit == handover.unit && seat.kind == SeatKind::ClassTeacher;
        });
        if (!isSeated)
            m_change.put(Seat{SeatId(randomName()), handover.teacher, handover.unit, SeatKind::ClassTeacher, {}});
        return {};
    }

    void clearLoad(const UnitId& unit)
    {
        const auto teaches = [&](const Seat& seat) {
            return seat.unit == unit && seat.kind == SeatKind::SubjectTeacher;
        };
        for (const Seat& seat : m_change.rowsWhere<Seat>(teaches))
            m_change.remove(seat);
    }

    [[nodiscard]] UnitId parallelOf(int grade) const
    {
        const auto found = m_parallels.find(grade);
        return found == m_parallels.end() ? rootOf(m_change.school()) : found->second;
    }

    [[nodiscard]] bool isFree(const Unit& unit) const
    {
        return std::ranges::none_of(m_change.school().units, [&](const Unit& other) {
            return other.id != unit.id && other.kind == UnitKind::Class && !other.archived &&
                   other.year == unit.year && other.label == unit.label;
        });
    }

    Change& m_change;
    const contract::RolloverRequest& m_request;
    std::map<int, UnitId> m_parallels;
};

} // namespace

base::Result<void> rollOver(Change& change, const contract::RolloverRequest& request)
{
    if (request.year < earliestYear || request.year > latestYear)
        return refuse("unit.year");
    return Rollover(change, request).run();
}

} // namespace authority
