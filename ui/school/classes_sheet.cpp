// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/classes_sheet.h"

#include "domain/nomenclature.h"
#include "session/unit_plans.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace school {

ClassesSheet::ClassesSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, int year,
                           QWidget* parent)
    : ActSheet(tr("Several classes at once"), tr("Create classes"), school, parent)
    , m_acts(acts)
    , m_school(school)
    , m_year(year)
    , m_from(new QSpinBox)
    , m_to(new QSpinBox)
    , m_letters(new QLineEdit)
    , m_parallels(new QCheckBox(tr("Put the classes of one grade together, below a &parallel")))
{
    setObjectName(QStringLiteral("classesSheet"));
    for (QSpinBox* grade : {m_from, m_to})
        grade->setRange(1, 11);
    m_to->setValue(11);
    m_from->setObjectName(QStringLiteral("fromGrade"));
    m_to->setObjectName(QStringLiteral("toGrade"));
    m_letters->setObjectName(QStringLiteral("letters"));
    m_letters->setPlaceholderText(tr("А–Г"));
    m_parallels->setObjectName(QStringLiteral("underParallels"));
    m_parallels->setChecked(std::ranges::any_of(school->units, [](const domain::Unit& unit) {
        return unit.kind == domain::UnitKind::Parallel && !unit.archived;
    }));
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&From grade"), m_from), 1);
    row->addWidget(widgets::captioned(tr("&to grade"), m_to), 1);
    row->addWidget(widgets::captioned(tr("&Letters"), m_letters), 2);
    fields().addLayout(row);
    fields().addWidget(m_parallels);
    connect(m_from, &QSpinBox::valueChanged, this, &ClassesSheet::judge);
    connect(m_to, &QSpinBox::valueChanged, this, &ClassesSheet::judge);
    connect(m_letters, &QLineEdit::textChanged, this, &ClassesSheet::judge);
    connect(m_parallels, &QCheckBox::toggled, this, &ClassesSheet::judge);
    judge();
}

void ClassesSheet::judge()
{
    const QStringList letters = domain::lettersFrom(m_letters->text());
    if (m_letters->text().trimmed().isEmpty()) {
        setLacking(tr("Say which letters each grade has: А–Г, or А Б Д."));
        return;
    }
    if (letters.isEmpty()) {
        setLacking(tr("These are no letters of classes. Write them like this: А–Г, or А Б Д."));
        return;
    }
    const auto labels = domain::labelsOf(m_from->value(), m_to->value(), letters);
    if (labels.isEmpty()) {
        setLacking(tr("The first grade is above the last one."));
        return;
    }
    const auto edits = session::classesToCreate(*m_school, m_year, labels, m_parallels->isChecked());
    const auto count = static_cast<int>(std::ranges::count(edits, domain::UnitKind::Class, &session::UnitEdit::unitKind));
    if (count == 0)
        setLacking(tr("All these classes are there already."));
    else
        setAct(m_acts.editUnits(m_year, edits), tr("%n class(es) have been created.", nullptr, count));
}

} // namespace school
