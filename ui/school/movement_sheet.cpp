// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/movement_sheet.h"

#include "domain/membership.h"
#include "domain/rights.h"
#include "school/class_form.h"
#include "school/effect_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace school {

using domain::MovementKind;

namespace {

constexpr qsizetype kMostNames = 3;

QString headingOf(MovementKind kind, const QString& names)
{
    switch (kind) {
    case MovementKind::Enrolled:
        return MovementSheet::tr("Enrol %1").arg(names);
    case MovementKind::Transferred:
        return MovementSheet::tr("Transfer %1").arg(names);
    case MovementKind::Left:
        return MovementSheet::tr("%1: leaving the school").arg(names);
    case MovementKind::Hired:
        return MovementSheet::tr("Hire %1").arg(names);
    case MovementKind::Dismissed:
        break;
    }
    return MovementSheet::tr("Dismiss %1").arg(names);
}

QString verbOf(MovementKind kind)
{
    switch (kind) {
    case MovementKind::Enrolled:
        return MovementSheet::tr("Enrol");
    case MovementKind::Transferred:
        return MovementSheet::tr("Transfer");
    case MovementKind::Left:
        return MovementSheet::tr("Record the leaving");
    case MovementKind::Hired:
        return MovementSheet::tr("Hire");
    case MovementKind::Dismissed:
        break;
    }
    return MovementSheet::tr("Dismiss");
}

QDateEdit* dayEdit(const char* name, const QDate& day)
{
    auto* edit = new QDateEdit(day);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

QString namesOf(const domain::School& school, const QList<domain::PersonId>& people)
{
    QStringList names;
    for (const domain::Person& person : school.people) {
        if (people.contains(person.id) && names.size() < kMostNames)
            names << domain::shortName(person.name);
    }
    const auto others = static_cast<int>(people.size() - names.size());
    const QString list = names.join(QStringLiteral(", "));
    return others == 0 ? list : MovementSheet::tr("%1 and %n more", "names", others).arg(list);
}

void OrderFields::addTo(QVBoxLayout& column, const QDate& today)
{
    number = new QLineEdit;
    number->setObjectName(QStringLiteral("orderNumber"));
    number->setMaxLength(40);
    date = dayEdit("orderDate", today);
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(MovementSheet::tr("&Order number"), number), 1);
    row->addWidget(widgets::captioned(MovementSheet::tr("Date of the o&rder"), date), 1);
    column.addLayout(row);
}

bool OrderFields::isComplete() const
{
    return !number->text().trimmed().isEmpty() && date->date().isValid();
}

MovementSheet::MovementSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                             const QDate& today, MovementKind kind, const QList<domain::PersonId>& people,
                             QWidget* parent)
    : ActSheet(headingOf(kind, namesOf(*school, people)), verbOf(kind), school, parent)
    , m_acts(acts)
    , m_kind(kind)
    , m_people(people)
    , m_names(namesOf(*school, people))
    , m_today(today)
    , m_day(dayEdit("effectiveOn", today))
{
    setObjectName(QStringLiteral("movementSheet"));
    if (kind == MovementKind::Enrolled || kind == MovementKind::Transferred) {
        m_unit = new QComboBox;
        m_unit->setObjectName(QStringLiteral("intoClass"));
        QList<domain::Unit> units = school->units;
        units.removeIf([](const domain::Unit& unit) { return unit.archived || !domain::hasRuleChats(unit.kind); });
        std::ranges::sort(units, [](const domain::Unit& a, const domain::Unit& b) {
            return std::tie(a.label, a.name) < std::tie(b.label, b.name);
        });
        m_unit->addItem(tr("Choose a class"), QString());
        for (const domain::Unit& unit : units)
            m_unit->addItem(unit.name, unit.id.value());
        fields().addWidget(widgets::captioned(tr("Into the &class"), m_unit));
        connect(m_unit, &QComboBox::currentIndexChanged, this, &MovementSheet::judge);
    }
    if (kind == MovementKind::Dismissed) {
        m_successor = new QComboBox;
        m_successor->setObjectName(QStringLiteral("successor"));
        fillWithTeachers(*m_successor, *school);
        fields().addWidget(widgets::captioned(tr("&Who takes over the classes and subjects"), m_successor));
        connect(m_successor, &QComboBox::currentIndexChanged, this, &MovementSheet::judge);
    }
    m_order.addTo(fields(), today);
    m_day->setMaximumDate(today.addDays(400));
    fields().addWidget(widgets::captioned(
        tr("&From which day on"), m_day,
        tr("A day to come is written into the journal; the school carries it out by itself on that day.")));
    connect(m_order.number, &QLineEdit::textChanged, this, &MovementSheet::judge);
    connect(m_order.date, &QDateEdit::dateChanged, this, &MovementSheet::judge);
    connect(m_day, &QDateEdit::dateChanged, this, &MovementSheet::judge);
    judge();
}

void MovementSheet::judge()
{
    session::MovementOrder order;
    order.kind = m_kind;
    order.people = m_people;
    if (m_unit != nullptr)
        order.unit = domain::UnitId(m_unit->currentData().toString());
    if (m_successor != nullptr)
        order.successor = domain::PersonId(m_successor->currentData().toString());
    order.orderNumber = m_order.number->text().simplified();
    order.orderDate = m_order.date->date();
    if (m_day->date() > m_today)
        order.effectiveOn = m_day->date();
    if (m_unit != nullptr && order.unit.isEmpty())
        setLacking(tr("Choose the class."));
    else if (!m_order.isComplete())
        setLacking(tr("Give the number of the order; what follows is shown here."));
    else if (order.effectiveOn.isValid())
        setAct(m_acts.move(order), tr("Written down for %1: %2.").arg(dayWord(order.effectiveOn), m_names));
    else
        setAct(m_acts.move(order), tr("%1: %2.", "who: what").arg(m_names, movementWord(m_kind)));
}

VerifySheet::VerifySheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, bool confirms,
                         const QList<domain::PersonId>& teachers, QWidget* parent)
    : ActSheet(confirms ? tr("Confirm as teachers: %1").arg(namesOf(*school, teachers))
                        : tr("Refuse as teachers: %1").arg(namesOf(*school, teachers)),
               confirms ? tr("Confirm") : tr("Refuse"), school, parent)
    , m_acts(acts)
    , m_confirms(confirms)
    , m_teachers(teachers)
{
    setObjectName(QStringLiteral("verifySheet"));
    if (!confirms) {
        m_reason = new QLineEdit;
        m_reason->setObjectName(QStringLiteral("reason"));
        fields().addWidget(widgets::captioned(tr("&Why"), m_reason, tr("The person reads this.")));
        connect(m_reason, &QLineEdit::textChanged, this, &VerifySheet::judge);
    } else {
        fields().addWidget(widgets::mutedLabel(
            tr("Whoever is confirmed gets the rights of a teacher over the pupils of the own classes.")));
    }
    judge();
}

void VerifySheet::judge()
{
    const QString reason = m_reason == nullptr ? QString() : m_reason->text().simplified();
    if (!m_confirms && reason.isEmpty())
        setLacking(tr("Say why in a few words."));
    else
        setAct(m_acts.verify(m_teachers,
                             m_confirms ? domain::Verification::Confirmed : domain::Verification::Refused, reason),
               m_confirms ? tr("Confirmed: %n teacher(s).", nullptr, static_cast<int>(m_teachers.size()))
                          : tr("Refused: %n teacher(s).", nullptr, static_cast<int>(m_teachers.size())));
}

} // namespace school
