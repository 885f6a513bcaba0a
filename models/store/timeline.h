// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timeline.h"
#include "store/rooms.h"

namespace store {

// Reads the messages of a chat as windows of its timeline. Every window costs O(log n + count). Storage thread.
class Timeline
{
public:
    explicit Timeline(const Database& database);

    // Those that exist, in the order of the ids asked for.
    [[nodiscard]] base::Result<QList<domain::Message>> byIds(const QList<domain::MessageId>& ids);

    [[nodiscard]] base::Result<domain::TimelineWindow> oldest(const domain::ChatId& chat, int count);
    [[nodiscard]] base::Result<domain::TimelineWindow> newest(const domain::ChatId& chat, int count);
    // Without the message itself. NotFound when it does not exist.
    [[nodiscard]] base::Result<domain::TimelineWindow> before(domain::MessageId message, int count);
    [[nodiscard]] base::Result<domain::TimelineWindow> after(domain::MessageId message, int count);
    // With it, half of the count on each side.
    [[nodiscard]] base::Result<domain::TimelineWindow> around(domain::MessageId message, int count);
    // Around the first unread message; the newest window when all is read.
    [[nodiscard]] base::Result<domain::TimelineWindow> aroundUnread(const domain::ChatId& chat, int count);
    // Around the first message at or after the time; the newest window when there is none.
    [[nodiscard]] base::Result<domain::TimelineWindow> atTime(const domain::ChatId& chat, const QDateTime& time,
                                                              int count);

    // All of the chat; O(n).
    [[nodiscard]] base::Result<std::int64_t> count(const domain::ChatId& chat);
    // The newest own message that was not retracted; none if there is none.
    [[nodiscard]] base::Result<domain::MessageId> lastOwn(const domain::ChatId& chat);

private:
    struct Place
    {
        RoomKey room = 0;
        std::int64_t sentAt = 0;
        std::int64_t id = 0;
    };

    [[nodiscard]] base::Result<Place> placeOf(domain::MessageId message);
    [[nodiscard]] base::Result<std::optional<domain::MessageId>> firstUnread(RoomKey room);
    // The messages before a place, oldest first; likewise after it.
    [[nodiscard]] base::Result<QList<domain::Message>> older(const Place& place, int count);
    [[nodiscard]] base::Result<QList<domain::Message>> newer(const Place& place, int count);
    [[nodiscard]] base::Result<domain::TimelineWindow> describe(RoomKey room, QList<domain::Message> messages);
    [[nodiscard]] base::Result<bool> isThere(Statement& statement, const domain::Message& edge, RoomKey room);
    [[nodiscard]] base::Result<void> markGaps(RoomKey room, domain::TimelineWindow& window);

    Rooms m_rooms;
    Statement m_byId;
    Statement m_place;
    Statement m_older;
    Statement m_newer;
    Statement m_firstUnread;
    Statement m_firstFrom;
    Statement m_gaps;
    Statement m_lastOwn;
    Statement m_count;
};

} // namespace store
