// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/people_table_model.h"
#include "items/school_tree_model.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace widgets {
class EmptyState;
class SearchEdit;
class TableView;
class Toast;
} // namespace widgets

namespace invites {

// Who of a class or of the staff has come in, and the personal links of those who have not: made, copied once,
// annulled; on paper for a whole class, or one link for many. Beside it the requests of those who came by such a link,
// and the links that had better be annulled.
class InvitesScreen final : public QWidget
{
    Q_OBJECT

public:
    InvitesScreen(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                  QWidget* parent = nullptr);

    void choose(const domain::UnitId& unit);

Q_SIGNALS:
    // Requests that nobody has decided.
    void waitingCountChanged(int count);

private:
    void build();
    QToolButton* addPage(const QString& name, QWidget* page);
    void makeKit();
    void makeGroupLink();
    void makeGuestLink();
    void editLimits();
    [[nodiscard]] QSet<domain::PersonId> requesters() const;
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
    QPushButton* m_kit;
    QPushButton* m_groupLink;
    QPushButton* m_guestLink;
    QPushButton* m_limits;
    QStackedWidget* m_pages;
    QHBoxLayout* m_tabs;
    widgets::Toast* m_toast;
};

} // namespace invites
