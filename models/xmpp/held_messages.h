// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/message.h"
#include "xmpp/namespaces.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace xmpp {

// Messages that the server module hands to the service: held ones before anybody has seen them, tapped ones after they
// have been archived (its header states the contract, parts 1 and 3). Trust them only from the server and its rooms.
struct HandedMessage
{
    QString id; // of the held message, or archive id of the tapped one
    QString room; // empty: one to one, the message names its reader
    QString login; // of the author; empty when it is the service itself
    QString nick;
    QDateTime at = {}; // UTC, when it was held; invalid for a tapped one
    Message message = {};

    bool operator==(const HandedMessage&) const = default;
};

// Empty in the iq set that asks for all of them. To the author of a held message it comes as a headline from the room
// with the origin id of the message.
struct HeldMessages
{
    static constexpr ElementName elementNames[] = {{"held"_L1, ns::staffroom}};

    QList<HandedMessage> items = {};
    QString originId = {};

    [[nodiscard]] static base::Result<HeldMessages> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const HeldMessages&) const = default;
};

struct TappedMessages
{
    static constexpr ElementName elementNames[] = {{"tap"_L1, ns::staffroom}};

    QList<HandedMessage> items = {};

    [[nodiscard]] static base::Result<TappedMessages> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const TappedMessages&) const = default;
};

// Something that a person wanted to be said at this moment: the gate looks at it as if he wrote it now. An iq set,
// answered by `forbidden` when the gate refuses it.
struct SayAs
{
    static constexpr ElementName elementNames[] = {{"say"_L1, ns::staffroom}};

    QString room;
    QString login;
    Message message = {};

    [[nodiscard]] static base::Result<SayAs> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SayAs&) const = default;
};

// What becomes of a held message: delivered as its author's, or dropped. An iq set.
struct HeldDecision
{
    static constexpr ElementName elementNames[] = {{"release"_L1, ns::staffroom}, {"discard"_L1, ns::staffroom}};

    enum class Verdict { Release, Discard };

    Verdict verdict = Verdict::Discard;
    QString id;
    bool isStamped = false; // delivered with the moment when it was held (XEP-0203)

    [[nodiscard]] static base::Result<HeldDecision> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const HeldDecision&) const = default;
};

} // namespace xmpp
