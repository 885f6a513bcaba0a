// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

#include <optional>

namespace domain {

// Where a message stands, for passing on: xmpp:<chat>@<rooms' domain>?join;message=<archive id>. Ours open the chat at it;
// other programs of the school read it as the address of the room (XEP-0147, "join") and leave out what they do not know.
struct MessageLink
{
    ChatId chat;
    QString roomsDomain;
    ArchiveId message;

    bool operator==(const MessageLink&) const = default;
};

[[nodiscard]] QString textOf(const MessageLink& link);
// The whole text must be one.
[[nodiscard]] std::optional<MessageLink> messageLinkIn(const QString& text);

} // namespace domain
