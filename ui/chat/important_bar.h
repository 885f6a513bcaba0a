// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/chat_service.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace widgets {
class ElidedLabel;
}

namespace chat {

// The shelf of what is important in the open chat, above its messages: the newest one, which leads to it, and a menu of
// all where there are several. Takes no room while there is none.
class ImportantBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportantBar(session::ChatService& chats, QWidget* parent = nullptr);

    void showChat(const domain::ChatId& chat);

Q_SIGNALS:
    void messageWanted(domain::MessageId message);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void read();
    void present();
    void offerAll();

    session::ChatService& m_chats;
    domain::ChatId m_chat;
    QList<domain::Message> m_messages;
    widgets::ElidedLabel* m_heading;
    widgets::ElidedLabel* m_words;
    QToolButton* m_all;
};

} // namespace chat
