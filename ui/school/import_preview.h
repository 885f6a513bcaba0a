// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/effects_model.h"
#include "session/list_check.h"
#include "session/list_plans.h"
#include "session/roster_service.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;

namespace widgets {
class TableView;
}

namespace school {

// What is said about a row of a list, or about somebody whom it should name.
enum class PreviewKind { New, Changed, Moved, Gone, Alike, LeftOut };
inline constexpr int kPreviewKinds = static_cast<int>(PreviewKind::LeftOut) + 1;

struct PreviewRow
{
    PreviewKind kind = PreviewKind::New;
    int order = 0; // by the list's lines; those whom it does not name last
    QString where; // "Line 5"
    QString place; // the class
    QString name;
    QString what;
};

// Everything that the plan and a careful reader say about a list, in the order of its lines.
[[nodiscard]] QList<PreviewRow> previewRows(const session::RosterDraft& draft, const session::RosterPlan& plan,
                                            const domain::School& school);

// The same of a list of staff or of load: what it would come to, then what is left out and why.
[[nodiscard]] QList<PreviewRow> previewRows(const session::RosterDraft& draft, const session::Rehearsal& rehearsal,
                                            const QList<session::ListProblem>& problems,
                                            const items::EffectWording& wording);

class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhereColumn, PlaceColumn, NameColumn, WhatColumn, ColumnCount };
    static constexpr int KindRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<PreviewRow>& rows);
    [[nodiscard]] int count(PreviewKind kind) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PreviewRow> m_rows;
};

// The whole preview: a sentence, a filter by kind with counts, and the table.
class ImportPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreview(QWidget* parent = nullptr);

    // While it is being worked out.
    void setWaiting(const QString& sentence);
    void setPreview(const QString& summary, const QList<PreviewRow>& rows);

private:
    PreviewModel m_model;
    QSortFilterProxyModel m_filtered;
    QLabel* m_summary;
    QComboBox* m_filter;
    widgets::TableView* m_table;
};

} // namespace school
