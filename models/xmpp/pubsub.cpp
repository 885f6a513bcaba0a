// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/pubsub.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;
using namespace Qt::Literals::StringLiterals;

// Items of the parent element; the first child of an item is its payload.
Result<QList<PubsubItem>> readItems(const Element& parent)
{
    QList<PubsubItem> items;
    for (const Element& child : parent.children()) {
        if (child.name() != "item"_L1 || child.ns() != parent.ns())
            continue;
        PubsubItem item{child.attribute("id"_L1)};
        if (!child.children().isEmpty()) {
            Result<Payload> payload = Payload::parse(child.children().first());
            if (!payload)
                return failWith(payload);
            item.payload = std::move(payload).value();
        }
        items.append(std::move(item));
    }
    return items;
}

void writeItems(XmlWriter& writer, const QList<PubsubItem>& items)
{
    for (const PubsubItem& item : items) {
        writer.start("item"_L1);
        writer.optionalAttribute("id"_L1, item.id);
        item.payload.write(writer);
        writer.end();
    }
}

} // namespace

DataForm Pubsub::privateOptions()
{
    DataForm form = DataForm::submit(u"http://jabber.org/protocol/pubsub#publish-options"_s);
    form.add(u"pubsub#persist_items"_s, u"true"_s);
    form.add(u"pubsub#access_model"_s, u"whitelist"_s);
    return form;
}

Result<Pubsub> Pubsub::parse(const Element& element)
{
    Pubsub pubsub;
    const Element* publish = element.child("publish"_L1);
    const Element* content = publish ? publish : element.child("items"_L1);
    if (!content)
        return pubsub;
    pubsub.action = publish ? Action::Publish : Action::Items;
    const Result<QString> node = reading::text(*content, "node"_L1);
    if (!node)
        return failWith(node);
    pubsub.node = *node;
    Result<QList<PubsubItem>> items = readItems(*content);
    if (!items)
        return failWith(items);
    pubsub.items = std::move(items).value();
    const Element* options = element.child("publish-options"_L1);
    if (const Element* form = options ? options->child("x"_L1, ns::dataForm) : nullptr) {
        Result<DataForm> parsed = DataForm::parse(*form);
        if (!parsed)
            return failWith(parsed);
        pubsub.publishOptions = std::move(parsed).value();
    }
    return pubsub;
}

void Pubsub::write(XmlWriter& writer) const
{
    writer.start("pubsub"_L1, ns::pubsub);
    if (action != Action::Other) {
        writer.start(action == Action::Publish ? "publish"_L1 : "items"_L1);
        writer.attribute("node"_L1, node);
        writeItems(writer, items);
        writer.end();
    }
    if (publishOptions) {
        writer.start("publish-options"_L1);
        publishOptions->write(writer);
        writer.end();
    }
    writer.end();
}

Result<PubsubEvent> PubsubEvent::parse(const Element& element)
{
    PubsubEvent event;
    const Element* content = element.child("items"_L1);
    if (!content)
        return event;
    const Result<QString> node = reading::text(*content, "node"_L1);
    if (!node)
        return failWith(node);
    event.node = *node;
    Result<QList<PubsubItem>> items = readItems(*content);
    if (!items)
        return failWith(items);
    event.items = std::move(items).value();
    for (const Element& child : content->children()) {
        if (child.name() == "retract"_L1 && child.ns() == ns::pubsubEvent)
            event.retracted.append(child.attribute("id"_L1));
    }
    return event;
}

void PubsubEvent::write(XmlWriter& writer) const
{
    writer.start("event"_L1, ns::pubsubEvent);
    if (!node.isEmpty()) {
        writer.start("items"_L1);
        writer.attribute("node"_L1, node);
        writeItems(writer, items);
        for (const QString& id : retracted) {
            writer.start("retract"_L1);
            writer.attribute("id"_L1, id);
            writer.end();
        }
        writer.end();
    }
    writer.end();
}

} // namespace xmpp
