// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a message that the filters read: whatever they find lies inside it, in its order.
#include "domain/message_filter.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const domain::MessageFilter filter(domain::FilterPolicy{});
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    qsizetype before = 0;
    for (const domain::Finding& finding : filter.look(text)) {
        if (finding.start < before || finding.length <= 0 || finding.start + finding.length > text.size())
            std::abort();
        before = finding.start;
    }
    return 0;
}
