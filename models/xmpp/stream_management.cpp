// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stream_management.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <limits>

namespace xmpp {
namespace {

using base::Result;

Result<quint32> readHandled(const Element& element)
{
    const Result<qint64> number = reading::number(element, "h"_L1);
    if (!number || *number > std::numeric_limits<quint32>::max())
        return reading::malformed(element, "h"_L1);
    return static_cast<quint32>(*number);
}

void writeHandled(XmlWriter& writer, quint32 handled)
{
    writer.attribute("h"_L1, QString::number(handled));
}

} // namespace

Result<SmEnable> SmEnable::parse(const Element& element)
{
    const Result<bool> isResumable = reading::flag(element, "resume"_L1);
    if (!isResumable || !element.is("enable"_L1, ns::streamManagement))
        return reading::malformed(element, "enable"_L1);
    return SmEnable{*isResumable};
}

void SmEnable::write(XmlWriter& writer) const
{
    writer.start("enable"_L1, ns::streamManagement);
    if (isResumable)
        writer.attribute("resume"_L1, "true"_L1);
    writer.end();
}

Result<SmEnabled> SmEnabled::parse(const Element& element)
{
    const Result<bool> isResumable = reading::flag(element, "resume"_L1);
    if (!isResumable || !element.is("enabled"_L1, ns::streamManagement))
        return reading::malformed(element, "enabled"_L1);
    return SmEnabled{*isResumable ? element.attribute("id"_L1) : QString()};
}

void SmEnabled::write(XmlWriter& writer) const
{
    writer.start("enabled"_L1, ns::streamManagement);
    if (!id.isEmpty()) {
        writer.attribute("id"_L1, id);
        writer.attribute("resume"_L1, "true"_L1);
    }
    writer.end();
}

Result<SmResume> SmResume::parse(const Element& element)
{
    const bool isDone = element.is("resumed"_L1, ns::streamManagement);
    if (!isDone && !element.is("resume"_L1, ns::streamManagement))
        return reading::malformed(element, "resume"_L1);
    const Result<QString> id = reading::text(element, "previd"_L1);
    if (!id)
        return failWith(id);
    const Result<quint32> handled = readHandled(element);
    if (!handled)
        return failWith(handled);
    return SmResume{isDone, *id, *handled};
}

void SmResume::write(XmlWriter& writer) const
{
    writer.start(isDone ? "resumed"_L1 : "resume"_L1, ns::streamManagement);
    writer.attribute("previd"_L1, id);
    writeHandled(writer, handled);
    writer.end();
}

Result<SmFailed> SmFailed::parse(const Element& element)
{
    if (!element.is("failed"_L1, ns::streamManagement))
        return reading::malformed(element, "failed"_L1);
    if (element.attribute("h"_L1).isEmpty())
        return SmFailed();
    const Result<quint32> handled = readHandled(element);
    if (!handled)
        return failWith(handled);
    return SmFailed{*handled};
}

void SmFailed::write(XmlWriter& writer) const
{
    writer.start("failed"_L1, ns::streamManagement);
    if (handled)
        writeHandled(writer, *handled);
    writer.end();
}

Result<SmRequest> SmRequest::parse(const Element& element)
{
    if (!element.is("r"_L1, ns::streamManagement))
        return reading::malformed(element, "r"_L1);
    return SmRequest();
}

void SmRequest::write(XmlWriter& writer) const
{
    writer.emptyElement("r"_L1, ns::streamManagement);
}

Result<SmAnswer> SmAnswer::parse(const Element& element)
{
    if (!element.is("a"_L1, ns::streamManagement))
        return reading::malformed(element, "a"_L1);
    const Result<quint32> handled = readHandled(element);
    if (!handled)
        return failWith(handled);
    return SmAnswer{*handled};
}

void SmAnswer::write(XmlWriter& writer) const
{
    writer.start("a"_L1, ns::streamManagement);
    writeHandled(writer, handled);
    writer.end();
}

} // namespace xmpp
