// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "text/repair.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("words typed in the wrong keyboard layout are read as they were meant")
{
    CHECK(text::inOtherLayout(u"ghbdtn") == u"привет"_s);
    CHECK(text::inOtherLayout(u"cj,hfybt 5F") == u"собрание 5А"_s);
    CHECK(text::inOtherLayout(u"\"'rcrehcbz\"") == u"\"экскурсия\""_s);
    CHECK(text::inOtherLayout(u"ыекуфь") == u"stream"_s);
}

TEST_CASE("Russian words in Latin letters are read")
{
    CHECK(text::transliterated(u"sobranie").first() == u"собрание"_s);
    CHECK(text::transliterated(u"ekskursiya").contains(u"экскурсия"_s));
    CHECK(text::transliterated(u"borshch").first() == u"борщ"_s);
    CHECK(text::transliterated(u"detskiy muzey").first() == u"детский музей"_s);
    CHECK(text::transliterated(u"собрание").isEmpty());
}

TEST_CASE("every slip of the hand is tried, and none gives the word itself")
{
    const QStringList near = text::oneSlipAway(u"сабрание"_s);
    CHECK(near.contains(u"собрание"_s));
    CHECK_FALSE(near.contains(u"сабрание"_s));
    CHECK(text::oneSlipAway(u"собраине"_s).contains(u"собрание"_s));
    CHECK(text::oneSlipAway(u"собрние"_s).contains(u"собрание"_s));
    CHECK(text::oneSlipAway(u"собрраание"_s).contains(u"собраание"_s));
}
