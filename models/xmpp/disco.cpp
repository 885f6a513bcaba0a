// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/disco.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <algorithm>

namespace xmpp {

using base::Result;

const DataForm* DiscoInfo::form(QStringView formType) const
{
    const auto found =
        std::ranges::find_if(forms, [&](const DataForm& form) { return form.value(u"FORM_TYPE") == formType; });
    return found == forms.end() ? nullptr : &*found;
}

Result<DiscoInfo> DiscoInfo::parse(const Element& element)
{
    DiscoInfo info{element.attribute("node"_L1)};
    for (const Element& child : element.children()) {
        if (child.is("identity"_L1, ns::discoInfo)) {
            const Result<QString> category = reading::text(child, "category"_L1);
            if (!category)
                return failWith(category);
            const Result<QString> type = reading::text(child, "type"_L1);
            if (!type)
                return failWith(type);
            info.identities.append({*category, *type, child.attribute("name"_L1)});
        } else if (child.is("feature"_L1, ns::discoInfo)) {
            const Result<QString> feature = reading::text(child, "var"_L1);
            if (!feature)
                return failWith(feature);
            info.features.append(*feature);
        } else if (child.is("x"_L1, ns::dataForm)) {
            Result<DataForm> form = DataForm::parse(child);
            if (!form)
                return failWith(form);
            info.forms.append(std::move(form).value());
        }
    }
    return info;
}

void DiscoInfo::write(XmlWriter& writer) const
{
    writer.start("query"_L1, ns::discoInfo);
    writer.optionalAttribute("node"_L1, node);
    for (const Identity& identity : identities) {
        writer.start("identity"_L1);
        writer.attribute("category"_L1, identity.category);
        writer.attribute("type"_L1, identity.type);
        writer.optionalAttribute("name"_L1, identity.name);
        writer.end();
    }
    for (const QString& feature : features) {
        writer.start("feature"_L1);
        writer.attribute("var"_L1, feature);
        writer.end();
    }
    for (const DataForm& form : forms)
        form.write(writer);
    writer.end();
}

} // namespace xmpp
