// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_table_model.h"
#include "items/school_tree_model.h"
#include "session/roster_service.h"
#include "session/school_service.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace widgets {
class EmptyState;
class SearchEdit;
class TableView;
class Toast;
} // namespace widgets

namespace school {

// The structure of the school beside the people of the chosen unit, and the acts that build it: classes, staff, class
// teachers, people from a list. An act that the person has no right to is not shown.
class SchoolScreen final : public QWidget
{
    Q_OBJECT

public:
    SchoolScreen(session::SchoolService& school, session::RosterService& roster, const base::Clock& clock,
                 QWidget* parent = nullptr);

    void choose(const domain::UnitId& unit);

Q_SIGNALS:
    // The next step after adding people.
    void invitationsWanted(const domain::UnitId& unit);

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildContent();
    void refresh();
    void showUnit();
    void offerActs();
    [[nodiscard]] const domain::Unit* chosenUnit() const;

    void createClass();
    void addStaff();
    void appointClassTeacher();
    void importPeople();

    session::SchoolService& m_school;
    session::RosterService& m_roster;
    const base::Clock& m_clock;
    domain::UnitId m_unit;
    domain::UnitId m_awaited; // made a moment ago: chosen as soon as it has come

    items::SchoolTreeModel m_units;
    QSortFilterProxyModel m_foundUnits;
    items::PeopleTableModel m_people;
    QSortFilterProxyModel m_sortedPeople;

    widgets::SearchEdit* m_search;
    QTreeView* m_tree;
    QLabel* m_heading;
    QLabel* m_figures;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QPushButton* m_createClass;
    QPushButton* m_addStaff;
    QPushButton* m_appoint;
    QPushButton* m_import;
    QPushButton* m_invite;
    widgets::Toast* m_toast;
};

} // namespace school
