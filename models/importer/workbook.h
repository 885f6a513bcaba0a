// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/xlsx_file.h"

namespace importer {

// What the user may say himself where the guess was wrong; of text only.
struct ReadOptions
{
    std::optional<Encoding> encoding;
    std::optional<QChar> delimiter;

    bool operator==(const ReadOptions&) const = default;
};

// A list as it was handed over: one table of text, or the sheets of a workbook. Plain value.
struct Workbook
{
    std::optional<Encoding> encoding; // of text only
    QList<Sheet> sheets;              // never empty

    bool operator==(const Workbook&) const = default;
};

// Judges by the bytes, not by the file's name: XLSX, or text as CSV, TSV and cells copied from a spreadsheet (those as
// UTF-8). What it cannot read it refuses by its kind. Any thread.
[[nodiscard]] Read<Workbook> readWorkbook(const QByteArray& bytes, const ReadOptions& options = {});

} // namespace importer
