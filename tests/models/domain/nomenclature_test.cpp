// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nomenclature.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("letters of classes are read as people write them")
{
    const QStringList fourLetters{u"А"_s, u"Б"_s, u"В"_s, u"Г"_s};
    const auto* text = GENERATE("А–Г", "а-г", "А Б В Г", "А, Б, В, Г", "АБВГ", "A – Г", "А, А–Г");
    CAPTURE(text);
    CHECK(lettersFrom(QString::fromUtf8(text)) == fourLetters);
}

TEST_CASE("a range leaves out the letters that no class has")
{
    CHECK(lettersFrom(u"Е–К"_s) == QStringList{u"Е"_s, u"Ж"_s, u"З"_s, u"И"_s, u"К"_s});
}

TEST_CASE("what is no list of letters gives none")
{
    const auto* text = GENERATE("", "Г–А", "А–", "–Г", "5А", "А/Б", "Z");
    CAPTURE(text);
    CHECK(lettersFrom(QString::fromUtf8(text)).isEmpty());
}

TEST_CASE("grades and letters multiply to classes by grade")
{
    CHECK(labelsOf(1, 11, lettersFrom(u"А–Г"_s)).size() == 44);
    CHECK(labelsOf(5, 6, {u"А"_s, u"Б"_s}) == QList<ClassLabel>{{5, u"А"_s}, {5, u"Б"_s}, {6, u"А"_s}, {6, u"Б"_s}});
    CHECK(labelsOf(6, 5, {u"А"_s}).isEmpty());
}
