// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/posting_list.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

namespace {

using msgindex::ByteView;
using msgindex::Doc;
using msgindex::noDoc;
using msgindex::Occurrence;
using msgindex::PostingCursor;
using msgindex::Postings;

// Numbers of 32 bits in a type of 32 bits, which std::mt19937's are not everywhere.
class Random
{
public:
    explicit Random(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    std::uint32_t operator()() { return static_cast<std::uint32_t>(m_engine()); }

private:
    std::mt19937 m_engine;
};

// Documents about so far apart, some of them in clusters, in which the word stands once or several times.
Postings randomPostings(Random& random, std::size_t count, std::uint32_t apart)
{
    Postings postings;
    postings.forms = random() % 9 + 1;
    Doc next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const bool inCluster = random() % 4 > 0;
        next += random() % (inCluster ? apart / 4 + 1 : apart + 1);
        postings.docs.push_back(next++);
        std::uint32_t position = 0;
        for (unsigned left = random() % 8 == 0 ? random() % 5 + 1 : 1; left > 0; --left) {
            position +=
                random() % 16 == 0 ? static_cast<std::uint32_t>(random() >> (8 + random() % 20)) : random() % 12;
            postings.occurrences.push_back({position, static_cast<std::uint32_t>(random() % postings.forms)});
        }
        postings.occurrenceEnds.push_back(static_cast<std::uint32_t>(postings.occurrences.size()));
    }
    return postings;
}

// The list among others, as in a segment.
struct Written
{
    const Postings& postings;
    msgindex::Bytes docs = msgindex::Bytes(5);
    msgindex::Bytes occurrences = msgindex::Bytes(3);
    msgindex::PostingsPlace place;

    explicit Written(const Postings& list)
        : postings(list)
        , place(appendPostings(docs, occurrences, list))
    {
        docs.resize(docs.size() + msgindex::slackBytes);
        occurrences.resize(occurrences.size() + msgindex::slackBytes);
    }
    [[nodiscard]] Doc documents() const { return postings.docs.back() + 1; }
    [[nodiscard]] PostingCursor cursor() const
    {
        return {ByteView(docs).first(docs.size() - msgindex::slackBytes),
                ByteView(occurrences).first(occurrences.size() - msgindex::slackBytes), place, documents()};
    }
    [[nodiscard]] std::vector<Occurrence> occurrencesOf(std::size_t index) const
    {
        const std::uint32_t begin = index == 0 ? 0 : postings.occurrenceEnds[index - 1];
        return {postings.occurrences.begin() + begin, postings.occurrences.begin() + postings.occurrenceEnds[index]};
    }
};

// Visits what a reader may meet: short lists and long ones, dense ones (made of bits) and sparse ones.
template <typename Visit>
void forEachList(Visit&& visit)
{
    Random random(20261125);
    for (const std::size_t count : {1U, 2U, 127U, 128U, 129U, 300U, 1280U, 5000U}) {
        for (const std::uint32_t apart : {0U, 1U, 3U, 8U, 40U, 3000U, 40'000U}) {
            const Postings postings = randomPostings(random, count, apart);
            visit(Written(postings), random);
        }
    }
}

} // namespace

TEST_CASE("a list gives its documents and where the word stands in each")
{
    forEachList([](const Written& list, Random&) {
        PostingCursor cursor = list.cursor();
        std::vector<Occurrence> occurrences;
        for (std::size_t i = 0; i < list.postings.docs.size(); ++i, cursor.next()) {
            REQUIRE(cursor.doc() == list.postings.docs[i]);
            cursor.occurrences(list.postings.forms, occurrences);
            REQUIRE(occurrences == list.occurrencesOf(i));
        }
        CHECK(cursor.doc() == noDoc);
        CHECK(cursor.next() == noDoc);
    });
}

TEST_CASE("a search stops at the first document that is not before what it looks for")
{
    forEachList([](const Written& list, Random& random) {
        const std::vector<Doc>& docs = list.postings.docs;
        for (const std::uint32_t jump : {2U, 20U, 1000U, list.documents()}) {
            PostingCursor cursor = list.cursor();
            std::vector<Occurrence> occurrences;
            for (Doc target = 0; cursor.doc() != noDoc; target = cursor.doc() + 1 + random() % jump) {
                const auto wanted = std::ranges::lower_bound(docs, std::max(target, cursor.doc()));
                REQUIRE(cursor.seek(target) == (wanted == docs.end() ? noDoc : *wanted));
                if (wanted == docs.end())
                    break;
                if (random() % 2 == 0) { // not of all: others are passed over
                    cursor.occurrences(list.postings.forms, occurrences);
                    REQUIRE(occurrences == list.occurrencesOf(static_cast<std::size_t>(wanted - docs.begin())));
                }
            }
        }
    });
}

TEST_CASE("what is left of a list becomes bits")
{
    forEachList([](const Written& list, Random& random) {
        std::vector<std::uint64_t> bits(list.documents() / 64 + 1);
        PostingCursor cursor = list.cursor();
        const Doc from = cursor.seek(static_cast<Doc>(random() % list.documents()));
        cursor.drainInto(bits);
        CHECK(cursor.doc() == noDoc);
        std::size_t set = 0;
        for (const std::uint64_t word : bits)
            set += static_cast<std::size_t>(std::popcount(word));
        const auto left = std::ranges::lower_bound(list.postings.docs, from);
        REQUIRE(set == static_cast<std::size_t>(list.postings.docs.end() - left));
        CHECK(std::all_of(left, list.postings.docs.end(),
                          [&](Doc doc) { return (bits[doc / 64] >> (doc % 64) & 1) == 1; }));
    });
}

TEST_CASE("a dense list takes a bit for each document at most, and a byte for each block")
{
    Random random(3);
    const Postings postings = randomPostings(random, 5000, 2);
    const Written list(postings);
    const std::size_t blocks = 5000 / PostingCursor::blockSize + 1;
    CHECK(list.docs.size() - 5 - msgindex::slackBytes <= list.documents() / 8 + blocks * (8 + 2));
}

TEST_CASE("a damaged list ends, and what it gives rises and is below the number of documents")
{
    forEachList([](Written list, Random& random) {
        for (msgindex::Bytes* bytes : {&list.docs, &list.occurrences}) {
            for (int times = 0; times < 3 && bytes->size() > msgindex::slackBytes; ++times)
                (*bytes)[random() % (bytes->size() - msgindex::slackBytes)] ^= static_cast<std::uint8_t>(random());
        }
        PostingCursor cursor = list.cursor();
        std::vector<Occurrence> occurrences;
        std::vector<std::uint64_t> bits(list.documents() / 64 + 1);
        list.cursor().drainInto(bits);
        for (std::uint32_t steps = 0; cursor.doc() != noDoc; ++steps) {
            REQUIRE(cursor.doc() < list.documents());
            REQUIRE(steps <= list.postings.docs.size());
            cursor.occurrences(list.postings.forms, occurrences);
            REQUIRE_FALSE(occurrences.empty());
            if (steps % 2 == 0)
                cursor.next();
            else
                cursor.seek(cursor.doc() + 3);
        }
    });
}
