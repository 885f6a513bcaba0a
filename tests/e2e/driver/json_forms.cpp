// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_forms.h"

#include <array>

namespace driver {

using namespace Qt::Literals::StringLiterals;

namespace {

QString errorName(base::ErrorCode code)
{
    constexpr std::array names{"cancelled", "timeout",  "offline",        "invalidInput", "tooLarge", "notFound",
                               "forbidden", "conflict", "authentication", "certificate",  "protocol", "unsupported",
                               "corrupt",   "diskFull", "readOnly",       "io",           "internal"};
    return QString::fromLatin1(names.at(static_cast<size_t>(code)));
}

QString time(const QDateTime& at)
{
    return at.toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject toJson(const base::Error& error)
{
    return {{u"code"_s, errorName(error.code)},
            {u"detail"_s, error.detail},
            {u"reason"_s, error.reason},
            {u"text"_s, error.text}};
}

QJsonObject toJson(const domain::Message& message)
{
    QJsonObject reactions;
    for (const domain::Reaction& reaction : message.reactions)
        reactions.insert(reaction.sign, reaction.count);
    constexpr std::array deliveries{"received", "waiting", "sent", "failed"};
    return {{u"id"_s, qint64(message.id.value())},
            {u"chat"_s, message.chat.value()},
            {u"archiveId"_s, message.archiveId.value()},
            {u"originId"_s, message.originId.value()},
            {u"nick"_s, message.nick},
            {u"own"_s, message.own},
            {u"sentAt"_s, time(message.sentAt)},
            {u"body"_s, message.body},
            {u"delivery"_s, QString::fromLatin1(deliveries.at(static_cast<size_t>(message.delivery)))},
            {u"failure"_s, message.failure},
            {u"retracted"_s, message.retracted},
            {u"edited"_s, message.edited},
            {u"actWaiting"_s, message.actWaiting},
            {u"file"_s, message.file ? message.file->name : QString()},
            {u"fileUrl"_s, message.file ? message.file->url : QString()},
            {u"answers"_s, message.quote ? message.quote->body : QString()},
            {u"reactions"_s, reactions}};
}

QJsonObject toJson(const domain::ChatSummary& chat)
{
    return {{u"id"_s, chat.chat.id.value()},
            {u"title"_s, chat.chat.title},
            {u"unit"_s, chat.chat.unit.value()},
            {u"members"_s, chat.memberCount},
            {u"nick"_s, chat.ownNick},
            {u"mayWrite"_s, chat.mayWrite},
            {u"moderator"_s, chat.moderator},
            {u"unread"_s, chat.unreadCount},
            {u"folder"_s, chat.folder},
            {u"draft"_s, chat.draft},
            {u"last"_s, chat.last.id.isNone() ? QJsonValue() : QJsonValue(toJson(chat.last))}};
}

QJsonObject toJson(const session::ConnectionStatus& status)
{
    constexpr std::array kinds{"signedOut",  "offline", "connecting", "authenticating",
                               "catchingUp", "online",  "refused"};
    return {{u"kind"_s, QString::fromLatin1(kinds.at(static_cast<size_t>(status.kind)))},
            {u"since"_s, time(status.since)},
            {u"done"_s, status.done},
            {u"total"_s, status.total},
            {u"error"_s, toJson(status.error)}};
}

QJsonObject toJson(const session::SearchPage& page)
{
    QJsonArray hits;
    for (const session::SearchHit& hit : page.hits) {
        QJsonArray spans;
        for (const domain::TextSpan& span : hit.spans)
            spans.append(hit.message.body.mid(span.start, span.length));
        hits.append(QJsonObject{
            {u"message"_s, toJson(hit.message)}, {u"chatTitle"_s, hit.chatTitle}, {u"highlighted"_s, spans}});
    }
    return {{u"hits"_s, hits},
            {u"total"_s, page.total},
            {u"indexed"_s, qint64(page.coverage.indexedCount)},
            {u"stored"_s, qint64(page.coverage.storedCount)},
            {u"incompleteChats"_s, page.coverage.incompleteChats}};
}

QJsonObject toJson(const session::OpenReport& report)
{
    constexpr std::array kinds{"created", "current", "upgraded", "rebuilt"};
    return {{u"cache"_s, QString::fromLatin1(kinds.at(static_cast<size_t>(report.cache)))},
            {u"quarantinedFile"_s, report.quarantinedFile}};
}

} // namespace driver
