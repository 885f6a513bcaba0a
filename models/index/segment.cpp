// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment.h"

#include "index/segment_layout.h"
#include "text/tokens.h"

#include <algorithm>
#include <sys/mman.h>

namespace msgindex {
namespace {

std::string keyTerm(char kind, std::int64_t key)
{
    std::string term{'\x01', kind};
    term.append(reinterpret_cast<const char*>(&key), sizeof key); // NOLINT: the bytes of a number
    return term;
}

base::Unexpected<base::Error> damaged(const char* what)
{
    return base::fail(base::ErrorCode::Corrupt, QStringLiteral("segment: ") + QLatin1String(what));
}

} // namespace

std::string chatTerm(ChatKey key)
{
    return keyTerm('C', key);
}

std::string senderTerm(SenderKey key)
{
    return keyTerm('S', key);
}

std::string flagTerm(int bit)
{
    return keyTerm('F', bit);
}

std::string prefixTerm(std::string_view letters)
{
    return std::string("\x02").append(letters);
}

base::Result<std::shared_ptr<const Segment>> Segment::fromBytes(Bytes bytes)
{
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_own = std::move(bytes);
    segment->m_bytes = segment->m_own;
    const base::Result<void> read = segment->readHead();
    return read ? base::Result<std::shared_ptr<const Segment>>(std::move(segment)) : base::failWith(read);
}

base::Result<std::shared_ptr<const Segment>> Segment::map(const QString& path)
{
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_file = std::make_unique<QFile>(path);
    if (!segment->m_file->open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, QStringLiteral("segment: ") + segment->m_file->errorString());
    const qint64 size = segment->m_file->size();
    const uchar* mapped = size > 0 ? segment->m_file->map(0, size) : nullptr;
    if (!mapped)
        return damaged("cannot be mapped");
    segment->m_bytes = ByteView(mapped, static_cast<std::size_t>(size));
    // A search touches some ten places far from each other: reading ahead of them is most of the time of the first one.
    (void)::madvise(const_cast<uchar*>(mapped), static_cast<std::size_t>(size), MADV_RANDOM); // NOLINT: C interface
    const base::Result<void> read = segment->readHead();
    return read ? base::Result<std::shared_ptr<const Segment>>(std::move(segment)) : base::failWith(read);
}

base::Result<void> Segment::readHead()
{
    if (m_bytes.size() < layout::headBytes + layout::tailBytes)
        return damaged("too short");
    const std::uint8_t* head = m_bytes.data();
    if (load<std::uint64_t>(head) != layout::magic || load<std::uint32_t>(head + 8) != formatVersion ||
        load<std::uint32_t>(head + 12) != text::analysisVersion)
        return damaged("another version");
    constexpr std::size_t checkedBytes = layout::headBytes - sizeof(std::uint64_t);
    if (load<std::uint64_t>(head + checkedBytes) != checksum(m_bytes.first(checkedBytes)))
        return damaged("head");
    const std::size_t end = m_bytes.size() - layout::tailBytes;
    std::array<std::uint32_t, sectionCount> values;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const std::uint8_t* entry = head + layout::sectionTableAt + i * layout::sectionEntryBytes;
        const auto at = load<std::uint64_t>(entry);
        const auto size = load<std::uint64_t>(entry + 8);
        values[i] = static_cast<std::uint32_t>(load<std::uint64_t>(entry + 16));
        if (at > end || size > end - at)
            return damaged("section outside");
        m_sections[i] = m_bytes.subspan(at, size);
    }

    m_documents = load<std::uint32_t>(head + 16);
    m_highestId = DocId(load<std::int64_t>(head + 24));
    const auto column = [&](Section name) {
        return PackedColumn(section(name), values[static_cast<std::size_t>(name)]);
    };
    m_ids = column(Section::Ids);
    m_times = column(Section::Times);
    m_byId = column(Section::ById);
    m_chats = column(Section::Chats);
    m_senders = column(Section::Senders);
    m_flags = column(Section::FlagBits);
    m_chatKeys = column(Section::ChatKeys);
    m_senderKeys = column(Section::SenderKeys);
    m_terms = TermDictionary(section(Section::TermHeads), section(Section::Terms), load<std::uint32_t>(head + 20));
    m_counts = column(Section::Counts);
    m_docsAt = column(Section::DocsAt);
    m_occurrencesAt = column(Section::OccurrencesAt);
    m_formsAt = column(Section::FormsAt);
    for (const PackedColumn* perDocument : {&m_ids, &m_times, &m_byId, &m_chats, &m_senders, &m_flags}) {
        if (perDocument->size() != m_documents)
            return damaged("documents");
    }
    for (const PackedColumn* perTerm : {&m_counts, &m_docsAt, &m_occurrencesAt, &m_formsAt}) {
        if (perTerm->size() != m_terms.size())
            return damaged("terms");
    }
    return {};
}

std::optional<Doc> Segment::find(DocId id) const
{
    if (id > m_highestId)
        return std::nullopt;
    const auto docAt = [this](Doc at) { return static_cast<Doc>(m_byId[at]); };
    Doc low = 0;
    Doc high = m_documents;
    while (low < high) {
        const Doc middle = low + (high - low) / 2;
        if (m_ids[docAt(middle)] < id.value())
            low = middle + 1;
        else
            high = middle;
    }
    const bool found = low < m_documents && docAt(low) < m_documents && m_ids[docAt(low)] == id.value();
    return found ? std::optional(docAt(low)) : std::nullopt;
}

Doc Segment::firstBehind(const Cursor& behind) const
{
    Doc low = 0;
    Doc high = m_documents;
    while (low < high) {
        const Doc middle = low + (high - low) / 2;
        if (place(middle) >= behind)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Doc Segment::firstBefore(Time before) const
{
    return firstBehind({before, DocId(std::numeric_limits<std::int64_t>::min())});
}

PostingsPlace Segment::postingsPlace(std::uint32_t term) const
{
    return {static_cast<std::uint32_t>(m_counts[term]), static_cast<std::uint64_t>(m_docsAt[term]),
            static_cast<std::uint64_t>(m_occurrencesAt[term])};
}

PostingCursor Segment::postings(std::uint32_t term) const
{
    return {section(Section::Docs), section(Section::Occurrences), postingsPlace(term), m_documents};
}

VarintReader Segment::formsOf(std::uint32_t term) const
{
    const ByteView all = section(Section::Forms);
    return VarintReader(all.subspan(std::min<std::size_t>(static_cast<std::size_t>(m_formsAt[term]), all.size())));
}

std::uint32_t Segment::formCount(std::uint32_t term) const
{
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(formsOf(term).next()));
}

base::Result<void> Segment::verify() const
{
    const std::size_t checked = m_bytes.size() - sizeof(std::uint64_t);
    std::uint64_t sum = 0;
    if (!m_file) {
        sum = checksum(m_bytes.first(checked));
    } else {
        // Read apart from the mapping, so that its pages do not count as the program's memory.
        QFile file(m_file->fileName());
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Io, file.errorString());
        Checksum running(checked);
        while (running.bytesLeft() > 0) {
            const QByteArray chunk =
                file.read(static_cast<qint64>(std::min<std::size_t>(running.bytesLeft(), 1 << 20)));
            if (chunk.isEmpty())
                return damaged("ends early");
            running.add(ByteView(reinterpret_cast<const std::uint8_t*>(chunk.constData()), // NOLINT: bytes
                                 static_cast<std::size_t>(chunk.size())));
        }
        sum = running.value();
    }
    return sum == load<std::uint64_t>(m_bytes.data() + checked) ? base::Result<void>() : damaged("checksum");
}

} // namespace msgindex
