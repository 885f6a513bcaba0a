// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/xml_writer.h"

#include "xmpp/namespaces.h"

#include <algorithm>

namespace xmpp {
namespace {

bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x20 && u < 0xD800) || (u >= 0xE000 && u < 0xFFFE) || u == '\t' || u == '\n' || u == '\r';
}

QString carriable(const QString& text)
{
    if (std::ranges::all_of(text, isPlain))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isPlain(c)) {
            clean += c;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        }
    }
    return clean;
}

} // namespace

XmlWriter::XmlWriter(QString* out, Wire wire)
    : m_writer(out)
    , m_namespaces{wire == Wire::Component ? ns::component : QLatin1StringView()}
    , m_stanzaNamespace(wire == Wire::Component ? ns::component : ns::client)
{
}

void XmlWriter::start(QLatin1StringView name, QLatin1StringView ns)
{
    const QLatin1StringView around = m_namespaces.last();
    m_writer.writeStartElement(QString(name));
    if (ns.isEmpty() || ns == around) {
        m_namespaces.append(around);
    } else {
        m_writer.writeDefaultNamespace(QString(ns));
        m_namespaces.append(ns);
    }
}

void XmlWriter::startStanza(QLatin1StringView name)
{
    start(name, m_namespaces.size() == 1 ? m_stanzaNamespace : ns::client);
}

void XmlWriter::attribute(QLatin1StringView name, const QString& value)
{
    m_writer.writeAttribute(QString(name), carriable(value));
}

void XmlWriter::attribute(QLatin1StringView name, QLatin1StringView value)
{
    m_writer.writeAttribute(QString(name), QString(value));
}

void XmlWriter::optionalAttribute(QLatin1StringView name, const QString& value)
{
    if (!value.isEmpty())
        attribute(name, value);
}

void XmlWriter::language(const QString& language)
{
    if (!language.isEmpty())
        m_writer.writeAttribute(QStringLiteral("xml:lang"), carriable(language));
}

void XmlWriter::text(const QString& text)
{
    m_writer.writeCharacters(carriable(text));
}

void XmlWriter::end()
{
    m_writer.writeEndElement();
    m_namespaces.removeLast();
}

void XmlWriter::emptyElement(QLatin1StringView name, QLatin1StringView ns)
{
    start(name, ns);
    end();
}

void XmlWriter::textElement(QLatin1StringView name, const QString& value, QLatin1StringView ns)
{
    start(name, ns);
    text(value);
    end();
}

} // namespace xmpp
