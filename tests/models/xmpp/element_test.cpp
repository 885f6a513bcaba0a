// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"

using base::ErrorCode;
using xmpp::Element;
using xmpp::ElementLimits;
using xmpp::parseElement;
using namespace Qt::Literals::StringLiterals;

namespace {

ErrorCode refusal(const QString& xml, ElementLimits limits = {})
{
    INFO(xml.left(200).toStdString());
    const auto element = parseElement(xml, limits);
    REQUIRE_FALSE(element.hasValue());
    return element.error().code;
}

} // namespace

TEST_CASE("an element keeps names, namespaces, attributes, text and children")
{
    const Element message = codec::element(u"<message xmlns='jabber:client' id='7' xml:lang='ru'><body>a &amp; b</body>"
                                           "<p:x xmlns:p='urn:x' p:q='1'>c<p:y/>d</p:x></message>"_s);
    CHECK(message.is("message"_L1, "jabber:client"_L1));
    CHECK(message.attribute("id"_L1) == u"7"_s);
    CHECK(message.attribute("to"_L1).isNull());
    CHECK(message.language() == u"ru"_s);
    REQUIRE(message.child("body"_L1));
    CHECK(message.child("body"_L1)->text() == u"a & b"_s);
    CHECK_FALSE(message.child("x"_L1));
    const Element* x = message.child("x"_L1, "urn:x"_L1);
    REQUIRE(x);
    CHECK(x->text() == u"cd"_s);
    CHECK(x->attribute("q"_L1).isNull());
    CHECK(x->children().size() == 1);
}

TEST_CASE("what XMPP forbids in XML is refused")
{
    CHECK(refusal(u"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"_s) == ErrorCode::Protocol);
    CHECK(refusal(u"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"_s) == ErrorCode::Protocol);
    CHECK(refusal(u"<a><?php x?></a>"_s) == ErrorCode::Protocol);
    CHECK(refusal(u"<a><!-- x --></a>"_s) == ErrorCode::Protocol);
    CHECK(refusal(u"<a>&b;</a>"_s) == ErrorCode::Protocol);
}

TEST_CASE("what is not one well-formed element is refused")
{
    const QString xml = GENERATE(u""_s, u" "_s, u"text"_s, u"<a>"_s, u"<a></b>"_s, u"<a/><b/>"_s, u"<a b='1' b='2'/>"_s,
                                 u"<p:a/>"_s, u"<a>\u0001</a>"_s, u"<a b=1/>"_s, u"<a/>x"_s, u"</a>"_s);
    CHECK(refusal(xml) == ErrorCode::Protocol);
}

TEST_CASE("depth, attributes, elements and size are bounded")
{
    const auto nested = [](int depth) -> QString { return u"<a>"_s.repeated(depth) + u"</a>"_s.repeated(depth); };
    const ElementLimits limits{.bytes = 1000, .depth = 5, .attributes = 3, .elements = 10};
    CHECK(parseElement(nested(5), limits).hasValue());
    CHECK(refusal(nested(6), limits) == ErrorCode::TooLarge);
    CHECK(parseElement(u"<a b='' c='' d=''/>"_s, limits).hasValue());
    CHECK(refusal(u"<a b='' c='' d='' e=''/>"_s, limits) == ErrorCode::TooLarge);
    CHECK(refusal(u"<a xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e'/>"_s, limits) == ErrorCode::TooLarge);
    CHECK(parseElement(u"<a>"_s + u"<b/>"_s.repeated(9) + u"</a>"_s, limits).hasValue());
    CHECK(refusal(u"<a>"_s + u"<b/>"_s.repeated(10) + u"</a>"_s, limits) == ErrorCode::TooLarge);
    CHECK(parseElement(u"<a>"_s + QString(993, u'x') + u"</a>"_s, limits).hasValue());
    CHECK(refusal(u"<a>"_s + QString(994, u'x') + u"</a>"_s, limits) == ErrorCode::TooLarge);
    CHECK(refusal(u"<a>"_s + QString(500, u'я') + u"</a>"_s, limits) == ErrorCode::TooLarge);
}
