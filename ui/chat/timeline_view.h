// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chat/thumbnails.h"
#include "delegates/message_delegate.h"
#include "items/timeline_model.h"
#include "session/chat_service.h"
#include "session/file_service.h"

#include <QListView>

class QMenu;
class QPushButton;

namespace chat {

class MessageMenu;
class SharedActs;
class UnreadPill;

// The messages of one chat as a window that moves over the cache: more is read when the reader nears an edge. What the
// reader looks at stays where it is, whatever comes before or after it.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    TimelineView(session::ChatService& chats, const base::Clock& clock, QWidget* parent = nullptr);

    // From the first unread message, or the newest ones.
    void showChat(const domain::ChatId& chat);
    // The message in the middle, standing out.
    void showMessage(const domain::ChatId& chat, domain::MessageId message);
    void showNewest();
    // The first message of that day or of the next one that has any, at the top.
    void showDate(const QDate& day);
    void showFirstUnread();
    void showLastOwn();
    // Of the chat: told beside the way down.
    void setUnreadCount(int count);
    // Words that somebody searched for stand out, until another chat is shown; empty: none do.
    void setHighlighter(domain::Highlighter highlighter);
    void leave();
    void setFiles(session::FileService& files);
    // Polls are shown with their figures from now on.
    void setPolls(session::PollService& polls);
    // What the person may do here: answer and react; put messages on the shelf of what is important.
    void setRights(bool mayWrite, bool mayPin);

Q_SIGNALS:
    // Asked by the menu of a message of one's own that was refused.
    void rewriteWanted(const QString& text);
    void answerWanted(const domain::Message& message);
    void editWanted(const domain::Message& message);
    void forwardWanted(const QString& text);
    void failed(const base::Error& error);
    void voteWanted(const domain::PollId& poll);
    void resultsWanted(const domain::PollId& poll);
    // The name or the picture of who wrote this was pressed; the day above messages.
    void senderPressed(const domain::Message& message);
    void dayPressed(const QDate& day);
    // A link to a message of some chat was pressed.
    void messageLinkPressed(const QString& link);
    // The menu of these messages is about to be shown: others add what they can do with them.
    void menuWanted(QMenu& menu, const QList<domain::Message>& messages);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    // What must not move: a row and where its upper edge is; none at the lower end, which stays the lower end.
    struct Anchor
    {
        domain::MessageId message;
        int top = 0;
    };
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor& anchor);
    template <typename Change>
    void changeInPlace(Change&& change);

    void present(const domain::TimelineWindow& window, domain::MessageId middle);
    void onScrolled();
    void readBefore();
    void readAfter();
    void onChanged(const domain::ChatId& chat, const QList<domain::MessageId>& ids, session::MessageChange change);
    void markRead();
    [[nodiscard]] QList<domain::Message> selected() const;
    void onProgress(domain::MessageId message, int permille);
    void press(const QModelIndex& index, const delegates::MessagePart& part);
    void jump(const domain::Quote& quote);
    [[nodiscard]] delegates::MessagePart partAt(const QPoint& point) const;
    [[nodiscard]] bool isAtEnd() const;
    void placeDownButton();

    session::ChatService& m_chats;
    session::FileService* m_files = nullptr;
    session::PollService* m_polls = nullptr;
    const base::Clock& m_clock;
    items::TimelineModel m_model;
    delegates::MessageDelegate m_delegate;
    Thumbnails m_thumbnails;
    SharedActs* m_acts;
    MessageMenu* m_menu;
    QPushButton* m_down;
    UnreadPill* m_below; // over the button
    domain::ChatId m_chat;
    domain::MessageId m_readUpTo;
    quint64 m_visit = 0; // answers to an earlier visit are dropped
    bool m_isReading = false;
    QPoint m_pressedAt;
};

} // namespace chat
