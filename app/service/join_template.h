// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QVariantMap>

namespace service {

// HTML with places to fill, a small part of Mustache:
//   {{name}}            the value, escaped: the ordinary case
//   {{{name}}}          the value as it is; only for HTML that we made ourselves
//   {{#name}}…{{/name}} once when the value is true or a text that is not empty, once per entry of a list of maps
//   {{^name}}…{{/name}} when it is false, empty or missing
// Names are looked up in the entry first, then outside. A value, usable from any thread.
class JoinTemplate
{
public:
    JoinTemplate() = default;

    // InvalidInput when a section is not closed, or closed twice.
    [[nodiscard]] static base::Result<JoinTemplate> parse(const QString& text);
    [[nodiscard]] QString render(const QVariantMap& values) const;

private:
    enum class Kind { Text, Escaped, Raw, Section, Inverted };
    struct Node
    {
        Kind kind = Kind::Text;
        QString text; // itself, or the name
        QList<Node> children;
    };
    class Parser;

    static void render(const QList<Node>& nodes, const QVariantMap& values, QString& out);
    static void renderSection(const Node& node, const QVariantMap& values, QString& out);

    QList<Node> m_nodes;
};

} // namespace service
