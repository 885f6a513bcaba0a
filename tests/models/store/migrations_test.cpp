// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "store/statement.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <array>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> makeTable(const Database& database)
{
    return database.execute(u"CREATE TABLE things (thing INTEGER PRIMARY KEY) STRICT"_s);
}
base::Result<void> addColumn(const Database& database)
{
    return database.execute(u"ALTER TABLE things ADD COLUMN name TEXT NOT NULL DEFAULT ''"_s);
}
base::Result<void> failHalfWay(const Database& database)
{
    if (const auto done = database.execute(u"CREATE TABLE half (x INTEGER) STRICT"_s); !done)
        return done;
    return database.execute(u"CREATE TABLE things (again INTEGER) STRICT"_s);
}

constexpr std::array kOne{Migration{1, "things", makeTable}};
constexpr std::array kTwo{Migration{1, "things", makeTable}, Migration{2, "names", addColumn}};
constexpr std::array kBroken{Migration{1, "things", makeTable}, Migration{2, "broken", failHalfWay}};

} // namespace

TEST_CASE("a new file is made by running all migrations")
{
    const support::TempProfile profile;
    auto database = Database::open(profile.file(u"a.sqlite"_s));
    REQUIRE(database);
    CHECK(migrate(**database, kTwo).value() == MigrationOutcome::Created);
    CHECK((*database)->version().value() == 2);
    CHECK((*database)->execute(u"INSERT INTO things (name) VALUES ('x')"_s));
}

TEST_CASE("a file of the newest version is left as it is")
{
    const support::TempProfile profile;
    auto database = Database::open(profile.file(u"a.sqlite"_s));
    REQUIRE(database);
    REQUIRE(migrate(**database, kTwo));
    CHECK(migrate(**database, kTwo).value() == MigrationOutcome::Current);
}

TEST_CASE("an older file gets the missing steps only, and keeps its rows")
{
    const support::TempProfile profile;
    auto database = Database::open(profile.file(u"a.sqlite"_s));
    REQUIRE(database);
    REQUIRE(migrate(**database, kOne));
    REQUIRE((*database)->execute(u"INSERT INTO things (thing) VALUES (5)"_s));
    CHECK(migrate(**database, kTwo).value() == MigrationOutcome::Upgraded);
    Statement names(**database, u"SELECT thing, name FROM things"_s);
    const auto row = names.first([](const Row& each) { return each.number(0); });
    REQUIRE(row);
    CHECK(*row == 5);
}

TEST_CASE("a file of a newer program is refused and not touched")
{
    const support::TempProfile profile;
    auto database = Database::open(profile.file(u"a.sqlite"_s));
    REQUIRE(database);
    REQUIRE(migrate(**database, kTwo));
    const auto outcome = migrate(**database, kOne);
    REQUIRE(!outcome);
    CHECK(outcome.error().code == base::ErrorCode::Unsupported);
    CHECK((*database)->version().value() == 2);
}

TEST_CASE("a step that fails leaves the file at the step before, without half of it")
{
    const support::TempProfile profile;
    auto database = Database::open(profile.file(u"a.sqlite"_s));
    REQUIRE(database);
    CHECK_FALSE(migrate(**database, kBroken));
    CHECK((*database)->version().value() == 1);
    CHECK_FALSE((*database)->execute(u"SELECT x FROM half"_s));
}
