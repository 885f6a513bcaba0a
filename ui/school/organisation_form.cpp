// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/organisation_form.h"

#include "school/logo_field.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace school {
namespace {

QLineEdit* lineEdit(const char* name, const QString& text)
{
    auto* edit = new QLineEdit(text);
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(200);
    return edit;
}

QHBoxLayout* beside(QWidget* one, QWidget* other)
{
    auto* row = new QHBoxLayout;
    row->addWidget(one, 1, Qt::AlignTop);
    row->addWidget(other, 1, Qt::AlignTop);
    return row;
}

} // namespace

OrganisationForm::OrganisationForm(const domain::Organisation& organisation, QWidget* parent)
    : FormDialog(tr("Card of the organisation"), tr("Save"), parent)
    , m_organisation(organisation)
    , m_kind(new QComboBox)
    , m_name(lineEdit("organisationName", organisation.name))
    , m_shortName(lineEdit("shortName", organisation.shortName))
    , m_logo(new LogoField(organisation.logo))
    , m_inn(lineEdit("inn", organisation.inn))
    , m_address(lineEdit("address", organisation.address))
    , m_site(lineEdit("site", organisation.site))
    , m_phone(lineEdit("phone", organisation.phone))
    , m_email(lineEdit("email", organisation.email))
    , m_diary(lineEdit("diaryLink", organisation.diaryLink))
    , m_timeZone(new QComboBox)
{
    setObjectName(QStringLiteral("organisationForm"));
    using domain::OrganisationKind;
    m_kind->setObjectName(QStringLiteral("organisationKind"));
    m_kind->addItem(tr("School"), static_cast<int>(OrganisationKind::School));
    m_kind->addItem(tr("College"), static_cast<int>(OrganisationKind::College));
    m_kind->addItem(tr("Children's centre"), static_cast<int>(OrganisationKind::ChildrensCentre));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(organisation.kind)));
    m_timeZone->setObjectName(QStringLiteral("timeZone"));
    m_timeZone->setEditable(true);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds(QLocale::Russia))
        m_timeZone->addItem(QString::fromLatin1(zone));
    m_timeZone->setCurrentText(organisation.timeZone);
    auto* fields = new widgets::ScrollingFields;
    body().addWidget(fields);
    QVBoxLayout& column = fields->column();
    column.addWidget(widgets::captioned(tr("&Full name"), m_name));
    column.addLayout(beside(widgets::captioned(tr("&Short name"), m_shortName),
                            widgets::captioned(tr("&Kind"), m_kind, tr("Titles of chats use its words."))));
    column.addWidget(widgets::captioned(tr("&Logo"), m_logo, tr("Stands on papers and on the page of invitations.")));
    column.addLayout(beside(widgets::captioned(tr("&INN"), m_inn), widgets::captioned(tr("&Phone"), m_phone)));
    column.addWidget(widgets::captioned(tr("&Address"), m_address));
    column.addLayout(beside(widgets::captioned(tr("Si&te"), m_site), widgets::captioned(tr("&E-mail"), m_email)));
    column.addLayout(beside(widgets::captioned(tr("Electronic &journal"), m_diary),
                            widgets::captioned(tr("Time &zone"), m_timeZone)));
    auto* earlier = new QPushButton(tr("Earlier values"));
    earlier->setObjectName(QStringLiteral("organisationHistory"));
    earlier->setAutoDefault(false);
    column.addWidget(earlier, 0, Qt::AlignLeft);
    connect(earlier, &QPushButton::clicked, this, &OrganisationForm::historyWanted);
    connect(m_name, &QLineEdit::textChanged, this, &OrganisationForm::judge);
    connect(m_logo, &LogoField::troubled, this, &OrganisationForm::setTrouble);
    connect(m_timeZone, &QComboBox::currentTextChanged, this, &OrganisationForm::judge);
    judge();
    const widgets::Measures m(font());
    const QSize wanted(m.px(520), sizeHint().height());
    resize(parent == nullptr ? wanted : wanted.boundedTo(parent->window()->size()));
}

void OrganisationForm::judge()
{
    const bool isZone = QTimeZone(m_timeZone->currentText().toLatin1()).isValid();
    setTrouble(isZone ? QString() : tr("There is no such time zone. Moscow time is Europe/Moscow."));
    submitButton().setEnabled(isZone && !m_name->text().trimmed().isEmpty());
}

domain::Organisation OrganisationForm::organisation() const
{
    domain::Organisation card = m_organisation;
    card.kind = static_cast<domain::OrganisationKind>(m_kind->currentData().toInt());
    card.name = m_name->text().simplified();
    card.shortName = m_shortName->text().simplified();
    card.logo = m_logo->logo();
    card.inn = m_inn->text().simplified();
    card.address = m_address->text().simplified();
    card.site = m_site->text().simplified();
    card.phone = m_phone->text().simplified();
    card.email = m_email->text().simplified();
    card.diaryLink = m_diary->text().simplified();
    card.timeZone = m_timeZone->currentText().trimmed();
    return card;
}

} // namespace school
