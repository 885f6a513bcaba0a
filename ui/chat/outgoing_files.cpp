// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/outgoing_files.h"

#include "chat/attach_dialog.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"

#include <QBuffer>
#include <QFileDialog>
#include <QImage>

namespace chat {

OutgoingFiles::OutgoingFiles(session::FileService& files, QWidget* over)
    : QObject(over)
    , m_files(files)
    , m_over(over)
{
}

void OutgoingFiles::choose()
{
    auto* chooser = new QFileDialog(m_over, tr("Files for the chat"));
    chooser->setObjectName(QStringLiteral("chooseFiles"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    connect(chooser, &QFileDialog::filesSelected, this, &OutgoingFiles::attach);
    chooser->open();
}

void OutgoingFiles::attach(const QStringList& paths)
{
    m_files.look(paths).then(this, [this, chat = m_chat.id](const base::Result<QList<session::Attachment>>& files) {
        if (files && !files->isEmpty() && chat == m_chat.id)
            confirm(*files);
    });
}

void OutgoingFiles::attachPicture(const QImage& picture)
{
    QByteArray encoded;
    QBuffer buffer(&encoded);
    buffer.open(QIODevice::WriteOnly);
    if (picture.save(&buffer, "PNG"))
        confirm({m_files.fromClipboard(encoded, tr("picture") + QStringLiteral(".png"))});
}

void OutgoingFiles::confirm(const QList<session::Attachment>& files)
{
    if (!m_may())
        return;
    const Readers readers = domain::holdsFamilies(m_chat) ? Readers::Families : Readers::Staff;
    auto* dialog = new AttachDialog(files, m_files.largestBytes(), m_text(), readers, m_over);
    connect(dialog, &AttachDialog::submitted, this, [this, dialog, chat = m_chat.id] { sendDoubted(*dialog, chat); });
    dialog->open();
}

// A caption is a message like any other.
void OutgoingFiles::sendDoubted(AttachDialog& dialog, const domain::ChatId& chat)
{
    const QString doubt = m_doubt(dialog.caption());
    if (doubt.isEmpty())
        return send(dialog, chat);
    widgets::confirm(&dialog, {tr("Send this message?"), doubt, tr("Send"), false},
                     [this, &dialog, chat] { send(dialog, chat); });
}

void OutgoingFiles::send(AttachDialog& chosen, const domain::ChatId& chat)
{
    auto* const dialog = &chosen;
    dialog->setBusy(true);
    m_files.send(chat, dialog->files(), dialog->makesSmaller(), dialog->caption(), m_answered())
        .then(dialog, [this, dialog, chat](const base::Result<QList<domain::MessageId>>& files) {
            dialog->setBusy(false);
            if (!files) {
                dialog->setTrouble(widgets::sentenceFor(files.error()));
                return;
            }
            dialog->accept();
            Q_EMIT sent(chat);
        });
}

} // namespace chat
