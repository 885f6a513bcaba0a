// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/correction.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Correction> Correction::parse(const Element& element)
{
    const base::Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    return Correction{*id};
}

void Correction::write(XmlWriter& writer) const
{
    writer.start("replace"_L1, ns::correct);
    writer.attribute("id"_L1, id);
    writer.end();
}

} // namespace xmpp
