// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/second_factor.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray secret("12345678901234567890");

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

TEST_CASE("codes are those of RFC 6238, appendix B")
{
    const auto [seconds, code] = GENERATE(table<qint64, QString>({{59, u"94287082"_s},
                                                                  {1111111109, u"07081804"_s},
                                                                  {1111111111, u"14050471"_s},
                                                                  {1234567890, u"89005924"_s},
                                                                  {2000000000, u"69279037"_s},
                                                                  {20000000000, u"65353130"_s}}));
    CHECK(totpCode(secret, totpStepAt(at(seconds)), 8) == code);
    CHECK(totpCode(secret, totpStepAt(at(seconds))) == code.right(6));
}

TEST_CASE("a code holds for its step and the neighbours, however it is spaced, and counts once")
{
    const QDateTime now = at(1234567890);
    const qint64 step = totpStepAt(now);
    for (const qint64 near : {step - 1, step, step + 1})
        CHECK(totpStepOf(secret, totpCode(secret, near), now, 0) == near);
    for (const QString& spaced : {u"005 924"_s, u"005\u00A0924"_s, u" 005924\n"_s})
        CHECK(totpStepOf(secret, spaced, now, 0) == step);
    CHECK_FALSE(totpStepOf(secret, totpCode(secret, step + 2), now, 0));
    CHECK_FALSE(totpStepOf(secret, totpCode(secret, step - 2), now, 0));
    CHECK_FALSE(totpStepOf(secret, totpCode(secret, step), now, step));
    CHECK(totpStepOf(secret, totpCode(secret, step + 1), now, step) == step + 1);
    for (const QString& wrong : {QString(), u"00592"_s, u"0059244"_s, u"005925"_s, u"oo5924"_s})
        CHECK_FALSE(totpStepOf(secret, wrong, now, 0));
}

TEST_CASE("secrets are written as in RFC 4648, section 10")
{
    const auto [plain, coded] = GENERATE(table<QByteArray, QString>({{"", u""_s},
                                                                     {"f", u"MY"_s},
                                                                     {"fo", u"MZXQ"_s},
                                                                     {"foo", u"MZXW6"_s},
                                                                     {"foob", u"MZXW6YQ"_s},
                                                                     {"fooba", u"MZXW6YTB"_s},
                                                                     {"foobar", u"MZXW6YTBOI"_s}}));
    CHECK(base32(plain) == coded);
}

TEST_CASE("an authenticator app reads the school, the account and the secret")
{
    CHECK(totpUri(u"Школа № 44"_s, u"k4@school.example"_s, "foobar") ==
          u"otpauth://totp/%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0%20%E2%84%96%2044:k4%40school.example"
          "?secret=MZXW6YTBOI&issuer=%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0%20%E2%84%96%2044"_s);
}
