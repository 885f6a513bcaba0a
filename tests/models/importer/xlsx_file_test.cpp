// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/workbook.h"
#include "support/packed.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using importer::readWorkbook;
using importer::RefusalReason;
using importer::Sheet;
using importer::TableRow;
using support::workbook;

namespace {

QList<Sheet> sheetsOf(const QByteArray& bytes)
{
    const auto book = readWorkbook(bytes);
    REQUIRE(book);
    return book->sheets;
}

QList<TableRow> rowsOf(const QString& rows, const QString& strings = {}, const QString& styles = {},
                       const QString& properties = {})
{
    return sheetsOf(workbook({{u"Лист1"_s, rows}}, strings, styles, properties)).front().table.rows;
}

RefusalReason refusal(const QByteArray& bytes)
{
    const auto book = readWorkbook(bytes);
    REQUIRE_FALSE(book);
    return book.error().reason;
}

} // namespace

TEST_CASE("shared, rich and inline strings of a workbook are read without what is only for reading aloud")
{
    const QString strings = u"<si><t>ФИО</t></si><si><r><t>Ор</t></r><r><t xml:space=\"preserve\">лов </t></r>"
                            "<r><t>Пётр</t></r><rPh sb=\"0\" eb=\"1\"><t>орлофф</t></rPh></si>"_s;
    const QString rows =
        u"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Класс</t></is>"
        "</c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" t=\"s\"><v>99</v></c>"
        "<c r=\"C3\" t=\"str\"><f>A1</f><v>5А</v></c></row></sheetData>"_s;
    CHECK(rowsOf(rows, strings) ==
          QList<TableRow>{{1, {u"ФИО"_s, {}, u"Класс"_s}}, {3, {u"Орлов Пётр"_s, {}, u"5А"_s}}});
}

TEST_CASE("dates of a workbook look like dates, and long numbers like telephone numbers")
{
    const QString styles = u"<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
                           "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot;day&quot;\"/></numFmts>"
                           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                           "<xf numFmtId=\"165\"/></cellXfs>"_s;
    const QString rows = u"<row r=\"1\"><c s=\"1\"><v>41004</v></c><c s=\"2\"><v>41004.5</v></c><c s=\"3\"><v>7</v></c>"
                         "<c><v>8.9000000102E10</v></c><c t=\"d\"><v>2012-04-05T00:00:00</v></c><c t=\"b\"><v>1</v></c>"
                         "<c t=\"e\"><v>#REF!</v></c><c s=\"1\"><v>-5</v></c></row></sheetData>"_s;
    CHECK(rowsOf(rows, {}, styles).front().cells == QStringList{u"2012-04-05"_s, u"2012-04-05"_s, u"7"_s,
                                                                u"89000000102"_s, u"2012-04-05"_s, u"1"_s, u"#REF!"_s,
                                                                u"-5"_s});
    CHECK(rowsOf(rows, {}, styles, u"<workbookPr date1904=\"1\"/>"_s).front().cells.front() == u"2016-04-06");
}

TEST_CASE("a class written once in merged cells is every pupil's beside it")
{
    const QString rows =
        u"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>5А</t></is></c><c r=\"B1\"><v>1</v></c></row>"
        "<row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A1:ZZ1\"/><mergeCell ref=\"bad\"/></mergeCells>"_s;
    CHECK(rowsOf(rows) == QList<TableRow>{{1, {u"5А"_s, u"1"_s}}, {2, {u"5А"_s, u"2"_s}}, {3, {{}, u"3"_s}}});
}

TEST_CASE("the sheets that anybody sees are read, empty ones are not")
{
    const QString one = u"<row r=\"1\"><c><v>1</v></c></row></sheetData>"_s;
    const QList<Sheet> sheets = sheetsOf(workbook(
        {{u"5А"_s, one}, {u"Пусто"_s, u"</sheetData>"_s}, {u"Скрыт\" state=\"hidden"_s, one}, {u"5Б"_s, one}}));
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].name == u"5А");
    CHECK(sheets[1].name == u"5Б");
}

TEST_CASE("what is packed but is no workbook is refused by its kind")
{
    using support::packed;
    CHECK(refusal(packed({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          RefusalReason::OpenDocument);
    CHECK(refusal(packed({{u"xl/workbook.bin"_s, "x"}})) == RefusalReason::BinarySpreadsheet);
    CHECK(refusal(packed({{u"word/document.xml"_s, "<w/>"}})) == RefusalReason::OtherArchive);
    CHECK(refusal(packed({{u"xl/workbook.xml"_s, "<workbook/>"}}, "secret")) == RefusalReason::Encrypted);
    QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    CHECK(refusal(ole) == RefusalReason::OldSpreadsheet);
    const QString stream = u"EncryptedPackage"_s;
    ole.append(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2);
    CHECK(refusal(ole) == RefusalReason::Encrypted);
}

TEST_CASE("a damaged workbook is refused wherever it is cut")
{
    const QByteArray whole = workbook({{u"5А"_s, u"<row r=\"1\"><c><v>1</v></c></row></sheetData>"_s}});
    for (qsizetype size = 4; size < whole.size(); size += 97)
        CHECK(refusal(whole.first(size)) == RefusalReason::DamagedWorkbook);
    CHECK(refusal(workbook({{u"5А"_s, u"<row><c><v>1</c></row></sheetData>"_s}})) == RefusalReason::DamagedWorkbook);
    CHECK(refusal(workbook({{u"5А"_s, u"</sheetData>"_s}})) == RefusalReason::Empty);
}

TEST_CASE("a workbook that grows over its limits is refused, not read on")
{
    const QByteArray bomb = workbook({{u"5А"_s, QString(u"<row/>"_s).repeated(1'000'000) + u"</sheetData>"_s}});
    CHECK(bomb.size() < 100'000);
    CHECK(importer::readXlsx(bomb, 1'000'000).error().reason == RefusalReason::TooMuchInside);
    const QString row = u"<row><c><v>1</v></c></row>"_s;
    CHECK(refusal(workbook({{u"5А"_s, row.repeated(100'000) + u"</sheetData>"_s}})) == RefusalReason::ManyRows);
    CHECK(rowsOf(u"<row/>"_s.repeated(100'000) + row + u"</sheetData>"_s) == QList<TableRow>{{100'001, {u"1"_s}}});
    CHECK(refusal(workbook({{u"5А"_s, u"<row><c r=\"XFD1\"><v>1</v></c></row></sheetData>"_s}})) ==
          RefusalReason::ManyColumns);
    const QString entities = u"<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst>&b;</sst>"_s;
    CHECK(refusal(support::packed({{u"_rels/.rels"_s, entities.toUtf8()}})) == RefusalReason::DamagedWorkbook);
}
