// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/poll_tables.h"

#include "delegates/poll_card.h"
#include "publish/announcement_words.h"
#include "widgets/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace publish {
namespace {

using exporter::Sheet;
using namespace Qt::Literals::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PollTables)
};

QString whoWords(const domain::School& school, const session::Ballot& ballot)
{
    return ballot.family ? Words::tr("family of %1", "name of the child").arg(nameOf(school, ballot.whom))
                         : nameOf(school, ballot.whom);
}

QString choiceWords(const domain::Poll& poll, const session::Ballot& ballot)
{
    if (ballot.by.isEmpty())
        return Words::tr("has not voted");
    QStringList chosen;
    for (const int choice : ballot.choices)
        chosen << poll.options.value(choice);
    return chosen.join(u"; "_s);
}

QString htmlOf(const Sheet& sheet)
{
    const auto row = [](const QString& cell, const auto& texts) {
        QString html = u"<tr>"_s;
        for (const auto& text : texts)
            html += u"<%1>%2</%1>"_s.arg(cell, QVariant(text).toString().toHtmlEscaped());
        return QString(html + u"</tr>"_s);
    };
    QString html = u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead>"_s +
                   row(u"th"_s, sheet.header) + u"</thead>"_s;
    for (const QVariantList& cells : sheet.rows)
        html += row(u"td"_s, cells);
    return html + u"</table>"_s;
}

} // namespace

Sheet answersSheet(const domain::School& school, const session::PollResults& results)
{
    const domain::Poll& poll = results.entry.poll;
    Sheet sheet{Words::tr("Answers"), {Words::tr("Answer"), Words::tr("Votes"), Words::tr("Per cent")}, {}};
    if (!poll.anonymous)
        sheet.header << Words::tr("Who");
    for (int i = 0; i < poll.options.size(); ++i) {
        QVariantList row{poll.options.at(i), {}, {}};
        if (!poll.counts.isEmpty()) {
            row[1] = poll.counts.value(i);
            row[2] = domain::shareOf(poll, i);
        }
        QStringList who;
        for (const session::Ballot& ballot : results.ballots) {
            if (ballot.choices.contains(i))
                who << whoWords(school, ballot);
        }
        if (!poll.anonymous)
            row << who.join(u"; "_s);
        sheet.rows << row;
    }
    return sheet;
}

Sheet ballotsSheet(const domain::School& school, const session::PollResults& results)
{
    Sheet sheet{Words::tr("Who chose what"),
                          {Words::tr("Who"), Words::tr("What"), Words::tr("Who voted"), Words::tr("When")},
                          {}};
    for (const session::Ballot& ballot : results.ballots) {
        const bool isCast = !ballot.by.isEmpty();
        sheet.rows << QVariantList{whoWords(school, ballot), choiceWords(results.entry.poll, ballot),
                                   isCast ? nameOf(school, ballot.by) : QString(),
                                   isCast ? widgets::fullTime(ballot.at) : QString()};
    }
    std::ranges::sort(sheet.rows, [](const QVariantList& a, const QVariantList& b) {
        return a.first().toString().localeAwareCompare(b.first().toString()) < 0;
    });
    return sheet;
}

QString resultsPaper(const domain::School& school, const session::PollResults& results)
{
    const domain::Poll& poll = results.entry.poll;
    const QString asked = Words::tr("Asked by %1 in “%2”, %3", "name, chat, moment")
                              .arg(nameOf(school, poll.author), chatTitle(school, poll.chat), widgets::fullTime(poll.at));
    QStringList lines{delegates::pollFacts(results.entry), asked};
    if (poll.closedAt.isValid())
        lines << Words::tr("Closed: %1", "moment").arg(widgets::fullTime(poll.closedAt));
    lines << delegates::pollFigures(results.entry);
    QString html = u"<h2>"_s + poll.question.toHtmlEscaped() + u"</h2>"_s;
    for (const QString& line : std::as_const(lines))
        html += u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s;
    html += htmlOf(answersSheet(school, results));
    if (!poll.anonymous)
        html += u"<h3>"_s + Words::tr("Who chose what").toHtmlEscaped() + u"</h3>"_s + htmlOf(ballotsSheet(school, results));
    return html;
}

} // namespace publish
