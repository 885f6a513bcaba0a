// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/stream_reader.h"

using base::ErrorCode;
using xmpp::ElementLimits;
using xmpp::StreamReader;
using Kind = StreamReader::Event::Kind;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray header = "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
                          "xmlns:stream='http://etherx.jabber.org/streams' id='1'>";

// All events of the bytes when they come in pieces of that size; the error, if there is one, ends them.
struct Outcome
{
    QList<StreamReader::Event> events;
    std::optional<base::Error> error;
};

Outcome readInPieces(const QByteArray& bytes, qsizetype pieceBytes, ElementLimits limits = {})
{
    Outcome outcome;
    StreamReader reader(limits);
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes) {
        reader.feed(bytes.mid(at, pieceBytes));
        while (true) {
            const auto event = reader.next();
            if (!event) {
                outcome.error = event.error();
                return outcome;
            }
            if (!*event)
                break;
            outcome.events.append(**event);
        }
    }
    return outcome;
}

} // namespace

TEST_CASE("a stream is cut into its elements however the bytes are cut")
{
    const qsizetype pieceBytes = GENERATE(1, 2, 3, 7, 64, 10'000);
    const Outcome outcome = readInPieces(
        header + "<handshake/>\n <message id='2'><body>Здравствуйте &lt;3</body></message></stream:stream>",
        pieceBytes);
    CHECK_FALSE(outcome.error);
    REQUIRE(outcome.events.size() == 4);
    CHECK(outcome.events[0].kind == Kind::Opened);
    CHECK(outcome.events[0].element.attribute("id"_L1) == u"1"_s);
    CHECK(outcome.events[1].element.is("handshake"_L1, "jabber:component:accept"_L1));
    CHECK(outcome.events[2].element.child("body"_L1)->text() == u"Здравствуйте <3"_s);
    CHECK(outcome.events[3].kind == Kind::Closed);
}

TEST_CASE("text between the elements of a stream ends it")
{
    CHECK(readInPieces(header + "<a/>x<b/>", 5).error->code == ErrorCode::Protocol);
}

TEST_CASE("a stream may not hold what XMPP forbids")
{
    const QByteArray bytes =
        GENERATE(QByteArray("<!DOCTYPE s [<!ENTITY a 'b'>]><s/>"), header + "<!-- c --><a/>", header + "<a><?pi?></a>",
                 header + "<a>&b;</a>", header + "</b>", header + "<a>\xff\xfe</a>");
    INFO(bytes.toPercentEncoding("<>=' ").toStdString());
    const Outcome outcome = readInPieces(bytes, GENERATE(1, 1000));
    REQUIRE(outcome.error);
    CHECK(outcome.error->code == ErrorCode::Protocol);
}

TEST_CASE("an element of a stream that grows past the limit ends it before it is complete")
{
    const ElementLimits limits{.bytes = 4000};
    const Outcome text = readInPieces(header + "<a>" + QByteArray(5000, 'x'), 100, limits);
    REQUIRE(text.error);
    CHECK(text.error->code == ErrorCode::TooLarge);
    const Outcome tag = readInPieces(header + "<a b='" + QByteArray(5000, 'x'), 100, limits);
    REQUIRE(tag.error);
    CHECK(tag.error->code == ErrorCode::TooLarge);
    const Outcome many = readInPieces(header + QByteArray("<a>text</a> ").repeated(5000), 100, limits);
    CHECK_FALSE(many.error);
    CHECK(many.events.size() == 5001);
}
