// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/administrator_form.h"

#include <QDateEdit>
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

QHBoxLayout* beside(QWidget* one, QWidget* other)
{
    auto* row = new QHBoxLayout;
    row->addWidget(one, 1);
    row->addWidget(other, 1);
    return row;
}

// The name that the service gives to whoever founds the school is no name.
bool isMadeUp(const domain::Person& person, const domain::Position& position)
{
    return position.orderNumber.isEmpty() && person.contacts == domain::Contacts();
}

} // namespace

AdministratorForm::AdministratorForm(const domain::Person& person, const domain::Position& position, const QDate& today,
                                     KeepDocument keep, QWidget* parent)
    : FormDialog(tr("You, the administrator"), tr("Save"), parent)
    , m_person(person)
    , m_position(position)
    , m_family(lineEdit("family", isMadeUp(person, position) ? QString() : person.name.family))
    , m_given(lineEdit("given", isMadeUp(person, position) ? QString() : person.name.given))
    , m_patronymic(lineEdit("patronymic", isMadeUp(person, position) ? QString() : person.name.patronymic))
    , m_phone(lineEdit("phone", person.contacts.phone))
    , m_email(lineEdit("email", person.contacts.email))
    , m_orderNumber(lineEdit("orderNumber", position.orderNumber))
    , m_orderDate(new QDateEdit(position.orderDate.isValid() ? position.orderDate : today))
    , m_scan(new ScanField(position.orderScan, std::move(keep)))
{
    setObjectName(QStringLiteral("administratorForm"));
    m_orderDate->setObjectName(QStringLiteral("orderDate"));
    m_orderDate->setCalendarPopup(true);
    m_orderDate->setMaximumDate(today);
    body().addWidget(widgets::captioned(tr("&Family name"), m_family));
    body().addLayout(beside(widgets::captioned(tr("&Given name"), m_given),
                            widgets::captioned(tr("&Patronymic"), m_patronymic)));
    body().addLayout(beside(widgets::captioned(tr("P&hone"), m_phone), widgets::captioned(tr("E-&mail"), m_email)));
    body().addLayout(beside(widgets::captioned(tr("&Order number"), m_orderNumber),
                            widgets::captioned(tr("Date of the o&rder"), m_orderDate)));
    body().addWidget(widgets::captioned(tr("&Scan of the order"), m_scan));
    connect(m_scan, &ScanField::troubled, this, &AdministratorForm::setTrouble);
    connect(m_scan, &ScanField::changed, this, &AdministratorForm::judge);
    for (const QLineEdit* edit : {m_family, m_given, m_phone, m_email, m_orderNumber})
        connect(edit, &QLineEdit::textChanged, this, &AdministratorForm::judge);
    judge();
}

void AdministratorForm::judge()
{
    const domain::Person given = person();
    submitButton().setEnabled(!given.name.family.isEmpty() && !given.name.given.isEmpty() &&
                              given.contacts != domain::Contacts() && !position().orderNumber.isEmpty() &&
                              !m_scan->isBusy());
}

domain::Person AdministratorForm::person() const
{
    domain::Person person = m_person;
    person.name = {m_family->text().simplified(), m_given->text().simplified(), m_patronymic->text().simplified()};
    person.contacts = {m_phone->text().trimmed(), m_email->text().trimmed()};
    return person;
}

domain::Position AdministratorForm::position() const
{
    domain::Position position = m_position;
    position.orderNumber = m_orderNumber->text().simplified();
    position.orderDate = m_orderDate->date();
    position.orderScan = m_scan->address();
    return position;
}

} // namespace school
