// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/message.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;
using namespace Qt::Literals::StringLiterals;
using Type = Message::Type;

constexpr reading::Names<Type, 5> typeNames{{{"normal"_L1, Type::Normal},
                                             {"chat"_L1, Type::Chat},
                                             {"groupchat"_L1, Type::Groupchat},
                                             {"headline"_L1, Type::Headline},
                                             {"error"_L1, Type::Error}}};

} // namespace

Result<Message> Message::parse(const Element& element)
{
    if (!isStanza(element, "message"_L1))
        return reading::malformed(element, "not a message"_L1);
    Message message;
    if (const Result<void> header = readHeader(element, message); !header)
        return failWith(header);
    // RFC 6121 §5.2.2: a type that one does not know is "normal".
    message.type = reading::fromName(typeNames, element.attribute("type"_L1)).value_or(Type::Normal);
    message.body = reading::childText(element, "body"_L1);
    message.thread = reading::childText(element, "thread"_L1);
    if (const QString subject = reading::childText(element, "subject"_L1); !subject.isNull())
        message.subject = subject;
    readPayloads(element, message);
    return message;
}

void Message::write(XmlWriter& writer) const
{
    writer.startStanza("message"_L1);
    writeHeader(writer, *this);
    if (type != Type::Normal)
        writer.attribute("type"_L1, reading::toName(typeNames, type));
    if (subject)
        writer.textElement("subject"_L1, *subject);
    if (!body.isEmpty())
        writer.textElement("body"_L1, body);
    if (!thread.isEmpty())
        writer.textElement("thread"_L1, thread);
    writeContent(writer, *this);
    writer.end();
}

} // namespace xmpp
