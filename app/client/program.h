// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/supervisor.h"
#include "client/command_line.h"
#include "client/core.h"
#include "settings/preferences.h"
#include "signin/screen_lock.h"

#include <QStackedWidget>

#include <memory>

class QApplication;

namespace shell {
class MainWindow;
}
namespace signin {
class LockScreen;
class SignInScreen;
struct ComputerSignIn;
struct ServerSignIn;
} // namespace signin

namespace client {

// The program `staffroom`: its one window shows either where to sign in, or the account that is open; behind it the
// core, and the school's server where it runs on this computer. Closing the window ends the program, the server first.
// GUI thread.
class Program final : public QStackedWidget
{
    Q_OBJECT

public:
    Program(QApplication& application, const Profile& profile, SecretStore& secrets, const base::Clock& clock,
            settings::Preferences preferences, const QString& language);
    ~Program() override;

    // What the command line asks for, otherwise the account of the last time, otherwise signing in.
    void start(const CommandLine& line);
    void raiseWindow();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void signInAtServer(const signin::ServerSignIn& choice);
    void signInAtComputer(const signin::ComputerSignIn& choice);
    void startBackend(const QString& sampleSchool);
    void onBackend(backend::Supervisor::State state);
    void onBackendReady(const backend::Endpoints& endpoints);
    void signInAtBackend();
    void openAccount(const Account& account, std::function<void()> next);
    void signInFirst(const QString& password, bool remember);
    void onFirstSignIn();
    void cancelSignIn();
    void failSignIn(const base::Error& error);

    void buildSignIn();
    void showMain();
    void closeMain();
    void showSignIn();
    void signOut();
    // Nothing of the school is to be seen until the password is typed, also when the program is started again.
    void lock();
    void unlock(const QString& password);
    void showAgain();
    [[nodiscard]] bool signsInByItself() const;
    void askPassword(const base::Error& why);
    void applyPreferences(const settings::Preferences& preferences);
    void changeLanguage(const QString& language);
    [[nodiscard]] bool hasOtherWords();
    void changeWords();
    void findKeyring();

    QApplication& m_application;
    SecretStore& m_secrets;
    const base::Clock& m_clock;
    settings::Preferences m_preferences;
    QString m_language; // of the sentences on the screen
    domain::OrganisationKind m_kind = domain::OrganisationKind::School; // whose words they use
    domain::Vocabulary m_words;                                         // and the organisation's own
    Core m_core;
    bool m_hasKeyring = true;
    bool m_isSigningIn = false; // from the sign-in screen: a failure leads back to it
    std::unique_ptr<backend::Supervisor> m_backend;
    signin::SignInScreen* m_signIn = nullptr;
    shell::MainWindow* m_main = nullptr;
    signin::ScreenLock m_screenLock{*this};
    signin::LockScreen* m_locked = nullptr; // while it is
    bool m_isProving = false;               // the server looks at the password that was typed there
};

} // namespace client
