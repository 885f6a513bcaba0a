// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_snapshot.h"

#include "index/segment_search.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace msgindex {
namespace {

base::Unexpected<base::Error> stopped()
{
    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("search stopped"));
}

// The hits of one chat in one segment.
struct InSegment
{
    Doc newest = 0; // the first that is met
    std::int64_t hits = 0;
};

template <typename Key>
std::vector<Facets::Count<Key>> counted(const std::unordered_map<Key, std::int64_t>& hits)
{
    std::vector<Facets::Count<Key>> result;
    result.reserve(hits.size());
    for (const auto& [key, number] : hits)
        result.push_back({key, number});
    return result;
}

} // namespace

SegmentSnapshot::SegmentSnapshot(std::vector<SegmentView> views)
    : m_views(std::move(views))
{
}

base::Result<Page> SegmentSnapshot::page(const Query& query, const std::optional<Cursor>& after,
                                         std::stop_token stop) const
{
    constexpr std::size_t wanted = pageSize + 1; // one more tells whether there is another page
    std::vector<Cursor> hits;
    hits.reserve(2 * wanted);
    for (const SegmentView& view : m_views) {
        if (hits.size() >= wanted && hits[wanted - 1] > view.segment->place(0))
            break; // nothing in this or the following ones is new enough
        const std::size_t before = hits.size();
        if (stop.stop_requested() || !SegmentSearch(view, query).newest(after, wanted, stop, hits))
            return stopped();
        const auto middle = hits.begin() + static_cast<std::ptrdiff_t>(before);
        std::inplace_merge(hits.begin(), middle, hits.end(), std::greater());
        hits.resize(std::min(hits.size(), wanted));
    }
    Page page;
    if (hits.size() == wanted) {
        hits.pop_back();
        page.next = hits.back();
    }
    page.ids.reserve(hits.size());
    for (const Cursor& hit : hits)
        page.ids.push_back(hit.id);
    return page;
}

base::Result<std::int64_t> SegmentSnapshot::count(const Query& query, std::stop_token stop) const
{
    std::int64_t total = 0;
    for (const SegmentView& view : m_views) {
        const std::optional<std::int64_t> hits = SegmentSearch(view, query).count(stop);
        if (!hits || stop.stop_requested())
            return stopped();
        total += *hits;
    }
    return total;
}

base::Result<Facets> SegmentSnapshot::facets(const Query& query, std::stop_token stop) const
{
    std::unordered_map<ChatKey, Facets::InChat> chats;
    std::unordered_map<SenderKey, std::int64_t> senders;
    std::array<std::int64_t, flagBits> flags{};
    for (const SegmentView& view : m_views) {
        const Segment& segment = *view.segment;
        std::unordered_map<ChatKey, InSegment> inSegment;
        const bool finished = SegmentSearch(view, query).forEachHit(0, stop, [&](Doc doc) {
            InSegment& chat = inSegment.try_emplace(segment.chat(doc), InSegment{doc}).first->second;
            ++chat.hits;
            ++senders[segment.sender(doc)];
            for (Flags left = segment.flags(doc); left != 0; left &= left - 1)
                ++flags[static_cast<std::size_t>(std::countr_zero(left)) % flagBits];
            return true;
        });
        if (!finished || stop.stop_requested())
            return stopped();
        for (const auto& [key, found] : inSegment) {
            Facets::InChat& chat = chats.try_emplace(key, Facets::InChat{key, 0, {}}).first->second;
            const Cursor newest = segment.place(found.newest);
            chat.newest = chat.hits == 0 ? newest : std::max(chat.newest, newest);
            chat.hits += found.hits;
        }
    }
    Facets facets{{}, counted(senders), {}};
    for (const auto& [key, chat] : chats)
        facets.chats.push_back(chat);
    for (int bit = 0; bit < flagBits; ++bit) {
        if (const std::int64_t hits = flags[static_cast<std::size_t>(bit)]; hits > 0)
            facets.flags.push_back({bit, hits});
    }
    return facets;
}

std::int64_t SegmentSnapshot::documents() const
{
    std::int64_t total = 0;
    for (const SegmentView& view : m_views)
        total += view.documents();
    return total;
}

} // namespace msgindex
