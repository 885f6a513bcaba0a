// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/password_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace signin {

PasswordForm::PasswordForm(const QString& address, const QString& trouble, bool keyringAvailable, QWidget* parent)
    : FormDialog(tr("Password of %1").arg(address), tr("Sign in"), parent)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Remember the password")))
{
    setObjectName(QStringLiteral("passwordForm"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setChecked(keyringAvailable);
    m_remember->setVisible(keyringAvailable);
    body().addWidget(widgets::captioned(tr("&Password"), m_password,
                                        keyringAvailable ? QString()
                                                         : tr("This computer has no keyring, so the password will be "
                                                              "asked for at every start.")));
    body().addWidget(m_remember);
    setTrouble(trouble);
    submitButton().setEnabled(false);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString& text) { submitButton().setEnabled(!text.isEmpty()); });
    m_password->setFocus();
}

QString PasswordForm::password() const
{
    return m_password->text();
}

bool PasswordForm::remember() const
{
    return m_remember->isChecked();
}

} // namespace signin
