// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/talk_service.h"
#include "widgets/form_dialog.h"

class QListWidget;
class QPushButton;

namespace chat {

// The own messages of a chat that the service has and the chat has not yet, and when each comes there. The chosen one is
// taken back; its text returns to the field, so that it can be changed and sent anew. What waits for a moment that its author
// has chosen can be given another. What a moderator is reading stays.
class WaitingSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    WaitingSheet(session::TalkService& talk, const domain::ChatId& chat, const base::Clock& clock, QWidget* parent);

Q_SIGNALS:
    void returned(const QString& text);

private:
    void present();
    void judge();
    void takeBack();
    [[nodiscard]] const session::WaitingMessage* chosen() const;

    session::TalkService& m_talk;
    const domain::ChatId m_chat;
    const base::Clock& m_clock;
    QList<session::WaitingMessage> m_waiting;
    QListWidget* m_list;
    QPushButton* m_move;
};

} // namespace chat
