// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/spoken_query.h"

#include "text/folding.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {

namespace {

// The beginnings of «спрашивал», «спросила», «интересовались»: who said it put a question.
constexpr std::array<QStringView, 7> kAsking{u"спрашива", u"спросил", u"интересова", u"уточня",
                                             u"уточнил",  u"asked",   u"asking"};

// The beginnings of words that tell that something was said.
constexpr std::array<QStringView, 8> kSaying{u"писал",   u"написал", u"говорил", u"сказал",
                                             u"сообщал", u"сообщил", u"wrote",   u"said"};

constexpr std::array<QStringView, 61> kJoining{
    u"кто",   u"кого", u"что",    u"чего", u"где",  u"куда",  u"когда", u"как",  u"какой",  u"какая", u"какое",
    u"какие", u"ли",   u"почему", u"про",  u"о",    u"об",    u"обо",   u"по",   u"насчет", u"в",     u"во",
    u"на",    u"за",   u"с",      u"со",   u"у",    u"к",     u"и",     u"а",    u"это",    u"там",   u"мне",
    u"нам",   u"нас",  u"был",    u"была", u"было", u"были",  u"who",   u"what", u"when",   u"where", u"how",
    u"did",   u"was",  u"were",   u"is",   u"are",  u"about", u"the",   u"a",    u"an",     u"in",    u"on",
    u"at",    u"of",   u"to",     u"for",  u"me",   u"us"};

constexpr std::array<QStringView, 6> kBeforeMonth{u"в", u"во", u"за", u"in", u"for", u"during"};

template <typename Words>
bool isOneOf(const Words& words, const QString& word)
{
    return std::ranges::find(words, word) != words.end();
}

template <typename Words>
bool beginsAsOneOf(const Words& beginnings, const QString& word)
{
    return std::ranges::any_of(beginnings, [&word](QStringView beginning) { return word.startsWith(beginning); });
}

struct Days
{
    QDate first;
    QDate last;
};

// A time, and how many of the words tell it.
struct SpokenTime
{
    Days days;
    qsizetype words = 0;
};

Days monthOf(const QDate& day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

Days weekOf(const QDate& day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

// 1 for «январь» as in «за январь», for «январе» as in «в январе», for "January"; 0: no month.
int monthNamed(const QString& word)
{
    for (const QLocale::Language language : {QLocale::Russian, QLocale::English}) {
        for (int month = 1; month <= 12; ++month) {
            const QString name = text::folded(QLocale(language).standaloneMonthName(month));
            const bool isSoft = name.endsWith(u'ь') || name.endsWith(u'й');
            if (word == name || word == (isSoft ? name.chopped(1) : name) + u'е')
                return month;
        }
    }
    return 0;
}

std::optional<SpokenTime> monthAt(const QStringList& words, QDate today)
{
    const int month = words.size() > 1 && isOneOf(kBeforeMonth, words[0]) ? monthNamed(words[1]) : 0;
    if (month == 0)
        return std::nullopt;
    constexpr int firstYear = 2000;
    if (const int year = words.size() > 2 ? words[2].toInt() : 0; year > firstYear && year <= today.year())
        return SpokenTime{monthOf({year, month, 1}), 3};
    return SpokenTime{monthOf({month > today.month() ? today.year() - 1 : today.year(), month, 1}), 2};
}

// The time that these folded words begin with.
std::optional<SpokenTime> timeAt(const QStringList& words, QDate today)
{
    const QDate yesterday = today.addDays(-1);
    const QDate lastWeek = today.addDays(-7);
    const QDate lastMonth = today.addMonths(-1);
    const std::array<std::pair<QStringList, Days>, 12> known{{
        {{u"сегодня"_s}, {today, today}},
        {{u"today"_s}, {today, today}},
        {{u"вчера"_s}, {yesterday, yesterday}},
        {{u"yesterday"_s}, {yesterday, yesterday}},
        {{u"на"_s, u"этой"_s, u"неделе"_s}, weekOf(today)},
        {{u"this"_s, u"week"_s}, weekOf(today)},
        {{u"на"_s, u"прошлой"_s, u"неделе"_s}, weekOf(lastWeek)},
        {{u"last"_s, u"week"_s}, weekOf(lastWeek)},
        {{u"в"_s, u"этом"_s, u"месяце"_s}, monthOf(today)},
        {{u"this"_s, u"month"_s}, monthOf(today)},
        {{u"в"_s, u"прошлом"_s, u"месяце"_s}, monthOf(lastMonth)},
        {{u"last"_s, u"month"_s}, monthOf(lastMonth)},
    }};
    for (const auto& [said, days] : known) {
        if (words.mid(0, said.size()) == said)
            return SpokenTime{days, said.size()};
    }
    return monthAt(words, today);
}

bool isRussian(const QStringList& words)
{
    return std::ranges::any_of(words.join(QString()), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

} // namespace

SpokenQuery spokenQuery(const QStringList& words, QDate today)
{
    QStringList folded;
    for (const QString& word : words)
        folded << text::folded(word);
    SpokenQuery wanted;
    bool asks = false;
    std::optional<Days> days;
    for (qsizetype at = 0; at < words.size();) {
        if (const auto time = timeAt(folded.mid(at), today)) {
            days = time->days;
            at += time->words;
            continue;
        }
        const bool isAsking = beginsAsOneOf(kAsking, folded[at]);
        asks = asks || isAsking;
        if (!isAsking && !beginsAsOneOf(kSaying, folded[at]) && !isOneOf(kJoining, folded[at]))
            wanted.words << words[at];
        ++at;
    }
    const bool russian = isRussian(words);
    if (asks)
        wanted.filters << (russian ? u"есть:вопрос"_s : u"has:question"_s);
    if (days) {
        const QString form = u"dd.MM.yyyy"_s;
        wanted.times << (russian ? u"после:"_s : u"after:"_s) + days->first.toString(form)
                     << (russian ? u"до:"_s : u"before:"_s) + days->last.toString(form);
    }
    return wanted;
}

} // namespace msgindex
