// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/jid.h"
#include "xmpp/payload.h"
#include "xmpp/stanza_error.h"

#include <QList>

#include <optional>

namespace xmpp {

// What message, presence and iq have in common (RFC 6120 §8.1): addresses, id, language, refusal and the structs of
// their child elements. Elements that no codec knows are not kept. Value type.
struct Stanza
{
    QString id;
    Jid from; // empty in what a client sends: the server stamps it
    Jid to;
    QString language;
    std::optional<StanzaError> error;
    QList<Payload> payloads;

    // The first struct of that type; null when there is none. Valid as long as the stanza.
    template <typename T>
    [[nodiscard]] const T* payload() const
    {
        for (const Payload& payload : payloads) {
            if (const T* value = payload.as<T>())
                return value;
        }
        return nullptr;
    }

    template <typename T>
    void add(T value)
    {
        payloads.append(Payload(std::move(value)));
    }

    bool operator==(const Stanza&) const = default;
};

// Parts of the codecs of the three kinds.
[[nodiscard]] bool isStanza(const Element& element);
[[nodiscard]] bool isStanza(const Element& element, QLatin1StringView name);
[[nodiscard]] base::Result<void> readHeader(const Element& element, Stanza& stanza);
// Leaves out what is malformed: a broken extension must not hide a message from its readers.
void readPayloads(const Element& element, Stanza& stanza);
void writeHeader(XmlWriter& writer, const Stanza& stanza);
void writeContent(XmlWriter& writer, const Stanza& stanza);

} // namespace xmpp
