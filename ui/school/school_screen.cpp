// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/school_screen.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "items/roles.h"
#include "school/administrator_form.h"
#include "school/application_letter.h"
#include "school/class_form.h"
#include "school/class_teacher_form.h"
#include "school/completeness_page.h"
#include "school/contacts_sheet.h"
#include "school/gaps_page.h"
#include "school/hand_chat_sheet.h"
#include "school/history_sheet.h"
#include "school/import_wizard.h"
#include "school/journal_page.h"
#include "school/load_page.h"
#include "school/nomenclature_sheet.h"
#include "school/organisation_form.h"
#include "school/people_acts.h"
#include "school/person_card.h"
#include "school/rollover_sheet.h"
#include "school/rule_chats_sheet.h"
#include "school/setup_page.h"
#include "school/staff_form.h"
#include "school/table_export.h"
#include "school/unit_acts.h"
#include "school/unit_page.h"
#include "school/verification_page.h"
#include "school/words_sheet.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/pdf_paper.h"
#include "widgets/save_file.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"
#include "widgets/toast.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace school {
namespace {

QPushButton* actButton(const char* name, const QString& text, widgets::Icon icon)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    return button;
}

// Rows as wide as the list: what is longer ends in dots, and nothing scrolls sideways.
class NarrowRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {0, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

SchoolScreen::SchoolScreen(const SchoolServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_units(delegates::describeUnit)
    , m_found(delegates::foundWords)
    , m_unitActs(new UnitActs(services.school, services.acts, services.clock, this))
    , m_peopleActs(new PeopleActs(services.school, services.acts, services.clock, this))
    , m_tables(new TableExport(services.school, services.acts, this))
    , m_search(new widgets::SearchEdit(tr("Find a class or a person"), this))
    , m_lists(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_results(new QListView(this))
    , m_createClass(actButton("createClass", tr("Create a class…"), widgets::Icon::Plus))
    , m_addStaff(actButton("addStaff", tr("Add staff…"), widgets::Icon::Person))
    , m_more(new QPushButton(tr("More"), this))
    , m_showArchived(new QAction(tr("Show the archive"), this))
    , m_toVerification(new QAction(tr("Check of teachers"), this))
    , m_toCompleteness(new QAction(tr("Chats of the classes"), this))
    , m_toJournal(new QAction(tr("Journal of movements"), this))
    , m_compareClasses(new QAction(tr("Compare with the approved list of classes…"), this))
    , m_toLoad(new QAction(tr("Teaching load"), this))
    , m_toGaps(new QAction(tr("What is missing"), this))
    , m_toSetup(new QAction(tr("Building the school"), this))
    , m_turnYear(new QAction(tr("New school year…"), this))
    , m_organisation(new QAction(tr("Card of the organisation…"), this))
    , m_letter(new QAction(tr("Letter of application…"), this))
    , m_toWords(new QAction(tr("Words of the organisation…"), this))
    , m_toContacts(new QAction(tr("Who may write to whom…"), this))
    , m_toRuleChats(new QAction(tr("Chats by positions…"), this))
    , m_toHandChat(new QAction(tr("A chat for an occasion…"), this))
    , m_content(new QStackedWidget(this))
    , m_page(new UnitPage(services.school, services.clock, m_unitActs->changing(), this))
    , m_card(new PersonCard(services.school, services.cards, *m_peopleActs, keepOn(services.files), this))
    , m_verification(new VerificationPage(services.school, *m_peopleActs, this))
    , m_completeness(new CompletenessPage(services.school, services.acts, this))
    , m_journal(new JournalPage(services.school, services.acts, this))
    , m_load(new LoadPage(services.school, services.acts, this))
    , m_gaps(new GapsPage(services.school, services.acts, this))
    , m_setup(new SetupPage(services.school, this))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("schoolScreen"));
    setAccessibleName(tr("School"));
    const Measures m(font());
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildContent());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({m.listMin(), m.contentMin() * 2});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);

    connect(&m_services.school, &session::SchoolService::changed, this, &SchoolScreen::refresh);
    connect(m_createClass, &QPushButton::clicked, this, &SchoolScreen::createClass);
    connect(m_addStaff, &QPushButton::clicked, this, &SchoolScreen::addStaff);
    connect(m_unitActs, &UnitActs::done, this, &SchoolScreen::onDone);
    connect(m_peopleActs, &PeopleActs::done, this, &SchoolScreen::onDone);
    connect(m_showArchived, &QAction::toggled, this, [this](bool shown) {
        m_units.setShowsArchived(shown);
        refresh();
    });
    refresh();
}

QWidget* SchoolScreen::buildContent()
{
    for (QWidget* page : std::initializer_list<QWidget*>{m_page, m_card, m_verification, m_completeness, m_journal, m_load, m_gaps, m_setup})
        m_content->addWidget(page);
    m_page->setPeopleActs(m_peopleActs->actions());
    connect(m_page, &UnitPage::appointWanted, this, &SchoolScreen::appointClassTeacher);
    connect(m_page, &UnitPage::importWanted, this, &SchoolScreen::importPeople);
    connect(m_page, &UnitPage::invitationsWanted, this, &SchoolScreen::invitationsWanted);
    connect(m_page, &UnitPage::personWanted, this, &SchoolScreen::openPerson);
    connect(m_page, &UnitPage::chosenPeopleChanged, this, [this] {
        QList<domain::PersonId> people;
        for (const items::PersonRow& row : m_page->chosenPeople()) {
            if (!people.contains(row.person))
                people << row.person;
        }
        m_peopleActs->setChosen(people);
    });
    connect(m_card, &PersonCard::backWanted, this, [this] { showPage(m_cameFrom == nullptr ? m_page : m_cameFrom); });
    connect(m_card, &PersonCard::unitWanted, this, &SchoolScreen::choose);
    connect(m_card, &PersonCard::personWanted, this, &SchoolScreen::openPerson);
    connect(m_card, &PersonCard::said, this, &SchoolScreen::say);
    connect(m_card, &PersonCard::accountWanted, this, &SchoolScreen::accountWanted);
    connect(m_verification, &VerificationPage::listWanted, this, &SchoolScreen::importPeople);
    connect(m_verification, &VerificationPage::personWanted, this, &SchoolScreen::openPerson);
    connect(m_completeness, &CompletenessPage::unitWanted, this, &SchoolScreen::choose);
    connect(m_completeness, &CompletenessPage::said, this, &SchoolScreen::say);
    const auto appoint = [this](const domain::UnitId& unit) {
        const QModelIndex index = m_units.indexOfUnit(unit);
        if (index.isValid())
            appointClassTeacher(m_units.rowAt(index).unit);
    };
    connect(m_completeness, &CompletenessPage::teacherWanted, this, appoint);
    connect(m_gaps, &GapsPage::teacherWanted, this, appoint);
    connect(m_setup, &SetupPage::stepWanted, this, &SchoolScreen::setUp);
    connect(m_gaps, &GapsPage::unitWanted, this, &SchoolScreen::choose);
    connect(m_gaps, &GapsPage::personWanted, this, &SchoolScreen::openPerson);
    connect(m_gaps, &GapsPage::invitationsWanted, this, &SchoolScreen::invitationsWanted);
    connect(m_gaps, &GapsPage::done, this, &SchoolScreen::onDone);
    connect(m_gaps, &GapsPage::tableWanted, m_tables, &TableExport::save);
    connect(m_page, &UnitPage::tableWanted, m_tables, &TableExport::save);
    connect(m_completeness, &CompletenessPage::tableWanted, m_tables, &TableExport::saveChats);
    connect(m_journal, &JournalPage::tableWanted, m_tables, &TableExport::saveJournal);
    connect(m_load, &LoadPage::tableWanted, m_tables, &TableExport::save);
    connect(m_load, &LoadPage::listWanted, this, &SchoolScreen::importPeople);
    connect(m_load, &LoadPage::done, this, &SchoolScreen::onDone);
    connect(m_tables, &TableExport::said, this, &SchoolScreen::say);
    connect(m_journal, &JournalPage::undoWanted, this, &SchoolScreen::undo);
    connect(m_journal, &JournalPage::personWanted, this, &SchoolScreen::openPerson);
    connect(m_journal, &JournalPage::said, this, &SchoolScreen::say);
    return m_content;
}

void SchoolScreen::buildMenu()
{
    m_more->setObjectName(QStringLiteral("moreActs"));
    m_showArchived->setObjectName(QStringLiteral("showArchived"));
    m_showArchived->setCheckable(true);
    m_toVerification->setObjectName(QStringLiteral("toVerification"));
    m_toCompleteness->setObjectName(QStringLiteral("toCompleteness"));
    m_toJournal->setObjectName(QStringLiteral("toJournal"));
    m_compareClasses->setObjectName(QStringLiteral("compareClasses"));
    m_toLoad->setObjectName(QStringLiteral("toLoad"));
    m_toGaps->setObjectName(QStringLiteral("toGaps"));
    m_toSetup->setObjectName(QStringLiteral("toSetup"));
    m_turnYear->setObjectName(QStringLiteral("turnYear"));
    m_organisation->setObjectName(QStringLiteral("editOrganisation"));
    m_letter->setObjectName(QStringLiteral("applicationLetter"));
    m_toWords->setObjectName(QStringLiteral("toWords"));
    m_toContacts->setObjectName(QStringLiteral("toContacts"));
    m_toRuleChats->setObjectName(QStringLiteral("toRuleChats"));
    m_toHandChat->setObjectName(QStringLiteral("toHandChat"));
    auto* menu = new QMenu(m_more);
    menu->addActions(m_unitActs->making());
    menu->addAction(m_compareClasses);
    menu->addSeparator();
    menu->addActions({m_toGaps, m_toLoad, m_toVerification, m_toCompleteness, m_toJournal});
    menu->addSeparator();
    menu->addActions({m_toRuleChats, m_toHandChat, m_toContacts});
    menu->addSeparator();
    menu->addActions({m_turnYear, m_organisation, m_letter, m_toWords, m_toSetup});
    menu->addSeparator();
    menu->addMenu(m_tables->menu());
    menu->addAction(m_showArchived);
    m_more->setMenu(menu);
    connect(m_toVerification, &QAction::triggered, this, [this] { showPage(m_verification); });
    connect(m_toCompleteness, &QAction::triggered, this, [this] { showPage(m_completeness); });
    connect(m_toJournal, &QAction::triggered, this, [this] { showPage(m_journal); });
    connect(m_toLoad, &QAction::triggered, this, [this] { showPage(m_load); });
    connect(m_toGaps, &QAction::triggered, this, [this] { showPage(m_gaps); });
    connect(m_compareClasses, &QAction::triggered, this, &SchoolScreen::compareClasses);
    connect(m_toSetup, &QAction::triggered, this, [this] { showPage(m_setup); });
    connect(m_turnYear, &QAction::triggered, this, &SchoolScreen::turnYear);
    connect(m_organisation, &QAction::triggered, this, &SchoolScreen::editOrganisation);
    connect(m_letter, &QAction::triggered, this, &SchoolScreen::saveLetter);
    connect(m_toWords, &QAction::triggered, this,
            [this] { openActSheet(new WordsSheet(m_services.acts, m_services.school.school(), this)); });
    connect(m_toContacts, &QAction::triggered, this,
            [this] { openActSheet(new ContactsSheet(m_services.acts, m_services.school.school(), this)); });
    connect(m_toRuleChats, &QAction::triggered, this,
            [this] { openActSheet(new RuleChatsSheet(m_services.acts, m_services.school.school(), this)); });
    connect(m_toHandChat, &QAction::triggered, this, [this] {
        openActSheet(new HandChatSheet(m_services.acts, m_services.school.school(), m_services.school.self().person,
                                       m_peopleActs->today(), this));
    });
}

QWidget* SchoolScreen::buildList()
{
    auto* pane = new QWidget(this);
    const Measures m(font());
    pane->setMinimumWidth(m.listMin());
    pane->setMaximumWidth(m.listMax());
    m_search->setObjectName(QStringLiteral("findUnit"));
    buildTree();
    buildFound();
    m_lists->addWidget(m_tree);
    m_lists->addWidget(m_results);
    buildMenu();

    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(m.gap12(), m.gap12(), m.gap12(), m.gap12());
    column->setSpacing(m.gap8());
    column->addWidget(m_search);
    column->addWidget(m_lists, 1);
    column->addWidget(m_createClass);
    column->addWidget(m_addStaff);
    column->addWidget(m_more);
    return pane;
}

void SchoolScreen::buildTree()
{
    m_tree->setObjectName(QStringLiteral("units"));
    m_tree->setAccessibleName(tr("Structure of the school"));
    m_tree->setModel(&m_units);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setDropIndicatorShown(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->addActions(m_unitActs->making());
    m_tree->addActions(m_unitActs->changing());
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SchoolScreen::showTreeMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        m_unit = domain::UnitId(current.data(items::UnitIdRole).toString());
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showChosen();
        showPage(m_page);
    });
    // The sheet opens when the drag is over.
    connect(&m_units, &items::SchoolTreeModel::dropped, m_unitActs, &UnitActs::moveInto, Qt::QueuedConnection);
}

void SchoolScreen::buildFound()
{
    m_results->setObjectName(QStringLiteral("foundInSchool"));
    m_results->setAccessibleName(tr("Found classes and people"));
    m_results->setModel(&m_found);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setUniformItemSizes(true);
    m_results->setTextElideMode(Qt::ElideRight);
    m_results->setItemDelegate(new NarrowRows(m_results));
    m_results->viewport()->setBackgroundRole(QPalette::Window);
    connect(m_search, &QLineEdit::textChanged, this, &SchoolScreen::find);
    connect(m_search, &widgets::SearchEdit::downPressed, this, [this] { m_lists->currentWidget()->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { arriveAt(m_found.index(0, 0)); });
    connect(m_results, &QAbstractItemView::clicked, this, &SchoolScreen::arriveAt);
    connect(m_results, &QAbstractItemView::activated, this, &SchoolScreen::arriveAt);
}

void SchoolScreen::find(const QString& typed)
{
    m_found.find(typed);
    m_lists->setCurrentWidget(typed.trimmed().isEmpty() ? static_cast<QWidget*>(m_tree) : m_results);
    m_results->setCurrentIndex(m_found.index(0, 0));
}

void SchoolScreen::arriveAt(const QModelIndex& found)
{
    if (!found.isValid())
        return;
    const items::FoundRow row = m_found.rowAt(found);
    if (row.person.isEmpty())
        choose(row.unit);
    else
        openPerson(row.person);
}

void SchoolScreen::refresh()
{
    const domain::School& school = *m_services.school.school();
    m_units.setDraggable(mayAct(school, m_services.school.self().person, domain::Act::UnitsEdit));
    m_units.setSchool(school);
    m_found.setSchool(school);
    if (!m_awaited.isEmpty() && m_units.indexOfUnit(m_awaited).isValid())
        choose(std::exchange(m_awaited, {}));
    else if (!m_units.indexOfUnit(m_unit).isValid() && m_units.rowCount() > 0)
        select(m_units.index(0, 0));
    if (m_tree->currentIndex().isValid() && !m_tree->isExpanded(m_units.index(0, 0)))
        m_tree->expandToDepth(1);
    showChosen();
    refreshPage();
    offerSetup();
}

// The administrator of an empty school begins with the way to a whole one.
void SchoolScreen::offerSetup()
{
    if (m_isOffered || !m_toSetup->isVisible() || !items::isUnbuilt(*m_services.school.school()))
        return;
    m_isOffered = true;
    showPage(m_setup);
}

void SchoolScreen::setUp(items::SetupStep step)
{
    using items::SetupStep;
    switch (step) {
    case SetupStep::Organisation:
        editOrganisation();
        break;
    case SetupStep::Administrator:
        introduceAdministrator();
        break;
    case SetupStep::Classes:
        m_unitActs->making().first()->trigger();
        break;
    case SetupStep::Staff:
    case SetupStep::Families:
        importPeople();
        break;
    case SetupStep::ClassTeachers:
        showPage(m_gaps);
        break;
    case SetupStep::Invitations:
        Q_EMIT invitationsWanted(m_unit);
        break;
    }
}

void SchoolScreen::introduceAdministrator()
{
    const domain::School& school = *m_services.school.school();
    const domain::PersonId& self = m_services.school.self().person;
    const auto person = std::ranges::find(school.people, self, &domain::Person::id);
    const auto position = std::ranges::find_if(school.positions, [&](const domain::Position& each) {
        return each.person == self && each.kind == domain::PositionKind::Administrator;
    });
    if (person == school.people.cend() || position == school.positions.cend())
        return;
    auto* form = new AdministratorForm(*person, *position, m_peopleActs->today(), keepOn(m_services.files), this);
    const auto failed = [form](const base::Error& error) {
        form->setBusy(false);
        form->setTrouble(widgets::sentenceFor(error));
    };
    connect(form, &widgets::FormDialog::submitted, this, [this, form, failed] {
        form->setBusy(true);
        base::whenAnswered(m_services.cards.setPerson(form->person()), form,
                           [this, form, failed](const base::Result<void>& set) {
                               if (!set) {
                                   failed(set.error());
                                   return;
                               }
                               base::whenAnswered(m_services.cards.setPosition(form->position()), form,
                                                  [this, form, failed](const base::Result<void>& appointed) {
                                                      if (!appointed) {
                                                          failed(appointed.error());
                                                          return;
                                                      }
                                                      say(tr("The school knows its administrator now."));
                                                      form->accept();
                                                  });
                           });
    });
    form->open();
}

void SchoolScreen::choose(const domain::UnitId& unit)
{
    const QModelIndex index = m_units.indexOfUnit(unit);
    m_search->clear();
    select(index);
    m_tree->scrollTo(index);
    showPage(m_page);
}

// This one only, whatever keys are down.
void SchoolScreen::select(const QModelIndex& unit)
{
    m_tree->selectionModel()->setCurrentIndex(unit, QItemSelectionModel::ClearAndSelect);
}

void SchoolScreen::openPerson(const domain::PersonId& person)
{
    m_search->clear();
    if (m_content->currentWidget() != m_card)
        m_cameFrom = m_content->currentWidget();
    m_card->showPerson(person);
    m_content->setCurrentWidget(m_card);
}

void SchoolScreen::showPage(QWidget* page)
{
    m_content->setCurrentWidget(page);
    refreshPage();
}

// What is on show, by the school as it is now; the acts on people are about those chosen there.
void SchoolScreen::refreshPage()
{
    if (m_content->currentWidget() == m_card)
        m_card->refresh();
    else if (m_content->currentWidget() == m_verification)
        m_verification->refresh();
    else if (m_content->currentWidget() == m_completeness)
        m_completeness->refresh();
    else if (m_content->currentWidget() == m_journal)
        m_journal->refresh();
    else if (m_content->currentWidget() == m_load)
        m_load->refresh();
    else if (m_content->currentWidget() == m_gaps)
        m_gaps->refresh();
    else if (m_content->currentWidget() == m_setup)
        m_setup->refresh();
    else
        Q_EMIT m_page->chosenPeopleChanged();
}

void SchoolScreen::showChosen()
{
    QList<domain::Unit> units;
    QList<items::UnitRow> rows;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        rows << m_units.rowAt(index);
        units << rows.last().unit;
    }
    m_unitActs->setChosen(units);
    m_page->setUnits(rows);
    offerActs();
}

void SchoolScreen::offerActs()
{
    const domain::School& school = *m_services.school.school();
    const domain::PersonId& self = m_services.school.self().person;
    m_createClass->setVisible(mayAct(school, self, domain::Act::UnitsCreate));
    m_addStaff->setVisible(mayAct(school, self, domain::Act::PeopleCreate));
    const auto offer = [&](QAction* action, domain::Act act) {
        const bool may = mayAct(school, self, act);
        action->setVisible(may);
        return may;
    };
    bool offered = offer(m_compareClasses, domain::Act::UnitsEdit);
    offered |= offer(m_toLoad, domain::Act::LoadEdit);
    offered |= offer(m_toGaps, domain::Act::SeatsSet);
    offered |= offer(m_toSetup, domain::Act::OrganisationSet);
    offered |= offer(m_toVerification, domain::Act::PositionsVerify);
    offered |= offer(m_toCompleteness, domain::Act::Completeness);
    offered |= offer(m_toJournal, domain::Act::MovementsRecord);
    offered |= offer(m_turnYear, domain::Act::RolloverRun);
    offered |= offer(m_organisation, domain::Act::OrganisationSet);
    offered |= offer(m_letter, domain::Act::OrganisationSet);
    offered |= offer(m_toWords, domain::Act::WordsSet);
    offered |= offer(m_toContacts, domain::Act::ContactsSet);
    offered |= offer(m_toRuleChats, domain::Act::ChatsOpen);
    m_tables->menu()->menuAction()->setVisible(offered);
    m_showArchived->setVisible(offered);
    // A class teacher as well, for the own classes.
    m_toHandChat->setVisible(reachOf(rolesOf(school, self), domain::Act::ChatsOpen) != domain::Reach::Nobody);
    offered |= m_toHandChat->isVisible();
    m_more->setVisible(offered);
}

void SchoolScreen::showTreeMenu(const QPoint& at)
{
    QMenu menu(this);
    menu.addActions(m_unitActs->changing());
    menu.addSeparator();
    menu.addActions(m_unitActs->making());
    const auto acts = menu.actions();
    if (std::ranges::any_of(acts, [](const QAction* act) { return act->isVisible() && !act->isSeparator(); }))
        menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void SchoolScreen::onDone(qint64 step, const QString& sentence)
{
    m_toast->say(sentence, tr("Undo"), [this, step] { undo(step); });
}

void SchoolScreen::undo(qint64 step)
{
    m_services.acts.undo(step).then(this, [this](const base::Result<session::Undone>& undone) {
        if (!undone)
            m_toast->say(widgets::sentenceFor(undone.error()));
        else if (undone->left.isEmpty())
            m_toast->say(tr("Undone: everything is as it was."));
        else
            m_toast->say(tr("Undone, except for %n entry(ies) that somebody has changed since.", nullptr,
                            static_cast<int>(undone->left.size())));
    });
}

void SchoolScreen::createClass()
{
    auto* form = new ClassForm(*m_services.school.school(), domain::schoolYearOf(m_services.clock.now().toLocalTime().date()), this);
    const auto failed = [form](const base::Error& error) {
        form->setBusy(false);
        form->setTrouble(widgets::sentenceFor(error));
    };
    connect(form, &widgets::FormDialog::submitted, this, [this, form, failed] {
        form->setBusy(true);
        m_services.school.createClass(form->label(), form->year())
            .then(form, [this, form, failed](const base::Result<domain::UnitId>& made) {
                if (!made) {
                    failed(made.error());
                    return;
                }
                const domain::PersonId teacher = form->teacher();
                m_awaited = *made;
                refresh();
                m_toast->say(tr("Class %1 has been created.").arg(domain::displayLabel(form->label())));
                form->accept();
                if (teacher.isEmpty())
                    return;
                m_services.school.setClassTeacher(*made, teacher).then(this, [this](const base::Result<void>& appointed) {
                    if (!appointed)
                        m_toast->say(tr("The class was created, but its teacher was not appointed. %1")
                                         .arg(widgets::sentenceFor(appointed.error())));
                });
            });
    });
    form->open();
}

void SchoolScreen::addStaff()
{
    auto* form = new StaffForm(this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        form->setBusy(true);
        const session::NewStaff staff = form->staff();
        m_services.school.createStaff(staff).then(form, [this, form, staff](const base::Result<domain::PersonId>& made) {
            if (!made) {
                form->setBusy(false);
                form->setTrouble(widgets::sentenceFor(made.error()));
                return;
            }
            m_toast->say(tr("%1 has been added.").arg(domain::fullName(staff.name)));
            form->accept();
        });
    });
    form->open();
}

void SchoolScreen::appointClassTeacher(const domain::Unit& unit)
{
    auto* form = new ClassTeacherForm(*m_services.school.school(), unit, m_peopleActs->today(), this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        form->setBusy(true);
        base::whenAnswered(m_services.cards.setSeats(form->wishes()), form, [form](const base::Result<void>& appointed) {
            if (appointed) {
                form->accept();
                return;
            }
            form->setBusy(false);
            form->setTrouble(widgets::sentenceFor(appointed.error()));
        });
    });
    form->open();
}

void SchoolScreen::importPeople()
{
    auto* wizard = new ImportWizard(m_services.school, m_services.acts, m_services.rosters,
                                    domain::schoolYearOf(m_peopleActs->today()), this);
    connect(wizard, &ImportWizard::imported, this, [this](int changes, qint64 step) {
        const QString sentence = tr("The list has been applied: %n change(s).", nullptr, changes);
        if (step > 0)
            onDone(step, sentence);
        else
            say(sentence);
    });
    wizard->open();
}

void SchoolScreen::turnYear()
{
    openActSheet(new RolloverSheet(m_services.acts, m_services.school.school(), m_peopleActs->today(), this));
}

void SchoolScreen::openActSheet(ActSheet* sheet)
{
    connect(sheet, &ActSheet::actDone, this, &SchoolScreen::onDone);
    sheet->open();
}

void SchoolScreen::compareClasses()
{
    const UnitContext context{m_services.acts, m_services.school.school(), domain::schoolYearOf(m_peopleActs->today())};
    openActSheet(new NomenclatureSheet(context, m_services.rosters, this));
}

void SchoolScreen::editOrganisation()
{
    auto* form = new OrganisationForm(m_services.school.school()->organisation, this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        form->setBusy(true);
        m_services.cards.setOrganisation(form->organisation()).then(form, [this, form](const base::Result<void>& set) {
            if (set) {
                say(tr("The card of the organisation has been changed."));
                form->accept();
                return;
            }
            form->setBusy(false);
            form->setTrouble(widgets::sentenceFor(set.error()));
        });
    });
    connect(form, &OrganisationForm::historyWanted, this, [this, form] {
        using Entries = QList<session::HistoryEntry>;
        m_services.cards.historyOfOrganisation().then(form, [form](const base::Result<Entries>& entries) {
            if (entries)
                (new HistorySheet(tr("Earlier values of the card"), *entries, form))->open();
            else
                form->setTrouble(widgets::sentenceFor(entries.error()));
        });
    });
    form->open();
}

void SchoolScreen::saveLetter()
{
    const domain::School& school = *m_services.school.school();
    const QStringList missing = missingInApplication(school);
    if (!missing.isEmpty())
        return say(tr("Write down first: %1.").arg(missing.join(QStringLiteral(", "))));
    const QString title = tr("Application for registration");
    widgets::askWhereToSave(this, title + QStringLiteral(".pdf"), {tr("PDF (*.pdf)")},
                            [this, title, html = applicationLetter(school, m_peopleActs->today())](const QString& path) {
                                const auto written = widgets::writePdf(path, html, title);
                                say(written ? tr("Saved: %1").arg(path) : widgets::sentenceFor(written.error()));
                            });
}

void SchoolScreen::say(const QString& sentence)
{
    m_toast->say(sentence);
}

} // namespace school
