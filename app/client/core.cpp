// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core.h"

#include "base/logging.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

namespace client {

using namespace Qt::Literals::StringLiterals;

Core::Core(Profile profile, SecretStore& secrets, const base::Clock& clock, QString language)
    : m_profile(std::move(profile))
    , m_secrets(secrets)
    , m_clock(clock)
    , m_language(std::move(language))
{
}

Core::~Core() = default;

void Core::setLanguage(const QString& language)
{
    m_language = language;
    if (m_session)
        m_session->setLanguage(language);
}

base::FutureResult<session::OpenReport> Core::open(const Account& account)
{
    const auto directory = m_profile.directoryOf(account);
    if (!directory)
        return base::answered<session::OpenReport>(base::failWith(directory));
    m_account = account;
    m_password.clear();
    m_proof.clear();
    m_session = std::make_unique<session::Session>(
        session::Account{account.domain, account.login, *directory, account.server, account.certificates, m_language},
        m_clock);
    connect(m_session.get(), &session::Session::passwordAccepted, this, &Core::onPasswordAccepted);
    connect(&m_session->connection(), &session::ConnectionState::changed, this, &Core::onConnection);
    Q_EMIT sessionChanged();
    return m_session->open();
}

void Core::signIn()
{
    if (!m_account.remembered) {
        Q_EMIT passwordWanted({base::ErrorCode::NotFound, u"no password was kept"_s});
        return;
    }
    m_secrets.read(m_account.address())
        .then(this, [this, address = m_account.address()](const base::Result<QString>& password) {
            if (address != m_account.address())
                return;
            if (password)
                signInWith(*password, true);
            else
                Q_EMIT passwordWanted(password.error());
        });
}

void Core::signInWith(const QString& password, bool remember)
{
    m_password = password;
    m_remember = remember;
    m_session->signIn(password);
}

Core::Proof Core::prove(const QString& password) const
{
    if (m_proof.isEmpty())
        return Proof::Unknown;
    return proofOf(password) == m_proof ? Proof::Right : Proof::Wrong;
}

QByteArray Core::proofOf(const QString& password) const
{
    constexpr int rounds = 20'000;
    constexpr quint64 bytes = 32;
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, password.toUtf8(), m_salt, rounds, bytes);
}

void Core::onPasswordAccepted()
{
    const QString password = std::exchange(m_password, {});
    m_salt = QByteArray::number(QRandomGenerator::system()->generate64());
    m_proof = proofOf(password);
    Q_EMIT passwordAccepted();
    m_account.remembered = false;
    m_account.open = true;
    if (!m_remember) {
        saveAccount();
        return;
    }
    m_secrets.write(m_account.address(), password)
        .then(this, [this, address = m_account.address()](const base::Result<void>& kept) {
            if (address != m_account.address())
                return;
            m_account.remembered = kept.hasValue();
            saveAccount();
            if (!kept)
                Q_EMIT passwordNotKept(kept.error());
        });
}

void Core::onConnection()
{
    const session::ConnectionStatus status = m_session->connection().status();
    if (status.kind != session::ConnectionStatus::Kind::Refused || status.error.code != base::ErrorCode::Authentication)
        return;
    m_proof.clear(); // there may be a new one
    Q_EMIT passwordWanted(status.error);
}

void Core::signOut()
{
    if (!m_session)
        return;
    m_session->signOut();
    // Whether the keyring had one or not: it is gone.
    m_secrets.remove(m_account.address()).then(this, [](const base::Result<void>&) {});
    m_account.remembered = false;
    m_account.open = false;
    saveAccount();
    m_session.reset();
    Q_EMIT sessionChanged();
}

void Core::close()
{
    if (!m_session)
        return;
    m_session.reset();
    Q_EMIT sessionChanged();
}

base::Result<void> Core::forgetThisComputer()
{
    const Account account = m_account;
    signOut();
    return m_profile.forget(account);
}

void Core::saveAccount()
{
    if (const auto saved = m_profile.save(m_account); !saved)
        qCWarning(lcSession) << "the account is not remembered:" << saved.error().detail;
}

} // namespace client
