// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 12), QTime(7, 44), Qt::UTC);

QStringList queries(PastSearches& past)
{
    QStringList all;
    const auto kept = past.all();
    REQUIRE(kept);
    for (const domain::PastSearch& each : *kept)
        all << each.query;
    return all;
}

} // namespace

TEST_CASE("searches are remembered, the last used first, the saved ones before all")
{
    const support::TempProfile profile;
    const auto opened = Cache::open(profile.file(u"a.sqlite"_s), kNow);
    REQUIRE(opened);
    PastSearches& past = opened->cache->pastSearches;
    CHECK(queries(past).isEmpty());
    REQUIRE(past.note(u"собрание"_s, kNow));
    REQUIRE(past.note(u"экскурсия"_s, kNow.addSecs(1)));
    REQUIRE(past.note(u"собрание"_s, kNow.addSecs(2)));
    CHECK(queries(past) == QStringList{u"собрание"_s, u"экскурсия"_s});

    REQUIRE(past.setSaved(u"экскурсия"_s, true, kNow.addSecs(3)));
    REQUIRE(past.setSaved(u"от:Петрова"_s, true, kNow.addSecs(4)));
    CHECK(queries(past) == QStringList{u"от:Петрова"_s, u"экскурсия"_s, u"собрание"_s});
    CHECK(past.all()->at(1) == domain::PastSearch{u"экскурсия"_s, kNow.addSecs(1), true});
    REQUIRE(past.setSaved(u"экскурсия"_s, false, kNow.addSecs(5)));
    REQUIRE(past.forget(u"собрание"_s));
    CHECK(queries(past) == QStringList{u"от:Петрова"_s, u"экскурсия"_s});
}

TEST_CASE("only so many searches are remembered, and every saved one")
{
    const support::TempProfile profile;
    const auto opened = Cache::open(profile.file(u"a.sqlite"_s), kNow);
    REQUIRE(opened);
    PastSearches& past = opened->cache->pastSearches;
    REQUIRE(past.setSaved(u"сохранено"_s, true, kNow));
    for (int i = 1; i <= PastSearches::kMostKept + 5; ++i)
        REQUIRE(past.note(QString::number(i), kNow.addSecs(i)));
    const QStringList kept = queries(past);
    CHECK(kept.size() == PastSearches::kMostKept + 1);
    CHECK(kept.first() == u"сохранено"_s);
    CHECK_FALSE(kept.contains(u"5"_s));
    CHECK(kept.contains(u"6"_s));
}
