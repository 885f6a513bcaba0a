// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/invites_screen.h"

#include "delegates/words.h"
#include "domain/rights.h"
#include "invites/group_link_dialog.h"
#include "invites/guest_link_dialog.h"
#include "invites/kit_dialog.h"
#include "invites/limits_sheet.h"
#include "invites/link_dialog.h"
#include "invites/register_page.h"
#include "invites/requests_page.h"
#include "invites/tidy_page.h"
#include "items/roles.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
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
    , m_kit(new QPushButton(tr("Join kit…"), this))
    , m_groupLink(new QPushButton(tr("Link for many…"), this))
    , m_guestLink(new QPushButton(tr("Guest link…"), this))
    , m_limits(new QPushButton(tr("Who invites how…"), this))
    , m_pages(new QStackedWidget(this))
    , m_tabs(new QHBoxLayout)
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

    m_kit->setObjectName(QStringLiteral("joinKit"));
    m_kit->setToolTip(tr("Slips, instruction and sheet of signatures of the class, for printing"));
    m_groupLink->setObjectName(QStringLiteral("groupLink"));
    m_guestLink->setObjectName(QStringLiteral("guestLink"));
    m_guestLink->setToolTip(tr("Into one chat that was made by hand, for a short time"));
    m_limits->setObjectName(QStringLiteral("limits"));
    m_limits->setToolTip(tr("Which links class teachers and others may make, and how long they hold at most"));
    build();

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
    connect(m_kit, &QPushButton::clicked, this, &InvitesScreen::makeKit);
    connect(m_groupLink, &QPushButton::clicked, this, &InvitesScreen::makeGroupLink);
    connect(m_guestLink, &QPushButton::clicked, this, &InvitesScreen::makeGuestLink);
    connect(m_limits, &QPushButton::clicked, this, &InvitesScreen::editLimits);
    connect(&m_invites, &session::InviteService::policyChanged, this, &InvitesScreen::showPeople);
    connect(&m_invites, &session::InviteService::requestsChanged, this, &InvitesScreen::showPeople);
    refresh();
}

void InvitesScreen::build()
{
    const Measures m(font());
    auto* people = new QWidget;
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QWidget* widget :
         {static_cast<QWidget*>(m_unit), static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_invite),
          static_cast<QWidget*>(m_annul), static_cast<QWidget*>(m_kit), static_cast<QWidget*>(m_groupLink),
          static_cast<QWidget*>(m_guestLink), static_cast<QWidget*>(m_limits)})
        acts->addWidget(widget);
    auto* inside = new QVBoxLayout(people);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(m.gap8());
    inside->addLayout(acts);
    inside->addWidget(m_figures);
    inside->addWidget(m_table, 1);
    inside->addWidget(m_empty, 1);

    auto* requests = new RequestsPage(m_school, m_invites, m_clock);
    auto* tidy = new TidyPage(m_school, m_invites, m_clock);
    m_tabs->setSpacing(m.gap8());
    addPage(tr("People"), people)->setChecked(true);
    auto* requestsTab = addPage(tr("Requests"), requests);
    requestsTab->setObjectName(QStringLiteral("requestsTab"));
    auto* tidyTab = addPage(tr("Links to tidy"), tidy);
    tidyTab->setObjectName(QStringLiteral("tidyTab"));
    auto* record = new RegisterPage(m_school, m_invites, m_clock);
    addPage(tr("Rules and consents"), record)->setObjectName(QStringLiteral("registerTab"));
    m_tabs->addStretch(1);
    const auto count = [](QToolButton* tab, const QString& name) {
        return [tab, name](int waiting) {
            tab->setText(waiting > 0 ? QStringLiteral("%1 (%2)").arg(name).arg(waiting) : name);
        };
    };
    connect(requests, &RequestsPage::waitingCountChanged, requestsTab, count(requestsTab, requestsTab->text()));
    connect(requests, &RequestsPage::waitingCountChanged, this, &InvitesScreen::waitingCountChanged);
    connect(tidy, &TidyPage::countChanged, tidyTab, count(tidyTab, tidyTab->text()));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Invitations"), this));
    column->addLayout(m_tabs);
    column->addWidget(m_pages, 1);
}

QToolButton* InvitesScreen::addPage(const QString& name, QWidget* page)
{
    m_pages->addWidget(page);
    auto* tab = new QToolButton(this);
    tab->setText(name);
    tab->setCheckable(true);
    tab->setAutoExclusive(true);
    tab->setMinimumHeight(Measures(font()).control());
    m_tabs->addWidget(tab);
    connect(tab, &QToolButton::toggled, this, [this, page](bool on) {
        if (on)
            m_pages->setCurrentWidget(page);
    });
    return tab;
}

// Whom those who wait for a decision mean, as far as it is clear.
QSet<domain::PersonId> InvitesScreen::requesters() const
{
    QSet<domain::PersonId> people;
    for (const domain::JoinRequest& request : m_invites.requests()) {
        const QList<items::RequestMatch> matches = items::matchesOf(*m_school.school(), request);
        if (items::isClear(matches))
            people.insert(matches.first().person);
    }
    return people;
}

void InvitesScreen::makeKit()
{
    auto* dialog = new KitDialog(m_school, m_invites, unit(), this);
    connect(dialog, &KitDialog::saved, this, [this](const QString& path, int slips) {
        m_toast->say(tr("%n slip(s) are saved.", nullptr, slips), tr("Open for printing"),
                     [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    dialog->open();
}

void InvitesScreen::makeGroupLink()
{
    const domain::School& school = *m_school.school();
    const auto found = std::ranges::find(school.units, unit(), &domain::Unit::id);
    const bool isClass = found != school.units.end() && found->kind == domain::UnitKind::Class;
    auto* dialog = new GroupLinkDialog(m_invites, isClass ? unit() : domain::UnitId(), m_unit->currentText(), this);
    connect(dialog, &GroupLinkDialog::made, this, [this](const session::InviteLink& link, const QString& name) {
        auto* shown = LinkDialog::forMany(name, link, this);
        connect(shown, &LinkDialog::copied, this, [this] { m_toast->say(tr("The link is copied.")); });
        shown->open();
    });
    dialog->open();
}

void InvitesScreen::makeGuestLink()
{
    auto* dialog = new GuestLinkDialog(m_invites, this);
    connect(dialog, &GuestLinkDialog::made, this, [this](const session::InviteLink& link, const QString& chat) {
        auto* shown = LinkDialog::forMany(chat, link, this);
        connect(shown, &LinkDialog::copied, this, [this] { m_toast->say(tr("The link is copied.")); });
        shown->open();
    });
    dialog->open();
}

void InvitesScreen::editLimits()
{
    auto* sheet = new LimitsSheet(m_invites, this);
    connect(sheet, &LimitsSheet::saved, this,
            [this] { m_toast->say(tr("It holds for every link made from now on.")); });
    sheet->open();
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
    const QSet<domain::PersonId> asking = requesters();
    for (items::PersonRow& row : people) {
        if (asking.contains(row.person) && row.entry != EntryState::Joined)
            row.entry = EntryState::Requested;
    }
    m_people.setPeople(people);
    const auto joined = static_cast<int>(std::ranges::count(people, EntryState::Joined, &items::PersonRow::entry));
    const auto waiting = static_cast<int>(
        std::ranges::count_if(people, [](const items::PersonRow& row) { return isOpenInvite(row.entry); }));
    const int count = static_cast<int>(people.size());
    const auto of = [&](EntryState state) {
        return QString::number(std::ranges::count(people, state, &items::PersonRow::entry));
    };
    m_figures->setText(tr("%1 of %2 have joined, %n invitation(s) on the way, %3 opened, %4 asking, %5 declined", nullptr,
                          waiting)
                           .arg(QString::number(joined), QString::number(count), of(EntryState::Opened),
                                of(EntryState::Requested), of(EntryState::Refused)));
    m_figures->setWordWrap(true);
    m_figures->setVisible(count > 0);
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setTexts(tr("Nobody to invite yet"),
                      tr("First bring people into the class from a list, in the section School."));
    if (count > 0 && m_table->horizontalHeader()->sectionSize(items::NameColumn) < Measures(font()).px(160))
        m_table->resizeColumnsToContents();
    const domain::School& school = *m_school.school();
    const auto here = std::ranges::find(school.units, unit(), &domain::Unit::id);
    m_kit->setEnabled(count > 0 && here != school.units.end() && here->kind == domain::UnitKind::Class &&
                      m_invites.limits(domain::InviteKind::Personal).isAllowed);
    const bool isClass = here != school.units.end() && here->kind == domain::UnitKind::Class;
    const auto isAllowed = [this](domain::InviteKind kind) { return m_invites.limits(kind).isAllowed; };
    m_groupLink->setEnabled(here != school.units.end() &&
                            isAllowed(isClass ? domain::InviteKind::Group : domain::InviteKind::Staff));
    m_guestLink->setVisible(isAllowed(domain::InviteKind::Guest) && !m_invites.guestChats().isEmpty());
    m_limits->setVisible(m_invites.maySetPolicy());
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
    m_invite->setEnabled(row != nullptr && row->entry != EntryState::Joined &&
                         m_invites.limits(domain::InviteKind::Personal).isAllowed);
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
