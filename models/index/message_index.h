// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "index/filter.h"
#include "index/query.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

// The message index: which messages say this, newest first.
//
// It knows documents by number and keys that mean something to the caller only; it keeps no text. The caller's store is
// the truth: an index can be thrown away and filled again, and tells by its mark how far it has followed the store.
//
//   typed text ── parse() ──► SyntaxTree ── compile(resolver) ──► Query ── Snapshot::page / count / facets ──► numbers
//   changes of the store ── MessageIndex::apply(Batch) ──► a new Snapshot
//
// The namespace is not called like the folder because the C library has a function of that name.
namespace msgindex {

// The caller's number of a message: never reused.
using DocId = base::NumberId<struct DocIdTag>;

struct Document
{
    DocId id;
    ChatKey chat = 0;
    SenderKey sender = 0;
    Time sentAt = 0;
    Flags flags = 0;
    QString text; // all that can be found in the message: body, names of files
};

// Puts a document, in the place of one with the same number if there is one.
struct Put
{
    Document document;
};
// Forgets a document; an unknown number changes nothing.
struct Remove
{
    DocId id;
};

// Changes that become visible together. The mark is the caller's own count of what it has handed over (a rising number
// from the transaction that wrote the same changes to the store); after a restart the caller goes on from mark().
struct Batch
{
    std::vector<std::variant<Put, Remove>> changes;
    std::int64_t mark = 0;
};

// A place in the results: newer documents that come later do not move what is behind it.
struct Cursor
{
    Time sentAt = 0;
    DocId id;
    auto operator<=>(const Cursor&) const = default;
};

inline constexpr int pageSize = 20;

struct Page
{
    std::vector<DocId> ids;     // newest first; of the same time, the higher number first
    std::optional<Cursor> next; // where the next page begins; none after the last
};

// How many of the hits are in each chat, by each sender and have each flag. The keys come in no order.
struct Facets
{
    struct InChat
    {
        ChatKey key;
        std::int64_t hits = 0;
        Cursor newest; // of them
        auto operator<=>(const InChat&) const = default;
    };
    template <typename Key>
    struct Count
    {
        Key key;
        std::int64_t hits = 0;
        auto operator<=>(const Count&) const = default;
    };
    std::vector<InChat> chats;
    std::vector<Count<SenderKey>> senders;
    std::vector<Count<int>> flags; // by the number of the bit
};

// The index as it was at one moment. Immutable: any number of threads may search it, as long as they like; batches
// applied meanwhile are in the next snapshot. A stop request ends a search soon with the error Cancelled.
class Snapshot
{
public:
    virtual ~Snapshot() = default;

    // The newest hits, or those after the cursor of the page before.
    [[nodiscard]] virtual base::Result<Page> page(const Query& query, const std::optional<Cursor>& after,
                                                  std::stop_token stop) const = 0;
    // How many hits there are, exactly.
    [[nodiscard]] virtual base::Result<std::int64_t> count(const Query& query, std::stop_token stop) const = 0;
    [[nodiscard]] virtual base::Result<Facets> facets(const Query& query, std::stop_token stop) const = 0;

    // Documents that can be found: the first number of "41,230 of 41,230 messages".
    [[nodiscard]] virtual std::int64_t documents() const = 0;
};

// One writer: apply() is called from one thread at a time (the storage thread). snapshot() and mark() from any thread.
class MessageIndex
{
public:
    virtual ~MessageIndex() = default;

    // On success the changes are in every snapshot taken from now on, and last as long as the implementation says.
    // On failure nothing of the batch is visible.
    virtual base::Result<void> apply(const Batch& batch) = 0;
    [[nodiscard]] virtual std::shared_ptr<const Snapshot> snapshot() const = 0;
    // Mark of the last batch applied; 0 for an index that has to be filled from the beginning.
    [[nodiscard]] virtual std::int64_t mark() const = 0;

    // The following block until the work is done; any thread.
    // Everything applied so far lasts beyond the process, if the implementation keeps anything at all.
    [[nodiscard]] virtual base::Result<void> flush() = 0;
    // The same, and no byte is left of what has been removed.
    [[nodiscard]] virtual base::Result<void> purge() = 0;
};

} // namespace msgindex
