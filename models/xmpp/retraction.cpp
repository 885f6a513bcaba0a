// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/retraction.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;

// Version 0 keeps the reason inside <moderated>, version 1 beside it: `around` is the element that holds it.
Result<Moderation> readModeration(const Element& moderated, const Element& around)
{
    const Result<Jid> by = reading::optionalJid(moderated, "by"_L1);
    if (!by)
        return failWith(by);
    return Moderation{*by, reading::childText(around, "reason"_L1)};
}

Result<std::optional<Moderation>> readModerationIn(const Element& element)
{
    const Element* moderated = element.child("moderated"_L1, ns::moderate1);
    if (!moderated)
        return std::optional<Moderation>();
    Result<Moderation> moderation = readModeration(*moderated, element);
    if (!moderation)
        return failWith(moderation);
    return std::optional(std::move(moderation).value());
}

void writeModeration(XmlWriter& writer, const Moderation& moderation)
{
    writer.start("moderated"_L1, ns::moderate1);
    writer.optionalAttribute("by"_L1, moderation.by.toString());
    writer.end();
    if (!moderation.reason.isEmpty())
        writer.textElement("reason"_L1, moderation.reason);
}

} // namespace

Result<Retraction> Retraction::parse(const Element& element)
{
    const Result<QString> targetId = reading::text(element, "id"_L1);
    if (!targetId)
        return failWith(targetId);
    Retraction retraction{*targetId};
    if (element.ns() == ns::retract1) {
        Result<std::optional<Moderation>> moderation = readModerationIn(element);
        if (!moderation)
            return failWith(moderation);
        retraction.moderation = std::move(moderation).value();
        return retraction;
    }
    const Element* moderated = element.child("moderated"_L1, ns::moderate0);
    const Element& around = moderated ? *moderated : element;
    if (!around.child("retract"_L1, ns::retract0))
        return reading::malformed(element, "retract"_L1);
    if (moderated) {
        Result<Moderation> moderation = readModeration(*moderated, *moderated);
        if (!moderation)
            return failWith(moderation);
        retraction.moderation = std::move(moderation).value();
    }
    return retraction;
}

void Retraction::write(XmlWriter& writer) const
{
    writer.start("retract"_L1, ns::retract1);
    writer.attribute("id"_L1, targetId);
    if (moderation)
        writeModeration(writer, *moderation);
    writer.end();
}

Result<Tombstone> Tombstone::parse(const Element& element)
{
    const bool isModerated0 = element.ns() == ns::moderate0;
    const Element* retracted = isModerated0 ? element.child("retracted"_L1, ns::retract0) : &element;
    if (!retracted)
        return reading::malformed(element, "retracted"_L1);
    const Result<QDateTime> retractedAt = reading::optionalTime(*retracted, "stamp"_L1);
    if (!retractedAt)
        return failWith(retractedAt);
    Tombstone tombstone{*retractedAt};
    if (isModerated0) {
        Result<Moderation> moderation = readModeration(element, element);
        if (!moderation)
            return failWith(moderation);
        tombstone.moderation = std::move(moderation).value();
        return tombstone;
    }
    Result<std::optional<Moderation>> moderation = readModerationIn(element);
    if (!moderation)
        return failWith(moderation);
    tombstone.moderation = std::move(moderation).value();
    return tombstone;
}

void Tombstone::write(XmlWriter& writer) const
{
    writer.start("retracted"_L1, ns::retract1);
    if (retractedAt.isValid())
        writer.attribute("stamp"_L1, reading::fromTime(retractedAt));
    if (moderation)
        writeModeration(writer, *moderation);
    writer.end();
}

} // namespace xmpp
