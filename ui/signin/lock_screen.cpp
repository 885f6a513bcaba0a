// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/lock_screen.h"

#include "signin/centred_card.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace signin {

LockScreen::LockScreen(const QString& address, QWidget* parent)
    : QWidget(parent)
    , m_password(new QLineEdit(this))
    , m_trouble(new QLabel(this))
    , m_submit(new QPushButton(tr("Unlock"), this))
{
    setObjectName(QStringLiteral("lockScreen"));
    setAccessibleName(tr("Locked"));
    setAutoFillBackground(true);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setForegroundRole(QPalette::BrightText);
    m_trouble->hide();
    m_submit->setObjectName(QStringLiteral("unlock"));
    m_submit->setDefault(true);
    setButtonRole(*m_submit, widgets::ButtonRole::Primary);
    auto* leave = new QPushButton(tr("Sign out"), this);
    leave->setObjectName(QStringLiteral("signOut"));
    leave->setAutoDefault(false);

    QVBoxLayout& column = centredCard(*this);
    column.addWidget(widgets::headingLabel(tr("Locked")));
    column.addWidget(widgets::mutedLabel(
        tr("The program shows nothing until its owner is back. Messages arrive meanwhile, and what was being written is kept.")));
    column.addWidget(widgets::captioned(tr("&Password of %1").arg(address), m_password));
    column.addWidget(m_trouble);
    column.addWidget(m_submit);
    column.addWidget(leave);

    connect(m_submit, &QPushButton::clicked, this, &LockScreen::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockScreen::submit);
    connect(leave, &QPushButton::clicked, this, &LockScreen::signOutWanted);
    setFocusProxy(m_password);
}

void LockScreen::setBusy(bool busy)
{
    m_password->setEnabled(!busy);
    m_submit->setEnabled(!busy);
}

void LockScreen::setTrouble(const QString& sentence)
{
    setBusy(false);
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
    m_password->selectAll();
    m_password->setFocus();
}

void LockScreen::submit()
{
    if (m_password->text().isEmpty() || !m_submit->isEnabled())
        return;
    m_trouble->hide();
    Q_EMIT unlockWanted(m_password->text());
}

} // namespace signin
