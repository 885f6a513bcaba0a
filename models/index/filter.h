// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

namespace msgindex {

// Numbers that the caller gives to chats and people; the index only compares them.
using ChatKey = std::int64_t;
using SenderKey = std::int64_t;
// Properties of a message, one bit each; which bit means what is the caller's.
using Flags = std::uint32_t;
inline constexpr int flagBits = 16;
inline constexpr Flags keptFlags = (Flags{1} << flagBits) - 1; // only the lowest bits are kept
// Milliseconds since 1970 UTC.
using Time = std::int64_t;

struct ChatFilter
{
    std::vector<ChatKey> anyOf;
    bool operator==(const ChatFilter&) const = default;
};
struct SenderFilter
{
    std::vector<SenderKey> anyOf;
    bool operator==(const SenderFilter&) const = default;
};
struct TimeFilter
{
    Time from = 0;  // inclusive
    Time until = 0; // exclusive
    bool operator==(const TimeFilter&) const = default;
};
struct FlagFilter
{
    Flags allOf = 0;
    bool operator==(const FlagFilter&) const = default;
};

// A condition on what is known of a message besides its words. An empty list of keys finds nothing.
using Filter = std::variant<ChatFilter, SenderFilter, TimeFilter, FlagFilter>;

} // namespace msgindex
