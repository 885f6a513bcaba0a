// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/waiting_sheet.h"

#include "chat/later_sheet.h"
#include "chat/talk_bar.h"
#include "widgets/error_sentence.h"
#include "widgets/roomy_rows.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {

WaitingSheet::WaitingSheet(session::TalkService& talk, const domain::ChatId& chat, const base::Clock& clock,
                           QWidget* parent)
    : FormDialog(tr("Messages that wait"), tr("Take back"), parent)
    , m_talk(talk)
    , m_chat(chat)
    , m_clock(clock)
    , m_list(new QListWidget)
    , m_move(&addAside(tr("Another time…")))
{
    setObjectName(QStringLiteral("waitingSheet"));
    const widgets::Measures m(font());
    m_list->setObjectName(QStringLiteral("waitingMessages"));
    m_list->setAccessibleName(tr("Messages that wait"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new widgets::RoomyRows(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(m.px(180));
    body().addWidget(widgets::mutedLabel(
        tr("The school's service has them and lets them into the chat, also while this program is closed. What is taken "
           "back returns to the field: change it and send it anew.")));
    body().addWidget(m_list, 1);
    m_move->setObjectName(QStringLiteral("anotherTime"));
    connect(m_move, &QPushButton::clicked, this, [this] { (new LaterSheet(m_talk, *chosen(), m_clock, this))->open(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &WaitingSheet::judge);
    connect(this, &FormDialog::submitted, this, &WaitingSheet::takeBack);
    connect(&m_talk, &session::TalkService::changed, this, &WaitingSheet::present);
    present();
}

void WaitingSheet::present()
{
    const QString kept = chosen() ? chosen()->id : QString();
    m_list->clear();
    m_waiting = m_talk.waitingIn(m_chat);
    for (const session::WaitingMessage& message : m_waiting) {
        const QString when = message.reason == domain::WaitingReason::Moderator
                                 ? tr("A moderator reads it first")
                                 : tr("Comes into the chat %1").arg(momentWords(message.due, m_clock.now()));
        m_list->addItem(QStringLiteral("%1\n%2").arg(message.text.simplified(), when));
    }
    const auto again = std::ranges::find(m_waiting, kept, &session::WaitingMessage::id);
    m_list->setCurrentRow(again == m_waiting.end() ? 0 : static_cast<int>(again - m_waiting.begin()));
    judge();
    if (m_waiting.isEmpty() && isVisible())
        accept();
}

const session::WaitingMessage* WaitingSheet::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_waiting.size() ? &m_waiting.at(row) : nullptr;
}

void WaitingSheet::judge()
{
    submitButton().setEnabled(chosen() && chosen()->reason != domain::WaitingReason::Moderator);
    m_move->setVisible(chosen() && chosen()->reason == domain::WaitingReason::Chosen);
}

void WaitingSheet::takeBack()
{
    if (!chosen())
        return;
    setBusy(true);
    base::whenAnswered(m_talk.withdraw(chosen()->id), this, [this, text = chosen()->text](const base::Result<void>& taken) {
        setBusy(false);
        if (!taken) {
            setTrouble(widgets::sentenceFor(taken.error()));
            return;
        }
        accept();
        Q_EMIT returned(text);
    });
}

} // namespace chat
