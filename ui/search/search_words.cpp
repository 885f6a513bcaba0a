// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_words.h"

#include "widgets/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace search {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)
};

const QString kDate = QStringLiteral("dd.MM.yyyy");

// Standing alone: «Май 2026»
QString monthName(const QDate& date, const QDate& today)
{
    const QString month = QLocale().standaloneMonthName(date.month());
    const QString capital = month.left(1).toUpper() + month.mid(1);
    return date.year() == today.year() ? capital : capital + QLatin1Char(' ') + QString::number(date.year());
}

QString periodName(const session::SearchFacet& period, const QDate& today)
{
    if (period.from == today.addDays(1 - today.dayOfWeek()))
        return Words::tr("This week");
    if (period.from.addMonths(1) <= period.until)
        return Words::tr("This school year");
    return monthName(period.from, today);
}

// «Комарова Ирина» of «Комарова Ирина (мама: Комаров Иван)»
QString withoutBrackets(const QString& nick)
{
    const qsizetype at = nick.indexOf(QLatin1String(" ("));
    return at > 0 ? nick.left(at) : nick;
}

QString label(const session::SearchFacet& facet, const QDate& today)
{
    using Kind = session::SearchFacet::Kind;
    switch (facet.kind) {
    case Kind::Chat:
    case Kind::Person:
        return facet.name;
    case Kind::Period:
        return periodName(facet, today);
    case Kind::File:
        return Words::tr("Files");
    case Kind::Picture:
        return Words::tr("Pictures");
    case Kind::Link:
        return Words::tr("Links");
    case Kind::Question:
        return Words::tr("Questions");
    }
    return {};
}

QString quoted(const QString& name)
{
    return QLatin1Char('"') + QString(name).remove(QLatin1Char('"')) + QLatin1Char('"');
}

QString filterFor(const session::SearchFacet& facet)
{
    using Kind = session::SearchFacet::Kind;
    switch (facet.kind) {
    case Kind::Chat:
        return Words::tr("in:") + quoted(facet.name);
    case Kind::Person:
        return Words::tr("from:") + quoted(facet.name);
    case Kind::Period:
        return Words::tr("after:") + facet.from.toString(kDate) + QLatin1Char(' ') + Words::tr("before:") +
               facet.until.toString(kDate);
    case Kind::File:
        return Words::tr("has:file");
    case Kind::Picture:
        return Words::tr("has:picture");
    case Kind::Link:
        return Words::tr("has:link");
    case Kind::Question:
        return Words::tr("has:question");
    }
    return {};
}

} // namespace

widgets::Chip chipOf(const session::SearchFacet& facet, const QList<session::SearchFacet>& facets, const QDate& today)
{
    QString text = label(facet, today);
    if (facet.kind == session::SearchFacet::Kind::Person) {
        const QString bare = withoutBrackets(facet.name);
        const auto isNamesake = [&bare](const session::SearchFacet& other) {
            return other.kind == session::SearchFacet::Kind::Person && withoutBrackets(other.name) == bare;
        };
        if (std::ranges::count_if(facets, isNamesake) == 1)
            text = bare;
    }
    return {text, QLocale().toString(static_cast<qlonglong>(facet.hits))};
}

QString narrowed(const QString& query, const session::SearchFacet& facet)
{
    return query.trimmed() + QLatin1Char(' ') + filterFor(facet) + QLatin1Char(' ');
}

QList<Operator> operatorsFor(const QString& query)
{
    const QList<Operator> all{
        {Words::tr("from:"), Words::tr("from: whom")},         {Words::tr("in:"), Words::tr("in: which chat")},
        {Words::tr("after:"), Words::tr("after: which date")}, {Words::tr("before:"), Words::tr("before: which date")},
        {Words::tr("has:file"), Words::tr("has:file")},        {Words::tr("has:question"), Words::tr("has:question")},
        {Words::tr("role:parent"), Words::tr("role:parent")}};
    QList<Operator> unused;
    for (const Operator& each : all) {
        const QString name = each.text.left(each.text.indexOf(QLatin1Char(':')) + 1);
        if (!query.startsWith(name) && !query.contains(QLatin1Char(' ') + name))
            unused << each;
    }
    return unused;
}

QString withOperator(const QString& query, const QString& operatorText)
{
    const QString begun = query.trimmed().isEmpty() ? QString() : query.trimmed() + QLatin1Char(' ');
    return begun + operatorText + (operatorText.endsWith(QLatin1Char(':')) ? QString() : QStringLiteral(" "));
}

QString timeSection(const QDateTime& at, const QDate& today)
{
    const QDate day = at.toLocalTime().date();
    if (day >= today.addDays(-1))
        return widgets::dayTitle(day, today);
    if (day >= today.addDays(1 - today.dayOfWeek()))
        return Words::tr("This week");
    return monthName(day, today);
}

QString missing(const session::SearchCoverage& coverage)
{
    if (coverage.incompleteChats == 0)
        return {};
    if (!coverage.completeSince.isValid())
        return Words::tr("Messages of %n chat(s) are still on the server.", nullptr, coverage.incompleteChats);
    return Words::tr("Complete since %1; older messages of %n chat(s) are still on the server.", nullptr,
                     coverage.incompleteChats)
        .arg(widgets::fullTime(coverage.completeSince));
}

QString figures(const session::SearchPage& page)
{
    QStringList sentences;
    if (page.total > 0)
        sentences << Words::tr("%n message(s) found.", nullptr, page.total);
    const session::SearchCoverage& coverage = page.coverage;
    const QLocale locale;
    if (coverage.indexedCount < coverage.storedCount) {
        sentences << Words::tr("Searched %1 of %2; the rest is being prepared.")
                         .arg(locale.toString(static_cast<qlonglong>(coverage.indexedCount)),
                              locale.toString(static_cast<qlonglong>(coverage.storedCount)));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace search
