// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/text_file.h"

#include <QList>
#include <QStringList>

namespace importer {

inline constexpr qsizetype longestLine = 1024 * 1024; // UTF-16 units of one row, with its quoted line breaks
inline constexpr qsizetype mostColumns = 1000;

struct TableRow
{
    int line = 0; // where it begins in the file, from 1
    QStringList cells;

    bool operator==(const TableRow&) const = default;
};

// The rows of a CSV file or of what was copied from a spreadsheet, without the blank ones.
struct Table
{
    QChar delimiter;
    QList<TableRow> rows;

    bool operator==(const Table&) const = default;
};

// RFC 4180, with any line ends, and the delimiter found by itself: of ; , tab and | the one that splits the first rows
// most evenly. Cells are trimmed.
[[nodiscard]] Read<Table> readTable(QStringView text);

} // namespace importer
