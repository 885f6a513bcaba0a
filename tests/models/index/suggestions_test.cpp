// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/suggestions.h"
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"

using namespace msgindex;
using namespace Qt::Literals::StringLiterals;

namespace {

class NoNames final : public FilterResolver
{
public:
    [[nodiscard]] std::optional<Filter> resolve(Field field, const QString& value) const override
    {
        if (field == Field::In && value == u"5А")
            return ChatFilter{{1}};
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
        batch.changes.emplace_back(Put{Document{DocId(++id), 1, 1, id, 0, text}});
    REQUIRE(index.apply(batch));
    text::Stemmer stemmer;
    const auto snapshot = index.snapshot();
    const auto found = suggest(
        typed, [&](const QString& query) { return snapshot->count(compile(parse(query), NoNames(), stemmer), {}); });
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
