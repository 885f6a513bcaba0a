// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/json_container.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <QJsonDocument>

namespace xmpp {

using base::Result;

Result<JsonContainer> JsonContainer::parse(const Element& element)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(element.text().toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return reading::malformed(element, "not a JSON object"_L1);
    return JsonContainer{document.object()};
}

Result<JsonContainer> JsonContainer::parseIn(const Element& wrapper)
{
    const Element* inner = wrapper.child("json"_L1, ns::json);
    return inner ? parse(*inner) : Result<JsonContainer>(reading::malformed(wrapper, "json"_L1));
}

void JsonContainer::write(XmlWriter& writer) const
{
    writer.textElement("json"_L1, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)), ns::json);
}

} // namespace xmpp
