// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_columns.h"
#include "support/golden.h"
#include "support/qt_strings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using domain::GuardianKind;
using importer::Column;
using importer::ColumnKind;

namespace {

QStringList layout(const QString& name)
{
    const QJsonObject layouts = QJsonDocument::fromJson(support::golden(u"rosters/columns.json"_s)).object();
    QStringList columns;
    for (const QJsonValue& column : layouts[name][u"columns"].toArray())
        columns << column.toString();
    REQUIRE_FALSE(columns.isEmpty());
    return columns;
}

// "Фамилия=Family", with the guardian's number before the kind; ignored columns are left out.
QStringList named(const QStringList& header, importer::ListKind list)
{
    static const QStringList kinds{u"Ignored"_s,     u"FullName"_s,   u"Family"_s,   u"Given"_s,      u"Patronymic"_s,
                                   u"Phone"_s,       u"Email"_s,      u"BornOn"_s,   u"ExternalId"_s, u"Class"_s,
                                   u"ClassLetter"_s, u"IsGuardian"_s, u"Position"_s, u"Subject"_s,    u"LoadClass"_s};
    const importer::ColumnMap map = importer::guessColumns(header, list);
    REQUIRE(map.columns.size() == header.size());
    QStringList result;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const Column& column = map.columns[i];
        if (column.kind == ColumnKind::Ignored)
            continue;
        const QString owner = column.guardian > 0 ? QString::number(column.guardian) + u':' : QString();
        result << header[i] + u'=' + owner + kinds[static_cast<int>(column.kind)];
    }
    return result;
}

QStringList guessed(const QString& name)
{
    const QStringList header = layout(name);
    CHECK(importer::guessListKind(header) == importer::ListKind::Families);
    return named(header, importer::ListKind::Families);
}

} // namespace

TEST_CASE("the import sheet with two parents maps without a hand")
{
    CHECK(guessed(u"dj_school_import"_s) ==
          QStringList{u"параллель=Class"_s, u"буква=ClassLetter"_s, u"фамилия_ученика=Family"_s, u"имя_ученика=Given"_s,
                      u"email_ученика=Email"_s, u"телефон_ученика=Phone"_s, u"фамилия_родителя1=1:Family"_s,
                      u"имя_родителя1=1:Given"_s, u"email_родителя1=1:Email"_s, u"телефон_родителя1=1:Phone"_s,
                      u"фамилия_родителя2=2:Family"_s, u"имя_родителя2=2:Given"_s, u"email_родителя2=2:Email"_s,
                      u"телефон_родителя2=2:Phone"_s});
}

TEST_CASE("the school's own sheet of a class maps without a hand")
{
    CHECK(guessed(u"ucheniki_po_klassam_xlsx"_s) ==
          QStringList{u"Класс=Class"_s, u"ФИО=FullName"_s, u"Дата рождения=BornOn"_s, u"Номер Л/Д=ExternalId"_s});
}

TEST_CASE("a club's customer list maps without a hand")
{
    CHECK(guessed(u"club_crm_users_import"_s) ==
          QStringList{u"Фамилия ученика=Family"_s, u"Имя ученика=Given"_s, u"Группа=Class"_s, u"Email ученика=Email"_s,
                      u"Телефон ученика=Phone"_s, u"Дата рождения=BornOn"_s, u"Email родителя=1:Email"_s,
                      u"Фамилия родителя=1:Family"_s, u"Имя родителя=1:Given"_s, u"Отчество родителя=1:Patronymic"_s,
                      u"Телефон родителя=1:Phone"_s});
}

TEST_CASE("an export of persons keeps its documents to itself")
{
    CHECK(guessed(u"gis_person_export"_s) == QStringList{u"Фамилия=Family"_s, u"Имя=Given"_s, u"Отчество=Patronymic"_s,
                                                         u"Дата Рождения=BornOn"_s, u"Email=Email"_s,
                                                         u"Телефон=Phone"_s});
}

TEST_CASE("a report of logins gives away no passwords")
{
    CHECK(guessed(u"logins_report"_s) == QStringList{u"Фамилия=Family"_s, u"Имя=Given"_s, u"Отчество=Patronymic"_s,
                                                     u"Класс=Class"_s, u"Родитель?=IsGuardian"_s});
}

TEST_CASE("an export of an olympiad maps without a hand")
{
    CHECK(guessed(u"olymp_export_cp1251"_s) ==
          QStringList{u"Фамилия=Family"_s, u"Имя=Given"_s, u"Отчество=Patronymic"_s, u"Класс=Class"_s});
}

TEST_CASE("a sport school's sheet maps by the marks in brackets")
{
    CHECK(guessed(u"sport_school_sheet"_s) ==
          QStringList{u"Фамилия Имя Отчество (С)=FullName"_s, u"Дата рождения (С)=BornOn"_s, u"Класс / курс=Class"_s,
                      u"Литера класса (буква)=ClassLetter"_s, u"Телефон +7 (С)=Phone"_s,
                      u"Электронная почта (С)=Email"_s, u"Фамилия Имя Отчество (П)=1:FullName"_s,
                      u"Телефон +7 (П)=1:Phone"_s, u"Электронная почта (П)=1:Email"_s,
                      u"Фамилия Имя Отчество (М)=2:FullName"_s, u"Телефон +7 (М)=2:Phone"_s,
                      u"Электронная почта (М)=2:Email"_s, u"Фамилия Имя Отчество (Д)=3:FullName"_s,
                      u"Телефон +7 (Д)=3:Phone"_s, u"Электронная почта (Д)=3:Email"_s});
    const importer::ColumnMap map = importer::guessColumns(layout(u"sport_school_sheet"_s));
    CHECK(map.columns[map.find(ColumnKind::FullName, 1)].guardianKind == GuardianKind::Father);
    CHECK(map.columns[map.find(ColumnKind::FullName, 2)].guardianKind == GuardianKind::Mother);
}

TEST_CASE("the remaining layouts map without a hand")
{
    CHECK(guessed(u"asu_gto_view"_s) == QStringList{u"ФИО=FullName"_s, u"Класс=Class"_s, u"УИН=ExternalId"_s});
    CHECK(guessed(u"prosvita_students_csv"_s) == QStringList{u"Last Name=Family"_s, u"First Name=Given"_s,
                                                             u"Middle Name=Patronymic"_s, u"Section=Class"_s,
                                                             u"Email=Email"_s});
}

TEST_CASE("a parent's column may have no other name than the parent")
{
    const importer::ColumnMap map = importer::guessColumns(
        {u"ФИО ребёнка"_s, u"Мама"_s, u"Телефон мамы"_s, u"Папа"_s, u"Место работы отца"_s, u"Пол (П)"_s});
    CHECK(map.columns[0] == Column{ColumnKind::FullName});
    CHECK(map.columns[1] == Column{ColumnKind::FullName, 1, GuardianKind::Mother});
    CHECK(map.columns[2] == Column{ColumnKind::Phone, 1, GuardianKind::Mother});
    CHECK(map.columns[3] == Column{ColumnKind::FullName, 2, GuardianKind::Father});
    CHECK(map.columns[4] == Column{});
    CHECK(map.columns[5] == Column{});
}

TEST_CASE("a staff list is told from a class list by its header")
{
    using importer::ListKind;
    const QStringList staff{
        u"№"_s,         u"Ф.И.О. сотрудника"_s, u"Должность"_s, u"Классное руководство"_s, u"Моб. телефон"_s,
        u"Эл. почта"_s, u"Табельный номер"_s};
    CHECK(importer::guessListKind(staff) == ListKind::Staff);
    CHECK(named(staff, ListKind::Staff) == QStringList{u"Ф.И.О. сотрудника=FullName"_s, u"Должность=Position"_s,
                                                       u"Классное руководство=Class"_s, u"Моб. телефон=Phone"_s,
                                                       u"Эл. почта=Email"_s, u"Табельный номер=ExternalId"_s});
    CHECK(importer::guessListKind({u"Фамилия"_s, u"Имя"_s, u"Отчество"_s, u"Должность"_s}) == ListKind::Staff);
    CHECK(importer::guessListKind({u"Учитель"_s, u"Телефон"_s}) == ListKind::Staff);
}

TEST_CASE("a load table is known with its classes in a column and with its classes as columns")
{
    using importer::ListKind;
    const QStringList lines{u"Учитель"_s, u"Предмет"_s, u"Класс"_s, u"Часов в неделю"_s};
    CHECK(importer::guessListKind(lines) == ListKind::Load);
    CHECK(named(lines, ListKind::Load) == QStringList{u"Учитель=FullName"_s, u"Предмет=Subject"_s, u"Класс=Class"_s});
    const QStringList grid{u"ФИО"_s, u"Предмет"_s, u"5А"_s, u"5 «Б»"_s, u"Всего"_s};
    CHECK(importer::guessListKind(grid) == ListKind::Load);
    CHECK(named(grid, ListKind::Load) ==
          QStringList{u"ФИО=FullName"_s, u"Предмет=Subject"_s, u"5А=LoadClass"_s, u"5 «Б»=LoadClass"_s});
}

TEST_CASE("a list without a header is known by its cells")
{
    const importer::ColumnMap map =
        importer::guessColumnsByCells({{u"1"_s, u"Орлов Пётр Ильич"_s, u"5А"_s, u"05.04.2015"_s, u"8 900 000-00-01"_s},
                                       {u"2"_s, u"Римская-Корсакова Анна"_s, u"5Б"_s, u"06.04.2015"_s, {}}});
    CHECK(map.columns ==
          QList<Column>{{}, {ColumnKind::FullName}, {ColumnKind::Class}, {ColumnKind::BornOn}, {ColumnKind::Phone}});
    const importer::ColumnMap parts = importer::guessColumnsByCells({{u"Орлов"_s, u"Пётр"_s, u"Ильич"_s, u"5А"_s}});
    CHECK(parts.columns ==
          QList<Column>{{ColumnKind::Family}, {ColumnKind::Given}, {ColumnKind::Patronymic}, {ColumnKind::Class}});
}
