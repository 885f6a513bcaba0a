// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_index.h"
#include "index/segment_writer.h"
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using msgindex::DocId;
using msgindex::Document;
using msgindex::SegmentIndex;
using support::found;
using support::putting;

namespace {

using Ids = std::vector<std::int64_t>;

std::unique_ptr<SegmentIndex> opened(const support::TempProfile& profile, std::uint64_t store = 1)
{
    auto index = SegmentIndex::open(profile.file(u"index"_s), store);
    REQUIRE(index);
    return std::move(*index);
}

Document document(std::int64_t id, const QString& text)
{
    return {DocId(id), 5, 7, id * 10, 0, text};
}

QStringList segmentFiles(const support::TempProfile& profile)
{
    return QDir(profile.file(u"index"_s)).entryList({u"*.segment"_s}, QDir::Files);
}

bool folderContains(const support::TempProfile& profile, const QByteArray& bytes)
{
    for (QDirIterator it(profile.file(u"index"_s), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

// What tests/fuzz/segment begins with: few documents, and lists of several blocks.
QString fuzzSeed(const QString& name)
{
    return QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/fuzz/segment/") + name;
}

msgindex::Bytes seedOf(std::int64_t documents)
{
    static const QStringList words{u"собрание"_s, u"собрания"_s, u"завтра"_s, u"слово"_s, u"не"_s, u"и"_s};
    std::vector<Document> made;
    for (std::int64_t id = 1; id <= documents; ++id) {
        const QString text = words[id % 6] + u' ' + words[id % 5] + u" слово%1 "_s.arg(id % 60) + words[id % 4];
        made.push_back({DocId(id), 1 + id % 3, 7 + id % 2, id * 10, static_cast<msgindex::Flags>(id % 4), text});
    }
    std::vector<const Document*> pointers;
    for (const Document& one : made)
        pointers.push_back(&one);
    text::Stemmer stemmer;
    return msgindex::writeSegment(std::move(pointers), stemmer);
}

// Turns one byte of the file over.
void damage(const QString& path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    const QByteArray byte = file.read(1);
    file.seek(at);
    file.write(QByteArray(1, static_cast<char>(byte.at(0) ^ 0x55)));
}

} // namespace

TEST_CASE("what was flushed is there after a restart, what was not is given again from the mark")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"собрание завтра"_s), document(2, u"экскурсия"_s)}, 10)));
        REQUIRE(index->flush());
        REQUIRE(index->apply(putting({document(3, u"собрание отменили"_s)}, 11)));
        CHECK(found(*index, u"собрания "_s) == Ids{3, 1});
        CHECK(index->mark() == 11);
    }
    const auto index = opened(profile);
    CHECK(index->mark() == 10);
    CHECK(found(*index, u"собрания "_s) == Ids{1});
    REQUIRE(index->apply(putting({document(3, u"собрание отменили"_s)}, 11)));
    CHECK(found(*index, u"собрания "_s) == Ids{3, 1});
}

TEST_CASE("edits and removals of messages in files take effect at once and last")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"мир"_s), document(2, u"мир"_s), document(3, u"мир"_s)}, 1)));
        REQUIRE(index->flush());
        REQUIRE(index->apply({{msgindex::Remove{DocId(2)}, msgindex::Put{document(3, u"труд"_s)}}, 2}));
        CHECK(found(*index, u"мир "_s) == Ids{1});
        CHECK(index->snapshot()->count(support::queryOf(u"мир "_s), {}).value() == 1);
        CHECK(index->snapshot()->documents() == 2);
        REQUIRE(index->flush());
    }
    const auto index = opened(profile);
    CHECK(index->mark() == 2);
    CHECK(found(*index, u"мир "_s) == Ids{1});
    CHECK(found(*index, u"труд "_s) == Ids{3});
}

TEST_CASE("after a purge no byte of a removed message is in the folder")
{
    const support::TempProfile profile;
    const auto index = opened(profile);
    REQUIRE(index->apply(putting({document(1, u"позвоните сквернословову"_s), document(2, u"позвоните завтра"_s)}, 1)));
    REQUIRE(index->flush());
    CHECK(folderContains(profile, "сквернослов"));
    REQUIRE(index->apply({{msgindex::Remove{DocId(1)}}, 2}));
    REQUIRE(index->purge());
    CHECK_FALSE(folderContains(profile, "сквернослов"));
    CHECK(found(*index, u"позвоните "_s) == Ids{2});
    CHECK(segmentFiles(profile).size() == 1);
}

TEST_CASE("a second process is refused")
{
    const support::TempProfile profile;
    const auto index = opened(profile);
    const auto second = SegmentIndex::open(profile.file(u"index"_s), 1);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == base::ErrorCode::Conflict);
}

TEST_CASE("a damaged manifest or head is set aside, and the index is filled anew")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"мир"_s)}, 1)));
        REQUIRE(index->flush());
    }
    const QString name = GENERATE(u"index.manifest"_s, u"0000000001.segment"_s);
    damage(profile.file(u"index/"_s + name), 20);
    const auto index = opened(profile);
    CHECK(index->mark() == 0);
    CHECK(found(*index, u"мир "_s).empty());
    CHECK(QFile::exists(profile.file(u"index/damaged/"_s + name)));
    REQUIRE(index->apply(putting({document(1, u"мир"_s)}, 1)));
    CHECK(found(*index, u"мир "_s) == Ids{1});
}

TEST_CASE("damage inside a segment is found after the start, and the index is filled anew")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"мир труд май"_s)}, 1)));
        REQUIRE(index->flush());
    }
    const QString path = profile.file(u"index/"_s + segmentFiles(profile).constFirst());
    damage(path, QFileInfo(path).size() - 30);
    const auto index = opened(profile);
    (void)index->flush(); // the index's own thread looks at the files first
    CHECK(index->mark() == 0);
    CHECK(index->snapshot()->documents() == 0);
    const auto late = index->apply(putting({document(2, u"мир"_s)}, 2));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == base::ErrorCode::Corrupt);
    REQUIRE(index->apply(putting({document(1, u"мир"_s), document(2, u"мир"_s)}, 2)));
    CHECK(found(*index, u"мир "_s) == Ids{2, 1});
}

TEST_CASE("after a purge no byte of a removed message is in what was set aside")
{
    enum class Why { HeadDamaged, DamagedInside, OtherStore };
    const Why why = GENERATE(Why::HeadDamaged, Why::DamagedInside, Why::OtherStore);
    const bool isFilledAnew = GENERATE(false, true);
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"позвоните сквернословову"_s)}, 1)));
        REQUIRE(index->flush());
    }
    const QString path = profile.file(u"index/"_s + segmentFiles(profile).constFirst());
    if (why != Why::OtherStore)
        damage(path, why == Why::HeadDamaged ? 20 : QFileInfo(path).size() - 30);
    const auto index = opened(profile, why == Why::OtherStore ? 2 : 1);
    (void)index->flush(); // the index's own thread looks at the files first
    REQUIRE(folderContains(profile, "сквернослов"));
    if (isFilledAnew) {
        (void)index->apply({{}, 2}); // too late for what was damaged inside
        REQUIRE(index->apply(putting({document(2, u"позвоните завтра"_s)}, 2)));
    }
    REQUIRE(index->purge());
    CHECK_FALSE(folderContains(profile, "сквернослов"));
    CHECK(found(*index, u"позвоните "_s) == (isFilledAnew ? Ids{2} : Ids{}));
}

TEST_CASE("the index of a cache that was made anew begins anew")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile, 1);
        REQUIRE(index->apply(putting({document(1, u"мир"_s)}, 1)));
        REQUIRE(index->flush());
    }
    CHECK(opened(profile, 1)->mark() == 1);
    CHECK(opened(profile, 2)->mark() == 0);
}

TEST_CASE("files that the manifest does not name are removed")
{
    const support::TempProfile profile;
    {
        const auto index = opened(profile);
        REQUIRE(index->apply(putting({document(1, u"мир"_s)}, 1)));
        REQUIRE(index->flush());
    }
    QFile left(profile.file(u"index/0000000077.segment"_s));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.close();
    const auto index = opened(profile);
    CHECK_FALSE(left.exists());
    CHECK(found(*index, u"мир "_s) == Ids{1});
}

TEST_CASE("a folder that cannot be written leaves the index working in memory")
{
    const support::TempProfile profile;
    const auto index = opened(profile);
    REQUIRE(index->apply(putting({document(1, u"мир"_s)}, 1)));
    // The name of the next file is taken by a folder: nobody, not even root, can write there.
    REQUIRE(QDir(profile.file(u"index"_s)).mkpath(u"0000000001.segment/x"_s));
    CHECK_FALSE(index->flush());
    REQUIRE(index->apply(putting({document(2, u"мир"_s)}, 2)));
    CHECK(found(*index, u"мир "_s) == Ids{2, 1});
    REQUIRE(index->flush()); // the next name is free
}

TEST_CASE("many small batches become few segments and one answer")
{
    const support::TempProfile profile;
    msgindex::PlainIndex plain;
    const auto index = opened(profile);
    for (std::int64_t id = 1; id <= 3000; ++id) {
        const msgindex::Batch batch = putting({document(id, u"сообщение номер %1 про %2"_s.arg(id).arg(id % 7))}, id);
        REQUIRE(index->apply(batch));
        REQUIRE(plain.apply(batch));
    }
    for (const QString& typed : {u"сообщен"_s, u"номер 5"_s, u"\"номер 77\""_s, u"про 3 "_s}) {
        CHECK(found(*index, typed) == found(plain, typed));
        const msgindex::Query query = support::queryOf(typed);
        CHECK(index->snapshot()->count(query, {}).value() == plain.snapshot()->count(query, {}).value());
    }
    REQUIRE(index->flush());
    CHECK(segmentFiles(profile).size() == 1);
}

TEST_CASE("threads search while one writes and files are joined")
{
    const support::TempProfile profile;
    const auto index = opened(profile);
    std::jthread writer([&index] {
        for (std::int64_t id = 1; id <= 3000; ++id)
            (void)index->apply(putting({document(id, u"мир труд"_s)}, id));
        (void)index->purge();
    });
    const msgindex::Query query = support::queryOf(u"мир тр"_s);
    for (std::int64_t seen = 0; seen < 3000;) {
        const auto snapshot = index->snapshot();
        const std::int64_t hits = snapshot->count(query, {}).value();
        REQUIRE(hits == snapshot->documents());
        REQUIRE(hits >= seen);
        seen = hits;
    }
}

TEST_CASE("a flush and a purge end while messages keep coming")
{
    constexpr std::int64_t most = 20'000;
    const support::TempProfile profile;
    const auto index = opened(profile);
    REQUIRE(index->apply(putting({document(1, u"позвоните сквернословову"_s), document(2, u"позвоните завтра"_s)}, 1)));
    REQUIRE(index->flush());
    REQUIRE(index->apply({{msgindex::Remove{DocId(1)}}, 2}));
    std::atomic_bool answered = false;
    std::atomic<std::int64_t> last = 2;
    std::jthread writer([&] {
        while (!answered && last < most) {
            const std::int64_t id = ++last;
            (void)index->apply(putting({document(id, u"мир труд"_s)}, id));
        }
    });
    while (last < 100)
        std::this_thread::yield();
    CHECK(index->flush());
    CHECK(index->purge());
    answered = true;
    writer.join();
    CHECK(last < most);
    CHECK_FALSE(folderContains(profile, "сквернослов"));
}

TEST_CASE("the seeds of the fuzzed reader are segments of this version")
{
    for (const QString& name : {u"five"_s, u"threehundred"_s}) {
        const auto segment = msgindex::Segment::map(fuzzSeed(name));
        REQUIRE(segment);
        CHECK((*segment)->verify());
    }
}

TEST_CASE("the seeds of the fuzzed reader are written", "[.golden]")
{
    for (const auto& [name, documents] : {std::pair(u"five"_s, 5), std::pair(u"threehundred"_s, 300)}) {
        const msgindex::Bytes bytes = seedOf(documents);
        QFile file(fuzzSeed(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())); // NOLINT: bytes
    }
}
