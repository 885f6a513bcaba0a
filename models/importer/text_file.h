// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace importer {

// Why a file is not taken at all. The sentence for the person is made of it by the user interface.
enum class RefusalReason {
    TooLarge,          // more than largestFileBytes
    Empty,             // no bytes, or nothing but blank lines
    OldSpreadsheet,    // an XLS or another OLE file
    BinarySpreadsheet, // an XLSB: Excel's binary workbook
    OpenDocument,      // an ODS of LibreOffice
    OtherArchive,      // a ZIP that holds no workbook: a text document, photographs
    Encrypted,         // a workbook or a ZIP under a password
    DamagedWorkbook,   // a workbook that is cut off or not well formed
    TooMuchInside,     // a workbook that grows over its limits when it is unpacked
    WebPage,           // HTML or XML under the name of a table, as some journals export it
    Binary,            // no text at all: a picture, a PDF, a database
    LongLine,          // a line longer than longestLine
    ManyColumns,       // a row of more than mostColumns cells
    ManyRows,          // more than mostRows rows with something in them
    OpenQuote,         // a quotation mark that is never closed
    NoNameColumn,      // no column can be recognised as the person's name
    NoRows,            // columns, but nobody under them
};

struct Refusal
{
    RefusalReason reason = RefusalReason::Empty;
    int line = 0; // of the file, from 1; 0 if it is the file as a whole

    bool operator==(const Refusal&) const = default;
};

template <typename T>
using Read = base::Expected<T, Refusal>;

[[nodiscard]] inline base::Unexpected<Refusal> refuse(RefusalReason reason, int line = 0)
{
    return base::Unexpected<Refusal>{Refusal{reason, line}};
}

inline constexpr qsizetype largestFileBytes = 64 * 1024 * 1024;

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1251 };

struct DecodedText
{
    QString text; // without a byte order mark
    Encoding encoding = Encoding::Utf8;
};

// Finds the encoding by the byte order mark or by the bytes themselves: what is no UTF-8 and has no zero bytes is
// Windows-1251, as Excel in Russian writes it; `as` is the user's own choice. Linear in the size.
[[nodiscard]] Read<DecodedText> decodeText(const QByteArray& bytes, std::optional<Encoding> as = {});

} // namespace importer
