// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/query_syntax.h"
#include "support/qt_strings.h"

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

QString parsed(const QString& query)
{
    return msgindex::print(msgindex::parse(query));
}

} // namespace

TEST_CASE("all words are needed; the last one may go on")
{
    CHECK(parsed(u"родительское собр"_s) == uR"((and (words "родительское") (words "собр"…)))"_s);
    CHECK(parsed(u"родительское собр "_s) == uR"((and (words "родительское") (words "собр")))"_s);
    CHECK(parsed(u"собрание?"_s) == uR"((and (words "собрание?")))"_s);
    CHECK(parsed(u""_s) == u"(and)"_s);
    CHECK(parsed(u"   "_s) == u"(and)"_s);
}

TEST_CASE("a phrase stands in quotation marks of any kind")
{
    CHECK(parsed(u"\"сдать деньги\" завтра "_s) == uR"((and (phrase "сдать деньги") (words "завтра")))"_s);
    CHECK(parsed(u"«сдать деньги»"_s) == uR"((and (phrase "сдать деньги")))"_s);
    CHECK(parsed(u"„сдать деньги“"_s) == uR"((and (phrase "сдать деньги")))"_s);
}

TEST_CASE("a phrase that is not closed yet is being typed")
{
    CHECK(parsed(u"\"сдать ден"_s) == uR"((and (phrase "сдать ден"…)))"_s);
    CHECK(parsed(u"\""_s) == u"(and)"_s);
    CHECK(parsed(u"\"\" да "_s) == uR"((and (words "да")))"_s);
}

TEST_CASE("the exact mode has an equals sign")
{
    CHECK(parsed(u"=\"собрания\""_s) == uR"((and (exact "собрания")))"_s);
    CHECK(parsed(u"= "_s) == uR"((and (words "=")))"_s);
}

TEST_CASE("a minus excludes a word, a phrase or a filter")
{
    CHECK(parsed(u"собрание -отмена -\"не будет\" -в:5А"_s) ==
          uR"((and (words "собрание") (not (words "отмена")) (not (phrase "не будет")) (not (filter in "5А"))))"_s);
    CHECK(parsed(u"мир - труд "_s) == uR"((and (words "мир") (words "-") (words "труд")))"_s);
}

TEST_CASE("«или» joins its neighbours")
{
    CHECK(parsed(u"кто музей или театр | цирк завтра "_s) ==
          uR"((and (words "кто") (or (words "музей") (words "театр") (words "цирк")) (words "завтра")))"_s);
    CHECK(parsed(u"а OR б "_s) == uR"((and (or (words "а") (words "б"))))"_s);
}

TEST_CASE("«или» at an end is a word")
{
    CHECK(parsed(u"музей или"_s) == uR"((and (words "музей") (words "или"…)))"_s);
    CHECK(parsed(u"или музей "_s) == uR"((and (words "или") (words "музей")))"_s);
}

TEST_CASE("filters are named in Russian and English")
{
    CHECK(parsed(u"от:Петрова in:5А есть:файл до:15.09 AFTER:01.09 роль:родитель"_s) ==
          uR"((and (filter from "Петрова") (filter in "5А") (filter has "файл") (filter before "15.09") )"_s +
              uR"((filter after "01.09") (filter role "родитель")))"_s);
    CHECK(parsed(u"в:\"5А родители\""_s) == uR"((and (filter in "5А родители")))"_s);
    CHECK(parsed(u"в:5«А» да "_s) == uR"((and (filter in "5«А»") (words "да")))"_s);
}

TEST_CASE("a filter without a value restricts nothing, and an unknown name is a word")
{
    CHECK(parsed(u"от:"_s) == u"(and)"_s);
    CHECK(parsed(u"http://x.ru 12:30 "_s) == uR"((and (words "http://x.ru") (words "12:30")))"_s);
}

TEST_CASE("a class label with a space stays together")
{
    CHECK(parsed(u"класс 5 «А» завтра "_s) == uR"((and (words "класс") (words "5 «А»") (words "завтра")))"_s);
}

TEST_CASE("a page pasted by mistake is read up to the limit")
{
    CHECK(msgindex::parse(QString(u"слово "_s).repeated(1'000'000)).clauses.size() < msgindex::longestQuery);
}

TEST_CASE("anything at all gives a tree that can be printed")
{
    const QString alphabet =
        u"абй ё\"«»„“=-|:от:в:есть:или \t\n5А😂\u0306\u200f()*"_s + QChar(0xD800) + QChar(0xDC00) + QChar(0);
    std::mt19937 random(1); // NOLINT: the same texts each time
    for (int round = 0; round < 20'000; ++round) {
        QString query;
        for (auto length = random() % 40; length > 0; --length)
            query += alphabet[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(alphabet.size()))];
        const msgindex::SyntaxTree tree = msgindex::parse(query);
        REQUIRE(msgindex::print(tree).startsWith(u"(and"));
        for (const msgindex::SyntaxClause& clause : tree.clauses)
            REQUIRE_FALSE(clause.anyOf.empty());
    }
}
