// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_merge.h"

#include <algorithm>
#include <numeric>

namespace msgindex {
namespace {

// The new number of each old document; noDoc for removed ones.
using Renumbering = std::vector<Doc>;

struct Input
{
    const SegmentView& view;
    TermDictionary::Cursor words;
    Renumbering newDoc;
};

// Documents of all inputs, newest first.
DocumentTable mergeDocuments(std::vector<Input>& inputs)
{
    std::vector<Doc> next(inputs.size(), 0);
    DocumentTable table;
    for (Input& input : inputs) {
        input.newDoc.assign(input.view.segment->documents(), 0);
        for (const Doc doc : *input.view.removed)
            input.newDoc[doc] = noDoc;
    }
    while (true) {
        std::size_t newest = inputs.size();
        Cursor place;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Segment& segment = *inputs[i].view.segment;
            while (next[i] < segment.documents() && inputs[i].newDoc[next[i]] == noDoc)
                ++next[i];
            if (next[i] == segment.documents())
                continue;
            const Cursor candidate = segment.place(next[i]);
            if (newest == inputs.size() || candidate > place) {
                newest = i;
                place = candidate;
            }
        }
        if (newest == inputs.size())
            return table;
        const Segment& segment = *inputs[newest].view.segment;
        const Doc doc = next[newest]++;
        inputs[newest].newDoc[doc] = table.size();
        table.add(place, segment.chat(doc), segment.sender(doc), segment.flags(doc));
    }
}

// One word gathered from the inputs that have it.
class WordMerger
{
public:
    void begin(std::string_view word)
    {
        m_word = word;
        m_entries.clear();
        m_occurrences.clear();
        m_forms.clear();
    }

    void add(const Input& input)
    {
        const Segment& segment = *input.view.segment;
        const std::uint32_t term = input.words.place();
        std::vector<std::uint32_t> newForm;
        for (const std::string& form : segment.forms(term, m_word))
            newForm.push_back(formNumber(form));
        if (newForm.empty()) // damaged
            newForm.push_back(formNumber(m_word));
        const auto forms = static_cast<std::uint32_t>(newForm.size());
        for (PostingCursor cursor = segment.postings(term); cursor.doc() != noDoc; cursor.next()) {
            const Doc doc = input.newDoc[cursor.doc()];
            if (doc == noDoc)
                continue;
            const auto begin = static_cast<std::uint32_t>(m_occurrences.size());
            cursor.occurrences(forms, m_scratch);
            for (const Occurrence& occurrence : m_scratch)
                m_occurrences.push_back({occurrence.position, occurrence.form < forms ? newForm[occurrence.form] : 0});
            m_entries.push_back({doc, begin, static_cast<std::uint32_t>(m_occurrences.size())});
        }
    }

    void writeTo(SegmentWriter& writer)
    {
        if (m_entries.empty()) // all its documents are gone
            return;
        if (!std::ranges::is_sorted(m_entries, {}, &Entry::doc))
            std::ranges::sort(m_entries, {}, &Entry::doc);
        const auto sameDoc = [](const Entry& a, const Entry& b) { return a.doc == b.doc; };
        m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), sameDoc), m_entries.end()); // a damaged list
        dropUnusedForms();
        m_postings.clear();
        m_postings.forms = static_cast<std::uint32_t>(m_forms.size());
        for (const Entry& entry : m_entries) {
            m_postings.docs.push_back(entry.doc);
            m_postings.occurrences.insert(m_postings.occurrences.end(), m_occurrences.begin() + entry.begin,
                                          m_occurrences.begin() + entry.end);
            m_postings.occurrenceEnds.push_back(static_cast<std::uint32_t>(m_postings.occurrences.size()));
        }
        writer.addWord(m_word, m_postings, m_forms);
    }

private:
    struct Entry
    {
        Doc doc = 0;
        std::uint32_t begin = 0; // in m_occurrences
        std::uint32_t end = 0;
    };

    [[nodiscard]] std::uint32_t formNumber(const std::string& form)
    {
        const auto known = std::ranges::find(m_forms, form);
        const auto number = static_cast<std::uint32_t>(known - m_forms.begin());
        if (known == m_forms.end())
            m_forms.push_back(form);
        return number;
    }

    // A form that only removed documents had must leave nothing behind.
    void dropUnusedForms()
    {
        std::vector<std::uint32_t> newNumber(m_forms.size(), noDoc);
        std::vector<std::string> used;
        for (Occurrence& occurrence : m_occurrences) {
            std::uint32_t& number = newNumber[occurrence.form];
            if (number == noDoc) {
                number = static_cast<std::uint32_t>(used.size());
                used.push_back(m_forms[occurrence.form]);
            }
            occurrence.form = number;
        }
        m_forms = std::move(used);
    }

    std::string m_word;
    std::vector<Entry> m_entries;
    std::vector<Occurrence> m_occurrences;
    std::vector<Occurrence> m_scratch;
    std::vector<std::string> m_forms;
    Postings m_postings;
};

} // namespace

bool isRemoved(const Removed& removed, Doc doc)
{
    return std::ranges::binary_search(removed, doc);
}

Bytes mergeSegments(std::span<const SegmentView> views)
{
    std::vector<Input> inputs;
    for (const SegmentView& view : views) {
        // Words begin at the first term that is no filter and no union.
        TermDictionary::Cursor words(view.segment->terms(), view.segment->terms().lowerBound(" ") / termsInBlock);
        while (!words.atEnd() && !isWord(words.term()))
            words.next();
        inputs.push_back({view, std::move(words), {}});
    }
    const DocumentTable documents = mergeDocuments(inputs);
    SegmentWriter writer(documents);
    WordMerger merger;
    while (true) {
        const std::string* least = nullptr;
        for (const Input& input : inputs) {
            if (!input.words.atEnd() && (!least || input.words.term() < *least))
                least = &input.words.term();
        }
        if (!least)
            return writer.finish();
        const std::string word = *least;
        merger.begin(word);
        for (Input& input : inputs) {
            if (!input.words.atEnd() && input.words.term() == word) {
                merger.add(input);
                input.words.next();
            }
        }
        merger.writeTo(writer);
    }
}

} // namespace msgindex
