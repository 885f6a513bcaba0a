// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/announcements_screen.h"

#include "exporter/table_file.h"
#include "publish/announcement_changes.h"
#include "publish/announcement_sheet.h"
#include "publish/announcement_words.h"
#include "widgets/banner.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/roomy_rows.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace publish {
namespace {

constexpr int pageOfList = 100;

QPushButton* named(const char* name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

AnnouncementsScreen::AnnouncementsScreen(session::AnnouncementService& announcements, session::SchoolService& school,
                                         const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_announcements(announcements)
    , m_school(school)
    , m_clock(clock)
    , m_asked(askedWording([this] { return m_school.school(); }))
    , m_wished(pageOfList)
    , m_new(named("newAnnouncement", tr("&New announcement…")))
    , m_list(new QListWidget)
    , m_card(new QWidget)
    , m_heading(widgets::headingLabel({}))
    , m_where(widgets::mutedLabel({}))
    , m_text(new QLabel)
    , m_figures(new QLabel)
    , m_share(new QProgressBar)
    , m_onlySilent(new QCheckBox(tr("&Only those who have not")))
    , m_table(new widgets::TableView)
    , m_remind(named("remind", tr("&Remind those who have not")))
    , m_papers(named("papers", tr("Enter &signatures on paper")))
    , m_save(named("saveAsked", tr("Sa&ve the table…")))
    , m_correct(named("correctAnnouncement", tr("&Correct…")))
    , m_withdraw(named("withdrawAnnouncement", tr("&Withdraw…")))
    , m_trouble(new widgets::Banner)
    , m_empty(new widgets::EmptyState(widgets::Icon::Channel))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("announcementsScreen"));
    setAccessibleName(tr("Announcements"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());
    m_list->setObjectName(QStringLiteral("announcements"));
    m_list->setAccessibleName(tr("Announcements"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new widgets::RoomyRows(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName(QStringLiteral("noAnnouncements"));
    m_empty->setTexts(
        tr("No announcements yet"),
        tr("Say something in several chats at once, and see which families have confirmed that they know."));
    auto* panes = new QSplitter;
    panes->setObjectName(QStringLiteral("announcementPanes"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(buildCard());
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 2);
    panes->setSizes({1000, 2000}); // shares
    panes->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::headingLabel(tr("Announcements"), this), 1);
    auto* polls = named("allPolls", tr("&Polls…"));
    connect(polls, &QPushButton::clicked, this, &AnnouncementsScreen::pollsWanted);
    head->addWidget(polls);
    head->addWidget(m_new);
    widgets::setButtonRole(*m_new, widgets::ButtonRole::Primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addLayout(head);
    column->addWidget(m_trouble);
    column->addWidget(panes, 1);
    column->addWidget(m_empty, 1);

    connect(m_new, &QPushButton::clicked, this, &AnnouncementsScreen::announce);
    connect(m_list, &QListWidget::currentRowChanged, this, &AnnouncementsScreen::showChosen);
    connect(m_onlySilent, &QCheckBox::toggled, &m_asked, &items::AskedTableModel::setOnlySilent);
    connect(m_remind, &QPushButton::clicked, this, &AnnouncementsScreen::remind);
    connect(m_papers, &QPushButton::clicked, this, &AnnouncementsScreen::recordPapers);
    connect(m_save, &QPushButton::clicked, this, &AnnouncementsScreen::saveTable);
    connect(m_correct, &QPushButton::clicked, this, &AnnouncementsScreen::correct);
    connect(m_withdraw, &QPushButton::clicked, this, &AnnouncementsScreen::withdraw);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &AnnouncementsScreen::readEarlier);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AnnouncementsScreen::offerActs);
    connect(m_trouble, &widgets::Banner::buttonClicked, m_trouble, &widgets::Banner::hush);
    connect(&m_announcements, &session::AnnouncementService::changed, this, [this] {
        if (isVisible())
            read();
    });
}

QWidget* AnnouncementsScreen::buildCard()
{
    const Measures m(font());
    m_heading->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("announcementWords"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_figures->setObjectName(QStringLiteral("announcementFigures"));
    m_share->setTextVisible(false);
    m_share->setFixedHeight(m.gap8());
    m_share->setAccessibleName(tr("Who has confirmed"));
    m_onlySilent->setObjectName(QStringLiteral("onlySilent"));
    m_table->setObjectName(QStringLiteral("asked"));
    m_table->setAccessibleName(tr("Who has confirmed"));
    m_table->setModel(&m_asked);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(items::AskedStateColumn, QHeaderView::Stretch);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(m.gap12());
    figures->addWidget(m_figures, 1);
    figures->addWidget(m_onlySilent);
    m_where->setWordWrap(true);
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* act : {m_remind, m_papers, m_save, m_correct, m_withdraw})
        acts->addWidget(act);
    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(m.gap16(), 0, 0, 0);
    card->setSpacing(m.gap8());
    card->addWidget(m_heading);
    card->addWidget(m_where);
    card->addWidget(m_text);
    card->addLayout(figures);
    card->addWidget(m_share);
    card->addWidget(m_table, 1);
    card->addLayout(acts);
    return m_card;
}

void AnnouncementsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void AnnouncementsScreen::read()
{
    m_announcements.list(m_wished).then(this, [this](const base::Result<session::AnnouncementList>& list) {
        if (!list)
            return sayTrouble(list.error());
        m_trouble->hush();
        presentList(*list);
    });
}

void AnnouncementsScreen::readEarlier()
{
    const QScrollBar& bar = *m_list->verticalScrollBar();
    const bool isAtEnd = bar.value() == bar.maximum();
    if (!isAtEnd || m_entries.size() < m_wished || m_entries.size() >= m_total)
        return;
    m_wished += pageOfList;
    read();
}

void AnnouncementsScreen::presentList(const session::AnnouncementList& list)
{
    const QList<session::AnnouncementEntry>& entries = list.entries;
    m_total = list.total;
    const bool isNewOne = !m_wanted.isEmpty();
    const int scrolled = m_list->verticalScrollBar()->value();
    const session::AnnouncementEntry* const before = chosen();
    const domain::AnnouncementId wanted = !m_wanted.isEmpty() ? std::exchange(m_wanted, {})
                                          : before            ? before->announcement.id
                                                              : domain::AnnouncementId();
    m_entries = entries;
    const auto school = m_school.school();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = entries.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const session::AnnouncementEntry& entry = entries.at(i);
        m_list->addItem(tr("%1\n%2 · %3", "heading, figures, when")
                            .arg(headingOf(entry.announcement), figuresOf(entry),
                                 widgets::listTime(entry.announcement.at, m_clock.now().toLocalTime().date())));
        if (entry.announcement.id == wanted)
            row = static_cast<int>(i);
    }
    m_list->parentWidget()->setVisible(!entries.isEmpty());
    m_empty->setVisible(entries.isEmpty());
    m_list->setCurrentRow(row);
    if (!isNewOne)
        m_list->verticalScrollBar()->setValue(scrolled); // where the reader was
    showChosen();
}

const session::AnnouncementEntry* AnnouncementsScreen::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void AnnouncementsScreen::showChosen()
{
    const session::AnnouncementEntry* const entry = chosen();
    m_card->setVisible(entry != nullptr);
    if (!entry)
        return;
    const domain::Announcement& announcement = entry->announcement;
    m_heading->setText(headingOf(announcement));
    m_where->setText(factsOf(*m_school.school(), *entry));
    m_text->setText(announcement.text);
    m_table->setColumnHidden(items::AskedChatColumn, entry->chats.size() == 1);
    for (QWidget* widget : QList<QWidget*>{m_figures, m_share, m_onlySilent, m_table, m_save})
        widget->setVisible(announcement.asks);
    for (QWidget* widget : {m_remind, m_papers})
        widget->setVisible(domain::asksStill(announcement));
    for (QWidget* widget : {m_correct, m_withdraw})
        widget->setVisible(entry->own && announcement.withdrawnAt.isNull());
    if (!announcement.asks)
        return;
    m_announcements.table(announcement.id)
        .then(this, [this, visit = ++m_visit](const base::Result<QList<session::AskedParty>>& parties) {
            if (visit == m_visit)
                presentTable(parties);
        });
}

void AnnouncementsScreen::presentTable(const base::Result<QList<session::AskedParty>>& parties)
{
    if (!parties)
        return sayTrouble(parties.error());
    m_asked.setParties(*parties);
    m_table->resizeColumnsToContents();
    m_figures->setText(tr("Confirmed: %1 of %2").arg(m_asked.confirmed()).arg(m_asked.asked()));
    m_share->setRange(0, std::max(1, m_asked.asked()));
    m_share->setValue(m_asked.confirmed());
    offerActs();
}

void AnnouncementsScreen::offerActs()
{
    m_remind->setEnabled(m_asked.confirmed() < m_asked.asked());
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_papers->setEnabled(std::ranges::any_of(
        rows, [this](const QModelIndex& row) { return !m_asked.rowAt(row).confirmedAt.isValid(); }));
    m_papers->setToolTip(tr("For the rows that are selected"));
}

void AnnouncementsScreen::announce()
{
    auto* sheet = new AnnouncementSheet(m_announcements, m_school, m_clock, this);
    connect(sheet, &AnnouncementSheet::announced, this, [this](const domain::AnnouncementId& made) {
        m_wanted = made;
        m_toast->say(tr("Announced."));
    });
    sheet->open();
}

void AnnouncementsScreen::remind()
{
    const int silent = m_asked.asked() - m_asked.confirmed();
    widgets::confirm(
        this,
        {tr("Remind those who have not confirmed?"),
         tr("%n of those who were asked get a message from the school.", nullptr, silent), tr("Remind"), false},
        [this, id = chosen()->announcement.id] {
            m_announcements.remind(id).then(this, [this](const base::Result<session::AnnouncementReminder>& done) {
                if (!done)
                    return sayTrouble(done.error());
                QString said = tr("%n person(s) reminded.", nullptr, done->told);
                if (done->unreachable > 0)
                    said += QLatin1Char(' ') +
                            tr("%n cannot be reached here: tell them on paper.", nullptr, done->unreachable);
                m_toast->say(said);
            });
        });
}

void AnnouncementsScreen::recordPapers()
{
    QList<session::PaperConfirmation> papers;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        const session::AskedParty& party = m_asked.rowAt(row);
        if (!party.confirmedAt.isValid())
            papers << session::PaperConfirmation{party.whom, party.family};
    }
    const auto count = static_cast<int>(papers.size());
    widgets::confirm(this,
                     {tr("Enter signatures on paper?"),
                      tr("%n selected row(s) will count as confirmed, with your name.", nullptr, count), tr("Enter"),
                      false},
                     [this, papers, id = chosen()->announcement.id] {
                         m_announcements.record(id, papers).then(this, [this](const base::Result<void>& done) {
                             if (!done)
                                 sayTrouble(done.error());
                         });
                     });
}

void AnnouncementsScreen::saveTable()
{
    const exporter::Sheet sheet = askedSheet(*m_school.school(), m_asked.parties());
    widgets::askWhereToSave(
        this, tr("Announcement %1", "its number").arg(chosen()->announcement.code) + QStringLiteral(".csv"),
        {tr("Text, CSV (*.csv)"), tr("Excel workbook (*.xlsx)")}, [this, sheet](const QString& path) {
            if (const auto written = exporter::writeTables(path, {sheet}); !written)
                sayTrouble(written.error());
            else
                m_toast->say(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void AnnouncementsScreen::correct()
{
    auto* sheet = new CorrectionSheet(m_announcements, *chosen(), this);
    connect(sheet, &CorrectionSheet::accepted, this, [this] { m_toast->say(tr("The words in the chats are changed.")); });
    sheet->open();
}

void AnnouncementsScreen::withdraw()
{
    auto* sheet = new WithdrawalSheet(m_announcements, *chosen(), this);
    connect(sheet, &WithdrawalSheet::accepted, this, [this] { m_toast->say(tr("Withdrawn.")); });
    sheet->open();
}

void AnnouncementsScreen::sayTrouble(const base::Error& error)
{
    m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(error), tr("Close"));
}

} // namespace publish
