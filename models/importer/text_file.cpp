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

// Without the byte order mark, if there is one.
QString decoded(const QByteArray& bytes, QStringConverter::Encoding encoding, bool& isWhole)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    isWhole = !decoder.hasError();
    return text;
}

bool isUtf8(const QByteArray& bytes)
{
    bool isWhole = false;
    (void)decoded(bytes, QStringConverter::Utf8, isWhole);
    return isWhole;
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

// Nothing for what is no text in any encoding that we know.
std::optional<Encoding> encodingOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (bytes.startsWith("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    if (const std::optional<Encoding> encoding = unmarkedUtf16(bytes))
        return encoding;
    if (hasBinaryControls(bytes))
        return std::nullopt;
    return isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1251;
}

// Letters that an encoding chosen by hand does not have become U+FFFD: the user sees it in the preview.
Read<DecodedText> decodedAs(const QByteArray& bytes, Encoding encoding)
{
    if (encoding == Encoding::Windows1251)
        return DecodedText{fromWindows1251(bytes), encoding};
    bool isWhole = false;
    if (encoding == Encoding::Utf8)
        return DecodedText{decoded(bytes, QStringConverter::Utf8, isWhole), encoding};
    const bool little = encoding == Encoding::Utf16LittleEndian;
    QString text = decoded(bytes, little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE, isWhole);
    if (!isWhole || text.contains(QChar(u'\0')))
        return refuse(RefusalReason::Binary);
    return DecodedText{std::move(text), encoding};
}

// HTML and XML that calls itself a table.
bool isMarkup(const QString& text)
{
    const QString beginning = text.left(1024).trimmed().toLower();
    return beginning.startsWith(u"<?xml") || beginning.startsWith(u"<!doctype") || beginning.startsWith(u"<html") ||
           beginning.startsWith(u"<table") || beginning.startsWith(u"<head") || beginning.startsWith(u"<meta");
}

} // namespace

Read<DecodedText> decodeText(const QByteArray& bytes, std::optional<Encoding> as)
{
    if (bytes.size() > largestFileBytes)
        return refuse(RefusalReason::TooLarge);
    if (bytes.isEmpty())
        return refuse(RefusalReason::Empty);
    if (bytes.startsWith("%PDF"))
        return refuse(RefusalReason::Binary);
    const std::optional<Encoding> encoding = as ? as : encodingOf(bytes);
    if (!encoding)
        return refuse(RefusalReason::Binary);
    Read<DecodedText> text = decodedAs(bytes, *encoding);
    if (text && isMarkup(text->text))
        return refuse(RefusalReason::WebPage);
    return text;
}

} // namespace importer
