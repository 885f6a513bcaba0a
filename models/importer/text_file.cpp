// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/text_file.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace importer {
namespace {

// The signs of control that text has.
bool isTextControl(unsigned char byte)
{
    return byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == 0x1A; // ^Z ends files of old
}

bool hasBinaryControls(const QByteArray& bytes)
{
    return std::ranges::any_of(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !isTextControl(byte);
    });
}

std::optional<QString> decoded(const QByteArray& bytes, QStringDecoder decoder)
{
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// UTF-16 without a mark: nearly every second byte of Russian and Latin text is 0x00 or 0x04.
std::optional<Encoding> unmarkedUtf16(const QByteArray& bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype{1};
    qsizetype highFirst = 0;
    qsizetype highSecond = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        highFirst += bytes[i] == 0 || bytes[i] == 4 ? 1 : 0;
        highSecond += bytes[i + 1] == 0 || bytes[i + 1] == 4 ? 1 : 0;
    }
    const qsizetype most = looked / 2 * 9 / 10;
    if (looked < 4 || bytes.size() % 2 != 0 || (highFirst > most) == (highSecond > most))
        return std::nullopt;
    return highFirst > most ? Encoding::Utf16BigEndian : Encoding::Utf16LittleEndian;
}

Read<DecodedText> decodeUtf16(const QByteArray& bytes, Encoding encoding)
{
    const auto converter =
        encoding == Encoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    std::optional<QString> text = decoded(bytes, QStringDecoder(converter));
    if (!text || text->contains(QChar(u'\0')))
        return refuse(RefusalReason::Binary);
    return DecodedText{std::move(*text), encoding};
}

// The upper half of Windows-1251; the Unicode of Russian letters follows the code page's order.
QString fromWindows1251(const QByteArray& bytes)
{
    static constexpr std::u16string_view upperHalf = u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ"
                                                     u"\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";
    static_assert(upperHalf.size() == 0x40);
    QString text(bytes.size(), Qt::Uninitialized);
    std::ranges::transform(bytes, text.begin(), [](char c) -> QChar {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            return static_cast<char16_t>(byte);
        if (byte < 0xC0)
            return upperHalf[byte - 0x80U];
        return static_cast<char16_t>(u'А' + (byte - 0xC0));
    });
    return text;
}

} // namespace

Read<DecodedText> decodeText(const QByteArray& bytes)
{
    if (bytes.size() > largestFileBytes)
        return refuse(RefusalReason::TooLarge);
    if (bytes.isEmpty())
        return refuse(RefusalReason::Empty);
    if (bytes.startsWith("PK\x03\x04"))
        return refuse(RefusalReason::Spreadsheet);
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return refuse(RefusalReason::OldSpreadsheet);

    if (bytes.startsWith("\xFF\xFE"))
        return decodeUtf16(bytes, Encoding::Utf16LittleEndian);
    if (bytes.startsWith("\xFE\xFF"))
        return decodeUtf16(bytes, Encoding::Utf16BigEndian);
    if (const std::optional<Encoding> encoding = unmarkedUtf16(bytes))
        return decodeUtf16(bytes, *encoding);
    if (hasBinaryControls(bytes))
        return refuse(RefusalReason::Binary);
    if (std::optional<QString> text = decoded(bytes, QStringDecoder(QStringConverter::Utf8)))
        return DecodedText{std::move(*text), Encoding::Utf8};
    return DecodedText{fromWindows1251(bytes), Encoding::Windows1251};
}

} // namespace importer
