// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/chat.h"
#include "session/talk_service.h"

#include <QTimer>
#include <QWidget>

namespace widgets {
class Banner;
}

namespace chat {

// "tomorrow at 08:00", within a sentence; in the computer's zone.
[[nodiscard]] QString momentWords(const QDateTime& at, const QDateTime& now);

// Lines above the field in which one writes: that it is out of hours, when a message comes into the chat and whom to
// turn to meanwhile; and how many own messages wait already, with the way to take them back. Takes no room while there is
// nothing to say.
class TalkBar final : public QWidget
{
    Q_OBJECT

public:
    TalkBar(session::TalkService& talk, const base::Clock& clock, QWidget* parent = nullptr);

    void setChat(const domain::Chat& chat);
    // Asks when, and leaves it to the service to send it then.
    void sendLater(const QString& text);

Q_SIGNALS:
    // A message that waited has been taken back; its text, to be written anew.
    void returned(const QString& text);
    // The service has it and sends it at its moment.
    void kept(const QString& text);

private:
    void present();
    void showWaiting();

    session::TalkService& m_talk;
    const base::Clock& m_clock;
    domain::Chat m_chat;
    widgets::Banner* m_hours;
    widgets::Banner* m_waiting;
    QTimer m_turn; // of the hours
};

} // namespace chat
