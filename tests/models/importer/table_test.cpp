// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/table.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using importer::readTable;
using importer::RefusalReason;
using importer::TableRow;

TEST_CASE("the delimiter is found by itself")
{
    CHECK(readTable(u"Фамилия;Имя\nИванов;Иван, младший\n")->delimiter == u';');
    CHECK(readTable(u"Фамилия,Имя\nИванов,Иван\n")->delimiter == u',');
    CHECK(readTable(u"ФИО\tКласс\nПетров Пётр\t7А\n")->delimiter == u'\t');
    CHECK(readTable(u"a|b\nc|d\n")->delimiter == u'|');
    CHECK(readTable(u"Список 5А, второй корпус\nФИО\tКласс\nПетров Пётр\t5А\n")->delimiter == u'\t');
}

TEST_CASE("rows know their line, blank ones are left out, cells are trimmed")
{
    const auto table = readTable(u"а; б \r\n\r\n;;\r\nв;г");
    REQUIRE(table);
    CHECK(table->rows == QList<TableRow>{{1, {u"а"_s, u"б"_s}}, {4, {u"в"_s, u"г"_s}}});
}

TEST_CASE("quoted cells hold delimiters, line ends and quotation marks")
{
    const auto table = readTable(u"а;б\n\"в;\n\"\"г\"\"\";д\nе;ж\n");
    REQUIRE(table);
    CHECK(table->rows == QList<TableRow>{{1, {u"а"_s, u"б"_s}}, {2, {u"в;\n\"г\""_s, u"д"_s}}, {4, {u"е"_s, u"ж"_s}}});
}

TEST_CASE("a quotation mark inside a cell is a letter like others")
{
    CHECK(readTable(u"а;б\n5\"А\";в\n")->rows.back().cells == QStringList{u"5\"А\""_s, u"в"_s});
}

TEST_CASE("any line ends do")
{
    CHECK(readTable(u"а;б\rв;г\r")->rows.size() == 2);
    CHECK(readTable(u"а;б\nв;г")->rows.size() == 2);
}

TEST_CASE("a damaged table is refused with its line")
{
    const auto refused = [](const QString& text) {
        const auto table = readTable(text);
        REQUIRE_FALSE(table);
        return table.error();
    };
    CHECK(refused(u"\n \n;;\n"_s).reason == RefusalReason::Empty);
    CHECK(refused(u"а;б\n\"в;г\n"_s) == importer::Refusal{RefusalReason::OpenQuote, 2});
    CHECK(refused(u"а;б\n"_s + QString(10'000'000, u'я') + u";в\n"_s) == importer::Refusal{RefusalReason::LongLine, 2});
    CHECK(refused(u"а;б\n\""_s + QString(10'000'000, u'я') + u"\";в\n"_s) ==
          importer::Refusal{RefusalReason::LongLine, 2});
    CHECK(refused(u"а;б\n"_s + QString(5000, u';') + u"в\n"_s) == importer::Refusal{RefusalReason::ManyColumns, 2});
}

TEST_CASE("the delimiter may be chosen by hand")
{
    CHECK(readTable(u"Иванов, Иван;5А\n", u';')->rows.front().cells == QStringList{u"Иванов, Иван"_s, u"5А"_s});
}

TEST_CASE("marks that nobody sees do not come in")
{
    CHECK(importer::cleanCell(u"\u202BИва\u00ADнов\u202C\u200F") == u"Иванов");
    CHECK(importer::cleanCell(u"Анна\u00A0Мария\t") == u"Анна Мария");
    CHECK(importer::cleanCell(u"=\"0071\"") == u"0071");
    CHECK(importer::cleanCell(u"=A1&\" \"&B1") == u"=A1&\" \"&B1");
}

TEST_CASE("a hundred thousand rows are refused in the row where it is too many")
{
    const auto table = readTable(QString(u"Иванов;Иван\n"_s).repeated(100'000));
    REQUIRE_FALSE(table);
    CHECK(table.error() == importer::Refusal{RefusalReason::ManyRows, static_cast<int>(importer::mostRows) + 2});
    CHECK(readTable(QString(QString(u";;\n"_s).repeated(100'000) + u"Иванов;Иван\n"))->rows.size() == 1);
}
