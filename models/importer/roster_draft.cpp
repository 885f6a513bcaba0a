// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_draft.h"

#include "importer/roster_cells.h"
#include "text/names.h"

#include <QHash>

#include <algorithm>

namespace importer {
namespace {

class RowReader
{
public:
    RowReader(const ColumnMap& columns, QDate today)
        : m_columns(columns)
        , m_today(today)
    {
        for (const Column& column : columns.columns)
            m_guardians = std::max(m_guardians, column.guardian);
    }

    void read(const TableRow& row, RosterDraft& draft)
    {
        m_row = &row;
        m_draft = &draft;
        if (readYes(cell(ColumnKind::IsGuardian)))
            return problem(ProblemKind::GuardianRow);

        domain::RosterRow pupil;
        pupil.line = row.line;
        pupil.pupil = name(0);
        if (pupil.pupil.family.isEmpty() || pupil.pupil.given.isEmpty())
            return problem(ProblemKind::NameMissing);
        if (!readClass(pupil))
            return problem(ProblemKind::ClassUnreadable, ColumnKind::Class);
        pupil.contacts = contacts(0);
        pupil.bornOn = birthDate();
        pupil.externalId = cell(ColumnKind::ExternalId);
        if (const int line = repeatedFrom(pupil); line != 0) {
            draft.problems << RowProblem{ProblemKind::Repeated, row.line, -1, {}, line};
            return;
        }
        for (int guardian = 1; guardian <= m_guardians; ++guardian)
            readGuardian(guardian, pupil);
        draft.rows << std::move(pupil);
    }

private:
    [[nodiscard]] QString cell(ColumnKind kind, int guardian = 0) const
    {
        return m_row->cells.value(m_columns.find(kind, guardian));
    }

    void problem(ProblemKind kind) { m_draft->problems << RowProblem{kind, m_row->line, -1, {}, 0}; }
    void problem(ProblemKind kind, ColumnKind column, int guardian = 0)
    {
        const auto number = static_cast<int>(m_columns.find(column, guardian));
        m_draft->problems << RowProblem{kind, m_row->line, number, cell(column, guardian), 0};
    }

    [[nodiscard]] domain::PersonName name(int guardian) const
    {
        if (m_columns.find(ColumnKind::Family, guardian) < 0)
            return readFullName(cell(ColumnKind::FullName, guardian));
        return {cell(ColumnKind::Family, guardian).simplified(), cell(ColumnKind::Given, guardian).simplified(),
                cell(ColumnKind::Patronymic, guardian).simplified()};
    }

    [[nodiscard]] domain::Contacts contacts(int guardian)
    {
        const std::optional<QString> phone = readPhone(cell(ColumnKind::Phone, guardian));
        const std::optional<QString> email = readEmail(cell(ColumnKind::Email, guardian));
        if (!phone)
            problem(ProblemKind::PhoneUnreadable, ColumnKind::Phone, guardian);
        if (!email)
            problem(ProblemKind::EmailUnreadable, ColumnKind::Email, guardian);
        return {phone.value_or(QString()), email.value_or(QString())};
    }

    [[nodiscard]] QDate birthDate()
    {
        const std::optional<QDate> date = readBirthDate(cell(ColumnKind::BornOn), m_today);
        if (!date)
            problem(ProblemKind::BirthDateUnreadable, ColumnKind::BornOn);
        return date.value_or(QDate());
    }

    // A class, a group that is no class, or nothing; false for what looks like a class and is none.
    [[nodiscard]] bool readClass(domain::RosterRow& pupil)
    {
        const QString text = cell(ColumnKind::Class);
        const QString letter = cell(ColumnKind::ClassLetter);
        if (text.isEmpty() && letter.isEmpty())
            return true;
        pupil.label = letter.isEmpty() ? domain::classLabelFrom(text) : domain::classLabelFrom(text, letter);
        if (pupil.label.isValid())
            return true;
        if (!letter.isEmpty() || text.front().isDigit())
            return false;
        problem(ProblemKind::NoClassName, ColumnKind::Class);
        return true;
    }

    void readGuardian(int guardian, domain::RosterRow& pupil)
    {
        domain::RosterGuardian draft;
        draft.name = name(guardian);
        const auto any = std::ranges::find(m_columns.columns, guardian, &Column::guardian);
        draft.kind = any->guardianKind;
        draft.contacts = contacts(guardian);
        const bool named = !draft.name.family.isEmpty() || !draft.name.given.isEmpty();
        if (named)
            pupil.guardians << std::move(draft);
        else if (draft.contacts != domain::Contacts{})
            problem(ProblemKind::GuardianNameMissing);
    }

    // The line of the same pupil above; 0 if there is none. Two pupils of one name in one class differ by their
    // birthday or their number.
    [[nodiscard]] int repeatedFrom(const domain::RosterRow& pupil)
    {
        const QString key = text::nameKey(domain::fullName(pupil.pupil)) + QChar(u'\n') +
                            domain::displayLabel(pupil.label) + QChar(u'\n') + pupil.bornOn.toString(Qt::ISODate) +
                            QChar(u'\n') + pupil.externalId;
        const auto known = m_lines.constFind(key);
        if (known != m_lines.constEnd())
            return *known;
        m_lines.insert(key, pupil.line);
        return 0;
    }

    const ColumnMap& m_columns;
    QDate m_today;
    int m_guardians = 0;
    QHash<QString, int> m_lines;
    const TableRow* m_row = nullptr;
    RosterDraft* m_draft = nullptr;
};

} // namespace

bool leavesRowOut(ProblemKind kind)
{
    return kind == ProblemKind::NameMissing || kind == ProblemKind::ClassUnreadable || kind == ProblemKind::Repeated ||
           kind == ProblemKind::GuardianRow;
}

Read<RosterDraft> draftRoster(const Table& table, const ColumnMap& columns, QDate today)
{
    const int headerLine = table.rows.isEmpty() ? 0 : table.rows.front().line;
    if (!columns.hasPupilName())
        return refuse(RefusalReason::NoNameColumn, headerLine);
    if (table.rows.size() < 2)
        return refuse(RefusalReason::NoRows, headerLine);
    RosterDraft draft;
    draft.rowCount = static_cast<int>(table.rows.size()) - 1;
    RowReader reader(columns, today);
    for (qsizetype i = 1; i < table.rows.size(); ++i)
        reader.read(table.rows[i], draft);
    return draft;
}

Read<RosterDraft> readRoster(const QByteArray& bytes, QDate today)
{
    const Read<DecodedText> text = decodeText(bytes);
    if (!text)
        return base::Unexpected<Refusal>{text.error()};
    const Read<Table> table = readTable(text->text);
    if (!table)
        return base::Unexpected<Refusal>{table.error()};
    return draftRoster(*table, guessColumns(table->rows.value(0).cells), today);
}

} // namespace importer
