// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/service_calls.h"

#include "xmpp/json_container.h"
#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

Result<ServiceCall> ServiceCall::parse(const Element& element)
{
    const Result<QString> method = reading::text(element, "method"_L1);
    if (!method)
        return failWith(method);
    Result<JsonContainer> json = JsonContainer::parseIn(element);
    if (!json)
        return failWith(json);
    return ServiceCall{*method, std::move(json).value().object, element.attribute("key"_L1)};
}

void ServiceCall::write(XmlWriter& writer) const
{
    writer.start("call"_L1, ns::staffroom);
    writer.attribute("method"_L1, method);
    if (!key.isEmpty())
        writer.attribute("key"_L1, key);
    JsonContainer{arguments}.write(writer);
    writer.end();
}

Result<ServiceReply> ServiceReply::parse(const Element& element)
{
    Result<JsonContainer> json = JsonContainer::parseIn(element);
    if (!json)
        return failWith(json);
    return ServiceReply{std::move(json).value().object};
}

void ServiceReply::write(XmlWriter& writer) const
{
    writer.start("reply"_L1, ns::staffroom);
    JsonContainer{result}.write(writer);
    writer.end();
}

Result<ServiceChanged> ServiceChanged::parse(const Element& element)
{
    const Result<qint64> rev = reading::number(element, "rev"_L1);
    if (!rev)
        return failWith(rev);
    return ServiceChanged{*rev};
}

void ServiceChanged::write(XmlWriter& writer) const
{
    writer.start("changed"_L1, ns::staffroom);
    writer.attribute("rev"_L1, QString::number(rev));
    writer.end();
}

} // namespace xmpp
