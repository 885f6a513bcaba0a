// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/overview_pane.h"

#include "domain/rights.h"
#include "domain/school_index.h"
#include "moderation/moderation_words.h"
#include "moderation/reading_sheet.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"

#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using widgets::Measures;

namespace moderation {
namespace {

constexpr int usualDays = 30;
constexpr int longestReason = 500;
enum Column { TitleColumn, ReportsColumn, WaitingColumn, ViolationsColumn, BlocksColumn, AppealsColumn, ColumnCount };

} // namespace

OverviewPane::OverviewPane(session::ModerationService& moderation, session::SchoolService& school,
                           const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_since(new QDateEdit)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_state(widgets::mutedLabel({}))
    , m_read(new QPushButton(tr("&Read the chat…")))
{
    const Measures m(font());
    setObjectName(QStringLiteral("overviewPane"));
    m_since->setObjectName(QStringLiteral("overviewSince"));
    m_since->setCalendarPopup(true);
    m_since->setDate(m_clock.now().toLocalTime().date().addDays(-usualDays));
    m_since->setMinimumWidth(m_since->fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000")) + m.px(56));
    m_table->setObjectName(QStringLiteral("overview"));
    m_table->setAccessibleName(tr("Moderation by chats"));
    m_table->setHorizontalHeaderLabels(
        {tr("Chat"), tr("Reports"), tr("Waiting now"), tr("Violations"), tr("Restrictions"), tr("Appeals")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_state->setObjectName(QStringLiteral("overviewState"));
    m_state->setWordWrap(true);
    m_read->setObjectName(QStringLiteral("readChat"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(m.gap8());
    foot->addWidget(m_state, 1);
    foot->addWidget(m_read);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(widgets::captioned(tr("&Since"), m_since), 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_since, &QDateEdit::dateChanged, this, &OverviewPane::refresh);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &OverviewPane::offer);
    connect(m_read, &QPushButton::clicked, this, &OverviewPane::askWhy);
    offer();
}

void OverviewPane::refresh()
{
    base::whenAnswered(m_moderation.oversight().figures(m_since->date().startOfDay().toUTC()), this,
                       [this](const base::Result<QList<session::ChatFigures>>& figures) {
                           if (figures)
                               fill(*figures);
                           else
                               m_state->setText(widgets::sentenceFor(figures.error()));
                       });
}

// What waits comes first, then where most has happened; quiet chats stand below by their names.
void OverviewPane::fill(const QList<session::ChatFigures>& figures)
{
    const QString before = chat().value();
    QList<std::pair<session::ChatFigures, QString>> rows;
    for (const domain::Chat& each : m_school.school()->chats) {
        if (each.archived)
            continue;
        const auto found = std::ranges::find(figures, each.id, &session::ChatFigures::chat);
        session::ChatFigures row;
        if (found != figures.end())
            row = *found;
        row.chat = each.id;
        rows << std::pair(row, each.title);
    }
    std::ranges::sort(rows, [](const auto& a, const auto& b) {
        const auto weight = [](const session::ChatFigures& row) {
            return std::tuple(row.waiting, row.running, row.reports + row.violations);
        };
        if (weight(a.first) != weight(b.first))
            return weight(a.first) > weight(b.first);
        return a.second.localeAwareCompare(b.second) < 0;
    });
    m_table->setRowCount(static_cast<int>(rows.size()));
    const auto number = [](int figure) { return figure == 0 ? QStringLiteral("–") : QString::number(figure); };
    int waiting = 0;
    for (int at = 0; at < rows.size(); ++at) {
        const auto& [row, title] = rows.at(at);
        waiting += row.waiting;
        const QString blocks =
            row.running == 0 ? number(row.blocks) : tr("%1, now %2").arg(number(row.blocks), QString::number(row.running));
        const QString appeals = row.annulled == 0 ? number(row.appeals)
                                                  : tr("%1, granted %2").arg(number(row.appeals), QString::number(row.annulled));
        const QStringList cells{title, number(row.reports), number(row.waiting), number(row.violations), blocks, appeals};
        for (int cell = 0; cell < cells.size(); ++cell)
            m_table->setItem(at, cell, new QTableWidgetItem(cells.at(cell)));
        m_table->item(at, TitleColumn)->setData(Qt::UserRole, row.chat.value());
        m_table->item(at, TitleColumn)->setToolTip(title);
        if (row.chat.value() == before)
            m_table->selectRow(at);
    }
    m_state->setText(tr("%n matter(s) wait", nullptr, waiting));
    offer();
}

domain::ChatId OverviewPane::chat() const
{
    const QList<QTableWidgetItem*> chosen = m_table->selectedItems();
    return chosen.isEmpty() ? domain::ChatId()
                            : domain::ChatId(m_table->item(chosen.first()->row(), TitleColumn)->data(Qt::UserRole).toString());
}

// What one is in is read in the section Chats.
void OverviewPane::offer()
{
    const domain::School& school = *m_school.school();
    const domain::PersonId self = m_school.self().person;
    const bool isIn = std::ranges::any_of(school.members, [&](const domain::ChatMember& member) {
        return member.chat == chat() && member.person == self;
    });
    m_read->setVisible(domain::mayAct(school, self, domain::Act::ChatsRead));
    m_read->setEnabled(!chat().isEmpty() && !isIn);
    m_read->setToolTip(isIn ? tr("You are in this chat: open it in the section Chats.") : QString());
}

void OverviewPane::askWhy()
{
    auto* form = new widgets::FormDialog(tr("Read a chat that you are not in"), tr("Open"), this);
    form->setObjectName(QStringLiteral("readForm"));
    auto* reason = new QLineEdit(form);
    reason->setObjectName(QStringLiteral("readReason"));
    reason->setMaxLength(longestReason);
    form->body().addWidget(widgets::mutedLabel(chatTitle(*m_school.school(), chat()), form));
    form->body().addWidget(widgets::captioned(
        tr("&Why you open it"), reason, tr("Whoever keeps order in the chat reads this at once. It stays in the log.")));
    connect(form, &widgets::FormDialog::submitted, this, [this, form, reason, chat = chat()] {
        const QString why = reason->text().simplified();
        if (why.isEmpty())
            return form->setTrouble(tr("Say why you open the chat."));
        open(*form, chat, why);
    });
    form->open();
}

void OverviewPane::open(widgets::FormDialog& form, const domain::ChatId& chat, const QString& reason)
{
    form.setBusy(true);
    base::whenAnswered(
        m_moderation.oversight().readChat(chat, reason, {}), this,
        [this, chat, reason, sheet = QPointer(&form)](const base::Result<session::ChatPage>& page) {
            if (!page) {
                if (sheet) {
                    sheet->setBusy(false);
                    sheet->setTrouble(widgets::sentenceFor(page.error()));
                }
                return;
            }
            if (sheet)
                sheet->accept();
            auto* reading = new ReadingSheet(chatTitle(*m_school.school(), chat), reason, this);
            connect(reading, &ReadingSheet::earlierWanted, this, [this, chat, reason, reading](const domain::ArchiveId& before) {
                base::whenAnswered(m_moderation.oversight().readChat(chat, reason, before), reading,
                                   [reading](const base::Result<session::ChatPage>& earlier) {
                                       if (earlier)
                                           reading->addEarlier(*earlier);
                                       else
                                           reading->sayTrouble(widgets::sentenceFor(earlier.error()));
                                   });
            });
            reading->addEarlier(*page);
            reading->open();
        });
}

} // namespace moderation
