// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "text/names.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("one name in two spellings is the same name")
{
    CHECK(text::sameName(u"Пётр  Королёв", u"петр королев"));
    CHECK(text::sameName(u"Римский-Корсаков", u"РИМСКИЙ КОРСАКОВ"));
    CHECK_FALSE(text::sameName(u"Андрей", u"Андреи"));
    CHECK(text::nameKey(u" Анна-Мария  Ёлкина ") == u"анна мария елкина"_s);
}

TEST_CASE("a person is found by the beginnings of the names in any order")
{
    CHECK(text::nameBeginsWith(u"Мария Петрова", u"пет мар"));
    CHECK(text::nameBeginsWith(u"Семён Королёв", u"корол"));
    CHECK(text::nameBeginsWith(u"Мария Петрова", u""));
    CHECK_FALSE(text::nameBeginsWith(u"Мария Петрова", u"мар сид"));
}
