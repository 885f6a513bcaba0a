// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/database.h"
#include "authority/undo.h"
#include "domain/membership.h"
#include "house.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>

#include <dlfcn.h>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString applied = QStringLiteral("a list is applied by a service that is ended in the middle of it");
constexpr int kPupils = 3;

// What a service finds when it is started anew over the store.
struct Found
{
    School school;
    Rev rev;
    qsizetype audit = 0;
    qsizetype undoable = 0;

    bool operator==(const Found&) const = default;
};

Found foundIn(const QString& path)
{
    const support::FakeClock clock;
    const auto ledger = Ledger::open(path, clock);
    INFO((ledger ? QString() : ledger.error().detail).toStdString());
    REQUIRE(ledger);
    const auto steps = undoableSteps(**ledger);
    REQUIRE(steps);
    return {(*ledger)->school(), (*ledger)->rev(), (*ledger)->auditBefore(1'000'000, 1000)->entries.size(),
            steps->steps.size()};
}

// The chats' members as the rule has them for the school that was found.
bool holdsTheRule(const School& school)
{
    const SchoolIndex index(school);
    const Vocabulary words = wordsOf(school.organisation);
    return std::ranges::all_of(school.chats, [&](const Chat& chat) {
        return membersOf(index, chat, words).size() == index.membersOf(chat.id).size();
    });
}

} // namespace

// Run by the test below, in a program of its own. STAFFROOM_KILLED_IN is where it leaves its stores.
TEST_CASE("a list is applied by a service that is ended in the middle of it", "[.]")
{
    const QString folder = qEnvironmentVariable("STAFFROOM_KILLED_IN");
    REQUIRE_FALSE(folder.isEmpty());
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.seat(house.createStaff(u"Петрова"_s), unit, SeatKind::ClassTeacher);
    const QString store = house.profile.file(u"service.sqlite"_s);
    {
        const auto database = Database::open(store);
        REQUIRE(database);
        REQUIRE((*database)->run(u"VACUUM INTO ?"_s, QVariantList() << QString(folder + u"/before.sqlite"_s)));
    }
    QFile path(folder + u"/path"_s);
    REQUIRE(path.open(QIODevice::WriteOnly));
    path.write(store.toUtf8());
    path.close();
    auto* const count = reinterpret_cast<void (*)()>(::dlsym(RTLD_DEFAULT, "staffroom_count_writes"));
    REQUIRE(count != nullptr);
    count();
    house.importPupils(unit, kPupils);
}

TEST_CASE("a service that is killed in the middle of any write of an apply has done all of it or nothing")
{
    int survived = 0;
    int whole = 0;
    constexpr int most = 2000;
    for (int at = 1; at <= most && survived == 0; ++at) {
        const support::TempProfile folder;
        QProcess service;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(STAFFROOM_KILLED_AT_WRITE));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
        environment.insert(u"STAFFROOM_KILLED_AT"_s, QString::number(at));
        environment.insert(u"STAFFROOM_KILLED_IN"_s, folder.path());
        environment.insert(u"TMPDIR"_s, folder.path()); // what the killed one cannot remove goes with it
        service.setProcessEnvironment(environment);
        service.setProcessChannelMode(QProcess::MergedChannels);
        service.start(QCoreApplication::applicationFilePath(), {applied});
        REQUIRE(service.waitForFinished(60'000));
        INFO(service.readAll().toStdString());
        INFO("write " << at);
        survived = service.exitStatus() == QProcess::NormalExit ? 1 : 0;
        if (survived != 0) {
            CHECK(service.exitCode() == 0);
            CHECK(at > 5); // or nothing was counted
            break;
        }
        QFile path(folder.file(u"path"_s));
        REQUIRE(path.open(QIODevice::ReadOnly));
        const Found before = foundIn(folder.file(u"before.sqlite"_s));
        const Found after = foundIn(QString::fromUtf8(path.readAll()));
        if (after.rev == before.rev) {
            CHECK(after == before);
            continue;
        }
        ++whole;
        CHECK(after.school.people.size() == before.school.people.size() + 2 * kPupils);
        CHECK(after.school.guardians.size() == before.school.guardians.size() + kPupils);
        CHECK(after.school.seats.size() == before.school.seats.size() + kPupils);
        CHECK(after.audit > before.audit);
        CHECK(after.undoable == before.undoable + 1);
        CHECK(holdsTheRule(after.school));
    }
    CHECK(survived == 1);
    CAPTURE(whole);
}
