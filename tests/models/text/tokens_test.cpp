// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "text/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList tokensOf(const QString& text)
{
    QStringList result;
    text::Stemmer stemmer;
    text::forEachToken(text, stemmer, [&](const text::Token& token) {
        result << QString::fromUtf8(token.form.data(), static_cast<qsizetype>(token.form.size())) + u'@' +
                      QString::number(token.position);
    });
    return result;
}

QStringList wordsOf(const QString& text)
{
    QStringList result;
    text::WordCursor words(text);
    text::Word word;
    while (words.next(word))
        result << text.mid(word.begin, word.length());
    return result;
}

} // namespace

TEST_CASE("words are runs of letters and digits of any script")
{
    CHECK(wordsOf(u"Привет, мир-труд! 7 ёлок; don't · 北京"_s) ==
          QStringList{u"Привет"_s, u"мир"_s, u"труд"_s, u"7"_s, u"ёлок"_s, u"don"_s, u"t"_s, u"北京"_s});
    CHECK(wordsOf(u""_s).isEmpty());
    CHECK(wordsOf(u"😂 … — "_s).isEmpty());
}

TEST_CASE("a mark on a letter belongs to the word")
{
    CHECK(wordsOf(u"за\u0301мок и\u0306од"_s) == QStringList{u"за\u0301мок"_s, u"и\u0306од"_s});
}

TEST_CASE("file names, links and telephone numbers fall into their parts")
{
    CHECK(wordsOf(u"отчёт_v2.pdf"_s) == QStringList{u"отчёт"_s, u"v2"_s, u"pdf"_s});
    CHECK(wordsOf(u"https://school5.example.ru/x"_s) ==
          QStringList{u"https"_s, u"school5"_s, u"example"_s, u"ru"_s, u"x"_s});
    CHECK(wordsOf(u"+7 912 345-67-89"_s) == QStringList{u"7"_s, u"912"_s, u"345"_s, u"67"_s, u"89"_s});
}

TEST_CASE("positions count words")
{
    CHECK(tokensOf(u"Кто, где — когда?"_s) == QStringList{u"кто@0"_s, u"где@1"_s, u"когда@2"_s});
}

TEST_CASE("a class label is one word, however it is written, and takes two places")
{
    CHECK(tokensOf(u"про 5А класс"_s) == QStringList{u"про@0"_s, u"5а@1"_s, u"класс@3"_s});
    CHECK(tokensOf(u"про 5A класс"_s) == QStringList{u"про@0"_s, u"5а@1"_s, u"класс@3"_s}); // Latin A
    const QStringList apart{u"про@0"_s, u"5а@1"_s, u"5@1"_s, u"а@2"_s, u"класс@3"_s};
    CHECK(tokensOf(u"про 5«А» класс"_s) == apart);
    CHECK(tokensOf(u"про 5 «а» класс"_s) == apart);
    CHECK(tokensOf(u"про 5-а класс"_s) == apart);
    CHECK(tokensOf(u"про 5 \"А\" класс"_s) == apart);
    CHECK(tokensOf(u"11Б"_s) == QStringList{u"11б"_s + u"@0"_s});
}

TEST_CASE("what only resembles a class label is not one")
{
    CHECK(tokensOf(u"12а"_s) == QStringList{u"12а@0"_s});
    CHECK(tokensOf(u"5-й урок"_s) == QStringList{u"5@0"_s, u"й@1"_s, u"урок@2"_s});
    CHECK(tokensOf(u"5 а вот"_s) == QStringList{u"5@0"_s, u"а@1"_s, u"вот@2"_s});
    CHECK(tokensOf(u"5-ая"_s) == QStringList{u"5@0"_s, u"ая@1"_s});
    CHECK(tokensOf(u"105а"_s) == QStringList{u"105а@0"_s});
    CHECK(tokensOf(u"5«А"_s) == QStringList{u"5@0"_s, u"а@1"_s});
    CHECK(tokensOf(u"05а"_s) == QStringList{u"05а@0"_s});
}

TEST_CASE("an endless word is compared by its beginning")
{
    const QStringList tokens = tokensOf(QString(u"ф"_s).repeated(1'000'000));
    REQUIRE(tokens.size() == 1);
    CHECK(tokens.front() == QString(u"ф"_s).repeated(text::longestWordLetters) + u"@0"_s);
}
