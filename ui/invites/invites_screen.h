// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_table_model.h"
#include "items/school_tree_model.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace widgets {
class EmptyState;
class SearchEdit;
class TableView;
class Toast;
} // namespace widgets

namespace invites {

// Who of a class or of the staff has come in, and the personal links of those who have not: made, copied once,
// annulled.
class InvitesScreen final : public QWidget
{
    Q_OBJECT

public:
    InvitesScreen(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                  QWidget* parent = nullptr);

    void choose(const domain::UnitId& unit);

private:
    void refresh();
    void fillUnits();
    void showPeople();
    void offerActs();
    void invite();
    void annul();
    [[nodiscard]] domain::UnitId unit() const;
    [[nodiscard]] const items::PersonRow* chosenRow() const;

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const base::Clock& m_clock;

    items::PeopleTableModel m_people;
    QSortFilterProxyModel m_sorted;
    QComboBox* m_unit;
    widgets::SearchEdit* m_search;
    QLabel* m_figures;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QPushButton* m_invite;
    QPushButton* m_annul;
    widgets::Toast* m_toast;
};

} // namespace invites
