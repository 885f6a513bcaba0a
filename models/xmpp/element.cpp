// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/element.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace xmpp {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

Element::Element(QString ns, QString name, QList<Attribute> attributes)
    : m_ns(std::move(ns))
    , m_name(std::move(name))
    , m_attributes(std::move(attributes))
{
}

QString Element::attribute(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(
        m_attributes, [&](const Attribute& attribute) { return attribute.ns.isEmpty() && attribute.name == name; });
    return found == m_attributes.end() ? QString() : found->value;
}

QString Element::language() const
{
    const auto found = std::ranges::find_if(m_attributes, [](const Attribute& attribute) {
        return attribute.name == "lang"_L1 && attribute.ns == "http://www.w3.org/XML/1998/namespace"_L1;
    });
    return found == m_attributes.end() ? QString() : found->value;
}

const Element* Element::child(QLatin1StringView name, QLatin1StringView ns) const
{
    const auto found = std::ranges::find_if(m_children, [&](const Element& child) { return child.is(name, ns); });
    return found == m_children.end() ? nullptr : &*found;
}

const Element* Element::child(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(
        m_children, [&](const Element& child) { return child.m_name == name && child.m_ns == m_ns; });
    return found == m_children.end() ? nullptr : &*found;
}

bool operator==(const Element& a, const Element& b)
{
    return a.m_name == b.m_name && a.m_ns == b.m_ns && a.m_text == b.m_text && a.m_attributes == b.m_attributes &&
           a.m_children == b.m_children;
}

Result<Element> ElementBuilder::opened(const QXmlStreamReader& reader) const
{
    const QXmlStreamAttributes given = reader.attributes();
    if (given.size() + reader.namespaceDeclarations().size() > m_limits.attributes)
        return fail(ErrorCode::TooLarge, u"XML: too many attributes"_s);
    QList<Element::Attribute> attributes;
    attributes.reserve(given.size());
    for (const QXmlStreamAttribute& attribute : given) {
        attributes.append(
            {attribute.namespaceUri().toString(), attribute.name().toString(), attribute.value().toString()});
    }
    return Element(reader.namespaceUri().toString(), reader.name().toString(), std::move(attributes));
}

Result<bool> ElementBuilder::take(const QXmlStreamReader& reader)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement: {
        if (m_open.size() >= m_limits.depth)
            return fail(ErrorCode::TooLarge, u"XML: nested too deep"_s);
        if (++m_elements > m_limits.elements)
            return fail(ErrorCode::TooLarge, u"XML: too many elements"_s);
        Result<Element> element = opened(reader);
        if (!element)
            return failWith(element);
        m_open.append(std::move(element).value());
        return false;
    }
    case QXmlStreamReader::EndElement:
        return close();
    case QXmlStreamReader::Characters:
        if (!m_open.isEmpty())
            m_open.last().m_text += reader.text();
        return false;
    case QXmlStreamReader::StartDocument:
    case QXmlStreamReader::EndDocument:
        return false;
    default:
        return fail(ErrorCode::Protocol, u"XML: %1 is not allowed in a stream"_s.arg(reader.tokenString()));
    }
}

Result<bool> ElementBuilder::close()
{
    Element done = m_open.takeLast();
    if (!m_open.isEmpty()) {
        m_open.last().m_children.append(std::move(done));
        return false;
    }
    m_finished = std::move(done);
    m_elements = 0;
    return true;
}

Element ElementBuilder::finish()
{
    return std::exchange(m_finished, {});
}

bool isWithin(qsizetype bytes, const QString& xml)
{
    constexpr qsizetype longest = 3; // bytes that one unit of UTF-16 can take
    return xml.size() <= bytes / longest || xml.toUtf8().size() <= bytes;
}

Result<Element> parseElement(const QString& xml, ElementLimits limits)
{
    if (!isWithin(limits.bytes, xml))
        return fail(ErrorCode::TooLarge, u"XML: the frame is too large"_s);
    QXmlStreamReader reader(xml);
    ElementBuilder builder(limits);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.hasError())
            break;
        if (const Result<bool> taken = builder.take(reader); !taken)
            return failWith(taken);
    }
    if (reader.hasError())
        return fail(ErrorCode::Protocol, u"XML: "_s + reader.errorString());
    return builder.finish();
}

} // namespace xmpp
