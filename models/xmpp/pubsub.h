// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace xmpp {

struct PubsubItem
{
    QString id;
    Payload payload = {}; // empty when no codec knows it

    bool operator==(const PubsubItem&) const = default;
};

// Publishing into a node of one's own account, or reading its items: the part of XEP-0060 that XEP-0163 needs.
struct Pubsub
{
    static constexpr ElementName elementNames[] = {{"pubsub"_L1, ns::pubsub}};

    enum class Action { Publish, Items, Other };

    Action action = Action::Other;
    QString node = {};
    QList<PubsubItem> items = {};
    std::optional<DataForm> publishOptions = {};

    // The options under which only the owner can read the node. Not more: ejabberd refuses a form with options that it
    // does not know, and XEP-0490's max_items and send_last_published_item are among these.
    [[nodiscard]] static DataForm privateOptions();

    [[nodiscard]] static base::Result<Pubsub> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const Pubsub&) const = default;
};

// News of a node. Trust it as far as the stanza's sender: for one's own nodes that is the own bare address.
struct PubsubEvent
{
    static constexpr ElementName elementNames[] = {{"event"_L1, ns::pubsubEvent}};

    QString node = {}; // empty when the event is not about items
    QList<PubsubItem> items = {};
    QStringList retracted = {}; // item ids

    [[nodiscard]] static base::Result<PubsubEvent> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const PubsubEvent&) const = default;
};

} // namespace xmpp
