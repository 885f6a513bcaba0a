// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_draft.h"

#include "domain/person_name.h"
#include "importer/roster_cells.h"
#include "importer/row_cells.h"
#include "text/names.h"

#include <QHash>

#include <algorithm>

namespace importer {
namespace {

// The line where the same thing stood before; of the first one nothing.
class Seen
{
public:
    [[nodiscard]] std::optional<int> before(const QStringList& parts, int line)
    {
        const QString key = parts.join(QChar(u'\n'));
        const auto known = m_lines.constFind(key);
        if (known != m_lines.constEnd())
            return *known;
        m_lines.insert(key, line);
        return std::nullopt;
    }

private:
    QHash<QString, int> m_lines;
};

QString personKey(const domain::PersonName& name)
{
    return text::nameKey(domain::fullName(name));
}

// Reads the rows of all sheets into one draft.
class ListReader
{
public:
    ListReader(RosterDraft& draft, QDate today)
        : m_draft(draft)
        , m_today(today)
    {
    }

    void read(const SheetToRead& sheet, int offset)
    {
        const Layout& layout = sheet.layout;
        m_layout = &layout;
        m_label = layout.sheetClass;
        m_guardians = 0;
        for (const Column& column : layout.columns.columns)
            m_guardians = std::max(m_guardians, column.guardian);
        m_header = headerOf(sheet.sheet, layout);
        for (const TableRow& row : sheet.sheet.table.rows.sliced(layout.headerRow + 1)) {
            if (isClassHeading(row))
                continue;
            ++m_draft.rowCount;
            RowCells cells(row, offset + row.line, layout.columns, m_draft.problems);
            if (layout.kind == ListKind::Staff)
                readEmployee(cells);
            else if (layout.kind == ListKind::Load)
                readLoad(cells);
            else
                readPupil(cells);
        }
    }

private:
    // "5А" alone in a row: the class of those beneath, where no column names one.
    [[nodiscard]] bool isClassHeading(const TableRow& row)
    {
        if (m_layout->kind != ListKind::Families || m_layout->columns.find(ColumnKind::Class) >= 0)
            return false;
        QStringList filled = row.cells;
        filled.removeAll(QString());
        const domain::ClassLabel label =
            filled.size() == 1 ? domain::classLabelFrom(filled.front()) : domain::ClassLabel{};
        if (label.isValid())
            m_label = label;
        return label.isValid();
    }

    void readPupil(RowCells& cells)
    {
        if (readYes(cells.cell(ColumnKind::IsGuardian)))
            return cells.problem(ProblemKind::GuardianRow);
        const std::optional<domain::PersonName> name = cells.ownName();
        if (!name)
            return;
        domain::RosterRow pupil;
        pupil.line = cells.line();
        pupil.pupil = *name;
        if (!readClass(cells, pupil.label))
            return cells.problem(ProblemKind::ClassUnreadable, ColumnKind::Class);
        pupil.contacts = cells.contacts();
        pupil.bornOn = cells.birthDate(m_today);
        pupil.externalId = cells.cell(ColumnKind::ExternalId);
        // Two pupils of one name in one class differ by their birthday or their number.
        const std::optional<int> before = m_seen.before({personKey(pupil.pupil), domain::displayLabel(pupil.label),
                                                         pupil.bornOn.toString(Qt::ISODate), pupil.externalId},
                                                        pupil.line);
        if (before)
            return cells.problem(ProblemKind::Repeated, *before);
        for (int guardian = 1; guardian <= m_guardians; ++guardian)
            readGuardian(cells, guardian, pupil);
        m_draft.rows << std::move(pupil);
    }

    // A class, a group that is no class, or nothing; false for what looks like a class and is none.
    [[nodiscard]] bool readClass(RowCells& cells, domain::ClassLabel& label) const
    {
        const QString text = cells.cell(ColumnKind::Class);
        const QString letter = cells.cell(ColumnKind::ClassLetter);
        if (text.isEmpty() && letter.isEmpty()) {
            label = m_label;
            return true;
        }
        label = letter.isEmpty() ? domain::classLabelFrom(text) : domain::classLabelFrom(text, letter);
        if (label.isValid())
            return true;
        if (!letter.isEmpty() || text.front().isDigit())
            return false;
        cells.problem(ProblemKind::NoClassName, ColumnKind::Class);
        return true;
    }

    void readGuardian(RowCells& cells, int guardian, domain::RosterRow& pupil) const
    {
        domain::RosterGuardian draft;
        draft.name = cells.name(guardian);
        const auto any = std::ranges::find(m_layout->columns.columns, guardian, &Column::guardian);
        if (any == m_layout->columns.columns.end())
            return; // numbers chosen by hand may have gaps
        draft.kind = any->guardianKind;
        draft.contacts = cells.contacts(guardian);
        const bool named = !draft.name.family.isEmpty() || !draft.name.given.isEmpty();
        if (named && !domain::isWritable(draft.name))
            cells.problem(ProblemKind::GuardianNameUnusual,
                          m_layout->columns.find(ColumnKind::Family, guardian) < 0 ? ColumnKind::FullName
                                                                                   : ColumnKind::Family,
                          guardian);
        else if (named)
            pupil.guardians << std::move(draft);
        else if (draft.contacts != domain::Contacts{})
            cells.problem(ProblemKind::GuardianNameMissing);
    }

    void readEmployee(RowCells& cells)
    {
        const std::optional<domain::PersonName> name = cells.ownName();
        if (!name)
            return;
        StaffRow row;
        row.line = cells.line();
        row.name = *name;
        row.externalId = cells.cell(ColumnKind::ExternalId);
        if (const auto before = m_seen.before({personKey(row.name), row.externalId}, row.line))
            return cells.problem(ProblemKind::Repeated, *before);
        row.positionText = cells.cell(ColumnKind::Position);
        const bool teaches = row.positionText.isEmpty() && !cells.cell(ColumnKind::Subject).isEmpty();
        row.position = teaches ? domain::PositionKind::Teacher : readPosition(row.positionText);
        if (!row.position && !row.positionText.isEmpty())
            cells.problem(ProblemKind::PositionUnknown, ColumnKind::Position);
        if (const QString text = cells.cell(ColumnKind::Class); !text.isEmpty()) {
            const QString letter = cells.cell(ColumnKind::ClassLetter);
            row.classTeacherOf = letter.isEmpty() ? domain::classLabelFrom(text) : domain::classLabelFrom(text, letter);
            if (!row.classTeacherOf.isValid())
                cells.problem(ProblemKind::NoClassName, ColumnKind::Class);
        }
        row.contacts = cells.contacts();
        m_draft.staff << std::move(row);
    }

    void readLoad(RowCells& cells)
    {
        const std::optional<domain::PersonName> name = cells.ownName();
        if (!name)
            return;
        const QString subject = cells.cell(ColumnKind::Subject).simplified();
        if (subject.isEmpty())
            return cells.problem(ProblemKind::SubjectMissing);
        const std::optional<QList<domain::ClassLabel>> labels = classesOf(cells);
        if (!labels)
            return cells.problem(ProblemKind::ClassUnreadable, ColumnKind::Class);
        if (labels->isEmpty())
            return cells.problem(ProblemKind::ClassMissing);
        std::optional<int> before;
        bool any = false;
        for (const domain::ClassLabel& label : *labels) {
            before =
                m_seen.before({personKey(*name), text::nameKey(subject), domain::displayLabel(label)}, cells.line());
            any = any || !before;
            if (!before)
                m_draft.load << LoadRow{cells.line(), *name, subject, label};
        }
        if (!any)
            cells.problem(ProblemKind::Repeated, *before);
    }

    // Of the column with classes, and of the columns that are classes themselves.
    [[nodiscard]] std::optional<QList<domain::ClassLabel>> classesOf(const RowCells& cells) const
    {
        const QString letter = cells.cell(ColumnKind::ClassLetter);
        std::optional<QList<domain::ClassLabel>> labels = readClasses(cells.cell(ColumnKind::Class) + letter);
        const QList<Column>& columns = m_layout->columns.columns;
        for (qsizetype at = 0; labels && at < columns.size(); ++at) {
            const QString mark = cells.cellAt(at);
            const domain::ClassLabel label = domain::classLabelFrom(m_header.value(at));
            const bool none = mark.isEmpty() || mark == u"0" || mark == u"-" || mark == u"–" || mark == u"—";
            if (columns[at].kind == ColumnKind::LoadClass && !none && label.isValid() && !labels->contains(label))
                labels->append(label);
        }
        return labels;
    }

    RosterDraft& m_draft;
    QDate m_today;
    const Layout* m_layout = nullptr;
    domain::ClassLabel m_label; // of the rows that name none
    QStringList m_header;
    int m_guardians = 0;
    Seen m_seen;
};

} // namespace

bool leavesRowOut(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::NameMissing:
    case ProblemKind::NameUnusual:
    case ProblemKind::Formula:
    case ProblemKind::ClassUnreadable:
    case ProblemKind::ClassMissing:
    case ProblemKind::SubjectMissing:
    case ProblemKind::Repeated:
    case ProblemKind::GuardianRow:
        return true;
    default:
        return false;
    }
}

LinePlace placeOf(const RosterDraft& draft, int line)
{
    if (draft.sheets.size() < 2)
        return {{}, line};
    const auto* place = &draft.sheets.front();
    for (const SheetSpan& span : draft.sheets) {
        if (span.offset < line)
            place = &span;
    }
    return {place->name, line - place->offset};
}

Read<RosterDraft> draftList(const QList<SheetToRead>& sheets, QDate today)
{
    if (sheets.isEmpty())
        return refuse(RefusalReason::Empty);
    RosterDraft draft;
    draft.kind = sheets.front().layout.kind;
    ListReader reader(draft, today);
    int offset = 0;
    bool anyNames = false;
    for (const SheetToRead& sheet : sheets) {
        if (!sheet.layout.columns.hasName() || sheet.layout.kind != draft.kind)
            continue;
        anyNames = true;
        draft.sheets << SheetSpan{sheet.sheet.name, offset};
        reader.read(sheet, offset);
        offset += sheet.sheet.table.rows.isEmpty() ? 0 : sheet.sheet.table.rows.back().line;
    }
    const TableRow first =
        sheets.front().sheet.table.rows.value(std::max<qsizetype>(0, sheets.front().layout.headerRow));
    if (!anyNames)
        return refuse(RefusalReason::NoNameColumn, first.line);
    if (draft.rowCount == 0)
        return refuse(RefusalReason::NoRows, first.line);
    if (draft.rowCount > mostRows)
        return refuse(RefusalReason::ManyRows);
    return draft;
}

Read<RosterDraft> readRoster(const QByteArray& bytes, QDate today)
{
    const Read<Workbook> book = readWorkbook(bytes);
    if (!book)
        return base::Unexpected<Refusal>{book.error()};
    QList<SheetToRead> sheets;
    for (const Sheet& sheet : book->sheets) {
        const auto kind = sheets.isEmpty() ? std::nullopt : std::optional(sheets.front().layout.kind);
        sheets << SheetToRead{sheet, guessLayout(sheet, kind)};
    }
    return draftList(sheets, today);
}

} // namespace importer
