// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/direct_hours.h"
#include "xmpp/held_messages.h"
#include "xmpp/live.h"
#include "xmpp/room_control.h"
#include "xmpp/server_control.h"
#include "xmpp/service_calls.h"

#include <QRegularExpression>

using codec::checkRoundTrip;
using codec::isRefused;
using codec::jid;
using codec::parsed;
using namespace Qt::Literals::StringLiterals;
using namespace xmpp;

namespace {

const QDateTime later({2026, 9, 2}, {18, 0}, Qt::UTC);

QString ours(const QString& element)
{
    QString xml = element;
    return xml.insert(xml.indexOf(QRegularExpression(u"[ />]"_s)), u" xmlns='urn:staffroom:0'"_s);
}

HandedMessage handed()
{
    Message message;
    message.type = Message::Type::Groupchat;
    message.body = u"текст"_s;
    return {u"h1"_s, u"room"_s, u"login"_s, u"Иванова Анна"_s, later, message};
}

} // namespace

TEST_CASE("a call to the service, its reply and its push survive the wire")
{
    checkRoundTrip(ServiceCall{u"invites.create"_s, {{u"person"_s, u"p1"_s}, {u"uses"_s, 1}}});
    checkRoundTrip(ServiceReply{{{u"код"_s, u"АБВ"_s}}});
    checkRoundTrip(ServiceChanged{9'007'199'254'740'993});
    CHECK(isRefused<ServiceCall>(ours(u"<call method='a'/>"_s)));
    CHECK(isRefused<ServiceCall>(ours(u"<call><json xmlns='urn:xmpp:json:0'>{}</json></call>"_s)));
    CHECK(isRefused<ServiceReply>(ours(u"<reply/>"_s)));
    CHECK(isRefused<ServiceChanged>(ours(u"<changed rev='-1'/>"_s)));
    CHECK(isRefused<ServiceChanged>(ours(u"<changed rev='99999999999999999999'/>"_s)));
}

TEST_CASE("what a session asks of the server survives the wire")
{
    checkRoundTrip(LiveDelivery());
    checkRoundTrip(ArchiveDigest());
    checkRoundTrip(ArchiveDigest{{{jid(u"a@rooms.b"_s), u"1700"_s}, {jid(u"c@rooms.b"_s)}}});
    CHECK(isRefused<ArchiveDigest>(ours(u"<digest><room/></digest>"_s)));
}

TEST_CASE("the state of a room survives the wire")
{
    using Mode = GateRule::Mode;
    checkRoundTrip(RoomState{.name = u"room"_s});
    checkRoundTrip(RoomState{.name = u"room"_s,
                             .title = u"5«А», родители"_s,
                             .isAnonymous = true,
                             .isQuiet = true,
                             .isTapped = true,
                             .members = {{u"login"_s, u"Иванова Анна"_s, later}, {u"other"_s, u"Петров"_s}},
                             .rules = {{Mode::Slow, {}, later, 30}, {Mode::Open, u"login"_s}}});
    checkRoundTrip(
        RoomState{.name = u"room"_s,
                  .done = GENERATE(RoomState::Done::Created, RoomState::Done::Changed, RoomState::Done::Same)});
    checkRoundTrip(MemberChanges{u"room"_s, {{u"login"_s, u"Иванова"_s}}, {u"gone"_s}});
    for (const Mode mode : {Mode::Open, Mode::Closed, Mode::ReadOnly, Mode::Slow, Mode::Hold})
        checkRoundTrip(GateRules{u"room"_s, {{mode}}});
    checkRoundTrip(GateRules{u"room"_s, {{Mode::Out, u"login"_s, later, 0, {}, u"До завтра закрыт: «<&>»"_s}}});
    const GateRule tonight{Mode::Hold, {}, later, 0, later.addSecs(-12 * 3600)};
    checkRoundTrip(GateRules{u"room"_s, {tonight, {Mode::Slow, {}, {}, 60}}});
    CHECK(isRefused<GateRules>(ours(u"<gate room='a'><rule mode='hold' from='tonight'/></gate>"_s)));
    CHECK(isRefused<RoomState>(ours(u"<room/>"_s)));
    CHECK(isRefused<RoomState>(ours(u"<room name='a' quiet='very'/>"_s)));
    CHECK(isRefused<GateRules>(ours(u"<gate room='a'><rule mode='ajar'/></gate>"_s)));
    CHECK(isRefused<MemberChanges>(ours(u"<members room='a'><gone/></members>"_s)));
}

TEST_CASE("what the service tells the server about people survives the wire")
{
    checkRoundTrip(DirectKeys{{{u"a"_s, {u"k1"_s, u"k2"_s}}, {u"b"_s}}, true});
    checkRoundTrip(DirectHours{{{u"a"_s, later, later.addSecs(3600), u"staff"_s}, {u"b"_s, {}, {}, {}}}, true});
    checkRoundTrip(AccountChanges{{{u"a"_s, u"пароль <&>"_s}}, {{u"b"_s}, {u"c"_s, u"участник удалён"_s}}});
    checkRoundTrip(PasswordCheck{u"a"_s, u"пароль <&>"_s});
    checkRoundTrip(LiveSessions{u"a"_s, {}});
    checkRoundTrip(LiveSessions{
        u"a"_s,
        {{u"Conversations.<x>"_s, QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC), u"192.0.2.7"_s},
         {u"web"_s}}});
    checkRoundTrip(EndSession{u"a"_s, u"phone"_s});
    checkRoundTrip(EndSession{u"a"_s});
    checkRoundTrip(ModerateMessage{u"room"_s, u"1700"_s, u"грубость"_s});
    checkRoundTrip(StopServer());
    checkRoundTrip(ServerStat());
    checkRoundTrip(ServerStat{1, later, 2, 3, 4, 5, 6, 7, 8});
    CHECK(isRefused<DirectKeys>(ours(u"<keys><person/></keys>"_s)));
    CHECK(isRefused<DirectHours>(ours(u"<hours><person/></hours>"_s)));
    CHECK(isRefused<DirectHours>(ours(u"<hours><person login='a' until='tomorrow' except='k'/></hours>"_s)));
    CHECK(isRefused<AccountChanges>(ours(u"<accounts><account login='a'/></accounts>"_s)));
    CHECK(isRefused<PasswordCheck>(ours(u"<password login='a'/>"_s)));
    CHECK(isRefused<LiveSessions>(ours(u"<sessions login='a'><session/></sessions>"_s)));
    CHECK(isRefused<EndSession>(ours(u"<end resource='a'/>"_s)));
    CHECK(isRefused<ModerateMessage>(ours(u"<moderate room='a'/>"_s)));
    CHECK(isRefused<ServerStat>(ours(u"<stat rooms='many'/>"_s)));
}

TEST_CASE("messages that the server hands to the service survive the wire")
{
    checkRoundTrip(HeldMessages{{handed()}});
    checkRoundTrip(HeldMessages{{}, u"o1"_s});
    HandedMessage tapped = handed();
    tapped.at = {};
    checkRoundTrip(TappedMessages{{tapped}});
    checkRoundTrip(HeldDecision{HeldDecision::Verdict::Release, u"h1"_s});
    checkRoundTrip(HeldDecision{HeldDecision::Verdict::Release, u"h1"_s, true});
    checkRoundTrip(SayAs{u"room"_s, u"login"_s, tapped.message});
    CHECK(isRefused<SayAs>(ours(u"<say room='r' login='l'/>"_s)));
    checkRoundTrip(HeldDecision{HeldDecision::Verdict::Discard, u"h1"_s});
    HandedMessage direct = handed();
    direct.room.clear();
    direct.nick.clear();
    direct.message.to = Jid::parse(u"teacher@school.example"_s).value();
    checkRoundTrip(HeldMessages{{direct}});
    CHECK(isRefused<HeldMessages>(ours(u"<held><item id='1' room='r' login='l' nick='n'/></held>"_s)));
    CHECK(isRefused<HeldMessages>(ours(u"<held><item id='1' login='l'><message xmlns='jabber:client'/></item></held>"_s)));
}
