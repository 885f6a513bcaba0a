// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/text_file.h"

#include <QList>
#include <QStringList>

namespace importer {

inline constexpr qsizetype longestLine = 1024 * 1024; // UTF-16 units of one row, with its quoted line breaks
inline constexpr qsizetype mostColumns = 1000;
inline constexpr qsizetype mostRows = 20'000; // as many as the service takes at a time

struct TableRow
{
    int line = 0; // where it begins in the file, from 1
    QStringList cells;

    bool operator==(const TableRow&) const = default;
};

// The rows of a CSV file, of what was copied from a spreadsheet or of a sheet of one, without the blank ones.
struct Table
{
    QChar delimiter; // null for a sheet
    QList<TableRow> rows;

    bool operator==(const Table&) const = default;
};

// What stands in a cell, without what nobody sees: surplus spaces, marks of direction, soft hyphens; ="5" is 5.
[[nodiscard]] QString cleanCell(QStringView cell);
[[nodiscard]] bool isBlank(const TableRow& row);

// RFC 4180, with any line ends. The delimiter is found by itself: of ; , tab and | the one that splits the first rows
// most evenly; or it is the user's own choice. Cells are clean.
[[nodiscard]] Read<Table> readTable(QStringView text, std::optional<QChar> delimiter = {});

} // namespace importer
