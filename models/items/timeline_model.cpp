// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timeline_model.h"

#include "items/roles.h"

#include <algorithm>
#include <chrono>

namespace items {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kGroupWithin = 5min;

bool earlier(const domain::Message& a, const domain::Message& b)
{
    return a.sentAt != b.sentAt ? a.sentAt < b.sentAt : a.id < b.id;
}

bool sameGroup(const domain::Message& above, const domain::Message& below)
{
    return above.own == below.own && above.nick == below.nick && !above.retracted && !below.retracted &&
           above.sentAt.msecsTo(below.sentAt) < kGroupWithin.count();
}

void sortAndDropDoubles(QList<domain::Message>& messages)
{
    std::ranges::stable_sort(messages, earlier);
    QSet<domain::MessageId> seen;
    messages.removeIf([&](const domain::Message& message) {
        const bool doubled = seen.contains(message.id);
        seen.insert(message.id);
        return doubled;
    });
}

} // namespace

QList<TimelineRow> timelineRows(const domain::TimelineWindow& window, const QTimeZone& zone)
{
    const QList<domain::Message>& messages = window.messages;
    QList<TimelineRow> rows;
    rows.reserve(messages.size());
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const domain::Message& message = messages.at(i);
        TimelineRow row;
        row.message = message;
        row.startsDay =
            i == 0 || messages.at(i - 1).sentAt.toTimeZone(zone).date() != message.sentAt.toTimeZone(zone).date();
        row.unreadAbove = !window.firstUnread.isNone() && message.id == window.firstUnread;
        row.gapAbove = window.afterGap.contains(message.id);
        row.startsGroup = row.startsDay || row.unreadAbove || row.gapAbove || !sameGroup(messages.at(i - 1), message);
        row.endsGroup = true;
        if (!rows.isEmpty())
            rows.back().endsGroup = row.startsGroup;
        rows << row;
    }
    return rows;
}

TimelineModel::TimelineModel(Describe<TimelineRow> describe, QTimeZone zone, QObject* parent)
    : RowsModel(parent)
    , m_describe(std::move(describe))
    , m_zone(std::move(zone))
{
}

void TimelineModel::show(const domain::TimelineWindow& window)
{
    m_window = window;
    rebuild();
}

void TimelineModel::addBefore(const domain::TimelineWindow& window)
{
    m_window.messages = window.messages + m_window.messages;
    m_window.afterGap = window.afterGap + m_window.afterGap;
    m_window.atStart = window.atStart;
    m_window.olderOnServer = window.olderOnServer;
    if (m_window.messages.size() > kMostRows) {
        m_window.messages.resize(kMostRows);
        m_window.atEnd = false;
    }
    rebuild();
}

void TimelineModel::addAfter(const domain::TimelineWindow& window)
{
    m_window.messages += window.messages;
    m_window.afterGap += window.afterGap;
    m_window.atEnd = window.atEnd;
    if (m_window.messages.size() > kMostRows) {
        m_window.messages.remove(0, m_window.messages.size() - kMostRows);
        m_window.atStart = false;
    }
    rebuild();
}

void TimelineModel::add(const QList<domain::Message>& messages)
{
    QList<domain::Message> inside = m_window.messages;
    for (const domain::Message& message : messages) {
        const bool beforeAll = !m_window.messages.isEmpty() && earlier(message, m_window.messages.front());
        const bool afterAll = m_window.messages.isEmpty() || earlier(m_window.messages.back(), message);
        if ((!beforeAll || m_window.atStart) && (!afterAll || m_window.atEnd))
            inside.prepend(message); // stands before its older self, which is then dropped
    }
    m_window.messages = inside;
    rebuild();
}

void TimelineModel::update(const QList<domain::Message>& messages)
{
    for (domain::Message& shown : m_window.messages) {
        const auto it = std::ranges::find(messages, shown.id, &domain::Message::id);
        if (it != messages.cend())
            shown = *it;
    }
    rebuild();
}

void TimelineModel::remove(const QList<domain::MessageId>& ids)
{
    m_window.messages.removeIf([&](const domain::Message& message) { return ids.contains(message.id); });
    rebuild();
}

void TimelineModel::setFirstUnread(domain::MessageId message)
{
    m_window.firstUnread = message;
    rebuild();
}

void TimelineModel::setPolls(PollIn pollIn)
{
    m_pollIn = std::move(pollIn);
    rebuild();
}

void TimelineModel::clear()
{
    show({});
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.message.body;
    case Qt::AccessibleTextRole:
        return m_describe(row);
    case TimelineRowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

void TimelineModel::rebuild()
{
    sortAndDropDoubles(m_window.messages);
    QList<TimelineRow> rows = timelineRows(m_window, m_zone);
    for (TimelineRow& row : rows) {
        if (const session::PollEntry* const poll = m_pollIn ? m_pollIn(row.message) : nullptr)
            row.poll = *poll;
    }
    setRows(rows);
}

} // namespace items
