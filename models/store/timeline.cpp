// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/timeline.h"

#include "store/message_row.h"

#include <algorithm>
#include <limits>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kEndOfTime = std::numeric_limits<std::int64_t>::max();

struct Gap
{
    bool fromBeginning = false;
    bool toEnd = false;
    std::int64_t beforeAt = 0;
};

} // namespace

Timeline::Timeline(const Database& database)
    : m_rooms(database)
    , m_byId(database, kMessageSelect % u" WHERE m.message = ?"_s)
    , m_place(database, u"SELECT room, sent_at, message FROM messages WHERE message = ?"_s)
    , m_older(database, kMessageSelect % u" WHERE m.room = ? AND (m.sent_at, m.message) < (?, ?)"
                                         " ORDER BY m.sent_at DESC, m.message DESC LIMIT ?"_s)
    , m_newer(database, kMessageSelect % u" WHERE m.room = ? AND (m.sent_at, m.message) > (?, ?)"
                                         " ORDER BY m.sent_at, m.message LIMIT ?"_s)
    , m_firstUnread(database, u"SELECT m.message FROM rooms AS r JOIN messages AS m ON m.room = r.room"
                              " AND m.sent_at > r.read_at AND m.own = 0 AND m.retracted = 0"
                              " WHERE r.room = ? ORDER BY m.sent_at LIMIT 1"_s)
    , m_firstFrom(database, u"SELECT message FROM messages WHERE room = ? AND sent_at >= ?"
                            " ORDER BY sent_at, message LIMIT 1"_s)
    , m_gaps(database, u"SELECT after_id = '', before_id = '', before_at FROM gaps WHERE room = ?"_s)
    , m_lastOwn(database, u"SELECT message FROM messages WHERE room = ? AND own = 1 AND retracted = 0"
                          " ORDER BY sent_at DESC, message DESC LIMIT 1"_s)
    , m_count(database, u"SELECT count(*) FROM messages WHERE room = ?"_s)
{
}

base::Result<QList<domain::Message>> Timeline::byIds(const QList<domain::MessageId>& ids)
{
    QList<domain::Message> messages;
    for (const domain::MessageId id : ids) {
        const auto found = m_byId.first([](const Row& row) { return messageFrom(row); }, id);
        if (!found)
            return base::failWith(found);
        if (*found)
            messages.append(**found);
    }
    return messages;
}

base::Result<Timeline::Place> Timeline::placeOf(domain::MessageId message)
{
    const auto found = m_place.first(
        [](const Row& row) {
            return Place{row.number(0), row.number(1), row.number(2)};
        },
        message);
    if (!found)
        return base::failWith(found);
    if (!*found)
        return base::fail(base::ErrorCode::NotFound, u"no message %1"_s.arg(message.value()));
    return **found;
}

base::Result<std::optional<domain::MessageId>> Timeline::firstUnread(RoomKey room)
{
    return m_firstUnread.first([](const Row& row) { return row.id<domain::MessageId>(0); }, room);
}

base::Result<QList<domain::Message>> Timeline::older(const Place& place, int count)
{
    auto rows = m_older.all([](const Row& row) { return messageFrom(row); }, place.room, place.sentAt, place.id, count);
    if (rows)
        std::ranges::reverse(*rows);
    return rows;
}

base::Result<QList<domain::Message>> Timeline::newer(const Place& place, int count)
{
    return m_newer.all([](const Row& row) { return messageFrom(row); }, place.room, place.sentAt, place.id, count);
}

base::Result<domain::TimelineWindow> Timeline::oldest(const domain::ChatId& chat, int count)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto rows = newer(Place{*room, std::numeric_limits<std::int64_t>::min(), 0}, count);
    if (!rows)
        return base::failWith(rows);
    return describe(*room, *rows);
}

base::Result<std::int64_t> Timeline::count(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto messages = m_count.first([](const Row& row) { return row.number(0); }, *room);
    if (!messages)
        return base::failWith(messages);
    return messages->value_or(0);
}

base::Result<domain::TimelineWindow> Timeline::newest(const domain::ChatId& chat, int count)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto rows = older(Place{*room, kEndOfTime, 0}, count);
    if (!rows)
        return base::failWith(rows);
    return describe(*room, *rows);
}

base::Result<domain::TimelineWindow> Timeline::before(domain::MessageId message, int count)
{
    const auto place = placeOf(message);
    if (!place)
        return base::failWith(place);
    const auto rows = older(*place, count);
    if (!rows)
        return base::failWith(rows);
    return describe(place->room, *rows);
}

base::Result<domain::TimelineWindow> Timeline::after(domain::MessageId message, int count)
{
    const auto place = placeOf(message);
    if (!place)
        return base::failWith(place);
    const auto rows = newer(*place, count);
    if (!rows)
        return base::failWith(rows);
    return describe(place->room, *rows);
}

base::Result<domain::TimelineWindow> Timeline::around(domain::MessageId message, int count)
{
    const auto place = placeOf(message);
    if (!place)
        return base::failWith(place);
    auto rows = older(*place, count / 2);
    if (!rows)
        return base::failWith(rows);
    // From just before the message, so that it comes with the newer half.
    const auto rest = newer(Place{place->room, place->sentAt, place->id - 1}, count - count / 2);
    if (!rest)
        return base::failWith(rest);
    return describe(place->room, *rows + *rest);
}

base::Result<domain::TimelineWindow> Timeline::aroundUnread(const domain::ChatId& chat, int count)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto unread = firstUnread(*room);
    if (!unread)
        return base::failWith(unread);
    return *unread ? around(**unread, count) : newest(chat, count);
}

base::Result<domain::TimelineWindow> Timeline::atTime(const domain::ChatId& chat, const QDateTime& time, int count)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto first = m_firstFrom.first([](const Row& row) { return row.id<domain::MessageId>(0); }, *room,
                                         time.toMSecsSinceEpoch() * 1000);
    if (!first)
        return base::failWith(first);
    return *first ? around(**first, count) : newest(chat, count);
}

base::Result<domain::MessageId> Timeline::lastOwn(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto last = m_lastOwn.first([](const Row& row) { return row.id<domain::MessageId>(0); }, *room);
    if (!last)
        return base::failWith(last);
    return last->value_or(domain::MessageId());
}

// Says of a run of messages where it stands: at the ends of the cache, at gaps, at the unread divider.
base::Result<domain::TimelineWindow> Timeline::describe(RoomKey room, QList<domain::Message> messages)
{
    domain::TimelineWindow window;
    window.messages = std::move(messages);
    window.atStart = window.atEnd = true;
    if (!window.messages.isEmpty()) {
        const auto hasOlder = isThere(m_older, window.messages.constFirst(), room);
        const auto hasNewer = isThere(m_newer, window.messages.constLast(), room);
        if (!hasOlder || !hasNewer)
            return base::failWith(!hasOlder ? hasOlder : hasNewer);
        window.atStart = !*hasOlder;
        window.atEnd = !*hasNewer;
    }
    if (const auto marked = markGaps(room, window); !marked)
        return base::failWith(marked);
    const auto unread = firstUnread(room);
    if (!unread)
        return base::failWith(unread);
    window.firstUnread = unread->value_or(domain::MessageId());
    return window;
}

base::Result<bool> Timeline::isThere(Statement& statement, const domain::Message& edge, RoomKey room)
{
    const auto place = placeOf(edge.id);
    if (!place)
        return base::failWith(place);
    const auto row = statement.first([](const Row&) { return true; }, room, place->sentAt, place->id, 1);
    if (!row)
        return base::failWith(row);
    return row->has_value();
}

base::Result<void> Timeline::markGaps(RoomKey room, domain::TimelineWindow& window)
{
    const auto gaps = m_gaps.all([](const Row& row) { return Gap{row.flag(0), row.flag(1), row.number(2)}; }, room);
    if (!gaps)
        return base::failWith(gaps);
    for (const Gap& gap : *gaps) {
        window.olderOnServer = window.olderOnServer || gap.fromBeginning;
        if (gap.toEnd || gap.fromBeginning)
            continue;
        const auto first =
            m_firstFrom.first([](const Row& row) { return row.id<domain::MessageId>(0); }, room, gap.beforeAt);
        if (!first)
            return base::failWith(first);
        const auto isFirst = [&](const domain::Message& message) { return *first && message.id == **first; };
        if (std::ranges::any_of(window.messages, isFirst))
            window.afterGap.append(**first);
    }
    return {};
}

} // namespace store
