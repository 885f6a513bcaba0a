// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/held_messages.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;

Result<HandedMessage> readItem(const Element& element)
{
    HandedMessage item;
    const Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    item.id = *id;
    item.room = element.attribute("room"_L1);
    item.login = element.attribute("login"_L1);
    item.nick = element.attribute("nick"_L1);
    const Result<QDateTime> at = reading::optionalTime(element, "at"_L1);
    if (!at)
        return failWith(at);
    item.at = *at;
    const Element* inner = element.child("message"_L1, ns::client);
    if (!inner)
        return reading::malformed(element, "message"_L1);
    Result<Message> message = Message::parse(*inner);
    if (!message)
        return failWith(message);
    item.message = std::move(message).value();
    if (item.room.isEmpty() && item.message.to.node().isEmpty())
        return reading::malformed(element, "room"_L1);
    return item;
}

Result<QList<HandedMessage>> readItems(const Element& element)
{
    QList<HandedMessage> items;
    for (const Element& child : element.children()) {
        if (!child.is("item"_L1, ns::staffroom))
            continue;
        Result<HandedMessage> item = readItem(child);
        if (!item)
            return failWith(item);
        items.append(std::move(item).value());
    }
    return items;
}

void writeItems(XmlWriter& writer, const QList<HandedMessage>& items)
{
    for (const HandedMessage& item : items) {
        writer.start("item"_L1);
        writer.attribute("id"_L1, item.id);
        writer.optionalAttribute("room"_L1, item.room);
        writer.attribute("login"_L1, item.login);
        writer.optionalAttribute("nick"_L1, item.nick);
        if (item.at.isValid())
            writer.attribute("at"_L1, reading::fromTime(item.at));
        item.message.write(writer);
        writer.end();
    }
}

} // namespace

Result<HeldMessages> HeldMessages::parse(const Element& element)
{
    Result<QList<HandedMessage>> items = readItems(element);
    if (!items)
        return failWith(items);
    return HeldMessages{std::move(items).value(), element.attribute("origin"_L1)};
}

void HeldMessages::write(XmlWriter& writer) const
{
    writer.start("held"_L1, ns::staffroom);
    writer.optionalAttribute("origin"_L1, originId);
    writeItems(writer, items);
    writer.end();
}

Result<TappedMessages> TappedMessages::parse(const Element& element)
{
    Result<QList<HandedMessage>> items = readItems(element);
    if (!items)
        return failWith(items);
    return TappedMessages{std::move(items).value()};
}

void TappedMessages::write(XmlWriter& writer) const
{
    writer.start("tap"_L1, ns::staffroom);
    writeItems(writer, items);
    writer.end();
}

Result<SayAs> SayAs::parse(const Element& element)
{
    const Result<QString> room = reading::text(element, "room"_L1);
    const Result<QString> login = reading::text(element, "login"_L1);
    if (!room || !login)
        return failWith(room ? login : room);
    const Element* inner = element.child("message"_L1, ns::client);
    if (!inner)
        return reading::malformed(element, "message"_L1);
    Result<Message> message = Message::parse(*inner);
    if (!message)
        return failWith(message);
    return SayAs{*room, *login, std::move(message).value()};
}

void SayAs::write(XmlWriter& writer) const
{
    writer.start("say"_L1, ns::staffroom);
    writer.attribute("room"_L1, room);
    writer.attribute("login"_L1, login);
    message.write(writer);
    writer.end();
}

Result<HeldDecision> HeldDecision::parse(const Element& element)
{
    const Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    const Result<bool> isStamped = reading::flag(element, "stamped"_L1);
    if (!isStamped)
        return failWith(isStamped);
    return HeldDecision{element.name() == "release"_L1 ? Verdict::Release : Verdict::Discard, *id, *isStamped};
}

void HeldDecision::write(XmlWriter& writer) const
{
    writer.start(verdict == Verdict::Release ? "release"_L1 : "discard"_L1, ns::staffroom);
    writer.attribute("id"_L1, id);
    if (isStamped)
        writer.attribute("stamped"_L1, "true"_L1);
    writer.end();
}

} // namespace xmpp
