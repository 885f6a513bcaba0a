// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/timeline.h"
#include "session/chat_service.h"
#include "session/file_service.h"
#include "session/materials_service.h"
#include "session/talk_service.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace chat {

class MaterialsPane;
class MembersPane;

// Beside an open chat: what it is for, what can be done with it as a whole, who is in it and what has been sent there.
class AboutPanel final : public QWidget
{
    Q_OBJECT

public:
    AboutPanel(session::ChatService& chats, const base::Clock& clock, QWidget* parent = nullptr);

    // Materials are shown from now on.
    void setFiles(session::FileService& files, session::MaterialsService& materials);
    // The hours of chats are set by who may from now on.
    void setTalk(session::TalkService& talk);
    // Polls can be asked for from now on.
    void setPollsShown();

    void open(const domain::ChatSummary& chat);
    // The same chat, described anew.
    void setChat(const domain::ChatSummary& chat);

Q_SIGNALS:
    void failed(const base::Error& error);
    void messageWanted(domain::MessageId message);
    void pollsWanted(const domain::ChatId& chat);
    void personChosen(const domain::PersonId& person);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showMembers();

    session::ChatService& m_chats;
    const base::Clock& m_clock;
    domain::ChatSummary m_chat;
    session::TalkService* m_talk = nullptr;
    MaterialsPane* m_materials = nullptr;
    QLabel* m_purpose;
    QPushButton* m_hours;
    QPushButton* m_polls;
    QTabWidget* m_tabs;
    MembersPane* m_members;
};

} // namespace chat
