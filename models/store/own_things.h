// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rooms.h"

#include <QList>

namespace store {

// Something that the person keeps on all his devices. Its id tells what it is of: "chat/…" how he keeps that chat in his
// list, "phrase/…" one of his phrases.
struct OwnThing
{
    QString id;
    QString content;            // JSON; empty: it was removed
    std::int64_t changedAt = 0; // milliseconds since 1970 UTC; of two changes the later one counts

    bool operator==(const OwnThing&) const = default;
};

// These things as this device knows them, each with whether the account has been told of it. What two devices say of one
// thing ends the same on both, in whatever order they hear it. Storage thread.
class OwnThings
{
public:
    explicit OwnThings(Database& database);

    // Those whose id begins so; the removed ones too.
    [[nodiscard]] base::Result<QList<OwnThing>> all(const QString& beginning);
    // Changed here and now: that is later than every change known before, whatever the clocks say.
    [[nodiscard]] base::Result<void> note(const QString& id, const QString& content, std::int64_t now);
    // The same of how the chat is kept: pinned, folder, archive, notifications, as they are in the list now.
    [[nodiscard]] base::Result<void> noteChat(const domain::ChatId& chat, std::int64_t now);
    // From another device. True when it is later than what is here: it is so now, also in the list of chats. What is later
    // here is to be told again.
    [[nodiscard]] base::Result<bool> take(const OwnThing& thing);
    [[nodiscard]] base::Result<QList<OwnThing>> toTell();
    // Unless it has changed meanwhile.
    [[nodiscard]] base::Result<void> markTold(const OwnThing& thing);

private:
    [[nodiscard]] base::Result<void> apply(const domain::ChatId& chat, const QString& content);

    Database& m_database;
    Rooms m_rooms;
    Statement m_all;
    Statement m_note;
    Statement m_take;
    Statement m_tellAgain;
    Statement m_toTell;
    Statement m_told;
    Statement m_chat;
    Statement m_applyChat;
};

// The chat of such a thing; empty: it is of something else.
[[nodiscard]] domain::ChatId chatOf(const QString& ownThing);

} // namespace store
