// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/roster_words.h"
#include "support/qt_strings.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

TEST_CASE("every reason for not taking a file has a sentence of its own")
{
    QSet<QString> sentences;
    const auto last = static_cast<int>(importer::RefusalReason::NoRows);
    for (int reason = 0; reason <= last; ++reason)
        sentences.insert(school::refusalSentence({static_cast<importer::RefusalReason>(reason), 0}));
    CHECK(sentences.size() == last + 1);
    CHECK_FALSE(sentences.contains(QString()));
}

TEST_CASE("a refusal at a line names the line")
{
    CHECK(school::refusalSentence({importer::RefusalReason::LongLine, 17}).contains(u"17"_s));
}

TEST_CASE("every remark about a row names its line, and what stands there where it was not read")
{
    using importer::ProblemKind;
    const session::RosterDraft draft;
    const auto sentence = [&](ProblemKind kind) {
        return school::problemSentence(importer::RowProblem{kind, 42, 1, u"99Z"_s, 7}, draft);
    };
    for (int kind = 0; kind <= static_cast<int>(ProblemKind::PositionUnknown); ++kind)
        CHECK(sentence(static_cast<ProblemKind>(kind)).contains(u"42"_s));
    CHECK(sentence(ProblemKind::ClassUnreadable).contains(u"99Z"_s));
    CHECK(sentence(ProblemKind::Repeated).contains(u"7"_s));
    for (int kind = 0; kind <= static_cast<int>(contract::RosterProblemKind::InvalidName); ++kind)
        CHECK(
            school::problemSentence(contract::RosterProblem{static_cast<contract::RosterProblemKind>(kind), 42}, draft)
                .contains(u"42"_s));
}

TEST_CASE("a remark about one sheet of several names it")
{
    session::RosterDraft draft;
    draft.sheets = {{u"5А"_s, 0}, {u"5Б"_s, 30}};
    const QString sentence =
        school::problemSentence(importer::RowProblem{importer::ProblemKind::NameMissing, 34, -1, {}, 0}, draft);
    CHECK(sentence.contains(u"5Б"_s));
    CHECK(sentence.contains(u'4'));
}

TEST_CASE("a plan is summed up by what it makes; one that makes nothing says so")
{
    using contract::RosterChangeKind;
    session::RosterPlan plan;
    const QString nothing = school::planSummary(plan);
    for (const RosterChangeKind kind :
         {RosterChangeKind::NewPupil, RosterChangeKind::NewPupil, RosterChangeKind::NewClass})
        plan.changes << contract::RosterChange{kind, 1, {}, {}, {}};
    CHECK(school::planSummary(plan) != nothing);
    CHECK(school::planSummary(plan).contains(u'2'));
    CHECK_FALSE(nothing.isEmpty());
}
