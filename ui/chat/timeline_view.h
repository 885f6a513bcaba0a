// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chat/thumbnails.h"
#include "delegates/message_delegate.h"
#include "items/timeline_model.h"
#include "session/chat_service.h"
#include "session/file_service.h"

#include <QListView>

#include <functional>

class QMenu;
class QPushButton;

namespace chat {

class SharedActs;

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
    // Words that somebody searched for stand out, until another chat is shown; empty: none do.
    void setHighlighter(domain::Highlighter highlighter);
    void leave();
    void setFiles(session::FileService& files);
    // Polls are shown with their figures from now on.
    void setPolls(session::PollService& polls);
    // Whether the person may write here: answers and reactions are offered.
    void setMayWrite(bool may) { m_mayWrite = may; }

Q_SIGNALS:
    // Asked by the menu of a message of one's own that was refused.
    void rewriteWanted(const QString& text);
    void answerWanted(const domain::Message& message);
    void editWanted(const domain::Message& message);
    void forwardWanted(const QString& text);
    void failed(const base::Error& error);
    void voteWanted(const domain::PollId& poll);
    void resultsWanted(const domain::PollId& poll);
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
    void addActions(QMenu& menu, const domain::Message& message);
    void addRepair(QMenu& menu, const domain::Message& message);
    void addPollActions(QMenu& menu, const session::PollEntry& poll);
    // What can be done with it first of all: to vote, or to look.
    void openPoll(const session::PollEntry& poll);
    void addFileActions(QMenu& menu, const domain::Message& message);
    void pressFile(const domain::Message& message);
    void onProgress(domain::MessageId message, int permille);
    void offerSigns(const QModelIndex& index);
    void toggle(const domain::Message& message, const QString& sign);
    void retract(const domain::Message& message);
    void jump(const domain::Quote& quote);
    [[nodiscard]] delegates::MessagePart partAt(const QPoint& point) const;
    [[nodiscard]] std::function<void(const base::Result<void>&)> told();
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
    QPushButton* m_down;
    domain::ChatId m_chat;
    domain::MessageId m_readUpTo;
    quint64 m_visit = 0; // answers to an earlier visit are dropped
    bool m_isReading = false;
    bool m_mayWrite = false;
    QPoint m_pressedAt;
};

} // namespace chat
