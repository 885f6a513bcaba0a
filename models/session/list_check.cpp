// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/list_check.h"

#include "domain/person_name.h"
#include "domain/school_index.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace session {
namespace {

struct Place
{
    const domain::Person* person = nullptr;
    domain::ClassLabel label;
};

// Active pupils with the class that they sit in.
QList<Place> pupilsOf(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    QList<Place> places;
    for (const domain::Seat& seat : school.seats) {
        const domain::Unit* unit = index.unit(seat.unit);
        const domain::Person* person = index.person(seat.person);
        const bool isPupil = seat.kind == domain::SeatKind::Pupil && unit != nullptr && person != nullptr &&
                             unit->kind == domain::UnitKind::Class && !unit->archived &&
                             person->state == domain::PersonState::Active;
        if (isPupil)
            places << Place{person, unit->label};
    }
    return places;
}

QString labelKey(const domain::ClassLabel& label)
{
    return domain::displayLabel(label);
}

// One letter more, less or other.
bool isOneLetterApart(const QString& a, const QString& b)
{
    if (a == b || std::abs(a.size() - b.size()) > 1)
        return false;
    const QString& shorter = a.size() <= b.size() ? a : b;
    const QString& longer = a.size() <= b.size() ? b : a;
    qsizetype same = 0;
    while (same < shorter.size() && shorter[same] == longer[same])
        ++same;
    const qsizetype skipped = shorter.size() == longer.size() ? same + 1 : same;
    return QStringView(shorter).mid(skipped) == QStringView(longer).mid(same + 1);
}

} // namespace

QList<MissingPupil> missingPupils(const domain::School& school, const importer::RosterDraft& draft)
{
    QSet<QString> classes;
    QSet<QString> names;
    QSet<QString> numbers;
    for (const domain::RosterRow& row : draft.rows) {
        if (row.label.isValid())
            classes.insert(labelKey(row.label));
        names.insert(domain::nameKey(row.pupil));
        if (!row.externalId.isEmpty())
            numbers.insert(row.externalId);
    }
    QList<MissingPupil> missing;
    for (const Place& place : pupilsOf(school)) {
        const bool named = names.contains(domain::nameKey(place.person->name)) ||
                           (!place.person->externalId.isEmpty() && numbers.contains(place.person->externalId));
        if (!named && classes.contains(labelKey(place.label)))
            missing << MissingPupil{place.person->id, place.person->name, place.label};
    }
    std::ranges::stable_sort(missing, [](const MissingPupil& a, const MissingPupil& b) { return a.label < b.label; });
    return missing;
}

QList<LookAlike> lookAlikes(const domain::School& school, const QList<contract::RosterChange>& changes)
{
    QHash<QString, QList<Place>> byName;
    QHash<QString, QList<Place>> byClass;
    for (const Place& place : pupilsOf(school)) {
        byName[domain::nameKey(place.person->name)] << place;
        byClass[labelKey(place.label)] << place;
    }
    QList<LookAlike> alike;
    for (const contract::RosterChange& change : changes) {
        if (change.kind != contract::RosterChangeKind::NewPupil)
            continue;
        const QString name = domain::nameKey(change.name);
        const auto add = [&](const Place& place) {
            alike << LookAlike{change.line, change.name, place.person->name, place.label};
        };
        for (const Place& place : byName.value(name))
            add(place);
        for (const Place& place : byClass.value(labelKey(change.label))) {
            if (isOneLetterApart(name, domain::nameKey(place.person->name)))
                add(place);
        }
    }
    return alike;
}

} // namespace session
