// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/unit_page.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "items/roles.h"
#include "school/logo_field.h"
#include "school/school_sheets.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
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

} // namespace

UnitPage::UnitPage(session::SchoolService& school, const base::Clock& clock, const QList<QAction*>& unitActs,
                   QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_clock(clock)
    , m_people(delegates::peopleWording())
    , m_logo(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::People, this))
    , m_appoint(actButton("appointClassTeacher", tr("Class teacher…"), widgets::Icon::Class))
    , m_import(actButton("importPeople", tr("People from a list…"), widgets::Icon::Import))
    , m_invite(actButton("showInvitations", tr("Invitations"), widgets::Icon::Invites))
    , m_change(actButton("changeUnit", tr("Change"), widgets::Icon::Edit))
    , m_save(actButton("saveTable", tr("Save as a table…"), widgets::Icon::Copy))
    , m_withPeople(actButton("withPeople", tr("With the chosen people"), widgets::Icon::Person))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());
    m_logo->setObjectName(QStringLiteral("unitLogo"));
    m_logo->setAccessibleName(tr("Logo of the organisation"));
    m_heading->setObjectName(QStringLiteral("unitHeading"));
    m_heading->setFont(widgets::sized(font(), widgets::TextSize::Heading, widgets::TextWeight::Strong));
    m_heading->setWordWrap(true);
    m_figures->setObjectName(QStringLiteral("unitFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("noPeople"));
    buildTable();
    auto* menu = new QMenu(m_change);
    menu->addActions(unitActs);
    m_change->setMenu(menu);
    m_withPeople->setMenu(new QMenu(m_withPeople));
    m_withPeople->hide();

    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_import, m_appoint, m_invite, m_change, m_save, m_withPeople})
        acts->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    auto* head = new QHBoxLayout;
    head->setSpacing(m.gap12());
    head->addWidget(m_logo);
    head->addWidget(m_heading, 1);
    column->addLayout(head);
    column->addWidget(m_figures);
    column->addLayout(acts);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(m_import, &QPushButton::clicked, this, &UnitPage::importWanted);
    connect(m_appoint, &QPushButton::clicked, this, [this] { Q_EMIT appointWanted(m_units.first().unit); });
    connect(m_invite, &QPushButton::clicked, this, [this] { Q_EMIT invitationsWanted(m_units.first().unit.id); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT tableWanted(sheetOf(*m_table, m_units.first().unit.name)); });
}

void UnitPage::buildTable()
{
    m_sorted.setSourceModel(&m_people);
    m_sorted.setSortRole(items::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(&m_sorted);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the model has them: each pupil with the family
    m_table->hideColumn(items::ExpiresColumn);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT personWanted(m_people.rowAt(m_sorted.mapToSource(index)).person);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        Q_EMIT chosenPeopleChanged();
        const auto acts = m_table->actions();
        m_withPeople->setVisible(std::ranges::any_of(acts, [](const QAction* act) { return act->isVisible(); }));
    });
}

void UnitPage::setPeopleActs(const QList<QAction*>& acts)
{
    m_table->addActions(acts);
    m_withPeople->menu()->addActions(acts);
}

QList<items::PersonRow> UnitPage::chosenPeople() const
{
    QList<items::PersonRow> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_people.rowAt(m_sorted.mapToSource(index));
    return rows;
}

void UnitPage::selectPerson(const domain::PersonId& person)
{
    for (int row = 0; row < m_people.rowCount(); ++row) {
        if (m_people.rows().at(row).person != person)
            continue;
        const QModelIndex index = m_sorted.mapFromSource(m_people.index(row, items::NameColumn));
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_table->setFocus();
        return;
    }
}

void UnitPage::setUnits(const QList<items::UnitRow>& units)
{
    m_units = units;
    m_logo->hide();
    if (units.size() == 1) {
        offerActs(&units.first().unit);
        showPeople(units.first());
        return;
    }
    offerActs(nullptr);
    m_people.setPeople({});
    m_table->hide();
    m_save->hide();
    m_empty->show();
    if (units.isEmpty()) {
        m_heading->clear();
        m_figures->clear();
        m_empty->setTexts(tr("The school is empty"), tr("Create a class, then bring its people in from a list."));
        return;
    }
    QStringList names;
    int pupils = 0;
    for (const items::UnitRow& row : units) {
        names << row.unit.name;
        pupils += row.figures.pupils;
    }
    m_heading->setText(tr("%n chosen", "units", static_cast<int>(units.size())));
    m_figures->setText(names.join(QStringLiteral(", ")));
    m_empty->setTexts(tr("%n pupil(s) in all", nullptr, pupils),
                      tr("Everything in “Change” is done with all that are chosen, after you have seen what it comes to."));
}

void UnitPage::showPeople(const items::UnitRow& row)
{
    m_heading->setText(row.unit.archived ? tr("%1 (in the archive)").arg(row.unit.name) : row.unit.name);
    if (row.unit.kind == domain::UnitKind::School) {
        const QPixmap logo =
            logoPixmap(m_school.school()->organisation.logo, Measures(font()).px(48), devicePixelRatioF());
        m_logo->setPixmap(logo);
        m_logo->setVisible(!logo.isNull());
    }
    m_figures->setText(delegates::unitFigures(row));
    m_people.setPeople(items::peopleOf(*m_school.school(), row.unit.id, m_clock.now()));
    const bool isEmpty = m_people.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_save->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setTexts(tr("Nobody is here yet"),
                      row.unit.kind == domain::UnitKind::Class
                          ? tr("Bring pupils and their parents in from a list of the class.")
                          : tr("People appear here as soon as they have a place in the school."));
    if (!isEmpty && m_table->horizontalHeader()->sectionSize(items::NameColumn) < Measures(font()).px(160))
        m_table->resizeColumnsToContents();
}

void UnitPage::offerActs(const domain::Unit* unit)
{
    const domain::School& school = *m_school.school();
    const domain::PersonId& self = m_school.self().person;
    const bool isClass = unit != nullptr && unit->kind == domain::UnitKind::Class && !unit->archived;
    const bool isPlace = isClass || (unit != nullptr && unit->kind == domain::UnitKind::Staff);
    const domain::UnitId id = unit == nullptr ? domain::UnitId() : unit->id;
    m_import->setVisible(mayAct(school, self, domain::Act::RosterApply));
    m_appoint->setVisible(isClass && mayAct(school, self, domain::Act::SeatsSet, {{}, id}));
    const bool mayInvite = isPlace && mayAct(school, self, domain::Act::InvitesCreate, {{}, id});
    m_invite->setVisible(mayInvite);
    m_table->setColumnHidden(items::EntryColumn, !mayInvite); // others do not know who has an account
    const auto acts = m_change->menu()->actions();
    m_change->setVisible(std::ranges::any_of(acts, [](const QAction* act) { return act->isVisible(); }));
}

} // namespace school
