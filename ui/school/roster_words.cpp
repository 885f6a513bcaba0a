// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/roster_words.h"

#include <QCoreApplication>
#include <QMap>

namespace school {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Roster)
};

QString fileSentence(importer::RefusalReason reason)
{
    using importer::RefusalReason;
    switch (reason) {
    case RefusalReason::TooLarge:
        return Words::tr("The file is larger than 64 MB. Please divide it by classes.");
    case RefusalReason::Empty:
        return Words::tr("The file is empty. Please choose another one.");
    case RefusalReason::Spreadsheet:
        return Words::tr("This is a spreadsheet. Please save it as CSV (File → Save as) and choose that file.");
    case RefusalReason::OldSpreadsheet:
        return Words::tr("This is a spreadsheet in the old Excel format. Please save it as CSV and choose that file.");
    case RefusalReason::Binary:
        return Words::tr("This is not a list but a file of another kind. Please choose a CSV file.");
    case RefusalReason::LongLine:
        return Words::tr(
            "A line of the file is longer than a million letters. Please check that it is a list of people.");
    case RefusalReason::ManyColumns:
        return Words::tr("A line of the file has more than a thousand columns. "
                         "Please check that it is a list of people.");
    case RefusalReason::OpenQuote:
        return Words::tr(
            "A quotation mark is opened and never closed. Please mend it in the file and choose it again.");
    case RefusalReason::NoNameColumn:
        return Words::tr("No column of the first line looks like a pupil’s name. "
                         "Please give the columns headings like “Family name”, “Given name”, “Class”.");
    case RefusalReason::NoRows:
        return Words::tr("There are headings, but nobody under them.");
    }
    return {};
}

} // namespace

QString refusalSentence(const session::RosterRefusal& refusal)
{
    const QString sentence = fileSentence(refusal.reason);
    return refusal.line > 0 ? Words::tr("Line %1: %2").arg(QString::number(refusal.line), sentence) : sentence;
}

QString problemSentence(const importer::RowProblem& problem)
{
    using importer::ProblemKind;
    switch (problem.kind) {
    case ProblemKind::NameMissing:
        return Words::tr("Line %1 is left out: there is no family name or no given name.").arg(problem.line);
    case ProblemKind::ClassUnreadable:
        return Words::tr("Line %1 is left out: “%2” is not a class.").arg(QString::number(problem.line), problem.cell);
    case ProblemKind::Repeated:
        return Words::tr("Line %1 is left out: the same pupil stands in line %2.")
            .arg(problem.line)
            .arg(problem.otherLine);
    case ProblemKind::GuardianRow:
        return Words::tr("Line %1 is left out: it is marked as a parent’s, and no child is named.").arg(problem.line);
    case ProblemKind::PhoneUnreadable:
        return Words::tr("Line %1: the telephone number “%2” is left out.")
            .arg(QString::number(problem.line), problem.cell);
    case ProblemKind::EmailUnreadable:
        return Words::tr("Line %1: the e-mail address “%2” is left out.")
            .arg(QString::number(problem.line), problem.cell);
    case ProblemKind::BirthDateUnreadable:
        return Words::tr("Line %1: there is no such date as “%2”; the date of birth is left out.")
            .arg(QString::number(problem.line), problem.cell);
    case ProblemKind::GuardianNameMissing:
        return Words::tr("Line %1: a parent has contacts but no name, and is left out.").arg(problem.line);
    case ProblemKind::NoClassName:
        return Words::tr("Line %1: “%2” is not a class; please move the pupil into one first.")
            .arg(QString::number(problem.line), problem.cell);
    }
    return {};
}

QString problemSentence(const contract::RosterProblem& problem)
{
    using contract::RosterProblemKind;
    switch (problem.kind) {
    case RosterProblemKind::NoClass:
        return Words::tr("Line %1 is left out: no class is named.").arg(problem.line);
    case RosterProblemKind::NoName:
        return Words::tr("Line %1 is left out: there is no family name or no given name.").arg(problem.line);
    case RosterProblemKind::DoubledRow:
        return Words::tr("Line %1 is left out: the same pupil stands in the list twice.").arg(problem.line);
    case RosterProblemKind::SeveralCandidates:
        return Words::tr("Line %1 is left out: several pupils of the school have this name. "
                         "A date of birth or a personal number would tell who is meant.")
            .arg(problem.line);
    case RosterProblemKind::InvalidName:
        return Words::tr("Line %1 is left out: the name holds a sign that no name has.").arg(problem.line);
    }
    return {};
}

QString changeWord(contract::RosterChangeKind kind)
{
    using contract::RosterChangeKind;
    switch (kind) {
    case RosterChangeKind::NewClass:
        return Words::tr("new class");
    case RosterChangeKind::NewPupil:
        return Words::tr("new pupil");
    case RosterChangeKind::ChangedPupil:
        return Words::tr("pupil’s data changed");
    case RosterChangeKind::MovedPupil:
        return Words::tr("moved from another class");
    case RosterChangeKind::NewGuardian:
        return Words::tr("new parent");
    case RosterChangeKind::ChangedGuardian:
        return Words::tr("parent’s data changed");
    case RosterChangeKind::LinkedGuardian:
        return Words::tr("one more child of a known parent");
    }
    return {};
}

QString planSummary(const session::RosterPlan& plan)
{
    using contract::RosterChangeKind;
    QMap<RosterChangeKind, int> counts;
    for (const contract::RosterChange& change : plan.changes)
        ++counts[change.kind];
    const auto changed = [&](RosterChangeKind kind) { return counts.value(kind); };
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0)
            parts << words;
    };
    const int classes = changed(RosterChangeKind::NewClass);
    const int pupils = changed(RosterChangeKind::NewPupil);
    const int moved = changed(RosterChangeKind::MovedPupil);
    const int guardians = changed(RosterChangeKind::NewGuardian);
    const int linked = changed(RosterChangeKind::LinkedGuardian);
    const int data = changed(RosterChangeKind::ChangedPupil) + changed(RosterChangeKind::ChangedGuardian);
    add(classes, Words::tr("%n new class(es)", nullptr, classes));
    add(pupils, Words::tr("%n new pupil(s)", nullptr, pupils));
    add(moved, Words::tr("%n moved", nullptr, moved));
    add(guardians, Words::tr("%n new parent(s)", nullptr, guardians));
    add(linked, Words::tr("%n more link(s) to children", nullptr, linked));
    add(data, Words::tr("%n with changed data", nullptr, data));
    if (parts.isEmpty())
        return Words::tr("Nothing changes: everybody in the list is in the school already.");
    return Words::tr("Will be made: %1.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace school
