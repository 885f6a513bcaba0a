// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/framing.h"
#include "xmpp/sasl_elements.h"
#include "xmpp/stream_error.h"
#include "xmpp/stream_features.h"
#include "xmpp/stream_management.h"

using base::ErrorCode;
using codec::checkRoundTrip;
using codec::isRefused;
using codec::jid;
using codec::parsed;
using namespace Qt::Literals::StringLiterals;
using namespace xmpp;

TEST_CASE("the frame of a stream survives the wire")
{
    checkRoundTrip(StreamOpen{jid(u"b"_s), {}, {}, u"ru"_s});
    checkRoundTrip(StreamOpen{{}, jid(u"b"_s), u"id"_s, u"ru"_s});
    checkRoundTrip(StreamClose());
    CHECK(isRefused<StreamOpen>(u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='2.0'/>"_s));
    CHECK(isRefused<StreamOpen>(u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"_s));
    CHECK(isRefused<StreamClose>(u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>"_s));
}

TEST_CASE("what a server offers survives the wire")
{
    checkRoundTrip(StreamFeatures());
    checkRoundTrip(StreamFeatures{{u"SCRAM-SHA-256"_s, u"PLAIN"_s}});
    checkRoundTrip(StreamFeatures{{}, true, true});
    CHECK(isRefused<StreamFeatures>(u"<features xmlns='jabber:client'/>"_s));
}

TEST_CASE("the steps of SASL survive the wire")
{
    checkRoundTrip(SaslAuth{u"SCRAM-SHA-256"_s, "n,,n=user,r=x"});
    CHECK(toXml(SaslAuth{u"X"_s}).contains(">=<"_L1));
    checkRoundTrip(SaslAuth{u"X"_s, ""});
    for (const auto kind : {SaslStep::Kind::Challenge, SaslStep::Kind::Response, SaslStep::Kind::Success})
        checkRoundTrip(SaslStep{kind, QByteArray("\0\xff,", 3)});
    checkRoundTrip(SaslFailure{u"not-authorized"_s, u"нет"_s});
    CHECK(isRefused<SaslStep>(u"<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>!</challenge>"_s));
    CHECK(isRefused<SaslStep>(u"<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"_s));
    CHECK(isRefused<SaslAuth>(u"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"_s));
}

TEST_CASE("only a wrong name or password is called that")
{
    CHECK(SaslFailure{u"not-authorized"_s}.toError().code == ErrorCode::Authentication);
    CHECK(SaslFailure{u"account-disabled"_s}.toError().reason == u"account-disabled"_s);
    CHECK(SaslFailure{u"temporary-auth-failure"_s}.toError().code == ErrorCode::Offline);
    CHECK(SaslFailure{u"malformed-request"_s}.toError().code == ErrorCode::Protocol);
}

TEST_CASE("acknowledgement and resumption survive the wire")
{
    checkRoundTrip(SmEnable{});
    checkRoundTrip(SmEnable{false});
    checkRoundTrip(SmEnabled{u"sid"_s});
    checkRoundTrip(SmEnabled{});
    checkRoundTrip(SmResume{false, u"sid"_s, 0});
    checkRoundTrip(SmResume{true, u"sid"_s, 4'294'967'295});
    checkRoundTrip(SmFailed{});
    checkRoundTrip(SmFailed{7});
    checkRoundTrip(SmRequest());
    checkRoundTrip(SmAnswer{7});
    CHECK(isRefused<SmAnswer>(u"<a xmlns='urn:xmpp:sm:3'/>"_s));
    CHECK(isRefused<SmAnswer>(u"<a xmlns='urn:xmpp:sm:3' h='-1'/>"_s));
    CHECK(isRefused<SmAnswer>(u"<a xmlns='urn:xmpp:sm:3' h='4294967296'/>"_s));
    CHECK(isRefused<SmResume>(u"<resume xmlns='urn:xmpp:sm:3' h='1'/>"_s));
    CHECK(isRefused<SmEnabled>(u"<enable xmlns='urn:xmpp:sm:3'/>"_s));
}

TEST_CASE("the end of a stream says why")
{
    checkRoundTrip(StreamError{u"conflict"_s, u"Replaced by new connection"_s});
    checkRoundTrip(StreamError());
    CHECK(isRefused<StreamError>(u"<error xmlns='jabber:client'/>"_s));
    CHECK(StreamError{u"conflict"_s}.toError().code == ErrorCode::Conflict);
    CHECK(StreamError{u"host-unknown"_s}.toError().code == ErrorCode::NotFound);
    CHECK(StreamError{u"system-shutdown"_s}.toError().code == ErrorCode::Offline);
    CHECK(StreamError{u"see-other-host"_s}.toError().code == ErrorCode::Protocol);
    CHECK(StreamError{u"policy-violation"_s}.toError().code == ErrorCode::Forbidden);
}
