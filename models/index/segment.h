// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "index/message_index.h"
#include "index/packed_column.h"
#include "index/posting_list.h"
#include "index/term_dictionary.h"

#include <QFile>

#include <array>
#include <memory>

// A segment: documents and their inverted index, written once and never changed, in memory or as a mapped file.
//
//   "STFRIDX1" · u32 format version · u32 analysis version · u32 documents · u32 terms · i64 highest id
//   per section u64 offset, u64 size, u64 values of a column · u64 checksum of all that so far
//   the sections, in the order of enum Section, each at a multiple of 8
//   8 zero bytes · u64 checksum of all before it
//
// Documents are numbered newest first. Terms are sorted by bytes; words are folded UTF-8 and begin above 0x20, so other
// terms can stand among them:
//   01 'C' key, 01 'S' key, 01 'F' bit   the documents of a chat, of a sender, with a flag (keys: 8 bytes)
//   02 letters                           the union of the words that begin so, where they are many (segment_writer.h)
namespace msgindex {

inline constexpr std::uint32_t formatVersion = 3;

enum class Section : std::size_t {
    TermHeads,     // TermDictionary
    Terms,         // TermDictionary
    Counts,        // PackedColumn by term: documents
    DocsAt,        // PackedColumn by term: place in Docs
    OccurrencesAt, // PackedColumn by term: place in Occurrences
    FormsAt,       // PackedColumn by term: place in Forms
    Ids,           // PackedColumn
    Times,         // PackedColumn
    ById,          // PackedColumn: documents in the order of their ids
    Chats,         // PackedColumn: places in ChatKeys
    Senders,       // PackedColumn: places in SenderKeys
    FlagBits,      // PackedColumn
    ChatKeys,      // PackedColumn
    SenderKeys,    // PackedColumn
    Docs,          // posting_list.h
    Occurrences,   // posting_list.h
    Forms,         // per word varint count, per form varint shared with the term, varint rest size, rest
};
inline constexpr std::size_t sectionCount = static_cast<std::size_t>(Section::Forms) + 1;

[[nodiscard]] std::string chatTerm(ChatKey key);
[[nodiscard]] std::string senderTerm(SenderKey key);
[[nodiscard]] std::string flagTerm(int bit);
[[nodiscard]] std::string prefixTerm(std::string_view letters);
[[nodiscard]] inline bool isWord(std::string_view term)
{
    return !term.empty() && static_cast<unsigned char>(term.front()) > 0x20;
}

// Reads a segment where it lies. Immutable, any thread. Damaged bytes give wrong answers, never a crash; verify()
// tells.
class Segment
{
public:
    // Corrupt if the head is not that of a segment of this version.
    [[nodiscard]] static base::Result<std::shared_ptr<const Segment>> fromBytes(Bytes bytes);
    [[nodiscard]] static base::Result<std::shared_ptr<const Segment>> map(const QString& path);

    [[nodiscard]] Doc documents() const { return m_documents; }
    [[nodiscard]] Cursor place(Doc doc) const { return {m_times[doc], DocId(m_ids[doc])}; }
    [[nodiscard]] Time time(Doc doc) const { return m_times[doc]; }
    [[nodiscard]] ChatKey chat(Doc doc) const { return m_chatKeys[static_cast<std::uint32_t>(m_chats[doc])]; }
    [[nodiscard]] SenderKey sender(Doc doc) const { return m_senderKeys[static_cast<std::uint32_t>(m_senders[doc])]; }
    [[nodiscard]] Flags flags(Doc doc) const { return static_cast<Flags>(m_flags[doc]); }
    [[nodiscard]] std::optional<Doc> find(DocId id) const;
    [[nodiscard]] DocId highestId() const { return m_highestId; }

    // The first document that is older than the place; documents() if none is.
    [[nodiscard]] Doc firstBehind(const Cursor& place) const;
    // The first document sent before the time.
    [[nodiscard]] Doc firstBefore(Time time) const;

    [[nodiscard]] const TermDictionary& terms() const { return m_terms; }
    // The postings of the term at this place of the dictionary.
    [[nodiscard]] PostingsPlace postingsPlace(std::uint32_t term) const;
    [[nodiscard]] PostingCursor postings(std::uint32_t term) const;
    // How many forms a word has; at least one.
    [[nodiscard]] std::uint32_t formCount(std::uint32_t term) const;
    // Calls visit(form) for each, in the order of their numbers; valid until the next one.
    template <typename Visit>
    void forEachForm(std::uint32_t term, std::string_view word, Visit&& visit) const
    {
        VarintReader reader = formsOf(term);
        std::string form;
        for (std::uint64_t left = reader.next(); left > 0 && !reader.atEnd(); --left) {
            form.assign(word.substr(0, reader.next()));
            form.append(asText(reader.take(reader.next())));
            visit(std::string_view(form));
        }
    }

    [[nodiscard]] std::size_t sizeBytes() const { return m_bytes.size(); }
    [[nodiscard]] ByteView bytes() const { return m_bytes; }
    // Reads every byte; Corrupt if one has changed. Linear in the size, without keeping a mapped file in memory.
    [[nodiscard]] base::Result<void> verify() const;

private:
    Segment() = default;
    [[nodiscard]] base::Result<void> readHead();
    [[nodiscard]] ByteView section(Section name) const { return m_sections[static_cast<std::size_t>(name)]; }
    [[nodiscard]] VarintReader formsOf(std::uint32_t term) const;

    Bytes m_own;                   // of a segment in memory
    std::unique_ptr<QFile> m_file; // of a mapped one
    ByteView m_bytes;
    std::array<ByteView, sectionCount> m_sections;
    Doc m_documents = 0;
    DocId m_highestId;
    PackedColumn m_ids;
    PackedColumn m_times;
    PackedColumn m_byId;
    PackedColumn m_chats;
    PackedColumn m_senders;
    PackedColumn m_flags;
    PackedColumn m_chatKeys;
    PackedColumn m_senderKeys;
    TermDictionary m_terms;
    PackedColumn m_counts;
    PackedColumn m_docsAt;
    PackedColumn m_occurrencesAt;
    PackedColumn m_formsAt;
};

} // namespace msgindex
