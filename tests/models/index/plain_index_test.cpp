// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;
using msgindex::DocId;
using msgindex::Document;
using support::found;
using support::putting;

namespace {

using Ids = std::vector<std::int64_t>;

Document document(std::int64_t id, const QString& text)
{
    return {DocId(id), 5, 7, id * 10, 0, text};
}

} // namespace

TEST_CASE("a message is found by any form of its words, newest first")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(putting({document(1, u"Здравствуйте! Когда собрание?"_s), document(2, u"О собраниях потом"_s),
                                 document(3, u"Экскурсия в пятницу"_s)})));
    CHECK(found(index, u"собрания "_s) == Ids{2, 1});
    CHECK(found(index, u"собран"_s) == Ids{2, 1});
    CHECK(found(index, u"когда собр"_s) == Ids{1});
    CHECK(found(index, u"отмена "_s).empty());
    CHECK(found(index, u""_s).empty());
}

TEST_CASE("an older message that comes later takes its place by its time")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(putting({{DocId(10), 1, 1, 500, 0, u"мир"_s}})));
    REQUIRE(index.apply(putting({{DocId(11), 1, 1, 400, 0, u"мир"_s}, {DocId(12), 1, 1, 500, 0, u"мир"_s}})));
    CHECK(found(index, u"мир "_s) == Ids{12, 10, 11});
}

TEST_CASE("an edited message is found by its new words only, a removed one not at all")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(putting({document(1, u"собрание завтра"_s), document(2, u"собрание в среду"_s)})));
    REQUIRE(index.apply(putting({document(1, u"экскурсия завтра"_s)})));
    CHECK(found(index, u"собрание "_s) == Ids{2});
    CHECK(found(index, u"экскурсия "_s) == Ids{1});
    REQUIRE(index.apply({{msgindex::Remove{DocId(2)}, msgindex::Remove{DocId(99)}}, 3}));
    CHECK(found(index, u"собрание "_s).empty());
    CHECK(index.snapshot()->documents() == 1);
    CHECK(index.mark() == 3);
}

TEST_CASE("the last change of a batch counts")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(
        {{msgindex::Put{document(1, u"мир"_s)}, msgindex::Remove{DocId(1)}, msgindex::Put{document(1, u"труд"_s)}},
         1}));
    CHECK(found(index, u"мир "_s).empty());
    CHECK(found(index, u"труд "_s) == Ids{1});
}

TEST_CASE("pages follow one another without gaps, also when new messages come between")
{
    msgindex::PlainIndex index;
    std::vector<Document> documents;
    for (std::int64_t id = 1; id <= 45; ++id)
        documents.push_back(document(id, u"мир"_s));
    REQUIRE(index.apply(putting(documents)));

    const msgindex::Query query = support::queryOf(u"мир "_s);
    Ids ids;
    std::optional<msgindex::Cursor> next;
    do {
        const auto page = index.snapshot()->page(query, next, {});
        REQUIRE(page);
        for (const DocId id : page->ids)
            ids.push_back(id.value());
        next = page->next;
        REQUIRE(index.apply(putting({document(1000 + static_cast<std::int64_t>(ids.size()), u"мир"_s)})));
    } while (next);
    REQUIRE(ids.size() == 45);
    for (std::size_t i = 0; i < ids.size(); ++i)
        CHECK(ids[i] == 45 - static_cast<std::int64_t>(i));
}

TEST_CASE("filters alone are a query, and go with words")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(putting({{DocId(1), 5, 7, 100, 1, u"расписание"_s},
                                 {DocId(2), 5, 8, 200, 0, u"расписание"_s},
                                 {DocId(3), 6, 7, 300, 1, u"расписание"_s}})));
    CHECK(found(index, u"от:Петрова"_s) == Ids{3, 1});
    CHECK(found(index, u"в:5А"_s) == Ids{2, 1});
    CHECK(found(index, u"есть:файл до:300 "_s) == Ids{1});
    CHECK(found(index, u"расписание -в:5А "_s) == Ids{3});
    CHECK(found(index, u"расписание после:200 от:Петрова"_s) == Ids{3});
    CHECK(found(index, u"расписание от:Никого"_s).empty());
    CHECK(found(index, u"от:Петрова или в:5А"_s) == Ids{3, 2, 1});
}

TEST_CASE("phrases, exact forms, exclusion and «или»")
{
    msgindex::PlainIndex index;
    REQUIRE(
        index.apply(putting({document(1, u"родительское собрание отменили"_s), document(2, u"собрание родительское"_s),
                             document(3, u"про родительские собрания 5«А» класса"_s)})));
    CHECK(found(index, u"\"родительское собрание\""_s) == Ids{3, 1});
    CHECK(found(index, u"=\"собрания\""_s) == Ids{3});
    CHECK(found(index, u"собрание -отменили "_s) == Ids{3, 2});
    CHECK(found(index, u"отменили или 5А "_s) == Ids{3, 1});
    CHECK(found(index, u"\"собрания 5А класса\""_s) == Ids{3});
    CHECK(found(index, u"5 класс "_s) == Ids{3});
}

TEST_CASE("totals and facets count every hit")
{
    msgindex::PlainIndex index;
    std::vector<Document> documents;
    for (std::int64_t id = 1; id <= 100; ++id)
        documents.push_back({DocId(id), id % 2, id % 5, id, id % 10 == 0 ? 1U : 0U, u"мир"_s});
    REQUIRE(index.apply(putting(documents)));
    const auto snapshot = index.snapshot();
    const msgindex::Query query = support::queryOf(u"мир "_s);
    CHECK(snapshot->count(query, {}).value() == 100);
    const msgindex::Facets facets = snapshot->facets(query, {}).value();
    CHECK(facets.chats.size() == 2);
    CHECK(facets.chats.front().hits == 50);
    CHECK(facets.senders.size() == 5);
    REQUIRE(facets.flags.size() == 1);
    CHECK(facets.flags.front() == msgindex::Facets::Count<int>{0, 10});
}

TEST_CASE("a snapshot stays as it was, and a stopped search says so")
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(putting({document(1, u"мир"_s)})));
    const auto before = index.snapshot();
    REQUIRE(index.apply(putting({document(2, u"мир"_s)})));
    CHECK(before->documents() == 1);
    CHECK(index.snapshot()->documents() == 2);

    std::stop_source stop;
    stop.request_stop();
    const auto page = before->page(support::queryOf(u"мир "_s), std::nullopt, stop.get_token());
    REQUIRE_FALSE(page);
    CHECK(page.error().code == base::ErrorCode::Cancelled);
}

TEST_CASE("threads search while one thread writes")
{
    msgindex::PlainIndex index;
    std::jthread writer([&index] {
        for (std::int64_t id = 1; id <= 200; ++id)
            (void)index.apply(putting({document(id, u"мир труд"_s)}, id));
    });
    const msgindex::Query query = support::queryOf(u"мир тр"_s);
    for (std::int64_t seen = 0; seen < 200;) {
        const auto snapshot = index.snapshot();
        const std::int64_t hits = snapshot->count(query, {}).value();
        REQUIRE(hits == snapshot->documents());
        REQUIRE(hits >= seen);
        seen = hits;
    }
}
