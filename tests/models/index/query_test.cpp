// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_support.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString compiled(const QString& typed)
{
    return msgindex::print(support::queryOf(typed));
}

} // namespace

TEST_CASE("words become stems, the last one a beginning")
{
    CHECK(compiled(u"Родительское собран"_s) == u"(and (word родительск) (prefix собран | собра))"_s);
    CHECK(compiled(u"собраниями "_s) == u"(and (word собран))"_s);
    CHECK(compiled(u"ещё "_s) == u"(and (word ещ))"_s);
}

TEST_CASE("a beginning that has outgrown its stem still finds it")
{
    CHECK(compiled(u"собрание"_s) == u"(and (prefix собрание | собран))"_s);
}

TEST_CASE("what is written without spaces is a phrase")
{
    CHECK(compiled(u"school5.example.ru "_s) == u"(and (phrase school5 +1:exampl +2:ru))"_s);
    CHECK(compiled(u"345-67"_s) == u"(and (word 345) (prefix 67))"_s);
}

TEST_CASE("a class label is one word in every spelling")
{
    for (const QString& label : {u"5А "_s, u"5A "_s, u"5«а»"_s, u"5-а "_s, u"5 «А»"_s})
        CHECK(compiled(label) == u"(and (word 5а))"_s);
    CHECK(compiled(u"\"у 5А класса\""_s) == u"(and (phrase у +1:5а +3:класс))"_s);
}

TEST_CASE("the exact mode keeps the form")
{
    CHECK(compiled(u"=\"Собрания\""_s) == u"(and (phrase =собрания))"_s);
    CHECK(compiled(u"=\"не будет\""_s) == u"(and (phrase =не +1:=будет))"_s);
}

TEST_CASE("a phrase that is being typed needs its words and the beginning")
{
    CHECK(compiled(u"\"завтра родительское собр"_s) == u"(and (phrase завтр +1:родительск) (prefix собр))"_s);
    CHECK(compiled(u"музей или \"в теат"_s) == u"(and (or (word муз) (word в)) (or (word муз) (prefix теат)))"_s);
}

TEST_CASE("a minus excludes; an unfinished phrase after it excludes nothing yet")
{
    CHECK(compiled(u"собрание -отмена "_s) == u"(and (word собран) (not (word отм)))"_s);
    CHECK(compiled(u"собрание -\"не буд"_s) == u"(and (word собран))"_s);
}

TEST_CASE("punctuation asks for nothing")
{
    CHECK(compiled(u"… ! ?"_s) == u"(and)"_s);
    CHECK(compiled(u"-! мир "_s) == u"(and (word мир))"_s);
}

TEST_CASE("filters are resolved by the caller")
{
    CHECK(compiled(u"от:Петрова в:5А есть:файл до:1000"_s) ==
          u"(and (sender 7) (chat 5) (flags 1) (time -9223372036854775808 1000))"_s);
}

TEST_CASE("an unknown name finds nothing and is told")
{
    const msgindex::Query query = support::queryOf(u"собрание от:Никого"_s);
    CHECK(msgindex::print(query) == u"(and (word собран) (chat))"_s);
    REQUIRE(query.unresolved.size() == 1);
    CHECK(query.unresolved.front().text == u"Никого"_s);
}

TEST_CASE("words are marked in a hit, excluded ones and filters are not")
{
    text::Stemmer stemmer;
    const msgindex::Query query = support::queryOf(u"=\"деньги\" \"5А класс\" -нет от:Петрова собрание"_s);
    const QString text = u"😂 Ёж. Деньги денег 5«А» класса, нет, на собрании"_s;
    QStringList marked;
    for (const text::Span& span : text::highlightSpans(text, msgindex::highlightedWords(query), stemmer))
        marked << text.mid(span.begin, span.length);
    CHECK(marked == QStringList{u"Деньги"_s, u"5«А»"_s, u"класса"_s, u"собрании"_s});
}
