// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace msgindex {

// So many segments of about one size become one: every document is merged once per power of this.
inline constexpr std::uint32_t mergeFan = 8;

// Which of these segments (by their number of documents) are to be merged now: all of the smallest level that holds
// mergeFan of them, a level being the sizes from one power of mergeFan to the next. Empty: none. Pure.
[[nodiscard]] std::vector<std::size_t> chooseMerge(std::span<const std::uint32_t> documents);

} // namespace msgindex
