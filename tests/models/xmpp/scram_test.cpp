// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "xmpp/saslprep.h"
#include "xmpp/scram.h"

using base::ErrorCode;
using xmpp::chooseSasl;
using xmpp::Credentials;
using xmpp::saslprep;
using xmpp::Scram;
using namespace Qt::Literals::StringLiterals;

namespace {

const Credentials pencil{u"user"_s, u"pencil"_s};

Scram scram256()
{
    return {QCryptographicHash::Sha256, pencil, "rOprNGfwEbeRWgbNEkqO"};
}

const QByteArray challenge256 =
    "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

} // namespace

TEST_CASE("SCRAM-SHA-1 gives the example of RFC 5802")
{
    Scram scram(QCryptographicHash::Sha1, pencil, "fyko+d2lbbFgONRv9qkxdawL");
    CHECK(scram.mechanism() == u"SCRAM-SHA-1"_s);
    CHECK(scram.initialResponse() == "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
    const auto response = scram.respond("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
    REQUIRE(response.hasValue());
    CHECK(*response == "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    CHECK(scram.finish("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=").hasValue());
}

TEST_CASE("SCRAM-SHA-256 gives the example of RFC 7677")
{
    Scram scram = scram256();
    CHECK(scram.mechanism() == u"SCRAM-SHA-256"_s);
    CHECK(scram.initialResponse() == "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    const auto response = scram.respond(challenge256);
    REQUIRE(response.hasValue());
    CHECK(*response == "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                       "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    CHECK(scram.finish("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=").hasValue());
}

TEST_CASE("a server that does not know the password is not believed")
{
    Scram scram = scram256();
    REQUIRE(scram.respond(challenge256).hasValue());
    const QByteArray data = GENERATE(QByteArray(), "v=", "v=AAAA", "v=!", "e=other-error",
                                     "v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    CHECK(scram.finish(data).error().code == ErrorCode::Protocol);
}

TEST_CASE("success before the proof is not believed")
{
    CHECK(scram256().finish("v=").error().code == ErrorCode::Protocol);
}

TEST_CASE("a challenge that breaks the rules of SCRAM is refused")
{
    const QByteArray challenge =
        GENERATE(as<QByteArray>(), "", "r=rOprNGfwEbeRWgbNEkqOx", "m=x,r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=4096",
                 "r=rOprNGfwEbeRWgbNEkqO,s=AAAA,i=4096", "r=otherNonce,s=AAAA,i=4096",
                 "r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096", "r=rOprNGfwEbeRWgbNEkqOx,s=!,i=4096",
                 "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=many", "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=4095",
                 "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=0", "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=-4096",
                 "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=200001", "r=rOprNGfwEbeRWgbNEkqOx,s=AAAA,i=2147483647");
    INFO(challenge.toStdString());
    CHECK(scram256().respond(challenge).error().code == ErrorCode::Protocol);
}

TEST_CASE("a second challenge is refused")
{
    Scram scram = scram256();
    REQUIRE(scram.respond(challenge256).hasValue());
    CHECK_FALSE(scram.respond(challenge256).hasValue());
}

TEST_CASE("every SCRAM sign-in has a nonce of its own, and names are escaped")
{
    const Credentials odd{u"a=b,c"_s, u"p"_s};
    const QByteArray first = Scram(QCryptographicHash::Sha256, odd).initialResponse();
    CHECK(first.startsWith("n,,n=a=3Db=2Cc,r="));
    CHECK(first != Scram(QCryptographicHash::Sha256, odd).initialResponse());
}

TEST_CASE("the strongest safe mechanism is chosen")
{
    const auto chosen = [](const QStringList& offered, bool isEncrypted, const QString& before = {}) {
        const auto sasl = chooseSasl(offered, pencil, isEncrypted, before);
        return sasl ? (*sasl)->mechanism() : QString();
    };
    CHECK(chosen({u"PLAIN"_s, u"SCRAM-SHA-1"_s, u"SCRAM-SHA-256"_s}, false) == u"SCRAM-SHA-256"_s);
    CHECK(chosen({u"SCRAM-SHA-1"_s, u"PLAIN"_s}, true) == u"SCRAM-SHA-1"_s);
    CHECK(chosen({u"PLAIN"_s}, true) == u"PLAIN"_s);
    CHECK(chosen({u"PLAIN"_s}, false).isEmpty());
    CHECK(chosen({u"X-OAUTH2"_s, u"DIGEST-MD5"_s, u"ANONYMOUS"_s}, true).isEmpty());
    CHECK(chosen({u"SCRAM-SHA-1"_s}, true, u"SCRAM-SHA-256"_s).isEmpty());
    CHECK(chosen({u"PLAIN"_s}, true, u"SCRAM-SHA-1"_s).isEmpty());
    CHECK(chosen({u"SCRAM-SHA-256"_s}, true, u"SCRAM-SHA-1"_s) == u"SCRAM-SHA-256"_s);
}

TEST_CASE("PLAIN sends name and password as RFC 4616 wants")
{
    const auto sasl = chooseSasl({u"PLAIN"_s}, {u"user"_s, u"пароль"_s}, true);
    REQUIRE(sasl.hasValue());
    CHECK((*sasl)->initialResponse() == QByteArray("\0user\0", 6) + u"пароль"_s.toUtf8());
    CHECK_FALSE((*sasl)->respond("x").hasValue());
    CHECK((*sasl)->finish({}).hasValue());
}

TEST_CASE("a password that cannot be one is refused before anything is sent")
{
    CHECK(chooseSasl({u"SCRAM-SHA-256"_s}, {u"user"_s, u"a\u0007"_s}, true).error().code == ErrorCode::Authentication);
    CHECK(chooseSasl({u"SCRAM-SHA-256"_s}, {u"user"_s, u""_s}, true).error().code == ErrorCode::Authentication);
}

TEST_CASE("SASLprep gives the examples of RFC 4013")
{
    CHECK(*saslprep(u"I\u00ADX"_s) == u"IX"_s);
    CHECK(*saslprep(u"user"_s) == u"user"_s);
    CHECK(*saslprep(u"USER"_s) == u"USER"_s);
    CHECK(*saslprep(u"\u00AA"_s) == u"a"_s);
    CHECK(*saslprep(u"\u2168"_s) == u"IX"_s);
    CHECK_FALSE(saslprep(u"\u0007"_s).hasValue());
    CHECK_FALSE(saslprep(u"\u0627\u0031"_s).hasValue());
}

TEST_CASE("SASLprep joins what looks the same, and refuses what cannot be typed")
{
    CHECK(*saslprep(u"и\u0306"_s) == u"й"_s);
    CHECK(*saslprep(u"е\u0308ж"_s) == u"ёж"_s);
    CHECK(*saslprep(u"a\u00A0b\u3000c"_s) == u"a b c"_s);
    CHECK(*saslprep(u"\u0627\u0644\u0628"_s) == u"\u0627\u0644\u0628"_s);
    CHECK(*saslprep(u"🔑"_s) == u"🔑"_s);
    for (const QString& bad : {u"\u202E"_s, u"\uE000"_s, u"\uFFFD"_s, u"a\u0627"_s})
        CHECK_FALSE(saslprep(bad).hasValue());
}
