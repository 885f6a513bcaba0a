// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/link_dialog.h"

#include "widgets/times.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace invites {

LinkDialog::LinkDialog(const QString& person, const session::InviteLink& link, QWidget* parent)
    : FormDialog(tr("Invitation for %1").arg(person), tr("Copy the link"), parent)
{
    setObjectName(QStringLiteral("linkDialog"));
    auto* field = new QLineEdit(link.url);
    field->setObjectName(QStringLiteral("link"));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    body().addWidget(widgets::captioned(
        tr("Personal &link"), field,
        tr("Valid once, until %1. Copy it now: it is not shown again, but a new one can be made at any time.")
            .arg(widgets::fullTime(link.expiresAt))));
    connect(this, &FormDialog::submitted, this, [this, url = link.url] {
        QGuiApplication::clipboard()->setText(url);
        Q_EMIT copied();
        accept();
    });
    submitButton().setFocus();
}

} // namespace invites
