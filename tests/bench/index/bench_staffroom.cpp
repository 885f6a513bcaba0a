// SPDX-License-Identifier: GPL-3.0-or-later
// bench_index_staffroom <corpus> <queries> <results> <folder>: our index. The clock of a query starts at the text as it
// would be typed: parsing, folding and stemming are inside.
// bench_index_staffroom --again <queries> <folder> <class> <times>: the queries of one class only, in the index that is
// there, so often: to count instructions.
// bench_index_staffroom --open <folder>: opens the index that is there.
#include "corpus.h"
#include "index/segment_index.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <malloc.h>
#include <thread>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const std::string engineName = "staffroom";

// Chats, senders and times are numbers in the benchmark.
class Numbers final : public msgindex::FilterResolver
{
public:
    [[nodiscard]] std::optional<msgindex::Filter> resolve(msgindex::Field field, const QString& value) const override
    {
        using msgindex::Field;
        switch (field) {
        case Field::In:
            return msgindex::ChatFilter{{value.toLongLong()}};
        case Field::From:
            return msgindex::SenderFilter{{value.toLongLong()}};
        case Field::Has:
            return msgindex::FlagFilter{1};
        case Field::Before:
            return msgindex::TimeFilter{std::numeric_limits<msgindex::Time>::min(), value.toLongLong() * 1000 + 1};
        case Field::After:
            return msgindex::TimeFilter{value.toLongLong() * 1000, std::numeric_limits<msgindex::Time>::max()};
        case Field::Role:
            break;
        }
        return std::nullopt;
    }
};

QString typed(const bench::Query& query)
{
    QStringList parts;
    if (query.chat > 0)
        parts << u"в:"_s + QString::number(query.chat);
    if (query.sender > 0)
        parts << u"от:"_s + QString::number(query.sender);
    if (query.hasFile)
        parts << u"есть:файл"_s;
    if (query.lastId > 0)
        parts << u"после:"_s + QString::number(query.from) << u"до:"_s + QString::number(query.until);
    QStringList words;
    for (const std::string& word : query.words)
        words << QString::fromStdString(word);
    if (query.phrase)
        words = {u'"' + words.join(u' ') + u'"'};
    else
        words.replaceInStrings(QRegularExpression(u"^(или|or)$"_s), u"\"\\1\""_s); // a word here, no operator
    return (parts + words).join(u' ') + (query.prefix ? u""_s : u" "_s);
}

msgindex::Document document(const bench::Message& message, std::int64_t id, const QString& text)
{
    return {msgindex::DocId(id), message.chat, message.sender, message.sentAt * 1000, message.flags & 1U, text};
}

// As it comes in now, after all others.
msgindex::Document newDocument(const bench::Message& message, const bench::Message& last, std::int64_t id,
                               const QString& text)
{
    msgindex::Document made = document(message, id, text);
    made.sentAt = (last.sentAt + id - last.id) * 1000;
    return made;
}

msgindex::Document document(const bench::Message& message)
{
    return document(message, message.id, QString::fromStdString(message.text));
}

std::uint64_t folderBytes(const QString& folder)
{
    std::uint64_t total = 0;
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        it.next();
        total += static_cast<std::uint64_t>(it.fileInfo().size());
    }
    return total;
}

std::unique_ptr<msgindex::SegmentIndex> opened(const QString& folder)
{
    auto index = msgindex::SegmentIndex::open(folder, 1);
    if (!index) {
        std::fprintf(stderr, "cannot open: %s\n", qPrintable(index.error().detail));
        std::exit(1);
    }
    return std::move(*index);
}

void build(msgindex::SegmentIndex& index, const std::vector<bench::Message>& corpus, const QString& folder)
{
    constexpr std::size_t perBatch = 2000; // as the client's cache gives them
    bench::Seconds inApply = 0;
    const bench::Seconds begin = bench::now();
    const bench::Seconds usedBefore = bench::userTime();
    for (std::size_t first = 0; first < corpus.size(); first += perBatch) {
        msgindex::Batch batch;
        for (std::size_t i = first; i < std::min(corpus.size(), first + perBatch); ++i)
            batch.changes.emplace_back(msgindex::Put{document(corpus[i])});
        batch.mark = corpus[std::min(corpus.size(), first + perBatch) - 1].id;
        const bench::Seconds applied = bench::now();
        (void)index.apply(batch);
        inApply += bench::now() - applied;
    }
    (void)index.flush();
    const bench::Seconds built = bench::now();
    const bench::Seconds used = bench::userTime() - usedBefore;
    msgindex::Batch removal;
    for (const bench::Message& message : corpus) {
        if (message.isDeleted())
            removal.changes.emplace_back(msgindex::Remove{msgindex::DocId(message.id)});
    }
    removal.mark = index.mark() + 1;
    (void)index.apply(removal);
    const bench::Seconds removed = bench::now();
    (void)index.purge();
    const bench::Seconds purged = bench::now();
    const auto count = static_cast<double>(corpus.size());
    std::printf("META\t%s\tbuild\tmsgs_s=%.0f msgs_cpu_s=%.0f in_apply_s=%.1f durable_s=%.1f purge_s=%.1f "
                "bulk_delete_us_each=%.1f (n=%zu)\n",
                engineName.c_str(), count / (built - begin), count / used, inApply, built - begin, purged - removed,
                (removed - built) * 1e6 / static_cast<double>(std::max<std::size_t>(1, removal.changes.size())),
                removal.changes.size());
    std::printf("META\t%s\tsize\tMB=%.1f text_MB=%.1f ratio=%.2f\n", engineName.c_str(),
                static_cast<double>(folderBytes(folder)) / 1e6, static_cast<double>(bench::textBytes(corpus)) / 1e6,
                static_cast<double>(folderBytes(folder)) / static_cast<double>(bench::textBytes(corpus)));
}

// Writes what is to be written and lets the system forget it, as after a night.
void dropCache(const QString& folder)
{
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        (void)fdatasync(file.handle());
        (void)posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

class Searcher
{
public:
    explicit Searcher(const msgindex::SegmentIndex& index)
        : m_index(index)
    {
    }

    [[nodiscard]] msgindex::Query compiled(const QString& text)
    {
        return msgindex::compile(msgindex::parse(text), m_numbers, m_stemmer);
    }
    [[nodiscard]] std::vector<std::int64_t> newest(const QString& text)
    {
        std::vector<std::int64_t> ids;
        const auto page = m_index.snapshot()->page(compiled(text), std::nullopt, {});
        for (const msgindex::DocId id : page->ids)
            ids.push_back(id.value());
        return ids;
    }
    [[nodiscard]] std::int64_t count(const QString& text)
    {
        return m_index.snapshot()->count(compiled(text), {}).value();
    }

private:
    const msgindex::SegmentIndex& m_index;
    Numbers m_numbers;
    text::Stemmer m_stemmer;
};

// The least of five openings with nothing of the files in memory, each with its first query.
void openCold(const QString& folder)
{
    bench::Seconds opening = std::numeric_limits<bench::Seconds>::max();
    bench::Seconds both = opening;
    for (int i = 0; i < 5; ++i) {
        dropCache(folder);
        const bench::Seconds begin = bench::now();
        const auto index = opened(folder);
        opening = std::min(opening, bench::now() - begin);
        (void)Searcher(*index).newest(u"урок "_s);
        both = std::min(both, bench::now() - begin);
    }
    std::printf("META\t%s\topen_cold\topen_ms=%.1f with_first_query_ms=%.1f\n", engineName.c_str(), opening * 1e3,
                both * 1e3);
}

void live(msgindex::SegmentIndex& index, const std::vector<bench::Message>& corpus)
{
    Searcher searcher(index);
    const std::int64_t last = corpus.back().id;
    std::int64_t mark = index.mark();
    int visible = 0;
    int wanted = 0;
    std::vector<bench::Seconds> inserts;
    std::vector<bench::Seconds> insertsUsed; // of this thread: without what other programs add
    std::vector<bench::Seconds> removals;
    std::vector<bench::Seconds> edits;
    std::vector<bench::Seconds> finds;
    const auto apply = [&](std::variant<msgindex::Put, msgindex::Remove> change, std::vector<bench::Seconds>& times) {
        const msgindex::Batch batch{{std::move(change)}, ++mark};
        const bench::Seconds begin = bench::now();
        const bench::Seconds usedBefore = bench::threadTime();
        (void)index.apply(batch);
        if (&times == &inserts)
            insertsUsed.push_back(bench::threadTime() - usedBefore);
        times.push_back(bench::now() - begin);
    };
    const auto check = [&](const QString& text, const std::vector<std::int64_t>& ids) {
        const bench::Seconds begin = bench::now();
        const bool right = searcher.newest(text) == ids;
        finds.push_back(bench::now() - begin);
        ++wanted;
        visible += right ? 1 : 0;
    };
    const auto message = [&](int i) -> const bench::Message& {
        return corpus[static_cast<std::size_t>(i) * 7919 % corpus.size()];
    };
    for (int i = 0; i < 2000; ++i) {
        const QString word = u"qzlive%1"_s.arg(i);
        const QString text = QString::fromStdString(message(i).text) + u' ' + word;
        apply(msgindex::Put{newDocument(message(i), corpus.back(), last + 1 + i, text)}, inserts);
        check(word + u' ', {last + 1 + i});
    }
    for (int i = 0; i < 500; ++i) {
        apply(msgindex::Remove{msgindex::DocId(last + 1 + i)}, removals);
        check(u"qzlive%1 "_s.arg(i), {});
    }
    for (int i = 500; i < 800; ++i) {
        const QString text = u"исправленное сообщение qzedit%1"_s.arg(i);
        apply(msgindex::Put{newDocument(message(i), corpus.back(), last + 1 + i, text)}, edits);
        check(u"qzedit%1 "_s.arg(i), {last + 1 + i});
    }
    bench::printRow(engineName, "live:insert1", inserts);
    bench::printRow(engineName, "live:insert1_cpu", insertsUsed);
    bench::printRow(engineName, "live:delete1", removals);
    bench::printRow(engineName, "live:edit1", edits);
    bench::printRow(engineName, "live:find_new", finds);
    std::printf("META\t%s\tlive\tvisible_ok=%d/%d\n", engineName.c_str(), visible, wanted);
}

// The longest that a search and an insertion wait while all files are joined to one.
void whileMerging(msgindex::SegmentIndex& index, const std::vector<bench::Message>& corpus)
{
    constexpr std::size_t mostInserts = 500; // purge() is done when nothing comes any more
    Searcher searcher(index);
    std::vector<bench::Seconds> searches;
    std::vector<bench::Seconds> inserts;
    std::atomic_bool merging = true;
    const std::jthread merger([&] {
        (void)index.purge();
        merging = false;
    });
    std::int64_t id = corpus.back().id + 1'000'000;
    while (merging) {
        if (inserts.size() < mostInserts) {
            const msgindex::Put put{newDocument(corpus.front(), corpus.back(), ++id, u"во время слияния"_s)};
            const msgindex::Batch batch{{put}, index.mark() + 1};
            const bench::Seconds begin = bench::now();
            (void)index.apply(batch);
            inserts.push_back(bench::now() - begin);
        }
        const bench::Seconds begin = bench::now();
        (void)searcher.newest(u"слияни"_s);
        searches.push_back(bench::now() - begin);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    bench::printRow(engineName, "merge:insert1", inserts);
    bench::printRow(engineName, "merge:search", searches);
}

int again(const QString& queryPath, const QString& folder, const std::string& kind, int times)
{
    const auto index = opened(folder);
    Searcher searcher(*index);
    int queries = 0;
    for (const bench::Query& query : bench::readQueries(queryPath)) {
        if (query.kind != kind)
            continue;
        ++queries;
        const QString text = typed(query);
        for (int i = 0; i < times; ++i)
            (void)searcher.newest(text);
    }
    std::printf("%d\n", queries);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::string(argv[1]) == "--open") {
        openCold(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    if (argc == 6 && std::string(argv[1]) == "--again")
        return again(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), argv[4], std::stoi(argv[5]));
    if (argc != 5) {
        std::fputs("usage: bench_index_staffroom corpus queries results folder\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[4]);
    {
        const std::vector<bench::Message> corpus = bench::readCorpus(QString::fromLocal8Bit(argv[1]));
        QDir(folder).removeRecursively();
        const auto index = opened(folder);
        build(*index, corpus, folder);
    }
    malloc_trim(0); // the corpus is no memory of the index
    {
        openCold(folder);
        const auto index = opened(folder);
        Searcher searcher(*index);
        const std::vector<bench::Query> queries = bench::readQueries(QString::fromLocal8Bit(argv[2]));
        std::map<int, QString> texts; // typed before the clock starts
        for (const bench::Query& query : queries)
            texts[query.number] = typed(query);
        const bench::Engine engine{engineName,
                                   [&](const bench::Query& q) { return searcher.newest(texts.at(q.number)); },
                                   [&](const bench::Query& q) { return searcher.count(texts.at(q.number)); }};
        bench::runQueries(engine, queries, QString::fromLocal8Bit(argv[3]));
        bench::printMemory(engineName, "query");
    }
    const auto index = opened(folder);
    const std::vector<bench::Message> corpus = bench::readCorpus(QString::fromLocal8Bit(argv[1]));
    live(*index, corpus);
    whileMerging(*index, corpus);
    return 0;
}
