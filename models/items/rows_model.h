// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/keyed_diff.h"

#include <QAbstractTableModel>

#include <functional>

namespace items {

// A snapshot of rows that tells its views the least that changed when it is given the next one. Row is a value with ==;
// keyOf gives what stays the same while a row changes. A subclass says what stands in the columns.
// GUI thread; setRows is linear in the rows.
template <typename Row, auto keyOf>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Row& rowAt(const QModelIndex& index) const { return m_rows.at(index.row()); }
    template <typename Key>
    [[nodiscard]] QModelIndex indexOf(const Key& key) const
    {
        const auto it = std::ranges::find_if(m_rows, [&](const Row& row) { return keyOf(row) == key; });
        return it == m_rows.cend() ? QModelIndex() : index(static_cast<int>(it - m_rows.cbegin()), 0);
    }

protected:
    void setRows(const QList<Row>& next)
    {
        diffKeys(keysOf(m_rows), keysOf(next), Steps{*this, next});
        // The same keys in the same places now; what is left are changes within rows.
        for (int first = 0; first < next.size(); ++first) {
            if (m_rows.at(first) == next.at(first))
                continue;
            int last = first;
            while (last + 1 < next.size() && m_rows.at(last + 1) != next.at(last + 1))
                ++last;
            for (int i = first; i <= last; ++i)
                m_rows[i] = next.at(i);
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
            first = last;
        }
    }

private:
    using Key = std::remove_cvref_t<decltype(keyOf(std::declval<const Row&>()))>;

    struct Steps
    {
        RowsModel& model;
        const QList<Row>& next;

        void remove(int first, int last)
        {
            model.beginRemoveRows({}, first, last);
            model.m_rows.remove(first, last - first + 1);
            model.endRemoveRows();
        }
        void insert(int at, int from, int count)
        {
            model.beginInsertRows({}, at, at + count - 1);
            model.m_rows = model.m_rows.mid(0, at) + next.mid(from, count) + model.m_rows.mid(at);
            model.endInsertRows();
        }
        void move(int from, int to)
        {
            model.beginMoveRows({}, from, from, {}, to);
            model.m_rows.move(from, to);
            model.endMoveRows();
        }
    };

    static QList<Key> keysOf(const QList<Row>& rows)
    {
        QList<Key> keys;
        keys.reserve(rows.size());
        for (const Row& row : rows)
            keys << keyOf(row);
        return keys;
    }

    QList<Row> m_rows;
};

// What a model cannot know: the words for a row. Given by the user interface, in its language.
template <typename Row>
using Describe = std::function<QString(const Row&)>;

} // namespace items
