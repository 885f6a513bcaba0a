// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/file_store.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDirIterator>

using namespace Qt::Literals::StringLiterals;
using service::FileStore;
using service::StoredFile;

namespace {

const StoredFile plan{
    .token = {}, .name = u"план.pdf"_s, .contentType = u"application/pdf"_s, .sizeBytes = 5, .uploader = u"p1"_s};

struct Fixture
{
    support::TempProfile profile;
    support::FakeClock clock;
    std::unique_ptr<FileStore> store = opened();

    [[nodiscard]] std::unique_ptr<FileStore> opened() const
    {
        auto made = FileStore::open(profile.file(u"files"_s), clock);
        REQUIRE(made);
        return *std::move(made);
    }
    [[nodiscard]] QString stored() const
    {
        const auto token = store->grant(plan);
        REQUIRE(token);
        auto upload = store->receive(*token, plan.sizeBytes);
        REQUIRE(upload);
        REQUIRE((*upload)->write("hello", 5));
        REQUIRE((*upload)->finish());
        return *token;
    }
    [[nodiscard]] int filesOnDisk() const
    {
        QDirIterator files(profile.file(u"files"_s), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }
};

} // namespace

TEST_CASE("a file that was sent whole is found again, also by the next run of the service")
{
    Fixture f;
    const QString token = f.stored();
    const StoredFile expected{token, plan.name, plan.contentType, 5, u"p1"_s};

    CHECK(*f.store->find(token) == expected);
    f.store = f.opened();
    CHECK(*f.store->find(token) == expected);
    QFile bytes(f.store->pathOf(token));
    REQUIRE(bytes.open(QIODevice::ReadOnly));
    CHECK(bytes.readAll() == "hello");
}

TEST_CASE("a place is for one upload of exactly the size that was asked for")
{
    Fixture f;
    const QString token = *f.store->grant(plan);

    CHECK(f.store->receive(token, 4).error().code == base::ErrorCode::InvalidInput);
    CHECK(f.store->receive(token, 6).error().code == base::ErrorCode::TooLarge);
    CHECK(f.store->receive(u"a"_s, 5).error().code == base::ErrorCode::NotFound);
    const auto upload = f.store->receive(token, 5);
    REQUIRE(upload);
    CHECK(f.store->receive(token, 5).error().code == base::ErrorCode::NotFound);
    CHECK((*upload)->write("hello!", 6).error().code == base::ErrorCode::TooLarge);
}

TEST_CASE("nothing is left of an upload that breaks off")
{
    Fixture f;
    const QString token = *f.store->grant(plan);
    {
        const auto upload = f.store->receive(token, 5);
        REQUIRE((*upload)->write("hel", 3));
        CHECK(f.filesOnDisk() == 1);
        if (GENERATE(true, false))
            CHECK((*upload)->finish().error().code == base::ErrorCode::InvalidInput);
    }
    CHECK(f.filesOnDisk() == 0);
    CHECK_FALSE(f.store->find(token));
}

TEST_CASE("what a killed service left half done is cleared away at the next start")
{
    Fixture f;
    const QString token = f.stored();
    QFile part(f.store->pathOf(token) + u".part"_s);
    REQUIRE(part.open(QIODevice::WriteOnly));
    part.close();

    f.store = f.opened();

    CHECK(f.filesOnDisk() == 2); // the file and its card
    CHECK(f.store->find(token));
}

TEST_CASE("a place that nobody used is given up after ten minutes")
{
    Fixture f;
    const QString token = *f.store->grant(plan);
    f.clock.advance(FileStore::slotLifetime);
    CHECK(f.store->receive(token, 5).error().code == base::ErrorCode::NotFound);
}

TEST_CASE("one person waits with a limited number of files")
{
    Fixture f;
    for (int i = 0; i < FileStore::slotsOfOnePerson; ++i)
        REQUIRE(f.store->grant(plan));
    CHECK(f.store->grant(plan).error().code == base::ErrorCode::TooLarge);

    StoredFile another = plan;
    another.uploader = u"p2"_s;
    CHECK(f.store->grant(another));
    f.clock.advance(FileStore::slotLifetime);
    CHECK(f.store->grant(plan));
}

TEST_CASE("whoever drips bytes is cut off")
{
    Fixture f;
    StoredFile large = plan;
    large.sizeBytes = 1'000'000;
    const auto upload = f.store->receive(*f.store->grant(large), large.sizeBytes);
    REQUIRE(upload);
    CHECK((*upload)->write("a", 1));
    f.clock.advance(std::chrono::minutes(1));
    CHECK((*upload)->write("a", 1).error().code == base::ErrorCode::Timeout);
}

TEST_CASE("a file that was taken away is gone from the disk")
{
    Fixture f;
    const QString token = f.stored();

    CHECK(f.store->remove(token));

    CHECK_FALSE(f.store->find(token));
    CHECK(f.filesOnDisk() == 0);
    CHECK_FALSE(f.store->remove(token));
}

TEST_CASE("no token leads out of the folder")
{
    Fixture f;
    QFile outside(f.profile.file(u"secret"_s));
    REQUIRE(outside.open(QIODevice::WriteOnly));
    const QString token =
        GENERATE(as<QString>{}, u""_s, u".."_s, u"../secret"_s, u"../../../../../../../../etc/passwd"_s,
                 u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/."_s, u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s);

    CHECK(f.store->find(token).error().code == base::ErrorCode::NotFound);
    CHECK_FALSE(f.store->remove(token));
    CHECK(outside.exists());
}
