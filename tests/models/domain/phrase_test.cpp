// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phrase.h"
#include "support/qt_strings.h"

#include <QSet>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a phrase is filled in with what is known, and the first of the rest is told")
{
    const PhraseWords known{u"Евгения"_s, u"5«А» — родители"_s, u"Мария Ивановна"_s, QDate(2026, 11, 12)};
    CHECK(filledIn(u"{имя}, сегодня {дата}. {Я}, {чат}"_s, known) ==
          FilledPhrase{u"Евгения, сегодня 12 ноября. Мария Ивановна, 5«А» — родители"_s});
    const FilledPhrase gap = filledIn(u"{имя}, собрание {когда} в {где}"_s, known);
    CHECK(gap.text == u"Евгения, собрание {когда} в {где}"_s);
    CHECK(gap.text.mid(gap.gapStart, gap.gapLength) == u"{когда}"_s);
    const FilledPhrase stranger = filledIn(u"Здравствуйте, {имя}!"_s, {});
    CHECK(stranger.text.mid(stranger.gapStart, stranger.gapLength) == u"{имя}"_s);
    CHECK(filledIn(u"нет {} и { скобки"_s, known) == FilledPhrase{u"нет {} и { скобки"_s});
}

TEST_CASE("people are addressed without family name, kinship and number")
{
    CHECK(addressOf(u"Петрова Мария Ивановна (классный руководитель)"_s) == u"Мария Ивановна"_s);
    CHECK(addressOf(u"Щербакова Евгения (мама: Ефимова Любовь) 2"_s) == u"Евгения"_s);
    CHECK(addressOf(u"Ефимова Любовь 2"_s) == u"Любовь"_s);
    CHECK(addressOf(u"Пользователь"_s) == u"Пользователь"_s);
    CHECK(addressOf({}).isEmpty());
}

TEST_CASE("the first phrases have ids of their own, and fit")
{
    QSet<QString> ids;
    for (const Phrase& phrase : firstPhrases()) {
        ids.insert(phrase.id.value());
        CHECK(phrase.text.size() < longestPhrase);
    }
    CHECK(ids.size() == firstPhrases().size());
    CHECK_FALSE(ids.contains(QString()));
}
