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

// The forms of one word, numbered from 0 as they come, each once. Keeps its memory for the next word.
class FewForms
{
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_ends.size()); }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const
    {
        const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
        return std::string_view(m_letters).substr(begin, m_ends[number] - begin);
    }
    [[nodiscard]] std::uint32_t number(std::string_view form)
    {
        for (std::uint32_t known = 0; known < size(); ++known) {
            if ((*this)[known] == form)
                return known;
        }
        m_letters.append(form);
        m_ends.push_back(m_letters.size());
        return size() - 1;
    }
    void clear()
    {
        m_letters.clear();
        m_ends.clear();
    }

private:
    std::string m_letters;
    std::vector<std::size_t> m_ends;
};

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
        segment.forEachForm(term, m_word,
                            [this](std::string_view form) { m_newForm.push_back(m_forms.number(form)); });
        if (m_newForm.empty()) // damaged
            m_newForm.push_back(m_forms.number(m_word));
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
        m_gathered.forms = m_forms.size();
        m_spelled.clear();
        for (std::uint32_t form = 0; form < m_forms.size(); ++form)
            m_spelled.push_back(m_forms[form]);
        writer.addWord(m_word, m_gathered, m_spelled);
    }

private:
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
        FewForms used;
        for (Occurrence& occurrence : m_gathered.occurrences) {
            std::uint32_t& number = newNumber[occurrence.form];
            if (number == noDoc)
                number = used.number(m_forms[occurrence.form]);
            occurrence.form = number;
        }
        m_forms = std::move(used);
    }

    std::string m_word;
    FewForms m_forms;
    std::vector<std::string_view> m_spelled;
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
    std::vector<Input*> least; // those that stand at the least word
    while (true) {
        least.clear();
        for (Input& input : inputs) {
            if (input.words.atEnd())
                continue;
            const int order = least.empty() ? 0 : input.words.term().compare(least.front()->words.term());
            if (order < 0)
                least.clear();
            if (order <= 0)
                least.push_back(&input);
        }
        if (least.empty())
            return writer.finish();
        merger.begin(least.front()->words.term());
        for (Input* input : least) {
            merger.add(*input);
            input->words.next();
        }
        merger.writeTo(writer);
    }
}

} // namespace msgindex
