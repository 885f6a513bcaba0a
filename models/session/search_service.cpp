// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/search_service.h"

#include "base/off_thread.h"
#include "session/search_filters.h"
#include "store/storage.h"
#include "sync/account_sync.h"
#include "text/stemmer.h"

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
};

// What the cache adds, on the storage thread.
struct SearchService::Loaded
{
    QList<domain::Message> messages;
    QHash<domain::ChatId, QString> titles;
    SearchCoverage coverage;
};

namespace {

// What a search starts from: what was typed, understood, and what its names mean.
struct Ask
{
    msgindex::SyntaxTree tree;
    store::KeyNames names;
    store::RoomKey room = 0;
    bool isInOneChat = false;
    int offset = 0;
    int limit = 0;
    QDate today;
};

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

template <typename Found>
base::Result<Found> look(const msgindex::Snapshot& snapshot, const Ask& ask, const std::stop_token& stop)
{
    text::Stemmer stemmer;
    msgindex::Query query = msgindex::compile(ask.tree, SearchFilters(ask.names, ask.today), stemmer);
    if (ask.isInOneChat && !query.isEmpty())
        query.clauses.push_back({false, {msgindex::Filter(msgindex::ChatFilter{{ask.room}})}});
    const auto ids = idsOf(snapshot, query, ask, stop);
    const auto total = snapshot.count(query, stop);
    if (!ids || !total)
        return !ids ? base::failWith(ids) : base::failWith(total);
    return Found{*ids, *total, snapshot.documents(), msgindex::highlightedWords(query)};
}

QList<TextSpan> spansOf(const std::vector<text::Span>& found)
{
    QList<TextSpan> spans;
    for (const text::Span& span : found)
        spans.append({static_cast<int>(span.begin), static_cast<int>(span.length)});
    return spans;
}

} // namespace

SearchService::SearchService(store::Storage& storage, syncing::AccountSync& sync, const base::Clock& clock)
    : m_storage(storage)
    , m_sync(sync)
    , m_clock(clock)
    , m_stemmer(std::make_unique<text::Stemmer>())
{
    connect(&sync, &syncing::AccountSync::stored, this, &SearchService::resultsChanged);
    connect(&sync.index(), &syncing::IndexFollower::progressed, this, &SearchService::resultsChanged);
}

SearchService::~SearchService()
{
    m_newest.request_stop();
}

base::FutureResult<SearchPage> SearchService::search(const SearchRequest& request)
{
    m_newest.request_stop();
    m_newest = std::stop_source();
    const base::Answer<SearchPage> answer;
    find(request, m_newest.get_token())
        .then(this, [this, request, answer, stop = m_newest.get_token()](const base::Result<Found>& found) {
            if (stop.stop_requested())
                answer.give(base::fail(base::ErrorCode::Cancelled, u"a newer search has begun"_s));
            else if (!found)
                answer.give(base::failWith(found));
            else
                load(request, *found, answer);
        });
    return answer.future();
}

base::FutureResult<SearchService::Found> SearchService::find(const SearchRequest& request, const std::stop_token& stop)
{
    Ask ask;
    ask.tree = msgindex::parse(request.text);
    ask.isInOneChat = !request.chat.isEmpty();
    ask.offset = request.offset;
    ask.limit = request.limit;
    ask.today = m_clock.now().toLocalTime().date();
    const base::Answer<Found> answer;
    m_storage
        .run([ask, chat = request.chat](store::Cache& cache) -> base::Result<Ask> {
            Ask known = ask;
            const auto room = cache.keyNames.roomOf(chat);
            const auto names = needsNames(ask.tree) ? cache.keyNames.all() : store::KeyNames();
            if (!room || !names)
                return !room ? base::failWith(room) : base::failWith(names);
            known.room = *room;
            known.names = *names;
            return known;
        })
        .then(this, [this, answer, stop](const base::Result<Ask>& known) {
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

void SearchService::load(const SearchRequest& request, const Found& found, const base::Answer<SearchPage>& answer)
{
    m_storage
        .run([found, index = m_sync.index().index()](store::Cache& cache) -> base::Result<Loaded> {
            Loaded loaded;
            auto messages = cache.timeline.byIds(found.ids);
            const auto names = cache.chats.titles();
            const auto last = cache.messages.lastChange();
            const auto incomplete = cache.coverage.incompleteChats();
            if (!messages || !names)
                return !messages ? base::failWith(messages) : base::failWith(names);
            if (!last || !incomplete)
                return !last ? base::failWith(last) : base::failWith(incomplete);
            // Counting reads the whole table: only while the index is behind it.
            const auto stored = index->mark() < *last ? cache.messages.count() : found.indexedCount;
            if (!stored)
                return base::failWith(stored);
            loaded.messages = std::move(*messages);
            loaded.titles = *names;
            loaded.coverage = {found.indexedCount, *stored, *incomplete};
            return loaded;
        })
        .then(this, [this, request, found, answer](const base::Result<Loaded>& loaded) {
            answer.give(loaded ? base::Result<SearchPage>(pageOf(request, found, *loaded)) : base::failWith(loaded));
        });
}

SearchPage SearchService::pageOf(const SearchRequest& request, const Found& found, const Loaded& loaded)
{
    SearchPage page;
    page.request = request;
    page.total = static_cast<int>(found.total);
    page.coverage = loaded.coverage;
    for (const domain::Message& message : loaded.messages) {
        const auto spans = text::highlightSpans(message.body, found.highlights, *m_stemmer);
        page.hits.append({message, loaded.titles.value(message.chat), spansOf(spans)});
    }
    return page;
}

} // namespace session
