// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/person_forms.h"

#include "delegates/words.h"
#include "school/family_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace school {
namespace {

QLineEdit* lineEdit(const char* name, const QString& text)
{
    auto* edit = new QLineEdit(text);
    edit->setObjectName(QLatin1String(name));
    return edit;
}

QDateEdit* dayEdit(const char* name, const QDate& day)
{
    auto* edit = new QDateEdit(day);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    return edit;
}

// The day counts only while the box is ticked.
QHBoxLayout* optional(QCheckBox* box, QDateEdit* day)
{
    day->setEnabled(box->isChecked());
    day->setAccessibleName(box->text());
    QObject::connect(box, &QCheckBox::toggled, day, &QWidget::setEnabled);
    auto* row = new QHBoxLayout;
    row->addWidget(box);
    row->addWidget(day, 1);
    return row;
}

} // namespace

PersonForm::PersonForm(const domain::Person& person, const QDate& today, QWidget* parent)
    : FormDialog(domain::fullName(person.name), tr("Save"), parent)
    , m_person(person)
    , m_family(lineEdit("family", person.name.family))
    , m_given(lineEdit("given", person.name.given))
    , m_patronymic(lineEdit("patronymic", person.name.patronymic))
    , m_knowsBirth(new QCheckBox(tr("&Born on")))
    , m_bornOn(dayEdit("bornOn", person.bornOn.isValid() ? person.bornOn : today.addYears(-10)))
    , m_phone(lineEdit("phone", person.contacts.phone))
    , m_email(lineEdit("email", person.contacts.email))
    , m_externalId(lineEdit("externalId", person.externalId))
{
    setObjectName(QStringLiteral("personForm"));
    m_bornOn->setMaximumDate(today);
    m_knowsBirth->setChecked(person.bornOn.isValid());
    body().addWidget(widgets::captioned(tr("&Family name"), m_family));
    auto* names = new QHBoxLayout;
    names->addWidget(widgets::captioned(tr("&Given name"), m_given), 1);
    names->addWidget(widgets::captioned(tr("&Patronymic"), m_patronymic), 1);
    body().addLayout(names);
    body().addLayout(optional(m_knowsBirth, m_bornOn));
    auto* contacts = new QHBoxLayout;
    contacts->addWidget(widgets::captioned(tr("P&hone"), m_phone), 1);
    contacts->addWidget(widgets::captioned(tr("&E-mail"), m_email), 1);
    body().addLayout(contacts);
    body().addWidget(widgets::captioned(tr("&Id in other systems"), m_externalId,
                                        tr("Lists with this id always mean this person.")));
    for (const QLineEdit* edit : {m_family, m_given})
        connect(edit, &QLineEdit::textChanged, this, &PersonForm::judge);
    judge();
}

void PersonForm::judge()
{
    submitButton().setEnabled(!m_family->text().trimmed().isEmpty() && !m_given->text().trimmed().isEmpty());
}

domain::Person PersonForm::person() const
{
    domain::Person person = m_person;
    person.name = {m_family->text().simplified(), m_given->text().simplified(), m_patronymic->text().simplified()};
    person.bornOn = m_knowsBirth->isChecked() ? m_bornOn->date() : QDate();
    person.contacts = {m_phone->text().trimmed(), m_email->text().trimmed()};
    person.externalId = m_externalId->text().trimmed();
    return person;
}

GuardianForm::GuardianForm(const domain::GuardianLink& link, const QString& guardian, const QString& child,
                           const QDate& today, QWidget* parent)
    : FormDialog(guardian, tr("Save"), parent)
    , m_fields(new LinkFields(link, today))
{
    setObjectName(QStringLiteral("guardianForm"));
    body().addWidget(widgets::mutedLabel(tr("Child: %1").arg(child)));
    body().addWidget(m_fields);
    QPushButton& remove = addAside(tr("No longer answers for the child"));
    remove.setObjectName(QStringLiteral("removeGuardian"));
    connect(&remove, &QPushButton::clicked, this, &GuardianForm::removeWanted);
    connect(m_fields, &LinkFields::changed, this, &GuardianForm::judge);
}

void GuardianForm::judge()
{
    setTrouble(m_fields->trouble());
    submitButton().setEnabled(m_fields->trouble().isEmpty());
}

domain::GuardianLink GuardianForm::link() const
{
    return m_fields->link();
}

PositionForm::PositionForm(const domain::PersonId& person, const QString& name, const QDate& today, KeepDocument keep,
                           QWidget* parent)
    : FormDialog(tr("Position of %1").arg(name), tr("Give the position"), parent)
    , m_person(person)
    , m_kind(new QComboBox)
    , m_orderNumber(lineEdit("orderNumber", {}))
    , m_orderDate(dayEdit("orderDate", today))
    , m_scan(new ScanField({}, std::move(keep)))
{
    setObjectName(QStringLiteral("positionForm"));
    m_kind->setObjectName(QStringLiteral("positionKind"));
    for (const domain::PositionKind kind :
         {domain::PositionKind::Teacher, domain::PositionKind::Deputy, domain::PositionKind::Head,
          domain::PositionKind::IntroductionLead, domain::PositionKind::Administrator})
        m_kind->addItem(delegates::positionWord(kind), static_cast<int>(kind));
    body().addWidget(widgets::captioned(tr("&Position"), m_kind));
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&Order number"), m_orderNumber), 1);
    row->addWidget(widgets::captioned(tr("Date of the o&rder"), m_orderDate), 1);
    body().addLayout(row);
    body().addWidget(widgets::captioned(tr("&Scan of the order"), m_scan));
    connect(m_scan, &ScanField::changed, this, &PositionForm::judge);
    connect(m_scan, &ScanField::troubled, this, [this](const QString& sentence) {
        m_scanTrouble = sentence;
        judge();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PositionForm::judge);
    connect(m_orderNumber, &QLineEdit::textChanged, this, &PositionForm::judge);
    judge();
}

void PositionForm::judge()
{
    const bool needsOrder = position().kind == domain::PositionKind::Administrator;
    const bool isNumbered = !m_orderNumber->text().trimmed().isEmpty();
    m_scan->setEnabled(isNumbered);
    setTrouble(needsOrder && !isNumbered ? tr("An administrator is appointed by an order: give its number.")
                                         : m_scanTrouble);
    submitButton().setEnabled((isNumbered || !needsOrder) && !m_scan->isBusy());
}

domain::Position PositionForm::position() const
{
    domain::Position position{m_person, static_cast<domain::PositionKind>(m_kind->currentData().toInt()),
                              domain::Verification::Confirmed};
    position.orderNumber = m_orderNumber->text().simplified();
    if (!position.orderNumber.isEmpty()) {
        position.orderDate = m_orderDate->date();
        position.orderScan = m_scan->address();
    }
    return position;
}

} // namespace school
