// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/element.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <optional>

namespace xmpp {

// Cuts the bytes of one endless document, as a component receives it over TCP, into the opening tag, the elements
// inside it and the closing tag. Memory is bounded by the limits and the largest piece fed; the byte limit of an
// element is checked after each piece. After an error the reader is of no more use.
class StreamReader
{
public:
    struct Event
    {
        enum class Kind { Opened, Received, Closed };
        Kind kind = Kind::Opened;
        Element element; // of Opened: the stream's own tag, without content
    };

    explicit StreamReader(ElementLimits limits = {})
        : m_limits(limits)
        , m_builder(limits)
    {
    }

    void feed(const QByteArray& bytes);
    // The next thing that is complete; none when more bytes are needed. Errors as of parseElement().
    [[nodiscard]] base::Result<std::optional<Event>> next();

private:
    [[nodiscard]] base::Result<std::optional<Event>> onToken();
    [[nodiscard]] base::Result<std::optional<Event>> outsideStanza();

    ElementLimits m_limits;
    ElementBuilder m_builder;
    QStringDecoder m_decoder{
        QStringDecoder::Utf8}; // RFC 6120 §11.6: nothing but UTF-8, which the XML reader does not check
    QXmlStreamReader m_reader;
    qsizetype m_bytesSinceElement = 0;
    bool m_isOpen = false;
};

} // namespace xmpp
