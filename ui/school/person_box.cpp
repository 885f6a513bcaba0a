// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/person_box.h"

#include "domain/school_index.h"

#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace school {
namespace {

struct Named
{
    QString text;
    QString id;
};

QString classOf(const domain::SchoolIndex& index, const domain::PersonId& person)
{
    for (const domain::Seat* seat : index.seatsOf(person)) {
        const domain::Unit* unit = index.unit(seat->unit);
        if (seat->kind == domain::SeatKind::Pupil && unit != nullptr && !unit->archived)
            return unit->name;
    }
    return {};
}

QList<Named> peopleOf(const domain::School& school, PersonBox::Who who)
{
    const domain::SchoolIndex index(school);
    QSet<domain::PersonId> pupils;
    for (const domain::Seat& seat : school.seats) {
        if (seat.kind == domain::SeatKind::Pupil)
            pupils.insert(seat.person);
    }
    QList<Named> people;
    for (const domain::Person& person : school.people) {
        if (person.state != domain::PersonState::Active || pupils.contains(person.id) != (who == PersonBox::Who::Pupils))
            continue;
        const QString unit = classOf(index, person.id);
        people << Named{unit.isEmpty() ? domain::fullName(person.name)
                                       : PersonBox::tr("%1 — %2", "name, class").arg(domain::fullName(person.name), unit),
                        person.id.value()};
    }
    std::ranges::sort(people, [](const Named& a, const Named& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return people;
}

} // namespace

PersonBox::PersonBox(const domain::School& school, Who who, QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    const QList<Named> people = peopleOf(school, who);
    for (const Named& person : people)
        addItem(person.text, person.id);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setCurrentIndex(-1);
    lineEdit()->setPlaceholderText(tr("Begin to type the name"));
}

domain::PersonId PersonBox::person() const
{
    const int at = findText(currentText(), Qt::MatchFixedString);
    return at < 0 ? domain::PersonId() : domain::PersonId(itemData(at).toString());
}

} // namespace school
