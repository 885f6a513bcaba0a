// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/claim_form.h"

#include "widgets/error_sentence.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace settings {

ClaimForm::ClaimForm(session::SchoolActs& acts, QWidget* parent)
    : FormDialog(tr("You are the administrator"), tr("Confirm"), parent)
    , m_acts(acts)
    , m_contact(new QLineEdit)
    , m_code(new QLineEdit)
{
    setObjectName(QStringLiteral("claimForm"));
    m_contact->setObjectName(QStringLiteral("claimContact"));
    m_contact->setMaxLength(100);
    m_code->setObjectName(QStringLiteral("claimCode"));
    m_code->setMaxLength(40);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    body().addWidget(widgets::captioned(tr("&Phone or e-mail that the application names"), m_contact));
    body().addWidget(widgets::captioned(tr("&Code that came with the server"), m_code, tr("Sixteen digits.")));
    body().addWidget(widgets::mutedLabel(
        tr("The code works once. With another contact than the application’s this account stays an ordinary one, and "
           "the server has to be given a new code.")));
    connect(this, &FormDialog::submitted, this, &ClaimForm::claim);
}

void ClaimForm::claim()
{
    const QString contact = m_contact->text().simplified();
    if (contact.isEmpty() || m_code->text().simplified().isEmpty())
        return setTrouble(tr("Enter both the contact and the code."));
    setBusy(true);
    base::whenAnswered(m_acts.claimAdministrator(contact, m_code->text()), this, [this](const base::Result<bool>& bound) {
        setBusy(false);
        if (!bound)
            return setTrouble(widgets::sentenceFor(bound.error()));
        Q_EMIT said(*bound ? tr("You are the administrator of this organisation now.")
                           : tr("The application names another contact, so this account has no rights of an "
                                "administrator. The code is spent; whoever runs the server gets a new one at its next start."));
        accept();
    });
}

} // namespace settings
