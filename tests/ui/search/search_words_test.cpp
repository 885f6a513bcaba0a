// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_words.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kMay(QDate(2026, 5, 12), QTime(9, 30));

session::SearchPage found(int total, const session::SearchCoverage& coverage)
{
    session::SearchPage page;
    page.total = total;
    page.coverage = coverage;
    return page;
}

session::SearchFacet period(const QDate& from, const QDate& until)
{
    return {session::SearchFacet::Kind::Period, {}, from, until, 3};
}

} // namespace

TEST_CASE("a search over everything says how much it found, and nothing else")
{
    CHECK(search::figures(found(7, {41'230, 41'230})) == u"7 message(s) found."_s);
    CHECK(search::figures(found(0, {41'230, 41'230})).isEmpty());
    CHECK(search::missing({41'230, 41'230}).isEmpty());
}

TEST_CASE("while the index is being filled, it is said how much of it has been searched")
{
    QLocale::setDefault(QLocale::Russian);
    const QString said = search::figures(found(7, {41'230, 120'500}));
    CHECK(said.startsWith(u"7 message(s) found. "_s));
    CHECK(said.contains(u"41\u00a0230"_s));
    CHECK(said.contains(u"120\u00a0500"_s));
    CHECK_FALSE(search::figures(found(0, {0, 120'500})).isEmpty()); // nothing found yet is no answer
}

TEST_CASE("what is on the server only is told, with the day from which on nothing is missing, if that is known")
{
    QLocale::setDefault(QLocale::Russian);
    CHECK(search::missing({10, 10, 3, {}}) == u"Messages of 3 chat(s) are still on the server."_s);
    CHECK(search::missing({10, 10, 3, kMay}) ==
          u"Complete since 12 мая 2026, 09:30; older messages of 3 chat(s) are still on the server."_s);
}

TEST_CASE("a period is named as people say it")
{
    QLocale::setDefault(QLocale::Russian);
    const QDate today(2026, 11, 12); // a Thursday
    const auto [facet, name] = GENERATE(table<session::SearchFacet, QString>({
        {period({2026, 11, 9}, {2026, 11, 15}), u"This week"_s},
        {period({2026, 5, 1}, {2026, 5, 31}), u"Май"_s},
        {period({2025, 12, 1}, {2025, 12, 31}), u"Декабрь 2025"_s},
        {period({2026, 9, 1}, {2027, 8, 31}), u"This school year"_s},
    }));
    CHECK(search::chipOf(facet, {facet}, today) == widgets::Chip{name, u"3"_s});
}

TEST_CASE("a person is named on a chip without the children, unless two have the same name")
{
    QLocale::setDefault(QLocale::Russian);
    const auto person = [](const QString& name) {
        session::SearchFacet facet;
        facet.kind = session::SearchFacet::Kind::Person;
        facet.name = name;
        facet.hits = 1200;
        return facet;
    };
    const auto nameOf = [&person](const QString& name) {
        const QList<session::SearchFacet> facets{
            person(u"Комарова Ирина (мама: Комаров Иван)"_s), person(u"Белова Анна (мама: Белов Пётр)"_s),
            person(u"Белова Анна (мама: Белова Ева)"_s), person(u"Осипова О. П."_s)};
        return search::chipOf(person(name), facets, {2026, 11, 12});
    };
    CHECK(nameOf(u"Комарова Ирина (мама: Комаров Иван)"_s) == widgets::Chip{u"Комарова Ирина"_s, u"1\u00a0200"_s});
    CHECK(nameOf(u"Белова Анна (мама: Белова Ева)"_s).text == u"Белова Анна (мама: Белова Ева)"_s);
    CHECK(nameOf(u"Осипова О. П."_s).text == u"Осипова О. П."_s);
}

TEST_CASE("a chip adds its filter to what was typed, so that the next word can follow")
{
    session::SearchFacet chat;
    chat.name = u"5«А» — родители"_s;
    CHECK(search::narrowed(u"экскурсия"_s, chat) == u"экскурсия in:\"5«А» — родители\" "_s);
    CHECK(search::narrowed(u" экскурсия "_s, period({2026, 5, 1}, {2026, 5, 31})) ==
          u"экскурсия after:01.05.2026 before:31.05.2026 "_s);
}

TEST_CASE("only operators that the query does not have yet are offered")
{
    const auto offered = [](const QString& query) {
        QStringList texts;
        for (const search::Operator& each : search::operatorsFor(query))
            texts << each.text;
        return texts;
    };
    CHECK(offered({}).contains(u"from:"_s));
    CHECK_FALSE(offered(u"экскурсия from:Петрова"_s).contains(u"from:"_s));
    CHECK_FALSE(offered(u"has:file "_s).contains(u"has:question"_s)); // one of a kind
    CHECK(offered(u"wherefrom:x"_s).contains(u"from:"_s));
}
