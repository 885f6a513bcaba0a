// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plain_index.h"

#include "text/tokens.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace msgindex {
namespace {

struct Word
{
    std::uint32_t position = 0;
    std::uint32_t begin = 0; // in PlainDocument::bytes: the stem, then the form
    std::uint16_t termSize = 0;
    std::uint16_t formSize = 0;
};

struct PlainDocument
{
    Cursor place;
    ChatKey chat = 0;
    SenderKey sender = 0;
    Flags flags = 0;
    std::vector<Word> words; // by position
    std::string bytes;

    [[nodiscard]] std::string_view term(const Word& word) const
    {
        return std::string_view(bytes).substr(word.begin, word.termSize);
    }
    [[nodiscard]] std::string_view form(const Word& word) const
    {
        return std::string_view(bytes).substr(word.begin + word.termSize, word.formSize);
    }
};

using DocumentPtr = std::shared_ptr<const PlainDocument>;

bool isNewer(const DocumentPtr& a, const DocumentPtr& b)
{
    return a->place > b->place;
}

DocumentPtr makeDocument(const Document& document, text::Stemmer& stemmer)
{
    auto made = std::make_shared<PlainDocument>();
    made->place = {document.sentAt, document.id};
    made->chat = document.chat;
    made->sender = document.sender;
    made->flags = document.flags & keptFlags;
    text::forEachToken(document.text, stemmer, [&](const text::Token& token) {
        made->words.push_back({token.position, static_cast<std::uint32_t>(made->bytes.size()),
                               static_cast<std::uint16_t>(token.term.size()),
                               static_cast<std::uint16_t>(token.form.size())});
        made->bytes.append(token.term).append(token.form);
    });
    return made;
}

// Does the document match? One overload for each kind of match.
struct Matcher
{
    const PlainDocument& document;

    bool operator()(const WordMatch& match) const
    {
        return std::ranges::any_of(document.words, [&](const Word& w) { return document.term(w) == match.term; });
    }

    bool operator()(const PrefixMatch& match) const
    {
        return std::ranges::any_of(document.words, [&](const Word& w) {
            const std::string_view term = document.term(w);
            return term.starts_with(match.prefix) || (!match.term.empty() && term == match.term);
        });
    }

    bool operator()(const PhraseMatch& match) const
    {
        return std::ranges::any_of(document.words, [&](const Word& first) {
            return std::ranges::all_of(match.parts, [&](const PhraseMatch::Part& part) {
                return hasPartAt(part, first.position + part.offset);
            });
        });
    }

    bool operator()(const Filter& filter) const { return std::visit(*this, filter); }
    bool operator()(const ChatFilter& filter) const { return contains(filter.anyOf, document.chat); }
    bool operator()(const SenderFilter& filter) const { return contains(filter.anyOf, document.sender); }
    bool operator()(const TimeFilter& filter) const
    {
        return document.place.sentAt >= filter.from && document.place.sentAt < filter.until;
    }
    bool operator()(const FlagFilter& filter) const { return (document.flags & filter.allOf) == filter.allOf; }

private:
    static bool contains(const std::vector<std::int64_t>& keys, std::int64_t key)
    {
        return std::ranges::find(keys, key) != keys.end();
    }

    [[nodiscard]] bool hasPartAt(const PhraseMatch::Part& part, std::uint32_t position) const
    {
        return std::ranges::any_of(document.words, [&](const Word& word) {
            return word.position == position && document.term(word) == part.term &&
                   (part.form.empty() || document.form(word) == part.form);
        });
    }
};

bool matches(const PlainDocument& document, const Query& query)
{
    return std::ranges::all_of(query.clauses, [&](const Clause& clause) {
        const Matcher matcher{document};
        const bool found =
            std::ranges::any_of(clause.anyOf, [&](const Match& match) { return std::visit(matcher, match); });
        return found != clause.excluded;
    });
}

template <typename Key>
std::vector<Facets::Count<Key>> counted(const std::map<Key, std::int64_t>& hits)
{
    std::vector<Facets::Count<Key>> result;
    for (const auto& [key, number] : hits)
        result.push_back({key, number});
    return result;
}

} // namespace

struct PlainState
{
    std::vector<DocumentPtr> newestFirst;
    std::int64_t mark = 0;
};

namespace {

class PlainSnapshot final : public Snapshot
{
public:
    explicit PlainSnapshot(std::shared_ptr<const PlainState> state)
        : m_state(std::move(state))
    {
    }

    [[nodiscard]] base::Result<Page> page(const Query& query, const std::optional<Cursor>& after,
                                          std::stop_token stop) const override
    {
        Page page;
        const PlainDocument* last = nullptr;
        const auto visit = [&](const PlainDocument& document) {
            if (after && document.place >= *after)
                return true;
            if (page.ids.size() == pageSize) {
                page.next = last->place;
                return false;
            }
            page.ids.push_back(document.place.id);
            last = &document;
            return true;
        };
        const base::Result<void> done = forEachHit(query, stop, visit);
        return done ? base::Result<Page>(std::move(page)) : base::failWith(done);
    }

    [[nodiscard]] base::Result<std::int64_t> count(const Query& query, std::stop_token stop) const override
    {
        std::int64_t hits = 0;
        const base::Result<void> done = forEachHit(query, stop, [&](const PlainDocument&) {
            ++hits;
            return true;
        });
        return done ? base::Result<std::int64_t>(hits) : base::failWith(done);
    }

    [[nodiscard]] base::Result<Facets> facets(const Query& query, std::stop_token stop) const override
    {
        std::map<ChatKey, Facets::InChat> chats;
        std::map<SenderKey, std::int64_t> senders;
        std::map<int, std::int64_t> flags;
        const base::Result<void> done = forEachHit(query, stop, [&](const PlainDocument& document) {
            // The first that is met is the newest.
            ++chats.try_emplace(document.chat, Facets::InChat{document.chat, 0, document.place}).first->second.hits;
            ++senders[document.sender];
            for (int bit = 0; bit < flagBits; ++bit) {
                if (document.flags & (Flags{1} << bit))
                    ++flags[bit];
            }
            return true;
        });
        if (!done)
            return base::failWith(done);
        Facets facets{{}, counted(senders), counted(flags)};
        for (const auto& [key, chat] : chats)
            facets.chats.push_back(chat);
        return facets;
    }

    [[nodiscard]] std::int64_t documents() const override
    {
        return static_cast<std::int64_t>(m_state->newestFirst.size());
    }

private:
    // Calls visit for each hit, newest first, until it returns false.
    template <typename Visit>
    [[nodiscard]] base::Result<void> forEachHit(const Query& query, const std::stop_token& stop, Visit visit) const
    {
        if (query.isEmpty())
            return {};
        for (const DocumentPtr& document : m_state->newestFirst) {
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled, QStringLiteral("search stopped"));
            if (matches(*document, query) && !visit(*document))
                return {};
        }
        return {};
    }

    std::shared_ptr<const PlainState> m_state;
};

} // namespace

PlainIndex::PlainIndex()
    : m_state(std::make_shared<PlainState>())
{
}

PlainIndex::~PlainIndex() = default;

base::Result<void> PlainIndex::apply(const Batch& batch)
{
    // The last change of each document counts.
    std::unordered_map<std::int64_t, const Document*> changed;
    for (const auto& change : batch.changes) {
        if (const auto* put = std::get_if<Put>(&change))
            changed[put->document.id.value()] = &put->document;
        else
            changed[std::get<Remove>(change).id.value()] = nullptr;
    }

    auto next = std::make_shared<PlainState>();
    next->mark = batch.mark;
    next->newestFirst.reserve(m_state->newestFirst.size() + changed.size());
    std::ranges::copy_if(m_state->newestFirst, std::back_inserter(next->newestFirst),
                         [&](const DocumentPtr& document) { return !changed.contains(document->place.id.value()); });
    const auto kept = static_cast<std::ptrdiff_t>(next->newestFirst.size());
    for (const auto& [id, document] : changed) {
        if (document)
            next->newestFirst.push_back(makeDocument(*document, m_stemmer));
    }
    const auto firstNew = next->newestFirst.begin() + kept;
    std::sort(firstNew, next->newestFirst.end(), isNewer);
    std::inplace_merge(next->newestFirst.begin(), firstNew, next->newestFirst.end(), isNewer);

    const std::lock_guard lock(m_publishing);
    m_state = std::move(next);
    return {};
}

std::shared_ptr<const Snapshot> PlainIndex::snapshot() const
{
    const std::lock_guard lock(m_publishing);
    return std::make_shared<PlainSnapshot>(m_state);
}

std::int64_t PlainIndex::mark() const
{
    const std::lock_guard lock(m_publishing);
    return m_state->mark;
}

} // namespace msgindex
