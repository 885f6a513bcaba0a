// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/message.h"
#include "domain/past_search.h"
#include "index/suggestions.h"
#include "domain/highlighter.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace store {
class Cache;
class Storage;
} // namespace store
namespace syncing {
class AccountSync;
}
namespace text {
class Stemmer;
}

namespace session {

enum class HitOrder {
    Newest, // whatever chat they are in
    ByChat, // the newest few of each chat, the chat with the newest hit first
};

struct SearchRequest
{
    QString text;        // as typed: the last word is taken as a beginning
    domain::ChatId chat; // empty: all chats
    int offset = 0; // hits before this page; ByChat: chats
    int limit = 20; // the same
    HitOrder order = HitOrder::Newest;
};

struct SearchHit
{
    domain::Message message;
    QString chatTitle;
    QList<domain::TextSpan> spans; // what to highlight in message.body, ordered, not overlapping
    int chatTotal = 0;     // hits in the same chat; only ByChat

    bool operator==(const SearchHit&) const = default;
};

// How much of the cache the answer covers; when the numbers differ, the rest is being indexed.
struct SearchCoverage
{
    std::int64_t indexedCount = 0;
    std::int64_t storedCount = 0;
    int incompleteChats = 0; // chats with messages that are still on the server only; of one chat: 1 if it is
    QDateTime completeSince =
        {}; // from here on nothing is missing; invalid if nothing is, or it is not known from when

    bool operator==(const SearchCoverage&) const = default;
};

struct SearchPage
{
    SearchRequest request;
    QList<SearchHit> hits;
    int total = 0; // exact
    int chats = 0; // that have hits; only ByChat
    SearchCoverage coverage;
    // Without hits: what may have been meant instead.
    std::optional<msgindex::Suggestion> suggestion = {};
    QStringList unknown = {}; // values of filters that mean nothing here: от:Абракадабра
    bool asksNothing = false; // no word yet, and no filter with a value
};

// A way to narrow a search, and how many of its hits it leaves.
struct SearchFacet
{
    enum class Kind { Chat, Person, Period, File, Picture, Link, Question };

    Kind kind = Kind::Chat;
    QString name; // of the chat or person
    QDate from;   // of Period; both days belong to it
    QDate until;
    std::int64_t hits = 0;

    bool operator==(const SearchFacet&) const = default;
};

// Search over the cached messages of one account. GUI thread; the work is done elsewhere. Owned by Session.
class SearchService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchService)

public:
    SearchService(store::Storage& storage, syncing::AccountSync& sync, const base::Clock& clock);
    ~SearchService() override;

    // Cancelled when the next request comes before the answer (a further page of the same text is such a request too).
    // Searches in all chats and in one chat do not cancel each other.
    [[nodiscard]] base::FutureResult<SearchPage> search(const SearchRequest& request);

    // The facets of what was searched for last: chats, people, periods, contents, the largest first of each kind; only
    // those that leave something out.
    // Cancelled by the next search.
    [[nodiscard]] base::FutureResult<QList<SearchFacet>> facets(const SearchRequest& request);

    // Marks the words of the query in any text; empty where it asks for none.
    [[nodiscard]] domain::Highlighter highlighter(const QString& query) const;

    // What was searched for before on this computer: the saved ones first, then the last used.
    [[nodiscard]] base::FutureResult<QList<domain::PastSearch>> pastSearches();
    // Queries of nothing but white space are not remembered.
    void noteSearch(const QString& query);
    void setSaved(const QString& query, bool saved);
    void forgetSearch(const QString& query);

Q_SIGNALS:
    void pastSearchesChanged();
    // Answers given before may be out of date: messages came, went or were indexed.
    void resultsChanged();

private:
    struct Ask;
    struct Found;
    struct Loaded;

    // Changes the past searches; failures are the cache's to tell.
    void changePast(const QString& query, std::function<base::Result<void>(store::Cache&, const QString&)> change);
    [[nodiscard]] std::stop_source& newest(const SearchRequest& request);
    [[nodiscard]] base::FutureResult<Ask> understand(const SearchRequest& request);

    [[nodiscard]] base::FutureResult<Found> find(const SearchRequest& request, const std::stop_token& stop);
    void load(const SearchRequest& request, const Found& found, const base::Answer<SearchPage>& answer);
    [[nodiscard]] SearchPage pageOf(const SearchRequest& request, const Found& found, const Loaded& loaded);

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
    std::shared_ptr<text::Stemmer> m_stemmer; // of the GUI thread, for the highlights
    // Stop the search before when the next one comes.
    std::stop_source m_newestOfAll;
    std::stop_source m_newestInChat;
};

} // namespace session
