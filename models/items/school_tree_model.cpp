// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_tree_model.h"

#include "items/keyed_diff.h"
#include "items/roles.h"

#include <QMimeData>

#include <algorithm>
#include <vector>

namespace items {
namespace {

using domain::UnitId;
using domain::UnitKind;

// Ids of units, a line each.
constexpr auto kUnitsMime = "application/x-staffroom-units";

bool comesFirst(const domain::Unit& a, const domain::Unit& b)
{
    if (a.archived != b.archived)
        return b.archived;
    const bool aIsStaff = a.kind == UnitKind::Staff;
    const bool bIsStaff = b.kind == UnitKind::Staff;
    if (aIsStaff != bIsStaff)
        return aIsStaff;
    if (a.label.grade != b.label.grade)
        return a.label.grade < b.label.grade;
    const int byName = a.name.localeAwareCompare(b.name);
    return byName != 0 ? byName < 0 : a.id < b.id;
}

} // namespace

struct SchoolTreeModel::Node
{
    UnitRow row;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int place() const
    {
        const auto it = std::ranges::find_if(parent->children, [this](const auto& node) { return node.get() == this; });
        return static_cast<int>(it - parent->children.begin());
    }
};

// The school sorted for the tree: which units stand under which, with their figures.
struct SchoolTreeModel::Snapshot
{
    QHash<UnitId, QList<UnitRow>> below; // the top stands below the empty id

    Snapshot(const domain::School& school, bool showsArchived)
    {
        QHash<domain::PersonId, const domain::Person*> people;
        for (const domain::Person& person : school.people)
            people.insert(person.id, &person);
        QHash<domain::PersonId, QList<domain::PersonId>> guardians;
        for (const domain::GuardianLink& link : school.guardians)
            guardians[link.child] << link.guardian;

        QHash<UnitId, UnitRow> rows;
        for (const domain::Unit& unit : school.units) {
            if (showsArchived || !unit.archived)
                rows.insert(unit.id, UnitRow{unit, {}, {}});
        }
        const auto hasJoined = [&](const domain::PersonId& id) {
            const domain::Person* person = people.value(id);
            return person != nullptr && !person->login.isEmpty() ? 1 : 0;
        };
        for (const domain::Seat& seat : school.seats) {
            if (seat.kind == domain::SeatKind::ClassTeacher && rows.contains(seat.unit) && people.contains(seat.person))
                rows[seat.unit].classTeacher = domain::fullName(people.value(seat.person)->name);
            if (seat.kind != domain::SeatKind::Pupil)
                continue;
            const QList<domain::PersonId> families = guardians.value(seat.person);
            UnitFigures figures{1, static_cast<int>(families.size()), hasJoined(seat.person)};
            for (const domain::PersonId& guardian : families)
                figures.joined += hasJoined(guardian);
            addUpwards(rows, seat.unit, figures);
        }
        for (const UnitRow& row : std::as_const(rows))
            below[rows.contains(row.unit.parent) ? row.unit.parent : UnitId()] << row;
        for (QList<UnitRow>& siblings : below)
            std::ranges::sort(siblings, [](const UnitRow& a, const UnitRow& b) { return comesFirst(a.unit, b.unit); });
    }

private:
    static void addUpwards(QHash<UnitId, UnitRow>& rows, UnitId unit, const UnitFigures& figures)
    {
        // A unit that is its own ancestor would never end; no school is that deep.
        constexpr int kDeepest = 16;
        for (int depth = 0; depth < kDeepest && rows.contains(unit); ++depth) {
            UnitRow& row = rows[unit];
            row.figures.pupils += figures.pupils;
            row.figures.guardians += figures.guardians;
            row.figures.joined += figures.joined;
            unit = row.unit.parent;
        }
    }
};

struct SchoolTreeModel::Steps
{
    SchoolTreeModel& model;
    Node& node;
    const QList<UnitRow>& next;

    void remove(int first, int last)
    {
        model.beginRemoveRows(model.indexOfNode(node), first, last);
        node.children.erase(node.children.begin() + first, node.children.begin() + last + 1);
        model.endRemoveRows();
    }
    void insert(int at, int from, int count)
    {
        model.beginInsertRows(model.indexOfNode(node), at, at + count - 1);
        for (int i = 0; i < count; ++i) {
            auto child = std::make_unique<Node>();
            child->row = next.at(from + i);
            child->parent = &node;
            node.children.insert(node.children.begin() + at + i, std::move(child));
        }
        model.endInsertRows();
    }
    void move(int from, int to)
    {
        const QModelIndex parent = model.indexOfNode(node);
        model.beginMoveRows(parent, from, from, parent, to);
        std::rotate(node.children.begin() + to, node.children.begin() + from, node.children.begin() + from + 1);
        model.endMoveRows();
    }
};

SchoolTreeModel::SchoolTreeModel(std::function<QString(const UnitRow&)> describe, QObject* parent)
    : QAbstractItemModel(parent)
    , m_describe(std::move(describe))
    , m_root(std::make_unique<Node>())
{
}

SchoolTreeModel::~SchoolTreeModel() = default;

void SchoolTreeModel::setSchool(const domain::School& school)
{
    sync(*m_root, Snapshot(school, m_showsArchived));
}

void SchoolTreeModel::sync(Node& node, const Snapshot& snapshot)
{
    const QList<UnitRow> next = snapshot.below.value(node.row.unit.id);
    QList<UnitId> currentKeys;
    for (const auto& child : node.children)
        currentKeys << child->row.unit.id;
    QList<UnitId> nextKeys;
    for (const UnitRow& row : next)
        nextKeys << row.unit.id;
    diffKeys(currentKeys, nextKeys, Steps{*this, node, next});

    for (int i = 0; i < next.size(); ++i) {
        Node& child = *node.children.at(static_cast<size_t>(i));
        if (child.row != next.at(i)) {
            child.row = next.at(i);
            const QModelIndex changed = createIndex(i, 0, &child);
            Q_EMIT dataChanged(changed, changed);
        }
        sync(child, snapshot);
    }
}

QModelIndex SchoolTreeModel::indexOfUnit(const UnitId& unit) const
{
    const std::function<const Node*(const Node&)> find = [&](const Node& node) -> const Node* {
        for (const auto& child : node.children) {
            if (child->row.unit.id == unit)
                return child.get();
            if (const Node* found = find(*child))
                return found;
        }
        return nullptr;
    };
    const Node* found = find(*m_root);
    return found == nullptr ? QModelIndex() : indexOfNode(*found);
}

const UnitRow& SchoolTreeModel::rowAt(const QModelIndex& index) const
{
    return nodeAt(index).row;
}

SchoolTreeModel::Node& SchoolTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex SchoolTreeModel::indexOfNode(const Node& node) const
{
    return node.parent == nullptr ? QModelIndex() : createIndex(node.place(), 0, &node);
}

QModelIndex SchoolTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent)
               ? createIndex(row, column, nodeAt(parent).children.at(static_cast<size_t>(row)).get())
               : QModelIndex();
}

QModelIndex SchoolTreeModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOfNode(*nodeAt(index).parent) : QModelIndex();
}

int SchoolTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int SchoolTreeModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QVariant SchoolTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnitRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.unit.name;
    case Qt::AccessibleTextRole:
        return m_describe(row);
    case UnitIdRole:
        return row.unit.id.value();
    case UnitKindRole:
        return static_cast<int>(row.unit.kind);
    case PupilCountRole:
        return row.figures.pupils;
    case GuardianCountRole:
        return row.figures.guardians;
    case JoinedCountRole:
        return row.figures.joined;
    case ArchivedRole:
        return row.unit.archived;
    default:
        return {};
    }
}

Qt::ItemFlags SchoolTreeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!m_isDraggable || !index.isValid() || rowAt(index).unit.archived)
        return flags;
    flags |= Qt::ItemIsDropEnabled;
    const UnitKind kind = rowAt(index).unit.kind;
    if (kind != UnitKind::School && kind != UnitKind::Staff)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList SchoolTreeModel::mimeTypes() const
{
    return {QLatin1String(kUnitsMime)};
}

QMimeData* SchoolTreeModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArray ids;
    for (const QModelIndex& index : indexes)
        ids += rowAt(index).unit.id.value().toUtf8() + '\n';
    auto* data = new QMimeData;
    data->setData(QLatin1String(kUnitsMime), ids);
    return data;
}

// The view is told that nothing was taken, so it takes no row away.
bool SchoolTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/, int /*column*/,
                                   const QModelIndex& parent)
{
    if (!parent.isValid())
        return false;
    QList<domain::Unit> units;
    for (const QByteArray& id : data->data(QLatin1String(kUnitsMime)).split('\n')) {
        const QModelIndex index = indexOfUnit(UnitId(QString::fromUtf8(id)));
        if (index.isValid())
            units << rowAt(index).unit;
    }
    if (!units.isEmpty())
        Q_EMIT dropped(units, rowAt(parent).unit.id);
    return false;
}

} // namespace items
