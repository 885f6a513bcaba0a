// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/timeline.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <memory>

namespace store {
class Cache;
class Storage;
} // namespace store
namespace syncing {
class AccountSync;
struct StoredItems;
} // namespace syncing

namespace session {

class ChatExport;
struct ExportOrder;

// Quiet: shown and counted, but nobody is disturbed by a notification of it.
enum class Sound { Usual, Quiet };

enum class MessageChange {
    Added,   // new rows, anywhere in the chat: live, own, or older ones from the archive
    Updated, // text, delivery or time changed; an own message gets the archive's time when it is sent, so it may move
    Removed, // a failed message was discarded
};

struct MessagePlace
{
    domain::ChatId chat;
    domain::MessageId message; // none: the chat holds nothing yet

    bool operator==(const MessagePlace&) const = default;
};

// The chats of one account: list, timelines, sending, drafts, read marks. Everything is answered by the local cache,
// with or without a connection. Lives on the GUI thread; futures finish there through their context. Owned by Session.
class ChatService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChatService)

public:
    ChatService(store::Storage& storage, syncing::AccountSync& sync, const base::Clock& clock);

    // All chats that are not archived, newest activity first; or those of the given ones that exist.
    [[nodiscard]] base::FutureResult<QList<domain::ChatSummary>> chats();
    [[nodiscard]] base::FutureResult<QList<domain::ChatSummary>> chats(const QList<domain::ChatId>& which);
    [[nodiscard]] base::FutureResult<QList<domain::ChatMember>> members(const domain::ChatId& chat);

    // Windows of a timeline; the cost depends on count only, not on the size of the chat. NotFound: no such message.
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> newest(const domain::ChatId& chat, int count);
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> before(domain::MessageId message, int count);
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> after(domain::MessageId message, int count);
    // About half of the count on each side, the message itself included.
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> around(domain::MessageId message, int count);
    // From the unread divider, with some context above it; the newest window if all is read.
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> aroundUnread(const domain::ChatId& chat, int count);
    [[nodiscard]] base::FutureResult<domain::TimelineWindow> atDate(const domain::ChatId& chat, const QDate& date,
                                                                    int count);
    // Those of the given messages that still exist, in the order of their timelines.
    [[nodiscard]] base::FutureResult<QList<domain::Message>> messages(const QList<domain::MessageId>& ids);

    // On the shelf of what is important, newest first: what a moderator has put there.
    [[nodiscard]] base::FutureResult<QList<domain::Message>> important(const domain::ChatId& chat);
    // To be passed on (domain::MessageLink); NotFound for what is not in the archive yet.
    [[nodiscard]] base::FutureResult<QString> linkTo(domain::MessageId message);
    // Where a link leads: the message, or if that is not here what stands in its place. InvalidInput: it is no such link.
    // NotFound: of another school, or of a chat that this person does not know.
    [[nodiscard]] base::FutureResult<MessagePlace> follow(const QString& link);

    // Asks the server for the page before the oldest cached message. Answers how many messages came; Offline without a
    // connection.
    [[nodiscard]] base::FutureResult<int> loadOlder(const domain::ChatId& chat);

    // The message is in the outbox, on disk, when this answers; its delivery is told by messagesChanged. Clears the
    // draft. InvalidInput: nothing but white space. TooLarge: over kMaxBodyBytes of UTF-8.
    static constexpr int kMaxBodyBytes = 65536;
    [[nodiscard]] base::FutureResult<domain::MessageId> send(const domain::ChatId& chat, const QString& body,
                                                             const domain::ArchiveId& replyTo = {},
                                                             Sound sound = Sound::Usual);

    // Acts upon messages: shown at once and kept in the outbox, also without a connection; a refusal undoes them and is
    // told by actRefused. One's own messages; what has not been sent yet is changed before it is. NotFound: somebody
    // else's, or taken back already.
    [[nodiscard]] base::FutureResult<void> edit(domain::MessageId message, const QString& body);
    [[nodiscard]] base::FutureResult<void> retract(domain::MessageId message);
    // All signs of the person under any message that is in the archive; none takes them away.
    [[nodiscard]] base::FutureResult<void> react(domain::MessageId message, const QStringList& signs);
    // Oldest first; one version if the message was not edited.
    [[nodiscard]] base::FutureResult<QList<domain::MessageVersion>> history(domain::MessageId message);
    [[nodiscard]] base::FutureResult<QList<domain::PersonSigns>> signsUnder(domain::MessageId message);
    // The newest own message that can be edited; none if there is none.
    [[nodiscard]] base::FutureResult<domain::MessageId> lastOwn(const domain::ChatId& chat);

    // How a chat stands in the list and which of its messages are told; the same on all the person's devices.
    [[nodiscard]] base::FutureResult<void> setPinned(const domain::ChatId& chat, bool pinned);
    // A folder is there while chats are in it; empty: out of it.
    [[nodiscard]] base::FutureResult<void> setFolder(const domain::ChatId& chat, const QString& folder);
    // Put away until something comes that is worth a notification.
    [[nodiscard]] base::FutureResult<void> setShelved(const domain::ChatId& chat, bool shelved);
    [[nodiscard]] base::FutureResult<void> setNotify(const domain::ChatId& chat, domain::NotifyLevel level);
    [[nodiscard]] base::FutureResult<void> setMarkedUnread(const domain::ChatId& chat, bool unread);
    // Of failed messages only.
    [[nodiscard]] base::FutureResult<void> retry(domain::MessageId message);
    [[nodiscard]] base::FutureResult<void> discard(domain::MessageId message);

    // Kept on disk per chat; an empty text removes it.
    [[nodiscard]] base::FutureResult<void> saveDraft(const domain::ChatId& chat, const QString& text);

    // What is in the cache of these chats as a file; runs when it is told to.
    [[nodiscard]] std::unique_ptr<ChatExport> exportTo(const ExportOrder& order);

    // Everything up to this message has been seen by the person. Never moves back. Told to the person's other devices.
    [[nodiscard]] base::FutureResult<void> markRead(const domain::ChatId& chat, domain::MessageId upTo);

    // The chat that is on the screen: joined, and caught up first. At most one; none when closed.
    void open(const domain::ChatId& chat);
    void close();
    [[nodiscard]] domain::ChatId openChat() const { return m_open; }

    // Somebody else has written to the cache.
    void announce(const domain::ChatId& chat, const QList<domain::MessageId>& messages, session::MessageChange change)
    {
        tellChanged(chat, messages, change);
    }

Q_SIGNALS:
    // Rows to be read again; an empty list means any of them, and that chats may have come or gone.
    void chatsChanged(const QList<domain::ChatId>& chats);
    void messagesChanged(const domain::ChatId& chat, const QList<domain::MessageId>& ids,
                         session::MessageChange change);
    // A new message of somebody else came live (not from catching up), and not quietly: for notifications.
    void messageArrived(const domain::ChatId& chat, domain::MessageId message);
    // The room did not take an edit, a retraction or a reaction; its sentence may be empty.
    void actRefused(const domain::ChatId& chat, domain::MessageId message, const QString& sentence);

private:
    // The work answers whether the message is gone.
    [[nodiscard]] base::FutureResult<void> act(domain::MessageId message,
                                               std::function<base::Result<bool>(store::Cache&)> work);
    [[nodiscard]] base::FutureResult<void> changeChat(const domain::ChatId& chat,
                                                      std::function<base::Result<void>(store::Cache&)> work);
    // The same, and the person's other devices are told.
    [[nodiscard]] base::FutureResult<void> keepChat(const domain::ChatId& chat,
                                                    std::function<base::Result<void>(store::Cache&)> work);
    void onStored(const syncing::StoredItems& items, bool isLive);
    void tellChanged(const domain::ChatId& chat, const QList<domain::MessageId>& messages, MessageChange change);

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
    domain::ChatId m_open;
};

} // namespace session
