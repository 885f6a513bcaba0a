// SPDX-License-Identifier: GPL-3.0-or-later
// A worksheet of a workbook that is sound otherwise: it is refused, or read within the limits.
#include "importer/workbook.h"
#include "support/packed.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray xml(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto book = importer::readWorkbook(
        support::workbook({{QStringLiteral("5А"), QString::fromUtf8(xml)}},
                          QStringLiteral("<si><t>ФИО</t></si><si><t>Орлов Пётр</t></si>"),
                          QStringLiteral("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")));
    if (!book)
        return 0;
    for (const importer::TableRow& row : book->sheets.front().table.rows) {
        if (row.cells.size() > importer::mostColumns || row.line < 1 || importer::isBlank(row))
            std::abort();
    }
    return 0;
}
