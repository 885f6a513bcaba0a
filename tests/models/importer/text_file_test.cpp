// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/text_file.h"
#include "support/qt_strings.h"

#include <QStringEncoder>

using namespace Qt::Literals::StringLiterals;
using importer::decodeText;
using importer::Encoding;
using importer::RefusalReason;

namespace {

const QString sample = u"Фамилия;Имя\nЁлкина;Любовь «№»\n"_s;

QByteArray encoded(QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(sample);
}

RefusalReason refusal(const QByteArray& bytes)
{
    const auto text = decodeText(bytes);
    REQUIRE_FALSE(text);
    return text.error().reason;
}

} // namespace

TEST_CASE("every encoding in use is found by itself")
{
    const auto check = [](const QByteArray& bytes, Encoding encoding) {
        const auto text = decodeText(bytes);
        REQUIRE(text);
        CHECK(text->text == sample);
        CHECK(text->encoding == encoding);
    };
    check(sample.toUtf8(), Encoding::Utf8);
    check("\xEF\xBB\xBF" + sample.toUtf8(), Encoding::Utf8);
    check(encoded(QStringConverter::Utf16LE, true), Encoding::Utf16LittleEndian);
    check(encoded(QStringConverter::Utf16BE, true), Encoding::Utf16BigEndian);
    check(encoded(QStringConverter::Utf16LE, false), Encoding::Utf16LittleEndian);
    check(encoded(QStringConverter::Utf16BE, false), Encoding::Utf16BigEndian);
    check("\xD4\xE0\xEC\xE8\xEB\xE8\xFF;\xC8\xEC\xFF\n\xA8\xEB\xEA\xE8\xED\xE0;\xCB\xFE\xE1\xEE\xE2\xFC \xAB\xB9\xBB\n",
          Encoding::Windows1251);
}

TEST_CASE("what is no text is refused by its name")
{
    CHECK(refusal({}) == RefusalReason::Empty);
    CHECK(refusal("%PDF-1.7 text of letters only") == RefusalReason::Binary);
    CHECK(refusal("\xEF\xBB\xBF <html><body><table><tr><td>ФИО</td></tr></table>") == RefusalReason::WebPage);
    CHECK(refusal("<?xml version=\"1.0\"?><Workbook></Workbook>") == RefusalReason::WebPage);
    CHECK(refusal(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) == RefusalReason::Binary);
    CHECK(refusal(QByteArray("a;b\0c;d", 7)) == RefusalReason::Binary);
    CHECK(refusal(QByteArray("\xFF\xFE"
                             "a\0\0\0",
                             6)) == RefusalReason::Binary);
    CHECK(refusal(QByteArray(importer::largestFileBytes + 1, 'a')) == RefusalReason::TooLarge);
}

TEST_CASE("the encoding may be chosen by hand, and what it does not know is seen")
{
    CHECK(decodeText("\xCF\xE5\xF2\xF0", Encoding::Windows1251)->text == u"Петр"_s);
    CHECK(decodeText("\xCF\xE5\xF2\xF0", Encoding::Utf8)->text.contains(QChar::ReplacementCharacter));
    CHECK(decodeText("Иван", Encoding::Windows1251)->text != u"Иван"_s);
}
