// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/presence.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;
using namespace Qt::Literals::StringLiterals;
using Type = Presence::Type;
using Show = Presence::Show;

constexpr reading::Names<Type, 7> typeNames{{{"unavailable"_L1, Type::Unavailable},
                                             {"error"_L1, Type::Error},
                                             {"probe"_L1, Type::Probe},
                                             {"subscribe"_L1, Type::Subscribe},
                                             {"subscribed"_L1, Type::Subscribed},
                                             {"unsubscribe"_L1, Type::Unsubscribe},
                                             {"unsubscribed"_L1, Type::Unsubscribed}}};
constexpr reading::Names<Show, 4> showNames{
    {{"away"_L1, Show::Away}, {"chat"_L1, Show::Chat}, {"dnd"_L1, Show::DoNotDisturb}, {"xa"_L1, Show::ExtendedAway}}};

} // namespace

Result<Presence> Presence::parse(const Element& element)
{
    if (!isStanza(element, "presence"_L1))
        return reading::malformed(element, "not a presence"_L1);
    Presence presence;
    if (const Result<void> header = readHeader(element, presence); !header)
        return failWith(header);
    if (const QString name = element.attribute("type"_L1); !name.isEmpty()) {
        const std::optional<Type> type = reading::fromName(typeNames, name);
        if (!type)
            return reading::malformed(element, "type"_L1);
        presence.type = *type;
    }
    presence.show =
        reading::fromName(showNames, reading::childText(element, "show"_L1).trimmed()).value_or(Show::Online);
    presence.status = reading::childText(element, "status"_L1);
    if (const QString text = reading::childText(element, "priority"_L1).trimmed(); !text.isEmpty()) {
        bool isNumber = false;
        presence.priority = text.toInt(&isNumber);
        if (!isNumber || presence.priority < -128 || presence.priority > 127)
            return reading::malformed(element, "priority"_L1);
    }
    readPayloads(element, presence);
    return presence;
}

void Presence::write(XmlWriter& writer) const
{
    writer.startStanza("presence"_L1);
    writeHeader(writer, *this);
    if (type != Type::Available)
        writer.attribute("type"_L1, reading::toName(typeNames, type));
    if (show != Show::Online)
        writer.textElement("show"_L1, QString(reading::toName(showNames, show)));
    if (!status.isEmpty())
        writer.textElement("status"_L1, status);
    if (priority != 0)
        writer.textElement("priority"_L1, QString::number(priority));
    writeContent(writer, *this);
    writer.end();
}

} // namespace xmpp
