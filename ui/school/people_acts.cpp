// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/people_acts.h"

#include "domain/rights.h"
#include "items/person_facts.h"
#include "school/movement_sheet.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace school {

using domain::MovementKind;
using items::PersonFacts;

namespace {

[[nodiscard]] const domain::Position* teacherIn(const PersonFacts& facts)
{
    const auto found = std::ranges::find(facts.positions, domain::PositionKind::Teacher, &domain::Position::kind);
    return found == facts.positions.cend() ? nullptr : &*found;
}

} // namespace

PeopleActs::PeopleActs(session::SchoolService& school, session::SchoolActs& acts, const base::Clock& clock,
                       QWidget* over)
    : QObject(over)
    , m_school(school)
    , m_acts(acts)
    , m_clock(clock)
    , m_over(over)
    , m_transfer(movement("transferPeople", tr("Transfer to another class…"), MovementKind::Transferred))
    , m_leave(movement("peopleLeave", tr("Leaves the school…"), MovementKind::Left))
    , m_enrol(movement("enrolPeople", tr("Enrol in a class…"), MovementKind::Enrolled))
    , m_confirm(action("confirmTeachers", tr("Confirm as a teacher…"),
                       [this]() -> ActSheet* {
                           return new VerifySheet(m_acts, m_school.school(), true, m_chosen, m_over);
                       }))
    , m_refuse(action("refuseTeachers", tr("Refuse as a teacher…"),
                      [this]() -> ActSheet* {
                          return new VerifySheet(m_acts, m_school.school(), false, m_chosen, m_over);
                      }))
    , m_hire(movement("hirePeople", tr("Hire…"), MovementKind::Hired))
    , m_dismiss(movement("dismissPeople", tr("Dismiss…"), MovementKind::Dismissed))
{
    setChosen({});
}

QAction* PeopleActs::action(const char* name, const QString& text, std::function<ActSheet*()> sheet)
{
    auto* made = new QAction(text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QAction::triggered, this, [this, sheet = std::move(sheet)] { open(sheet()); });
    return made;
}

QAction* PeopleActs::movement(const char* name, const QString& text, MovementKind kind)
{
    return action(name, text, [this, kind]() -> ActSheet* {
        return new MovementSheet(m_acts, m_school.school(), today(), kind, m_chosen, m_over);
    });
}

QDate PeopleActs::today() const
{
    return domain::dayAt(m_school.school()->organisation, m_clock.now());
}

void PeopleActs::open(ActSheet* sheet)
{
    connect(sheet, &ActSheet::actDone, this, &PeopleActs::done);
    sheet->open();
}

void PeopleActs::setChosen(const QList<domain::PersonId>& people)
{
    m_chosen = people;
    const domain::School& school = *m_school.school();
    const domain::PersonId& self = m_school.self().person;
    QList<PersonFacts> all;
    for (const domain::PersonId& person : people)
        all << items::factsOf(school, person);
    const auto fits = [&](domain::Act act, auto is) {
        return !all.isEmpty() && mayAct(school, self, act) && std::ranges::all_of(all, is);
    };
    const auto offer = [](QAction* act, bool offered) {
        act->setVisible(offered);
        act->setEnabled(offered);
    };
    const auto isPupil = [](const PersonFacts& facts) { return facts.isPupil() && !facts.isDeparted(); };
    const auto isFree = [](const PersonFacts& facts) {
        return !facts.isPupil() && !facts.isStaff() && facts.children.isEmpty() && facts.isDeparted();
    };
    const auto isStaff = [](const PersonFacts& facts) { return facts.isStaff(); };
    const auto isUnconfirmed = [](const PersonFacts& facts) {
        const domain::Position* position = teacherIn(facts);
        return position != nullptr && position->verification != domain::Verification::Confirmed;
    };
    const auto isTeacher = [](const PersonFacts& facts) { return teacherIn(facts) != nullptr; };
    offer(m_transfer, fits(domain::Act::MovementsRecord, isPupil));
    offer(m_leave, fits(domain::Act::MovementsRecord, isPupil));
    offer(m_enrol, fits(domain::Act::MovementsRecord, isFree));
    offer(m_hire, fits(domain::Act::MovementsRecord, isFree));
    offer(m_dismiss, all.size() == 1 && fits(domain::Act::MovementsRecord, isStaff));
    offer(m_confirm, fits(domain::Act::PositionsVerify, isUnconfirmed));
    offer(m_refuse, fits(domain::Act::PositionsVerify, isTeacher));
}

} // namespace school
