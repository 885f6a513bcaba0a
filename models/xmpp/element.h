// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

class QXmlStreamReader;

namespace xmpp {

// What one element of a stream may cost us. XMPP forbids document types, processing instructions, comments and entity
// declarations (RFC 6120 §11.1); these bound the rest.
struct ElementLimits
{
    qsizetype bytes = 1'048'576; // of one stanza as sent
    int depth = 32;
    int attributes = 64;   // of one element, namespace declarations counted
    int elements = 20'000; // of one stanza
};

// One XML element as received: names, attributes, text and children, without comments and prefixes. Only codecs inside
// this module use it. Value type, implicitly shared, read-only once parsed.
class Element
{
public:
    struct Attribute
    {
        QString ns;
        QString name;
        QString value;

        bool operator==(const Attribute&) const = default;
    };

    Element() = default;
    Element(QString ns, QString name, QList<Attribute> attributes = {});

    [[nodiscard]] const QString& ns() const { return m_ns; }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] bool is(QLatin1StringView name, QLatin1StringView ns) const { return m_name == name && m_ns == ns; }
    [[nodiscard]] const QList<Attribute>& attributes() const { return m_attributes; }
    // Value of an attribute without namespace; a null string when there is none.
    [[nodiscard]] QString attribute(QLatin1StringView name) const;
    // xml:lang of this very element.
    [[nodiscard]] QString language() const;
    // All character data directly inside, joined.
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QList<Element>& children() const { return m_children; }
    // First child of that name; null when there is none. The second form looks in the element's own namespace, which
    // makes a stanza read the same in a client's stream and in a component's.
    [[nodiscard]] const Element* child(QLatin1StringView name, QLatin1StringView ns) const;
    [[nodiscard]] const Element* child(QLatin1StringView name) const;

    friend bool operator==(const Element& a, const Element& b);

private:
    friend class ElementBuilder;

    QString m_ns;
    QString m_name;
    QString m_text;
    QList<Attribute> m_attributes;
    QList<Element> m_children;
};

// Builds one element out of a reader's tokens, within the limits.
class ElementBuilder
{
public:
    explicit ElementBuilder(ElementLimits limits = {})
        : m_limits(limits)
    {
    }

    // Takes the reader's current token; true when the element that was opened first has been closed. Protocol for what
    // XMPP forbids, TooLarge for a passed limit.
    [[nodiscard]] base::Result<bool> take(const QXmlStreamReader& reader);
    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty(); }
    // The finished element; the builder is empty again.
    [[nodiscard]] Element finish();

    // The element that the reader has just entered, without its content.
    [[nodiscard]] base::Result<Element> opened(const QXmlStreamReader& reader) const;

private:
    [[nodiscard]] base::Result<bool> close();

    ElementLimits m_limits;
    QList<Element> m_open;
    Element m_finished;
    int m_elements = 0;
};

// Whether the text takes no more than that many bytes on the wire.
[[nodiscard]] bool isWithin(qsizetype bytes, const QString& xml);

// One frame of a WebSocket: exactly one element. Protocol when it is not well-formed or holds what XMPP forbids,
// TooLarge above a limit.
[[nodiscard]] base::Result<Element> parseElement(const QString& xml, ElementLimits limits = {});

} // namespace xmpp
