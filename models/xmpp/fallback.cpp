// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/fallback.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

bool isPairAt(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text.at(at).isHighSurrogate() && text.at(at + 1).isLowSurrogate();
}

// Where that code point begins, in UTF-16 units; the end of the text if it is shorter.
qsizetype unitsBefore(QStringView text, qint64 codePoint)
{
    qsizetype at = 0;
    for (qint64 count = 0; count < codePoint && at < text.size(); ++count)
        at += isPairAt(text, at) ? 2 : 1;
    return at;
}

} // namespace

base::Result<Fallback> Fallback::parse(const Element& element)
{
    Fallback fallback{element.attribute("for"_L1)};
    const Element* body = element.child("body"_L1);
    if (!body || (body->attribute("start"_L1).isNull() && body->attribute("end"_L1).isNull()))
        return fallback;
    const base::Result<qint64> start = reading::number(*body, "start"_L1);
    const base::Result<qint64> end = reading::number(*body, "end"_L1);
    if (!start || !end)
        return !start ? failWith(start) : failWith(end);
    if (*end < *start)
        return reading::malformed(*body, "end"_L1);
    fallback.range = Range{*start, *end};
    return fallback;
}

void Fallback::write(XmlWriter& writer) const
{
    writer.start("fallback"_L1, ns::fallback);
    writer.optionalAttribute("for"_L1, of);
    if (range) {
        writer.start("body"_L1);
        writer.attribute("start"_L1, QString::number(range->start));
        writer.attribute("end"_L1, QString::number(range->end));
        writer.end();
    }
    writer.end();
}

SplitBody splitBody(const Stanza& stanza, const QString& body, QLatin1StringView of)
{
    for (const Payload& payload : stanza.payloads) {
        const auto* fallback = payload.as<Fallback>();
        if (!fallback || fallback->of != of)
            continue;
        if (!fallback->range)
            return {{}, body};
        const qsizetype from = unitsBefore(body, fallback->range->start);
        const qsizetype to = unitsBefore(body, fallback->range->end);
        return {body.left(from) + body.mid(to), body.mid(from, to - from)};
    }
    return {body, {}};
}

qint64 codePoints(QStringView text)
{
    qint64 count = 0;
    for (qsizetype at = 0; at < text.size(); at += isPairAt(text, at) ? 2 : 1)
        ++count;
    return count;
}

} // namespace xmpp
