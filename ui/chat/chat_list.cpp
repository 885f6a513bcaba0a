// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chat_list.h"

#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/empty_state.h"

#include <QListView>
#include <QVBoxLayout>

namespace chat {

ChatList::ChatList(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_clock(clock)
    , m_model(delegates::describeChat)
    , m_view(new QListView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Chats, this))
{
    m_view->setObjectName(QStringLiteral("chats"));
    m_view->setAccessibleName(tr("Chats"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_empty->setTexts(tr("No chats yet"), tr("They appear by themselves as soon as you have a place in the school."));
    m_empty->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);

    // What is selected, not what is current: the first row becomes that by itself when the list gets the focus.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
        if (selected.isEmpty() || m_model.rowAt(selected.first()).chat.chat.id == m_chosen)
            return;
        m_chosen = m_model.rowAt(selected.first()).chat.chat.id;
        Q_EMIT chatChosen(m_model.rowAt(selected.first()).chat);
    });
    connect(&m_chats, &session::ChatService::chatsChanged, this, &ChatList::reload);
    reload({});
}

void ChatList::reload(const QList<domain::ChatId>& changed)
{
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    const auto show = [this, all = changed.isEmpty()](const base::Result<QList<domain::ChatSummary>>& rows) {
        if (!rows) // the cache says so itself: Session::cacheFailed
            return;
        all ? m_model.setChats(*rows) : m_model.updateChats(*rows);
        onRows();
    };
    (changed.isEmpty() ? m_chats.chats() : m_chats.chats(changed)).then(this, show);
}

void ChatList::onRows()
{
    m_view->setVisible(m_model.rowCount() > 0);
    m_empty->setVisible(m_model.rowCount() == 0);
    Q_EMIT unreadCountChanged(m_model.unreadCount());
    const QModelIndex chosen = m_model.indexOfChat(m_chosen);
    if (chosen.isValid())
        Q_EMIT chosenChanged(m_model.rowAt(chosen).chat);
}

void ChatList::choose(const domain::ChatId& chat)
{
    const QModelIndex index = m_model.indexOfChat(chat);
    if (!index.isValid())
        m_chosen = {}; // so that it can be chosen again
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

domain::ChatId ChatList::chosen() const
{
    return m_chosen;
}

void ChatList::step(int direction, bool onlyUnread)
{
    const int count = m_model.rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : (direction > 0 ? -1 : count);
    for (int row = from + direction; row >= 0 && row < count; row += direction) {
        const QModelIndex index = m_model.index(row, 0);
        if (onlyUnread && m_model.rowAt(index).chat.unreadCount == 0)
            continue;
        m_view->setCurrentIndex(index);
        return;
    }
}

void ChatList::focusList()
{
    m_view->setFocus();
}

} // namespace chat
