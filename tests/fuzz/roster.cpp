// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a list of people, text or a workbook: it is refused, or every row becomes somebody or a problem.
#include "importer/roster_draft.h"

#include <QSet>

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
    QSet<int> loadLines; // one row may name several classes
    for (const importer::LoadRow& row : draft->load)
        loadLines.insert(row.line);
    if (draft->rows.size() + draft->staff.size() + loadLines.size() + leftOut != draft->rowCount)
        std::abort();
    return 0;
}
