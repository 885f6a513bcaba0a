// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/stanza.h"

namespace xmpp {

// A request or its answer (RFC 6120 §8.2.3). It holds at most one payload. Value type.
//   stream.sendIq(Iq::set(room, MamQuery{…}))
struct Iq : Stanza
{
    enum class Type { Get, Set, Result, Error };

    Type type = Type::Get;

    template <PayloadStruct T>
    [[nodiscard]] static Iq get(const Jid& to, T payload)
    {
        return request(Type::Get, to, Payload(std::move(payload)));
    }
    template <PayloadStruct T>
    [[nodiscard]] static Iq set(const Jid& to, T payload)
    {
        return request(Type::Set, to, Payload(std::move(payload)));
    }

    [[nodiscard]] bool isRequest() const { return type == Type::Get || type == Type::Set; }

    // Answers to this request, addressed back to who sent it.
    [[nodiscard]] Iq result() const;
    template <PayloadStruct T>
    [[nodiscard]] Iq result(T payload) const
    {
        Iq iq = result();
        iq.add(std::move(payload));
        return iq;
    }
    [[nodiscard]] Iq refusal(StanzaError error) const;

    // A request whose payload no codec knows has no payload; a malformed one is an error. The payload that an error
    // echoes is not read.
    [[nodiscard]] static base::Result<Iq> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Iq&) const = default;

private:
    [[nodiscard]] static Iq request(Type type, const Jid& to, Payload payload);
};

} // namespace xmpp
