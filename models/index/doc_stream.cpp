// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/doc_stream.h"

#include <algorithm>
#include <functional>

namespace msgindex {
namespace {

void setBit(std::vector<std::uint64_t>& bits, Doc doc)
{
    bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
}

class TermStream final : public DocStream
{
public:
    explicit TermStream(const PostingCursor& cursor)
        : m_cursor(cursor)
    {
        m_doc = m_cursor.doc();
    }
    Doc next() override { return m_doc = m_cursor.next(); }
    Doc seek(Doc target) override { return m_doc = m_cursor.seek(target); }
    [[nodiscard]] std::uint64_t cost() const override { return m_cursor.count(); }
    [[nodiscard]] bool isExactCost() const override { return true; }
    void drainInto(std::vector<std::uint64_t>& bits) override
    {
        m_cursor.drainInto(bits);
        m_doc = noDoc;
    }

private:
    PostingCursor m_cursor;
};

class RangeStream final : public DocStream
{
public:
    RangeStream(Doc first, Doc end)
        : m_end(end)
    {
        m_doc = first < end ? first : noDoc;
    }
    Doc next() override { return m_doc = m_doc != noDoc && m_doc + 1 < m_end ? m_doc + 1 : noDoc; }
    Doc seek(Doc target) override
    {
        if (m_doc < target)
            m_doc = target < m_end ? target : noDoc;
        return m_doc;
    }
    [[nodiscard]] std::uint64_t cost() const override { return m_doc == noDoc ? 0 : m_end - m_doc; }

private:
    Doc m_end;
};

// A heap of streams, the one with the newest document on top.
class UnionStream final : public DocStream
{
public:
    explicit UnionStream(std::vector<DocStreamPtr> streams)
    {
        for (DocStreamPtr& stream : streams) {
            if (stream->doc() == noDoc)
                continue;
            m_cost += stream->cost();
            m_heap.push_back({stream->doc(), stream.get()});
            m_streams.push_back(std::move(stream));
        }
        std::ranges::make_heap(m_heap, later);
        m_doc = m_heap.empty() ? noDoc : m_heap.front().doc;
    }

    Doc next() override { return m_doc == noDoc ? noDoc : seek(m_doc + 1); }

    Doc seek(Doc target) override
    {
        while (!m_heap.empty() && m_heap.front().doc < target) {
            Entry top = m_heap.front();
            top.doc = top.doc + 1 == target ? top.stream->next() : top.stream->seek(target);
            replaceTop(top);
        }
        return m_doc = m_heap.empty() ? noDoc : m_heap.front().doc;
    }

    [[nodiscard]] std::uint64_t cost() const override { return m_cost; }

    void drainInto(std::vector<std::uint64_t>& bits) override
    {
        for (const Entry& entry : m_heap)
            entry.stream->drainInto(bits);
        m_heap.clear();
        m_doc = noDoc;
    }

private:
    struct Entry
    {
        Doc doc;
        DocStream* stream;
    };
    static bool later(const Entry& a, const Entry& b) { return a.doc > b.doc; }

    void replaceTop(Entry entry)
    {
        if (entry.doc == noDoc) {
            std::ranges::pop_heap(m_heap, later);
            m_heap.pop_back();
            return;
        }
        std::size_t at = 0;
        for (std::size_t child = 1; child < m_heap.size(); child = 2 * at + 1) {
            if (child + 1 < m_heap.size() && m_heap[child + 1].doc < m_heap[child].doc)
                ++child;
            if (entry.doc <= m_heap[child].doc)
                break;
            m_heap[at] = m_heap[child];
            at = child;
        }
        m_heap[at] = entry;
    }

    std::vector<DocStreamPtr> m_streams;
    std::vector<Entry> m_heap;
    std::uint64_t m_cost = 0;
};

class Intersection final : public DocStream
{
public:
    Intersection(std::vector<DocStreamPtr> streams, std::vector<DocStreamPtr> excluded)
        : m_streams(std::move(streams))
        , m_excluded(std::move(excluded))
    {
        std::ranges::sort(m_streams, {}, [](const DocStreamPtr& stream) { return stream->cost(); });
        settle(m_streams.front()->doc());
    }

    Doc next() override { return settle(m_streams.front()->next()); }
    Doc seek(Doc target) override { return m_doc >= target ? m_doc : settle(m_streams.front()->seek(target)); }
    [[nodiscard]] std::uint64_t cost() const override { return m_streams.front()->cost(); }
    void drainInto(std::vector<std::uint64_t>& bits) override
    {
        if (!isEven()) {
            DocStream::drainInto(bits);
            return;
        }
        std::vector<std::uint64_t> all(bits.size());
        m_streams.front()->drainInto(all);
        std::vector<std::uint64_t> other;
        const auto combine = [&](DocStream& stream, auto operation) {
            other.assign(bits.size(), 0);
            stream.drainInto(other);
            std::ranges::transform(all, other, all.begin(), operation);
        };
        for (std::size_t i = 1; i < m_streams.size(); ++i)
            combine(*m_streams[i], std::bit_and());
        for (const DocStreamPtr& stream : m_excluded)
            combine(*stream, [](std::uint64_t a, std::uint64_t b) { return a & ~b; });
        std::ranges::transform(bits, all, bits.begin(), std::bit_or());
        m_doc = noDoc;
    }

private:
    // Whether reading all of every stream costs less than passing over most of the longer ones.
    [[nodiscard]] bool isEven() const
    {
        constexpr std::uint64_t passedOver = 16; // documents read in the time that it takes to look for one
        std::uint64_t total = 0;
        for (const auto* streams : {&m_streams, &m_excluded}) {
            for (const DocStreamPtr& stream : *streams)
                total += stream->cost();
        }
        return total < cost() * passedOver;
    }

    // The first document from the candidate on that all have.
    Doc settle(Doc candidate)
    {
        std::size_t at = 1;
        while (candidate != noDoc) {
            if (at == m_streams.size()) {
                if (!isExcluded(candidate))
                    break;
                candidate = m_streams.front()->next();
                at = 1;
                continue;
            }
            const Doc found = m_streams[at]->seek(candidate);
            if (found == candidate) {
                ++at;
                continue;
            }
            candidate = found == noDoc ? noDoc : m_streams.front()->seek(found);
            at = 1;
        }
        return m_doc = candidate;
    }

    [[nodiscard]] bool isExcluded(Doc doc)
    {
        return std::ranges::any_of(m_excluded, [doc](const DocStreamPtr& stream) { return stream->seek(doc) == doc; });
    }

    std::vector<DocStreamPtr> m_streams; // the shortest first
    std::vector<DocStreamPtr> m_excluded;
};

class PhraseStream final : public DocStream
{
public:
    explicit PhraseStream(std::vector<PhrasePart> parts)
        : m_parts(std::move(parts))
    {
        std::ranges::sort(m_parts, {}, [](const PhrasePart& part) { return part.cursor.count(); });
        settle(m_parts.front().cursor.doc());
    }

    Doc next() override { return settle(m_parts.front().cursor.next()); }
    Doc seek(Doc target) override { return m_doc >= target ? m_doc : settle(m_parts.front().cursor.seek(target)); }
    // Reading places costs more than passing over documents.
    [[nodiscard]] std::uint64_t cost() const override { return std::uint64_t{m_parts.front().cursor.count()} * 2; }

private:
    Doc settle(Doc candidate)
    {
        std::size_t at = 1;
        while (candidate != noDoc) {
            if (at == m_parts.size()) {
                if (isPhrase())
                    break;
                candidate = m_parts.front().cursor.next();
                at = 1;
                continue;
            }
            const Doc found = m_parts[at].cursor.seek(candidate);
            if (found == candidate) {
                ++at;
                continue;
            }
            candidate = found == noDoc ? noDoc : m_parts.front().cursor.seek(found);
            at = 1;
        }
        return m_doc = candidate;
    }

    // Where the phrase may begin by the rarest part, less what each of the others rules out.
    [[nodiscard]] bool isPhrase()
    {
        m_starts.clear();
        readPlaces(m_parts.front());
        for (const Occurrence& place : m_places) {
            if (isWanted(m_parts.front(), place))
                m_starts.push_back(place.position - m_parts.front().offset);
        }
        for (std::size_t i = 1; i < m_parts.size() && !m_starts.empty(); ++i) {
            readPlaces(m_parts[i]);
            std::erase_if(m_starts, [&](std::uint32_t start) { return !stands(m_parts[i], start); });
        }
        return !m_starts.empty();
    }

    void readPlaces(PhrasePart& part) { part.cursor.occurrences(part.forms, m_places); }

    static bool isWanted(const PhrasePart& part, const Occurrence& place)
    {
        return part.form == PhrasePart::noForm || place.form == part.form;
    }

    [[nodiscard]] bool stands(const PhrasePart& part, std::uint32_t start) const
    {
        return std::ranges::any_of(m_places, [&](const Occurrence& place) {
            return place.position == start + part.offset && isWanted(part, place);
        });
    }

    std::vector<PhrasePart> m_parts;  // the rarest first
    std::vector<Occurrence> m_places; // of the part that is looked at
    std::vector<std::uint32_t> m_starts;
};

} // namespace

void DocStream::drainInto(std::vector<std::uint64_t>& bits)
{
    for (; m_doc != noDoc; next())
        setBit(bits, m_doc);
}

DocStreamPtr termStream(PostingCursor cursor)
{
    return std::make_unique<TermStream>(cursor);
}

DocStreamPtr rangeStream(Doc first, Doc end)
{
    return std::make_unique<RangeStream>(first, end);
}

DocStreamPtr unionStream(std::vector<DocStreamPtr> streams)
{
    if (streams.size() == 1)
        return std::move(streams.front());
    return std::make_unique<UnionStream>(std::move(streams));
}

DocStreamPtr intersection(std::vector<DocStreamPtr> streams, std::vector<DocStreamPtr> excluded)
{
    if (streams.size() == 1 && excluded.empty())
        return std::move(streams.front());
    return std::make_unique<Intersection>(std::move(streams), std::move(excluded));
}

DocStreamPtr phraseStream(std::vector<PhrasePart> parts)
{
    return std::make_unique<PhraseStream>(std::move(parts));
}

} // namespace msgindex
