// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/archive.h"

#include "xmpp/data_form.h"
#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;
using namespace Qt::Literals::StringLiterals;

Result<void> readForm(const Element& element, ArchiveQuery& query)
{
    const Element* child = element.child("x"_L1, ns::dataForm);
    if (!child)
        return {};
    const Result<DataForm> form = DataForm::parse(*child);
    if (!form)
        return failWith(form);
    if (const QString with = form->value(u"with"); !with.isEmpty()) {
        const Result<Jid> jid = Jid::parse(with);
        if (!jid)
            return failWith(jid);
        query.with = *jid;
    }
    for (const auto& [name, at] : {std::pair(u"start"_s, &query.start), std::pair(u"end"_s, &query.end)}) {
        const QString text = form->value(name);
        const std::optional<QDateTime> time = text.isEmpty() ? QDateTime() : reading::toTime(text);
        if (!time)
            return reading::malformed(element, "start or end"_L1);
        *at = *time;
    }
    return {};
}

DataForm formOf(const ArchiveQuery& query)
{
    DataForm form = DataForm::submit(QString(ns::mam));
    if (!query.with.isEmpty())
        form.add(u"with"_s, query.with.toString());
    if (query.start.isValid())
        form.add(u"start"_s, reading::fromTime(query.start));
    if (query.end.isValid())
        form.add(u"end"_s, reading::fromTime(query.end));
    return form;
}

} // namespace

Result<ArchiveQuery> ArchiveQuery::parse(const Element& element)
{
    ArchiveQuery query{element.attribute("queryid"_L1)};
    if (const Result<void> form = readForm(element, query); !form)
        return failWith(form);
    if (const Element* set = element.child("set"_L1, ns::rsm)) {
        const Result<PageRequest> page = PageRequest::parse(*set);
        if (!page)
            return failWith(page);
        query.page = *page;
    }
    return query;
}

void ArchiveQuery::write(XmlWriter& writer) const
{
    writer.start("query"_L1, ns::mam);
    writer.optionalAttribute("queryid"_L1, queryId);
    formOf(*this).write(writer);
    page.write(writer);
    writer.end();
}

Result<ArchiveResult> ArchiveResult::parse(const Element& element)
{
    const Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    Result<Forwarded> forwarded = Forwarded::parseIn(element);
    if (!forwarded)
        return failWith(forwarded);
    return ArchiveResult{element.attribute("queryid"_L1), *id, std::move(forwarded).value()};
}

void ArchiveResult::write(XmlWriter& writer) const
{
    writer.start("result"_L1, ns::mam);
    writer.optionalAttribute("queryid"_L1, queryId);
    writer.attribute("id"_L1, id);
    forwarded.write(writer);
    writer.end();
}

Result<ArchiveEnd> ArchiveEnd::parse(const Element& element)
{
    const Result<bool> isComplete = reading::flag(element, "complete"_L1);
    if (!isComplete)
        return failWith(isComplete);
    ArchiveEnd end{{}, *isComplete, element.attribute("stable"_L1) != "false"_L1};
    if (const Element* set = element.child("set"_L1, ns::rsm)) {
        const Result<Page> page = Page::parse(*set);
        if (!page)
            return failWith(page);
        end.page = *page;
    }
    return end;
}

void ArchiveEnd::write(XmlWriter& writer) const
{
    writer.start("fin"_L1, ns::mam);
    if (isComplete)
        writer.attribute("complete"_L1, "true"_L1);
    if (!isStable)
        writer.attribute("stable"_L1, "false"_L1);
    page.write(writer);
    writer.end();
}

} // namespace xmpp
