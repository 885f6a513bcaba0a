// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/scripted_transport.h"
#include "xmpp/carbons.h"
#include "xmpp/client_stream.h"
#include "xmpp/ping.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

using base::Error;
using base::ErrorCode;
using codec::jid;
using support::ScriptedTransport;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xmpp;
using Phase = StreamState::Phase;

namespace {

const QString openFrame = u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='b' version='1.0' xml:lang='ru'/>"_s;
const QString openAnswer = u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='b' id='s' version='1.0'/>"_s;
const QString closeFrame = u"<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"_s;
const QString askForAck = u"<r xmlns='urn:xmpp:sm:3'/>"_s;

QString features(const QString& content)
{
    return u"<stream:features xmlns:stream='http://etherx.jabber.org/streams'>%1</stream:features>"_s.arg(content);
}

const QString sessionFeatures =
    features(u"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/><sm xmlns='urn:xmpp:sm:3'/>"_s);
const QString plainOffered =
    features(u"<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>"_s);

QString streamError(const QString& condition)
{
    return u"<stream:error xmlns:stream='http://etherx.jabber.org/streams'><%1 "
           "xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"_s.arg(condition);
}

QString acknowledgement(int handled)
{
    return u"<a xmlns='urn:xmpp:sm:3' h='%1'/>"_s.arg(handled);
}

Message chat(const QString& id)
{
    Message message;
    message.id = id;
    message.to = jid(u"room@rooms.b"_s);
    message.body = id;
    return message;
}

QString chatFrame(const QString& id)
{
    return u"<message xmlns='jabber:client' to='room@rooms.b' id='%1'><body>%1</body></message>"_s.arg(id);
}

// A stream whose server is the test.
struct Conversation
{
    support::FakeClock clock;
    ScriptedTransport* server = new ScriptedTransport;
    ClientStream stream{std::unique_ptr<Transport>(server), clock};
    QList<StreamState> states;
    QStringList acked;
    QStringList returned;

    Conversation()
    {
        QObject::connect(&stream, &StanzaStream::stateChanged,
                         [this](const StreamState& state) { states.append(state); });
        QObject::connect(&stream, &ClientStream::messagesAcked, [this](const QStringList& ids) { acked.append(ids); });
        QObject::connect(&stream, &ClientStream::messagesReturned, [this](const QList<Message>& messages) {
            for (const Message& message : messages)
                returned.append(message.id);
        });
        stream.start({jid(u"user@b"_s), u"pencil"_s, QUrl(u"wss://b/xmpp"_s), u"ru"_s});
    }

    [[nodiscard]] Phase phase() const { return stream.state().phase; }
    [[nodiscard]] ErrorCode errorCode() const { return stream.state().error.value_or(Error()).code; }

    void authenticate()
    {
        server->accept();
        server->expect(openFrame);
        server->inject(openAnswer);
        server->inject(plainOffered);
        server->expect(u"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AHVzZXIAcGVuY2ls</auth>"_s);
        server->inject(u"<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"_s);
        server->expect(openFrame);
        server->inject(openAnswer);
    }
    void bind()
    {
        const Element request = server->expect(
            u"<iq xmlns='jabber:client' type='set' id='*'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            "<resource>*</resource></bind></iq>"_s);
        server->inject(
            u"<iq xmlns='jabber:client' type='result' id='%1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            "<jid>user@b/r</jid></bind></iq>"_s.arg(request.attribute("id"_L1)));
    }
    void enable()
    {
        server->expect(u"<enable xmlns='urn:xmpp:sm:3' resume='true'/>"_s);
        server->inject(u"<enabled xmlns='urn:xmpp:sm:3' id='sid' resume='true'/>"_s);
    }
    void signIn()
    {
        authenticate();
        server->inject(sessionFeatures);
        bind();
        enable();
        REQUIRE(phase() == Phase::Online);
    }
    // The connection goes and comes back as far as the question for the session.
    void reconnect(int received)
    {
        server->fail({ErrorCode::Offline, u"gone"_s});
        REQUIRE(phase() == Phase::Waiting);
        stream.retryNow();
        authenticate();
        server->inject(sessionFeatures);
        server->expect(u"<resume xmlns='urn:xmpp:sm:3' previd='sid' h='%1'/>"_s.arg(received));
    }
    void send(const QString& id) { REQUIRE(stream.sendMessage(chat(id)).hasValue()); }
};

} // namespace

TEST_CASE("a client opens, signs in, binds and enables acknowledgements")
{
    Conversation c;
    c.signIn();
    QList<Phase> phases;
    for (const StreamState& state : c.states)
        phases.append(state.phase);
    CHECK(phases == QList<Phase>{Phase::Connecting, Phase::Authenticating, Phase::Online});
    CHECK_FALSE(c.stream.state().isResumed);
    CHECK(c.stream.address() == jid(u"user@b/r"_s));
    CHECK(c.server->isQuiet());
}

TEST_CASE("a client signs in by SCRAM and believes only a server that proves itself")
{
    Conversation c;
    c.server->accept();
    c.server->expect(openFrame);
    c.server->inject(openAnswer);
    c.server->inject(features(u"<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism>"
                              "<mechanism>SCRAM-SHA-256</mechanism></mechanisms>"_s));
    const Element auth =
        c.server->expect(u"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>*</auth>"_s);
    const QByteArray first = QByteArray::fromBase64(auth.text().toLatin1()).mid(3);
    const QByteArray challenge = first.mid(first.indexOf("r=")) + "server,s=c2FsdA==,i=4096";
    c.server->inject(u"<challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%1</challenge>"_s.arg(
        QString::fromLatin1(challenge.toBase64())));
    const Element response = c.server->expect(u"<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>*</response>"_s);
    const QByteArray final = QByteArray::fromBase64(response.text().toLatin1());

    const auto hmac = [](const QByteArray& key, const QByteArray& message) {
        return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
    };
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, "pencil", "salt", 4096, 32);
    const QByteArray message = first + ',' + challenge + ',' + final.left(final.indexOf(",p="));
    const QByteArray proof = "v=" + hmac(hmac(salted, "Server Key"), message).toBase64();
    SECTION("it does, and from then on offers nothing weaker")
    {
        c.server->inject(u"<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%1</success>"_s.arg(
            QString::fromLatin1(proof.toBase64())));
        c.server->expect(openFrame);
        c.server->inject(openAnswer);
        c.server->inject(sessionFeatures);
        c.bind();
        c.enable();
        REQUIRE(c.phase() == Phase::Online);
        c.server->fail({ErrorCode::Offline, u"gone"_s});
        c.stream.retryNow();
        c.server->accept();
        c.server->inject(openAnswer);
        c.server->inject(plainOffered);
        CHECK(c.errorCode() == ErrorCode::Protocol);
    }
    SECTION("it does not")
    {
        c.server->inject(u"<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"_s);
        CHECK(c.phase() == Phase::Waiting);
        CHECK(c.errorCode() == ErrorCode::Protocol);
        CHECK_FALSE(c.server->isOpen());
    }
}

TEST_CASE("a wrong password is told and never tried again by itself")
{
    Conversation c;
    c.server->accept();
    c.server->inject(openAnswer);
    c.server->inject(plainOffered);
    c.server->inject(u"<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>"_s);
    CHECK(c.phase() == Phase::Refused);
    CHECK(c.errorCode() == ErrorCode::Authentication);
    c.clock.advance(24h);
    c.stream.checkDeadlines();
    c.stream.retryNow();
    c.stream.probe();
    CHECK(c.phase() == Phase::Refused);
    CHECK(c.server->openings() == 1);

    c.stream.start({jid(u"user@b"_s), u"pencil"_s, QUrl(u"wss://b/xmpp"_s), u"ru"_s});
    c.signIn();
}

TEST_CASE("a password never goes over a connection that others can read")
{
    support::FakeClock clock;
    auto* server = new ScriptedTransport(false);
    ClientStream stream(std::unique_ptr<Transport>(server), clock);
    stream.start({jid(u"user@b"_s), u"pencil"_s, QUrl(u"ws://localhost/xmpp"_s)});
    server->accept();
    server->inject(openAnswer);
    server->inject(plainOffered);
    CHECK(stream.state().phase == Phase::Refused);
    CHECK(stream.state().error->code == ErrorCode::Unsupported);
}

TEST_CASE("troubles of the sign-in have their codes, and end the attempts only when trying again is useless")
{
    struct Row
    {
        QString frame;
        ErrorCode code;
        Phase phase;
    };
    const Row row =
        GENERATE(Row{streamError(u"host-unknown"_s), ErrorCode::NotFound, Phase::Refused},
                 Row{streamError(u"system-shutdown"_s), ErrorCode::Offline, Phase::Waiting},
                 Row{streamError(u"see-other-host"_s), ErrorCode::Protocol, Phase::Waiting},
                 Row{u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='evil' id='s' version='1.0'/>"_s,
                     ErrorCode::NotFound, Phase::Refused},
                 Row{u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='b' id='s' version='0.9'/>"_s,
                     ErrorCode::Protocol, Phase::Waiting},
                 Row{u"<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://evil/'/>"_s,
                     ErrorCode::Offline, Phase::Waiting},
                 Row{u"<message xmlns='jabber:client'/>"_s, ErrorCode::Protocol, Phase::Waiting},
                 Row{u"no xml"_s, ErrorCode::Protocol, Phase::Waiting},
                 Row{u"<!DOCTYPE a><a/>"_s, ErrorCode::Protocol, Phase::Waiting});
    INFO(row.frame.toStdString());
    Conversation c;
    c.server->accept();
    c.server->inject(row.frame);
    CHECK(c.phase() == row.phase);
    CHECK(c.errorCode() == row.code);
    CHECK_FALSE(c.server->isOpen());
    CHECK(c.server->openings() == 1);
}

TEST_CASE("troubles of the connection have their codes too")
{
    const ErrorCode code =
        GENERATE(ErrorCode::Offline, ErrorCode::Certificate, ErrorCode::Protocol, ErrorCode::Unsupported);
    Conversation c;
    c.server->fail({code, u"x"_s});
    CHECK(c.errorCode() == code);
    CHECK(c.phase() == (code == ErrorCode::Unsupported ? Phase::Refused : Phase::Waiting));
}

TEST_CASE("only the address of a person can sign in")
{
    Conversation c;
    c.stream.start({jid(u"b"_s), u"pencil"_s, QUrl(u"wss://b/xmpp"_s)});
    CHECK(c.errorCode() == ErrorCode::InvalidInput);
    CHECK(c.phase() == Phase::Refused);
}

TEST_CASE("a server that binds another person's address is not believed")
{
    Conversation c;
    c.authenticate();
    c.server->inject(sessionFeatures);
    c.server->inject(
        u"<iq xmlns='jabber:client' type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
        "<jid>other@b/r</jid></bind></iq>"_s);
    CHECK(c.phase() == Phase::Waiting);
    CHECK(c.errorCode() == ErrorCode::Protocol);
}

TEST_CASE("a sign-in that is not done in the time allowed is given up and tried again")
{
    Conversation c;
    c.server->accept();
    c.clock.advance(StanzaStream::loginTimeout);
    c.stream.checkDeadlines();
    CHECK(c.phase() == Phase::Waiting);
    CHECK(c.errorCode() == ErrorCode::Timeout);
    CHECK(c.stream.state().retryAt > c.clock.now());
    c.clock.advance(1s);
    c.stream.checkDeadlines();
    CHECK(c.phase() == Phase::Connecting);
    CHECK(c.server->openings() == 2);
}

TEST_CASE("the waits between attempts grow to a minute and differ by chance")
{
    Conversation c;
    qint64 longest = 1000;
    for (int attempt = 0; attempt < 10; ++attempt) {
        c.server->fail({ErrorCode::Offline, u"x"_s});
        const qint64 wait = c.clock.now().msecsTo(c.stream.state().retryAt);
        CHECK(wait >= longest / 2);
        CHECK(wait <= longest);
        longest = std::min<qint64>(longest * 2, 60'000);
        c.clock.advance(1min);
        c.stream.checkDeadlines();
        REQUIRE(c.phase() == Phase::Connecting);
    }
}

TEST_CASE("messages are acknowledged by their ids, with one question at a time")
{
    Conversation c;
    c.signIn();
    c.send(u"m1"_s);
    c.server->expect(chatFrame(u"m1"_s));
    c.server->expect(askForAck);
    c.send(u"m2"_s);
    c.send(u"m3"_s);
    c.server->expect(chatFrame(u"m2"_s));
    c.server->expect(chatFrame(u"m3"_s));
    CHECK(c.server->isQuiet());
    c.server->inject(acknowledgement(1));
    CHECK(c.acked == QStringList{u"m1"_s});
    c.server->expect(askForAck);
    c.server->inject(acknowledgement(3));
    CHECK(c.acked == QStringList{u"m1"_s, u"m2"_s, u"m3"_s});
    CHECK(c.server->isQuiet());
    c.server->inject(acknowledgement(4));
    CHECK(c.errorCode() == ErrorCode::Protocol);
}

TEST_CASE("stanzas from the server are counted, and other elements are not")
{
    Conversation c;
    c.signIn();
    c.server->inject(u"<message xmlns='jabber:client'/>"_s);
    c.server->inject(u"<presence xmlns='jabber:client' type='odd'/>"_s);
    c.server->inject(u"<iq xmlns='jabber:client' type='result' id='unasked'/>"_s);
    c.server->inject(u"<something xmlns='urn:else'/>"_s);
    c.server->inject(askForAck);
    c.server->expect(acknowledgement(3));
}

TEST_CASE("a resumed session goes on: what was not acknowledged is sent again, requests wait for their answers")
{
    Conversation c;
    c.signIn();
    c.send(u"m1"_s);
    c.send(u"m2"_s);
    const auto answer = c.stream.sendIq(Iq::get(jid(u"school.b"_s), Ping()));
    c.server->inject(u"<message xmlns='jabber:client'/>"_s);
    c.reconnect(1);
    CHECK(c.stream.sendMessage(chat(u"early"_s)).error().code == ErrorCode::Offline);
    c.server->inject(u"<resumed xmlns='urn:xmpp:sm:3' previd='sid' h='1'/>"_s);
    CHECK(c.phase() == Phase::Online);
    CHECK(c.stream.state().isResumed);
    CHECK(c.acked == QStringList{u"m1"_s});
    CHECK(c.returned.isEmpty());
    c.server->expect(chatFrame(u"m2"_s));
    const Element ping = c.server->expect(
        u"<iq xmlns='jabber:client' type='get' to='school.b' id='*'><ping xmlns='urn:xmpp:ping'/></iq>"_s);
    c.server->expect(askForAck);
    c.server->inject(
        u"<iq xmlns='jabber:client' type='result' from='school.b' id='%1'/>"_s.arg(ping.attribute("id"_L1)));
    CHECK(support::await(answer).hasValue());
    c.server->inject(acknowledgement(3));
    CHECK(c.acked == QStringList{u"m1"_s, u"m2"_s});
}

TEST_CASE("when a session cannot be resumed its messages come back and are not sent again")
{
    Conversation c;
    c.signIn();
    c.send(u"m1"_s);
    c.send(u"m2"_s);
    const auto answer = c.stream.sendIq(Iq::get(jid(u"school.b"_s), Ping()));
    c.reconnect(0);
    c.server->inject(
        u"<failed xmlns='urn:xmpp:sm:3' h='1'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>"_s);
    c.bind();
    c.enable();
    CHECK(c.phase() == Phase::Online);
    CHECK_FALSE(c.stream.state().isResumed);
    CHECK(c.acked == QStringList{u"m1"_s});
    CHECK(c.returned == QStringList{u"m2"_s});
    CHECK(support::await(answer).error().code == ErrorCode::Offline);
    CHECK(c.server->isQuiet());
    c.send(u"m3"_s);
    c.server->inject(acknowledgement(1));
    CHECK(c.acked == QStringList{u"m1"_s, u"m3"_s});
}

TEST_CASE("a server without acknowledgements can be used")
{
    Conversation c;
    c.authenticate();
    c.server->inject(features(u"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"_s));
    c.bind();
    CHECK(c.phase() == Phase::Online);
    c.send(u"m1"_s);
    c.server->expect(chatFrame(u"m1"_s));
    CHECK(c.server->isQuiet());
    const auto answer = c.stream.sendIq(Iq::get(jid(u"school.b"_s), Ping()));
    c.server->fail({ErrorCode::Offline, u"gone"_s});
    CHECK(support::await(answer).error().code == ErrorCode::Offline);
}

TEST_CASE("another instance that takes the session over ends it for good, and messages come back")
{
    Conversation c;
    c.signIn();
    c.send(u"m1"_s);
    c.server->inject(streamError(u"conflict"_s));
    CHECK(c.phase() == Phase::Refused);
    CHECK(c.errorCode() == ErrorCode::Conflict);
    CHECK(c.returned == QStringList{u"m1"_s});
}

TEST_CASE("a silent connection is asked, and left when it does not answer")
{
    Conversation c;
    c.signIn();
    c.clock.advance(ClientStream::idleBeforeProbe - 1ms);
    c.stream.checkDeadlines();
    CHECK(c.server->isQuiet());
    c.clock.advance(1ms);
    c.stream.checkDeadlines();
    c.server->expect(askForAck);
    SECTION("it answers")
    {
        c.server->inject(acknowledgement(0));
        c.clock.advance(ClientStream::probeTimeout);
        c.stream.checkDeadlines();
        CHECK(c.phase() == Phase::Online);
    }
    SECTION("it does not")
    {
        c.clock.advance(ClientStream::probeTimeout);
        c.stream.checkDeadlines();
        CHECK(c.phase() == Phase::Waiting);
        CHECK(c.errorCode() == ErrorCode::Timeout);
        CHECK_FALSE(c.server->isOpen());
    }
}

TEST_CASE("when the network changes the stream looks at once")
{
    Conversation c;
    c.signIn();
    c.stream.probe();
    c.server->expect(askForAck);
    c.server->fail({ErrorCode::Offline, u"gone"_s});
    REQUIRE(c.phase() == Phase::Waiting);
    c.stream.probe();
    CHECK(c.phase() == Phase::Connecting);
}

TEST_CASE("stopping says goodbye, gives back what is not acknowledged and stays stopped")
{
    Conversation c;
    c.signIn();
    c.send(u"m1"_s);
    c.server->expect(chatFrame(u"m1"_s));
    c.server->expect(askForAck);
    const auto answer = c.stream.sendIq(Iq::get({}, Ping()));
    c.server->expect(u"<iq xmlns='jabber:client' type='get' id='*'><ping xmlns='urn:xmpp:ping'/></iq>"_s);
    c.stream.stop();
    c.server->expect(closeFrame);
    CHECK(c.phase() == Phase::Stopped);
    CHECK(c.returned == QStringList{u"m1"_s});
    CHECK(support::await(answer).error().code == ErrorCode::Cancelled);
    c.clock.advance(1h);
    c.stream.checkDeadlines();
    c.stream.retryNow();
    CHECK(c.server->openings() == 1);
}

TEST_CASE("a stream may be stopped from within any of its signals")
{
    Conversation c;
    SECTION("message")
    {
        c.signIn();
        QObject::connect(&c.stream, &StanzaStream::messageReceived, [&] { c.stream.stop(); });
        c.server->inject(u"<message xmlns='jabber:client'/>"_s);
    }
    SECTION("connecting")
    {
        QObject::connect(&c.stream, &StanzaStream::stateChanged, [&](const StreamState& state) {
            if (state.phase == Phase::Connecting)
                c.stream.stop();
        });
        c.server->fail({ErrorCode::Offline, u"x"_s});
        c.stream.retryNow();
    }
    SECTION("authenticating")
    {
        QObject::connect(&c.stream, &StanzaStream::stateChanged, [&](const StreamState& state) {
            if (state.phase == Phase::Authenticating)
                c.stream.stop();
        });
        c.server->accept();
    }
    SECTION("acknowledged")
    {
        c.signIn();
        c.send(u"m1"_s);
        QObject::connect(&c.stream, &ClientStream::messagesAcked, [&] { c.stream.stop(); });
        c.server->inject(acknowledgement(1));
    }
    SECTION("returned")
    {
        c.signIn();
        c.send(u"m1"_s);
        c.reconnect(0);
        QObject::connect(&c.stream, &ClientStream::messagesReturned, [&] { c.stream.stop(); });
        c.server->inject(u"<failed xmlns='urn:xmpp:sm:3'/>"_s);
        c.bind();
        c.enable();
    }
    SECTION("waiting")
    {
        QObject::connect(&c.stream, &StanzaStream::stateChanged, [&](const StreamState& state) {
            if (state.phase == Phase::Waiting)
                c.stream.stop();
        });
        c.server->fail({ErrorCode::Offline, u"x"_s});
    }
    CHECK(c.phase() == Phase::Stopped);
    CHECK_FALSE(c.server->isOpen());
}

TEST_CASE("copies of messages are believed from the own account only")
{
    Conversation c;
    c.signIn();
    int received = 0;
    QObject::connect(&c.stream, &StanzaStream::messageReceived, [&] { ++received; });
    const QString carbon =
        u"<message xmlns='jabber:client' from='%1'><sent xmlns='urn:xmpp:carbons:2'>"
        "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'><body>x</body></message>"
        "</forwarded></sent></message>"_s;
    c.server->inject(carbon.arg(u"evil@b"_s));
    c.server->inject(carbon.arg(u"user@b/other"_s));
    CHECK(received == 0);
    c.server->inject(carbon.arg(u"user@b"_s));
    CHECK(received == 1);
}

TEST_CASE("a request to the own account is answered in the account's name, however the server writes it")
{
    Conversation c;
    c.signIn();
    const QString from = GENERATE(u""_s, u"from='user@b'"_s, u"from='user@b/r'"_s, u"from='b'"_s);
    const auto answer = c.stream.sendIq(Iq::get({}, Ping()));
    const QString id =
        c.server->expect(u"<iq xmlns='jabber:client' type='get' id='*'><ping xmlns='urn:xmpp:ping'/></iq>"_s)
            .attribute("id"_L1);
    c.server->inject(u"<iq xmlns='jabber:client' type='result' from='evil@b' id='%1'/>"_s.arg(id));
    c.server->inject(u"<iq xmlns='jabber:client' type='result' %2 id='%1'/>"_s.arg(id, from));
    const auto result = support::await(answer);
    REQUIRE(result.hasValue());
    CHECK(result->from != jid(u"evil@b"_s));
}

TEST_CASE("an answer of the school's service counts from the service only, whoever else has learned the request's number")
{
    Conversation c;
    c.signIn();
    const auto answer = c.stream.sendIq(Iq::get(jid(u"school.b"_s), Ping()));
    const Element ping = c.server->expect(
        u"<iq xmlns='jabber:client' type='get' to='school.b' id='*'><ping xmlns='urn:xmpp:ping'/></iq>"_s);
    const QString id = ping.attribute("id"_L1);
    for (const QString& from : {u" from='mother@b/app'"_s, u" from='room@rooms.b/Мама'"_s, u" from='room@rooms.b'"_s,
                                u" from='school.b/somebody'"_s, u" from='someone@school.b'"_s, u" from='b'"_s,
                                u" from='school.b.evil'"_s, u""_s}) {
        INFO(from.toStdString());
        c.server->inject(u"<iq xmlns='jabber:client' type='result'%1 id='%2'><reply xmlns='urn:staffroom:0'>"
                         "<json xmlns='urn:xmpp:json:0'>{}</json></reply></iq>"_s.arg(from, id));
        c.server->inject(u"<iq xmlns='jabber:client' type='error'%1 id='%2'><error type='auth'><forbidden "
                         "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s.arg(from, id));
        CHECK_FALSE(answer.isFinished());
    }
    c.server->inject(u"<iq xmlns='jabber:client' type='result' from='school.b' id='%1'/>"_s.arg(id));
    const auto answered = support::await(answer);
    REQUIRE(answered);
    CHECK(answered->payloads.isEmpty());
}

TEST_CASE("what the server would not take is not sent")
{
    Conversation c;
    c.signIn();
    Message message = chat(u"m1"_s);
    message.body = QString(ClientStream::maxStanzaBytes / 2, u'я');
    CHECK(c.stream.sendMessage(message).error().code == ErrorCode::TooLarge);
    Iq iq = Iq::get(jid(u"school.b"_s), Ping());
    iq.language = QString(ClientStream::maxStanzaBytes, u'x');
    CHECK(support::await(c.stream.sendIq(iq)).error().code == ErrorCode::TooLarge);
    CHECK(c.server->isQuiet());
}
