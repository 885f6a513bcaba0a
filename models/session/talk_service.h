// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/messages.h"
#include "contract/talk_messages.h"
#include "domain/chat.h"
#include "domain/rights.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

using TalkTerms = domain::TalkTerms;
using Holiday = domain::Holiday;
using WaitingMessage = domain::WaitingMessage;
using OwnHours = domain::OwnHours;

// When families write in which chat, and what of this person's own the service has and the chats have not yet. The server
// keeps to it whatever app somebody writes with; here it is told beforehand. What the service refuses comes with its
// sentence in Error::text, Offline without a connection. GUI thread. Owned by Session.
class TalkService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkService)

public:
    TalkService(SchoolService& school, syncing::AccountSync& sync);

    // As last told; nothing until then.
    [[nodiscard]] std::optional<TalkTerms> termsIn(const domain::Chat& chat) const;
    // The chat's own, if it has some; or, by termsOfAll, those of all.
    [[nodiscard]] std::optional<TalkTerms> ownTermsOf(const QString& id) const;
    [[nodiscard]] const QList<Holiday>& holidays() const { return m_talk.holidays; }
    // The hours concern this person: the staff write at any time.
    [[nodiscard]] bool isBound() const;
    // The time in which what this person writes waits: the one that runs, or the next; nothing when there is none.
    [[nodiscard]] std::optional<domain::ClosedTime> closedTimeIn(const domain::Chat& chat, const QDateTime& now) const;
    // Own messages, by the moment when they are due; those that a moderator reads first have none.
    [[nodiscard]] QList<WaitingMessage> waitingIn(const domain::ChatId& chat) const;

    // When this person reads what families write to him alone, and what they are told meanwhile; as last told.
    [[nodiscard]] const OwnHours& ownHours() const { return m_talk.hours; }
    [[nodiscard]] domain::PersonId self() const;
    // The person is of the staff, and confirmed.
    [[nodiscard]] bool mayKeepHours() const { return !isBound(); }

    // The person may set the terms of this chat; of all.
    [[nodiscard]] bool maySet(const domain::Chat& chat) const;
    [[nodiscard]] bool maySetAll() const;

    [[nodiscard]] base::FutureResult<void> set(const TalkTerms& terms);
    // The chat has none of its own any more.
    [[nodiscard]] base::FutureResult<void> drop(const QString& id);
    [[nodiscard]] base::FutureResult<void> setHolidays(const QList<Holiday>& holidays);
    [[nodiscard]] base::FutureResult<void> setOwnHours(const OwnHours& hours);
    [[nodiscard]] base::FutureResult<void> dropOwnHours();
    // Kept by the service and sent at that moment, also while this program is closed.
    [[nodiscard]] base::FutureResult<void> sendLater(const domain::ChatId& chat, const QString& text, const QDateTime& due);
    // Another moment for one that waits for the moment chosen for it.
    [[nodiscard]] base::FutureResult<void> move(const WaitingMessage& waiting, const QDateTime& due);
    [[nodiscard]] base::FutureResult<void> withdraw(const QString& waiting);

    // Asks again, as is done with each piece of news.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    template <typename Reply = contract::CommandReply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    contract::TalkOwnReply m_talk;
    QTimer m_soon;
};

} // namespace session
