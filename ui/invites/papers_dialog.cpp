// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/papers_dialog.h"

#include "widgets/error_sentence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace invites {

PapersDialog::PapersDialog(session::InviteService& invites, const domain::UnitId& unit,
                           const QList<domain::PersonId>& people, int rulesVersion, const QDate& today,
                           QWidget* parent)
    : FormDialog(tr("Enter %n signature(s)", nullptr, static_cast<int>(people.size())), tr("Write down"), parent)
    , m_invites(invites)
    , m_unit(unit)
    , m_people(people)
    , m_version(rulesVersion)
    , m_rules(new QCheckBox(tr("Have acknowledged version %1 of the &rules").arg(rulesVersion)))
    , m_consent(new QComboBox)
    , m_day(new QDateEdit(today))
    , m_basis(new QLineEdit)
{
    setObjectName(QStringLiteral("papersDialog"));
    m_rules->setObjectName(QStringLiteral("signedRules"));
    m_rules->setChecked(true);
    m_consent->setObjectName(QStringLiteral("signedConsent"));
    m_consent->addItem(tr("Not on this paper"), static_cast<int>(domain::ConsentState::NotAsked));
    m_consent->addItem(tr("Agree to take part"), static_cast<int>(domain::ConsentState::Given));
    m_consent->addItem(tr("Decline"), static_cast<int>(domain::ConsentState::Refused));
    m_day->setObjectName(QStringLiteral("signedOn"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(today);
    m_basis->setObjectName(QStringLiteral("signedPaper"));
    m_basis->setMaxLength(200);
    m_basis->setPlaceholderText(tr("Sheet of acknowledgement of the parents' meeting"));
    body().addWidget(widgets::mutedLabel(
        tr("Only what somebody has signed with his own hand. Keep the paper: the register names it.")));
    body().addWidget(m_rules);
    auto* consent = widgets::captioned(tr("Chats of the &class"), m_consent);
    body().addWidget(consent);
    consent->setVisible(!unit.isEmpty());
    body().addWidget(widgets::captioned(tr("&Day of signing"), m_day));
    body().addWidget(widgets::captioned(tr("&Which paper"), m_basis));
    connect(this, &FormDialog::submitted, this, &PapersDialog::enter);
}

void PapersDialog::enter()
{
    session::SignedPapers papers;
    papers.unit = m_unit;
    papers.people = m_people;
    papers.rulesVersion = m_rules->isChecked() ? m_version : 0;
    papers.consent = static_cast<domain::ConsentState>(m_consent->currentData().toInt());
    papers.on = m_day->date();
    papers.basis = m_basis->text().simplified();
    if (papers.basis.isEmpty())
        return setTrouble(tr("Name the paper, so that it can be found later."));
    if (papers.rulesVersion == 0 && papers.consent == domain::ConsentState::NotAsked)
        return setTrouble(tr("Choose what was signed: the rules, the part in the chats, or both."));
    setTrouble({});
    setBusy(true);
    base::whenAnswered(m_invites.enterPapers(papers), this, [this](const base::Result<int>& written) {
        setBusy(false);
        if (!written)
            return setTrouble(widgets::sentenceFor(written.error()));
        Q_EMIT entered(*written);
        accept();
    });
}

} // namespace invites
