// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/chat_row_delegate.h"
#include "items/chat_list_model.h"
#include "session/chat_service.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QListView;
class QMenu;
class QToolButton;

namespace widgets {
class EmptyState;
}

namespace chat {

// The chats of one account, by section; the row that is chosen is the chat on the screen.
class ChatList final : public QWidget
{
    Q_OBJECT

public:
    ChatList(session::ChatService& chats, const base::Clock& clock, QWidget* parent = nullptr);

    void choose(const domain::ChatId& chat);
    [[nodiscard]] domain::ChatId chosen() const;
    // The next chat up (-1) or down (1) the list; only unread ones if asked for.
    void step(int direction, bool onlyUnread);
    // The chosen chat is read to its end, and the next unread one is chosen: first those that call the person.
    void triage();
    void focusList();

    [[nodiscard]] const items::ChatListModel& model() const { return m_model; }

Q_SIGNALS:
    void chatChosen(const domain::ChatSummary& chat);
    // The row of the chosen chat says something new (title, members, who may write).
    void chosenChanged(const domain::ChatSummary& chat);
    void unreadCountChanged(int count);

private:
    // At once, and then not more often than a person can see: archives that are read change chats by the hundred.
    void noteChanged(const QList<domain::ChatId>& changed);
    void reloadChanged();
    void reload(const QList<domain::ChatId>& changed);
    void offerMenu(const QPoint& point);
    void offerFolders(QMenu& menu, const domain::ChatSummary& chat);
    void markRead(const domain::ChatSummary& chat);
    void onRows();

    session::ChatService& m_chats;
    const base::Clock& m_clock;
    items::ChatListModel m_model;
    delegates::ChatRowDelegate m_delegate;
    QListView* m_view;
    QToolButton* m_onlyUnread;
    QToolButton* m_shelf;
    widgets::EmptyState* m_empty;
    domain::ChatId m_chosen;
    QTimer m_pause;
    bool m_haveAllChanged = false;
    QSet<domain::ChatId> m_changed; // since the list was read
};

} // namespace chat
