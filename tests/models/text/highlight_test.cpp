// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "text/highlight.h"

using namespace Qt::Literals::StringLiterals;
using By = text::WantedWord::By;

namespace {

// The marked parts of the text.
QStringList marked(const QString& text, const std::vector<text::WantedSequence>& wanted)
{
    text::Stemmer stemmer;
    QStringList parts;
    for (const text::Span& span : text::highlightSpans(text, wanted, stemmer))
        parts << text.mid(span.begin, span.length);
    return parts;
}

text::WantedSequence word(By by, const QString& bytes)
{
    return {{by, bytes.toStdString(), 0}};
}

} // namespace

TEST_CASE("any form of the word is marked, in the original spelling")
{
    CHECK(marked(u"Собрание. О собраниях! Без собрания?"_s, {word(By::Term, u"собран"_s)}) ==
          QStringList{u"Собрание"_s, u"собраниях"_s, u"собрания"_s});
}

TEST_CASE("spans are right behind emoji, ё and letters with marks")
{
    const QString text = u"😂😂 Ёлка, е\u0308лка и за\u0301мок"_s;
    CHECK(marked(text, {word(By::Beginning, u"елк"_s), word(By::Term, u"замок"_s)}) ==
          QStringList{u"Ёлка"_s, u"е\u0308лка"_s, u"за\u0301мок"_s});
}

TEST_CASE("a word that is being typed marks what it begins")
{
    CHECK(marked(u"Экскурсия и экзамен"_s, {word(By::Beginning, u"эк"_s)}) ==
          QStringList{u"Экскурсия"_s, u"экзамен"_s});
}

TEST_CASE("an exact word marks this form only")
{
    CHECK(marked(u"Собрание, собрания"_s, {word(By::Form, u"собрания"_s)}) == QStringList{u"собрания"_s});
}

TEST_CASE("a phrase is marked where its words follow one another")
{
    const text::WantedSequence phrase{{By::Term, "родительск", 0}, {By::Term, "собран", 1}};
    CHECK(marked(u"Родительское собрание: не собрание родительское, а родительского собрания"_s, {phrase}) ==
          QStringList{u"Родительское"_s, u"собрание"_s, u"родительского"_s, u"собрания"_s});
}

TEST_CASE("a class label is marked whole")
{
    CHECK(marked(u"Родители 5«А», и 5A"_s, {word(By::Term, u"5а"_s)}) == QStringList{u"5«А»"_s, u"5A"_s});
}

TEST_CASE("overlapping marks become one")
{
    CHECK(marked(u"в 5«А» классе"_s, {word(By::Term, u"5а"_s), word(By::Term, u"5"_s), word(By::Term, u"а"_s)}) ==
          QStringList{u"5«А»"_s});
}

TEST_CASE("nothing wanted marks nothing")
{
    CHECK(marked(u"Собрание"_s, {}).isEmpty());
    CHECK(marked(u"Собрание"_s, {text::WantedSequence{}}).isEmpty());
}
