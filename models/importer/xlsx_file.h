// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/packed_xml.h"
#include "importer/table.h"

namespace importer {

struct Sheet
{
    QString name; // empty for text
    Table table;

    bool operator==(const Sheet&) const = default;
};

inline constexpr qsizetype mostSheets = 500;
inline constexpr qsizetype mostCells = 4'000'000;             // of a workbook, with something in them
inline constexpr qsizetype mostLetters = qsizetype{64} << 20; // UTF-16 units of all cells

// The visible sheets of a workbook of Office Open XML (ECMA-376) that have anything in them, as they look: texts shared
// and inline, numbers as a person writes them, dates as 2012-04-05, of formulas the value that was computed last, an
// error of Excel as its sign ("#REF!"). Cells merged downwards all have the value of the first one.
// Streamed, with limits (see PackedXml). Refused: OpenDocument, BinarySpreadsheet, OtherArchive, Encrypted,
// DamagedWorkbook, TooMuchInside, ManyColumns, ManyRows, Empty.
[[nodiscard]] Read<QList<Sheet>> readXlsx(const QByteArray& bytes,
                                          qint64 mostUnpackedBytes = PackedXml::mostUnpackedBytes);

} // namespace importer
