// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_link.h"

#include <QRegularExpression>

namespace domain {

using namespace Qt::Literals::StringLiterals;

QString textOf(const MessageLink& link)
{
    return u"xmpp:%1@%2?join;message=%3"_s.arg(link.chat.value(), link.roomsDomain, link.message.value());
}

std::optional<MessageLink> messageLinkIn(const QString& text)
{
    static const QRegularExpression form(u"^xmpp:([a-z0-9]{1,64})@([a-z0-9.-]{1,253})\\?join;message=([0-9]{1,20})$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return MessageLink{ChatId(match.captured(1)), match.captured(2), ArchiveId(match.captured(3))};
}

} // namespace domain
