// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/class_teacher_form.h"

#include "school/class_form.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace school {

ClassTeacherForm::ClassTeacherForm(const domain::School& school, const domain::Unit& unit, QWidget* parent)
    : FormDialog(tr("Class teacher of %1").arg(unit.name), tr("Appoint"), parent)
    , m_teacher(new QComboBox)
{
    setObjectName(QStringLiteral("classTeacherForm"));
    m_teacher->setObjectName(QStringLiteral("teacher"));
    fillWithTeachers(*m_teacher, school);
    for (const domain::Seat& seat : school.seats) {
        if (seat.unit == unit.id && seat.kind == domain::SeatKind::ClassTeacher)
            m_teacher->setCurrentIndex(std::max(0, m_teacher->findData(seat.person.value())));
    }
    body().addWidget(widgets::captioned(
        tr("Class &teacher"), m_teacher,
        tr("Becomes moderator of the chats of the class at once; whoever was it before leaves them.")));
}

domain::PersonId ClassTeacherForm::teacher() const
{
    return domain::PersonId(m_teacher->currentData().toString());
}

} // namespace school
