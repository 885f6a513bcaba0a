// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/load_grid_model.h"

#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace items {

using namespace domain;

LoadGridModel::LoadGridModel(Find find, QObject* parent)
    : QAbstractTableModel(parent)
    , m_find(std::move(find))
{
}

void LoadGridModel::setSchool(const School& school)
{
    const SchoolIndex index(school);
    m_people = {};
    m_people.positions = school.positions;
    m_names.clear();
    m_teachers.clear();
    for (const Position& position : school.positions) {
        if (!index.isActive(position.person) || m_names.contains(position.person))
            continue;
        const Person& person = *index.person(position.person);
        m_people.people << person;
        m_names.emplace(person.id, fullName(person.name));
        m_teachers << fullName(person.name);
    }
    std::ranges::sort(m_teachers, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });

    m_saved.clear();
    m_all.clear();
    m_ofGrade.clear();
    for (const Unit& unit : school.units) {
        if (unit.archived || !(hasRuleChats(unit.kind) || unit.kind == UnitKind::Subgroup))
            continue;
        const Unit* const parent = index.unit(unit.parent);
        const bool isPart = unit.kind == UnitKind::Subgroup && parent != nullptr;
        m_all << Row{unit.id, isPart ? u"%1, %2"_s.arg(parent->name, unit.name) : unit.name,
                     isPart ? parent->label : unit.label, isPart};
        // Also whose dates are not now: a substitution does not empty the cell.
        for (const Seat& seat : school.seats) {
            if (seat.unit != unit.id || seat.kind != SeatKind::SubjectTeacher || seat.subject.isEmpty() ||
                !seat.standsInFor.isEmpty() || !m_names.contains(seat.person))
                continue;
            m_saved[{unit.id, seat.subject}].teachers << seat.person;
            QStringList& subjects = m_ofGrade[m_all.last().label.grade];
            if (!isPart && !subjects.contains(seat.subject))
                subjects << seat.subject;
        }
    }
    for (auto& [key, cell] : m_saved)
        std::ranges::sort(cell.teachers, {}, [this](const PersonId& id) { return m_names.at(id); });
    std::ranges::sort(m_all, [](const Row& a, const Row& b) { return std::tie(a.label, a.name) < std::tie(b.label, b.name); });
    const auto isThere = [this](const UnitId& unit) { return std::ranges::find(m_all, unit, &Row::unit) != m_all.end(); };
    std::erase_if(m_edits, [&](const auto& edit) { return !isThere(edit.first.first) || edit.second == savedAt(edit.first); });
    if (m_edits.empty()) {
        m_past.clear();
        m_future.clear();
    }
    show();
    Q_EMIT edited();
}

void LoadGridModel::setShown(Shown shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    show();
}

// Views keep what is chosen in them while rows and columns stay as they are.
void LoadGridModel::show()
{
    std::set<QString> subjects(m_added.begin(), m_added.end());
    for (const Cells* cells : {&m_saved, &m_edits}) {
        for (const auto& [key, cell] : *cells)
            subjects.insert(key.second);
    }
    QStringList columns(subjects.begin(), subjects.end());
    std::ranges::sort(columns, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    QList<Row> rows = m_all;
    if (m_shown == Shown::Vacant) {
        rows.removeIf([&](const Row& row) {
            return std::ranges::none_of(columns, [&](const QString& subject) { return isVacant(row, subject); });
        });
    }
    if (rows == m_rows && columns == m_subjects) {
        tell();
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_subjects = columns;
    endResetModel();
}

void LoadGridModel::tell()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool LoadGridModel::addSubject(const QString& subject)
{
    const QString tidy = subject.simplified();
    if (tidy.isEmpty() || m_subjects.contains(tidy, Qt::CaseInsensitive))
        return false;
    m_added << tidy;
    show();
    return true;
}

LoadGridModel::Key LoadGridModel::keyAt(const QModelIndex& index) const
{
    return {m_rows.at(index.row()).unit, m_subjects.at(index.column())};
}

const LoadGridModel::Cell& LoadGridModel::savedAt(const Key& key) const
{
    static const Cell empty;
    const auto saved = m_saved.find(key);
    return saved == m_saved.end() ? empty : saved->second;
}

const LoadGridModel::Cell& LoadGridModel::cellAt(const Key& key) const
{
    const auto edit = m_edits.find(key);
    return edit == m_edits.end() ? savedAt(key) : edit->second;
}

LoadGridModel::Cell LoadGridModel::read(const QString& text) const
{
    Cell cell;
    for (QString name : text.split(u',')) {
        name = name.simplified();
        if (name.isEmpty())
            continue;
        const QList<PersonId> found = m_find(m_people, name);
        if (found.size() != 1)
            return {{}, text.simplified()};
        if (!cell.teachers.contains(found.first()))
            cell.teachers << found.first();
    }
    std::ranges::sort(cell.teachers, {}, [this](const PersonId& id) { return m_names.at(id); });
    return cell;
}

QString LoadGridModel::written(const Cell& cell) const
{
    if (!cell.unreadable.isEmpty())
        return cell.unreadable;
    QStringList names;
    for (const PersonId& teacher : cell.teachers) {
        const auto name = m_names.find(teacher);
        names << (name == m_names.end() ? QString() : name->second);
    }
    return names.join(u", "_s);
}

bool LoadGridModel::isVacant(const Row& row, const QString& subject) const
{
    const auto of = m_ofGrade.find(row.label.grade);
    return !row.isPart && of != m_ofGrade.end() && of->second.contains(subject) && cellAt({row.unit, subject}) == Cell();
}

void LoadGridModel::put(Cells& cells, const Key& key, const Cell& cell) const
{
    if (cell == savedAt(key))
        cells.erase(key);
    else
        cells[key] = cell;
}

void LoadGridModel::edit(const Cells& next)
{
    if (next == m_edits)
        return;
    m_past << m_edits;
    m_future.clear();
    m_edits = next;
    show();
    Q_EMIT edited();
}

bool LoadGridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_isEditable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Cells next = m_edits;
    put(next, keyAt(index), read(value.toString()));
    edit(next);
    return true;
}

UnitId LoadGridModel::unitNamed(const QString& text) const
{
    const QString name = text.simplified();
    const ClassLabel label = classLabelFrom(name);
    const auto row = std::ranges::find_if(m_all, [&](const Row& each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0 || (!each.isPart && label.isValid() && each.label == label);
    });
    return name.isEmpty() || row == m_all.end() ? UnitId() : row->unit;
}

// Classes stand at the left of most rows, and no class stands in the first one.
bool LoadGridModel::isTable(const QList<QStringList>& cells) const
{
    if (cells.size() < 2 || cells.first().size() < 2 || !unitNamed(cells.first().first()).isEmpty())
        return false;
    const auto named = std::ranges::count_if(
        cells.sliced(1), [&](const QStringList& line) { return !unitNamed(line.first()).isEmpty(); });
    return named * 2 > cells.size() - 1;
}

int LoadGridModel::fillTable(Cells& next, const QList<QStringList>& cells) const
{
    int filled = 0;
    for (const QStringList& line : cells.sliced(1)) {
        const UnitId unit = unitNamed(line.first());
        if (unit.isEmpty())
            continue;
        for (int column = 1; column < std::min(line.size(), cells.first().size()); ++column) {
            const QString subject = cells.first().at(column).simplified();
            if (subject.isEmpty())
                continue;
            const auto known = std::ranges::find_if(m_subjects, [&](const QString& each) {
                return each.compare(subject, Qt::CaseInsensitive) == 0;
            });
            put(next, {unit, known == m_subjects.end() ? subject : *known}, read(line.at(column)));
            ++filled;
        }
    }
    return filled;
}

int LoadGridModel::paste(const QModelIndex& corner, const QList<QStringList>& cells)
{
    if (!m_isEditable)
        return 0;
    Cells next = m_edits;
    int filled = 0;
    if (isTable(cells)) {
        filled = fillTable(next, cells);
    } else if (corner.isValid()) {
        for (int row = 0; row < cells.size() && corner.row() + row < rowCount(); ++row) {
            const QStringList& line = cells.at(row);
            for (int column = 0; column < line.size() && corner.column() + column < columnCount(); ++column) {
                put(next, keyAt(index(corner.row() + row, corner.column() + column)), read(line.at(column)));
                ++filled;
            }
        }
    }
    edit(next);
    return filled;
}

void LoadGridModel::clear(const QModelIndexList& cells)
{
    if (!m_isEditable)
        return;
    Cells next = m_edits;
    for (const QModelIndex& cell : cells)
        put(next, keyAt(cell), {});
    edit(next);
}

void LoadGridModel::undo()
{
    if (m_past.isEmpty())
        return;
    m_future << std::exchange(m_edits, m_past.takeLast());
    show();
    Q_EMIT edited();
}

void LoadGridModel::redo()
{
    if (m_future.isEmpty())
        return;
    m_past << std::exchange(m_edits, m_future.takeLast());
    show();
    Q_EMIT edited();
}

void LoadGridModel::forgetEdits()
{
    m_past.clear();
    m_future.clear();
    m_edits.clear();
    show();
    Q_EMIT edited();
}

int LoadGridModel::changedCells() const
{
    return static_cast<int>(m_edits.size());
}

int LoadGridModel::unreadableCells() const
{
    return static_cast<int>(
        std::ranges::count_if(m_edits, [](const auto& edit) { return !edit.second.unreadable.isEmpty(); }));
}

int LoadGridModel::vacantCells() const
{
    int count = 0;
    for (const Row& row : m_all) {
        const auto of = m_ofGrade.find(row.label.grade);
        if (of == m_ofGrade.end())
            continue;
        count += static_cast<int>(
            std::ranges::count_if(of->second, [&](const QString& subject) { return isVacant(row, subject); }));
    }
    return count;
}

QList<session::LoadLine> LoadGridModel::lines() const
{
    QList<session::LoadLine> lines;
    for (const auto& [key, cell] : m_edits) {
        if (!cell.unreadable.isEmpty())
            continue;
        const QList<PersonId>& before = savedAt(key).teachers;
        for (const PersonId& teacher : before) {
            if (!cell.teachers.contains(teacher))
                lines << session::LoadLine{teacher, key.first, key.second, false};
        }
        for (const PersonId& teacher : cell.teachers) {
            if (!before.contains(teacher))
                lines << session::LoadLine{teacher, key.first, key.second, true};
        }
    }
    return lines;
}

int LoadGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoadGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_subjects.size());
}

QVariant LoadGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Key key = keyAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return written(cellAt(key));
    case Qt::AccessibleTextRole:
        return QString(m_rows.at(index.row()).name + u", "_s + key.second + u": "_s + written(cellAt(key)));
    case StateRole: {
        const auto edit = m_edits.find(key);
        return static_cast<int>(edit == m_edits.end()                 ? State::Saved
                                : !edit->second.unreadable.isEmpty() ? State::Unreadable
                                                                      : State::Changed);
    }
    default:
        return {};
    }
}

QVariant LoadGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_subjects.value(section) : m_rows.value(section).name;
}

Qt::ItemFlags LoadGridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_isEditable && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

} // namespace items
