// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/reading_sheet.h"

#include "delegates/words.h"
#include "moderation/moderation_words.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace moderation {

ReadingSheet::ReadingSheet(const QString& chatTitle, const QString& reason, QWidget* parent)
    : Sheet(chatTitle, parent)
    , m_messages(new QListWidget)
    , m_earlier(new QPushButton(tr("Show &earlier ones")))
    , m_trouble(new QLabel)
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("readingSheet"));
    m_messages->setObjectName(QStringLiteral("readMessages"));
    m_messages->setAccessibleName(tr("What was written in this chat"));
    m_messages->setWordWrap(true);
    m_messages->setResizeMode(QListView::Adjust); // rows of several lines have their height in any width
    m_messages->setSelectionMode(QAbstractItemView::NoSelection);
    m_messages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_messages->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_messages->setMinimumHeight(m.px(160));
    m_earlier->setObjectName(QStringLiteral("readEarlier"));
    m_earlier->hide();
    m_trouble->setObjectName(QStringLiteral("readTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column().addWidget(widgets::mutedLabel(tr("Opened for reading: “%1”. The moderator of the chat has been told.")
                                               .arg(quotable(reason))));
    column().addWidget(m_earlier, 0, Qt::AlignLeft);
    column().addWidget(m_messages, 1);
    column().addWidget(m_trouble);
    addCloseButton();
    setMinimumWidth(m.px(480));
    resize(minimumWidth(), m.px(400));
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_earlier->setEnabled(false);
        Q_EMIT earlierWanted(m_oldest);
    });
}

void ReadingSheet::addEarlier(const session::ChatPage& page)
{
    QListWidgetItem* const first = m_messages->item(0);
    int row = 0;
    for (const session::ContextMessage& message : page.messages) {
        const QString text = message.text.isEmpty() ? tr("(removed)") : message.text;
        const QString at = widgets::fullTime(message.at);
        m_messages->insertItem(row++, message.nick.isEmpty()
                                          ? tr("%1: %2").arg(at, text)
                                          : tr("%1, %2: %3").arg(at, delegates::shortNick(message.nick), text));
    }
    if (!page.messages.isEmpty())
        m_oldest = page.messages.first().id;
    m_earlier->setVisible(page.more);
    m_earlier->setEnabled(true);
    if (m_messages->count() == 0)
        sayTrouble(tr("Nothing has been written here yet."));
    // One goes on where one was.
    if (first != nullptr)
        m_messages->scrollToItem(first, QAbstractItemView::PositionAtTop);
    else // when the sheet is there and its rows are laid out
        QMetaObject::invokeMethod(m_messages, &QListWidget::scrollToBottom, Qt::QueuedConnection);
}

void ReadingSheet::sayTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
    m_earlier->setEnabled(true);
}

} // namespace moderation
