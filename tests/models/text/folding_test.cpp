// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "support/qt_strings.h"
#include "text/folding.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("case makes no difference, in Russian and in other alphabets")
{
    CHECK(text::folded(u"СОБРАНИЕ Parents ΑΒΓ İstanbul"_s).startsWith(u"собрание parents αβγ"_s));
}

TEST_CASE("ё is е, but й is not и")
{
    CHECK(text::folded(u"Ёлка ещё"_s) == u"елка еще"_s);
    CHECK(text::folded(u"мой Йод"_s) == u"мой йод"_s);
    CHECK(text::folded(u"мой"_s) != text::folded(u"мои"_s));
}

TEST_CASE("a letter written with a mark of its own is the same letter")
{
    CHECK(text::folded(u"и\u0306од"_s) == u"йод"_s);
    CHECK(text::folded(u"И\u0306од"_s) == u"йод"_s);
    CHECK(text::folded(u"е\u0308лка"_s) == u"елка"_s);
    CHECK(text::folded(u"Е\u0308лка"_s) == u"елка"_s);
}

TEST_CASE("stress marks and accents are not compared")
{
    CHECK(text::folded(u"за\u0301мок"_s) == u"замок"_s);
    CHECK(text::folded(u"café cafe\u0301"_s) == u"cafe cafe"_s);
}

TEST_CASE("neighbouring languages keep letters of their own")
{
    CHECK(text::folded(u"Київ ўсё"_s) == u"київ ўсе"_s);
    CHECK(text::folded(u"Ки\u0457в"_s) == u"київ"_s);
    CHECK(text::folded(u"Киі\u0308в"_s) == u"київ"_s);
}

TEST_CASE("what is between the words stays, emoji and broken surrogates too")
{
    CHECK(text::folded(u"Да! 😂 — нет"_s) == u"да! 😂 — нет"_s);
    const QString broken = u"а"_s + QChar(0xD83D) + u"Б"_s;
    CHECK(text::folded(broken).size() == 3);
}

TEST_CASE("all word pairs with ё and е are equal")
{
    const auto rows = support::goldenRows(u"text/yo_words.tsv"_s);
    REQUIRE(rows.size() == 7348);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == 2);
        if (text::folded(rows[i][0]) != text::folded(rows[i][1]))
            FAIL(rows[i][0].toStdString());
    }
}
