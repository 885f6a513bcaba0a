// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/folder_sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chat {
namespace {

constexpr int longestName = 40;

} // namespace

FolderSheet::FolderSheet(QWidget* parent)
    : FormDialog(tr("New folder"), tr("Make"), parent)
{
    setObjectName(QStringLiteral("folderSheet"));
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("folderName"));
    name->setMaxLength(longestName);
    body().addWidget(widgets::captioned(tr("&Name"), name,
                                        tr("Folders are the same on all your computers. One without chats goes by itself.")));
    submitButton().setEnabled(false);
    connect(name, &QLineEdit::textChanged, this,
            [this](const QString& text) { submitButton().setEnabled(!text.simplified().isEmpty()); });
    connect(this, &FormDialog::submitted, this, [this, name] {
        Q_EMIT named(name->text().simplified());
        accept();
    });
}

} // namespace chat
