// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a segment file whose head was checked, damaged behind it: every search and every merge of it ends, and reads
// nothing outside. The head is written anew, so that damage is not only found by its checksum.
#include "index/segment_layout.h"
#include "index/segment_snapshot.h"
#include "index/segment_writer.h"

#include <cstdint>
#include <limits>

namespace {

class Numbers final : public msgindex::FilterResolver
{
public:
    [[nodiscard]] std::optional<msgindex::Filter> resolve(msgindex::Field field, const QString&) const override
    {
        if (field == msgindex::Field::In)
            return msgindex::ChatFilter{{1}};
        return msgindex::TimeFilter{100, std::numeric_limits<msgindex::Time>::max()};
    }
};

msgindex::Bytes withValidHead(const std::uint8_t* data, std::size_t size)
{
    using namespace msgindex;
    Bytes bytes(data, data + size);
    if (bytes.size() < layout::headBytes)
        return bytes;
    const std::size_t checkedBytes = layout::headBytes - sizeof(std::uint64_t);
    const std::uint64_t sum = checksum(ByteView(bytes).first(checkedBytes));
    std::memcpy(bytes.data() + checkedBytes, &sum, sizeof sum);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static text::Stemmer stemmer;
    const auto segment = msgindex::Segment::fromBytes(withValidHead(data, size));
    if (!segment || (*segment)->documents() > 10'000 || (*segment)->terms().size() > 10'000)
        return 0;
    (void)(*segment)->verify();
    const msgindex::SegmentView view{*segment, std::make_shared<msgindex::Removed>()};
    const msgindex::SegmentSnapshot snapshot({view});
    for (const char16_t* typed : {u"с", u"слов", u"собрание завтра ", u"\"собрание завтра\"", u"=\"собрания\"", u"в:1",
                                  u"после:1 не ", u"-в:1 и "}) {
        const auto query = msgindex::compile(msgindex::parse(typed), Numbers(), stemmer);
        (void)snapshot.page(query, std::nullopt, {});
        (void)snapshot.count(query, {});
        (void)snapshot.facets(query, {});
    }
    (void)(*segment)->find(msgindex::DocId(7));
    const std::vector<msgindex::SegmentView> views{view};
    (void)msgindex::mergeSegments(views);
    return 0;
}
