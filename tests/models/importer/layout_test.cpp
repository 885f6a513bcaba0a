// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/layout.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using importer::Column;
using importer::ColumnKind;
using importer::guessLayout;
using importer::Layout;
using importer::ListKind;
using importer::Profiles;
using importer::Sheet;

namespace {

Sheet sheetOf(const QString& name, const QList<QStringList>& rows)
{
    Sheet sheet{name, {}};
    int line = 0;
    for (const QStringList& cells : rows)
        sheet.table.rows << importer::TableRow{++line, cells};
    return sheet;
}

} // namespace

TEST_CASE("the header is found under the title of the sheet")
{
    const Layout layout = guessLayout(sheetOf(u"Лист1"_s, {{u"Список учащихся на 1 сентября 2026 года"_s},
                                                           {u"Класс"_s, u"5А"_s},
                                                           {u"№"_s, u"ФИО"_s, u"Дата рождения"_s},
                                                           {u"1"_s, u"Орлов Пётр"_s, u"05.04.2015"_s}}));
    CHECK(layout.headerRow == 2);
    CHECK(layout.columns.find(ColumnKind::FullName) == 1);
    CHECK_FALSE(layout.sheetClass.isValid());
}

TEST_CASE("a sheet of one class has its class by its name")
{
    const QList<QStringList> rows{{u"№"_s, u"ФИО"_s}, {u"1"_s, u"Орлов Пётр"_s}};
    CHECK(guessLayout(sheetOf(u"5А"_s, rows)).sheetClass == domain::ClassLabel{5, u"А"_s});
    CHECK(guessLayout(sheetOf(u"11 «Б» класс"_s, rows)).sheetClass == domain::ClassLabel{11, u"Б"_s});
    CHECK(guessLayout(sheetOf(u"Список 7A"_s, rows)).sheetClass == domain::ClassLabel{7, u"А"_s});
    CHECK_FALSE(guessLayout(sheetOf(u"Лист1"_s, rows)).sheetClass.isValid());
}

TEST_CASE("a list without a header begins in its first row")
{
    const Layout layout = guessLayout(sheetOf({}, {{u"Орлов Пётр"_s, u"5А"_s}, {u"Юдина Анна"_s, u"5Б"_s}}));
    CHECK(layout.headerRow == -1);
    CHECK(layout.columns.columns == QList<Column>{{ColumnKind::FullName}, {ColumnKind::Class}});
}

TEST_CASE("a mapping corrected by hand is remembered for the same header, also over a restart")
{
    Profiles profiles;
    Layout layout;
    layout.kind = ListKind::Staff;
    layout.columns.columns = {{ColumnKind::FullName}, {ColumnKind::Phone, 2, domain::GuardianKind::Mother}};
    profiles.remember({u"Кто"_s, u"Куда Звонить"_s}, layout);
    const Profiles again = Profiles::fromBytes(profiles.toBytes());
    const auto found = again.find({u"кто"_s, u"Куда звонить"_s, {}});
    REQUIRE(found);
    CHECK(found->kind == ListKind::Staff);
    CHECK(found->columns == layout.columns);
    CHECK_FALSE(again.find({u"Кто"_s}));
    CHECK_FALSE(again.find({}));
}

TEST_CASE("damaged profiles are no profiles, and there are never too many")
{
    CHECK(Profiles::fromBytes("{]").isEmpty());
    const Profiles strange =
        Profiles::fromBytes(R"([{"header":"a","kind":99,"columns":[{"kind":4711,"guardian":-1},5]}])");
    CHECK(strange.find({u"a"_s})->columns.columns == QList<Column>{{}, {}});
    Profiles many;
    for (int i = 0; i < 60; ++i)
        many.remember({QString::number(i)}, {});
    CHECK_FALSE(many.find({u"9"_s}));
    CHECK(many.find({u"10"_s}));
}
