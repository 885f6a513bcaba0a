// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "session/file_service.h"

#include <QObject>

#include <functional>

class QImage;
class QWidget;

namespace chat {

class AttachDialog;

// The way of files into the open chat: chosen, pasted or dropped, looked at, asked about with a caption, sent. GUI
// thread; a child of the conversation.
class OutgoingFiles final : public QObject
{
    Q_OBJECT

public:
    OutgoingFiles(session::FileService& files, QWidget* over);

    void setChat(const domain::Chat& chat) { m_chat = chat; }
    // What is being written becomes the caption.
    void setText(std::function<QString()> text) { m_text = std::move(text); }
    // Whether something can be sent right now.
    void setMay(std::function<bool()> may) { m_may = std::move(may); }
    // What there is to think about before this caption is sent; empty: nothing.
    void setDoubt(std::function<QString(const QString&)> doubt) { m_doubt = std::move(doubt); }
    // The message that is being answered; empty: none.
    void setAnswered(std::function<domain::ArchiveId()> answered) { m_answered = std::move(answered); }

    void choose();
    void attach(const QStringList& paths);
    void attachPicture(const QImage& picture);

Q_SIGNALS:
    void sent(const domain::ChatId& chat);

private:
    void confirm(const QList<session::Attachment>& files);
    void sendDoubted(AttachDialog& dialog, const domain::ChatId& chat);
    void send(AttachDialog& chosen, const domain::ChatId& chat);

    session::FileService& m_files;
    QWidget* m_over;
    domain::Chat m_chat;
    std::function<QString()> m_text;
    std::function<bool()> m_may;
    std::function<QString(const QString&)> m_doubt;
    std::function<domain::ArchiveId()> m_answered;
};

} // namespace chat
