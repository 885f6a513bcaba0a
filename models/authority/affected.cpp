// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/affected.h"

namespace authority {

using namespace domain;

namespace {

class Collector
{
public:
    explicit Collector(const SchoolIndex& index)
        : m_index(index)
    {
    }

    // With the units above: their staff are those below.
    void addUnit(UnitId unit)
    {
        while (!unit.isEmpty() && !m_affected.units.contains(unit)) {
            m_affected.units.insert(unit);
            const Unit* const found = m_index.unit(unit);
            unit = found ? found->parent : UnitId();
        }
    }

    // Wherever the person sits, or a child of theirs.
    void addPerson(const PersonId& person)
    {
        addSeatsOf(person);
        for (const GuardianLink* link : m_index.childrenOf(person))
            addSeatsOf(link->child);
    }

    void addSeatsOf(const PersonId& person)
    {
        for (const Seat* seat : m_index.seatsOf(person))
            addUnit(seat->unit);
    }

    [[nodiscard]] Affected take() { return std::move(m_affected); }

private:
    const SchoolIndex& m_index;
    Affected m_affected;
};

void add(Collector& collector, const Person& person)
{
    collector.addPerson(person.id);
}

void add(Collector& collector, const Position& position)
{
    collector.addPerson(position.person);
}

void add(Collector& collector, const Acknowledgement& acknowledgement)
{
    collector.addPerson(acknowledgement.person);
}

void add(Collector& collector, const Consent& consent)
{
    collector.addUnit(consent.unit);
    collector.addSeatsOf(consent.person); // parts of the class
}

void add(Collector& collector, const Chat& chat)
{
    collector.addUnit(chat.unit);
}

void add(Collector& collector, const GuardianLink& link)
{
    collector.addSeatsOf(link.child);
}

// A pupil's seat names the child in the nicks of the guardians there.
void add(Collector& collector, const Seat& seat)
{
    collector.addUnit(seat.unit);
}

// Of a row as it was and as it is.
template <typename T>
void addTouched(Collector& collector, const Trace& trace, const Snapshot& now)
{
    const Trace::Rows<T>& rows = trace.rows<T>();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row.value())
            add(collector, row.value()->row);
        if (const T* const after = now.find<T>(row.key()))
            add(collector, *after);
    }
}

} // namespace

Affected affectedBy(const Trace& trace, const Snapshot& now, const SchoolIndex& index)
{
    if (trace.organisation() || !trace.rows<Unit>().isEmpty() || !trace.rows<Rules>().isEmpty())
        return Affected::all();
    Collector collector(index);
    addTouched<Person>(collector, trace, now);
    addTouched<Position>(collector, trace, now);
    addTouched<Acknowledgement>(collector, trace, now);
    addTouched<Consent>(collector, trace, now);
    addTouched<Chat>(collector, trace, now);
    addTouched<GuardianLink>(collector, trace, now);
    addTouched<Seat>(collector, trace, now);
    for (const Unit& unit : index.school().units) {
        if (unit.kind == UnitKind::School)
            collector.addUnit(unit.id);
    }
    return collector.take();
}

} // namespace authority
