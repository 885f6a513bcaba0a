// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/server_control.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

Result<DirectKeys> DirectKeys::parse(const Element& element)
{
    const Result<bool> isComplete = reading::flag(element, "complete"_L1);
    if (!isComplete)
        return failWith(isComplete);
    DirectKeys keys{{}, *isComplete};
    for (const Element& child : element.children()) {
        if (!child.is("person"_L1, ns::staffroom))
            continue;
        const Result<QString> login = reading::text(child, "login"_L1);
        if (!login)
            return failWith(login);
        keys.people.append({*login, child.text().split(u' ', Qt::SkipEmptyParts)});
    }
    return keys;
}

void DirectKeys::write(XmlWriter& writer) const
{
    writer.start("keys"_L1, ns::staffroom);
    if (isComplete)
        writer.attribute("complete"_L1, "true"_L1);
    for (const Person& person : people) {
        writer.start("person"_L1);
        writer.attribute("login"_L1, person.login);
        writer.text(person.keys.join(u' '));
        writer.end();
    }
    writer.end();
}

Result<AccountChanges> AccountChanges::parse(const Element& element)
{
    AccountChanges changes;
    for (const Element& child : element.children()) {
        const bool isSet = child.is("account"_L1, ns::staffroom);
        if (!isSet && !child.is("gone"_L1, ns::staffroom))
            continue;
        const Result<QString> login = reading::text(child, "login"_L1);
        if (!login)
            return failWith(login);
        if (!isSet) {
            changes.gone.append({*login, child.attribute("nick"_L1)});
            continue;
        }
        const Result<QString> password = reading::text(child, "password"_L1);
        if (!password)
            return failWith(password);
        changes.set.append({*login, *password});
    }
    return changes;
}

void AccountChanges::write(XmlWriter& writer) const
{
    writer.start("accounts"_L1, ns::staffroom);
    for (const Account& account : set) {
        writer.start("account"_L1);
        writer.attribute("login"_L1, account.login);
        writer.attribute("password"_L1, account.password);
        writer.end();
    }
    for (const Gone& account : gone) {
        writer.start("gone"_L1);
        writer.attribute("login"_L1, account.login);
        writer.optionalAttribute("nick"_L1, account.nick);
        writer.end();
    }
    writer.end();
}

Result<PasswordCheck> PasswordCheck::parse(const Element& element)
{
    const Result<QString> login = reading::text(element, "login"_L1);
    if (!login)
        return failWith(login);
    const Result<QString> password = reading::text(element, "password"_L1);
    if (!password)
        return failWith(password);
    return PasswordCheck{*login, *password};
}

void PasswordCheck::write(XmlWriter& writer) const
{
    writer.start("password"_L1, ns::staffroom);
    writer.attribute("login"_L1, login);
    writer.attribute("password"_L1, password);
    writer.end();
}

Result<LiveSessions> LiveSessions::parse(const Element& element)
{
    const Result<QString> login = reading::text(element, "login"_L1);
    if (!login)
        return failWith(login);
    LiveSessions live{*login, {}};
    for (const Element& child : element.children()) {
        if (!child.is("session"_L1, ns::staffroom))
            continue;
        const Result<QString> resource = reading::text(child, "resource"_L1);
        const Result<QDateTime> since = reading::optionalTime(child, "since"_L1);
        if (!resource || !since)
            return resource ? Result<LiveSessions>(failWith(since)) : Result<LiveSessions>(failWith(resource));
        live.sessions << Session{*resource, *since, child.attribute("address"_L1)};
    }
    return live;
}

void LiveSessions::write(XmlWriter& writer) const
{
    writer.start("sessions"_L1, ns::staffroom);
    writer.attribute("login"_L1, login);
    for (const Session& session : sessions) {
        writer.start("session"_L1);
        writer.attribute("resource"_L1, session.resource);
        if (session.since.isValid())
            writer.attribute("since"_L1, reading::fromTime(session.since));
        writer.optionalAttribute("address"_L1, session.address);
        writer.end();
    }
    writer.end();
}

Result<EndSession> EndSession::parse(const Element& element)
{
    const Result<QString> login = reading::text(element, "login"_L1);
    if (!login)
        return failWith(login);
    return EndSession{*login, element.attribute("resource"_L1)};
}

void EndSession::write(XmlWriter& writer) const
{
    writer.start("end"_L1, ns::staffroom);
    writer.attribute("login"_L1, login);
    writer.optionalAttribute("resource"_L1, resource);
    writer.end();
}

Result<ModerateMessage> ModerateMessage::parse(const Element& element)
{
    const Result<QString> room = reading::text(element, "room"_L1);
    if (!room)
        return failWith(room);
    const Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    return ModerateMessage{*room, *id, reading::childText(element, "reason"_L1)};
}

void ModerateMessage::write(XmlWriter& writer) const
{
    writer.start("moderate"_L1, ns::staffroom);
    writer.attribute("room"_L1, room);
    writer.attribute("id"_L1, id);
    if (!reason.isEmpty())
        writer.textElement("reason"_L1, reason);
    writer.end();
}

namespace {

struct Figure
{
    QLatin1StringView name;
    qint64 ServerStat::*value = nullptr;
};
constexpr std::array figures{
    Figure{"version"_L1, &ServerStat::version},    Figure{"rooms"_L1, &ServerStat::rooms},
    Figure{"people"_L1, &ServerStat::people},      Figure{"sessions"_L1, &ServerStat::sessions},
    Figure{"live"_L1, &ServerStat::live},          Figure{"held"_L1, &ServerStat::held},
    Figure{"memory"_L1, &ServerStat::memoryBytes}, Figure{"processes"_L1, &ServerStat::processes}};

} // namespace

Result<ServerStat> ServerStat::parse(const Element& element)
{
    ServerStat stat;
    const Result<QDateTime> startedAt = reading::optionalTime(element, "started"_L1);
    if (!startedAt)
        return failWith(startedAt);
    stat.startedAt = *startedAt;
    for (const Figure& figure : figures) {
        if (element.attribute(figure.name).isEmpty())
            continue;
        const Result<qint64> value = reading::number(element, figure.name);
        if (!value)
            return failWith(value);
        stat.*figure.value = *value;
    }
    return stat;
}

void ServerStat::write(XmlWriter& writer) const
{
    writer.start("stat"_L1, ns::staffroom);
    if (startedAt.isValid())
        writer.attribute("started"_L1, reading::fromTime(startedAt));
    for (const Figure& figure : figures) {
        if (this->*figure.value != 0)
            writer.attribute(figure.name, QString::number(this->*figure.value));
    }
    writer.end();
}

Result<StopServer> StopServer::parse(const Element& /*element*/)
{
    return StopServer();
}

void StopServer::write(XmlWriter& writer) const
{
    writer.emptyElement("stop"_L1, ns::staffroom);
}

} // namespace xmpp
