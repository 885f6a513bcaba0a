// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/spoken_query.h"
#include "index/suggestions.h"
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"

using namespace msgindex;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 11, 30); // a Monday
constexpr Flags kQuestion = 1;

class NoNames final : public FilterResolver
{
public:
    [[nodiscard]] std::optional<Filter> resolve(Field field, const QString& value) const override
    {
        if (field == Field::In && value == u"5А")
            return ChatFilter{{1}};
        if (field == Field::Has && value == u"вопрос")
            return FlagFilter{kQuestion};
        return std::nullopt;
    }
};

std::optional<Suggestion> suggestionFor(const QString& typed)
{
    PlainIndex index;
    Batch batch;
    batch.mark = 1;
    std::int64_t id = 0;
    for (const QString& text : {u"Когда будет собрание?"_s, u"Экскурсия в музей в мае"_s, u"Привет всем"_s,
                                u"Собрание перенесли"_s, u"stream today"_s})
        batch.changes.emplace_back(
            Put{Document{DocId(++id), 1, 1, id, text.endsWith(u'?') ? kQuestion : Flags(0), text}});
    REQUIRE(index.apply(batch));
    text::Stemmer stemmer;
    const auto snapshot = index.snapshot();
    const auto found = suggest(typed, kToday, [&](const QString& query) {
        return snapshot->count(compile(parse(query), NoNames(), stemmer), {});
    });
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a query in the wrong layout is suggested in the right one")
{
    using Kind = Suggestion::Kind;
    CHECK(suggestionFor(u"ghbdtn"_s) == Suggestion{Kind::OtherLayout, u"привет"_s});
    CHECK(suggestionFor(u"cj,hfybt d:5А"_s).has_value() == false); // an unknown operator is words, found nowhere
    CHECK(suggestionFor(u"cj,hfybt в:5А"_s) == Suggestion{Kind::OtherLayout, u"собрание в:5А"_s});
    CHECK(suggestionFor(u"ыекуфь"_s) == Suggestion{Kind::OtherLayout, u"stream"_s});
}

TEST_CASE("Russian in Latin letters is suggested in Russian")
{
    using Kind = Suggestion::Kind;
    CHECK(suggestionFor(u"ekskursiya v muzey"_s) == Suggestion{Kind::Transliterated, u"экскурсия в музей"_s});
}

TEST_CASE("one slip in a long word is mended, the other words stay")
{
    using Kind = Suggestion::Kind;
    CHECK(suggestionFor(u"когда сабрание"_s) == Suggestion{Kind::Typo, u"когда собрание"_s});
    CHECK(suggestionFor(u"экскрусия"_s) == Suggestion{Kind::Typo, u"экскурсия"_s});
    CHECK(suggestionFor(u"экскурсея"_s) == Suggestion{Kind::Typo, u"экскурсия"_s}); // not «экскурсая» of the same stem
    CHECK_FALSE(suggestionFor(u"абвгд"_s).has_value());
    CHECK_FALSE(suggestionFor(u"сбр"_s).has_value());
    CHECK_FALSE(suggestionFor(u"-сабрание"_s).has_value());
}

TEST_CASE("a question put in words is suggested as what it asks for, also with a slip in it")
{
    using Kind = Suggestion::Kind;
    CHECK(suggestionFor(u"кто писал про музей"_s) == Suggestion{Kind::Spoken, u"музей"_s});
    CHECK(suggestionFor(u"что говорили про эскурсию в:5А"_s) == Suggestion{Kind::Spoken, u"экскурсию в:5А"_s});
    CHECK(suggestionFor(u"кто писал про музей в январе 2019"_s) == Suggestion{Kind::Spoken, u"музей"_s}); // not then
    CHECK(suggestionFor(u"кто спрашивал про собрание в январе 2019"_s) ==
          Suggestion{Kind::Spoken, u"собрание есть:вопрос"_s}); // asked, but not then
    CHECK(suggestionFor(u"кто спрашивал про музей в январе 2019"_s) == Suggestion{Kind::Spoken, u"музей"_s});
    CHECK_FALSE(suggestionFor(u"кто писал про космос"_s).has_value());
}

TEST_CASE("who asks for a time asks for its days, the latest that have begun")
{
    const auto [question, query] = GENERATE(table<QString, QString>({
        {u"кто спрашивал про экскурсию в мае"_s, u"экскурсию есть:вопрос после:01.05.2026 до:31.05.2026"_s},
        {u"Кто спросил об экскурсии в декабре"_s, u"экскурсии есть:вопрос после:01.12.2025 до:31.12.2025"_s},
        {u"что сказали о ремонте за март 2024"_s, u"ремонте после:01.03.2024 до:31.03.2024"_s},
        {u"деньги вчера"_s, u"деньги после:29.11.2026 до:29.11.2026"_s},
        {u"когда собрание на прошлой неделе от:Петрова"_s, u"собрание от:Петрова после:23.11.2026 до:29.11.2026"_s},
        {u"who asked about the trip in May"_s, u"trip has:question after:01.05.2026 before:31.05.2026"_s},
        {u"экскурсия"_s, u"экскурсия"_s},
        {u"кто где когда"_s, u""_s},
    }));
    const auto [words, filters, times] = spokenQuery(question.split(u' '), kToday);
    CHECK((words + filters + times).join(u' ') == query);
}

TEST_CASE("a phrase and what is excluded are no words of the question")
{
    CHECK(spokenQuery({u"\"кто в мае\""_s, u"-кто"_s, u"кто"_s}, kToday).words ==
          QStringList{u"\"кто в мае\""_s, u"-кто"_s});
}
