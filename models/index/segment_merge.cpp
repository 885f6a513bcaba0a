// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_merge.h"

#include <algorithm>
#include <functional>
#include <utility>

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
        m_gathered.clear();
        m_forms.clear();
    }

    void add(const Input& input)
    {
        const Segment& segment = *input.view.segment;
        const std::uint32_t term = input.words.place();
        m_newForm.clear();
        for (const std::string& form : segment.forms(term, m_word))
            m_newForm.push_back(formNumber(form));
        if (m_newForm.empty()) // damaged
            m_newForm.push_back(formNumber(m_word));
        const std::size_t docsBefore = m_gathered.docs.size();
        const std::size_t occurrencesBefore = m_gathered.occurrences.size();
        m_gathered.forms = static_cast<std::uint32_t>(m_newForm.size());
        segment.postings(term).drainInto(m_gathered);
        for (std::size_t i = docsBefore; i < m_gathered.docs.size(); ++i)
            m_gathered.docs[i] = input.newDoc[m_gathered.docs[i]];
        for (std::size_t i = occurrencesBefore; i < m_gathered.occurrences.size(); ++i)
            m_gathered.occurrences[i].form = m_newForm[m_gathered.occurrences[i].form];
    }

    void writeTo(SegmentWriter& writer)
    {
        const std::vector<Doc>& docs = m_gathered.docs;
        const bool inOrder = std::ranges::adjacent_find(docs, std::greater_equal()) == docs.end();
        if (!inOrder || (!docs.empty() && docs.back() == noDoc))
            putInOrder();
        if (docs.empty()) // all its documents are gone
            return;
        m_gathered.forms = static_cast<std::uint32_t>(m_forms.size());
        const std::vector<std::string_view> forms(m_forms.begin(), m_forms.end());
        writer.addWord(m_word, m_gathered, forms);
    }

private:
    [[nodiscard]] std::uint32_t formNumber(const std::string& form)
    {
        const auto known = std::ranges::find(m_forms, form);
        const auto number = static_cast<std::uint32_t>(known - m_forms.begin());
        if (known == m_forms.end())
            m_forms.push_back(form);
        return number;
    }

    // Sorts the documents and leaves out those that are gone.
    void putInOrder()
    {
        m_order.clear();
        for (std::uint32_t at = 0; at < m_gathered.docs.size(); ++at) {
            if (m_gathered.docs[at] != noDoc)
                m_order.emplace_back(m_gathered.docs[at], at);
        }
        std::ranges::sort(m_order);
        m_ordered.clear();
        for (const auto& [doc, at] : m_order) {
            if (!m_ordered.docs.empty() && m_ordered.docs.back() == doc) // a damaged list
                continue;
            const std::uint32_t begin = at == 0 ? 0 : m_gathered.occurrenceEnds[at - 1];
            m_ordered.docs.push_back(doc);
            m_ordered.occurrences.insert(m_ordered.occurrences.end(), m_gathered.occurrences.begin() + begin,
                                         m_gathered.occurrences.begin() + m_gathered.occurrenceEnds[at]);
            m_ordered.occurrenceEnds.push_back(static_cast<std::uint32_t>(m_ordered.occurrences.size()));
        }
        std::swap(m_gathered, m_ordered);
        dropUnusedForms();
    }

    // A form that only removed documents had must leave nothing behind.
    void dropUnusedForms()
    {
        std::vector<std::uint32_t> newNumber(m_forms.size(), noDoc);
        std::vector<std::string> used;
        for (Occurrence& occurrence : m_gathered.occurrences) {
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
    std::vector<std::string> m_forms;
    std::vector<std::uint32_t> m_newForm; // by the number that a form has in the input
    Postings m_gathered;                  // documents numbered anew, noDoc for those that are gone
    Postings m_ordered;
    std::vector<std::pair<Doc, std::uint32_t>> m_order; // document, place in m_gathered
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
