// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"
#include "shell/account_rail.h"
#include "shell/quick_jump.h"
#include "shell/services.h"

#include <QWidget>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace chat {
class ChatList;
class Conversation;
} // namespace chat
namespace invites {
class InvitesScreen;
}
namespace moderation {
class ChatNotice;
class MessageActs;
class ModerationScreen;
enum class Remedy;
} // namespace moderation
namespace publish {
class AnnouncementsScreen;
}
namespace school {
class SchoolScreen;
}
namespace search {
class FindBar;
class SearchPane;
} // namespace search
namespace widgets {
class Banner;
class RailButton;
class Toast;
} // namespace widgets

namespace shell {

class AccountMatters;

// The window of a person who is signed in, or reads offline: rail, the screens that the role can use, the banner about
// the connection. Keyboard: Ctrl+1… sections, Ctrl+K anywhere, Ctrl+F search, Alt+↑/↓ chats, Alt+Shift+↑/↓ unread ones,
// F6 panes, F8 read and next unread, F1 all keys, Esc back.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const Services& services, const QString& server, const settings::Preferences& preferences,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    void say(const QString& sentence);
    void openSettings();
    // All that are open in the program, this one among them.
    void setAccounts(const QList<AccountSign>& accounts) { m_accounts->setAccounts(accounts); }
    // Whether the person can see what is written there right now.
    [[nodiscard]] bool isWatching(const domain::ChatId& chat) const;

    // Where the person is, for the window that takes this one's place.
    enum Section { ChatsSection, SchoolSection, InvitesSection, ModerationSection, AnnouncementsSection };
    struct View
    {
        Section section = ChatsSection;
        domain::ChatId chat;
    };
    [[nodiscard]] View view() const;
    void restore(const View& view);

Q_SIGNALS:
    void reconnectWanted();
    void passwordWanted();
    void signOutWanted();
    void preferencesChanged(const settings::Preferences& preferences);
    void accountChosen(const QString& address);
    // One more, beside this one.
    void accountWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* buildRail();
    [[nodiscard]] QWidget* buildChats();
    void buildShortcuts();
    void go(Section section);
    void offerSections();
    void showConnection();
    void onBannerButton();
    void find();
    void showHit(const domain::ChatId& chat, domain::MessageId message, const std::function<void()>& then);
    void highlight(const QString& query);
    void jump();
    void forward(const QString& text);
    [[nodiscard]] QList<Place> actions() const;
    void act(const QString& action);
    void openPersonal(const domain::ChatId& chat);
    void followLink(const QString& link);
    void arrive(const Place& place);
    void stepBack();
    void nextPane();
    void arrangePanes();
    void openRemedy(moderation::Remedy remedy);
    [[nodiscard]] base::FutureResult<QList<domain::Message>> lastHourOf(const domain::Message& of);
    void hearRoom(const domain::ChatId& chat, domain::MessageId message);

    Services m_services;
    const QString m_server;
    settings::Preferences m_preferences;
    widgets::Banner* m_connection;
    AccountMatters* m_matters;
    QStackedWidget* m_pages;
    widgets::RailButton* m_chatsButton;
    widgets::RailButton* m_schoolButton;
    widgets::RailButton* m_invitesButton;
    widgets::RailButton* m_moderationButton;
    widgets::RailButton* m_announcementsButton;
    search::SearchPane* m_search;
    search::FindBar* m_findBar;
    chat::ChatList* m_list;
    chat::Conversation* m_conversation;
    QSplitter* m_panes;
    school::SchoolScreen* m_school;
    invites::InvitesScreen* m_invites;
    moderation::ModerationScreen* m_moderation;
    publish::AnnouncementsScreen* m_announcements;
    moderation::MessageActs* m_acts = nullptr;
    moderation::ChatNotice* m_notice = nullptr;
    AccountRail* m_accounts;
    widgets::Toast* m_toast;
};

} // namespace shell
