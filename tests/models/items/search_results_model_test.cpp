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

} // namespace

TEST_CASE("results grow page by page until all are there")
{
    SearchResultsModel model(sentence); // no tester: it fetches more itself
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
    SearchResultsModel model(sentence);
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
    SearchResultsModel model(sentence);
    const ModelTester tester(model);
    model.show(page(0, 20, 40));
    model.show(page(19, 20, 40));
    CHECK(model.rowCount() == 39);
    model.clear();
    CHECK(model.rowCount() == 0);
}
