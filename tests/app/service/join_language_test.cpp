// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_language.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using authority::Language;
using service::languageFor;

TEST_CASE("the browser's wishes choose the language, and Russian when it has none of ours")
{
    CHECK(languageFor({}, {}) == Language::Russian);
    CHECK(languageFor({}, u"ru-RU,ru;q=0.9,en;q=0.8"_s) == Language::Russian);
    CHECK(languageFor({}, u"en-GB,en;q=0.9,ru;q=0.8"_s) == Language::English);
    CHECK(languageFor({}, u"de, en;q=0.5"_s) == Language::English);
    CHECK(languageFor({}, u"tt-RU"_s) == Language::Russian);
    CHECK(languageFor({}, u";q=,,;;q=x"_s) == Language::Russian);
}

TEST_CASE("what was chosen on the page wins over the browser")
{
    CHECK(languageFor(u"en"_s, u"ru"_s) == Language::English);
    CHECK(languageFor(u"ru"_s, u"en"_s) == Language::Russian);
    CHECK(languageFor(u"xx"_s, u"en"_s) == Language::English);
}
