// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_writer.h"
#include "text/tokens.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace msgindex {
namespace {

struct InvertedWord
{
    std::string word;
    Postings postings;
    std::vector<std::string> forms;
};

// Gathers the words of documents that come newest first.
class Inverter
{
public:
    void add(Doc doc, const QString& text, text::Stemmer& stemmer)
    {
        text::forEachToken(text, stemmer, [&](const text::Token& token) {
            InvertedWord& word = wordOf(token.term);
            Postings& postings = word.postings;
            if (postings.docs.empty() || postings.docs.back() != doc) {
                postings.docs.push_back(doc);
                postings.occurrenceEnds.push_back(static_cast<std::uint32_t>(postings.occurrences.size()));
            }
            postings.occurrences.push_back({token.position, formNumber(word, token.form)});
            ++postings.occurrenceEnds.back();
        });
    }

    // Words in their order.
    [[nodiscard]] std::vector<const InvertedWord*> sorted()
    {
        std::vector<const InvertedWord*> result;
        result.reserve(m_words.size());
        for (InvertedWord& word : m_words) {
            word.postings.forms = static_cast<std::uint32_t>(word.forms.size());
            result.push_back(&word);
        }
        std::ranges::sort(result, {}, &InvertedWord::word);
        return result;
    }

private:
    [[nodiscard]] InvertedWord& wordOf(std::string_view term)
    {
        if (const auto known = m_byWord.find(term); known != m_byWord.end())
            return *known->second;
        InvertedWord& made = m_words.emplace_back();
        made.word = term;
        m_byWord.emplace(made.word, &made);
        return made;
    }

    [[nodiscard]] static std::uint32_t formNumber(InvertedWord& word, std::string_view form)
    {
        const auto known = std::ranges::find(word.forms, form);
        const auto number = static_cast<std::uint32_t>(known - word.forms.begin());
        if (known == word.forms.end())
            word.forms.emplace_back(form);
        return number;
    }

    std::deque<InvertedWord> m_words; // stay where they are
    std::unordered_map<std::string_view, InvertedWord*> m_byWord;
};

} // namespace

Bytes writeSegment(std::vector<const Document*> documents, text::Stemmer& stemmer)
{
    std::ranges::sort(documents, std::ranges::greater(), [](const Document* document) {
        return Cursor{document->sentAt, document->id};
    });
    DocumentTable table;
    Inverter inverter;
    for (const Document* document : documents) {
        inverter.add(table.size(), document->text, stemmer);
        table.add({document->sentAt, document->id}, document->chat, document->sender, document->flags);
    }
    SegmentWriter writer(table);
    for (const InvertedWord* word : inverter.sorted())
        writer.addWord(word->word, word->postings, word->forms);
    return writer.finish();
}

} // namespace msgindex
