// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/polls_sheet.h"

#include "delegates/poll_card.h"
#include "publish/announcement_words.h"
#include "publish/poll_results.h"
#include "publish/vote_sheet.h"
#include "widgets/banner.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/roomy_rows.h"
#include "widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace publish {
namespace {

constexpr int pageOfList = 100;

bool isAwaited(const session::PollEntry& entry)
{
    return entry.mayVote && !entry.hasVoted;
}

bool isClosed(const session::PollEntry& entry)
{
    return entry.poll.closedAt.isValid();
}

// Of one place in the list the newest stands first, as the service tells them.
int placeOf(const session::PollEntry& entry)
{
    const int state = isAwaited(entry) ? 0 : isClosed(entry) ? 2 : 1;
    return 2 * state + (entry.answers ? 0 : 1);
}

} // namespace

PollsSheet::PollsSheet(session::PollService& polls, session::SchoolService& school, const domain::ChatId& chat,
                       QWidget* parent)
    : Sheet(tr("Polls"), parent)
    , m_polls(polls)
    , m_school(school)
    , m_chat(chat)
    , m_wished(pageOfList)
    , m_where(new QComboBox)
    , m_which(new QComboBox)
    , m_list(new QListWidget)
    , m_none(widgets::mutedLabel({}))
    , m_figures(new QLabel)
    , m_earlier(new QPushButton(tr("&Earlier polls")))
    , m_vote(new QPushButton(tr("&Vote…")))
    , m_results(new QPushButton(tr("&Results…")))
    , m_trouble(new widgets::Banner)
{
    setObjectName(QStringLiteral("pollsSheet"));
    const widgets::Measures m(font());
    const int room = parent ? parent->width() - 2 * m.gap24() : m.px(620);
    setMinimumWidth(std::min(m.px(620), room));
    m_where->setObjectName(QStringLiteral("pollsWhere"));
    m_where->setAccessibleName(tr("Of which chats"));
    m_where->addItem(tr("This chat"));
    m_where->addItem(tr("All my chats"));
    m_where->setVisible(!chat.isEmpty());
    m_which->setObjectName(QStringLiteral("pollsWhich"));
    m_which->setAccessibleName(tr("Which polls"));
    m_which->addItem(tr("All polls"), static_cast<int>(Which::All));
    m_which->addItem(tr("Waiting for my vote"), static_cast<int>(Which::Awaited));
    m_which->addItem(tr("Open"), static_cast<int>(Which::Open));
    m_which->addItem(tr("Closed"), static_cast<int>(Which::Closed));
    m_list->setObjectName(QStringLiteral("polls"));
    m_list->setAccessibleName(tr("Polls"));
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new widgets::RoomyRows(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(m.px(110));
    m_none->setObjectName(QStringLiteral("noPolls"));
    m_none->setMinimumHeight(m.px(110));
    m_none->setAlignment(Qt::AlignCenter);
    m_figures->setObjectName(QStringLiteral("pollFigures"));
    m_figures->setWordWrap(true);
    m_figures->setTextFormat(Qt::PlainText);
    m_earlier->setObjectName(QStringLiteral("earlierPolls"));
    m_vote->setObjectName(QStringLiteral("vote"));
    m_results->setObjectName(QStringLiteral("results"));
    widgets::setButtonRole(*m_vote, widgets::ButtonRole::Primary);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(m.gap8());
    filters->addWidget(m_where);
    filters->addWidget(m_which);
    filters->addStretch(1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.gap8());
    acts->addWidget(m_vote);
    acts->addWidget(m_results);
    acts->addStretch(1);
    auto* leave = new QPushButton(tr("Close"));
    leave->setObjectName(QStringLiteral("leavePolls"));
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    acts->addWidget(leave);
    column().setSpacing(m.gap8());
    column().addLayout(filters);
    column().addWidget(m_list, 1);
    column().addWidget(m_none, 1);
    column().addWidget(m_earlier, 0, Qt::AlignLeft);
    column().addWidget(m_figures);
    column().addWidget(m_trouble);
    column().addLayout(acts);

    connect(m_where, &QComboBox::currentIndexChanged, this, &PollsSheet::present);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PollsSheet::present);
    connect(m_list, &QListWidget::currentRowChanged, this, &PollsSheet::showChosen);
    connect(m_earlier, &QPushButton::clicked, this, &PollsSheet::readEarlier);
    connect(m_vote, &QPushButton::clicked, this, &PollsSheet::vote);
    connect(m_results, &QPushButton::clicked, this, &PollsSheet::showResults);
    connect(m_trouble, &widgets::Banner::buttonClicked, m_trouble, &widgets::Banner::hush);
    connect(&m_polls, &session::PollService::changed, this, &PollsSheet::read);
    present();
    read();
}

void PollsSheet::read()
{
    base::whenAnswered(m_polls.list(m_wished), this, [this](const base::Result<session::PollList>& list) {
        if (!list)
            return m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(list.error()), tr("Close"));
        m_trouble->hush();
        m_total = list->total;
        m_entries = list->entries;
        std::ranges::stable_sort(m_entries, {}, placeOf);
        present();
    });
}

void PollsSheet::readEarlier()
{
    m_wished += pageOfList;
    read();
}

bool PollsSheet::isShown(const session::PollEntry& entry) const
{
    const bool isOfOne = !m_chat.isEmpty() && m_where->currentIndex() == 0;
    if (isOfOne && entry.poll.chat != m_chat)
        return false;
    switch (static_cast<Which>(m_which->currentData().toInt())) {
    case Which::Awaited:
        return isAwaited(entry);
    case Which::Open:
        return !isClosed(entry);
    case Which::Closed:
        return isClosed(entry);
    case Which::All:
        break;
    }
    return true;
}

void PollsSheet::present()
{
    const domain::PollId kept = chosen() ? chosen()->poll.id : domain::PollId();
    const auto school = m_school.school();
    int row = 0;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        m_shown.clear();
        for (const session::PollEntry& entry : std::as_const(m_entries)) {
            if (!isShown(entry))
                continue;
            if (entry.poll.id == kept)
                row = static_cast<int>(m_shown.size());
            m_shown << entry;
            // That it is a poll goes without saying here, unless it is a closed one.
            const QString dot = QStringLiteral(" · ");
            const QString told = delegates::pollFacts(entry);
            QStringList facts{chatTitle(*school, entry.poll.chat), isClosed(entry) ? told : told.section(dot, 1)};
            facts.removeAll(QString());
            if (isAwaited(entry))
                facts.prepend(tr("you have not voted"));
            else if (entry.hasVoted)
                facts.prepend(tr("you have voted"));
            m_list->addItem(entry.poll.question + QLatin1Char('\n') + facts.join(dot));
        }
        m_list->setCurrentRow(m_shown.isEmpty() ? -1 : row);
    }
    m_list->setVisible(!m_shown.isEmpty());
    m_none->setVisible(m_shown.isEmpty());
    m_none->setText(m_which->currentIndex() == 0 ? tr("There are no polls yet.") : tr("There are none of this kind."));
    m_earlier->setVisible(m_entries.size() < m_total);
    showChosen();
}

const session::PollEntry* PollsSheet::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void PollsSheet::showChosen()
{
    const session::PollEntry* const entry = chosen();
    m_figures->setVisible(entry != nullptr);
    m_vote->setVisible(entry && entry->mayVote);
    m_results->setVisible(entry && entry->answers);
    if (!entry)
        return;
    m_figures->setText(delegates::pollLines(*entry).join(QLatin1Char('\n')));
    m_vote->setText(entry->hasVoted ? tr("&Vote anew…") : tr("&Vote…"));
}

void PollsSheet::vote()
{
    auto* sheet = new VoteSheet(m_polls, chosen()->poll, chosen()->choices, this);
    connect(sheet, &QDialog::accepted, this, &PollsSheet::read); // it may be too old for the service to tell of it
    sheet->open();
}

void PollsSheet::showResults()
{
    auto* sheet = new PollResultsSheet(m_polls, m_school, chosen()->poll.id, this);
    connect(sheet, &QDialog::finished, this, &PollsSheet::read);
    sheet->open();
}

} // namespace publish
