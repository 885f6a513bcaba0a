// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exporter/sheet.h"
#include "items/people_table_model.h"
#include "items/school_tree_model.h"
#include "session/school_service.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class EmptyState;
class TableView;
} // namespace widgets

namespace school {

// The people of one unit, or the names of several that are chosen together, and what can be done there.
class UnitPage final : public QWidget
{
    Q_OBJECT

public:
    // `unitActs` stands behind the button "Change".
    UnitPage(session::SchoolService& school, const base::Clock& clock, const QList<QAction*>& unitActs,
             QWidget* parent = nullptr);

    // Several: their names and the acts on them. None: the school is empty.
    void setUnits(const QList<items::UnitRow>& units);
    void selectPerson(const domain::PersonId& person);
    [[nodiscard]] QList<items::PersonRow> chosenPeople() const;
    // What can be done with the chosen people, for the context menu of the table.
    void setPeopleActs(const QList<QAction*>& acts);

Q_SIGNALS:
    void importWanted();
    void appointWanted(const domain::Unit& unit);
    void invitationsWanted(const domain::UnitId& unit);
    void tableWanted(const exporter::Sheet& table);
    void personWanted(const domain::PersonId& person);
    void chosenPeopleChanged();

private:
    void buildTable();
    void showPeople(const items::UnitRow& row);
    void offerActs(const domain::Unit* unit);

    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QList<items::UnitRow> m_units;
    items::PeopleTableModel m_people;
    QSortFilterProxyModel m_sorted;

    QLabel* m_logo; // of the school, on its own page
    QLabel* m_heading;
    QLabel* m_figures;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QPushButton* m_appoint;
    QPushButton* m_import;
    QPushButton* m_invite;
    QPushButton* m_change;
    QPushButton* m_save;
    QPushButton* m_withPeople;
};

} // namespace school
