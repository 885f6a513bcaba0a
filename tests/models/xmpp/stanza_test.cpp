// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/delay.h"
#include "xmpp/iq.h"
#include "xmpp/json_container.h"
#include "xmpp/message.h"
#include "xmpp/ping.h"
#include "xmpp/presence.h"
#include "xmpp/stanza_ids.h"

using codec::checkRoundTrip;
using codec::isRefused;
using codec::jid;
using codec::parsed;
using xmpp::Iq;
using xmpp::Message;
using xmpp::Presence;
using xmpp::StanzaError;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a message survives the wire")
{
    Message message;
    message.type =
        GENERATE(Message::Type::Normal, Message::Type::Chat, Message::Type::Groupchat, Message::Type::Headline);
    message.id = u"m1"_s;
    message.from = jid(u"a@b/c"_s);
    message.to = jid(u"room@rooms.b"_s);
    message.language = u"ru"_s;
    message.body = u"Здравствуйте! <b>&\"'\n\tКогда собрание? 👋"_s;
    message.thread = u"t"_s;
    message.subject = GENERATE(std::optional<QString>(), std::optional(u""_s), std::optional(u"Собрание"_s));
    message.add(xmpp::OriginId{u"o1"_s});
    message.add(xmpp::StanzaId{u"1700000000000000"_s, jid(u"room@rooms.b"_s)});
    checkRoundTrip(message);
}

TEST_CASE("a presence survives the wire")
{
    Presence presence;
    presence.type = GENERATE(Presence::Type::Available, Presence::Type::Unavailable, Presence::Type::Subscribe,
                             Presence::Type::Subscribed, Presence::Type::Unsubscribe, Presence::Type::Unsubscribed,
                             Presence::Type::Probe);
    presence.show = GENERATE(Presence::Show::Online, Presence::Show::Away, Presence::Show::Chat,
                             Presence::Show::DoNotDisturb, Presence::Show::ExtendedAway);
    presence.status = u"на уроке"_s;
    presence.priority = GENERATE(-128, 0, 127);
    checkRoundTrip(presence);
}

TEST_CASE("a request, its answer and its refusal survive the wire")
{
    Iq request = Iq::get(jid(u"school.example"_s), xmpp::Ping());
    request.id = u"i1"_s;
    request.from = jid(u"a@b/c"_s);
    checkRoundTrip(request);
    const Iq result = request.result(xmpp::JsonContainer{{{u"ok"_s, true}}});
    CHECK(result.to == request.from);
    CHECK(result.from == request.to);
    checkRoundTrip(result);
    checkRoundTrip(request.refusal(StanzaError::of(StanzaError::Condition::Forbidden, u"invite.expired"_s,
                                                   {{u"ru"_s, u"Срок истёк"_s}, {u"en"_s, u"It has expired"_s}})));
}

TEST_CASE("a stanza reads the same in a client's stream and in a component's")
{
    Message message;
    message.id = u"m1"_s;
    message.body = u"text"_s;
    message.subject = u"s"_s;
    const QString inComponent = xmpp::toXml(message, xmpp::Wire::Component);
    CHECK_FALSE(inComponent.contains("xmlns"_L1));
    CHECK(parsed<Message>(u"<message xmlns='jabber:component:accept'"_s + inComponent.mid(8)) == message);
}

TEST_CASE("what XML cannot carry is left out of a text instead of breaking the stream")
{
    Message message;
    message.body = u"a\u0001b\u000Bc\uFFFFd"_s + QChar(0xD800) + u"e"_s + QChar(0xDC00) + u"f\t\n"_s;
    CHECK(parsed<Message>(xmpp::toXml(message)).body == u"abcdef\t\n"_s);
}

TEST_CASE("elements that nobody knows are not kept, and nothing else is lost by them")
{
    const auto message =
        parsed<Message>(u"<message xmlns='jabber:client' type='weird'><foo xmlns='urn:foo'><bar/></foo>"
                        "<body>text</body><delay xmlns='urn:xmpp:delay' stamp='2026-09-01T08:00:00Z'/>"
                        "</message>"_s);
    CHECK(message.type == Message::Type::Normal);
    CHECK(message.body == u"text"_s);
    CHECK(message.payloads.size() == 1);
    CHECK(message.payload<xmpp::Delay>());
}

TEST_CASE("a broken extension does not hide a message")
{
    const auto message = parsed<Message>(
        u"<message xmlns='jabber:client'><body>text</body><delay xmlns='urn:xmpp:delay' stamp='soon'/></message>"_s);
    CHECK(message.body == u"text"_s);
    CHECK(message.payloads.isEmpty());
}

TEST_CASE("a broken payload makes a request malformed")
{
    CHECK(isRefused<Iq>(u"<iq xmlns='jabber:client' type='set' id='1'><json xmlns='urn:xmpp:json:0'>[</json></iq>"_s));
    CHECK(isRefused<Iq>(u"<iq xmlns='jabber:client' type='set'/>"_s));
    CHECK(isRefused<Iq>(u"<iq xmlns='jabber:client' type='put' id='1'/>"_s));
    CHECK(isRefused<Iq>(u"<iq xmlns='jabber:client' type='error' id='1'/>"_s));
    CHECK(parsed<Iq>(u"<iq xmlns='jabber:client' type='get' id='1'><q xmlns='urn:q'/></iq>"_s).payloads.isEmpty());
}

TEST_CASE("stanzas of the wrong kind and with impossible values are refused")
{
    CHECK(isRefused<Message>(u"<message xmlns='urn:other'/>"_s));
    CHECK(isRefused<Message>(u"<presence xmlns='jabber:client'/>"_s));
    CHECK(isRefused<Message>(u"<message xmlns='jabber:client' from='@'/>"_s));
    CHECK(isRefused<Presence>(u"<presence xmlns='jabber:client' type='dancing'/>"_s));
    CHECK(isRefused<Presence>(u"<presence xmlns='jabber:client'><priority>200</priority></presence>"_s));
    CHECK(parsed<Presence>(u"<presence xmlns='jabber:client'><show>new</show></presence>"_s).show ==
          Presence::Show::Online);
}

TEST_CASE("of a text in several languages the one without a language counts")
{
    CHECK(parsed<Message>(
              u"<message xmlns='jabber:client'><body xml:lang='en'>hello</body><body>привет</body></message>"_s)
              .body == u"привет"_s);
    CHECK(parsed<Message>(u"<message xmlns='jabber:client'><body xml:lang='en'>hello</body></message>"_s).body ==
          u"hello"_s);
}

TEST_CASE("a refusal tells a person only what was meant for a person")
{
    const StanzaError ours = StanzaError::of(StanzaError::Condition::NotAllowed, u"gate.closed"_s,
                                             {{u"en"_s, u"Closed"_s}, {u"ru"_s, u"Закрыто"_s}});
    CHECK(ours.toError(u"ru-RU"_s) ==
          base::Error{base::ErrorCode::Forbidden, u"not-allowed"_s, u"gate.closed"_s, u"Закрыто"_s});
    CHECK(ours.toError(u"de"_s).text == u"Closed"_s);
    const StanzaError servers =
        StanzaError::of(StanzaError::Condition::ItemNotFound, {}, {{u"en"_s, u"No such room"_s}});
    CHECK(servers.toError(u"ru"_s) == base::Error{base::ErrorCode::NotFound, u"item-not-found: No such room"_s});
}

TEST_CASE("every condition of a refusal survives the wire")
{
    for (int i = 0; i <= static_cast<int>(StanzaError::Condition::UnexpectedRequest); ++i) {
        Message message;
        message.type = Message::Type::Error;
        message.error = StanzaError::of(static_cast<StanzaError::Condition>(i));
        checkRoundTrip(message);
    }
}

TEST_CASE("only the archive's own id of a message counts")
{
    const auto room = jid(u"room@rooms.b"_s);
    Message message;
    message.add(xmpp::StanzaId{u"forged"_s, jid(u"other@rooms.b"_s)});
    CHECK(xmpp::stanzaIdBy(message, room).isEmpty());
    message.add(xmpp::StanzaId{u"7"_s, room});
    CHECK(xmpp::stanzaIdBy(message, room) == u"7"_s);
}
