// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/message.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace store {
class Storage;
}
namespace syncing {
class AccountSync;
}
namespace text {
class Stemmer;
}

namespace session {

// Part of a text, in UTF-16 units.
struct TextSpan
{
    int start = 0;
    int length = 0;

    bool operator==(const TextSpan&) const = default;
};

struct SearchRequest
{
    QString text;        // as typed: the last word is taken as a beginning
    domain::ChatId chat; // empty: all chats
    int offset = 0;
    int limit = 20;
};

struct SearchHit
{
    domain::Message message;
    QString chatTitle;
    QList<TextSpan> spans; // what to highlight in message.body, ordered, not overlapping

    bool operator==(const SearchHit&) const = default;
};

// How much of the cache the answer covers; when the numbers differ, the rest is being indexed.
struct SearchCoverage
{
    std::int64_t indexedCount = 0;
    std::int64_t storedCount = 0;
    int incompleteChats = 0; // chats with older messages that are still on the server only

    bool operator==(const SearchCoverage&) const = default;
};

struct SearchPage
{
    SearchRequest request;
    QList<SearchHit> hits; // newest first
    int total = 0;         // exact
    SearchCoverage coverage;
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
    [[nodiscard]] base::FutureResult<SearchPage> search(const SearchRequest& request);

Q_SIGNALS:
    // Answers given before may be out of date: messages came, went or were indexed.
    void resultsChanged();

private:
    struct Found;
    struct Loaded;

    [[nodiscard]] base::FutureResult<Found> find(const SearchRequest& request, const std::stop_token& stop);
    void load(const SearchRequest& request, const Found& found, const base::Answer<SearchPage>& answer);
    [[nodiscard]] SearchPage pageOf(const SearchRequest& request, const Found& found, const Loaded& loaded);

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
    std::unique_ptr<text::Stemmer> m_stemmer; // of the GUI thread, for the highlights
    std::stop_source m_newest;                // stops the search before when the next one comes
};

} // namespace session
