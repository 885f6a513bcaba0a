// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/roster_words.h"

#include <QCoreApplication>
#include <QMap>

namespace school {
namespace {

constexpr int kShown = 60; // letters of a cell

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
    case RefusalReason::OldSpreadsheet:
        return Words::tr("This is a spreadsheet in the old Excel format (.xls). Please open it and save it as an Excel "
                         "workbook (.xlsx).");
    case RefusalReason::BinarySpreadsheet:
        return Words::tr("This is a binary Excel workbook (.xlsb). Please open it and save it as an Excel workbook "
                         "(.xlsx).");
    case RefusalReason::OpenDocument:
        return Words::tr("This is a spreadsheet of LibreOffice (.ods). Please open it and save it as an Excel workbook "
                         "(.xlsx).");
    case RefusalReason::OtherArchive:
        return Words::tr("This is not a spreadsheet but an archive or a text document. "
                         "Please copy the table into a spreadsheet, or take it out of the archive.");
    case RefusalReason::Encrypted:
        return Words::tr("The file is under a password. Please open it, take the password away and save it again.");
    case RefusalReason::DamagedWorkbook:
        return Words::tr("The workbook is damaged or was not copied whole. "
                         "Please open it in a spreadsheet program and save it again.");
    case RefusalReason::TooMuchInside:
        return Words::tr("There is far more in this workbook than a school’s lists are. "
                         "Please copy the list into a workbook of its own.");
    case RefusalReason::WebPage:
        return Words::tr("This is a web page under the name of a table, as some e-journals make it. "
                         "Please open it in a spreadsheet program and save it as an Excel workbook (.xlsx).");
    case RefusalReason::Binary:
        return Words::tr(
            "This is not a list but a file of another kind. Please choose an Excel workbook (.xlsx) or a CSV file.");
    case RefusalReason::LongLine:
        return Words::tr(
            "A line of the file is longer than a million letters. Please check that it is a list of people.");
    case RefusalReason::ManyColumns:
        return Words::tr("A line of the file has more than a thousand columns. "
                         "Please check that it is a list of people.");
    case RefusalReason::ManyRows:
        return Words::tr("There are more than 20,000 rows. Please divide the list, for instance by parallels.");
    case RefusalReason::OpenQuote:
        return Words::tr(
            "A quotation mark is opened and never closed. Please mend it in the file and choose it again.");
    case RefusalReason::NoNameColumn:
        return Words::tr("No column looks like a person’s name. "
                         "Please give the columns headings like “Family name”, “Given name”, “Class”.");
    case RefusalReason::NoRows:
        return Words::tr("There are headings, but nobody under them.");
    }
    return {};
}

QString columnKindWords(importer::ColumnKind kind)
{
    using importer::ColumnKind;
    switch (kind) {
    case ColumnKind::Ignored:
        return Words::tr("— not used —");
    case ColumnKind::FullName:
        return Words::tr("full name");
    case ColumnKind::Family:
        return Words::tr("family name");
    case ColumnKind::Given:
        return Words::tr("given name");
    case ColumnKind::Patronymic:
        return Words::tr("patronymic");
    case ColumnKind::Phone:
        return Words::tr("telephone");
    case ColumnKind::Email:
        return Words::tr("e-mail");
    case ColumnKind::BornOn:
        return Words::tr("date of birth");
    case ColumnKind::ExternalId:
        return Words::tr("personal number");
    case ColumnKind::Class:
        return Words::tr("class");
    case ColumnKind::ClassLetter:
        return Words::tr("letter of the class");
    case ColumnKind::IsGuardian:
        return Words::tr("“yes” for a parent’s row");
    case ColumnKind::Position:
        return Words::tr("position");
    case ColumnKind::Subject:
        return Words::tr("subject");
    case ColumnKind::LoadClass:
        return Words::tr("hours in this class");
    }
    return {};
}

QString guardianWords(domain::GuardianKind kind)
{
    using domain::GuardianKind;
    switch (kind) {
    case GuardianKind::Mother:
        return Words::tr("mother");
    case GuardianKind::Father:
        return Words::tr("father");
    case GuardianKind::Guardian:
        return Words::tr("guardian");
    case GuardianKind::LegalRepresentative:
        return Words::tr("legal representative");
    case GuardianKind::Other:
        break;
    }
    return {};
}

} // namespace

QString refusalSentence(const session::RosterRefusal& refusal)
{
    const QString sentence = fileSentence(refusal.reason);
    return refusal.line > 0 ? Words::tr("Line %1: %2").arg(QString::number(refusal.line), sentence) : sentence;
}

QString lineWords(const importer::LinePlace& place)
{
    return place.sheet.isEmpty() ? Words::tr("Line %1").arg(place.line)
                                 : Words::tr("Sheet “%1”, line %2").arg(place.sheet, QString::number(place.line));
}

QString problemSentence(const importer::RowProblem& problem, const session::RosterDraft& draft)
{
    using importer::ProblemKind;
    const QString where = lineWords(importer::placeOf(draft, problem.line));
    switch (problem.kind) {
    case ProblemKind::NameMissing:
        return Words::tr("%1 is left out: there is no family name or no given name.").arg(where);
    case ProblemKind::NameUnusual:
        return Words::tr("%1 is left out: “%2” is too long for a name or holds a sign that no name has.")
            .arg(where, problem.cell.left(kShown));
    case ProblemKind::Formula:
        return Words::tr("%1 is left out: “%2” is a formula without a value.").arg(where, problem.cell.left(kShown));
    case ProblemKind::ClassUnreadable:
        return Words::tr("%1 is left out: “%2” is not a class.").arg(where, problem.cell.left(kShown));
    case ProblemKind::ClassMissing:
        return Words::tr("%1 is left out: no class is named.").arg(where);
    case ProblemKind::SubjectMissing:
        return Words::tr("%1 is left out: no subject is named.").arg(where);
    case ProblemKind::Repeated:
        return Words::tr("%1 is left out: the same stands above (%2).")
            .arg(where, lineWords(importer::placeOf(draft, problem.otherLine)));
    case ProblemKind::GuardianRow:
        return Words::tr("%1 is left out: it is marked as a parent’s, and no child is named.").arg(where);
    case ProblemKind::PhoneUnreadable:
        return Words::tr("%1: the telephone number “%2” is left out.").arg(where, problem.cell.left(kShown));
    case ProblemKind::EmailUnreadable:
        return Words::tr("%1: the e-mail address “%2” is left out.").arg(where, problem.cell.left(kShown));
    case ProblemKind::BirthDateUnreadable:
        return Words::tr("%1: there is no such date as “%2”; the date of birth is left out.")
            .arg(where, problem.cell.left(kShown));
    case ProblemKind::GuardianNameMissing:
        return Words::tr("%1: a parent has contacts but no name, and is left out.").arg(where);
    case ProblemKind::GuardianNameUnusual:
        return Words::tr("%1: “%2” is no name of a parent, and is left out.").arg(where, problem.cell.left(kShown));
    case ProblemKind::NoClassName:
        return Words::tr("%1: “%2” is not a class, and is left out.").arg(where, problem.cell.left(kShown));
    case ProblemKind::PositionUnknown:
        return Words::tr("%1: “%2” is no position of this program; the person comes without one.")
            .arg(where, problem.cell.left(kShown));
    }
    return {};
}

QString problemSentence(const contract::RosterProblem& problem, const session::RosterDraft& draft)
{
    using contract::RosterProblemKind;
    const QString where = lineWords(importer::placeOf(draft, problem.line));
    switch (problem.kind) {
    case RosterProblemKind::NoClass:
        return Words::tr("%1 is left out: no class is named.").arg(where);
    case RosterProblemKind::NoName:
        return Words::tr("%1 is left out: there is no family name or no given name.").arg(where);
    case RosterProblemKind::DoubledRow:
        return Words::tr("%1 is left out: the same pupil stands in the list twice.").arg(where);
    case RosterProblemKind::SeveralCandidates:
        return Words::tr("%1 is left out: several pupils of the school have this name. "
                         "A date of birth or a personal number would tell who is meant.")
            .arg(where);
    case RosterProblemKind::InvalidName:
        return Words::tr("%1 is left out: the name holds a sign that no name has.").arg(where);
    }
    return {};
}

QString listProblemSentence(const session::ListProblem& problem)
{
    using session::ListProblemKind;
    switch (problem.kind) {
    case ListProblemKind::NoPosition:
        return Words::tr("is left out: this position is not kept here; administrators are appointed one by one");
    case ListProblemKind::UnknownTeacher:
        return Words::tr("is left out: nobody of the staff has this name; bring the staff in first");
    case ListProblemKind::SeveralTeachers:
        return Words::tr("is left out: several of the staff have this name; write the full name");
    case ListProblemKind::UnknownClass:
        break;
    }
    return Words::tr("is left out: there is no such class in this school year");
}

QString columnWords(const importer::Column& column)
{
    const QString words = columnKindWords(column.kind);
    if (column.guardian == 0)
        return words;
    const QString who = guardianWords(column.guardianKind);
    const QString number = QString::number(column.guardian);
    return who.isEmpty() ? Words::tr("parent %1: %2").arg(number, words)
                         : Words::tr("parent %1 (%2): %3").arg(number, who, words);
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
