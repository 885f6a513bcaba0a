// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/merge_policy.h"

#include <map>

namespace msgindex {

std::vector<std::size_t> chooseMerge(std::span<const std::uint32_t> documents)
{
    const auto levelOf = [](std::uint32_t size) {
        int level = 0;
        for (; size >= mergeFan; size /= mergeFan)
            ++level;
        return level;
    };
    std::map<int, std::vector<std::size_t>> levels;
    for (std::size_t i = 0; i < documents.size(); ++i)
        levels[levelOf(documents[i])].push_back(i);
    for (auto& [level, segments] : levels) {
        if (segments.size() >= mergeFan)
            return std::move(segments);
    }
    return {};
}

} // namespace msgindex
