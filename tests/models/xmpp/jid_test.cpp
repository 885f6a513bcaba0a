// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"

using codec::jid;
using xmpp::Jid;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("an address is read into its parts and written back")
{
    const Jid full = jid(u"ivanova@school.example/Рабочий стол"_s);
    CHECK(full.node() == u"ivanova"_s);
    CHECK(full.domain() == u"school.example"_s);
    CHECK(full.resource() == u"Рабочий стол"_s);
    CHECK(full.toString() == u"ivanova@school.example/Рабочий стол"_s);
    CHECK(full.bare().toString() == u"ivanova@school.example"_s);
    CHECK_FALSE(full.isBare());
    CHECK(jid(u"school.example"_s).node().isEmpty());
    CHECK(jid(u"school.example/a@b/c"_s).resource() == u"a@b/c"_s);
    CHECK(Jid().isEmpty());
}

TEST_CASE("addresses that mean the same are equal, but resources keep their case")
{
    CHECK(jid(u"Ivanova@School.EXAMPLE"_s) == jid(u"ivanova@school.example"_s));
    CHECK(jid(u"a@example.org."_s) == jid(u"a@example.org"_s));
    CHECK(jid(u"ＡＢ@example.org"_s) == jid(u"ab@example.org"_s));
    CHECK(jid(u"a@b/R"_s) != jid(u"a@b/r"_s));
    CHECK(qHash(jid(u"A@b"_s)) == qHash(jid(u"a@b"_s)));
    CHECK(jid(u"a@b"_s) < jid(u"b@b"_s));
}

TEST_CASE("what is no address is refused")
{
    const QString text =
        GENERATE(u""_s, u"@example.org"_s, u"a@"_s, u"a@b/"_s, u"/r"_s, u"a b@c"_s, u"a\"@c"_s, u"a<@c"_s, u"a@b@c"_s,
                 u"a@.b"_s, u"a@b..c"_s, u"a@b c"_s, u"a@b/\u0001"_s, QString(1024, u'a') + u"@b"_s,
                 u"a@"_s + QString(1024, u'b'), u"a@b/"_s + QString(600, u'я'));
    INFO(text.toStdString());
    const auto parsed = Jid::parse(text);
    REQUIRE_FALSE(parsed.hasValue());
    CHECK(parsed.error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("an occupant is the room with a nick")
{
    const Jid room = jid(u"room@rooms.example"_s);
    CHECK(room.withResource(u"Иванова Анна")->toString() == u"room@rooms.example/Иванова Анна"_s);
    CHECK_FALSE(room.withResource(u"").hasValue());
}
