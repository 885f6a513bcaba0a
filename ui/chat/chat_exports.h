// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/chat_service.h"
#include "session/school_service.h"

class QWidget;

namespace chat {

// Both ask where to, and show how far it is.
// What is on this computer of the chat: who said what and when, what was edited and taken back, files by their names.
void exportChat(QWidget* over, session::ChatService& chats, const base::Clock& clock, const domain::ChatSummary& chat);
// What the program knows of the person who is signed in, and what he has written (152-FZ, article 14).
void exportProfile(QWidget* over, session::ChatService& chats, session::SchoolService& school, const base::Clock& clock);

} // namespace chat
