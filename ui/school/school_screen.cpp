// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/school_screen.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "items/roles.h"
#include "school/class_form.h"
#include "school/class_teacher_form.h"
#include "school/import_wizard.h"
#include "school/staff_form.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/toast.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

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

} // namespace

SchoolScreen::SchoolScreen(session::SchoolService& school, session::RosterService& roster, const base::Clock& clock,
                           QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_roster(roster)
    , m_clock(clock)
    , m_units(delegates::describeUnit)
    , m_people(delegates::peopleWording())
    , m_search(new widgets::SearchEdit(tr("Find a class"), this))
    , m_tree(new QTreeView(this))
    , m_heading(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::People, this))
    , m_createClass(actButton("createClass", tr("Create a class…"), widgets::Icon::Plus))
    , m_addStaff(actButton("addStaff", tr("Add staff…"), widgets::Icon::Person))
    , m_appoint(actButton("appointClassTeacher", tr("Class teacher…"), widgets::Icon::Class))
    , m_import(actButton("importPeople", tr("People from a list…"), widgets::Icon::Import))
    , m_invite(actButton("showInvitations", tr("Invitations"), widgets::Icon::Invites))
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

    connect(&m_school, &session::SchoolService::changed, this, &SchoolScreen::refresh);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_foundUnits.setFilterFixedString(text.simplified());
        m_tree->expandAll();
    });
    connect(m_search, &widgets::SearchEdit::downPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        m_unit = domain::UnitId(current.data(items::UnitIdRole).toString());
        showUnit();
    });
    connect(m_createClass, &QPushButton::clicked, this, &SchoolScreen::createClass);
    connect(m_addStaff, &QPushButton::clicked, this, &SchoolScreen::addStaff);
    connect(m_appoint, &QPushButton::clicked, this, &SchoolScreen::appointClassTeacher);
    connect(m_import, &QPushButton::clicked, this, &SchoolScreen::importPeople);
    connect(m_invite, &QPushButton::clicked, this, [this] { Q_EMIT invitationsWanted(m_unit); });
    refresh();
}

QWidget* SchoolScreen::buildList()
{
    auto* pane = new QWidget(this);
    const Measures m(font());
    pane->setMinimumWidth(m.listMin());
    pane->setMaximumWidth(m.listMax());
    m_foundUnits.setSourceModel(&m_units);
    m_foundUnits.setRecursiveFilteringEnabled(true);
    m_foundUnits.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("findUnit"));
    m_tree->setObjectName(QStringLiteral("units"));
    m_tree->setAccessibleName(tr("Structure of the school"));
    m_tree->setModel(&m_foundUnits);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(m.gap12(), m.gap12(), m.gap12(), m.gap12());
    column->setSpacing(m.gap8());
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_createClass);
    column->addWidget(m_addStaff);
    return pane;
}

QWidget* SchoolScreen::buildContent()
{
    auto* pane = new QWidget(this);
    pane->setBackgroundRole(QPalette::Base);
    pane->setAutoFillBackground(true);
    const Measures m(font());
    m_heading->setObjectName(QStringLiteral("unitHeading"));
    m_heading->setFont(widgets::sized(font(), widgets::TextSize::Heading, widgets::TextWeight::Strong));
    m_figures->setObjectName(QStringLiteral("unitFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setWordWrap(true);
    m_sortedPeople.setSourceModel(&m_people);
    m_sortedPeople.setSortRole(items::SortRole);
    m_sortedPeople.setSortLocaleAware(true);
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(&m_sortedPeople);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the model has them: each pupil with the family
    m_table->hideColumn(items::ExpiresColumn);
    m_empty->setObjectName(QStringLiteral("noPeople"));

    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_import, m_appoint, m_invite})
        acts->addWidget(button);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(m_heading);
    column->addWidget(m_figures);
    column->addLayout(acts);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    return pane;
}

void SchoolScreen::refresh()
{
    m_units.setSchool(*m_school.school());
    if (!m_awaited.isEmpty() && m_units.indexOfUnit(m_awaited).isValid())
        choose(std::exchange(m_awaited, {}));
    else if (!m_units.indexOfUnit(m_unit).isValid() && m_units.rowCount() > 0)
        m_tree->setCurrentIndex(m_foundUnits.index(0, 0));
    if (m_tree->currentIndex().isValid() && !m_tree->isExpanded(m_foundUnits.index(0, 0)))
        m_tree->expandToDepth(1);
    showUnit();
}

void SchoolScreen::choose(const domain::UnitId& unit)
{
    m_search->clear();
    const QModelIndex index = m_foundUnits.mapFromSource(m_units.indexOfUnit(unit));
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

const domain::Unit* SchoolScreen::chosenUnit() const
{
    const QModelIndex index = m_units.indexOfUnit(m_unit);
    return index.isValid() ? &m_units.rowAt(index).unit : nullptr;
}

void SchoolScreen::showUnit()
{
    const QModelIndex index = m_units.indexOfUnit(m_unit);
    offerActs();
    if (!index.isValid()) {
        m_heading->clear();
        m_figures->clear();
        m_people.setPeople({});
        m_table->hide();
        m_empty->setTexts(tr("The school is empty"), tr("Create a class, then bring its people in from a list."));
        m_empty->show();
        return;
    }
    const items::UnitRow& row = m_units.rowAt(index);
    m_heading->setText(row.unit.name);
    m_figures->setText(delegates::unitFigures(row));
    m_people.setPeople(items::peopleOf(*m_school.school(), m_unit, m_clock.now()));
    const bool isEmpty = m_people.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setTexts(tr("Nobody is here yet"),
                      row.unit.kind == domain::UnitKind::Class
                          ? tr("Bring pupils and their parents in from a list of the class.")
                          : tr("People appear here as soon as they have a place in the school."));
    if (!isEmpty && m_table->horizontalHeader()->sectionSize(items::NameColumn) < Measures(font()).px(160))
        m_table->resizeColumnsToContents();
}

void SchoolScreen::offerActs()
{
    const domain::School& school = *m_school.school();
    const domain::PersonId& self = m_school.self().person;
    const domain::Unit* unit = chosenUnit();
    const bool isClass = unit != nullptr && unit->kind == domain::UnitKind::Class;
    const bool isPlace = isClass || (unit != nullptr && unit->kind == domain::UnitKind::Staff);
    m_createClass->setVisible(mayAct(school, self, domain::Act::UnitsCreate));
    m_addStaff->setVisible(mayAct(school, self, domain::Act::PeopleCreate));
    m_import->setVisible(mayAct(school, self, domain::Act::RosterApply));
    m_appoint->setVisible(isClass && mayAct(school, self, domain::Act::SeatsSet, {{}, m_unit}));
    const bool mayInvite = isPlace && mayAct(school, self, domain::Act::InvitesCreate, {{}, m_unit});
    m_invite->setVisible(mayInvite);
    m_table->setColumnHidden(items::EntryColumn, !mayInvite); // others do not know who has an account
}

void SchoolScreen::createClass()
{
    auto* form = new ClassForm(*m_school.school(), domain::schoolYearOf(m_clock.now().toLocalTime().date()), this);
    const auto failed = [form](const base::Error& error) {
        form->setBusy(false);
        form->setTrouble(widgets::sentenceFor(error));
    };
    connect(form, &widgets::FormDialog::submitted, this, [this, form, failed] {
        form->setBusy(true);
        m_school.createClass(form->label(), form->year())
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
                m_school.setClassTeacher(*made, teacher).then(this, [this](const base::Result<void>& appointed) {
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
        m_school.createStaff(staff).then(form, [this, form, staff](const base::Result<domain::PersonId>& made) {
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

void SchoolScreen::appointClassTeacher()
{
    const domain::Unit* unit = chosenUnit();
    if (unit == nullptr)
        return;
    auto* form = new ClassTeacherForm(*m_school.school(), *unit, this);
    connect(form, &widgets::FormDialog::submitted, this, [this, form, id = unit->id] {
        form->setBusy(true);
        m_school.setClassTeacher(id, form->teacher()).then(form, [form](const base::Result<void>& appointed) {
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
    auto* wizard = new ImportWizard(m_school, m_roster, this);
    connect(wizard, &ImportWizard::imported, this,
            [this](int changes) { m_toast->say(tr("The list has been applied: %n change(s).", nullptr, changes)); });
    wizard->open();
}

} // namespace school
