// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/register_pane.h"

#include "moderation/moderation_words.h"
#include "moderation/paper_file.h"
#include "moderation/papers.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/plain_tip.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {
namespace {

constexpr int textColumn = 3;

} // namespace

RegisterPane::RegisterPane(session::ModerationService& moderation, session::SchoolService& school,
                           const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_chats(new QComboBox)
    , m_content(new QWidget)
    , m_table(new QTableWidget(0, 7))
    , m_state(widgets::mutedLabel({}))
    , m_more(new QPushButton(tr("Show &earlier ones")))
    , m_print(new QPushButton(tr("&Register (PDF)")))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check))
    , m_toast(new widgets::Toast(this))
{
    const Measures m(font());
    setObjectName(QStringLiteral("registerPane"));
    m_chats->setObjectName(QStringLiteral("registerChats"));
    m_table->setObjectName(QStringLiteral("register"));
    m_table->setAccessibleName(tr("Recorded violations"));
    m_table->setHorizontalHeaderLabels(
        {tr("When"), tr("Who"), tr("Chat"), tr("Message"), tr("Item"), tr("Recorded by"), tr("State")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(textColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_more->setObjectName(QStringLiteral("registerMore"));
    m_print->setObjectName(QStringLiteral("printRegister"));
    m_state->setObjectName(QStringLiteral("registerState"));
    m_empty->setTexts(tr("No violations are recorded"),
                      tr("Each violation that a moderator records stands here with the message, the item of the rules and "
                         "who recorded it."));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(m.gap8());
    foot->addWidget(m_state, 1);
    foot->addWidget(m_more);
    foot->addWidget(m_print);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(m.gap12());
    content->addWidget(widgets::captioned(tr("C&hat"), m_chats));
    content->addWidget(m_table, 1);
    content->addLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    connect(m_chats, &QComboBox::activated, this, [this] { read(0); });
    connect(m_more, &QPushButton::clicked, this, [this] { read(m_table->rowCount()); });
    connect(m_print, &QPushButton::clicked, this, &RegisterPane::print);
    connect(&m_moderation, &session::ModerationService::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void RegisterPane::refresh()
{
    fillChats();
    read(0);
}

void RegisterPane::fillChats()
{
    const QString before = m_chats->currentData().toString();
    const std::shared_ptr<const domain::School> school = m_school.school();
    QList<const domain::Chat*> mine;
    for (const domain::Chat& each : school->chats) {
        if (m_moderation.moderates(each.id))
            mine << &each;
    }
    std::ranges::sort(mine, [](const domain::Chat* a, const domain::Chat* b) {
        return a->title.localeAwareCompare(b->title) < 0;
    });
    m_chats->clear();
    m_chats->addItem(tr("All chats"), QString());
    for (const domain::Chat* each : mine)
        m_chats->addItem(each->title, each->id.value());
    m_chats->setCurrentIndex(std::max(0, m_chats->findData(before)));
}

void RegisterPane::read(int offset)
{
    const domain::ChatId chat(m_chats->currentData().toString());
    base::whenAnswered(m_moderation.oversight().recorded(chat, offset), this,
                       [this, chat, offset](const base::Result<contract::ModerationRegisterReply>& page) {
                           if (chat.value() != m_chats->currentData().toString())
                               return;
                           if (page)
                               fill(*page, offset);
                           else
                               m_state->setText(widgets::sentenceFor(page.error()));
                       });
}

void RegisterPane::fill(const contract::ModerationRegisterReply& page, int offset)
{
    const domain::School& school = *m_school.school();
    int row = offset;
    m_table->setRowCount(offset + static_cast<int>(page.entries.size()));
    for (const contract::RegisterEntry& entry : page.entries) {
        const domain::Violation& violation = entry.violation;
        const QStringList cells{widgets::fullTime(violation.at),      personName(school, violation.person),
                                chatTitle(school, violation.chat),    entry.text.simplified(),
                                violation.basis.item,                 personName(school, violation.by),
                                violationState(violation)};
        for (int cell = 0; cell < cells.size(); ++cell) {
            auto* item = new QTableWidgetItem(cells.at(cell));
            item->setToolTip(widgets::plainTip(cell == textColumn ? entry.text : cells.at(cell)));
            m_table->setItem(row, cell, item);
        }
        ++row;
    }
    const bool isEmpty = page.total == 0 && m_chats->currentIndex() <= 0;
    m_content->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_more->setVisible(row < page.total);
    m_state->setText(row < page.total ? tr("%1 of %n violation(s).", nullptr, page.total).arg(row)
                                      : tr("%n violation(s).", nullptr, page.total));
}

void RegisterPane::print()
{
    gather(domain::ChatId(m_chats->currentData().toString()), {});
}

void RegisterPane::gather(const domain::ChatId& chat, QList<contract::RegisterEntry> entries)
{
    m_print->setEnabled(false);
    base::whenAnswered(m_moderation.oversight().recorded(chat, static_cast<int>(entries.size())), this,
                       [this, chat, entries](const base::Result<contract::ModerationRegisterReply>& page) mutable {
                           m_print->setEnabled(true);
                           if (!page)
                               return m_toast->say(widgets::sentenceFor(page.error()));
                           entries += page->entries;
                           if (page->entries.isEmpty() || entries.size() >= page->total)
                               savePaper(this, m_folder,
                                         Papers(*m_school.school(), m_clock.now()).violationsRegister(chat, entries),
                                         tr("Register of violations"),
                                         [this](const QString& sentence) { m_toast->say(sentence); });
                           else
                               gather(chat, entries);
                       });
}

} // namespace moderation
