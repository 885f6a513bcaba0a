// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "xmpp/component_stream.h"
#include "xmpp/disco.h"
#include "xmpp/ping.h"
#include "xmpp/service_calls.h"

#include <QTcpServer>

using base::ErrorCode;
using codec::jid;
using support::waitUntil;
using namespace Qt::Literals::StringLiterals;
using namespace xmpp;
using Phase = StreamState::Phase;

namespace {

// The server's side of the stream, played by the test over a real socket.
class Server
{
public:
    Server() { REQUIRE(m_server.listen(QHostAddress::LocalHost)); }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    void accept()
    {
        REQUIRE(waitUntil([&] { return m_server.hasPendingConnections(); }));
        m_peer.reset(m_server.nextPendingConnection());
    }
    void expect(const QByteArray& text)
    {
        INFO("received: " << m_received.toStdString() << " expected: " << text.toStdString());
        REQUIRE(waitUntil([&] {
            m_received += m_peer->readAll();
            return m_received.contains(text);
        }));
        m_received.remove(0, m_received.indexOf(text) + text.size());
    }
    void send(const QByteArray& text)
    {
        m_peer->write(text);
        m_peer->flush();
    }
    void drop() { m_peer.reset(); }

    void greet()
    {
        accept();
        expect("<stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' "
               "to='school.b'>");
        send("<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' "
             "xmlns='jabber:component:accept' from='school.b' id='3BF96D32'>");
    }
    void signIn()
    {
        greet();
        // XEP-0114: hex of SHA-1 of the stream id and the secret, "3BF96D32" + "test".
        expect("<handshake>aaee83c26aeeafcbabeabfcbcd50df997e0a2a1e</handshake>");
        send("<handshake/>");
    }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_peer;
    QByteArray m_received;
};

struct Fixture
{
    Server server;
    support::FakeClock clock;
    ComponentStream stream{clock};
    QList<StreamState> states;

    Fixture()
    {
        QObject::connect(&stream, &StanzaStream::stateChanged,
                         [this](const StreamState& state) { states.append(state); });
        stream.start({.name = jid(u"school.b"_s), .secret = u"test"_s, .port = server.port()});
    }
    [[nodiscard]] bool reaches(Phase phase)
    {
        return waitUntil([this, phase] { return stream.state().phase == phase; });
    }
    void signIn()
    {
        server.signIn();
        REQUIRE(reaches(Phase::Online));
    }
};

} // namespace

TEST_CASE("a component signs in with its secret")
{
    Fixture f;
    f.signIn();
    QList<Phase> phases;
    for (const StreamState& state : f.states)
        phases.append(state.phase);
    CHECK(phases == QList<Phase>{Phase::Connecting, Phase::Authenticating, Phase::Online});
}

TEST_CASE("a stanza is followed by spaces, so that a server that waits for more reads its last tag")
{
    Fixture f;
    f.signIn();
    Message message;
    message.to = jid(u"anna@b"_s);
    message.body = u"Собрание в четверг"_s;
    REQUIRE(f.stream.sendMessage(message));
    f.server.expect("</message>");
    f.server.expect(QByteArray(2048, ' '));
}

TEST_CASE("a component with the wrong secret is refused and does not try again")
{
    Fixture f;
    f.server.greet();
    f.server.send("<stream:error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
    REQUIRE(f.reaches(Phase::Refused));
    CHECK(f.stream.state().error->code == ErrorCode::Authentication);
    f.clock.advance(std::chrono::hours(1));
    f.stream.checkDeadlines();
    CHECK(f.stream.state().phase == Phase::Refused);
}

TEST_CASE("a component talks over loopback only")
{
    Fixture f;
    f.stream.start({.name = jid(u"school.b"_s), .secret = u"test"_s, .port = 1, .host = QHostAddress(u"192.0.2.1"_s)});
    CHECK(f.stream.state().phase == Phase::Refused);
    CHECK(f.stream.state().error->code == ErrorCode::InvalidInput);
}

TEST_CASE("a component's request is answered by the one it asked and by nobody else")
{
    Fixture f;
    f.signIn();
    const auto answer = f.stream.sendIq([] {
        Iq iq = Iq::get(jid(u"b"_s), Ping());
        iq.id = u"i1"_s;
        return iq;
    }());
    f.server.expect("<iq type=\"get\" from=\"school.b\" to=\"b\" id=\"i1\"><ping xmlns=\"urn:xmpp:ping\"/></iq>");
    f.server.send(
        "<iq type='result' id='i1' from='evil.b' to='school.b'/><iq type='result' id='i1' from='b' to='school.b'/>");
    const auto result = support::await(answer);
    REQUIRE(result.hasValue());
    CHECK(result->from == jid(u"b"_s));
}

TEST_CASE("a request ends with a refusal, with its deadline, or with the stream")
{
    Fixture f;
    f.signIn();
    Iq iq = Iq::get(jid(u"b"_s), Ping());
    iq.id = u"i1"_s;
    const auto answer = f.stream.sendIq(iq);
    f.server.expect("i1");
    SECTION("refusal")
    {
        f.server.send("<iq type='error' id='i1' from='b'><error type='cancel'><item-not-found "
                      "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        CHECK(support::await(answer).error().code == ErrorCode::NotFound);
    }
    SECTION("unreadable answer")
    {
        f.server.send("<iq type='result' id='i1' from='b'><json xmlns='urn:xmpp:json:0'>[</json></iq>");
        CHECK(support::await(answer).error().code == ErrorCode::Protocol);
    }
    SECTION("deadline")
    {
        f.clock.advance(StanzaStream::requestTimeout);
        f.stream.checkDeadlines();
        CHECK(support::await(answer).error().code == ErrorCode::Timeout);
    }
    SECTION("lost connection")
    {
        f.server.drop();
        CHECK(support::await(answer).error().code == ErrorCode::Offline);
    }
    SECTION("stop")
    {
        f.stream.stop();
        CHECK(support::await(answer).error().code == ErrorCode::Cancelled);
    }
}

TEST_CASE("nothing can be sent while a component is not online")
{
    Fixture f;
    CHECK(support::await(f.stream.sendIq(Iq::get(jid(u"b"_s), Ping()))).error().code == ErrorCode::Offline);
    CHECK(f.stream.sendMessage({}).error().code == ErrorCode::Offline);
}

TEST_CASE("a component answers every request: pings itself, the known by its owner, the rest by refusal")
{
    Fixture f;
    f.signIn();
    f.server.send("<iq type='get' id='1' from='a@b/c' to='school.b'><ping xmlns='urn:xmpp:ping'/></iq>");
    f.server.expect("<iq type=\"result\" from=\"school.b\" to=\"a@b/c\" id=\"1\"/>");
    f.server.send(
        "<iq type='get' id='2' from='a@b/c' to='school.b'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
    f.server.expect("<service-unavailable");
    f.server.send("<iq type='get' id='3' from='a@b/c' to='school.b'><foo xmlns='urn:foo'/></iq>");
    f.server.expect("<service-unavailable");
    f.server.send("<iq type='set' id='4' from='a@b/c' to='school.b'><call xmlns='urn:staffroom:0' method='x'/></iq>");
    f.server.expect("<bad-request");

    QObject::connect(&f.stream, &StanzaStream::iqRequested, [&](const Iq& iq) {
        if (const auto* call = iq.payload<ServiceCall>())
            f.stream.answer(iq.result(ServiceReply{call->arguments}));
    });
    f.server.send("<iq type='set' id='5' from='a@b/c' to='school.b'><call xmlns='urn:staffroom:0' method='x'>"
                  "<json xmlns='urn:xmpp:json:0'>{\"a\":1}</json></call></iq>");
    f.server.expect("<iq type=\"result\" from=\"school.b\" to=\"a@b/c\" id=\"5\"><reply xmlns=\"urn:staffroom:0\">"
                    "<json xmlns=\"urn:xmpp:json:0\">{&quot;a&quot;:1}</json></reply></iq>");
}

TEST_CASE("an answer that no client could take is a refusal")
{
    Fixture f;
    f.signIn();
    QObject::connect(&f.stream, &StanzaStream::iqRequested, [&](const Iq& iq) {
        f.stream.answer(iq.result(ServiceReply{{{u"a"_s, QString(StanzaStream::maxAnswerBytes, u'x')}}}));
    });
    f.server.send("<iq type='set' id='5' from='a@b/c' to='school.b'><call xmlns='urn:staffroom:0' method='x'>"
                  "<json xmlns='urn:xmpp:json:0'>{}</json></call></iq>");
    f.server.expect("<iq type=\"error\" from=\"school.b\" to=\"a@b/c\" id=\"5\"><error type=\"wait\">"
                    "<resource-constraint");
}

TEST_CASE("messages and presences reach the owner in their order, and broken ones are left out")
{
    Fixture f;
    QStringList received;
    QObject::connect(&f.stream, &StanzaStream::messageReceived, [&](const Message& m) { received.append(m.body); });
    QObject::connect(&f.stream, &StanzaStream::presenceReceived, [&](const Presence& p) { received.append(p.status); });
    f.signIn();
    f.server.send("<message><body>1</body></message><presence><status>2</status></presence><presence type='odd'/>"
                  "<message from='@'/><whatever/><message><body>3</body></message>");
    REQUIRE(waitUntil([&] { return received.size() == 3; }));
    CHECK(received == QStringList{u"1"_s, u"2"_s, u"3"_s});
}

TEST_CASE("a component that lost its server comes back by itself, later each time")
{
    Fixture f;
    f.signIn();
    f.server.drop();
    REQUIRE(f.reaches(Phase::Waiting));
    CHECK(f.stream.state().error->code == ErrorCode::Offline);
    CHECK(f.stream.state().retryAt > f.clock.now());
    CHECK(f.stream.state().retryAt <= f.clock.now().addSecs(1));
    f.stream.checkDeadlines();
    CHECK(f.stream.state().phase == Phase::Waiting);

    f.clock.advance(std::chrono::seconds(1));
    f.stream.checkDeadlines();
    f.server.accept();
    f.server.drop();
    REQUIRE(f.reaches(Phase::Waiting));
    CHECK(f.stream.state().retryAt >= f.clock.now().addSecs(1));
    f.stream.retryNow();
    f.signIn();
}

TEST_CASE("a server that never finishes the sign-in is left after the time allowed")
{
    Fixture f;
    f.server.greet();
    f.server.expect("<handshake>");
    f.clock.advance(StanzaStream::loginTimeout);
    f.stream.checkDeadlines();
    CHECK(f.stream.state().phase == Phase::Waiting);
    CHECK(f.stream.state().error->code == ErrorCode::Timeout);
}

TEST_CASE("a malformed stream ends with an error and a clean new attempt")
{
    Fixture f;
    f.signIn();
    f.server.send("<message><!-- no --></message>");
    REQUIRE(f.reaches(Phase::Waiting));
    CHECK(f.stream.state().error->code == ErrorCode::Protocol);
    f.stream.retryNow();
    f.signIn();
}

TEST_CASE("a component says goodbye when it is stopped, also from within a handler")
{
    Fixture f;
    QObject::connect(&f.stream, &StanzaStream::messageReceived, [&] { f.stream.stop(); });
    f.signIn();
    f.server.send("<message/><message/>");
    f.server.expect("</stream:stream>");
    CHECK(f.stream.state() == StreamState());
}
