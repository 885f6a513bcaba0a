// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_cells.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a telephone number is +7 and ten digits, however it was typed")
{
    for (const QString& cell : {u"+7 900 000-01-01"_s, u"8(900)000-01-01"_s, u"89000000101"_s, u"9000000101"_s,
                                u"8 900 000 01 01, 8 900 000 01 02"_s, u"дом. 12; 8-900-000-01-01"_s})
        CHECK(importer::readPhone(cell) == u"+79000000101"_s);
    CHECK(importer::readPhone(u"+375 29 123-45-67"_s) == u"+375291234567"_s);
    CHECK(importer::readPhone(QString()) == QString());
    for (const QString& cell : {u"нет"_s, u"123"_s, u"8 900 000"_s})
        CHECK_FALSE(importer::readPhone(cell).has_value());
}

TEST_CASE("an address of mail has two sides")
{
    CHECK(importer::readEmail(u"p11@example.org"_s) == u"p11@example.org"_s);
    CHECK(importer::readEmail(QString()) == QString());
    for (const QString& cell : {u"p11"_s, u"p11@"_s, u"@example.org"_s, u"a b@example.org"_s, u"a@b@c.org"_s})
        CHECK_FALSE(importer::readEmail(cell).has_value());
}

TEST_CASE("dates of birth are read as people write them")
{
    const QDate today(2026, 9, 1);
    for (const QString& cell :
         {u"05.04.2012"_s, u"5/4/2012"_s, u"2012-04-05"_s, u"05.04.12"_s, u"05.04.2012 0:00:00"_s})
        CHECK(importer::readBirthDate(cell, today) == QDate(2012, 4, 5));
    CHECK(importer::readBirthDate(u"05.04.85"_s, today) == QDate(1985, 4, 5));
    CHECK(importer::readBirthDate(QString(), today) == QDate());
    for (const QString& cell : {u"31.02.2012"_s, u"05.04.2031"_s, u"01.01.1812"_s, u"вчера"_s})
        CHECK_FALSE(importer::readBirthDate(cell, today).has_value());
}

TEST_CASE("a full name is split into its parts")
{
    CHECK(importer::readFullName(u"Петров Пётр Сергеевич"_s) ==
          domain::PersonName{u"Петров"_s, u"Пётр"_s, u"Сергеевич"_s});
    CHECK(importer::readFullName(u" Сидорова   Анна "_s) == domain::PersonName{u"Сидорова"_s, u"Анна"_s, {}});
    CHECK(importer::readFullName(u"Алиев Расул Мамед оглы"_s) ==
          domain::PersonName{u"Алиев"_s, u"Расул"_s, u"Мамед оглы"_s});
}

TEST_CASE("classes of a load table are read however they are joined")
{
    using importer::readClasses;
    const QList<domain::ClassLabel> two{{5, u"А"_s}, {5, u"Б"_s}};
    for (const QString& cell : {u"5А, 5Б"_s, u"5А,Б"_s, u"5АБ"_s, u"5А 5Б"_s, u"5 «а»; 5б"_s, u"5А и 5Б"_s})
        CHECK(readClasses(cell) == two);
    CHECK(readClasses({})->isEmpty());
    CHECK_FALSE(readClasses(u"5А, кружок"_s));
}

TEST_CASE("positions are known by their usual words")
{
    using domain::PositionKind;
    using importer::readPosition;
    CHECK(readPosition(u"Директор школы"_s) == PositionKind::Head);
    CHECK(readPosition(u"Заместитель директора по ВР"_s) == PositionKind::Deputy);
    CHECK(readPosition(u"завуч"_s) == PositionKind::Deputy);
    CHECK(readPosition(u"Педагог-психолог"_s) == PositionKind::Teacher);
    CHECK_FALSE(readPosition(u"Повар"_s));
    CHECK_FALSE(readPosition({}));
}

TEST_CASE("a day counted by a spreadsheet is a date")
{
    CHECK(importer::readBirthDate(u"41004"_s, QDate(2026, 9, 1)) == QDate(2012, 4, 5));
    CHECK_FALSE(importer::readBirthDate(u"99999"_s, QDate(2026, 9, 1)));
}
