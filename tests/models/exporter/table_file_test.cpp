// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/table_file.h"

#include "exporter/csv_file.h"
#include "exporter/xlsx_file.h"
#include "importer/workbook.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDate>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using exporter::Sheet;

namespace {

const Sheet people{u"Люди"_s,
                   {u"ФИО"_s, u"Родился"_s, u"Телефон"_s, u"Детей"_s},
                   {{u"Ёлкина; Анна"_s, QDate(2015, 3, 1), u"+79001234567"_s, 2},
                    {u"Петров \"Пётр\"\nвторой"_s, QDate(), QString(), QVariant()},
                    {u"=HYPERLINK(\"http://x\")"_s, QDate(2015, 12, 31), u"-"_s, 0}}};

// The reader is another program than the writer: what it reads is what stands there.
QList<QStringList> readBack(const QByteArray& bytes, qsizetype sheet = 0)
{
    const auto book = importer::readWorkbook(bytes);
    REQUIRE(book);
    REQUIRE(book->sheets.size() > sheet);
    QList<QStringList> rows;
    for (const importer::TableRow& row : book->sheets.at(sheet).table.rows)
        rows << row.cells;
    return rows;
}

} // namespace

TEST_CASE("CSV is what a Russian spreadsheet opens by a double click")
{
    CHECK(exporter::csvOf(people) ==
          QStringLiteral("\uFEFFФИО;Родился;Телефон;Детей\r\n"
          "\"Ёлкина; Анна\";01.03.2015;+79001234567;2\r\n"
          "\"Петров \"\"Пётр\"\"\nвторой\";;;\r\n"
          "\"'=HYPERLINK(\"\"http://x\"\")\";31.12.2015;-;0\r\n").toUtf8());
}

TEST_CASE("no text of CSV is taken for a formula, and a telephone number stays one")
{
    const auto cell = [](const QString& text) {
        return QString::fromUtf8(exporter::csvOf({{}, {}, {{text}}})).section(u"\r\n"_s, 1, 1);
    };
    for (const QString& text : {u"=1+1"_s, u"@sum"_s, u"+cmd|' /C calc'!A0"_s, u"-2+3+cmd"_s}) {
        CAPTURE(text);
        CHECK(cell(text).startsWith(u'\''));
    }
    CHECK(cell(u"+7 (900) 123-45-67"_s) == u"+7 (900) 123-45-67"_s);
    CHECK(cell(u"Иванова-Петрова"_s) == u"Иванова-Петрова"_s);
}

TEST_CASE("a workbook holds texts as texts, days as days and numbers as numbers, a sheet each")
{
    const auto bytes = exporter::xlsxOf({people, {u"Пусто"_s, {u"Класс"_s}, {}}});
    REQUIRE(bytes);
    const QList<QStringList> rows = readBack(*bytes);
    REQUIRE(rows.size() == 4);
    CHECK(rows.at(0) == people.header);
    CHECK(rows.at(1) == QStringList{u"Ёлкина; Анна"_s, u"2015-03-01"_s, u"+79001234567"_s, u"2"_s});
    CHECK(rows.at(2).front() == u"Петров \"Пётр\"\nвторой"_s);
    CHECK(rows.at(3).front() == u"=HYPERLINK(\"http://x\")"_s); // shown, not computed
    CHECK(readBack(*bytes, 1) == QList<QStringList>{{u"Класс"_s}});
}

TEST_CASE("sheets have names that the format allows, each its own")
{
    const QString longName = u"Список класса 5/«А»: очень длинное [название]"_s;
    const auto bytes = exporter::xlsxOf({{longName, {u"A"_s}, {}}, {longName, {u"A"_s}, {}}, {u"'"_s, {u"A"_s}, {}}});
    REQUIRE(bytes);
    const auto book = importer::readWorkbook(*bytes);
    REQUIRE(book);
    QStringList names;
    for (const auto& sheet : book->sheets)
        names << sheet.name;
    CHECK(names == QStringList{u"Список класса 5 «А» очень длинн"_s, u"Список класса 5 «А» очень дли 2"_s, u"2"_s});
}

TEST_CASE("the ending of the file says what is written, and a failure leaves what was there")
{
    const support::TempProfile folder;
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QString text = folder.path() + u"/люди.csv"_s;
    REQUIRE(exporter::writeTables(text, {people}));
    CHECK(bytesOf(text) == exporter::csvOf(people));
    const QString book = folder.path() + u"/люди.XLSX"_s;
    REQUIRE(exporter::writeTables(book, {people}));
    CHECK(bytesOf(book).startsWith("PK"));
    const auto failed = exporter::writeTables(folder.path() + u"/нет/люди.csv"_s, {people});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == base::ErrorCode::Io);
}
