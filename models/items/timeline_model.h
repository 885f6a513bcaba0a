// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timeline.h"
#include "items/rows_model.h"
#include "session/poll_service.h"

#include <QSet>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace items {

// A message with what its neighbours make of it.
struct TimelineRow
{
    domain::Message message;
    bool startsDay = false;   // the day is written above it
    bool startsGroup = false; // the sender is named
    bool endsGroup = false;   // a gap follows
    bool unreadAbove = false; // the divider "unread" stands above it
    bool gapAbove = false;    // between it and the one above, the archive has not been read yet
    std::optional<session::PollEntry> poll = {}; // that the message says; it is shown in the place of the words

    bool operator==(const TimelineRow&) const = default;
};

inline domain::MessageId timelineRowKey(const TimelineRow& row)
{
    return row.message.id;
}

// A window upon the messages of one chat: some hundreds of rows, whatever the length of the chat. The screen reads
// windows from the chat service and gives them here; when the reader nears an edge, it is asked for more.
// Roles: TimelineRole; Qt::DisplayRole is the text.
class TimelineModel final : public RowsModel<TimelineRow, timelineRowKey>
{
    Q_OBJECT

public:
    // A window grows to this many rows; beyond it the far end is let go.
    static constexpr int kMostRows = 400;

    // Days begin at midnight of this zone.
    explicit TimelineModel(Describe<TimelineRow> describe, QTimeZone zone, QObject* parent = nullptr);

    // Another place or another chat.
    void show(const domain::TimelineWindow& window);
    // The window before the first row, or after the last one.
    void addBefore(const domain::TimelineWindow& window);
    void addAfter(const domain::TimelineWindow& window);
    // New rows that belong within the window: at its end only if it reaches the end.
    void add(const QList<domain::Message>& messages);
    // Rows that have changed; those outside of the window are left alone.
    void update(const QList<domain::Message>& messages);
    void remove(const QList<domain::MessageId>& ids);
    void setFirstUnread(domain::MessageId message);
    // Which poll a message says; null: none that is known.
    using PollIn = std::function<const session::PollEntry*(const domain::Message& message)>;
    void setPolls(PollIn pollIn);
    // They are known anew.
    void updatePolls() { rebuild(); }
    void clear();

    [[nodiscard]] bool atStart() const { return m_window.atStart; }
    [[nodiscard]] bool atEnd() const { return m_window.atEnd; }
    [[nodiscard]] bool olderOnServer() const { return m_window.olderOnServer; }
    [[nodiscard]] domain::MessageId firstUnread() const { return m_window.firstUnread; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();

    Describe<TimelineRow> m_describe;
    QTimeZone m_zone;
    domain::TimelineWindow m_window;
    PollIn m_pollIn;
};

// What stands above and beside each message. Messages of one sender within five minutes are a group.
[[nodiscard]] QList<TimelineRow> timelineRows(const domain::TimelineWindow& window, const QTimeZone& zone);

} // namespace items

Q_DECLARE_METATYPE(items::TimelineRow)
