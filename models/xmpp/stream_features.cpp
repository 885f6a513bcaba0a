// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stream_features.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<StreamFeatures> StreamFeatures::parse(const Element& element)
{
    if (!element.is("features"_L1, ns::stream))
        return reading::malformed(element, "not features"_L1);
    StreamFeatures features;
    features.canBind = element.child("bind"_L1, ns::bind) != nullptr;
    features.hasManagement = element.child("sm"_L1, ns::streamManagement) != nullptr;
    if (const Element* mechanisms = element.child("mechanisms"_L1, ns::sasl)) {
        for (const Element& child : mechanisms->children()) {
            if (child.is("mechanism"_L1, ns::sasl))
                features.mechanisms.append(child.text().trimmed());
        }
    }
    return features;
}

void StreamFeatures::write(XmlWriter& writer) const
{
    writer.start("features"_L1, ns::stream);
    if (!mechanisms.isEmpty()) {
        writer.start("mechanisms"_L1, ns::sasl);
        for (const QString& mechanism : mechanisms)
            writer.textElement("mechanism"_L1, mechanism);
        writer.end();
    }
    if (canBind)
        writer.emptyElement("bind"_L1, ns::bind);
    if (hasManagement)
        writer.emptyElement("sm"_L1, ns::streamManagement);
    writer.end();
}

} // namespace xmpp
