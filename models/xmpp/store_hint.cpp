// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/store_hint.h"

#include "xmpp/element.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<StoreHint> StoreHint::parse(const Element& /*element*/)
{
    return StoreHint();
}

void StoreHint::write(XmlWriter& writer) const
{
    writer.emptyElement("store"_L1, ns::hints);
}

} // namespace xmpp
