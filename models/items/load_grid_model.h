// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "session/school_acts.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>

namespace items {

// Who teaches what where: a row for each class, group and part of a class, a column for each subject, the names of the
// teachers in the cells. Edits wait in the model, can be taken back one by one, and become lines for the service, which
// decides. Who is meant by a name is asked of `find`, which answers one person, or several or none; what is not found
// stands in the cell as it was typed until somebody mends it. GUI thread; linear in the load.
class LoadGridModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int StateRole = Qt::UserRole + 1; // int(State)

    enum class State {
        Saved,
        Changed,
        Unreadable, // somebody in it is not found, or more than one could be meant
    };
    enum class Shown {
        All,
        Vacant, // classes in which a subject that others of the grade have is taught by nobody
    };

    using Find = std::function<QList<domain::PersonId>(const domain::School& staff, const QString& name)>;

    explicit LoadGridModel(Find find, QObject* parent = nullptr);

    // Edits stay, as far as their classes are still there; those that have come about are no edits any more.
    void setSchool(const domain::School& school);
    // Without the right to change it the grid is to be read only.
    void setEditable(bool editable) { m_isEditable = editable; }
    void setShown(Shown shown);
    // A column for a subject that nobody teaches yet. False: there is one, or the name is empty.
    bool addSubject(const QString& subject);

    // A block of cells as copied from a spreadsheet, with its upper left corner here; what lies outside is left out. A
    // whole table, with subjects above and classes at the left, finds its places by itself, new subjects too; the corner
    // does not matter then. One step to take back. Answers how many cells it filled.
    int paste(const QModelIndex& corner, const QList<QStringList>& cells);
    void clear(const QModelIndexList& cells);
    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();
    void forgetEdits();

    [[nodiscard]] int changedCells() const;
    [[nodiscard]] int unreadableCells() const;
    [[nodiscard]] int vacantCells() const;
    // What the edits come to.
    [[nodiscard]] QList<session::LoadLine> lines() const;
    // Everybody who can be written into a cell, for completion.
    [[nodiscard]] const QStringList& teachers() const { return m_teachers; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(); // also when it was taken back

private:
    using Key = std::pair<domain::UnitId, QString>;
    struct Cell
    {
        QList<domain::PersonId> teachers; // by name
        QString unreadable;               // as typed, if it could not be read

        bool operator==(const Cell&) const = default;
    };
    using Cells = std::map<Key, Cell>;
    struct Row
    {
        domain::UnitId unit;
        QString name;
        domain::ClassLabel label; // of a part, its class's
        bool isPart = false;

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] Key keyAt(const QModelIndex& index) const;
    [[nodiscard]] const Cell& savedAt(const Key& key) const;
    [[nodiscard]] const Cell& cellAt(const Key& key) const;
    [[nodiscard]] Cell read(const QString& text) const;
    [[nodiscard]] domain::UnitId unitNamed(const QString& text) const;
    [[nodiscard]] bool isTable(const QList<QStringList>& cells) const;
    int fillTable(Cells& next, const QList<QStringList>& cells) const;
    [[nodiscard]] QString written(const Cell& cell) const;
    [[nodiscard]] bool isVacant(const Row& row, const QString& subject) const;
    void edit(const Cells& next);
    void put(Cells& cells, const Key& key, const Cell& cell) const;
    void show();
    void tell();

    Find m_find;
    domain::School m_people; // who can teach: people and positions only
    std::map<domain::PersonId, QString> m_names;
    QStringList m_teachers;
    Cells m_saved;
    Cells m_edits;
    QList<Cells> m_past;
    QList<Cells> m_future;
    QStringList m_added; // subjects
    QList<Row> m_all;
    QList<Row> m_rows; // that are shown
    QStringList m_subjects;
    std::map<int, QStringList> m_ofGrade; // subjects
    Shown m_shown = Shown::All;
    bool m_isEditable = false;
};

} // namespace items
