// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/person_sheet.h"

#include "delegates/words.h"
#include "domain/personal_chat.h"
#include "items/person_facts.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chat {
namespace {

using namespace Qt::Literals::StringLiterals;

items::PlaceKind placeOf(domain::SeatKind kind)
{
    switch (kind) {
    case domain::SeatKind::ClassTeacher:
    case domain::SeatKind::ClassDeputy:
        return items::PlaceKind::ClassTeacher;
    case domain::SeatKind::SubjectTeacher:
        return items::PlaceKind::SubjectTeacher;
    case domain::SeatKind::Leader:
        return items::PlaceKind::Leader;
    case domain::SeatKind::Pupil:
        break;
    }
    return items::PlaceKind::Pupil;
}

// One line for each place that the person has.
QStringList placesOf(const items::PersonFacts& facts)
{
    QStringList places;
    for (const domain::Position& position : facts.positions)
        places << delegates::positionWord(position.kind);
    for (const items::SeatFact& fact : facts.seats) {
        items::PersonRow row;
        row.place = placeOf(fact.seat.kind);
        row.subject = fact.seat.subject;
        places << fact.unitName + u", "_s + delegates::placeWords(row);
    }
    for (const items::FamilyFact& fact : facts.children) {
        const QString word = delegates::guardianWord(fact.link.kind) + u": "_s + domain::shortName(fact.name);
        places << (fact.unitName.isEmpty() ? word : word + u", "_s + fact.unitName);
    }
    return places;
}

QStringList familyOf(const items::PersonFacts& facts)
{
    QStringList family;
    for (const items::FamilyFact& fact : facts.guardians)
        family << delegates::guardianWord(fact.link.kind) + u": "_s + domain::fullName(fact.name);
    return family;
}

void add(QFormLayout& form, const QString& caption, const QStringList& lines)
{
    const QString text = lines.join(u'\n').trimmed();
    if (text.isEmpty())
        return;
    auto* said = new QLabel(text);
    said->setTextFormat(Qt::PlainText);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    said->setWordWrap(true);
    said->setAccessibleName(caption + u": "_s + text);
    form.addRow(widgets::mutedLabel(caption), said);
}

} // namespace

PersonSheet::PersonSheet(const session::SchoolService& school, const domain::PersonId& person, QWidget* parent)
    : Sheet(domain::fullName(items::factsOf(*school.school(), person).person.name), parent)
{
    const widgets::Measures m(font());
    setObjectName(u"personSheet"_s);
    const items::PersonFacts facts = items::factsOf(*school.school(), person);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(m.gap16());
    form->setVerticalSpacing(m.gap8());
    add(*form, tr("Who"), placesOf(facts));
    add(*form, tr("Family"), familyOf(facts));
    add(*form, tr("Phone"), {facts.person.contacts.phone});
    add(*form, tr("E-mail"), {facts.person.contacts.email});
    column().addLayout(form);
    if (person == school.self().person) {
        column().addWidget(widgets::mutedLabel(tr("This is you.")));
    } else if (facts.isDeparted()) {
        column().addWidget(widgets::mutedLabel(tr("Does not take part in the chats any more.")));
    } else if (facts.person.login.isEmpty()) {
        column().addWidget(widgets::mutedLabel(
            tr("You cannot write to this person alone: there is no account yet, or the rules of the organisation do not "
               "allow it. Write in the common chat.")));
    } else {
        auto* write = new QPushButton(widgets::icon(widgets::Icon::Chats, QPalette::HighlightedText), tr("Write personally"));
        write->setObjectName(u"writePersonally"_s);
        setButtonRole(*write, widgets::ButtonRole::Primary);
        column().addWidget(write, 0, Qt::AlignLeft);
        connect(write, &QPushButton::clicked, this, [this, chat = domain::personalChat(facts.person.login)] {
            accept();
            Q_EMIT writeWanted(chat);
        });
    }
    addCloseButton();
}

} // namespace chat
