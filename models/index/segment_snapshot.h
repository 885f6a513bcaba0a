// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/message_index.h"
#include "index/segment_merge.h"

namespace msgindex {

// Searches several segments as one index. The views come with the newest segment first.
class SegmentSnapshot final : public Snapshot
{
public:
    explicit SegmentSnapshot(std::vector<SegmentView> views);

    [[nodiscard]] base::Result<Page> page(const Query& query, const std::optional<Cursor>& after,
                                          std::stop_token stop) const override;
    [[nodiscard]] base::Result<std::int64_t> count(const Query& query, std::stop_token stop) const override;
    [[nodiscard]] base::Result<Facets> facets(const Query& query, std::stop_token stop) const override;
    [[nodiscard]] std::int64_t documents() const override;

private:
    std::vector<SegmentView> m_views;
};

} // namespace msgindex
