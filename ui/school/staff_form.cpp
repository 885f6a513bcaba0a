// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/staff_form.h"

#include "delegates/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace school {

StaffForm::StaffForm(QWidget* parent)
    : FormDialog(tr("New member of the staff"), tr("Add"), parent)
    , m_family(new QLineEdit)
    , m_given(new QLineEdit)
    , m_patronymic(new QLineEdit)
    , m_position(new QComboBox)
{
    setObjectName(QStringLiteral("staffForm"));
    m_family->setObjectName(QStringLiteral("family"));
    m_given->setObjectName(QStringLiteral("given"));
    m_patronymic->setObjectName(QStringLiteral("patronymic"));
    m_position->setObjectName(QStringLiteral("position"));
    for (const domain::PositionKind kind : {domain::PositionKind::Teacher, domain::PositionKind::Deputy,
                                            domain::PositionKind::Head, domain::PositionKind::Administrator}) {
        m_position->addItem(delegates::positionWord(kind), static_cast<int>(kind));
    }
    body().addWidget(widgets::captioned(tr("&Family name"), m_family));
    body().addWidget(widgets::captioned(tr("&Given name"), m_given));
    body().addWidget(widgets::captioned(tr("&Patronymic"), m_patronymic, tr("Leave empty if there is none.")));
    body().addWidget(widgets::captioned(tr("P&osition"), m_position,
                                        tr("The person comes in by a personal invitation, made in the next step.")));
    for (const QLineEdit* edit : {m_family, m_given})
        connect(edit, &QLineEdit::textChanged, this, &StaffForm::judge);
    judge();
}

session::NewStaff StaffForm::staff() const
{
    return {{m_family->text().simplified(), m_given->text().simplified(), m_patronymic->text().simplified()},
            static_cast<domain::PositionKind>(m_position->currentData().toInt()),
            {}};
}

void StaffForm::judge()
{
    submitButton().setEnabled(!staff().name.family.isEmpty() && !staff().name.given.isEmpty());
}

} // namespace school
