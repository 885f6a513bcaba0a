// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "support/qt_strings.h"
#include "text/folding.h"
#include "text/stemmer.h"

using namespace Qt::Literals::StringLiterals;

namespace {

std::string stemOf(text::Stemmer& stemmer, const QString& word)
{
    return std::string(stemmer.stem(text::folded(word).toStdString()));
}

} // namespace

TEST_CASE("forms of a Russian word share their stem")
{
    text::Stemmer stemmer;
    CHECK(stemOf(stemmer, u"собрания"_s) == stemOf(stemmer, u"Собрание"_s));
    CHECK(stemOf(stemmer, u"экскурсию"_s) == stemOf(stemmer, u"экскурсии"_s));
}

TEST_CASE("forms of an English word share their stem")
{
    text::Stemmer stemmer;
    CHECK(stemOf(stemmer, u"Parents"_s) == stemOf(stemmer, u"parent"_s));
}

TEST_CASE("numbers are their own stem, and so is nothing at all")
{
    text::Stemmer stemmer;
    CHECK(stemOf(stemmer, u"1200"_s) == "1200");
    CHECK(stemOf(stemmer, QString()).empty());
}

TEST_CASE("a class label is its own stem")
{
    text::Stemmer stemmer;
    for (const QChar letter : u"абвгдежзиклмнопрстуфхцчшщэюя"_s) {
        for (const int grade : {1, 11}) {
            const QString label = QString::number(grade) + letter;
            CHECK(stemOf(stemmer, label) == label.toStdString());
        }
    }
}

TEST_CASE("all of Snowball's own pairs come out as Snowball has them, asked once and again")
{
    text::Stemmer stemmer;
    const auto rows = support::goldenRows(u"text/snowball_ru_pairs.tsv"_s);
    REQUIRE(rows.size() == 4979);
    for (int round = 0; round < 2; ++round) {
        for (const QStringList& row : rows) {
            REQUIRE(row.size() == 2);
            if (QString::fromStdString(stemOf(stemmer, row[0])) != row[1])
                FAIL(row[0].toStdString() + " → " + stemOf(stemmer, row[0]));
        }
    }
}

TEST_CASE("a word too long to be remembered is stemmed all the same")
{
    text::Stemmer stemmer;
    const QString word = QString(u"ав"_s).repeated(30) + u"ями"_s;
    CHECK(stemOf(stemmer, word) == stemOf(stemmer, word));
    CHECK(QString::fromStdString(stemOf(stemmer, word)) == QString(u"ав"_s).repeated(30));
}
