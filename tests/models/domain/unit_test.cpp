// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/unit.h"
#include "support/qt_strings.h"

using domain::ClassLabel;
using domain::classLabelFrom;

TEST_CASE("a class is read however it is written")
{
    const auto* text = GENERATE("5А", "5а", "5 А", "5-а", "5«А»", "5 \"А\"", "5A", " 5А класс ");
    CAPTURE(text);
    CHECK(classLabelFrom(QString::fromUtf8(text)) == ClassLabel{5, QStringLiteral("А")});
}

TEST_CASE("what is not a class is not read as one")
{
    const auto* text = GENERATE("", "А", "5", "12А", "0А", "99Z", "5АБ", "5Q", "5А 6Б");
    CAPTURE(text);
    CHECK_FALSE(classLabelFrom(QString::fromUtf8(text)).isValid());
}

TEST_CASE("grade and letter may come from two columns")
{
    CHECK(classLabelFrom(QStringLiteral("11"), QStringLiteral(" б ")) == ClassLabel{11, QStringLiteral("Б")});
    CHECK_FALSE(classLabelFrom(QStringLiteral("одиннадцать"), QStringLiteral("б")).isValid());
}

TEST_CASE("a school year turns over in July")
{
    CHECK(domain::schoolYearOf(QDate(2026, 7, 1)) == 2026);
    CHECK(domain::schoolYearOf(QDate(2027, 6, 30)) == 2026);
}

TEST_CASE("classes are printed with Russian quotes")
{
    CHECK(domain::displayLabel(ClassLabel{5, QStringLiteral("А")}) == QStringLiteral("5«А»"));
}
