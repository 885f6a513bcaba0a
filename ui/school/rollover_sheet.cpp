// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/rollover_sheet.h"

#include "domain/nomenclature.h"
#include "school/class_form.h"
#include "widgets/flow_layout.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

constexpr int kMiddleGrade = 9;
constexpr int kLastOfPrimary = 4;

QList<domain::Unit> classesOf(const domain::School& school, int grade)
{
    QList<domain::Unit> classes = school.units;
    classes.removeIf([&](const domain::Unit& unit) {
        return unit.kind != domain::UnitKind::Class || unit.archived || unit.label.grade != grade;
    });
    std::ranges::sort(classes,
                      [](const domain::Unit& a, const domain::Unit& b) { return a.label < b.label; });
    return classes;
}

} // namespace

RolloverSheet::RolloverSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                             const QDate& today, QWidget* parent)
    : ActSheet(tr("New school year"), tr("Go over into the new year"), school, parent)
    , m_acts(acts)
    , m_school(school)
    , m_year(new QSpinBox)
    , m_firstClasses(new QLineEdit)
    , m_clearLoad(new QCheckBox(tr("Subject teachers leave their classes; the new &load table comes afterwards")))
{
    setObjectName(QStringLiteral("rolloverSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(680), m.px(720)));
    m_year->setObjectName(QStringLiteral("schoolYear"));
    m_year->setRange(domain::schoolYearOf(today), domain::schoolYearOf(today) + 1);
    m_year->setValue(domain::schoolYearOf(today.addMonths(2)) + (today.month() < 5 || today.month() > 6 ? 1 : 0));
    m_firstClasses->setObjectName(QStringLiteral("firstClasses"));
    m_firstClasses->setPlaceholderText(tr("А–Г"));
    m_clearLoad->setObjectName(QStringLiteral("clearLoad"));

    fields().addWidget(widgets::mutedLabel(
        tr("5А becomes 6А with its pupils, teachers, chats and their past; 11th classes leave, their chats can be read; "
           "invitations of families are no longer valid. Everything can be undone within a day.")));
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("The year that begins in &September of"), m_year), 1);
    row->addWidget(widgets::captioned(tr("Letters of the new &first classes"), m_firstClasses), 1);
    fields().addLayout(row);
    const QList<domain::Unit> ninth = classesOf(*school, kMiddleGrade);
    if (!ninth.isEmpty()) {
        auto* boxes = new widgets::FlowLayout(m.gap12());
        boxes->addWidget(new QLabel(tr("Leave after the 9th grade:")));
        for (const domain::Unit& unit : ninth) {
            auto* box = new QCheckBox(unit.name);
            box->setObjectName(QStringLiteral("graduates-") + unit.name);
            connect(box, &QCheckBox::toggled, this, &RolloverSheet::judge);
            boxes->addWidget(box);
            m_graduates.append({unit.id, box});
        }
        fields().addLayout(boxes);
    }
    for (const domain::Unit& unit : classesOf(*school, kLastOfPrimary)) {
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("handover-") + unit.name);
        fillWithTeachers(*box, *school);
        box->setItemText(0, tr("Keeps the class teacher"));
        connect(box, &QComboBox::currentIndexChanged, this, &RolloverSheet::judge);
        auto* line = new QHBoxLayout;
        auto* caption = new QLabel(tr("%1 goes into the 5th grade:").arg(unit.name));
        caption->setBuddy(box);
        box->setAccessibleName(caption->text());
        line->addWidget(caption);
        line->addWidget(box, 1);
        fields().addLayout(line);
        m_handovers.append({unit.id, box});
    }
    fields().addWidget(m_clearLoad);
    m_order.addTo(fields(), today);
    connect(m_year, &QSpinBox::valueChanged, this, &RolloverSheet::judge);
    connect(m_firstClasses, &QLineEdit::textChanged, this, &RolloverSheet::judge);
    connect(m_clearLoad, &QCheckBox::toggled, this, &RolloverSheet::judge);
    connect(m_order.number, &QLineEdit::textChanged, this, &RolloverSheet::judge);
    connect(m_order.date, &QDateEdit::dateChanged, this, &RolloverSheet::judge);
    judge();
}

void RolloverSheet::judge()
{
    session::SchoolYearPlan plan;
    plan.year = m_year->value();
    const QStringList letters = domain::lettersFrom(m_firstClasses->text());
    plan.newClasses = domain::labelsOf(1, 1, letters);
    for (const auto& [unit, box] : std::as_const(m_graduates)) {
        if (box->isChecked())
            plan.graduates << unit;
    }
    for (const auto& [unit, box] : std::as_const(m_handovers)) {
        const domain::PersonId teacher(box->currentData().toString());
        if (!teacher.isEmpty())
            plan.handovers << decltype(plan.handovers)::value_type{unit, teacher};
    }
    plan.clearLoad = m_clearLoad->isChecked();
    plan.orderNumber = m_order.number->text().simplified();
    plan.orderDate = m_order.date->date();
    if (letters.isEmpty() && !m_firstClasses->text().trimmed().isEmpty())
        setLacking(tr("These are no letters of classes. Write them like this: А–Г, or А Б Д."));
    else if (!m_order.isComplete())
        setLacking(tr("Give the number of the order about those who leave; what follows is shown here."));
    else
        setAct(m_acts.rollOver(plan), tr("The school is in the school year %1/%2 now.")
                                          .arg(plan.year)
                                          .arg((plan.year + 1) % 100, 2, 10, QLatin1Char('0')));
}

} // namespace school
