// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/search_service.h"

#include "base/off_thread.h"
#include "session/search_filters.h"
#include "store/storage.h"
#include "sync/account_sync.h"
#include "text/stemmer.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace session {

using namespace Qt::Literals::StringLiterals;

// What the index says, on any thread.
struct SearchService::Found
{
    QList<domain::MessageId> ids;
    std::int64_t total = 0;
    std::int64_t indexedCount = 0;
    std::vector<text::WantedSequence> highlights;
    std::optional<msgindex::Suggestion> suggestion;
    QHash<domain::MessageId, int> chatTotals; // only ByChat
    int chats = 0;                            // only ByChat
    QStringList unknown;
    bool asksNothing = false;
};

// What the cache adds, on the storage thread.
struct SearchService::Loaded
{
    QList<domain::Message> messages;
    QHash<domain::ChatId, QString> titles;
    SearchCoverage coverage;
};

// What a search starts from: what was typed, understood, and what its names mean.
struct SearchService::Ask
{
    QString text;
    msgindex::SyntaxTree tree;
    store::KeyNames names;
    store::RoomKey room = 0;
    bool isInOneChat = false;
    int offset = 0;
    int limit = 0;
    HitOrder order = HitOrder::Newest;
    QDate today;
};

namespace {

constexpr std::size_t kFacetsOfAKind = 4;
constexpr std::size_t kMostMonths = 3;
constexpr std::size_t kHitsOfAChat = 3; // ByChat

template <typename Ask>
base::Result<QList<domain::MessageId>> idsOf(const msgindex::Snapshot& snapshot, const msgindex::Query& query,
                                             const Ask& ask, const std::stop_token& stop)
{
    QList<domain::MessageId> ids;
    std::optional<msgindex::Cursor> after;
    int toSkip = ask.offset;
    while (ids.size() < ask.limit) {
        const auto page = snapshot.page(query, after, stop);
        if (!page)
            return base::failWith(page);
        for (const msgindex::DocId id : page->ids) {
            if (toSkip > 0)
                --toSkip;
            else if (ids.size() < ask.limit)
                ids.append(domain::MessageId(id.value()));
        }
        after = page->next;
        if (!after)
            break;
    }
    return ids;
}

msgindex::Query narrowed(msgindex::Query query, msgindex::Filter filter)
{
    query.clauses.push_back({false, {std::move(filter)}});
    return query;
}

template <typename Ask>
msgindex::Query queryOf(const Ask& ask, const msgindex::SyntaxTree& tree, text::Stemmer& stemmer)
{
    msgindex::Query query = msgindex::compile(tree, SearchFilters(ask.names, ask.today), stemmer);
    return ask.isInOneChat && !query.isEmpty() ? narrowed(std::move(query), msgindex::ChatFilter{{ask.room}}) : query;
}

// The largest, without those that leave nothing out of the total.
template <typename Count>
std::vector<Count> largest(std::vector<Count> counts, std::int64_t total, std::size_t most)
{
    std::erase_if(counts, [total](const auto& count) { return count.hits >= total; });
    std::ranges::sort(counts,
                      [](const auto& a, const auto& b) { return a.hits != b.hits ? a.hits > b.hits : a.key < b.key; });
    counts.resize(std::min(counts.size(), most));
    return counts;
}

template <typename Found, typename Ask>
base::Result<void> lookByChat(const msgindex::Snapshot& snapshot, const msgindex::Query& query, const Ask& ask,
                              const std::stop_token& stop, Found& found)
{
    auto facets = snapshot.facets(query, stop);
    if (!facets)
        return base::failWith(facets);
    std::ranges::sort(facets->chats, std::ranges::greater(), &msgindex::Facets::InChat::newest);
    found.chats = static_cast<int>(facets->chats.size());
    for (int at = ask.offset; at < std::min(found.chats, ask.offset + ask.limit); ++at) {
        const msgindex::Facets::InChat& chat = facets->chats[static_cast<std::size_t>(at)];
        const auto page = snapshot.page(narrowed(query, msgindex::ChatFilter{{chat.key}}), {}, stop);
        if (!page)
            return base::failWith(page);
        for (std::size_t i = 0; i < std::min(page->ids.size(), kHitsOfAChat); ++i) {
            const domain::MessageId id(page->ids[i].value());
            found.ids.append(id);
            found.chatTotals.insert(id, static_cast<int>(chat.hits));
        }
    }
    return {};
}

template <typename Found, typename Ask>
base::Result<Found> look(const msgindex::Snapshot& snapshot, const Ask& ask, const std::stop_token& stop)
{
    text::Stemmer stemmer;
    const msgindex::Query query = queryOf(ask, ask.tree, stemmer);
    const auto total = snapshot.count(query, stop);
    if (!total)
        return base::failWith(total);
    Found found;
    found.total = *total;
    found.indexedCount = snapshot.documents();
    found.highlights = msgindex::highlightedWords(query);
    found.asksNothing = query.isEmpty();
    for (const msgindex::SyntaxTerm& term : query.unresolved)
        found.unknown.append(term.text);
    if (ask.order == HitOrder::ByChat) {
        if (const auto looked = lookByChat(snapshot, query, ask, stop, found); !looked)
            return base::failWith(looked);
    } else {
        auto ids = idsOf(snapshot, query, ask, stop);
        if (!ids)
            return base::failWith(ids);
        found.ids = std::move(*ids);
    }
    if (*total == 0 && !query.isEmpty()) {
        const auto suggestion = msgindex::suggest(ask.text, ask.today, [&](const QString& other) {
            return snapshot.count(queryOf(ask, msgindex::parse(other), stemmer), stop);
        });
        if (!suggestion)
            return base::failWith(suggestion);
        found.suggestion = *suggestion;
    }
    return found;
}

// This week, the months of a year until now, this school year.
QList<SearchFacet> periodsUntil(const QDate& today)
{
    constexpr int september = 9;
    constexpr int months = 12;
    constexpr auto period = SearchFacet::Kind::Period;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    QList<SearchFacet> periods{{period, {}, monday, monday.addDays(6), 0}};
    for (int back = 0; back < months; ++back) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-back);
        periods.append({period, {}, first, first.addMonths(1).addDays(-1), 0});
    }
    const QDate year(today.month() >= september ? today.year() : today.year() - 1, september, 1);
    periods.append({period, {}, year, year.addYears(1).addDays(-1), 0});
    return periods;
}

msgindex::TimeFilter filterOf(const SearchFacet& period)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return {period.from.startOfDay(zone).toMSecsSinceEpoch(),
            period.until.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

struct CountedFacets
{
    msgindex::Facets facets;
    QList<SearchFacet> periods;
    std::int64_t total = 0;
};

template <typename Ask>
base::Result<CountedFacets> countFacets(const msgindex::Snapshot& snapshot, const Ask& ask, const std::stop_token& stop)
{
    text::Stemmer stemmer;
    const msgindex::Query query = queryOf(ask, ask.tree, stemmer);
    CountedFacets counted;
    auto facets = snapshot.facets(query, stop);
    const auto total = snapshot.count(query, stop);
    if (!facets || !total)
        return !facets ? base::failWith(facets) : base::failWith(total);
    counted.facets = std::move(*facets);
    counted.total = *total;
    for (SearchFacet period : periodsUntil(ask.today)) {
        const auto hits = snapshot.count(narrowed(query, filterOf(period)), stop);
        if (!hits)
            return base::failWith(hits);
        period.hits = *hits;
        counted.periods.append(period);
    }
    return counted;
}

bool isSameHitsWithin(const SearchFacet& inner, const SearchFacet& outer)
{
    return inner.from >= outer.from && inner.until <= outer.until && inner.hits == outer.hits;
}

// Without empty ones, those that leave nothing out, those that say no more than a shorter one, and too many months; the
// latest first.
QList<SearchFacet> telling(QList<SearchFacet> periods, std::int64_t total)
{
    periods.removeIf([total](const SearchFacet& period) { return period.hits == 0 || period.hits >= total; });
    std::ranges::stable_sort(periods, std::ranges::greater(), &SearchFacet::hits);
    QList<SearchFacet> kept;
    std::size_t months = 0;
    for (const SearchFacet& period : periods) {
        const auto saysNoMore = [&](const SearchFacet& other) {
            return other != period && isSameHitsWithin(other, period);
        };
        const bool isMonth = period.from.day() == 1 && period.from.addMonths(1) > period.until;
        if (std::ranges::any_of(periods, saysNoMore) || (isMonth && ++months > kMostMonths))
            continue;
        kept.append(period);
    }
    std::ranges::stable_sort(kept, std::ranges::greater(), &SearchFacet::from);
    return kept;
}

SearchFacet::Kind kindOf(int bit)
{
    switch (bit) {
    case syncing::HasPictureBit:
        return SearchFacet::Kind::Picture;
    case syncing::HasLinkBit:
        return SearchFacet::Kind::Link;
    case syncing::HasQuestionBit:
        return SearchFacet::Kind::Question;
    default:
        return SearchFacet::Kind::File;
    }
}

// On the storage thread: with the names that people know.
base::Result<QList<SearchFacet>> named(store::Cache& cache, const CountedFacets& counted, bool isInOneChat)
{
    QList<SearchFacet> facets;
    if (!isInOneChat) {
        for (const auto& [room, hits, newest] : largest(counted.facets.chats, counted.total, kFacetsOfAKind)) {
            const auto title = cache.keyNames.titleOf(room);
            if (!title)
                return base::failWith(title);
            if (!title->isEmpty())
                facets.append({SearchFacet::Kind::Chat, *title, {}, {}, hits});
        }
    }
    for (const auto& [sender, hits] : largest(counted.facets.senders, counted.total, kFacetsOfAKind)) {
        const auto nick = cache.keyNames.nickOf(sender);
        if (!nick)
            return base::failWith(nick);
        if (!nick->isEmpty())
            facets.append({SearchFacet::Kind::Person, *nick, {}, {}, hits});
    }
    facets.append(telling(counted.periods, counted.total));
    for (const auto& [bit, hits] : largest(counted.facets.flags, counted.total, kFacetsOfAKind))
        facets.append({kindOf(bit), {}, {}, {}, hits});
    return facets;
}

SearchCoverage coverageOf(std::int64_t indexed, std::int64_t stored, const QList<store::ArchiveGap>& gaps)
{
    SearchCoverage coverage{indexed, stored, 0, {}};
    QSet<domain::ChatId> chats;
    bool isOpenEnded = false; // it is not known up to where
    std::chrono::microseconds complete{};
    for (const store::ArchiveGap& gap : gaps) {
        chats.insert(gap.chat);
        isOpenEnded = isOpenEnded || gap.before.id.isEmpty();
        complete = std::max(complete, gap.before.at);
    }
    coverage.incompleteChats = static_cast<int>(chats.size());
    if (!gaps.isEmpty() && !isOpenEnded) {
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(complete);
        coverage.completeSince = QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC);
    }
    return coverage;
}

QList<domain::TextSpan> spansOf(const std::vector<text::Span>& found)
{
    QList<domain::TextSpan> spans;
    for (const text::Span& span : found)
        spans.append({static_cast<int>(span.begin), static_cast<int>(span.length)});
    return spans;
}

} // namespace

SearchService::SearchService(store::Storage& storage, syncing::AccountSync& sync, const base::Clock& clock)
    : m_storage(storage)
    , m_sync(sync)
    , m_clock(clock)
    , m_stemmer(std::make_shared<text::Stemmer>())
{
    connect(&sync, &syncing::AccountSync::stored, this, &SearchService::resultsChanged);
    connect(&sync.index(), &syncing::IndexFollower::progressed, this, &SearchService::resultsChanged);
}

SearchService::~SearchService()
{
    m_newestOfAll.request_stop();
    m_newestInChat.request_stop();
}

std::stop_source& SearchService::newest(const SearchRequest& request)
{
    return request.chat.isEmpty() ? m_newestOfAll : m_newestInChat;
}

base::FutureResult<SearchPage> SearchService::search(const SearchRequest& request)
{
    newest(request).request_stop();
    newest(request) = std::stop_source();
    const std::stop_token stop = newest(request).get_token();
    const base::Answer<SearchPage> answer;
    find(request, stop).then(this, [this, request, answer, stop](const base::Result<Found>& found) {
        if (stop.stop_requested())
            answer.give(base::fail(base::ErrorCode::Cancelled, u"a newer search has begun"_s));
        else if (!found)
            answer.give(base::failWith(found));
        else
            load(request, *found, answer);
    });
    return answer.future();
}

base::FutureResult<SearchService::Ask> SearchService::understand(const SearchRequest& request)
{
    Ask ask;
    ask.text = request.text;
    ask.tree = msgindex::parse(request.text);
    ask.isInOneChat = !request.chat.isEmpty();
    ask.offset = request.offset;
    ask.limit = request.limit;
    ask.order = request.order;
    ask.today = m_clock.now().toLocalTime().date();
    return m_storage.run([ask, chat = request.chat](store::Cache& cache) -> base::Result<Ask> {
        Ask known = ask;
        const auto room = cache.keyNames.roomOf(chat);
        auto names = needsNames(ask.tree) ? cache.keyNames.all() : store::KeyNames();
        if (!room || !names)
            return !room ? base::failWith(room) : base::failWith(names);
        known.room = *room;
        known.names = std::move(*names);
        return known;
    });
}

base::FutureResult<SearchService::Found> SearchService::find(const SearchRequest& request, const std::stop_token& stop)
{
    const base::Answer<Found> answer;
    understand(request).then(this, [this, answer, stop](const base::Result<Ask>& known) {
        if (!known) {
            answer.give(base::failWith(known));
            return;
        }
        base::offThread([ask = *known, stop, snapshot = m_sync.index().index()->snapshot()] {
            return look<Found>(*snapshot, ask, stop);
        }).then(this, [answer](const base::Result<Found>& found) { answer.give(found); });
    });
    return answer.future();
}

base::FutureResult<QList<SearchFacet>> SearchService::facets(const SearchRequest& request)
{
    const base::Answer<QList<SearchFacet>> answer;
    understand(request).then(this, [this, answer, stop = newest(request).get_token()](const base::Result<Ask>& known) {
        if (!known) {
            answer.give(base::failWith(known));
            return;
        }
        base::offThread([ask = *known, stop, snapshot = m_sync.index().index()->snapshot()] {
            return countFacets(*snapshot, ask, stop);
        }).then(this, [this, answer, isInOneChat = known->isInOneChat](const base::Result<CountedFacets>& counted) {
            if (!counted) {
                answer.give(base::failWith(counted));
                return;
            }
            m_storage
                .run([counted = *counted, isInOneChat](store::Cache& cache) {
                    return named(cache, counted, isInOneChat);
                })
                .then(this, [answer](const base::Result<QList<SearchFacet>>& facets) { answer.give(facets); });
        });
    });
    return answer.future();
}

domain::Highlighter SearchService::highlighter(const QString& query) const
{
    const SearchFilters nobody({}, {});
    auto wanted = msgindex::highlightedWords(msgindex::compile(msgindex::parse(query), nobody, *m_stemmer));
    if (wanted.empty())
        return {};
    return [wanted = std::move(wanted), stemmer = m_stemmer](const QString& text) {
        return spansOf(text::highlightSpans(text, wanted, *stemmer));
    };
}

base::FutureResult<QList<domain::PastSearch>> SearchService::pastSearches()
{
    return m_storage.run([](store::Cache& cache) { return cache.pastSearches.all(); });
}

void SearchService::noteSearch(const QString& query)
{
    changePast(query, [at = m_clock.now()](store::Cache& cache, const QString& kept) {
        return cache.pastSearches.note(kept, at);
    });
}

void SearchService::setSaved(const QString& query, bool saved)
{
    changePast(query, [saved, at = m_clock.now()](store::Cache& cache, const QString& kept) {
        return cache.pastSearches.setSaved(kept, saved, at);
    });
}

void SearchService::forgetSearch(const QString& query)
{
    changePast(query, [](store::Cache& cache, const QString& kept) { return cache.pastSearches.forget(kept); });
}

void SearchService::changePast(const QString& query,
                               std::function<base::Result<void>(store::Cache&, const QString&)> change)
{
    const QString kept = query.simplified();
    if (kept.isEmpty())
        return;
    m_storage.run([kept, change = std::move(change)](store::Cache& cache) { return change(cache, kept); })
        .then(this, [this](const base::Result<void>& changed) {
            if (changed)
                Q_EMIT pastSearchesChanged();
        });
}

void SearchService::load(const SearchRequest& request, const Found& found, const base::Answer<SearchPage>& answer)
{
    m_storage
        .run([found, chat = request.chat, index = m_sync.index().index()](store::Cache& cache) -> base::Result<Loaded> {
            Loaded loaded;
            auto messages = cache.timeline.byIds(found.ids);
            const auto names = cache.chats.titles();
            const auto last = cache.messages.lastChange();
            const auto gaps = chat.isEmpty() ? cache.coverage.gaps() : cache.coverage.gaps(chat);
            if (!messages || !names)
                return !messages ? base::failWith(messages) : base::failWith(names);
            if (!last || !gaps)
                return !last ? base::failWith(last) : base::failWith(gaps);
            // Counting reads the whole table: only while the index is behind it.
            const auto stored = index->mark() < *last ? cache.messages.count() : found.indexedCount;
            if (!stored)
                return base::failWith(stored);
            loaded.messages = std::move(*messages);
            loaded.titles = *names;
            loaded.coverage = coverageOf(found.indexedCount, *stored, *gaps);
            return loaded;
        })
        .then(this, [this, request, found, answer](const base::Result<Loaded>& loaded) {
            // Messages came, or the index turned out to be damaged: what is open to view heals itself.
            if (loaded && loaded->coverage.indexedCount < loaded->coverage.storedCount)
                m_sync.index().catchUp();
            answer.give(loaded ? base::Result<SearchPage>(pageOf(request, found, *loaded)) : base::failWith(loaded));
        });
}

SearchPage SearchService::pageOf(const SearchRequest& request, const Found& found, const Loaded& loaded)
{
    SearchPage page;
    page.request = request;
    page.total = static_cast<int>(found.total);
    page.chats = found.chats;
    page.coverage = loaded.coverage;
    page.suggestion = found.suggestion;
    page.unknown = found.unknown;
    page.asksNothing = found.asksNothing;
    for (const domain::Message& message : loaded.messages) {
        const auto spans = text::highlightSpans(message.body, found.highlights, *m_stemmer);
        page.hits.append(
            {message, loaded.titles.value(message.chat), spansOf(spans), found.chatTotals.value(message.id)});
    }
    return page;
}

} // namespace session
