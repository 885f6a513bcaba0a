// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/segment_writer.h"

#include <memory>

namespace msgindex {

// Documents of a segment that are gone: sorted, each once.
using Removed = std::vector<Doc>;

[[nodiscard]] bool isRemoved(const Removed& removed, Doc doc);

// A segment as it stands in the index: what was written and what has gone since. Value type; both sides are shared and
// never change.
struct SegmentView
{
    std::shared_ptr<const Segment> segment;
    std::shared_ptr<const Removed> removed; // never null

    [[nodiscard]] Doc documents() const { return segment->documents() - static_cast<Doc>(removed->size()); }
};

// One segment of all documents that are left in these; nothing of the removed ones is in its bytes. Linear in the
// postings. A document number stands in at most one of the inputs unremoved.
[[nodiscard]] Bytes mergeSegments(std::span<const SegmentView> inputs);

} // namespace msgindex
