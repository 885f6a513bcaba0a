// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/archive.h"
#include "xmpp/bind.h"
#include "xmpp/caps.h"
#include "xmpp/carbons.h"
#include "xmpp/correction.h"
#include "xmpp/data_form.h"
#include "xmpp/delay.h"
#include "xmpp/direct_invitation.h"
#include "xmpp/disco.h"
#include "xmpp/displayed.h"
#include "xmpp/fallback.h"
#include "xmpp/json_container.h"
#include "xmpp/muc.h"
#include "xmpp/own_thing.h"
#include "xmpp/ping.h"
#include "xmpp/pubsub.h"
#include "xmpp/quiet.h"
#include "xmpp/reactions.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/store_hint.h"
#include "xmpp/file_sharing.h"
#include "xmpp/upload.h"

#include <QJsonArray>

using codec::checkRoundTrip;
using codec::isRefused;
using codec::jid;
using codec::parsed;
using namespace Qt::Literals::StringLiterals;
using namespace xmpp;

namespace {

QDateTime at(int minute)
{
    return {QDate(2026, 9, 1), QTime(8, minute, 30, 125), Qt::UTC};
}

Forwarded forwardedMessage()
{
    Message message;
    message.type = Message::Type::Groupchat;
    message.from = jid(u"room@rooms.b/Иванова"_s);
    message.body = u"Когда собрание?"_s;
    message.add(OriginId{u"o1"_s});
    return {message, Delay{at(5)}};
}

} // namespace

TEST_CASE("payloads without content survive the wire")
{
    checkRoundTrip(Ping());
    checkRoundTrip(CarbonsEnable());
    checkRoundTrip(StoreHint());
}

TEST_CASE("binding asks for a resource and gives an address")
{
    checkRoundTrip(Bind{.resource = u"r"_s});
    checkRoundTrip(Bind{.jid = jid(u"a@b/r"_s)});
    CHECK(isRefused<Bind>(u"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>@</jid></bind>"_s));
}

TEST_CASE("what a program can do has the fingerprint of XEP-0115")
{
    // XEP-0115 §5.2, the simple example.
    const DiscoInfo exodus{.identities = {{u"client"_s, u"pc"_s, u"Exodus 0.9.1"_s}},
                           .features = {u"http://jabber.org/protocol/muc"_s, u"http://jabber.org/protocol/disco#info"_s,
                                        u"http://jabber.org/protocol/caps"_s,
                                        u"http://jabber.org/protocol/disco#items"_s}};
    const Capabilities capabilities = Capabilities::of(u"http://code.google.com/p/exodus"_s, exodus);
    CHECK(capabilities.version == u"QgayPKawpkPSDYmwT/WM94uAlu0="_s);
    CHECK(capabilities.queryNode() == u"http://code.google.com/p/exodus#QgayPKawpkPSDYmwT/WM94uAlu0="_s);
    checkRoundTrip(capabilities);
    CHECK(isRefused<Capabilities>(u"<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n'/>"_s));
}

TEST_CASE("times on the wire have a zone and are read as UTC")
{
    checkRoundTrip(Delay{at(0), jid(u"room@rooms.b"_s)});
    const auto stamp = [](const QString& text) { return u"<delay xmlns='urn:xmpp:delay' stamp='%1'/>"_s.arg(text); };
    CHECK(parsed<Delay>(stamp(u"2026-09-01T11:00:00+03:00"_s)).sentAt == QDateTime({2026, 9, 1}, {8, 0}, Qt::UTC));
    CHECK(parsed<Delay>(stamp(u"2026-09-01T08:00:00.123456Z"_s)).sentAt ==
          QDateTime({2026, 9, 1}, {8, 0, 0, 123}, Qt::UTC));
    CHECK(isRefused<Delay>(stamp(u"2026-09-01T11:00:00"_s)));
    CHECK(isRefused<Delay>(stamp(u"2026-09-01"_s)));
    CHECK(isRefused<Delay>(stamp(u""_s)));
}

TEST_CASE("a carbon survives the wire in both directions")
{
    checkRoundTrip(forwardedMessage());
    checkRoundTrip(Carbon{Carbon::Direction::Sent, forwardedMessage()});
    checkRoundTrip(Carbon{Carbon::Direction::Received, forwardedMessage()});
    CHECK(isRefused<Carbon>(u"<sent xmlns='urn:xmpp:carbons:2'/>"_s));
    CHECK(isRefused<Forwarded>(u"<forwarded xmlns='urn:xmpp:forward:0'><message/></forwarded>"_s));
}

TEST_CASE("an archive query survives the wire")
{
    checkRoundTrip(ArchiveQuery{u"q1"_s});
    checkRoundTrip(ArchiveQuery{.queryId = u"q1"_s,
                                .page = {.max = 100, .after = u"1700"_s},
                                .with = jid(u"a@b"_s),
                                .start = at(0),
                                .end = at(1)});
    checkRoundTrip(ArchiveQuery{.queryId = u"q2"_s, .page = {.max = 50, .before = u""_s}});
    checkRoundTrip(ArchiveQuery{.queryId = u"q2"_s, .page = {.before = u"1700"_s}});
    CHECK(isRefused<ArchiveQuery>(u"<query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'>"
                                  "<max>many</max></set></query>"_s));
    CHECK(isRefused<ArchiveQuery>(u"<query xmlns='urn:xmpp:mam:2'><x xmlns='jabber:x:data' type='submit'>"
                                  "<field var='start'><value>soon</value></field></x></query>"_s));
}

TEST_CASE("an archive's results and their end survive the wire")
{
    checkRoundTrip(ArchiveResult{u"q1"_s, u"1700"_s, forwardedMessage()});
    checkRoundTrip(ArchiveEnd{.page = {.first = u"1"_s, .last = u"9"_s, .firstIndex = 0, .count = 20}});
    checkRoundTrip(ArchiveEnd{.page = {}, .isComplete = true, .isStable = false});
    CHECK(isRefused<ArchiveResult>(u"<result xmlns='urn:xmpp:mam:2' id='1'/>"_s));
    CHECK(isRefused<ArchiveEnd>(u"<fin xmlns='urn:xmpp:mam:2' complete='perhaps'/>"_s));
}

TEST_CASE("entering a room survives the wire and asks for no history by default")
{
    checkRoundTrip(MucJoin());
    CHECK(toXml(MucJoin()).contains("maxstanzas=\"0\""_L1));
    checkRoundTrip(MucJoin{std::nullopt, at(0)});
    checkRoundTrip(MucJoin{std::nullopt, {}});
    CHECK(isRefused<MucJoin>(u"<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='-1'/></x>"_s));
}

TEST_CASE("what a room says about an occupant survives the wire")
{
    const auto affiliation =
        GENERATE(Affiliation::None, Affiliation::Outcast, Affiliation::Member, Affiliation::Admin, Affiliation::Owner);
    const auto role = GENERATE(Role::None, Role::Visitor, Role::Participant, Role::Moderator);
    checkRoundTrip(MucUser{.item = MucUser::Item{affiliation, role, jid(u"a@b/c"_s), u"Ник"_s, u"почему"_s},
                           .statuses = {MucUser::selfPresence, MucUser::nickAssigned}});
}

TEST_CASE("a destroyed room may name another")
{
    checkRoundTrip(MucUser{.destroyed = MucUser::Destroyed{jid(u"new@rooms.b"_s), u"год окончен"_s}});
    CHECK(isRefused<MucUser>(u"<x xmlns='http://jabber.org/protocol/muc#user'><status code='x'/></x>"_s));
    CHECK(isRefused<MucUser>(u"<x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='king'/></x>"_s));
}

TEST_CASE("an invitation into a room survives the wire")
{
    checkRoundTrip(DirectInvitation{jid(u"room@rooms.b"_s), u"5«А», родители"_s});
    CHECK(isRefused<DirectInvitation>(u"<x xmlns='jabber:x:conference'/>"_s));
}

TEST_CASE("publishing into one's own node survives the wire")
{
    const Displayed displayed{{u"1700"_s, jid(u"room@rooms.b"_s)}};
    checkRoundTrip(displayed);
    checkRoundTrip(Pubsub{.action = Pubsub::Action::Publish,
                          .node = QString(ns::displayed),
                          .items = {{u"room@rooms.b"_s, Payload(displayed)}},
                          .publishOptions = Pubsub::privateOptions()});
    checkRoundTrip(Pubsub{.action = Pubsub::Action::Items, .node = u"n"_s});
    checkRoundTrip(Pubsub());
    checkRoundTrip(
        PubsubEvent{.node = u"n"_s, .items = {{u"i"_s, Payload(displayed)}, {u"j"_s}}, .retracted = {u"k"_s}});
    checkRoundTrip(PubsubEvent());
    CHECK(isRefused<Displayed>(u"<displayed xmlns='urn:xmpp:mds:displayed:0'/>"_s));
    CHECK(isRefused<PubsubEvent>(u"<event xmlns='http://jabber.org/protocol/pubsub#event'><items/></event>"_s));
}

TEST_CASE("what is kept for the person's own devices survives the wire, and that it was removed")
{
    checkRoundTrip(OwnThing{1'794'469'440'000, u"{\"folder\":\"Выпускной & бал\"}"_s});
    checkRoundTrip(OwnThing{1, {}});
    CHECK(isRefused<OwnThing>(u"<own xmlns='urn:staffroom:0'>x</own>"_s));
    checkRoundTrip(Quiet());
}

TEST_CASE("a place for a file is asked for and given")
{
    checkRoundTrip(UploadRequest{u"план.pdf"_s, 23456, u"application/pdf"_s});
    checkRoundTrip(UploadRequest{u"a"_s, 1});
    checkRoundTrip(UploadSlot{.put = QUrl(u"https://up.b/1/a%20b"_s),
                              .get = QUrl(u"https://down.b/1"_s),
                              .headers = {{u"Authorization"_s, u"Basic x"_s}}});
    checkRoundTrip(OutOfBand{u"https://down.b/1"_s});
    checkRoundTrip(FileSharing{u"план.pdf"_s, u"application/pdf"_s, 5, 0, 0, QString(64, u'a'), u"https://down.b/1"_s, false});
    checkRoundTrip(FileSharing{u"a.png"_s, u"image/png"_s, 5, 30, 20, {}, u"https://down.b/2"_s, true});
    CHECK(isRefused<UploadRequest>(u"<request xmlns='urn:xmpp:http:upload:0' filename='a' size='-1'/>"_s));
    CHECK(isRefused<UploadSlot>(u"<slot xmlns='urn:xmpp:http:upload:0'><put url='file:///etc/passwd'/>"
                                "<get url='https://b'/></slot>"_s));
    CHECK(isRefused<OutOfBand>(u"<x xmlns='jabber:x:oob'/>"_s));
}

TEST_CASE("headers of an upload that are not allowed, or break the line, do not get through")
{
    const auto slot = UploadSlot::parse(
        *parseElement(u"<slot xmlns='urn:xmpp:http:upload:0'><put url='https://b/1'>"
                      "<header name='Authorization'>a&#13;&#10;X: y</header><header name='Host'>evil</header></put>"
                      "<get url='https://b/1'/></slot>"_s));
    REQUIRE(slot);
    CHECK(slot->headers == QList<UploadSlot::Header>{{u"Authorization"_s, u"aX: y"_s}});
}

TEST_CASE("a form is names and values")
{
    DataForm form = DataForm::submit(u"urn:x"_s);
    form.add(u"a"_s, u"1"_s);
    form.fields.append({u"b"_s, {u"2"_s, u""_s}});
    checkRoundTrip(form);
    CHECK(form.value(u"a") == u"1"_s);
    CHECK(form.value(u"c").isEmpty());
    CHECK(isRefused<DataForm>(u"<x xmlns='jabber:x:data' type='novel'/>"_s));
}

TEST_CASE("a JSON container holds one object and nothing else")
{
    checkRoundTrip(JsonContainer{{{u"ключ"_s, QJsonArray{1, u"<&>"_s, QJsonValue()}}}});
    const QString text = GENERATE(u""_s, u"[]"_s, u"1"_s, u"{"_s, u"{} {}"_s, u"{'a':1}"_s);
    CHECK(isRefused<JsonContainer>(u"<json xmlns='urn:xmpp:json:0'>%1</json>"_s.arg(text)));
}

TEST_CASE("what an address can do survives the wire")
{
    checkRoundTrip(DiscoInfo());
    checkRoundTrip(DiscoInfo{u"n"_s, {{u"client"_s, u"pc"_s, u"Staffroom"_s}}, {u"urn:xmpp:ping"_s}});
    CHECK(isRefused<DiscoInfo>(u"<query xmlns='http://jabber.org/protocol/disco#info'><feature/></query>"_s));
}

TEST_CASE("a correction names the message that it replaces")
{
    checkRoundTrip(Correction{u"m1"_s});
    CHECK(isRefused<Correction>(u"<replace xmlns='urn:xmpp:message-correct:0'/>"_s));
}

TEST_CASE("a retraction survives the wire, by the author and by moderation")
{
    checkRoundTrip(Retraction{u"1700"_s});
    checkRoundTrip(Retraction{u"1700"_s, Moderation{jid(u"room@rooms.b"_s), u"грубость"_s}});
    checkRoundTrip(Tombstone{at(3)});
    checkRoundTrip(Tombstone{at(3), Moderation{jid(u"room@rooms.b"_s), u"грубость"_s}});
    CHECK(isRefused<Retraction>(u"<retract xmlns='urn:xmpp:message-retract:1'/>"_s));
    CHECK(isRefused<Retraction>(u"<apply-to xmlns='urn:xmpp:fasten:0' id='1'><external name='x'/></apply-to>"_s));
    CHECK(isRefused<Tombstone>(u"<moderated xmlns='urn:xmpp:message-moderate:0'/>"_s));
}

TEST_CASE("version 0 of retraction and moderation is read as version 1")
{
    const Moderation byRoom{jid(u"room@rooms.b"_s), u"грубость"_s};
    CHECK(parsed<Retraction>(
              u"<apply-to xmlns='urn:xmpp:fasten:0' id='1700'><moderated xmlns='urn:xmpp:message-moderate:0' "
              "by='room@rooms.b'><retract xmlns='urn:xmpp:message-retract:0'/><reason>грубость</reason>"
              "</moderated></apply-to>"_s) == Retraction{u"1700"_s, byRoom});
    CHECK(
        parsed<Retraction>(u"<apply-to xmlns='urn:xmpp:fasten:0' id='o1'><retract xmlns='urn:xmpp:message-retract:0'/>"
                           "</apply-to>"_s) == Retraction{u"o1"_s});
    CHECK(parsed<Tombstone>(
              u"<moderated xmlns='urn:xmpp:message-moderate:0' by='room@rooms.b'><retracted "
              "xmlns='urn:xmpp:message-retract:0' stamp='2026-09-01T08:03:30.125Z'/><reason>грубость</reason>"
              "</moderated>"_s) == Tombstone{at(3), byRoom});
    CHECK(parsed<Tombstone>(u"<retracted xmlns='urn:xmpp:message-retract:0' stamp='2026-09-01T08:03:30.125Z'/>"_s) ==
          Tombstone{at(3)});
}

TEST_CASE("an answer names what it answers, and by whom")
{
    checkRoundTrip(Reply{u"1700000000000000"_s, jid(u"room@rooms.b/Иванова"_s)});
    CHECK(parsed<Reply>(u"<reply xmlns='urn:xmpp:reply:0' id='x'/>"_s) == Reply{u"x"_s});
    CHECK(isRefused<Reply>(u"<reply xmlns='urn:xmpp:reply:0' to='a@b'/>"_s));
    CHECK(isRefused<Reply>(u"<reply xmlns='urn:xmpp:reply:0' id='x' to='@'/>"_s));
}

TEST_CASE("reactions are all signs of one person under one message, or none")
{
    checkRoundTrip(Reactions{u"17"_s, {u"👍"_s, u"❤️"_s}});
    checkRoundTrip(Reactions{u"17"_s, {}});
    CHECK(parsed<Reactions>(u"<reactions xmlns='urn:xmpp:reactions:0' id='1'><other/><reaction>🎉</reaction>"
                            "</reactions>"_s) == Reactions{u"1"_s, {u"🎉"_s}});
    CHECK(isRefused<Reactions>(u"<reactions xmlns='urn:xmpp:reactions:0'/>"_s));
}

TEST_CASE("a fallback covers a range of the body or all of it")
{
    checkRoundTrip(Fallback{u"urn:xmpp:reply:0"_s, Fallback::Range{0, 33}});
    checkRoundTrip(Fallback{u"urn:xmpp:reactions:0"_s});
    CHECK(parsed<Fallback>(u"<fallback xmlns='urn:xmpp:fallback:0' for='a'><body/></fallback>"_s) == Fallback{u"a"_s});
    CHECK(isRefused<Fallback>(u"<fallback xmlns='urn:xmpp:fallback:0'><body start='5' end='2'/></fallback>"_s));
    CHECK(isRefused<Fallback>(u"<fallback xmlns='urn:xmpp:fallback:0'><body start='-1' end='2'/></fallback>"_s));
    CHECK(isRefused<Fallback>(u"<fallback xmlns='urn:xmpp:fallback:0'><body start='1'/></fallback>"_s));
}

TEST_CASE("a body is split by code points, whatever the range says")
{
    const auto split = [](Fallback::Range range) {
        Message message;
        message.add(Fallback{u"urn:xmpp:reply:0"_s, range});
        return splitBody(message, u"> 🎉\nДа"_s, ns::reply);
    };
    CHECK(split({0, 4}) == SplitBody{u"Да"_s, u"> 🎉\n"_s});
    CHECK(split({0, 400}) == SplitBody{u""_s, u"> 🎉\nДа"_s});
    CHECK(split({300, 400}) == SplitBody{u"> 🎉\nДа"_s, u""_s});
    CHECK(splitBody(Message(), u"Да"_s, ns::reply) == SplitBody{u"Да"_s, {}});
    Message whole;
    whole.add(Fallback{u"urn:xmpp:reactions:0"_s});
    CHECK(splitBody(whole, u"👍"_s, ns::reactions) == SplitBody{{}, u"👍"_s});
    CHECK(splitBody(whole, u"👍"_s, ns::reply) == SplitBody{u"👍"_s, {}});
    CHECK(codePoints(u"> 🎉\n"_s) == 4);
}
