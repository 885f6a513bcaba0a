// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "store/rooms.h"

#include <chrono>

namespace store {

// A place in a room's archive. The default one is "before everything".
struct ArchivePlace
{
    domain::ArchiveId id;
    std::chrono::microseconds at{}; // since 1970 UTC

    bool operator==(const ArchivePlace&) const = default;
};

// A part of a room's archive that has not been read: after one place and before another, both exclusive.
// An `after` without id is the beginning of the archive, a `before` without id its end.
struct ArchiveGap
{
    std::int64_t key = 0;
    domain::ChatId chat;
    ArchivePlace after;
    ArchivePlace before;

    bool operator==(const ArchiveGap&) const = default;
};

// How much of each room's archive is in the cache: everything up to the room's tail but the gaps. What comes after the
// tail is unknown whenever there is no live stream, so nothing has to be written when the connection or the program
// dies. Storage thread.
class ArchiveCoverage
{
public:
    explicit ArchiveCoverage(Database& database);

    [[nodiscard]] base::Result<ArchivePlace> tail(const domain::ChatId& chat);
    // The newest place that a live stream without a hole has brought; never moves back.
    [[nodiscard]] base::Result<void> advanceTail(const domain::ChatId& chat, const ArchivePlace& place);
    // The archive ends at `end` now: what lies between the tail and there becomes a gap, and the tail moves there. True
    // if there was something in between.
    [[nodiscard]] base::Result<bool> missedUntil(const domain::ChatId& chat, const ArchivePlace& end);

    [[nodiscard]] base::Result<QList<ArchiveGap>> gaps(const domain::ChatId& chat);
    // Of all rooms.
    [[nodiscard]] base::Result<QList<ArchiveGap>> gaps();
    // A page before the gap's end was read: the gap now ends before the page's first message. A gap that was closed
    // meanwhile stays closed.
    [[nodiscard]] base::Result<void> shrink(const ArchiveGap& gap, const ArchivePlace& before);
    [[nodiscard]] base::Result<void> close(const ArchiveGap& gap);
    // Chats with a gap.
    [[nodiscard]] base::Result<int> incompleteChats();

private:
    Database& m_database;
    Rooms m_rooms;
    Statement m_tail;
    Statement m_setTail;
    Statement m_addGap;
    Statement m_gapsOf;
    Statement m_gaps;
    Statement m_shrink;
    Statement m_close;
    Statement m_incomplete;
};

} // namespace store
