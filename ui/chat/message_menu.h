// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/chat_service.h"
#include "session/file_service.h"
#include "session/poll_service.h"

#include <QObject>

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace chat {

class SharedActs;

// What can be done with the messages of one chat: as entries of a menu, and by keys and presses. Belongs to the view of
// the messages; what leads out of it is said by signals. GUI thread.
class MessageMenu final : public QObject
{
    Q_OBJECT

public:
    MessageMenu(session::ChatService& chats, SharedActs& shared, QWidget* over);

    void setFiles(session::FileService& files) { m_files = &files; }
    void setPolls(session::PollService& polls) { m_polls = &polls; }
    // Whether the person may write here: answers and reactions are offered.
    void setMayWrite(bool may) { m_mayWrite = may; }
    [[nodiscard]] bool mayWrite() const { return m_mayWrite; }
    // Whether the person puts messages on the shelf of what is important.
    void setMayPin(bool may) { m_mayPin = may; }

    // For the message that was pressed, or for all that are chosen.
    void fill(QMenu& menu, const domain::Message& message, const QList<domain::Message>& chosen);
    void offerSigns(const domain::Message& message, const QPoint& globalPoint);
    void toggle(const domain::Message& message, const QString& sign);
    void retract(const domain::Message& message);
    void retry(const domain::Message& message);
    // What the sign on the card of a file says: pause, go on, stop, fetch and open.
    void pressFile(const domain::Message& message);
    // What can be done with it first of all: to vote, or to look.
    void openPoll(const session::PollEntry& poll);

    [[nodiscard]] bool mayAnswer(const domain::Message& message) const;
    [[nodiscard]] bool mayEdit(const domain::Message& message) const;
    [[nodiscard]] bool mayRetract(const domain::Message& message) const;

Q_SIGNALS:
    // Asked by the menu of a message of one's own that was refused.
    void rewriteWanted(const QString& text);
    void answerWanted(const domain::Message& message);
    void editWanted(const domain::Message& message);
    void forwardWanted(const QString& text);
    void voteWanted(const domain::PollId& poll);
    void resultsWanted(const domain::PollId& poll);
    void failed(const base::Error& error);

private:
    void addWriting(QMenu& menu, const domain::Message& message);
    void addFileActions(QMenu& menu, const domain::Message& message);
    void addPollActions(QMenu& menu, const session::PollEntry& poll);
    void addRepair(QMenu& menu, const domain::Message& message);
    void addOwn(QMenu& menu, const domain::Message& message);
    void addMore(QMenu& menu, const domain::Message& message);
    void copyLink(domain::MessageId message);
    [[nodiscard]] std::function<void(const base::Result<void>&)> told();

    session::ChatService& m_chats;
    SharedActs& m_shared;
    QWidget* m_over;
    session::FileService* m_files = nullptr;
    session::PollService* m_polls = nullptr;
    bool m_mayWrite = false;
    bool m_mayPin = false;
};

} // namespace chat
