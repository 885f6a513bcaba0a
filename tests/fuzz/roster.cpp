// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a roster file: it is refused, or every row becomes a pupil or a problem.
#include "importer/roster_draft.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto draft = importer::readRoster(bytes, QDate(2026, 9, 1));
    if (!draft)
        return 0;
    const auto leftOut = std::ranges::count_if(
        draft->problems, [](const importer::RowProblem& problem) { return importer::leavesRowOut(problem.kind); });
    if (draft->rows.size() + leftOut != draft->rowCount)
        std::abort();
    return 0;
}
