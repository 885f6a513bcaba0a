// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/muc.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;

constexpr reading::Names<Affiliation, 5> affiliationNames{{{"none"_L1, Affiliation::None},
                                                           {"outcast"_L1, Affiliation::Outcast},
                                                           {"member"_L1, Affiliation::Member},
                                                           {"admin"_L1, Affiliation::Admin},
                                                           {"owner"_L1, Affiliation::Owner}}};
constexpr reading::Names<Role, 4> roleNames{{{"none"_L1, Role::None},
                                             {"visitor"_L1, Role::Visitor},
                                             {"participant"_L1, Role::Participant},
                                             {"moderator"_L1, Role::Moderator}}};

// A missing attribute leaves the default; a name that is not in the table is an error.
template <typename E, std::size_t size>
bool readName(const reading::Names<E, size>& names, const QString& name, E& value)
{
    if (name.isEmpty())
        return true;
    const std::optional<E> known = reading::fromName(names, name);
    value = known.value_or(value);
    return known.has_value();
}

Result<MucUser::Item> readItem(const Element& element)
{
    MucUser::Item item;
    if (!readName(affiliationNames, element.attribute("affiliation"_L1), item.affiliation) ||
        !readName(roleNames, element.attribute("role"_L1), item.role))
        return reading::malformed(element, "affiliation or role"_L1);
    const Result<Jid> jid = reading::optionalJid(element, "jid"_L1);
    if (!jid)
        return failWith(jid);
    item.jid = *jid;
    item.nick = element.attribute("nick"_L1);
    item.reason = reading::childText(element, "reason"_L1);
    return item;
}

void writeItem(XmlWriter& writer, const MucUser::Item& item)
{
    writer.start("item"_L1);
    writer.attribute("affiliation"_L1, reading::toName(affiliationNames, item.affiliation));
    writer.attribute("role"_L1, reading::toName(roleNames, item.role));
    writer.optionalAttribute("jid"_L1, item.jid.toString());
    writer.optionalAttribute("nick"_L1, item.nick);
    if (!item.reason.isEmpty())
        writer.textElement("reason"_L1, item.reason);
    writer.end();
}

Result<void> readChild(const Element& child, MucUser& user)
{
    if (child.name() == "item"_L1) {
        const Result<MucUser::Item> item = readItem(child);
        if (!item)
            return failWith(item);
        user.item = *item;
    } else if (child.name() == "status"_L1) {
        const Result<qint64> code = reading::number(child, "code"_L1);
        if (!code || *code > 999)
            return reading::malformed(child, "code"_L1);
        user.statuses.append(static_cast<int>(*code));
    } else if (child.name() == "destroy"_L1) {
        const Result<Jid> replacement = reading::optionalJid(child, "jid"_L1);
        if (!replacement)
            return failWith(replacement);
        user.destroyed = MucUser::Destroyed{*replacement, reading::childText(child, "reason"_L1)};
    }
    return {};
}

} // namespace

Result<MucJoin> MucJoin::parse(const Element& element)
{
    MucJoin join{std::nullopt};
    const Element* history = element.child("history"_L1);
    if (!history)
        return join;
    if (!history->attribute("maxstanzas"_L1).isEmpty()) {
        const Result<qint64> max = reading::number(*history, "maxstanzas"_L1);
        if (!max)
            return failWith(max);
        join.maxHistory = *max;
    }
    const Result<QDateTime> since = reading::optionalTime(*history, "since"_L1);
    if (!since)
        return failWith(since);
    join.historySince = *since;
    return join;
}

void MucJoin::write(XmlWriter& writer) const
{
    writer.start("x"_L1, ns::muc);
    if (maxHistory || historySince.isValid()) {
        writer.start("history"_L1);
        if (maxHistory)
            writer.attribute("maxstanzas"_L1, QString::number(*maxHistory));
        if (historySince.isValid())
            writer.attribute("since"_L1, reading::fromTime(historySince));
        writer.end();
    }
    writer.end();
}

Result<MucUser> MucUser::parse(const Element& element)
{
    MucUser user;
    for (const Element& child : element.children()) {
        if (child.ns() != element.ns())
            continue;
        if (const Result<void> read = readChild(child, user); !read)
            return failWith(read);
    }
    return user;
}

void MucUser::write(XmlWriter& writer) const
{
    writer.start("x"_L1, ns::mucUser);
    if (item)
        writeItem(writer, *item);
    for (const int status : statuses) {
        writer.start("status"_L1);
        writer.attribute("code"_L1, QString::number(status));
        writer.end();
    }
    if (destroyed) {
        writer.start("destroy"_L1);
        writer.optionalAttribute("jid"_L1, destroyed->replacement.toString());
        if (!destroyed->reason.isEmpty())
            writer.textElement("reason"_L1, destroyed->reason);
        writer.end();
    }
    writer.end();
}

} // namespace xmpp
