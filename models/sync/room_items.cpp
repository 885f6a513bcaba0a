// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/room_items.h"

#include "domain/file_policy.h"
#include "domain/mention.h"
#include "xmpp/correction.h"
#include "xmpp/fallback.h"
#include "xmpp/file_sharing.h"
#include "xmpp/quiet.h"
#include "xmpp/reactions.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"
#include "store/message_places.h"
#include "xmpp/upload.h"

#include <QUrl>

#include <algorithm>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

domain::OriginId originOf(const xmpp::Message& message)
{
    const auto* origin = message.payload<xmpp::OriginId>();
    return origin ? domain::OriginId(origin->id) : domain::OriginId();
}

store::ArchivedMessage bare(const xmpp::Message& message, const store::ArchivePlace& place)
{
    store::ArchivedMessage archived;
    archived.archiveId = place.id;
    archived.originId = originOf(message);
    archived.nick = message.from.resource();
    archived.sentAt = place.at;
    archived.wireId = message.id;
    archived.quiet = message.payload<xmpp::Quiet>() != nullptr;
    return archived;
}

store::ArchivedMessage readTombstone(const xmpp::Message& message, const store::ArchivePlace& place)
{
    store::ArchivedMessage archived = bare(message, place);
    archived.retracted = true;
    return archived;
}

// «> Щербакова Евгения:\n> Когда собрание?» as the quoted words alone.
QString quotedWords(const QString& fallback)
{
    QStringList words;
    const QStringList lines = fallback.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        words << (line.startsWith(u'>') ? line.mid(1).trimmed() : line.trimmed());
    if (words.size() > 1 && words.constFirst().endsWith(u':'))
        words.removeFirst();
    return words.join(u'\n').left(domain::Quote::kLongest);
}

// A file that came with the message: by XEP-0066, and what XEP-0447 says of it beside.
std::optional<domain::SharedFile> fileOf(const xmpp::Message& message)
{
    const auto* const address = message.payload<xmpp::OutOfBand>();
    const auto* const sharing = message.payload<xmpp::FileSharing>();
    domain::SharedFile file;
    file.url = address ? address->url.trimmed() : sharing ? sharing->url : QString();
    const QUrl url(file.url, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty())
        return std::nullopt;
    file.name = domain::fileNameIn(file.url);
    if (sharing && (!address || sharing->url.isEmpty() || sharing->url == file.url)) {
        if (!sharing->name.isEmpty())
            file.name = domain::safeFileName(sharing->name);
        file.sizeBytes = sharing->sizeBytes;
        file.sha256 = sharing->sha256;
        file.width = sharing->width;
        file.height = sharing->height;
    }
    file.mediaType = domain::mediaTypeOf(file.name);
    return file;
}

// The words beside the address.
QString captionOf(QString body, const domain::SharedFile& file)
{
    if (body == file.url)
        return {};
    if (body.endsWith(u'\n' + file.url))
        body.chop(file.url.size() + 1);
    return body;
}

void attachFile(store::ArchivedMessage& archived, const xmpp::Message& message)
{
    archived.file = fileOf(message);
    if (archived.file)
        archived.body = domain::bodyWithFile(captionOf(archived.body, *archived.file), *archived.file);
}

store::ArchivedMessage readWords(const xmpp::Message& message, const store::ArchivePlace& place)
{
    store::ArchivedMessage archived = bare(message, place);
    archived.body = message.body;
    const auto* reply = message.payload<xmpp::Reply>();
    if (!reply)
        return archived;
    const xmpp::SplitBody split = xmpp::splitBody(message, message.body, xmpp::ns::reply);
    archived.body = split.said.isEmpty() ? message.body : split.said;
    archived.replyTo = domain::ArchiveId(reply->id);
    archived.replyNick = reply->to.resource();
    archived.replyBody = quotedWords(split.fallback);
    return archived;
}

std::optional<store::ArchivedAct> readAct(const xmpp::Message& message, const store::ArchivePlace& place)
{
    store::ArchivedAct act;
    act.archiveId = place.id;
    act.originId = originOf(message);
    act.nick = message.from.resource();
    act.at = place.at;
    if (const auto* retraction = message.payload<xmpp::Retraction>(); retraction && !retraction->moderation) {
        act.kind = store::OutboxKind::Retraction;
        act.target = retraction->targetId;
        return act;
    }
    if (const auto* reactions = message.payload<xmpp::Reactions>()) {
        act.kind = store::OutboxKind::Reaction;
        act.target = reactions->id;
        act.body = domain::signsOf(reactions->signs).join(u' ');
        return act;
    }
    const auto* correction = message.payload<xmpp::Correction>();
    if (!correction || message.body.isEmpty())
        return std::nullopt;
    act.kind = store::OutboxKind::Edit;
    act.target = correction->id;
    act.body = readWords(message, place).body;
    return act;
}

base::Result<void> takeNames(store::Cache& cache, const domain::ChatId& chat, const RoomItem& item,
                             store::MessageChanges& changes)
{
    const auto nicks = cache.formerNicks.nicksIn(chat);
    if (!nicks)
        return base::failWith(nicks);
    for (const QString& nick : *nicks) {
        if (!item.renames->told.formerHashes.contains(xmpp::Renamed::hashOf(item.renames->room, nick)))
            continue;
        const auto renamed = cache.formerNicks.rename(chat, nick, item.renames->told.nick, item.place.at, changes);
        if (!renamed)
            return renamed;
    }
    return {};
}

} // namespace

std::optional<store::ArchivePlace> placeOf(const QString& archiveId)
{
    bool isNumber = false;
    const qlonglong microseconds = archiveId.toLongLong(&isNumber);
    if (!isNumber || microseconds <= 0)
        return std::nullopt;
    return store::ArchivePlace{domain::ArchiveId(archiveId), std::chrono::microseconds(microseconds)};
}

std::optional<RoomItem> readRoomItem(const xmpp::Message& message, const xmpp::Jid& room, const QString& archiveId)
{
    const auto place = placeOf(archiveId);
    if (!place || message.type != xmpp::Message::Type::Groupchat || message.from.bare() != room)
        return std::nullopt;
    RoomItem item{*place, {}, {}, {}, {}};
    const auto* retraction = message.payload<xmpp::Retraction>();
    if (message.from.isBare()) {
        if (retraction && retraction->moderation)
            item.retracts = domain::ArchiveId(retraction->targetId);
        else if (const auto* renamed = message.payload<xmpp::Renamed>())
            item.renames = RoomItem::Renaming{room, *renamed};
        else if (message.payload<xmpp::Correction>())
            item.act = readAct(message, *place); // of an announcement
        else if (!message.body.isEmpty()) // a reminder of the rules, say: a message without a sender
            item.message = readWords(message, *place);
        return item;
    }
    readContent(message, item);
    return item;
}

void readContent(const xmpp::Message& message, RoomItem& item)
{
    const auto* retraction = message.payload<xmpp::Retraction>();
    if (message.payload<xmpp::Tombstone>()) {
        item.message = readTombstone(message, item.place);
    } else if (auto act = readAct(message, item.place)) {
        item.act = *act;
    } else if ((!message.body.isEmpty() || fileOf(message)) && !(retraction && retraction->moderation)) {
        item.message = readWords(message, item.place);
        attachFile(*item.message, message);
    }
}

// Who has written last has seen what stands above. Said only where no device has said better: what was written to be
// sent later comes when nobody looks.
base::Result<void> noteOwn(store::Cache& cache, const domain::ChatId& chat, const QList<store::ArchivedMessage>& messages)
{
    const auto last = std::ranges::max_element(messages, {}, [](const store::ArchivedMessage& message) {
        return message.own ? message.sentAt : std::chrono::microseconds(0);
    });
    if (last == messages.cend() || !last->own)
        return {};
    const auto isKnown = store::MessagePlaces(cache.database()).hasReadMark(chat);
    if (!isKnown || *isKnown)
        return isKnown ? base::Result<void>() : base::failWith(isKnown);
    const auto moved = cache.chats.markReadElsewhere(chat, last->archiveId);
    return moved ? base::Result<void>() : base::failWith(moved);
}

base::Result<store::MessageChanges> storeItems(store::Cache& cache, const domain::ChatId& chat,
                                               const QList<RoomItem>& items)
{
    return cache.database().transaction([&]() -> base::Result<store::MessageChanges> {
        const auto reader = cache.chats.reader(chat);
        if (!reader)
            return base::failWith(reader);
        const auto isOwn = [&](const QString& nick) { return !reader->nick.isEmpty() && nick == reader->nick; };
        QList<store::ArchivedMessage> messages;
        QList<store::ArchivedAct> acts;
        for (const RoomItem& item : items) {
            if (item.message) {
                messages.append(*item.message);
                messages.last().own = isOwn(item.message->nick);
                messages.last().callsMe = isOwn(item.message->replyNick) ||
                                          domain::isCalled(item.message->body, reader->nick, reader->groups);
            } else if (item.act) {
                acts.append(*item.act);
                acts.last().own = isOwn(item.act->nick);
            }
        }
        auto changes = cache.messages.add(chat, messages);
        if (!changes)
            return changes;
        if (const auto noted = noteOwn(cache, chat, messages); !noted)
            return base::failWith(noted);
        // After the messages: what they say may be about messages of the same page.
        if (const auto added = cache.acts.add(chat, acts, *changes); !added)
            return base::failWith(added);
        if (const auto settled = cache.acts.settleNew(*changes); !settled)
            return base::failWith(settled);
        for (const RoomItem& item : items) {
            if (item.renames) {
                if (const auto taken = takeNames(cache, chat, item, *changes); !taken)
                    return base::failWith(taken);
            }
            if (item.retracts.isEmpty())
                continue;
            const auto retracted = cache.messages.retract(chat, item.retracts);
            if (!retracted)
                return base::failWith(retracted);
            changes->updated.append(*retracted);
        }
        return changes;
    });
}

} // namespace syncing
