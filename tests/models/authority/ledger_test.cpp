// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"
#include "authority/migrations.h"
#include "authority/refusal.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

Person person(const QString& id)
{
    Person person;
    person.id = PersonId(id);
    person.name = {u"Ким"_s, u"Анна"_s, {}};
    return person;
}

} // namespace

TEST_CASE("a store is made readable by its owner only")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const QString path = profile.file(u"service.sqlite"_s);
    REQUIRE(Ledger::open(path, clock));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("a store of a newer program is refused and left as it is")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const QString path = profile.file(u"service.sqlite"_s);
    {
        auto database = Database::open(path);
        REQUIRE(database);
        REQUIRE((*database)->run(u"PRAGMA user_version = "_s + QString::number(newestVersion() + 1)));
    }
    const auto opened = Ledger::open(path, clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::Unsupported);
}

TEST_CASE("a file that is no store is refused")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const QString path = profile.file(u"service.sqlite"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto opened = Ledger::open(path, clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == base::ErrorCode::Corrupt);
}

TEST_CASE("a command that answers an error leaves neither rows nor memory of them")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    auto ledger = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(ledger);
    int changes = 0;
    QObject::connect(ledger->get(), &Ledger::changed, ledger->get(), [&] { ++changes; });
    const auto refused = (*ledger)->write<bool>({}, u"test"_s, [](Change& change) -> base::Result<bool> {
        change.put(person(u"a"_s));
        change.audit(u"a"_s);
        return refuse("rights.missing");
    });
    CHECK(refused.error().reason == u"rights.missing"_s);
    CHECK((*ledger)->school().people.isEmpty());
    CHECK((*ledger)->rev().isNone());
    CHECK((*ledger)->auditBefore(0, 10)->entries.isEmpty());
    CHECK(changes == 0);
}

TEST_CASE("a row that the store does not take undoes the whole command")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    auto ledger = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(ledger);
    const auto failed = (*ledger)->write<bool>({}, u"test"_s, [](Change& change) {
        change.put(person(u"a"_s));
        change.put(GuardianLink{PersonId(u"a"_s), PersonId(u"nobody"_s), GuardianKind::Mother});
        return base::Result<bool>(true);
    });
    REQUIRE_FALSE(failed);
    CHECK((*ledger)->school().people.isEmpty());
    CHECK((*ledger)->school().guardians.isEmpty());
}

TEST_CASE("a row that comes back after it was gone is no longer among the gone")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    auto ledger = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(ledger);
    const Position position{PersonId(u"a"_s), PositionKind::Teacher, Verification::Pending};
    const auto write = [&](const std::function<void(Change&)>& act) {
        REQUIRE((*ledger)->write<bool>({}, u"test"_s, [&](Change& change) {
            act(change);
            return base::Result<bool>(true);
        }));
    };
    write([&](Change& change) {
        change.put(person(u"a"_s));
        change.put(position);
    });
    write([&](Change& change) { change.remove(position); });
    CHECK((*ledger)->gone().size() == 1);
    write([&](Change& change) { change.put(position); });
    CHECK((*ledger)->gone().empty());
    CHECK((*ledger)->school().positions == QList<Position>{position});
}
