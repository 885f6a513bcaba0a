// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/personal_items.h"

#include "domain/personal_chat.h"
#include "store/message_places.h"

#include <QHash>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Between two people messages are named by their senders (XEP-0461, XEP-0444, XEP-0424), here by the archive.
class Names
{
public:
    Names(store::Cache& cache, const domain::ChatId& chat, const QList<RoomItem>& page)
        : m_places(cache.database())
        , m_chat(chat)
    {
        for (const RoomItem& item : page) {
            if (item.message && !item.message->wireId.isEmpty())
                m_page.insert(item.message->wireId, item.message->archiveId);
        }
    }

    // What is not known stays as it is.
    [[nodiscard]] base::Result<QString> archiveIdOf(const QString& wireId)
    {
        if (const auto found = m_page.constFind(wireId); found != m_page.cend())
            return found->value();
        const auto stored = m_places.archiveIdOf(m_chat, wireId);
        if (!stored)
            return base::failWith(stored);
        return stored->isEmpty() ? wireId : stored->value();
    }

    [[nodiscard]] base::Result<void> nameEarlier() { return m_places.nameTargets(m_chat); }

private:
    store::MessagePlaces m_places;
    domain::ChatId m_chat;
    QHash<QString, domain::ArchiveId> m_page;
};

base::Result<store::MessageChanges> storeConversation(store::Cache& cache, const domain::ChatId& chat,
                                                      const QList<RoomItem>& items)
{
    const auto own = cache.chats.ownNick(chat);
    const auto rows = cache.chats.rows({chat});
    if (!own || !rows)
        return !own ? base::failWith(own) : base::failWith(rows);
    QString other = rows->isEmpty() ? domain::otherIn(chat).value() : rows->constFirst().chat.title;
    if (other == *own) // a namesake is not to be taken for oneself
        other += u" 2"_s;
    Names names(cache, chat, items);
    QList<store::ArchivedMessage> messages;
    QList<store::ArchivedAct> acts;
    for (const RoomItem& item : items) {
        if (item.message) {
            store::ArchivedMessage message = *item.message;
            message.own = item.isOwn;
            message.nick = item.isOwn ? *own : other;
            if (!message.replyTo.isEmpty()) {
                const auto answered = names.archiveIdOf(message.replyTo.value());
                if (!answered)
                    return base::failWith(answered);
                message.replyTo = domain::ArchiveId(*answered);
            }
            messages.append(message);
        } else if (item.act) {
            store::ArchivedAct act = *item.act;
            act.own = item.isOwn;
            act.nick = item.isOwn ? *own : other;
            if (act.kind != store::OutboxKind::Edit) {
                const auto target = names.archiveIdOf(act.target);
                if (!target)
                    return base::failWith(target);
                act.target = *target;
            }
            acts.append(act);
        }
    }
    auto changes = cache.messages.add(chat, messages);
    if (!changes)
        return changes;
    if (const auto noted = noteOwn(cache, chat, messages); !noted)
        return base::failWith(noted);
    if (const auto added = cache.acts.add(chat, acts, *changes); !added)
        return base::failWith(added);
    if (const auto named = names.nameEarlier(); !named)
        return base::failWith(named);
    if (const auto settled = cache.acts.settleNew(*changes); !settled)
        return base::failWith(settled);
    return changes;
}

} // namespace

std::optional<RoomItem> readPersonalItem(const xmpp::Message& message, const Addresses& addresses,
                                         const QString& archiveId)
{
    const auto place = placeOf(archiveId);
    const bool isOwn = message.from.bare() == addresses.self;
    const domain::ChatId chat = addresses.chat(isOwn ? message.to : message.from);
    const bool isTalk = message.type == xmpp::Message::Type::Chat || message.type == xmpp::Message::Type::Normal;
    if (!place || !isTalk || !domain::isPersonal(chat) || chat == domain::personalArchive())
        return std::nullopt;
    RoomItem item{*place, {}, {}, {}, {}};
    item.personal = chat;
    item.isOwn = isOwn;
    readContent(message, item);
    return item;
}

base::Result<QList<StoredItems>> storePersonalItems(store::Cache& cache, const QList<RoomItem>& items)
{
    return cache.database().transaction([&]() -> base::Result<QList<StoredItems>> {
        QList<domain::ChatId> order;
        QHash<domain::ChatId, QList<RoomItem>> byChat;
        for (const RoomItem& item : items) {
            if (!order.contains(item.personal))
                order << item.personal;
            byChat[item.personal] << item;
        }
        QList<StoredItems> stored;
        for (const domain::ChatId& chat : order) {
            const auto changes = storeConversation(cache, chat, byChat.value(chat));
            if (!changes)
                return base::failWith(changes);
            stored << StoredItems{chat, *changes, false};
        }
        return stored;
    });
}

} // namespace syncing
