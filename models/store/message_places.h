// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/rooms.h"

#include <optional>

namespace store {

// Finds messages by the names that others have for them. Made where it is used, for few questions; storage thread.
class MessagePlaces
{
public:
    explicit MessagePlaces(Database& database);

    [[nodiscard]] base::Result<std::optional<domain::MessageId>> byArchiveId(const domain::ChatId& chat,
                                                                             const domain::ArchiveId& id);
    // Of the newest message that its sender calls so; empty if none is here.
    [[nodiscard]] base::Result<domain::ArchiveId> archiveIdOf(const domain::ChatId& chat, const QString& wireId);
    // Reactions and retractions that came before their messages, and name them as the sender does, name them as the
    // archive does from now on.
    [[nodiscard]] base::Result<void> nameTargets(const domain::ChatId& chat);
    // On the shelf of what is important, newest first: of a conversation of two what either has put there.
    [[nodiscard]] base::Result<QList<domain::Message>> important(const domain::ChatId& chat);
    // Whether it is known how far this person has read.
    [[nodiscard]] base::Result<bool> hasReadMark(const domain::ChatId& chat);

private:
    Rooms m_rooms;
    Statement m_byArchiveId;
    Statement m_byWireId;
    Statement m_nameTargets;
    Statement m_important;
    Statement m_readMark;
};

} // namespace store
