// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stream_reader.h"

namespace xmpp {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

void StreamReader::feed(const QByteArray& bytes)
{
    m_bytesSinceElement += bytes.size();
    m_reader.addData(QString(m_decoder(bytes)));
}

Result<std::optional<StreamReader::Event>> StreamReader::next()
{
    if (m_decoder.hasError())
        return fail(ErrorCode::Protocol, u"XML: not UTF-8"_s);
    while (true) {
        m_reader.readNext();
        if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            if (m_bytesSinceElement > m_limits.bytes)
                return fail(ErrorCode::TooLarge, u"XML: the stanza is too large"_s);
            return std::optional<Event>();
        }
        if (m_reader.hasError())
            return fail(ErrorCode::Protocol, u"XML: "_s + m_reader.errorString());
        Result<std::optional<Event>> event = onToken();
        if (!event || *event)
            return event;
    }
}

Result<std::optional<StreamReader::Event>> StreamReader::onToken()
{
    if (m_isOpen && m_builder.isEmpty() && !m_reader.isStartElement())
        return outsideStanza();
    if (!m_isOpen && m_reader.isStartElement()) {
        Result<Element> opened = m_builder.opened(m_reader);
        if (!opened)
            return failWith(opened);
        m_isOpen = true;
        return std::optional(Event{Event::Kind::Opened, std::move(opened).value()});
    }
    const Result<bool> closed = m_builder.take(m_reader);
    if (!closed)
        return failWith(closed);
    if (!*closed)
        return std::optional<Event>();
    m_bytesSinceElement = 0;
    return std::optional(Event{Event::Kind::Received, m_builder.finish()});
}

Result<std::optional<StreamReader::Event>> StreamReader::outsideStanza()
{
    if (m_reader.isEndElement()) {
        m_isOpen = false;
        return std::optional(Event{Event::Kind::Closed, {}});
    }
    if (!m_reader.isCharacters() || !m_reader.isWhitespace())
        return fail(ErrorCode::Protocol, u"XML: text between stanzas"_s);
    m_bytesSinceElement = 0;
    return std::optional<Event>();
}

} // namespace xmpp
