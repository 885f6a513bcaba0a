// SPDX-License-Identifier: GPL-3.0-or-later
// The segments against the oracle: after any history of inserts, edits, removals, flushes, purges and restarts (with
// and without a flush before) every query gives the same numbers, pages and totals as the plain index.
#include "index/segment_index.h"
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using msgindex::Batch;
using msgindex::DocId;
using msgindex::Document;

namespace {

constexpr unsigned historiesOfGate = 500; // models_index_histories runs twenty times as many

enum class Step { Put, PutMany, Edit, Remove, Flush, Purge, Reopen };

struct History
{
    unsigned seed = 0; // of the documents and queries
    std::vector<Step> steps;
};

std::vector<Step> randomSteps(std::mt19937& random)
{
    static const std::vector<Step> likely{Step::Put,     Step::Put,   Step::Put,    Step::PutMany,
                                          Step::PutMany, Step::Edit,  Step::Remove, Step::Edit,
                                          Step::Remove,  Step::Flush, Step::Purge,  Step::Reopen};
    std::vector<Step> steps(3 + random() % 12);
    std::ranges::generate(steps, [&] { return likely[random() % likely.size()]; });
    return steps;
}

class Run
{
public:
    Run(const History& history, const QString& folder)
        : m_history(history)
        , m_random(history.seed) // NOLINT: repeatable
        , m_folder(folder)
    {
    }

    // Empty when both agree to the end; otherwise what differs.
    [[nodiscard]] QString difference()
    {
        reopen();
        for (const Step step : m_history.steps) {
            take(step);
            if (const QString differs = compare(); !differs.isEmpty())
                return differs;
        }
        return {};
    }

private:
    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

    QString text()
    {
        static const QStringList words{u"собрание"_s,  u"собрания"_s, u"Собраний"_s, u"ёлка"_s, u"елки"_s,
                                       u"мой"_s,       u"мои"_s,      u"5А"_s,       u"5«а»"_s, u"5-Б"_s,
                                       u"экскурсия"_s, u"экзамен"_s,  u"parents"_s,  u"12"_s,   u"и"_s,
                                       u"в"_s,         u"на"_s,       u"не"_s};
        QStringList chosen;
        for (auto count = below(9); count > 0; --count) {
            const bool rare = below(4) == 0;
            chosen << (rare ? u"слово%1"_s.arg(below(60)) : words[static_cast<qsizetype>(below(18))]);
        }
        return chosen.join(u' ');
    }

    Document document(std::int64_t id)
    {
        return {DocId(id),
                static_cast<std::int64_t>(4 + below(3)),
                static_cast<std::int64_t>(6 + below(3)),
                static_cast<std::int64_t>(below(50)) * 100,
                static_cast<msgindex::Flags>(below(4)),
                text()};
    }

    void give(Batch batch)
    {
        batch.mark = ++m_mark;
        m_given.push_back(batch);
        REQUIRE(m_plain.apply(batch));
        REQUIRE(m_index->apply(batch));
    }

    void take(Step step)
    {
        Batch batch;
        switch (step) {
        case Step::Put:
        case Step::PutMany:
            for (auto count = step == Step::Put ? 1 : below(80); count > 0; --count)
                batch.changes.emplace_back(msgindex::Put{document(++m_lastId)});
            return give(std::move(batch));
        case Step::Edit:
        case Step::Remove:
            for (auto count = 1 + below(5); count > 0; --count) {
                const auto id = static_cast<std::int64_t>(1 + below(static_cast<std::uint64_t>(m_lastId) + 1));
                if (step == Step::Edit)
                    batch.changes.emplace_back(msgindex::Put{document(id)});
                else
                    batch.changes.emplace_back(msgindex::Remove{DocId(id)});
                m_lastId = std::max(m_lastId, id);
            }
            return give(std::move(batch));
        case Step::Flush:
            REQUIRE(m_index->flush());
            return;
        case Step::Purge:
            REQUIRE(m_index->purge());
            return;
        case Step::Reopen:
            return reopen();
        }
    }

    // As after a crash: what was not in a file is given again.
    void reopen()
    {
        m_index.reset();
        auto index = msgindex::SegmentIndex::open(m_folder, 1);
        REQUIRE(index);
        m_index = std::move(*index);
        for (const Batch& batch : m_given) {
            if (batch.mark > m_index->mark())
                REQUIRE(m_index->apply(batch));
        }
    }

    QString compare()
    {
        static const QStringList queries{u"собр"_s,
                                         u"собрания "_s,
                                         u"5а "_s,
                                         u"елк"_s,
                                         u"мой "_s,
                                         u"э"_s,
                                         u"слово1"_s,
                                         u"слово"_s,
                                         u"и не "_s,
                                         u"и в"_s,
                                         u"\"и не\""_s,
                                         u"=\"собрания\""_s,
                                         u"собрание -экзамен "_s,
                                         u"мои или ёлки или 12 "_s,
                                         u"от:Петрова"_s,
                                         u"в:5А и "_s,
                                         u"есть:файл собр"_s,
                                         u"до:2500 не "_s,
                                         u"после:2000"_s,
                                         u"-в:5А "_s,
                                         u"\"на 5А\""_s,
                                         u"от:Петрова или до:1000"_s,
                                         u"-и "_s,
                                         u"слово7 -есть:файл"_s};
        const auto wanted = m_plain.snapshot();
        const auto given = m_index->snapshot();
        if (wanted->documents() != given->documents())
            return u"documents"_s;
        for (int i = 0; i < 6; ++i) {
            const QString typed = queries[static_cast<qsizetype>(below(static_cast<std::uint64_t>(queries.size())))];
            if (!sameAnswers(*wanted, *given, support::queryOf(typed)))
                return typed;
        }
        return {};
    }

    static bool sameAnswers(const msgindex::Snapshot& wanted, const msgindex::Snapshot& given,
                            const msgindex::Query& query)
    {
        if (wanted.count(query, {}).value() != given.count(query, {}).value())
            return false;
        std::optional<msgindex::Cursor> after;
        do {
            const msgindex::Page expected = wanted.page(query, after, {}).value();
            const msgindex::Page page = given.page(query, after, {}).value();
            if (page.ids != expected.ids || page.next != expected.next)
                return false;
            after = expected.next;
        } while (after);
        auto a = wanted.facets(query, {}).value();
        auto b = given.facets(query, {}).value();
        for (msgindex::Facets* facets : {&a, &b}) {
            std::ranges::sort(facets->chats);
            std::ranges::sort(facets->senders);
        }
        return a.chats == b.chats && a.senders == b.senders && a.flags == b.flags;
    }

    const History& m_history;
    std::mt19937 m_random;
    QString m_folder;
    msgindex::PlainIndex m_plain;
    std::unique_ptr<msgindex::SegmentIndex> m_index;
    std::vector<Batch> m_given;
    std::int64_t m_mark = 0;
    std::int64_t m_lastId = 0;
};

QString differenceOf(const History& history)
{
    // In memory where there is such a folder: a history waits for the disk some ten times.
    const QString memory = u"/dev/shm"_s;
    const QTemporaryDir folder((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/staffroom-XXXXXX"_s);
    return Run(history, folder.filePath(u"index"_s)).difference();
}

// Leaves out steps as long as the difference stays.
History shrunk(History history)
{
    for (std::size_t i = 0; i < history.steps.size();) {
        History shorter = history;
        shorter.steps.erase(shorter.steps.begin() + static_cast<std::ptrdiff_t>(i));
        if (differenceOf(shorter).isEmpty())
            ++i;
        else
            history = shorter;
    }
    return history;
}

QString described(const History& history)
{
    static const QStringList names{u"Put"_s, u"PutMany"_s, u"Edit"_s, u"Remove"_s, u"Flush"_s, u"Purge"_s, u"Reopen"_s};
    QStringList steps;
    for (const Step step : history.steps)
        steps << names[static_cast<int>(step)];
    return u"seed %1: %2: differs at %3"_s.arg(history.seed).arg(steps.join(u' '), differenceOf(history));
}

} // namespace

TEST_CASE("after any history the answers are those of the plain index")
{
    const unsigned histories = qEnvironmentVariableIsSet("STAFFROOM_INDEX_HISTORIES")
                                   ? qEnvironmentVariable("STAFFROOM_INDEX_HISTORIES").toUInt()
                                   : historiesOfGate;
    for (unsigned seed = 1; seed <= histories; ++seed) {
        std::mt19937 random(seed); // NOLINT: repeatable
        const History history{seed, randomSteps(random)};
        if (!differenceOf(history).isEmpty())
            FAIL(described(shrunk(history)).toStdString());
    }
}
