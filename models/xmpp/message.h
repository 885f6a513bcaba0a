// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/stanza.h"

namespace xmpp {

// A message (RFC 6121 §5). A room's subject change has a subject and no body. Value type.
struct Message : Stanza
{
    enum class Type { Normal, Chat, Groupchat, Headline, Error };

    Type type = Type::Normal;
    QString body;                   // empty when there is none; of several languages the default one
    std::optional<QString> subject; // empty text: the subject is cleared (and the end of a room's greeting)
    QString thread;

    [[nodiscard]] static base::Result<Message> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Message&) const = default;
};

} // namespace xmpp
