// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/unlock_form.h"

#include "widgets/error_sentence.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace settings {

UnlockForm::UnlockForm(session::FactorService& factor, QWidget* parent)
    : FormDialog(tr("Code of the second factor"), tr("Go on"), parent)
    , m_factor(factor)
    , m_code(new QLineEdit)
    , m_mail(factor.state().canMail ? &addAside(tr("Send a code by e-mail")) : nullptr)
    , m_sent(widgets::mutedLabel({}))
{
    setObjectName(QStringLiteral("unlockForm"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(40);
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    body().addWidget(widgets::captioned(tr("&Six digits from the app, or a code of recovery"), m_code));
    m_sent->setObjectName(QStringLiteral("mailed"));
    m_sent->hide();
    body().addWidget(m_sent);
    if (m_mail) {
        m_mail->setObjectName(QStringLiteral("mailCode"));
        connect(m_mail, &QPushButton::clicked, this, &UnlockForm::mailCode);
    }
    body().addWidget(widgets::mutedLabel(
        tr("It opens the acts of administrators and heads at this computer, for twelve hours or until you sign out. "
           "It does not guard the chats: whoever knows your password can read and write them.")));
    connect(this, &FormDialog::submitted, this, &UnlockForm::unlock);
    connect(this, &QDialog::rejected, this, [this] {
        m_isDone = true;
        m_factor.giveUp();
    });
}

// Together with the window: nobody will type a code any more.
UnlockForm::~UnlockForm()
{
    if (!m_isDone)
        m_factor.giveUp();
}

void UnlockForm::mailCode()
{
    setTrouble({});
    m_mail->setEnabled(false);
    base::whenAnswered(m_factor.mailCode(), this, [this](const base::Result<session::MailedCode>& sent) {
        m_mail->setEnabled(true);
        if (!sent)
            return setTrouble(widgets::sentenceFor(sent.error()));
        m_sent->setText(tr("The code is on its way to %1. It is valid for ten minutes.").arg(sent->address));
        m_sent->show();
        m_code->setFocus();
    });
}

void UnlockForm::unlock()
{
    const QString code = m_code->text().simplified();
    if (code.isEmpty())
        return setTrouble(tr("Enter the code that the app shows."));
    setBusy(true);
    base::whenAnswered(m_factor.unlock(code), this, [this](const base::Result<void>& unlocked) {
        setBusy(false);
        if (!unlocked) {
            setTrouble(widgets::sentenceFor(unlocked.error()));
            m_code->selectAll();
            m_code->setFocus();
            return;
        }
        m_isDone = true;
        accept();
    });
}

} // namespace settings
