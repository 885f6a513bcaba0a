// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_template.h"

namespace service {
namespace {

bool isTrue(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QVariantList:
        return !value.toList().isEmpty();
    case QMetaType::QString:
        return !value.toString().isEmpty();
    default:
        return value.toBool();
    }
}

} // namespace

class JoinTemplate::Parser
{
public:
    explicit Parser(const QString& text)
        : m_text(text)
    {
    }

    // Reads up to the end of the section with this name, or of the text when it is empty.
    base::Result<QList<Node>> nodesUpTo(const QString& section)
    {
        QList<Node> nodes;
        for (;;) {
            const qsizetype open = m_text.indexOf(u"{{", m_at);
            const qsizetype textEnd = open < 0 ? m_text.size() : open;
            if (textEnd > m_at)
                nodes << Node{.kind = Kind::Text, .text = m_text.mid(m_at, textEnd - m_at), .children = {}};
            if (open < 0) {
                m_at = m_text.size();
                return section.isEmpty() ? base::Result<QList<Node>>(nodes) : failed(section);
            }
            const auto tag = nextTag(open);
            if (!tag)
                return base::failWith(tag);
            if (tag->startsWith(u'/'))
                return tag->mid(1) == section ? base::Result<QList<Node>>(nodes) : failed(*tag);
            auto node = nodeOf(*tag);
            if (!node)
                return base::failWith(node);
            nodes << *std::move(node);
        }
    }

private:
    base::Result<QString> nextTag(qsizetype open)
    {
        const bool raw = m_text.mid(open, 3) == u"{{{";
        const qsizetype begin = open + (raw ? 3 : 2);
        const qsizetype end = m_text.indexOf(raw ? u"}}}" : u"}}", begin);
        if (end < 0)
            return failed(m_text.mid(open, 20));
        m_at = end + (raw ? 3 : 2);
        const QString name = m_text.mid(begin, end - begin).trimmed();
        return raw ? u'&' + name : name;
    }

    base::Result<Node> nodeOf(const QString& tag)
    {
        const QChar sign = tag.isEmpty() ? QChar() : tag.front();
        if (sign == u'&')
            return Node{.kind = Kind::Raw, .text = tag.mid(1), .children = {}};
        if (sign != u'#' && sign != u'^')
            return Node{.kind = Kind::Escaped, .text = tag, .children = {}};
        auto children = nodesUpTo(tag.mid(1));
        if (!children)
            return base::failWith(children);
        return Node{.kind = sign == u'#' ? Kind::Section : Kind::Inverted,
                    .text = tag.mid(1),
                    .children = *std::move(children)};
    }

    static base::Unexpected<base::Error> failed(const QString& where)
    {
        return base::fail(base::ErrorCode::InvalidInput, QStringLiteral("template: at ") + where);
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

base::Result<JoinTemplate> JoinTemplate::parse(const QString& text)
{
    auto nodes = Parser(text).nodesUpTo({});
    if (!nodes)
        return base::failWith(nodes);
    JoinTemplate result;
    result.m_nodes = *std::move(nodes);
    return result;
}

QString JoinTemplate::render(const QVariantMap& values) const
{
    QString out;
    render(m_nodes, values, out);
    return out;
}

void JoinTemplate::render(const QList<Node>& nodes, const QVariantMap& values, QString& out)
{
    for (const Node& node : nodes) {
        switch (node.kind) {
        case Kind::Text:
            out += node.text;
            break;
        case Kind::Escaped:
            out += values.value(node.text).toString().toHtmlEscaped();
            break;
        case Kind::Raw:
            out += values.value(node.text).toString();
            break;
        case Kind::Section:
            renderSection(node, values, out);
            break;
        case Kind::Inverted:
            if (!isTrue(values.value(node.text)))
                render(node.children, values, out);
            break;
        }
    }
}

void JoinTemplate::renderSection(const Node& node, const QVariantMap& values, QString& out)
{
    const QVariant value = values.value(node.text);
    if (!isTrue(value))
        return;
    if (value.typeId() != QMetaType::QVariantList) {
        render(node.children, values, out);
        return;
    }
    const QVariantList entries = value.toList();
    for (const QVariant& entry : entries) {
        QVariantMap inside = values;
        inside.insert(entry.toMap());
        render(node.children, inside, out);
    }
}

} // namespace service
