// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/chat_file.h"

// What the pages for people say of a message.
namespace exporter {

[[nodiscard]] QString dayWords(const ChatFileWords& words, const QDate& day);
[[nodiscard]] QString whoWords(const ChatFileWords& words, const WrittenMessage& message);
[[nodiscard]] QString timeWords(const WrittenMessage& message);
// "name: the beginning of what is answered"; empty: it answers nothing.
[[nodiscard]] QString answeredWords(const WrittenMessage& message);
// What stands below the text: the file, that it was edited and what it said before, reactions.
[[nodiscard]] QStringList notesOf(const ChatFileWords& words, const WrittenMessage& message);

} // namespace exporter
