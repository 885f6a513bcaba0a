// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/room_control.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;

constexpr reading::Names<GateRule::Mode, 6> modeNames{{{"open"_L1, GateRule::Mode::Open},
                                                       {"closed"_L1, GateRule::Mode::Closed},
                                                       {"readonly"_L1, GateRule::Mode::ReadOnly},
                                                       {"slow"_L1, GateRule::Mode::Slow},
                                                       {"hold"_L1, GateRule::Mode::Hold},
                                                       {"out"_L1, GateRule::Mode::Out}}};
constexpr reading::Names<RoomState::Done, 3> doneNames{{{"created"_L1, RoomState::Done::Created},
                                                        {"changed"_L1, RoomState::Done::Changed},
                                                        {"same"_L1, RoomState::Done::Same}}};

Result<RoomMember> readMember(const Element& element)
{
    const Result<QString> login = reading::text(element, "login"_L1);
    if (!login)
        return failWith(login);
    const Result<QDateTime> since = reading::optionalTime(element, "since"_L1);
    if (!since)
        return failWith(since);
    return RoomMember{*login, element.attribute("nick"_L1), *since};
}

void writeMember(XmlWriter& writer, const RoomMember& member)
{
    writer.start("member"_L1);
    writer.attribute("login"_L1, member.login);
    writer.attribute("nick"_L1, member.nick);
    if (member.since.isValid())
        writer.attribute("since"_L1, reading::fromTime(member.since));
    writer.end();
}

Result<GateRule> readRule(const Element& element)
{
    const std::optional<GateRule::Mode> mode = reading::fromName(modeNames, element.attribute("mode"_L1));
    if (!mode)
        return reading::malformed(element, "mode"_L1);
    const Result<QDateTime> until = reading::optionalTime(element, "until"_L1);
    if (!until)
        return failWith(until);
    const Result<QDateTime> from = reading::optionalTime(element, "from"_L1);
    if (!from)
        return failWith(from);
    GateRule rule{*mode, element.attribute("login"_L1), *until};
    rule.from = *from;
    if (!element.attribute("seconds"_L1).isEmpty()) {
        const Result<qint64> seconds = reading::number(element, "seconds"_L1);
        if (!seconds)
            return failWith(seconds);
        rule.seconds = *seconds;
    }
    rule.text = element.text();
    return rule;
}

void writeRule(XmlWriter& writer, const GateRule& rule)
{
    writer.start("rule"_L1);
    writer.attribute("mode"_L1, reading::toName(modeNames, rule.mode));
    writer.optionalAttribute("login"_L1, rule.login);
    if (rule.from.isValid())
        writer.attribute("from"_L1, reading::fromTime(rule.from));
    if (rule.until.isValid())
        writer.attribute("until"_L1, reading::fromTime(rule.until));
    if (rule.seconds > 0)
        writer.attribute("seconds"_L1, QString::number(rule.seconds));
    if (!rule.text.isEmpty())
        writer.text(rule.text);
    writer.end();
}

// All children of that name, each read by the function.
template <typename T, typename Read>
Result<QList<T>> readAll(const Element& parent, QLatin1StringView name, Read read)
{
    QList<T> values;
    for (const Element& child : parent.children()) {
        if (!child.is(name, ns::staffroom))
            continue;
        Result<T> value = read(child);
        if (!value)
            return failWith(value);
        values.append(std::move(value).value());
    }
    return values;
}

void writeFlag(XmlWriter& writer, QLatin1StringView name, bool value)
{
    if (value)
        writer.attribute(name, "true"_L1);
}

Result<void> readFlags(const Element& element, RoomState& state)
{
    for (const auto& [name, flag] : {std::pair("anonymous"_L1, &state.isAnonymous),
                                     std::pair("quiet"_L1, &state.isQuiet), std::pair("tap"_L1, &state.isTapped)}) {
        const Result<bool> value = reading::flag(element, name);
        if (!value)
            return failWith(value);
        *flag = *value;
    }
    return {};
}

} // namespace

Result<RoomState> RoomState::parse(const Element& element)
{
    const Result<QString> name = reading::text(element, "name"_L1);
    if (!name)
        return failWith(name);
    RoomState state{*name, element.attribute("title"_L1)};
    if (const Result<void> flags = readFlags(element, state); !flags)
        return failWith(flags);
    if (const QString done = element.attribute("done"_L1); !done.isEmpty()) {
        state.done = reading::fromName(doneNames, done);
        if (!state.done)
            return reading::malformed(element, "done"_L1);
    }
    Result<QList<RoomMember>> members = readAll<RoomMember>(element, "member"_L1, readMember);
    if (!members)
        return failWith(members);
    Result<QList<GateRule>> rules = readAll<GateRule>(element, "rule"_L1, readRule);
    if (!rules)
        return failWith(rules);
    state.members = std::move(members).value();
    state.rules = std::move(rules).value();
    return state;
}

void RoomState::write(XmlWriter& writer) const
{
    writer.start("room"_L1, ns::staffroom);
    writer.attribute("name"_L1, name);
    writer.optionalAttribute("title"_L1, title);
    writeFlag(writer, "anonymous"_L1, isAnonymous);
    writeFlag(writer, "quiet"_L1, isQuiet);
    writeFlag(writer, "tap"_L1, isTapped);
    if (done)
        writer.attribute("done"_L1, reading::toName(doneNames, *done));
    for (const RoomMember& member : members)
        writeMember(writer, member);
    for (const GateRule& rule : rules)
        writeRule(writer, rule);
    writer.end();
}

Result<MemberChanges> MemberChanges::parse(const Element& element)
{
    const Result<QString> room = reading::text(element, "room"_L1);
    if (!room)
        return failWith(room);
    Result<QList<RoomMember>> changed = readAll<RoomMember>(element, "member"_L1, readMember);
    if (!changed)
        return failWith(changed);
    Result<QList<QString>> gone =
        readAll<QString>(element, "gone"_L1, [](const Element& child) { return reading::text(child, "login"_L1); });
    if (!gone)
        return failWith(gone);
    return MemberChanges{*room, std::move(changed).value(), std::move(gone).value()};
}

void MemberChanges::write(XmlWriter& writer) const
{
    writer.start("members"_L1, ns::staffroom);
    writer.attribute("room"_L1, room);
    for (const RoomMember& member : changed)
        writeMember(writer, member);
    for (const QString& login : gone) {
        writer.start("gone"_L1);
        writer.attribute("login"_L1, login);
        writer.end();
    }
    writer.end();
}

Result<GateRules> GateRules::parse(const Element& element)
{
    const Result<QString> room = reading::text(element, "room"_L1);
    if (!room)
        return failWith(room);
    Result<QList<GateRule>> rules = readAll<GateRule>(element, "rule"_L1, readRule);
    if (!rules)
        return failWith(rules);
    return GateRules{*room, std::move(rules).value()};
}

void GateRules::write(XmlWriter& writer) const
{
    writer.start("gate"_L1, ns::staffroom);
    writer.attribute("room"_L1, room);
    for (const GateRule& rule : rules)
        writeRule(writer, rule);
    writer.end();
}

} // namespace xmpp
