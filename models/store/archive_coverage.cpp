// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/archive_coverage.h"

#include "store/database.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kGapSelect = u"SELECT g.gap, r.chat, g.after_id, g.after_at, g.before_id, g.before_at"
                           " FROM gaps AS g JOIN rooms AS r ON r.room = g.room"_s;

ArchivePlace placeFrom(const Row& row, int first)
{
    return {row.id<domain::ArchiveId>(first), std::chrono::microseconds(row.number(first + 1))};
}

ArchiveGap gapFrom(const Row& row)
{
    return {row.number(0), row.id<domain::ChatId>(1), placeFrom(row, 2), placeFrom(row, 4)};
}

} // namespace

ArchiveCoverage::ArchiveCoverage(Database& database)
    : m_database(database)
    , m_rooms(database)
    , m_tail(database, u"SELECT tail_id, tail_at FROM rooms WHERE chat = ?"_s)
    , m_setTail(database, u"UPDATE rooms SET tail_id = ?, tail_at = ? WHERE room = ? AND tail_at < ?"_s)
    , m_addGap(database, u"INSERT INTO gaps (room, after_id, after_at, before_id, before_at)"
                         " SELECT ?, ?, ?, '', 0 WHERE NOT EXISTS"
                         " (SELECT 1 FROM gaps WHERE room = ? AND before_id = '')"_s)
    , m_gapsOf(database, kGapSelect % u" WHERE r.chat = ? ORDER BY g.gap DESC"_s)
    , m_gaps(database, kGapSelect % u" ORDER BY g.gap DESC"_s)
    , m_shrink(database, u"UPDATE gaps SET before_id = ?, before_at = ? WHERE gap = ?"_s)
    , m_close(database, u"DELETE FROM gaps WHERE gap = ?"_s)
    , m_incomplete(database, u"SELECT count(DISTINCT room) FROM gaps"_s)
{
}

base::Result<ArchivePlace> ArchiveCoverage::tail(const domain::ChatId& chat)
{
    const auto place = m_tail.first([](const Row& row) { return placeFrom(row, 0); }, chat);
    if (!place)
        return base::failWith(place);
    return place->value_or(ArchivePlace());
}

base::Result<void> ArchiveCoverage::advanceTail(const domain::ChatId& chat, const ArchivePlace& place)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_setTail.perform(place.id, place.at.count(), *room, place.at.count());
}

base::Result<bool> ArchiveCoverage::missedUntil(const domain::ChatId& chat, const ArchivePlace& end)
{
    return m_database.transaction([&]() -> base::Result<bool> {
        const auto room = m_rooms.keyOf(chat);
        const auto known = tail(chat);
        if (!room || !known)
            return !room ? base::failWith(room) : base::failWith(known);
        if (end.at <= known->at)
            return false;
        if (const auto added = m_addGap.run(*room, known->id, known->at.count(), *room); !added)
            return base::failWith(added);
        if (const auto moved = advanceTail(chat, end); !moved)
            return base::failWith(moved);
        return true;
    });
}

base::Result<QList<ArchiveGap>> ArchiveCoverage::gaps(const domain::ChatId& chat)
{
    return m_gapsOf.all(gapFrom, chat);
}

base::Result<QList<ArchiveGap>> ArchiveCoverage::gaps()
{
    return m_gaps.all(gapFrom);
}

base::Result<void> ArchiveCoverage::shrink(const ArchiveGap& gap, const ArchivePlace& before)
{
    return m_shrink.perform(before.id, before.at.count(), gap.key);
}

base::Result<void> ArchiveCoverage::close(const ArchiveGap& gap)
{
    return m_close.perform(gap.key);
}

base::Result<int> ArchiveCoverage::incompleteChats()
{
    const auto number = m_incomplete.first([](const Row& row) { return static_cast<int>(row.number(0)); });
    if (!number)
        return base::failWith(number);
    return number->value_or(0);
}

} // namespace store
