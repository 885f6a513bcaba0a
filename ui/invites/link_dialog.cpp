// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/link_dialog.h"

#include "domain/join_code.h"
#include "widgets/times.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace invites {

namespace {

// A draft for the mail program (RFC 6068): the words are ours, to whom it goes is for the one who sends it.
QUrl letterWith(const session::InviteLink& link)
{
    QStringList lines{LinkDialog::tr("You are invited into the chats. Open the link and follow the page:"), link.url};
    if (!link.code.isEmpty())
        lines << LinkDialog::tr("Or type this code on the same page: %1").arg(domain::displayJoinCode(link.code));
    lines << LinkDialog::tr("Valid until %1.").arg(widgets::fullTime(link.expiresAt));
    const auto encoded = [](const QString& text) { return QUrl::toPercentEncoding(text); };
    return QUrl::fromEncoded("mailto:?subject=" + encoded(LinkDialog::tr("Invitation into the chats")) +
                             "&body=" + encoded(lines.join(QStringLiteral("\r\n"))));
}

} // namespace

LinkDialog::LinkDialog(const QString& person, const session::InviteLink& link, QWidget* parent)
    : LinkDialog(
          tr("Invitation for %1").arg(person), tr("Personal &link"),
          tr("Valid once, until %1. Copy it now: it is not shown again, but a new one can be made at any time.")
              .arg(widgets::fullTime(link.expiresAt)),
          link, parent)
{
}

LinkDialog* LinkDialog::forMany(const QString& unit, const session::InviteLink& link, QWidget* parent)
{
    return new LinkDialog(tr("Link for %1").arg(unit), tr("&Link for many"),
                          tr("Valid until %1. Everybody who comes by it asks to be let in. Copy it now: it is not shown "
                             "again, but a new one can be made at any time.")
                              .arg(widgets::fullTime(link.expiresAt)),
                          link, parent);
}

LinkDialog::LinkDialog(const QString& heading, const QString& caption, const QString& hint,
                       const session::InviteLink& link, QWidget* parent)
    : FormDialog(heading, tr("Copy the link"), parent)
{
    setObjectName(QStringLiteral("linkDialog"));
    auto* field = new QLineEdit(link.url);
    field->setObjectName(QStringLiteral("link"));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    body().addWidget(widgets::captioned(caption, field, hint));
    if (!link.code.isEmpty()) {
        auto* code = new QLineEdit(domain::displayJoinCode(link.code));
        code->setObjectName(QStringLiteral("code"));
        code->setReadOnly(true);
        body().addWidget(widgets::captioned(tr("&Code, to be typed on the same page"), code));
    }
    QPushButton& letter = addAside(tr("&Letter…"));
    letter.setObjectName(QStringLiteral("letter"));
    letter.setToolTip(tr("A draft in the computer's mail program"));
    connect(&letter, &QPushButton::clicked, this, [link] { QDesktopServices::openUrl(letterWith(link)); });
    connect(this, &FormDialog::submitted, this, [this, url = link.url] {
        QGuiApplication::clipboard()->setText(url);
        Q_EMIT copied();
        accept();
    });
    submitButton().setFocus();
}

} // namespace invites
