// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_writer.h"

#include "index/segment_layout.h"
#include "text/tokens.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace msgindex {
namespace {

// A byte of UTF-8 that begins no letter.
bool isContinued(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The first so many letters of a word that has them.
std::string_view firstLetters(std::string_view word, int letters)
{
    std::size_t at = 0;
    for (; letters >= 0 && at < word.size(); ++at)
        letters -= isContinued(word[at]) ? 0 : 1;
    return word.substr(0, letters >= 0 ? at : at - 1);
}

// How many letters two words begin with together.
int sharedLetters(std::string_view a, std::string_view b)
{
    const auto end = std::ranges::mismatch(a, b).in1;
    auto letters = std::count_if(a.begin(), end, [](char c) { return !isContinued(c); });
    if (letters > 0 && end != a.end() && isContinued(*end)) // the last one only begins with the same byte
        --letters;
    return static_cast<int>(letters);
}

void appendForms(Bytes& to, std::string_view word, std::span<const std::string_view> forms)
{
    appendVarint(to, forms.size());
    for (const std::string_view form : forms) {
        const auto shared = static_cast<std::size_t>(std::ranges::mismatch(word, form).in1 - word.begin());
        appendVarint(to, shared);
        appendVarint(to, form.size() - shared);
        const ByteView rest = asBytes(form.substr(shared));
        to.insert(to.end(), rest.begin(), rest.end());
    }
}

void padTo8(Bytes& bytes)
{
    bytes.resize((bytes.size() + 7) / 8 * 8);
}

} // namespace

void DocumentTable::add(const Cursor& place, ChatKey chat, SenderKey sender, Flags flag)
{
    ids.push_back(place.id.value());
    times.push_back(place.sentAt);
    chats.push_back(chat);
    senders.push_back(sender);
    flags.push_back(flag & keptFlags);
}

SegmentWriter::SegmentWriter(const DocumentTable& documents)
    : m_documents(documents)
{
    addColumn(Section::Ids, documents.ids);
    addColumn(Section::Times, documents.times);
    addColumn(Section::FlagBits, documents.flags);
    std::vector<std::int64_t> byId(documents.ids.size());
    std::iota(byId.begin(), byId.end(), 0);
    std::ranges::sort(byId, {}, [&](std::int64_t doc) { return documents.ids[static_cast<std::size_t>(doc)]; });
    addColumn(Section::ById, byId);
    addFilters();
}

void SegmentWriter::addColumn(Section name, std::span<const std::int64_t> values)
{
    appendPackedColumn(section(name), values);
    m_values[static_cast<std::size_t>(name)] = values.size();
}

void SegmentWriter::addFilters()
{
    addKeys(m_documents.chats, Section::Chats, Section::ChatKeys, chatTerm);
    addKeys(m_documents.senders, Section::Senders, Section::SenderKeys, senderTerm);
    for (int bit = 0; bit < flagBits; ++bit) {
        m_scratch.clear();
        for (Doc doc = 0; doc < m_documents.size(); ++doc) {
            if ((m_documents.flags[doc] >> bit) & 1)
                m_scratch.docs.push_back(doc);
        }
        if (!m_scratch.docs.empty())
            add(m_others, flagTerm(bit),
                appendPostings(section(Section::Docs), section(Section::Occurrences), m_scratch));
    }
}

void SegmentWriter::addKeys(std::span<const std::int64_t> keys, Section column, Section keyTable,
                            std::string (*term)(std::int64_t))
{
    std::unordered_map<std::int64_t, std::vector<Doc>> docs;
    for (Doc doc = 0; doc < keys.size(); ++doc)
        docs[keys[doc]].push_back(doc);
    std::vector<std::int64_t> table;
    for (const auto& [key, list] : docs)
        table.push_back(key);
    std::ranges::sort(table);
    std::vector<std::int64_t> places(keys.size());
    for (std::size_t place = 0; place < table.size(); ++place) {
        m_scratch.clear();
        m_scratch.docs = std::move(docs[table[place]]);
        for (const Doc doc : m_scratch.docs)
            places[doc] = static_cast<std::int64_t>(place);
        add(m_others, term(table[place]),
            appendPostings(section(Section::Docs), section(Section::Occurrences), m_scratch));
    }
    addColumn(keyTable, table);
    addColumn(column, places);
}

void SegmentWriter::addWord(std::string_view word, const Postings& postings, std::span<const std::string_view> forms)
{
    add(m_words, word, appendPostings(section(Section::Docs), section(Section::Occurrences), postings),
        section(Section::Forms).size());
    appendForms(section(Section::Forms), word, forms);
}

void SegmentWriter::add(std::vector<Term>& to, std::string_view term, const PostingsPlace& place, std::uint64_t formsAt)
{
    to.push_back({m_letters.size(), term.size(), place, formsAt});
    m_letters.append(term);
}

void SegmentWriter::addUnions()
{
    std::vector<int> shared(m_words.size()); // letters, with the word before
    for (std::size_t i = 1; i < m_words.size(); ++i)
        shared[i] = sharedLetters(textOf(m_words[i]), textOf(m_words[i - 1]));
    for (int letters = 1; letters <= longestPrefixLetters; ++letters) {
        for (std::size_t first = 0; first < m_words.size();) {
            std::size_t end = first + 1;
            while (end < m_words.size() && shared[end] >= letters)
                ++end;
            if (end - first > mostUnitedWords(letters))
                addUnion(firstLetters(textOf(m_words[first]), letters), std::span(m_words).subspan(first, end - first));
            first = end;
        }
    }
}

void SegmentWriter::addUnion(std::string_view letters, std::span<const Term> words)
{
    Bytes& docs = section(Section::Docs);
    const std::size_t used = docs.size();
    docs.resize(used + slackBytes);
    m_union.assign(m_documents.size() / 64 + 1, 0);
    for (const Term& word : words) {
        PostingCursor(docs, {}, word.place, m_documents.size()).drainInto(m_union);
    }
    docs.resize(used);

    m_scratch.clear();
    for (std::size_t i = 0; i < m_union.size(); ++i) {
        for (std::uint64_t bits = m_union[i]; bits != 0; bits &= bits - 1)
            m_scratch.docs.push_back(static_cast<Doc>(i * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }
    add(m_others, prefixTerm(letters), appendPostings(docs, section(Section::Occurrences), m_scratch));
}

void SegmentWriter::addTerms()
{
    std::ranges::sort(m_others, {}, [this](const Term& term) { return textOf(term); });
    TermDictionaryWriter dictionary;
    std::array<std::vector<std::int64_t>, 4> columns;
    for (std::vector<std::int64_t>& column : columns)
        column.reserve(m_others.size() + m_words.size());
    for (const std::vector<Term>* terms : {&m_others, &m_words}) {
        for (const Term& term : *terms) {
            dictionary.add(textOf(term));
            columns[0].push_back(term.place.count);
            columns[1].push_back(static_cast<std::int64_t>(term.place.docsAt));
            columns[2].push_back(static_cast<std::int64_t>(term.place.occurrencesAt));
            columns[3].push_back(static_cast<std::int64_t>(term.formsAt));
        }
    }
    section(Section::TermHeads) = dictionary.heads();
    section(Section::Terms) = dictionary.terms();
    addColumn(Section::Counts, columns[0]);
    addColumn(Section::DocsAt, columns[1]);
    addColumn(Section::OccurrencesAt, columns[2]);
    addColumn(Section::FormsAt, columns[3]);
}

Bytes SegmentWriter::finish()
{
    addUnions();
    addTerms();
    Bytes bytes;
    std::size_t total = layout::headBytes + layout::tailBytes;
    for (const Bytes& part : m_sections)
        total += part.size() + 8;
    bytes.reserve(total);

    append(bytes, layout::magic);
    append(bytes, formatVersion);
    append(bytes, text::analysisVersion);
    append(bytes, m_documents.size());
    append(bytes, static_cast<std::uint32_t>(m_others.size() + m_words.size()));
    append(bytes, m_documents.ids.empty() ? std::int64_t{0} : std::ranges::max(m_documents.ids));
    std::uint64_t at = layout::headBytes;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        append(bytes, at);
        append(bytes, static_cast<std::uint64_t>(m_sections[i].size()));
        append(bytes, m_values[i]);
        at += (m_sections[i].size() + 7) / 8 * 8;
    }
    append(bytes, checksum(bytes));
    for (Bytes& part : m_sections) {
        bytes.insert(bytes.end(), part.begin(), part.end());
        padTo8(bytes);
        part = {};
    }
    bytes.resize(bytes.size() + slackBytes);
    append(bytes, checksum(bytes));
    return bytes;
}

} // namespace msgindex
