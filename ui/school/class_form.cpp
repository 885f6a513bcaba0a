// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/class_form.h"

#include "domain/rights.h"

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace school {

ClassForm::ClassForm(const domain::School& school, int year, QWidget* parent)
    : FormDialog(tr("New class"), tr("Create class"), parent)
    , m_units(school.units)
    , m_year(year)
    , m_grade(new QSpinBox)
    , m_letter(new QComboBox)
    , m_teacher(new QComboBox)
{
    setObjectName(QStringLiteral("classForm"));
    m_grade->setObjectName(QStringLiteral("grade"));
    m_grade->setRange(1, 11);
    m_grade->setValue(5);
    m_letter->setObjectName(QStringLiteral("letter"));
    m_letter->setEditable(true);
    m_letter->addItems({QStringLiteral("А"), QStringLiteral("Б"), QStringLiteral("В"), QStringLiteral("Г"),
                        QStringLiteral("Д"), QStringLiteral("Е")});
    m_teacher->setObjectName(QStringLiteral("teacher"));
    fillWithTeachers(*m_teacher, school);

    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&Grade"), m_grade), 1);
    row->addWidget(widgets::captioned(tr("&Letter"), m_letter), 1);
    body().addLayout(row);
    body().addWidget(widgets::captioned(tr("Class &teacher"), m_teacher,
                                        tr("Can be given later. The chats of the class appear by themselves.")));

    connect(m_grade, &QSpinBox::valueChanged, this, &ClassForm::proposeLetter);
    connect(m_grade, &QSpinBox::valueChanged, this, &ClassForm::judge);
    connect(m_letter, &QComboBox::editTextChanged, this, &ClassForm::judge);
    proposeLetter();
    judge();
}

bool ClassForm::exists(const domain::ClassLabel& wanted) const
{
    return std::ranges::any_of(m_units, [&](const domain::Unit& unit) {
        return unit.kind == domain::UnitKind::Class && unit.label == wanted && unit.year == m_year && !unit.archived;
    });
}

// The first one that is free, as long as the person has not typed another.
void ClassForm::proposeLetter()
{
    if (m_letter->findText(m_letter->currentText()) < 0)
        return;
    for (int i = 0; i < m_letter->count(); ++i) {
        if (!exists(domain::classLabelFrom(m_grade->text(), m_letter->itemText(i)))) {
            m_letter->setCurrentIndex(i);
            return;
        }
    }
}

domain::ClassLabel ClassForm::label() const
{
    return domain::classLabelFrom(m_grade->text(), m_letter->currentText());
}

domain::PersonId ClassForm::teacher() const
{
    return domain::PersonId(m_teacher->currentData().toString());
}

// What cannot be created is told while it is typed.
void ClassForm::judge()
{
    const domain::ClassLabel wanted = label();
    const bool isThere = exists(wanted);
    if (!wanted.isValid())
        setTrouble(tr("The letter is one letter of the Russian alphabet."));
    else if (isThere)
        setTrouble(tr("There is a class %1 already.").arg(domain::displayLabel(wanted)));
    else
        setTrouble({});
    submitButton().setEnabled(wanted.isValid() && !isThere);
}

void fillWithTeachers(QComboBox& box, const domain::School& school)
{
    QList<domain::Person> teachers;
    for (const domain::Person& person : school.people) {
        if (person.state == domain::PersonState::Active && domain::isConfirmedStaff(school, person.id))
            teachers << person;
    }
    std::ranges::sort(teachers, [](const domain::Person& a, const domain::Person& b) {
        return domain::fullName(a.name).localeAwareCompare(domain::fullName(b.name)) < 0;
    });
    box.addItem(ClassForm::tr("Nobody yet"), QString());
    for (const domain::Person& person : teachers)
        box.addItem(domain::fullName(person.name), person.id.value());
}

} // namespace school
