// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>
#include <memory>

namespace items {

// How many people are in a unit and in those below it.
struct UnitFigures
{
    int pupils = 0;
    int guardians = 0;
    int joined = 0; // of both, those who have an account

    bool operator==(const UnitFigures&) const = default;
};

struct UnitRow
{
    domain::Unit unit;
    UnitFigures figures;
    QString classTeacher; // full name; of classes only

    bool operator==(const UnitRow&) const = default;
};

// The units of the school as a tree, archived ones left out unless they are asked for: staff first, then by grade and
// letter, then by name; archived ones last.
// Roles: SchoolTreeRole; Qt::DisplayRole is the unit's name.
class SchoolTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit SchoolTreeModel(std::function<QString(const UnitRow&)> describe, QObject* parent = nullptr);
    ~SchoolTreeModel() override;

    // Tells views the least that changed: whoever was expanded stays so.
    void setSchool(const domain::School& school);
    // From the next setSchool on.
    void setShowsArchived(bool shows) { m_showsArchived = shows; }

    [[nodiscard]] QModelIndex indexOfUnit(const domain::UnitId& unit) const;
    [[nodiscard]] const UnitRow& rowAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    // Rows can be dragged onto others; nothing moves by that, somebody has to decide.
    void setDraggable(bool draggable) { m_isDraggable = draggable; }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const QList<domain::Unit>& units, const domain::UnitId& into);

private:
    struct Node;
    struct Snapshot;
    struct Steps;

    [[nodiscard]] Node& nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(const Node& node) const;
    void sync(Node& node, const Snapshot& snapshot);

    std::function<QString(const UnitRow&)> m_describe;
    std::unique_ptr<Node> m_root;
    bool m_showsArchived = false;
    bool m_isDraggable = false;
};

} // namespace items
