// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"
#include "items/load_grid_model.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;

namespace widgets {
class CellGrid;
class EmptyState;
} // namespace widgets

namespace school {

// The teaching load as a grid of classes and subjects, written into like a spreadsheet. What is written waits here and
// can be taken back step by step; the button shows what would come of all of it before it is done.
class LoadPage final : public QWidget
{
    Q_OBJECT

public:
    LoadPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void listWanted(); // a load table from a file
    void tableWanted(const exporter::Sheet& table);
    void done(qint64 step, const QString& sentence);

private:
    void buildGrid();
    void offer();
    void addSubject();
    void apply();
    [[nodiscard]] exporter::Sheet sheet() const;
    [[nodiscard]] bool may() const;

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    items::LoadGridModel m_model;
    QAction* m_undo;
    QAction* m_redo;
    QLabel* m_figures;
    QPushButton* m_apply;
    QPushButton* m_takeBack;
    QPushButton* m_addSubject;
    QPushButton* m_list;
    QPushButton* m_save;
    QCheckBox* m_vacant;
    widgets::CellGrid* m_grid;
    widgets::EmptyState* m_empty;
};

} // namespace school
