// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/ids.h"
#include "support/qt_strings.h"

#include <QHash>

#include <memory>

using base::Error;
using base::ErrorCode;
using base::Result;

TEST_CASE("a result holds either its value or its error")
{
    const Result<int> good = 7;
    const Result<int> bad = base::fail(ErrorCode::NotFound, QStringLiteral("no such row"));

    CHECK(good.hasValue());
    CHECK(*good == 7);
    CHECK_FALSE(bad.hasValue());
    CHECK(bad.error() == Error{ErrorCode::NotFound, QStringLiteral("no such row")});
    CHECK(bad.valueOr(3) == 3);
}

TEST_CASE("an error passes through results of other types unchanged")
{
    const Result<int> inner = base::fail(ErrorCode::DiskFull, QStringLiteral("write"));
    const Result<QString> outer = base::failWith(inner);
    const Result<void> nothing = base::failWith(inner);

    CHECK(outer.error() == inner.error());
    CHECK(nothing.error() == inner.error());
}

TEST_CASE("a result of a move-only type gives its value away")
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 5);
}

TEST_CASE("ids of one kind compare, order and hash by their text")
{
    using PupilId = base::StringId<struct PupilIdTag>;
    const PupilId a(QStringLiteral("a"));
    const PupilId b(QStringLiteral("b"));
    QHash<PupilId, int> counts;
    counts[a] = 1;

    CHECK(a == PupilId(QStringLiteral("a")));
    CHECK(a < b);
    CHECK(counts.contains(a));
    CHECK_FALSE(counts.contains(b));
    CHECK(PupilId().isEmpty());
}
