// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/chat_service.h"

#include "domain/message_link.h"
#include "domain/personal_chat.h"
#include "session/chat_export.h"
#include "store/message_places.h"
#include "store/storage.h"
#include "sync/account_sync.h"

#include <QTimeZone>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether the message is gone by what was done.
base::Result<bool> isRemoved(const base::Result<store::OutboxRows::Effect>& effect)
{
    if (!effect)
        return base::failWith(effect);
    return *effect == store::OutboxRows::Effect::Removed;
}

// Of these, what others have written, unless quietly.
base::Result<QList<domain::Message>> toTell(store::Cache& cache, const QList<domain::MessageId>& ids)
{
    const auto messages = cache.timeline.byIds(ids);
    if (!messages)
        return messages;
    QList<domain::Message> told;
    for (const domain::Message& message : *messages) {
        const auto isQuiet = cache.messages.isQuiet(message.id);
        if (!isQuiet)
            return base::failWith(isQuiet);
        if (!message.own && !message.retracted && !*isQuiet)
            told << message;
    }
    return told;
}

// In a conversation of two.
base::Result<QList<domain::ChatMember>> bothIn(store::Cache& cache, const domain::ChatId& chat)
{
    const auto rows = cache.chats.rows({chat});
    if (!rows)
        return base::failWith(rows);
    QList<domain::ChatMember> both;
    for (const domain::ChatSummary& row : *rows) {
        for (const QString& nick : {row.ownNick, row.chat.title}) {
            domain::ChatMember member;
            member.chat = chat;
            member.nick = nick;
            both << member;
        }
    }
    return both;
}

domain::OriginId newOrigin()
{
    return domain::OriginId(xmpp::StanzaStream::makeId());
}

} // namespace

ChatService::ChatService(store::Storage& storage, syncing::AccountSync& sync, const base::Clock& clock)
    : m_storage(storage)
    , m_sync(sync)
    , m_clock(clock)
{
    connect(&sync, &syncing::AccountSync::stored, this, &ChatService::onStored);
    connect(&sync, &syncing::AccountSync::schoolChanged, this, [this] { Q_EMIT chatsChanged({}); });
    connect(&sync, &syncing::AccountSync::readMarksChanged, this, &ChatService::chatsChanged);
    connect(&sync.ownThings(), &syncing::OwnThings::changed, this, [this](const QStringList& things) {
        QList<domain::ChatId> kept;
        for (const QString& thing : things) {
            if (const domain::ChatId chat = store::chatOf(thing); !chat.isEmpty())
                kept << chat;
        }
        if (!kept.isEmpty())
            Q_EMIT chatsChanged(kept);
    });
    connect(&sync, &syncing::AccountSync::refused, this,
            [this](const domain::ChatId& chat, const store::OutboxRows::Refused& what, const QString& sentence) {
                tellChanged(chat, {what.message}, what.removed ? MessageChange::Removed : MessageChange::Updated);
                m_sync.index().catchUp();
                if (what.kind != store::OutboxKind::Message)
                    Q_EMIT actRefused(chat, what.message, sentence);
            });
    connect(&sync, &syncing::AccountSync::held, this,
            [this](const domain::ChatId& chat, const store::OutboxRows::Refused& what) {
                tellChanged(chat, {what.message}, what.removed ? MessageChange::Removed : MessageChange::Updated);
                m_sync.index().catchUp();
            });
}

base::FutureResult<QList<domain::ChatSummary>> ChatService::chats()
{
    return m_storage.run([](store::Cache& cache) { return cache.chats.rows(); });
}

base::FutureResult<QList<domain::ChatSummary>> ChatService::chats(const QList<domain::ChatId>& which)
{
    return m_storage.run([which](store::Cache& cache) { return cache.chats.rows(which); });
}

base::FutureResult<QList<domain::ChatMember>> ChatService::members(const domain::ChatId& chat)
{
    if (domain::isPersonal(chat))
        return m_storage.run([chat](store::Cache& cache) { return bothIn(cache, chat); });
    return m_storage.run([chat](store::Cache& cache) { return cache.school.members(chat); });
}

base::FutureResult<QList<domain::Message>> ChatService::important(const domain::ChatId& chat)
{
    return m_storage.run([chat](store::Cache& cache) { return store::MessagePlaces(cache.database()).important(chat); });
}

base::FutureResult<QString> ChatService::linkTo(domain::MessageId message)
{
    return m_storage.run([message](store::Cache& cache) -> base::Result<QString> {
        const auto found = cache.timeline.byIds({message});
        const auto state = cache.school.state();
        if (!found || !state)
            return !found ? base::failWith(found) : base::failWith(state);
        if (found->isEmpty() || found->constFirst().archiveId.isEmpty())
            return base::fail(base::ErrorCode::NotFound, u"a message without a place in the archive"_s);
        return domain::textOf({found->constFirst().chat, state->roomsDomain, found->constFirst().archiveId});
    });
}

base::FutureResult<MessagePlace> ChatService::follow(const QString& link)
{
    return m_storage.run([link = domain::messageLinkIn(link)](store::Cache& cache) -> base::Result<MessagePlace> {
        if (!link)
            return base::fail(base::ErrorCode::InvalidInput, u"no link to a message"_s);
        const auto state = cache.school.state();
        const auto rows = cache.chats.rows({link->chat});
        if (!state || !rows)
            return !state ? base::failWith(state) : base::failWith(rows);
        if (rows->isEmpty() || link->roomsDomain != state->roomsDomain)
            return base::fail(base::ErrorCode::NotFound, u"a link into a chat that is not here"_s);
        const auto message = store::MessagePlaces(cache.database()).byArchiveId(link->chat, link->message);
        if (!message)
            return base::failWith(message);
        if (*message)
            return MessagePlace{link->chat, **message};
        // Archive ids are times in microseconds.
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(link->message.value().toLongLong() / 1000, Qt::UTC);
        const auto window = cache.timeline.atTime(link->chat, at, 1);
        if (!window)
            return base::failWith(window);
        return MessagePlace{link->chat, window->messages.isEmpty() ? domain::MessageId() : window->messages.constFirst().id};
    });
}

base::FutureResult<domain::TimelineWindow> ChatService::newest(const domain::ChatId& chat, int count)
{
    return m_storage.run([chat, count](store::Cache& cache) { return cache.timeline.newest(chat, count); });
}

base::FutureResult<domain::TimelineWindow> ChatService::before(domain::MessageId message, int count)
{
    return m_storage.run([message, count](store::Cache& cache) { return cache.timeline.before(message, count); });
}

base::FutureResult<domain::TimelineWindow> ChatService::after(domain::MessageId message, int count)
{
    return m_storage.run([message, count](store::Cache& cache) { return cache.timeline.after(message, count); });
}

base::FutureResult<domain::TimelineWindow> ChatService::around(domain::MessageId message, int count)
{
    return m_storage.run([message, count](store::Cache& cache) { return cache.timeline.around(message, count); });
}

base::FutureResult<domain::TimelineWindow> ChatService::aroundUnread(const domain::ChatId& chat, int count)
{
    return m_storage.run([chat, count](store::Cache& cache) { return cache.timeline.aroundUnread(chat, count); });
}

base::FutureResult<domain::TimelineWindow> ChatService::atDate(const domain::ChatId& chat, const QDate& date, int count)
{
    const QDateTime time = date.startOfDay(QTimeZone::systemTimeZone());
    return m_storage.run([chat, time, count](store::Cache& cache) { return cache.timeline.atTime(chat, time, count); });
}

base::FutureResult<QList<domain::Message>> ChatService::messages(const QList<domain::MessageId>& ids)
{
    return m_storage.run([ids](store::Cache& cache) { return cache.timeline.byIds(ids); });
}

base::FutureResult<int> ChatService::loadOlder(const domain::ChatId& chat)
{
    return m_sync.archives().loadOlder(chat);
}

base::FutureResult<domain::MessageId> ChatService::send(const domain::ChatId& chat, const QString& body,
                                                        const domain::ArchiveId& replyTo, Sound sound)
{
    if (body.trimmed().isEmpty())
        return base::answered<domain::MessageId>(base::fail(base::ErrorCode::InvalidInput, u"an empty message"_s));
    if (body.toUtf8().size() > kMaxBodyBytes)
        return base::answered<domain::MessageId>(base::fail(base::ErrorCode::TooLarge, u"a message too long"_s));
    const domain::OriginId origin = newOrigin();
    const std::chrono::microseconds now = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch());
    const base::Answer<domain::MessageId> answer;
    m_storage
        .run([chat, body, origin, now, replyTo, sound](store::Cache& cache) {
            return cache.database().transaction([&]() -> base::Result<domain::MessageId> {
                const auto nick = cache.chats.ownNick(chat);
                const auto cleared = cache.chats.saveDraft(chat, {});
                if (!nick || !cleared)
                    return !nick ? base::failWith(nick) : base::failWith(cleared);
                return cache.outbox.queue(chat, *nick, origin, body, now, replyTo, sound == Sound::Quiet);
            });
        })
        .then(this, [this, answer, chat](const base::Result<domain::MessageId>& message) {
            if (message) {
                tellChanged(chat, {*message}, MessageChange::Added);
                m_sync.index().catchUp();
                m_sync.outbox().flush();
            }
            answer.give(message);
        });
    return answer.future();
}

base::FutureResult<void> ChatService::edit(domain::MessageId message, const QString& body)
{
    if (body.trimmed().isEmpty())
        return base::answered<void>(base::fail(base::ErrorCode::InvalidInput, u"an empty message"_s));
    if (body.toUtf8().size() > kMaxBodyBytes)
        return base::answered<void>(base::fail(base::ErrorCode::TooLarge, u"a message too long"_s));
    return act(message, [message, body, origin = newOrigin()](store::Cache& cache) {
        return isRemoved(cache.outbox.edit(message, origin, body));
    });
}

base::FutureResult<void> ChatService::retract(domain::MessageId message)
{
    return act(message, [message, origin = newOrigin()](store::Cache& cache) {
        return isRemoved(cache.outbox.retract(message, origin));
    });
}

base::FutureResult<void> ChatService::react(domain::MessageId message, const QStringList& signs)
{
    return act(message, [message, signs, origin = newOrigin()](store::Cache& cache) {
        return isRemoved(cache.outbox.react(message, origin, signs));
    });
}

base::FutureResult<void> ChatService::act(domain::MessageId message,
                                          std::function<base::Result<bool>(store::Cache&)> work)
{
    struct Done
    {
        domain::ChatId chat;
        bool isGone = false;
        QList<domain::MessageId> answers;
    };
    const base::Answer<void> answer;
    m_storage
        .run([message, work = std::move(work)](store::Cache& cache) -> base::Result<Done> {
            const auto found = cache.timeline.byIds({message});
            const auto answers = cache.acts.answersTo(message);
            if (!found || !answers)
                return !found ? base::failWith(found) : base::failWith(answers);
            if (found->isEmpty())
                return base::fail(base::ErrorCode::NotFound, u"no message %1"_s.arg(message.value()));
            const auto isGone = work(cache);
            if (!isGone)
                return base::failWith(isGone);
            return Done{found->constFirst().chat, *isGone, *answers};
        })
        .then(this, [this, answer, message](const base::Result<Done>& done) {
            if (!done) {
                answer.give(base::failWith(done));
                return;
            }
            tellChanged(done->chat, {message}, done->isGone ? MessageChange::Removed : MessageChange::Updated);
            tellChanged(done->chat, done->answers, MessageChange::Updated);
            m_sync.index().catchUp();
            m_sync.outbox().flush();
            answer.give({});
        });
    return answer.future();
}

base::FutureResult<QList<domain::MessageVersion>> ChatService::history(domain::MessageId message)
{
    return m_storage.run([message](store::Cache& cache) { return cache.acts.history(message); });
}

base::FutureResult<QList<domain::PersonSigns>> ChatService::signsUnder(domain::MessageId message)
{
    return m_storage.run([message](store::Cache& cache) { return cache.acts.signsUnder(message); });
}

base::FutureResult<domain::MessageId> ChatService::lastOwn(const domain::ChatId& chat)
{
    return m_storage.run([chat](store::Cache& cache) { return cache.timeline.lastOwn(chat); });
}

base::FutureResult<void> ChatService::setPinned(const domain::ChatId& chat, bool pinned)
{
    return keepChat(chat, [chat, pinned](store::Cache& cache) { return cache.chats.setPinned(chat, pinned); });
}

base::FutureResult<void> ChatService::setFolder(const domain::ChatId& chat, const QString& folder)
{
    return keepChat(chat, [chat, folder](store::Cache& cache) { return cache.chats.setFolder(chat, folder); });
}

base::FutureResult<void> ChatService::setShelved(const domain::ChatId& chat, bool shelved)
{
    return keepChat(chat, [chat, shelved](store::Cache& cache) { return cache.chats.setShelved(chat, shelved); });
}

base::FutureResult<void> ChatService::setNotify(const domain::ChatId& chat, domain::NotifyLevel level)
{
    return keepChat(chat, [chat, level](store::Cache& cache) { return cache.chats.setNotify(chat, level); });
}

base::FutureResult<void> ChatService::setMarkedUnread(const domain::ChatId& chat, bool unread)
{
    return changeChat(chat, [chat, unread](store::Cache& cache) -> base::Result<void> {
        const auto changed = cache.chats.setMarkedUnread(chat, unread);
        return changed ? base::Result<void>() : base::failWith(changed);
    });
}

base::FutureResult<void> ChatService::changeChat(const domain::ChatId& chat,
                                                 std::function<base::Result<void>(store::Cache&)> work)
{
    const base::Answer<void> answer;
    m_storage.run(std::move(work)).then(this, [this, answer, chat](const base::Result<void>& done) {
        if (done)
            Q_EMIT chatsChanged({chat});
        answer.give(done);
    });
    return answer.future();
}

base::FutureResult<void> ChatService::keepChat(const domain::ChatId& chat,
                                               std::function<base::Result<void>(store::Cache&)> work)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const base::Answer<void> answer;
    changeChat(chat,
               [chat, now, work = std::move(work)](store::Cache& cache) {
                   return cache.database().transaction([&]() -> base::Result<void> {
                       if (const auto done = work(cache); !done)
                           return done;
                       return cache.own.noteChat(chat, now);
                   });
               })
        .then(this, [this, answer](const base::Result<void>& done) {
            m_sync.ownThings().publish();
            answer.give(done);
        });
    return answer.future();
}

base::FutureResult<void> ChatService::retry(domain::MessageId message)
{
    const base::Answer<void> answer;
    m_storage.run([message](store::Cache& cache) { return cache.outbox.retry(message); })
        .then(this, [this, answer](const base::Result<void>& queued) {
            if (queued)
                m_sync.sendWaiting();
            answer.give(queued);
        });
    return answer.future();
}

base::FutureResult<void> ChatService::discard(domain::MessageId message)
{
    const base::Answer<void> answer;
    m_storage
        .run([message](store::Cache& cache) -> base::Result<domain::ChatId> {
            const auto found = cache.timeline.byIds({message});
            if (!found)
                return base::failWith(found);
            if (const auto removed = cache.messages.removeFailed(message); !removed)
                return base::failWith(removed);
            return found->constFirst().chat;
        })
        .then(this, [this, answer, message](const base::Result<domain::ChatId>& chat) {
            if (chat)
                tellChanged(*chat, {message}, MessageChange::Removed);
            answer.give(chat ? base::Result<void>() : base::failWith(chat));
        });
    return answer.future();
}

base::FutureResult<void> ChatService::saveDraft(const domain::ChatId& chat, const QString& text)
{
    const base::Answer<void> answer;
    m_storage.run([chat, text](store::Cache& cache) { return cache.chats.saveDraft(chat, text); })
        .then(this, [this, answer, chat](const base::Result<void>& saved) {
            if (saved)
                Q_EMIT chatsChanged({chat});
            answer.give(saved);
        });
    return answer.future();
}

base::FutureResult<void> ChatService::markRead(const domain::ChatId& chat, domain::MessageId upTo)
{
    const base::Answer<void> answer;
    m_storage.run([chat, upTo](store::Cache& cache) { return cache.chats.markRead(chat, upTo); })
        .then(this, [this, answer, chat](const base::Result<bool>& moved) {
            if (moved && *moved) {
                Q_EMIT chatsChanged({chat});
                m_sync.readMarks().publish();
            }
            answer.give(moved ? base::Result<void>() : base::failWith(moved));
        });
    return answer.future();
}

std::unique_ptr<ChatExport> ChatService::exportTo(const ExportOrder& order)
{
    return std::make_unique<ChatExport>(m_storage, order);
}

void ChatService::open(const domain::ChatId& chat)
{
    m_open = chat;
    m_sync.setOpenChat(chat);
}

void ChatService::close()
{
    open({});
}

void ChatService::onStored(const syncing::StoredItems& items, bool isLive)
{
    tellChanged(items.chat, items.changes.added, MessageChange::Added);
    tellChanged(items.chat, items.changes.updated, MessageChange::Updated);
    if (!isLive)
        return;
    m_storage.run([ids = items.changes.added](store::Cache& cache) { return toTell(cache, ids); })
        .then(this, [this](const base::Result<QList<domain::Message>>& arrived) {
            for (const domain::Message& message : arrived.valueOr({}))
                Q_EMIT messageArrived(message.chat, message.id);
        });
}

void ChatService::tellChanged(const domain::ChatId& chat, const QList<domain::MessageId>& messages,
                              MessageChange change)
{
    if (messages.isEmpty())
        return;
    Q_EMIT messagesChanged(chat, messages, change);
    Q_EMIT chatsChanged({chat});
}

} // namespace session
