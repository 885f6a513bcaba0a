// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/school_find_model.h"
#include "items/school_setup.h"
#include "items/school_tree_model.h"
#include "session/cards_service.h"
#include "session/file_service.h"
#include "session/roster_service.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace widgets {
class SearchEdit;
class Toast;
} // namespace widgets

namespace school {

class ActSheet;
class CompletenessPage;
class GapsPage;
class JournalPage;
class LoadPage;
class PeopleActs;
class PersonCard;
class SetupPage;
class TableExport;
class UnitActs;
class UnitPage;
class VerificationPage;

// What the section of the school is made over: borrowed, and outlives it.
struct SchoolServices
{
    session::SchoolService& school;
    session::SchoolActs& acts;
    session::CardsService& cards;
    session::RosterService& rosters;
    session::FileService& files;
    const base::Clock& clock;
};

// The structure of the school beside the people of the chosen unit, and the acts that build and move it. Every act of
// power shows first what would come of it; afterwards it can be undone from the toast. An act that the person has no
// right to is not shown. Keys in the tree: F2 rename, Delete archive, Ctrl+Shift+N several classes; typing in the field
// above finds units and people together.
class SchoolScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit SchoolScreen(const SchoolServices& services, QWidget* parent = nullptr);

    void choose(const domain::UnitId& unit);
    void openPerson(const domain::PersonId& person);

Q_SIGNALS:
    // The next step after adding people.
    void invitationsWanted(const domain::UnitId& unit);
    void accountWanted(const domain::PersonId& person, const QString& name);

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildContent();
    void buildMenu();
    void buildTree();
    void buildFound();
    void refresh();
    void select(const QModelIndex& unit);
    void showChosen();
    void showPage(QWidget* page);
    void refreshPage();
    void offerActs();
    void arriveAt(const QModelIndex& found);
    void showTreeMenu(const QPoint& at);
    void find(const QString& typed);

    void createClass();
    void addStaff();
    void appointClassTeacher(const domain::Unit& unit);
    void importPeople();
    void turnYear();
    void compareClasses();
    void offerSetup();
    void setUp(items::SetupStep step);
    void introduceAdministrator();
    void editOrganisation();
    void saveLetter();
    void openActSheet(ActSheet* sheet);
    void say(const QString& sentence);
    void onDone(qint64 step, const QString& sentence);
    void undo(qint64 step);

    SchoolServices m_services;
    domain::UnitId m_unit;
    domain::UnitId m_awaited; // made a moment ago: chosen as soon as it has come

    items::SchoolTreeModel m_units;
    items::SchoolFindModel m_found;
    UnitActs* m_unitActs;
    PeopleActs* m_peopleActs;
    TableExport* m_tables;

    widgets::SearchEdit* m_search;
    QStackedWidget* m_lists; // the tree, or what was found
    QTreeView* m_tree;
    QListView* m_results;
    QPushButton* m_createClass;
    QPushButton* m_addStaff;
    QPushButton* m_more;
    QAction* m_showArchived;
    QAction* m_toVerification;
    QAction* m_toCompleteness;
    QAction* m_toJournal;
    QAction* m_compareClasses;
    QAction* m_toLoad;
    QAction* m_toGaps;
    QAction* m_toSetup;
    QAction* m_turnYear;
    QAction* m_organisation;
    QAction* m_letter;
    QAction* m_toWords;
    QAction* m_toContacts;
    QAction* m_toRuleChats;
    QAction* m_toHandChat;
    QStackedWidget* m_content;
    UnitPage* m_page;
    PersonCard* m_card;
    VerificationPage* m_verification;
    CompletenessPage* m_completeness;
    JournalPage* m_journal;
    LoadPage* m_load;
    GapsPage* m_gaps;
    SetupPage* m_setup;
    bool m_isOffered = false; // the way to a whole school, once
    QWidget* m_cameFrom = nullptr; // the page before the card
    widgets::Toast* m_toast;
};

} // namespace school
