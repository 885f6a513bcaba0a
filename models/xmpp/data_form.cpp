// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/data_form.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using Type = DataForm::Type;

constexpr reading::Names<Type, 4> typeNames{
    {{"form"_L1, Type::Form}, {"submit"_L1, Type::Submit}, {"cancel"_L1, Type::Cancel}, {"result"_L1, Type::Result}}};

} // namespace

DataForm DataForm::submit(const QString& formType)
{
    DataForm form;
    form.add(QStringLiteral("FORM_TYPE"), formType);
    return form;
}

QString DataForm::value(QStringView name) const
{
    const auto found = std::ranges::find_if(fields, [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? QString() : found->values.value(0);
}

base::Result<DataForm> DataForm::parse(const Element& element)
{
    const std::optional<Type> type = reading::fromName(typeNames, element.attribute("type"_L1));
    if (!type)
        return reading::malformed(element, "type"_L1);
    DataForm form{*type, {}};
    for (const Element& child : element.children()) {
        // A field without a name is a text between the others (XEP-0004 "fixed").
        if (child.name() != "field"_L1 || child.attribute("var"_L1).isEmpty())
            continue;
        Field field{child.attribute("var"_L1), {}};
        for (const Element& value : child.children()) {
            if (value.name() == "value"_L1)
                field.values.append(value.text());
        }
        form.fields.append(std::move(field));
    }
    return form;
}

void DataForm::write(XmlWriter& writer) const
{
    writer.start("x"_L1, ns::dataForm);
    writer.attribute("type"_L1, reading::toName(typeNames, type));
    for (const Field& field : fields) {
        writer.start("field"_L1);
        writer.attribute("var"_L1, field.name);
        if (field.name == "FORM_TYPE"_L1)
            writer.attribute("type"_L1, "hidden"_L1);
        for (const QString& value : field.values)
            writer.textElement("value"_L1, value);
        writer.end();
    }
    writer.end();
}

} // namespace xmpp
