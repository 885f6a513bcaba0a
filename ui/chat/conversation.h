// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/highlighter.h"
#include "domain/timeline.h"
#include "session/announcement_service.h"
#include "session/chat_service.h"
#include "session/file_service.h"
#include "session/materials_service.h"
#include "session/phrase_service.h"
#include "session/poll_service.h"
#include "session/school_service.h"
#include "session/talk_service.h"

#include <QWidget>

#include <functional>

class QFrame;
class QMenu;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace widgets {
class Banner;
class ElidedLabel;
} // namespace widgets

namespace chat {

class AboutPanel;
class Composer;
class ImportantBar;
class OutgoingFiles;
class TalkBar;
class TimelineView;

// One chat: what it is and who is in it, its messages, and the field to write in. Says where to choose a chat when none
// is open.
class Conversation final : public QWidget
{
    Q_OBJECT

public:
    Conversation(session::ChatService& chats, const base::Clock& clock, QWidget* parent = nullptr);

    // Files can be sent and fetched from now on.
    void setFiles(session::FileService& files, session::MaterialsService& materials);

    // Those that are due are asked for above the messages from now on.
    void setAnnouncements(session::AnnouncementService& announcements);

    // Polls are shown with their figures, and asked by who may, from now on.
    void setPolls(session::PollService& polls);

    // The hours of chats are told, and set by who may, from now on.
    void setTalk(session::TalkService& talk);

    // The person's phrases are offered, and changed, from now on.
    void setPhrases(session::PhraseService& phrases);

    // Whoever is named can be looked at from now on.
    void setSchool(session::SchoolService& school);

    // Who that is, if it is known here, and the way to write to that person alone.
    void showPerson(const domain::PersonId& person);

    void open(const domain::ChatSummary& chat);
    void openAt(const domain::ChatSummary& chat, domain::MessageId message);
    // Words that were searched for stand out in the messages of the open chat; empty: none do.
    void setHighlighter(domain::Highlighter highlighter);
    // The same chat, described anew.
    void setChat(const domain::ChatSummary& chat);
    void closeChat();
    [[nodiscard]] domain::ChatId chat() const { return m_chat.chat.id; }

    // Narrow windows show one pane at a time.
    void setBackShown(bool shown);
    void focusComposer();
    void focusTimeline();
    // Keeps on disk what is being typed.
    void flushDraft();

    // Asked before a message is sent: a sentence that says what there is to think about; empty: nothing.
    using Doubt = std::function<QString(const domain::Chat& chat, const QString& text)>;
    void setDoubt(Doubt doubt) { m_doubt = std::move(doubt); }
    // Why the chat is closed to its reader now; empty: it is not.
    using Closure = std::function<QString(const domain::ChatId& chat)>;
    void setClosure(Closure closure) { m_closure = std::move(closure); }
    // It may be another than before.
    void askClosure();

    // A text for this chat, behind what is being written.
    void insert(const QString& text);

Q_SIGNALS:
    void backWanted();
    // Words in the open chat are to be found.
    void findWanted();
    // A conversation with one person, that may not have begun yet.
    void personalWanted(const domain::ChatId& chat);
    void linkPressed(const QString& link);
    // Messages as a quotation, for a chat that is still to be chosen.
    void forwardWanted(const QString& text);
    void pollWanted(const domain::Chat& chat);
    void pollsWanted(const domain::ChatId& chat); // all of them
    void voteWanted(const domain::PollId& poll);
    void resultsWanted(const domain::PollId& poll);
    void menuWanted(QMenu& menu, const QList<domain::Message>& messages);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* buildHeader();
    void buildGoTo();
    void askForDay(const QDate& shown);
    void showSender(const QString& nick);
    void showOther();
    void prepare(const domain::ChatSummary& chat);
    void send(const QString& text, session::Sound sound);
    void sendUndoubted(const QString& text, session::Sound sound);
    void sendNow(const QString& text, session::Sound sound);
    void putPhrase(const QString& phrase);
    void saveEdit(const QString& text);
    void beginAnswer(const domain::Message& message);
    void beginEdit(const domain::Message& message);
    void editLast();
    void loadPeople();
    [[nodiscard]] int calledBy(const QString& text) const;
    void showDue();
    void confirmDue();
    void sayTrouble(const base::Error& error);

    session::ChatService& m_chats;
    const base::Clock& m_clock;
    Doubt m_doubt;
    Closure m_closure;
    session::FileService* m_files = nullptr;
    session::SchoolService* m_school = nullptr;
    OutgoingFiles* m_outgoing = nullptr;
    session::AnnouncementService* m_announcements = nullptr;
    session::PollService* m_polls = nullptr;
    domain::ChatSummary m_chat;
    QStackedWidget* m_stack;
    QToolButton* m_back;
    widgets::ElidedLabel* m_title;
    widgets::ElidedLabel* m_subtitle;
    QToolButton* m_newPoll;
    QToolButton* m_find;
    QToolButton* m_goTo;
    QToolButton* m_details;
    TimelineView* m_timeline;
    ImportantBar* m_important;
    widgets::Banner* m_due;
    widgets::Banner* m_trouble;
    Composer* m_composer;
    AboutPanel* m_panel;
    QFrame* m_panelEdge;
    QVBoxLayout* m_column; // of the open chat
    TalkBar* m_talkBar = nullptr;
    QStringList m_nicks;
    domain::ArchiveId m_answered;
    QString m_answeredNick;
    domain::MessageId m_edited;
};

} // namespace chat
