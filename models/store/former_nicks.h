// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rooms.h"

#include <QList>
#include <QStringList>

#include <chrono>

namespace store {

class Messages;
struct MessageChanges;

// Takes the name of somebody whose account was deleted out of what he has said: the words stay, under another nick.
// Storage thread.
class FormerNicks
{
public:
    FormerNicks(Database& database, Messages& messages);

    // Those under which anything was said, reacted to or quoted in the chat.
    [[nodiscard]] base::Result<QStringList> nicksIn(const domain::ChatId& chat);
    // What others have said in the chat as `former` before that moment bears `nick`; whoever has the same name later
    // keeps it. A name that is left with nothing is forgotten. Repeating it changes nothing.
    [[nodiscard]] base::Result<void> rename(const domain::ChatId& chat, const QString& former, const QString& nick,
                                            std::chrono::microseconds before, MessageChanges& changes);

private:
    Database& m_database;
    Messages& m_messages;
    Rooms m_rooms;
    Statement m_nicks;
    Statement m_messagesOf;
    Statement m_actsOf;
    Statement m_quotesOf;
    Statement m_answers;
    Statement m_forget;
};

} // namespace store
