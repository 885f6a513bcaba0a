// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/chat_service.h"
#include "widgets/sheet.h"

class QPlainTextEdit;

namespace chat {

// What is known of one message: who and when, the whole text, its earlier versions, who put which sign under it.
class MessageDetails final : public widgets::Sheet
{
    Q_OBJECT

public:
    MessageDetails(session::ChatService& chats, const domain::Message& message, QWidget* parent);

private:
    void show(const QString& heading, const QString& text);

    QPlainTextEdit* m_text;
};

} // namespace chat
