// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_code.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;

TEST_CASE("a code is read as it was made, however its groups are typed")
{
    const QString code = joinCodeFor(u"12345678901234"_s);
    REQUIRE(code == u"1234567890123428"_s); // 98 - 12345678901234 * 100 mod 97
    CHECK(joinCodeFrom(code) == code);
    CHECK(joinCodeFrom(displayJoinCode(code)) == code);
    CHECK(joinCodeFrom(u"  "_s + code.left(4) + u"-"_s + code.mid(4, 8) + u" – "_s + code.mid(12)) == code);
    CHECK(displayJoinCode(code).count(u' ') == 3);
}

TEST_CASE("each wrong digit and each swap of neighbours is found")
{
    for (const QString& payload : {u"00000000000000"_s, u"98765432109876"_s, u"31415926535897"_s}) {
        const QString code = joinCodeFor(payload);
        for (int at = 0; at < joinCodeDigits; ++at) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString wrong = code;
                wrong[at] = digit;
                CHECK(joinCodeFrom(wrong).isEmpty() == (wrong != code));
            }
            QString swapped = code;
            if (at + 1 < joinCodeDigits)
                std::swap(swapped[at], swapped[at + 1]);
            CHECK(joinCodeFrom(swapped).isEmpty() == (swapped != code));
        }
    }
}

TEST_CASE("what is no code is not read")
{
    const QString code = joinCodeFor(u"31415926535897"_s);
    for (const QString& typed :
         {QString(), code.left(15), QString(code + u'1'), QString(code + u'а'), u"١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦"_s})
        CHECK(joinCodeFrom(typed).isEmpty());
    CHECK(joinCodeFor(u"1234"_s).isEmpty());
    CHECK(joinCodeFor(u"1234567890123x"_s).isEmpty());
}

TEST_CASE("what proves an invite is found in a code or in a link, however it was copied")
{
    const QString code = joinCodeFor(u"31415926535897"_s);
    const QString token = u"dGhpcy1pcy1hLXRva2Vu"_s;
    CHECK(inviteSecretIn(displayJoinCode(code)) == code);
    CHECK(inviteSecretIn(u"https://join.school12.ru/j/"_s + token) == token);
    CHECK(inviteSecretIn(u"Вступайте! https://join.school12.ru/j/"_s + token + u" до пятницы"_s) == token);
    CHECK(inviteSecretIn(u"join.school12.ru/j/"_s + token + u"/rules?lang=en"_s) == token);
    for (const QString& other : {QString(), u"https://join.school12.ru/"_s, u"https://join.school12.ru/j/short"_s, token})
        CHECK(inviteSecretIn(other).isEmpty());
}
