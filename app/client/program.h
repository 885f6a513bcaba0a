// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/supervisor.h"
#include "client/command_line.h"
#include "client/desk.h"
#include "settings/preferences.h"
#include "shell/tray.h"
#include "signin/screen_lock.h"

#include <QStackedWidget>

#include <memory>
#include <vector>

class QApplication;

namespace signin {
class LockScreen;
class SignInScreen;
struct ComputerSignIn;
struct ServerSignIn;
} // namespace signin

namespace client {

// The program `staffroom`: its one window shows either where to sign in, or one of the accounts that are open; behind it
// their cores, and the school's server where it runs on this computer. Closing the window ends the program, the server
// first. GUI thread.
class Program final : public QStackedWidget
{
    Q_OBJECT

public:
    Program(QApplication& application, const Profile& profile, SecretStore& secrets, const base::Clock& clock,
            settings::Preferences preferences, const QString& language);
    ~Program() override;

    // What the command line asks for, otherwise the accounts of the last time, otherwise signing in.
    void start(const CommandLine& line);
    void raiseWindow();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] std::unique_ptr<Desk> makeDesk();
    Desk& keep(std::unique_ptr<Desk> desk);
    [[nodiscard]] Desk* deskOf(const QString& address) const;
    void openAccount(Desk& desk, const Account& account, std::function<void()> next);
    void onUnopened(Desk& desk, const base::Error& error);
    void begin(const Account& account, bool isShown);

    void signInAtServer(const signin::ServerSignIn& choice);
    void signInAtComputer(const signin::ComputerSignIn& choice);
    void startBackend(const QString& sampleSchool);
    void onBackend(backend::Supervisor::State state);
    void onBackendReady(const backend::Endpoints& endpoints);
    void signInAtBackend(Desk& desk);
    [[nodiscard]] bool isFirstAdministrator(const Desk& desk) const;
    void join(const Account& account, const QString& password, bool remember);
    void onFirstSignIn();
    void cancelSignIn();
    void failSignIn(const base::Error& error);

    void buildSignIn();
    void showSignIn();
    void present(Desk& desk);
    void wire(Desk& desk);
    void onDesk(Desk& desk);
    void choose(const QString& address);
    void leave(Desk& desk);
    void signOut();
    void showAccounts();
    void tell(Desk& desk, const domain::ChatSummary& chat, const domain::Message& message);
    // Nothing of the school is to be seen until the password is typed, also when the program is started again.
    void lock();
    void unlock(const QString& password);
    void showAgain();
    void onProof();
    void askPassword(const Desk& desk, const base::Error& why);
    void applyPreferences(const settings::Preferences& preferences);
    void changeLanguage(const QString& language);
    [[nodiscard]] bool speaksOtherwise(const Desk& desk) const;
    void findKeyring();

    QApplication& m_application;
    SecretStore& m_secrets;
    const base::Clock& m_clock;
    const Profile m_profile;
    settings::Preferences m_preferences;
    QString m_language; // of the sentences on the screen
    domain::OrganisationKind m_kind = domain::OrganisationKind::School; // whose words they use
    domain::Vocabulary m_words;                                         // and the organisation's own
    std::vector<std::unique_ptr<Desk>> m_desks; // open, in the order of opening
    std::unique_ptr<Desk> m_joining;            // signs in from the sign-in screen: a failure leads back to it
    Desk* m_shown = nullptr;                    // null: the sign-in screen is
    Desk* m_before = nullptr;                   // was shown before the sign-in screen
    bool m_hasKeyring = true;
    std::unique_ptr<backend::Supervisor> m_backend;
    shell::Tray m_tray;
    signin::SignInScreen* m_signIn = nullptr;
    signin::ScreenLock m_screenLock{*this};
    signin::LockScreen* m_locked = nullptr; // while it is
    bool m_isProving = false;               // the server looks at the password that was typed there
};

} // namespace client
