// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timeline.h"
#include "settings/notices.h"

#include <QObject>

#include <functional>

namespace base {
class Clock;
}
namespace session {
class ChatService;
}

namespace shell {

// Of the messages of one account that come live, those that the person wants to hear of and cannot be seeing right now.
// Each is told once. GUI thread; borrows its services.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    Notifier(session::ChatService& chats, const base::Clock& clock, QObject* parent = nullptr);

    void setNotices(const settings::Notices& notices) { m_notices = notices; }
    // Whether the person looks at that chat; until this is set, at none.
    void setWatched(std::function<bool(const domain::ChatId&)> isWatched) { m_isWatched = std::move(isWatched); }

Q_SIGNALS:
    void toTell(const domain::ChatSummary& chat, const domain::Message& message);

private:
    void hear(const domain::ChatId& chat, domain::MessageId message);

    session::ChatService& m_chats;
    const base::Clock& m_clock;
    settings::Notices m_notices;
    std::function<bool(const domain::ChatId&)> m_isWatched;
};

// By the level of the chat, the words that the person waits for and the time of day.
[[nodiscard]] bool isWorthTelling(const domain::ChatSummary& chat, const domain::Message& message,
                                  const settings::Notices& notices, const QTime& now);

} // namespace shell
