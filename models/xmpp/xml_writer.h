// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/wire.h"

#include <QList>
#include <QString>
#include <QXmlStreamWriter>

namespace xmpp {

// Writes elements without prefixes: a namespace is declared where it differs from the one around it. What XML 1.0
// cannot carry (control characters, lone surrogates) is left out of texts, so that a pasted text cannot break the
// stream.
class XmlWriter
{
public:
    XmlWriter(QString* out, Wire wire);

    // Without a namespace the element is in that of its parent.
    void start(QLatin1StringView name, QLatin1StringView ns = {});
    // message, presence or iq in the stream's own namespace; inside another element (a forwarded one) in jabber:client.
    void startStanza(QLatin1StringView name);
    void attribute(QLatin1StringView name, const QString& value);
    void attribute(QLatin1StringView name, QLatin1StringView value);
    // Nothing for an empty value.
    void optionalAttribute(QLatin1StringView name, const QString& value);
    void language(const QString& language);
    void text(const QString& text);
    void end();

    void emptyElement(QLatin1StringView name, QLatin1StringView ns = {});
    void textElement(QLatin1StringView name, const QString& text, QLatin1StringView ns = {});

private:
    QXmlStreamWriter m_writer;
    QList<QLatin1StringView> m_namespaces; // of the open elements, the stream's first
    QLatin1StringView m_stanzaNamespace;
};

// One stanza or other top-level element as text, ready to be sent.
template <typename T>
[[nodiscard]] QString toXml(const T& value, Wire wire = Wire::WebSocket)
{
    QString xml;
    XmlWriter writer(&xml, wire);
    value.write(writer);
    return xml;
}

} // namespace xmpp
