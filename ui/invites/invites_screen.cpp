// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/invites_screen.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "invites/link_dialog.h"
#include "items/roles.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using items::EntryState;
using widgets::Measures;

namespace invites {
namespace {

bool isOpenInvite(EntryState state)
{
    return state == EntryState::Issued || state == EntryState::Opened;
}

bool isClassBefore(const domain::Unit& a, const domain::Unit& b)
{
    if (a.kind != b.kind)
        return a.kind == domain::UnitKind::Staff;
    return a.kind == domain::UnitKind::Class ? a.label < b.label : a.name.localeAwareCompare(b.name) < 0;
}

} // namespace

InvitesScreen::InvitesScreen(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                             QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_invites(invites)
    , m_clock(clock)
    , m_people(delegates::peopleWording())
    , m_unit(new QComboBox(this))
    , m_search(new widgets::SearchEdit(tr("Find a person"), this))
    , m_figures(new QLabel(this))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Invites, this))
    , m_invite(new QPushButton(tr("Make an invitation"), this))
    , m_annul(new QPushButton(tr("Annul…"), this))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("invitesScreen"));
    setAccessibleName(tr("Invitations"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Class or staff"));
    m_unit->setMinimumWidth(m.px(180));
    m_search->setObjectName(QStringLiteral("findPerson"));
    m_search->setMaximumWidth(m.listMin());
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_sorted.setSourceModel(&m_people);
    m_sorted.setSortRole(items::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setFilterKeyColumn(items::NameColumn);
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setAccessibleName(tr("People and their invitations"));
    m_table->setModel(&m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->hideColumn(items::PhoneColumn);
    m_table->hideColumn(items::EmailColumn);
    m_invite->setObjectName(QStringLiteral("invite"));
    m_invite->setIcon(widgets::icon(widgets::Icon::Plus));
    m_annul->setObjectName(QStringLiteral("annul"));
    m_annul->setIcon(widgets::icon(widgets::Icon::Annul));

    auto* top = new QHBoxLayout;
    top->setSpacing(m.gap8());
    top->addWidget(m_unit);
    top->addWidget(m_search, 1);
    top->addStretch(1);
    top->addWidget(m_annul);
    top->addWidget(m_invite);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Invitations"), this));
    column->addLayout(top);
    column->addWidget(m_figures);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);

    connect(&m_school, &session::SchoolService::changed, this, &InvitesScreen::refresh);
    connect(&m_invites, &session::InviteService::changed, this, &InvitesScreen::showPeople);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &InvitesScreen::showPeople);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_sorted.setFilterFixedString(text.simplified()); });
    connect(m_search, &widgets::SearchEdit::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InvitesScreen::offerActs);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (m_invite->isEnabled())
            invite();
    });
    connect(m_invite, &QPushButton::clicked, this, &InvitesScreen::invite);
    connect(m_annul, &QPushButton::clicked, this, &InvitesScreen::annul);
    refresh();
}

void InvitesScreen::refresh()
{
    fillUnits();
    showPeople();
}

// The units whose people this person may invite; what was chosen stays chosen.
void InvitesScreen::fillUnits()
{
    const domain::School& school = *m_school.school();
    QList<domain::Unit> units;
    for (const domain::Unit& unit : school.units) {
        const bool isPlace = unit.kind == domain::UnitKind::Class || unit.kind == domain::UnitKind::Staff;
        if (isPlace && !unit.archived &&
            mayAct(school, m_school.self().person, domain::Act::InvitesCreate, {{}, unit.id}))
            units << unit;
    }
    std::ranges::sort(units, isClassBefore);
    const domain::UnitId before = unit();
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    for (const domain::Unit& unit : units)
        m_unit->addItem(unit.name, unit.id.value());
    m_unit->setCurrentIndex(std::max(m_unit->count() > 0 ? 0 : -1, m_unit->findData(before.value())));
}

domain::UnitId InvitesScreen::unit() const
{
    return domain::UnitId(m_unit->currentData().toString());
}

void InvitesScreen::choose(const domain::UnitId& unit)
{
    const int at = m_unit->findData(unit.value());
    if (at >= 0)
        m_unit->setCurrentIndex(at);
}

void InvitesScreen::showPeople()
{
    QList<items::PersonRow> people = items::peopleOf(*m_school.school(), unit(), m_clock.now());
    // Of a class its families; its teachers are invited as staff.
    people.removeIf([](const items::PersonRow& row) {
        return row.place == items::PlaceKind::ClassTeacher || row.place == items::PlaceKind::SubjectTeacher ||
               row.place == items::PlaceKind::Leader;
    });
    m_people.setPeople(people);
    const auto joined = static_cast<int>(std::ranges::count(people, EntryState::Joined, &items::PersonRow::entry));
    const auto waiting = static_cast<int>(
        std::ranges::count_if(people, [](const items::PersonRow& row) { return isOpenInvite(row.entry); }));
    const int count = static_cast<int>(people.size());
    m_figures->setText(
        tr("%1 of %2 have joined, %n invitation(s) on the way", nullptr, waiting).arg(joined).arg(count));
    m_figures->setVisible(count > 0);
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setTexts(tr("Nobody to invite yet"),
                      tr("First bring people into the class from a list, in the section School."));
    if (count > 0 && m_table->horizontalHeader()->sectionSize(items::NameColumn) < Measures(font()).px(160))
        m_table->resizeColumnsToContents();
    offerActs();
}

const items::PersonRow* InvitesScreen::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_people.rowAt(m_sorted.mapToSource(rows.first()));
}

void InvitesScreen::offerActs()
{
    const items::PersonRow* row = chosenRow();
    m_invite->setEnabled(row != nullptr && row->entry != EntryState::Joined);
    m_invite->setText(row != nullptr && isOpenInvite(row->entry) ? tr("Make a new invitation")
                                                                 : tr("Make an invitation"));
    m_annul->setEnabled(row != nullptr && isOpenInvite(row->entry));
}

void InvitesScreen::invite()
{
    const items::PersonRow* row = chosenRow();
    if (row == nullptr)
        return;
    session::NewInvite wanted;
    wanted.person = row->person;
    wanted.unit = row->place == items::PlaceKind::Staff ? domain::UnitId() : row->unit;
    const QString name = domain::fullName(row->name);
    m_invite->setEnabled(false);
    m_invites.create(wanted).then(this, [this, name](const base::Result<session::InviteLink>& link) {
        offerActs();
        if (!link) {
            m_toast->say(widgets::sentenceFor(link.error()));
            return;
        }
        auto* dialog = new LinkDialog(name, *link, this);
        connect(dialog, &LinkDialog::copied, this,
                [this] { m_toast->say(tr("The link is copied. Give it to this person only.")); });
        dialog->open();
    });
}

void InvitesScreen::annul()
{
    const items::PersonRow* row = chosenRow();
    if (row == nullptr)
        return;
    const QString name = domain::fullName(row->name);
    widgets::confirm(
        this,
        {tr("Annul the invitation?"),
         tr("The link of %1 stops working at once and for ever. A new one can be made later.").arg(name), tr("Annul")},
        [this, id = row->invite] {
            m_invites.annul(id).then(this, [this](const base::Result<void>& done) {
                m_toast->say(done ? tr("The invitation is annulled.") : widgets::sentenceFor(done.error()));
            });
        });
}

} // namespace invites
