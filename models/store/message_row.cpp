// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/message_row.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

domain::Message messageFrom(const Row& row, int first)
{
    domain::Message message;
    message.id = row.id<domain::MessageId>(first);
    message.chat = row.id<domain::ChatId>(first + 1);
    message.archiveId = row.id<domain::ArchiveId>(first + 2);
    message.originId = row.id<domain::OriginId>(first + 3);
    message.nick = row.text(first + 4);
    message.own = row.flag(first + 5);
    message.sentAt = QDateTime::fromMSecsSinceEpoch(row.number(first + 6) / 1000, Qt::UTC);
    message.body = row.text(first + 7);
    message.delivery = row.constant<domain::Delivery>(first + 8);
    message.failure = row.text(first + 9);
    message.edited = row.flag(first + 10);
    message.retracted = row.flag(first + 11);
    message.reactions = unpacked(row.text(first + 12));
    message.callsMe = row.flag(first + 13);
    if (!row.isNull(first + 14) && !message.retracted) {
        message.quote = domain::Quote{row.id<domain::ArchiveId>(first + 14), row.id<domain::MessageId>(first + 15),
                                      row.text(first + 16), row.text(first + 17), row.flag(first + 18)};
    }
    message.actWaiting = row.flag(first + 19);
    if (!row.isNull(first + 20) && !message.retracted)
        message.file = fileFrom(row, first + 20);
    return message;
}

domain::SharedFile fileFrom(const Row& row, int first)
{
    domain::SharedFile file;
    file.name = row.text(first);
    file.mediaType = row.text(first + 1);
    file.sizeBytes = row.number(first + 2);
    file.sha256 = row.text(first + 3);
    file.width = static_cast<int>(row.number(first + 4));
    file.height = static_cast<int>(row.number(first + 5));
    file.url = row.text(first + 6);
    file.localPath = row.text(first + 7);
    file.upload = row.constant<domain::Upload>(first + 8);
    return file;
}

QString packed(const QList<domain::Reaction>& reactions)
{
    QStringList parts;
    for (const domain::Reaction& reaction : reactions)
        parts << (reaction.own ? u"1"_s : u"0"_s) << QString::number(reaction.count) << reaction.sign;
    return parts.join(u' ');
}

QList<domain::Reaction> unpacked(const QString& text)
{
    QList<domain::Reaction> reactions;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 2 < parts.size(); i += 3)
        reactions << domain::Reaction{parts.at(i + 2), parts.at(i + 1).toInt(), parts.at(i) == u"1"_s};
    return reactions;
}

} // namespace store
