// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "items/search_results_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

#include <QSignalSpy>

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

session::SearchPage page(int offset, int count, int total)
{
    session::SearchPage p;
    p.request.offset = offset;
    p.total = total;
    for (int i = 0; i < count; ++i) {
        session::SearchHit hit;
        hit.message.id = domain::MessageId(1000 - offset - i);
        hit.message.body = u"собрание"_s;
        hit.chatTitle = u"5«А» — родители"_s;
        p.hits << hit;
    }
    return p;
}

QString sentence(const session::SearchHit& hit)
{
    return hit.chatTitle + u": "_s + hit.message.body;
}

SearchWording wording()
{
    return {sentence, [](const session::SearchHit& hit) { return hit.chatTitle; },
            [](const session::SearchHit& hit) { return u"all %1"_s.arg(hit.chatTotal); }};
}

} // namespace

TEST_CASE("results grow page by page until all are there")
{
    SearchResultsModel model(wording()); // no tester: it fetches more itself
    QSignalSpy wanted(&model, &SearchResultsModel::moreWanted);
    model.show(page(0, 20, 30));
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({}); // while the first request is under way
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toInt() == 20);
    model.show(page(20, 10, 30));
    CHECK(model.rowCount() == 30);
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("the next letter changes only the rows that differ")
{
    SearchResultsModel model(wording());
    const ModelTester tester(model);
    model.show(page(0, 20, 20));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.show(page(0, 5, 5));
    CHECK(model.rowCount() == 5);
    CHECK(reset.isEmpty());
    CHECK(removed.size() == 1);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == u"5«А» — родители: собрание"_s);
}

TEST_CASE("a hit that both pages hold is shown once")
{
    SearchResultsModel model(wording());
    const ModelTester tester(model);
    model.show(page(0, 20, 40));
    model.show(page(19, 20, 40));
    CHECK(model.rowCount() == 39);
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("each section has one heading, also when it goes on on the next page")
{
    SearchResultsModel model(wording());
    model.show(page(0, 2, 4));
    session::SearchPage next = page(2, 2, 4);
    next.hits[1].chatTitle = u"Учительская"_s;
    model.show(next);
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row)
        headings << model.index(row, 0).data(SearchSectionRole).toString();
    CHECK(headings == QStringList{u"5«А» — родители"_s, {}, {}, u"Учительская"_s});
}

TEST_CASE("by chat, a row leads to the hits that are not shown")
{
    SearchResultsModel model(wording());
    const ModelTester tester(model);
    session::SearchPage grouped = page(0, 4, 9);
    grouped.request.order = session::HitOrder::ByChat;
    grouped.chats = 2;
    for (int i = 0; i < 4; ++i)
        grouped.hits[i].chatTotal = i < 3 ? 8 : 1;
    grouped.hits[3].chatTitle = u"Учительская"_s;
    grouped.hits[3].message.chat = domain::ChatId(u"staff"_s);
    model.show(grouped);
    REQUIRE(model.rowCount() == 5);
    CHECK(model.index(3, 0).data(SearchIsMoreRole).toBool());
    CHECK(model.index(3, 0).data().toString() == u"all 8"_s);
    CHECK(model.index(4, 0).data(SearchSectionRole).toString() == u"Учительская"_s);
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("by chat, the pages go on until every chat has been shown")
{
    static constexpr int chats = 40;
    const auto hitsOf = [](int offset) {
        session::SearchPage p;
        p.request.order = session::HitOrder::ByChat;
        p.request.offset = offset;
        p.chats = chats;
        p.total = 5 * chats;
        for (int chat = offset; chat < std::min(chats, offset + p.request.limit); ++chat) {
            for (int i = 0; i < 3; ++i) {
                session::SearchHit hit;
                hit.message.id = domain::MessageId(1000 - 3 * chat - i);
                hit.message.chat = domain::ChatId(u"chat%1"_s.arg(chat));
                hit.chatTitle = u"Чат"_s; // of the same name: chats all the same
                hit.chatTotal = 5;
                p.hits << hit;
            }
        }
        return p;
    };
    SearchResultsModel model(wording());
    QSignalSpy wanted(&model, &SearchResultsModel::moreWanted);
    model.show(hitsOf(0));
    CHECK(model.isFirstPage());
    while (model.canFetchMore({})) {
        model.fetchMore({});
        model.show(hitsOf(wanted.last()[0].toInt()));
    }
    CHECK_FALSE(model.isFirstPage());
    REQUIRE(model.rowCount() == chats * 4); // three hits, and a row that leads to the others
    for (int row = 0; row < model.rowCount(); ++row) {
        CHECK(model.index(row, 0).data(SearchIsMoreRole).toBool() == (row % 4 == 3));
        CHECK(model.index(row, 0).data(SearchSectionRole).toString().isEmpty() == (row % 4 != 0));
    }
}
