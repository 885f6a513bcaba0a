// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/result_set.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;

Result<std::optional<qint64>> childNumber(const Element& element, QLatin1StringView name)
{
    const Element* child = element.child(name);
    if (!child)
        return std::optional<qint64>();
    const std::optional<qint64> value = reading::toNumber(child->text().trimmed());
    if (!value)
        return reading::malformed(element, name);
    return value;
}

} // namespace

Result<PageRequest> PageRequest::parse(const Element& element)
{
    const Result<std::optional<qint64>> max = childNumber(element, "max"_L1);
    if (!max)
        return failWith(max);
    PageRequest request{*max, reading::childText(element, "after"_L1), {}};
    if (const QString before = reading::childText(element, "before"_L1); !before.isNull())
        request.before = before;
    return request;
}

void PageRequest::write(XmlWriter& writer) const
{
    writer.start("set"_L1, ns::rsm);
    if (max)
        writer.textElement("max"_L1, QString::number(*max));
    if (!after.isEmpty())
        writer.textElement("after"_L1, after);
    if (before)
        writer.textElement("before"_L1, *before);
    writer.end();
}

Result<Page> Page::parse(const Element& element)
{
    const Result<std::optional<qint64>> count = childNumber(element, "count"_L1);
    if (!count)
        return failWith(count);
    Page page{reading::childText(element, "first"_L1), reading::childText(element, "last"_L1), {}, *count};
    const Element* first = element.child("first"_L1);
    if (first && !first->attribute("index"_L1).isEmpty()) {
        const Result<qint64> index = reading::number(*first, "index"_L1);
        if (!index)
            return failWith(index);
        page.firstIndex = *index;
    }
    return page;
}

void Page::write(XmlWriter& writer) const
{
    writer.start("set"_L1, ns::rsm);
    if (!first.isEmpty()) {
        writer.start("first"_L1);
        if (firstIndex)
            writer.attribute("index"_L1, QString::number(*firstIndex));
        writer.text(first);
        writer.end();
    }
    if (!last.isEmpty())
        writer.textElement("last"_L1, last);
    if (count)
        writer.textElement("count"_L1, QString::number(*count));
    writer.end();
}

} // namespace xmpp
