// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/segment.h"

// The fixed places of a segment's bytes, for its reader and its writer; segment.h has the picture.
namespace msgindex::layout {

inline constexpr std::uint64_t magic = 0x3158444952465453; // "STFRIDX1"
inline constexpr std::size_t sectionTableAt = 32;
inline constexpr std::size_t sectionEntryBytes = 24;
inline constexpr std::size_t headBytes = sectionTableAt + sectionCount * sectionEntryBytes + sizeof(std::uint64_t);
inline constexpr std::size_t tailBytes = slackBytes + sizeof(std::uint64_t);

} // namespace msgindex::layout
