// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/class_teacher_form.h"

#include "school/class_form.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using domain::Seat;
using domain::SeatKind;

QComboBox* teacherBox(const char* name, const domain::School& school)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    fillWithTeachers(*box, school);
    return box;
}

QDateEdit* dayEdit(const char* name, const QDate& day)
{
    auto* edit = new QDateEdit(day);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    return edit;
}

domain::PersonId chosen(const QComboBox& box)
{
    return domain::PersonId(box.currentData().toString());
}

void choose(QComboBox& box, const domain::PersonId& person)
{
    box.setCurrentIndex(std::max(0, box.findData(person.value())));
}

bool isSubstitution(const Seat& seat)
{
    return !seat.standsInFor.isEmpty();
}

session::SeatWish wishFor(const Seat& seat, bool present)
{
    session::SeatWish wish;
    wish.person = seat.person;
    wish.unit = seat.unit;
    wish.kind = seat.kind;
    wish.present = present;
    wish.startsOn = seat.startsOn;
    wish.endsOn = seat.endsOn;
    wish.standsInFor = seat.standsInFor;
    return wish;
}

} // namespace

ClassTeacherForm::ClassTeacherForm(const domain::School& school, const domain::Unit& unit, const QDate& today,
                                   QWidget* parent)
    : FormDialog(tr("Class teacher of %1").arg(unit.name), tr("Appoint"), parent)
    , m_unit(unit.id)
    , m_today(today)
    , m_teacher(teacherBox("teacher", school))
    , m_deputy(teacherBox("deputy", school))
    , m_isAway(new QCheckBox(tr("Somebody &stands in for the class teacher")))
    , m_substitute(teacherBox("substitute", school))
    , m_from(dayEdit("substituteFrom", today))
    , m_until(dayEdit("substituteUntil", today.addDays(14)))
    , m_days(new QWidget)
{
    setObjectName(QStringLiteral("classTeacherForm"));
    m_isAway->setObjectName(QStringLiteral("isAway"));
    for (const Seat& seat : school.seats) {
        // What is over is over.
        const bool isPast = seat.endsOn.isValid() && seat.endsOn < today;
        if (seat.unit != unit.id || !domain::leadsClass(seat.kind) || isPast)
            continue;
        m_seats << seat;
        if (isSubstitution(seat)) {
            m_isAway->setChecked(true);
            choose(*m_substitute, seat.person);
            m_from->setDate(seat.startsOn.isValid() ? seat.startsOn : today);
            m_until->setDate(seat.endsOn);
        } else {
            choose(seat.kind == SeatKind::ClassTeacher ? *m_teacher : *m_deputy, seat.person);
        }
    }
    auto* fields = new widgets::ScrollingFields;
    body().addWidget(fields);
    fields->column().addWidget(widgets::captioned(
        tr("Class &teacher"), m_teacher,
        tr("Becomes moderator of the chats of the class at once; whoever was it before leaves them.")));
    fields->column().addWidget(widgets::captioned(tr("&Deputy"), m_deputy,
                                                  tr("Can always do what the class teacher can.")));
    fields->column().addWidget(m_isAway);
    auto* column = new QVBoxLayout(m_days);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::captioned(tr("S&ubstitute"), m_substitute));
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&From"), m_from), 1);
    row->addWidget(widgets::captioned(tr("U&ntil"), m_until), 1);
    column->addLayout(row);
    column->addWidget(widgets::mutedLabel(
        tr("From the first to the last of these days the substitute leads the class too; then that ends by itself.")));
    fields->column().addWidget(m_days);
    for (QComboBox* box : {m_teacher, m_deputy, m_substitute})
        connect(box, &QComboBox::currentIndexChanged, this, &ClassTeacherForm::judge);
    for (QDateEdit* day : {m_from, m_until})
        connect(day, &QDateEdit::dateChanged, this, &ClassTeacherForm::judge);
    connect(m_isAway, &QCheckBox::toggled, this, &ClassTeacherForm::judge);
    judge();
}

domain::PersonId ClassTeacherForm::teacher() const
{
    return chosen(*m_teacher);
}

void ClassTeacherForm::judge()
{
    m_isAway->setEnabled(!teacher().isEmpty());
    const bool isAway = m_isAway->isEnabled() && m_isAway->isChecked();
    m_days->setVisible(isAway);
    const domain::PersonId substitute = chosen(*m_substitute);
    QString trouble;
    if (!teacher().isEmpty() && teacher() == chosen(*m_deputy))
        trouble = tr("The deputy is somebody else than the class teacher.");
    else if (isAway && substitute == teacher())
        trouble = tr("Somebody else stands in for the class teacher.");
    else if (isAway && (m_until->date() < m_from->date() || m_until->date() < m_today))
        trouble = tr("The last day is before the first one, or past.");
    setTrouble(trouble);
    submitButton().setEnabled(trouble.isEmpty() && !(isAway && substitute.isEmpty()));
}

session::SeatWish ClassTeacherForm::wish(const QComboBox& who, SeatKind kind) const
{
    session::SeatWish wish;
    wish.person = chosen(who);
    wish.unit = m_unit;
    wish.kind = kind;
    return wish;
}

std::optional<session::SeatWish> ClassTeacherForm::substitution() const
{
    if (!m_isAway->isEnabled() || !m_isAway->isChecked())
        return std::nullopt;
    session::SeatWish wanted = wish(*m_substitute, SeatKind::ClassTeacher);
    wanted.startsOn = m_from->date();
    wanted.endsOn = m_until->date();
    wanted.standsInFor = teacher();
    return wanted;
}

// Who leaves goes first: a substitute has somebody to stand in for as long as he is there, and one person has one seat
// of a kind in a class.
QList<session::SeatWish> ClassTeacherForm::wishes() const
{
    const auto wanted = substitution();
    QList<session::SeatWish> out;
    QList<session::SeatWish> in;
    bool hasSubstitute = false;
    for (const Seat& seat : m_seats) {
        if (!isSubstitution(seat))
            continue;
        if (wanted && wishFor(seat, true) == *wanted)
            hasSubstitute = true;
        else
            out << wishFor(seat, false);
    }
    const auto settle = [&](const QComboBox& box, SeatKind kind) {
        bool isThere = false;
        for (const Seat& seat : m_seats) {
            if (isSubstitution(seat) || seat.kind != kind)
                continue;
            if (seat.person == chosen(box))
                isThere = true;
            else
                out << wishFor(seat, false);
        }
        if (!isThere && !chosen(box).isEmpty())
            in << wish(box, kind);
    };
    settle(*m_teacher, SeatKind::ClassTeacher);
    settle(*m_deputy, SeatKind::ClassDeputy);
    if (wanted && !hasSubstitute)
        in << *wanted;
    return out + in;
}

} // namespace school
