// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/file_service.h"

#include <QObject>
#include <QUrl>

class QMenu;
class QWidget;

namespace chat {

// What a person does with a file or a link that came with a message, the same wherever it is shown. A program is never
// opened: whoever wants to run one saves it first and knows what they do. GUI thread; a child of the widget it is for.
class SharedActs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SharedActs)

public:
    explicit SharedActs(QWidget* widget);

    // Until then only links are opened.
    void setFiles(session::FileService& files) { m_files = &files; }

    // Opens it with the computer's own program, once it has been fetched.
    void openFile(const domain::Message& message);
    void saveFile(const domain::Message& message);
    void showInFolder(const domain::Message& message);
    // A link that is not what it seems to be is named as the network knows it, and asked about.
    void openLink(const QUrl& url);
    // Open, save, show.
    void offer(QMenu& menu, const domain::Message& message);

Q_SIGNALS:
    // The link leads to a message of some chat, not out of the program.
    void messageLinkPressed(const QString& link);
    void failed(const base::Error& error);

private:
    session::FileService* m_files = nullptr;
    QWidget* m_widget;
};

} // namespace chat
