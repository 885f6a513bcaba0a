// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/workbook.h"

namespace importer {
namespace {

// Excel wraps a workbook under a password into an OLE file with a stream of this name (MS-OFFCRYPTO).
bool isEncryptedWorkbook(const QByteArray& bytes)
{
    static constexpr std::u16string_view stream = u"EncryptedPackage";
    QByteArray name;
    for (const char16_t c : stream)
        name.append(static_cast<char>(c)).append('\0');
    return bytes.contains(name);
}

} // namespace

Read<Workbook> readWorkbook(const QByteArray& bytes, const ReadOptions& options)
{
    if (bytes.size() > largestFileBytes)
        return refuse(RefusalReason::TooLarge);
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return refuse(isEncryptedWorkbook(bytes) ? RefusalReason::Encrypted : RefusalReason::OldSpreadsheet);
    if (bytes.startsWith("PK\x03\x04")) {
        Read<QList<Sheet>> sheets = readXlsx(bytes);
        if (!sheets)
            return base::Unexpected<Refusal>{sheets.error()};
        return Workbook{{}, *std::move(sheets)};
    }
    const Read<DecodedText> text = decodeText(bytes, options.encoding);
    if (!text)
        return base::Unexpected<Refusal>{text.error()};
    Read<Table> table = readTable(text->text, options.delimiter);
    if (!table)
        return base::Unexpected<Refusal>{table.error()};
    return Workbook{text->encoding, {Sheet{{}, *std::move(table)}}};
}

} // namespace importer
