// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profile.h"
#include "client/secret_store.h"
#include "session/session.h"

#include <QObject>

#include <memory>

namespace client {

// The program without its window: a profile, the account that is open, its password's way from the keyring to the
// server. GUI thread.
class Core final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Core)

public:
    // `language` of the service's sentences: "ru" or "en".
    Core(Profile profile, SecretStore& secrets, const base::Clock& clock, QString language);
    ~Core() override;

    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] const Account& account() const { return m_account; }
    // From now on.
    void setLanguage(const QString& language);
    // Null until open() has been called.
    [[nodiscard]] session::Session* session() const { return m_session.get(); }

    // Opens the account's cache and makes it the one that is open; touches no network. Errors as of Session::open.
    [[nodiscard]] base::FutureResult<session::OpenReport> open(const Account& account);
    // With the password of the keyring, or asks for it (passwordWanted).
    void signIn();
    // With this one. It is remembered, if wanted, once the server has taken it.
    void signInWith(const QString& password, bool remember);
    // Whether this is the password that the server has taken since the program was started; needs no network. Unknown: it
    // has taken none yet.
    enum class Proof { Right, Wrong, Unknown };
    [[nodiscard]] Proof prove(const QString& password) const;
    // Ends the session and forgets the password; the cache stays.
    void signOut();
    // Ends the session and lets go of the account, as when the program ends: nothing is forgotten.
    void close();
    // As signOut, and nothing of the account stays on this computer.
    [[nodiscard]] base::Result<void> forgetThisComputer();

Q_SIGNALS:
    // Another session is there, or none: let go of the services of the one before.
    void sessionChanged();
    // NotFound: none is known; Unsupported: there is no keyring; Authentication: the server refuses the one that was
    // given.
    void passwordWanted(const base::Error& why);
    // The server has taken the password.
    void passwordAccepted();
    // The password could not be kept: it will be asked for next time.
    void passwordNotKept(const base::Error& why);

private:
    void onPasswordAccepted();
    void onConnection();
    void saveAccount();
    [[nodiscard]] QByteArray proofOf(const QString& password) const;

    const Profile m_profile;
    SecretStore& m_secrets;
    const base::Clock& m_clock;
    QString m_language;
    Account m_account;
    std::unique_ptr<session::Session> m_session;
    QString m_password; // until the server has taken it
    QByteArray m_salt;
    QByteArray m_proof; // of the one that it has taken, salted and stretched
    bool m_remember = false;
};

} // namespace client
