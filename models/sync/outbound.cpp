// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbound.h"

#include "domain/personal_chat.h"
#include "xmpp/correction.h"
#include "xmpp/fallback.h"
#include "xmpp/file_sharing.h"
#include "xmpp/quiet.h"
#include "xmpp/reactions.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"
#include "xmpp/store_hint.h"
#include "xmpp/upload.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kQuotedLines = 3;
constexpr qsizetype kQuotedLetters = 120;

// Read by people of this school in other programs, whatever the language of this one is.
const QString kTakenBack = u"Сообщение удалено автором."_s;

xmpp::Jid occupant(const xmpp::Jid& room, const QString& nick)
{
    return room.withResource(nick).valueOr(room);
}

// A body that is the address alone is what other programs show as a file (XEP-0066 §3); with a caption they show a text
// with a link.
void attach(xmpp::Message& message, const domain::SharedFile& file)
{
    message.body = domain::wireBody(domain::captionIn(message.body, file), file.url);
    message.add(xmpp::OutOfBand{file.url});
    xmpp::FileSharing sharing;
    sharing.name = file.name;
    sharing.mediaType = file.mediaType;
    sharing.sizeBytes = file.sizeBytes;
    sharing.width = file.width;
    sharing.height = file.height;
    sharing.sha256 = file.sha256;
    sharing.url = file.url;
    sharing.isInline = domain::kindOf(file.name) == domain::FileKind::Picture;
    message.add(sharing);
}

// In rooms messages are named by the archive, between two people by their senders.
QString nameOfTarget(const store::OutboxEntry& entry)
{
    return domain::isPersonal(entry.chat) ? entry.targetWireId : entry.target.value();
}

xmpp::Reply replyOf(const store::OutboxEntry& entry, const xmpp::Jid& room)
{
    if (domain::isPersonal(entry.chat))
        return {entry.replyWireId.isEmpty() ? entry.replyTo.value() : entry.replyWireId};
    return {entry.replyTo.value(), occupant(room, entry.replyNick)};
}

void answer(xmpp::Message& message, const store::OutboxEntry& entry, const xmpp::Jid& room)
{
    message.body = entry.body;
    if (entry.kind == store::OutboxKind::Message && entry.file)
        attach(message, *entry.file);
    if (entry.replyTo.isEmpty())
        return;
    const QString quoted = quotation(entry.replyNick, entry.replyBody);
    message.add(replyOf(entry, room));
    if (quoted.isEmpty())
        return;
    message.body.prepend(quoted);
    message.add(xmpp::Fallback{QString(xmpp::ns::reply), xmpp::Fallback::Range{0, xmpp::codePoints(quoted)}});
}

} // namespace

QString quotation(const QString& nick, const QString& body)
{
    if (body.trimmed().isEmpty())
        return {};
    QStringList quoted;
    if (!nick.isEmpty())
        quoted << u"> %1:"_s.arg(nick.section(u'(', 0, 0).trimmed());
    QStringList lines = body.trimmed().left(kQuotedLetters).split(u'\n');
    const bool isCut = lines.size() > kQuotedLines || body.trimmed().size() > kQuotedLetters;
    lines = lines.mid(0, kQuotedLines);
    if (isCut)
        lines.last().append(QChar(0x2026));
    for (const QString& line : std::as_const(lines))
        quoted << u"> "_s + line;
    return quoted.join(u'\n') + u'\n';
}

xmpp::Message stanzaFor(const store::OutboxEntry& entry, const xmpp::Jid& room)
{
    xmpp::Message message;
    message.type = domain::isPersonal(entry.chat) ? xmpp::Message::Type::Chat : xmpp::Message::Type::Groupchat;
    message.id = entry.originId.value();
    message.to = room;
    message.add(xmpp::OriginId{entry.originId.value()});
    switch (entry.kind) {
    case store::OutboxKind::Message:
        answer(message, entry, room);
        if (entry.quiet)
            message.add(xmpp::Quiet());
        break;
    case store::OutboxKind::Edit:
        answer(message, entry, room);
        message.add(xmpp::Correction{entry.targetWireId});
        break;
    case store::OutboxKind::Retraction:
        message.body = quotation(entry.targetNick, entry.targetBody) + kTakenBack;
        message.add(xmpp::Retraction{nameOfTarget(entry)});
        message.add(xmpp::Fallback{QString(xmpp::ns::retract1)});
        message.add(xmpp::StoreHint());
        break;
    case store::OutboxKind::Reaction: {
        const QStringList signs = entry.body.split(u' ', Qt::SkipEmptyParts);
        message.add(xmpp::Reactions{nameOfTarget(entry), signs});
        message.add(xmpp::StoreHint());
        if (!signs.isEmpty()) {
            message.body = quotation(entry.targetNick, entry.targetBody) + signs.join(u' ');
            message.add(xmpp::Fallback{QString(xmpp::ns::reactions)});
        }
        break;
    }
    }
    return message;
}

} // namespace syncing
