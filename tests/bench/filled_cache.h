// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "corpus.h"
#include "session/session.h"

#include <QString>

#include <vector>

// A client's cache with a corpus in it, for programs that measure.
namespace bench {

[[nodiscard]] domain::ChatId chatId(std::int64_t number);

// Makes cache.sqlite in the folder: a school with the corpus's chats, which its only person is in, and the messages chat by
// chat, as a client reads the archives. Their index is made by the session that opens it.
void fillCache(const QString& folder, const std::vector<Message>& corpus, const base::Clock& clock);
// Everything is read but the newest few messages of every tenth chat.
void markMostRead(const QString& folder, const std::vector<Message>& corpus, const base::Clock& clock);

// The account whose cache it is.
[[nodiscard]] session::Account accountIn(const QString& folder);

} // namespace bench
