// SPDX-License-Identifier: GPL-3.0-or-later
// The marks in a message against its words, taken one by one: what is marked is asked for, what is not marked is not,
// and a message has marks exactly when the plain index finds it.
#include "index_support.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"
#include "text/tokens.h"

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using text::Span;
using text::WantedSequence;

namespace {

const QStringList& spellings()
{
    static const QStringList list{u"Собрание"_s,    u"собраниями"_s,
                                  u"СОБРАНИЙ"_s,    u"ёлка"_s,
                                  u"Е\u0308лки"_s,  u"елку"_s,
                                  u"за\u0301мок"_s, u"мой"_s,
                                  u"мои"_s,         u"и\u0306од"_s,
                                  u"йод"_s,         u"5А"_s,
                                  u"5«А»"_s,        u"5 «а»"_s,
                                  u"5-а"_s,         u"5A"_s,
                                  u"12а"_s,         u"Parents"_s,
                                  u"parent's"_s,    u"отчёт_v2.pdf"_s,
                                  u"345-67-89"_s,   u"и"_s,
                                  u"а"_s,           u"5"_s,
                                  u"не"_s,          u"https://school5.example.ru/x"_s,
                                  u"кошка"_s,       u"соб"_s};
    return list;
}

QString randomText(std::mt19937& random)
{
    static const QStringList between{
        u" "_s, u", "_s, u" 😂😂 "_s, u" — "_s, u"\n"_s, u"… \u200f"_s, u" 👨‍👩‍👧 "_s, u"!?"_s};
    QString made;
    for (auto count = random() % 14; count > 0; --count) {
        made += spellings()[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(spellings().size()))];
        made += between[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(between.size()))];
    }
    return made;
}

// One clause each, so that a hit has a mark of it.
const QStringList& queries()
{
    static const QStringList list{u"собрание "_s,
                                  u"соб"_s,
                                  u"с"_s,
                                  u"елка "_s,
                                  u"ёлк"_s,
                                  u"замок "_s,
                                  u"мои "_s,
                                  u"мой "_s,
                                  u"йод "_s,
                                  u"5а "_s,
                                  u"5 «А» "_s,
                                  u"5"_s,
                                  u"а "_s,
                                  u"parents "_s,
                                  u"отчет "_s,
                                  u"345-67-89 "_s,
                                  u"school5.example.ru "_s,
                                  u"\"не и\""_s,
                                  u"=\"собраниями\""_s,
                                  u"\"собрания 5А\""_s,
                                  u"\"5А мой\""_s,
                                  u"кошка или ёлка "_s};
    return list;
}

bool isAskedFor(const text::Token& token, const std::vector<WantedSequence>& wanted, bool alone)
{
    return std::ranges::any_of(wanted, [&](const WantedSequence& sequence) {
        return (!alone || sequence.size() == 1) && std::ranges::any_of(sequence, [&](const text::WantedWord& word) {
                   return text::matches(word, token.term, token.form);
               });
    });
}

bool isInside(const text::Token& token, const std::vector<Span>& marks)
{
    return std::ranges::any_of(
        marks, [&](const Span& mark) { return token.begin >= mark.begin && token.end <= mark.begin + mark.length; });
}

bool isHit(const QString& message, const msgindex::Query& query)
{
    msgindex::PlainIndex index;
    REQUIRE(index.apply(support::putting({{msgindex::DocId(1), 5, 7, 10, 0, message}})));
    return index.snapshot()->count(query, {}).value() == 1;
}

// Empty: all is well.
QString wrong(const QString& message, const QString& typed, text::Stemmer& stemmer)
{
    const msgindex::Query query = support::queryOf(typed);
    const std::vector<WantedSequence> wanted = msgindex::highlightedWords(query);
    const std::vector<Span> marks = text::highlightSpans(message, wanted, stemmer);
    if (isHit(message, query) == marks.empty())
        return u"marks without a hit, or the other way round"_s;
    qsizetype end = 0;
    for (const Span& mark : marks) {
        bool isAsked = false;
        text::forEachToken(QStringView(message).mid(mark.begin, mark.length), stemmer,
                           [&](const text::Token& token) { isAsked = isAsked || isAskedFor(token, wanted, false); });
        if (!isAsked)
            return u"marked, but not asked for"_s;
        if (mark.begin < end)
            return u"marked twice"_s;
        end = mark.begin + mark.length;
    }
    bool isForgotten = false;
    text::forEachToken(message, stemmer, [&](const text::Token& token) {
        isForgotten = isForgotten || (isAskedFor(token, wanted, true) && !isInside(token, marks));
    });
    return isForgotten ? u"asked for, but not marked"_s : QString();
}

} // namespace

TEST_CASE("in any message what is marked is what was asked for, and all of it")
{
    text::Stemmer stemmer;
    std::mt19937 random(3); // NOLINT: repeatable
    for (int round = 0; round < 3000; ++round) {
        const QString message = randomText(random);
        const QString typed =
            queries()[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(queries().size()))];
        if (const QString why = wrong(message, typed, stemmer); !why.isEmpty())
            FAIL(u"%1 in %2: %3"_s.arg(typed, message, why).toStdString());
    }
}
