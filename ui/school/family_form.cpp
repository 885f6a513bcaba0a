// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/family_form.h"

#include "delegates/words.h"
#include "school/person_box.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace school {
namespace {

QLineEdit* lineEdit(const char* name)
{
    auto* edit = new QLineEdit;
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

LinkFields::LinkFields(const domain::GuardianLink& link, const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_kind(new QComboBox)
    , m_rights(new QComboBox)
    , m_starts(new QCheckBox(tr("&Begins on")))
    , m_startsOn(dayEdit("startsOn", link.startsOn.isValid() ? link.startsOn : today))
    , m_ends(new QCheckBox(tr("&Ends on")))
    , m_endsOn(dayEdit("endsOn", link.endsOn.isValid() ? link.endsOn : today))
    , m_activeGroup(new QCheckBox(tr("In the &active group of the class's parents")))
{
    m_kind->setObjectName(QStringLiteral("guardianKind"));
    for (const domain::GuardianKind kind :
         {domain::GuardianKind::Mother, domain::GuardianKind::Father, domain::GuardianKind::Guardian,
          domain::GuardianKind::LegalRepresentative, domain::GuardianKind::Other})
        m_kind->addItem(delegates::guardianWord(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(link.kind)));
    m_rights->setObjectName(QStringLiteral("guardianRights"));
    m_rights->addItem(tr("Has all rights"), static_cast<int>(domain::GuardianRights::Full));
    m_rights->addItem(tr("Restricted by a court: in no chat of the child"),
                      static_cast<int>(domain::GuardianRights::Restricted));
    m_rights->setCurrentIndex(m_rights->findData(static_cast<int>(link.rights)));
    m_starts->setObjectName(QStringLiteral("starts"));
    m_starts->setChecked(link.startsOn.isValid());
    m_ends->setObjectName(QStringLiteral("ends"));
    m_ends->setChecked(link.endsOn.isValid());
    m_activeGroup->setChecked(link.activeGroup);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::captioned(tr("&Who to the child"), m_kind));
    column->addWidget(widgets::captioned(tr("&Rights"), m_rights));
    column->addLayout(optional(m_starts, m_startsOn));
    column->addLayout(optional(m_ends, m_endsOn));
    column->addWidget(m_activeGroup);
    for (QCheckBox* box : {m_starts, m_ends})
        connect(box, &QCheckBox::toggled, this, &LinkFields::changed);
    for (QDateEdit* day : {m_startsOn, m_endsOn})
        connect(day, &QDateEdit::dateChanged, this, &LinkFields::changed);
}

domain::GuardianLink LinkFields::link() const
{
    domain::GuardianLink link = m_link;
    link.kind = static_cast<domain::GuardianKind>(m_kind->currentData().toInt());
    link.rights = static_cast<domain::GuardianRights>(m_rights->currentData().toInt());
    link.startsOn = m_starts->isChecked() ? m_startsOn->date() : QDate();
    link.endsOn = m_ends->isChecked() ? m_endsOn->date() : QDate();
    link.activeGroup = m_activeGroup->isChecked();
    return link;
}

QString LinkFields::trouble() const
{
    const domain::GuardianLink wanted = link();
    const bool isWrong = wanted.startsOn.isValid() && wanted.endsOn.isValid() && wanted.endsOn < wanted.startsOn;
    return isWrong ? tr("It would end before it begins.") : QString();
}

NewGuardianForm::NewGuardianForm(const domain::School& school, const domain::Person& child, const QDate& today,
                                 QWidget* parent)
    : FormDialog(tr("Who answers for %1").arg(domain::shortName(child.name)), tr("Add"), parent)
    , m_child(child.id)
    , m_isNew(new QRadioButton(tr("Somebody &new")))
    , m_isKnown(new QRadioButton(tr("Somebody the &school knows already")))
    , m_newPerson(new QWidget)
    , m_familyName(lineEdit("family"))
    , m_given(lineEdit("given"))
    , m_patronymic(lineEdit("patronymic"))
    , m_phone(lineEdit("phone"))
    , m_email(lineEdit("email"))
    , m_known(new PersonBox(school, PersonBox::Who::Adults))
    , m_fields(new LinkFields({{}, child.id, domain::GuardianKind::Mother}, today))
{
    setObjectName(QStringLiteral("newGuardianForm"));
    for (const domain::GuardianLink& link : school.guardians) {
        if (link.child == child.id)
            m_family << link.guardian;
    }
    m_isNew->setObjectName(QStringLiteral("isNew"));
    m_isKnown->setObjectName(QStringLiteral("isKnown"));
    m_known->setObjectName(QStringLiteral("known"));
    m_known->setAccessibleName(tr("Somebody the school knows already"));
    m_isNew->setChecked(true);
    auto* column = new QVBoxLayout(m_newPerson);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::captioned(tr("&Family name"), m_familyName));
    auto* names = new QHBoxLayout;
    names->addWidget(widgets::captioned(tr("&Given name"), m_given), 1);
    names->addWidget(widgets::captioned(tr("&Patronymic"), m_patronymic), 1);
    column->addLayout(names);
    auto* contacts = new QHBoxLayout;
    contacts->addWidget(widgets::captioned(tr("P&hone"), m_phone), 1);
    contacts->addWidget(widgets::captioned(tr("E-&mail"), m_email), 1);
    column->addLayout(contacts);
    auto* fields = new widgets::ScrollingFields;
    body().addWidget(fields);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_isNew, m_newPerson, m_isKnown, m_known, m_fields})
        fields->column().addWidget(widget);
    for (const QLineEdit* edit : {m_familyName, m_given})
        connect(edit, &QLineEdit::textChanged, this, &NewGuardianForm::judge);
    connect(m_known, &QComboBox::editTextChanged, this, &NewGuardianForm::judge);
    connect(m_isNew, &QRadioButton::toggled, this, &NewGuardianForm::judge);
    connect(m_fields, &LinkFields::changed, this, &NewGuardianForm::judge);
    judge();
    const widgets::Measures m(font());
    const QSize wanted(m.px(520), sizeHint().height());
    resize(parent == nullptr ? wanted : wanted.boundedTo(parent->window()->size()));
}

void NewGuardianForm::judge()
{
    const bool isNew = m_isNew->isChecked();
    m_newPerson->setVisible(isNew);
    m_known->setVisible(!isNew);
    const domain::PersonId known = m_known->person();
    const bool isThere = !isNew && m_family.contains(known);
    setTrouble(isThere ? tr("This person answers for the child already.") : m_fields->trouble());
    const bool isNamed =
        isNew ? !name().family.isEmpty() && !name().given.isEmpty() : !known.isEmpty() && !isThere;
    submitButton().setEnabled(isNamed && m_fields->trouble().isEmpty());
}

domain::GuardianLink NewGuardianForm::link() const
{
    domain::GuardianLink link = m_fields->link();
    if (m_isKnown->isChecked())
        link.guardian = m_known->person();
    return link;
}

domain::PersonName NewGuardianForm::name() const
{
    return {m_familyName->text().simplified(), m_given->text().simplified(), m_patronymic->text().simplified()};
}

domain::Contacts NewGuardianForm::contacts() const
{
    return {m_phone->text().trimmed(), m_email->text().trimmed()};
}

NewChildForm::NewChildForm(const domain::School& school, const domain::Person& guardian, const QDate& today,
                           QWidget* parent)
    : FormDialog(tr("Another child of %1").arg(domain::shortName(guardian.name)), tr("Add"), parent)
    , m_guardian(guardian.id)
    , m_child(new PersonBox(school, PersonBox::Who::Pupils))
    , m_fields(new LinkFields({guardian.id, {}, domain::GuardianKind::Mother}, today))
{
    setObjectName(QStringLiteral("newChildForm"));
    m_child->setObjectName(QStringLiteral("child"));
    for (const domain::GuardianLink& link : school.guardians) {
        if (link.guardian == guardian.id)
            m_children << link.child;
    }
    body().addWidget(widgets::captioned(tr("&Child"), m_child));
    body().addWidget(m_fields);
    connect(m_child, &QComboBox::editTextChanged, this, &NewChildForm::judge);
    connect(m_fields, &LinkFields::changed, this, &NewChildForm::judge);
    judge();
}

void NewChildForm::judge()
{
    const domain::PersonId child = m_child->person();
    const bool isThere = m_children.contains(child);
    setTrouble(isThere ? tr("This person answers for the child already.") : m_fields->trouble());
    submitButton().setEnabled(!child.isEmpty() && !isThere && m_fields->trouble().isEmpty());
}

domain::GuardianLink NewChildForm::link() const
{
    domain::GuardianLink link = m_fields->link();
    link.child = m_child->person();
    return link;
}

} // namespace school
