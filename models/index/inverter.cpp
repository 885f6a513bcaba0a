// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_writer.h"
#include "text/tokens.h"

#include <algorithm>
#include <functional>

namespace msgindex {
namespace {

// Numbers strings from 0 as they come, each once.
class StringTable
{
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_entries.size()); }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const
    {
        return {m_letters.data() + m_entries[number].at, m_entries[number].size};
    }

    // The number of the string, size() before the call if it is new.
    [[nodiscard]] std::uint32_t number(std::string_view string)
    {
        if (2 * m_entries.size() >= m_slots.size())
            grow();
        const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(string));
        std::size_t slot = hash & (m_slots.size() - 1);
        for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            const std::uint32_t known = m_slots[slot] - 1;
            if (m_entries[known].hash == hash && (*this)[known] == string)
                return known;
        }
        m_entries.push_back({m_letters.size(), static_cast<std::uint32_t>(string.size()), hash});
        m_letters.insert(m_letters.end(), string.begin(), string.end());
        m_slots[slot] = size();
        return size() - 1;
    }

private:
    struct Entry
    {
        std::size_t at = 0; // in m_letters
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
    };

    void grow()
    {
        m_slots.assign(std::max<std::size_t>(64, 2 * m_slots.size()), 0);
        for (std::uint32_t number = 0; number < size(); ++number) {
            std::size_t slot = m_entries[number].hash & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = number + 1;
        }
    }

    std::vector<Entry> m_entries;
    std::vector<char> m_letters;
    std::vector<std::uint32_t> m_slots; // a power of two; number + 1, 0 for none
};

// Gathers the words of documents that come newest first. A form is stemmed when it is met for the first time; what is
// written down of each occurrence is sorted by word at the end, by counting.
class Inverter
{
public:
    void add(Doc doc, QStringView text, text::Stemmer& stemmer)
    {
        text::forEachForm(text, [&](const text::Form& found) {
            const std::uint32_t number = m_formNumbers.number(found.form);
            if (number == m_forms.size())
                addForm(found.form, stemmer);
            const Form& form = m_forms[number];
            ++m_words[form.word].occurrences;
            m_found.push_back({form.word, doc, {found.position, form.number}});
        });
    }

    void writeTo(SegmentWriter& writer)
    {
        std::vector<std::uint32_t> inOrder;
        std::uint32_t begin = 0;
        for (std::uint32_t word = 0; word < m_words.size(); ++word) {
            inOrder.push_back(word);
            m_words[word].begin = begin;
            begin += m_words[word].occurrences;
        }
        std::ranges::sort(inOrder, {}, [this](std::uint32_t word) { return m_terms[word]; });
        std::vector<Found> byWord(m_found.size());
        std::vector<std::uint32_t> filled(m_words.size());
        for (const Found& found : m_found)
            byWord[m_words[found.word].begin + filled[found.word]++] = found;
        for (const std::uint32_t word : inOrder)
            write(word, std::span(byWord).subspan(m_words[word].begin, m_words[word].occurrences), writer);
    }

private:
    struct Form
    {
        std::uint32_t word = 0;
        std::uint32_t number = 0; // among the word's
    };
    struct Word
    {
        std::vector<std::uint32_t> forms; // in m_formNumbers
        std::uint32_t occurrences = 0;
        std::uint32_t begin = 0; // of its occurrences, sorted
    };
    struct Found
    {
        std::uint32_t word = 0;
        Doc doc = 0;
        Occurrence occurrence;
    };

    void addForm(std::string_view form, text::Stemmer& stemmer)
    {
        const std::uint32_t word = m_terms.number(stemmer.stem(form));
        if (word == m_words.size())
            m_words.emplace_back();
        std::vector<std::uint32_t>& forms = m_words[word].forms;
        forms.push_back(static_cast<std::uint32_t>(m_forms.size()));
        m_forms.push_back({word, static_cast<std::uint32_t>(forms.size() - 1)});
    }

    void write(std::uint32_t word, std::span<const Found> found, SegmentWriter& writer)
    {
        m_postings.clear();
        for (const Found& one : found) {
            if (m_postings.docs.empty() || m_postings.docs.back() != one.doc) {
                m_postings.docs.push_back(one.doc);
                m_postings.occurrenceEnds.push_back(static_cast<std::uint32_t>(m_postings.occurrences.size()));
            }
            m_postings.occurrences.push_back(one.occurrence);
            ++m_postings.occurrenceEnds.back();
        }
        m_spelled.clear();
        for (const std::uint32_t form : m_words[word].forms)
            m_spelled.push_back(m_formNumbers[form]);
        m_postings.forms = static_cast<std::uint32_t>(m_spelled.size());
        writer.addWord(m_terms[word], m_postings, m_spelled);
    }

    StringTable m_formNumbers;
    std::vector<Form> m_forms; // by number
    StringTable m_terms;
    std::vector<Word> m_words; // by number of the term
    std::vector<Found> m_found;
    Postings m_postings;
    std::vector<std::string_view> m_spelled;
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
    inverter.writeTo(writer);
    return writer.finish();
}

} // namespace msgindex
