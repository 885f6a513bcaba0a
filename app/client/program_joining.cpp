// SPDX-License-Identifier: GPL-3.0-or-later
// How an account comes to be open: at a school's server, or at the one that runs on this computer.
#include "client/program.h"
#include "session/session.h"
#include "signin/sign_in_screen.h"
#include "widgets/error_sentence.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace client {
namespace {

// Beside the accounts; for root in a place of its own, because the servers run as an unprivileged user, to whom root's
// folders are closed.
QString schoolDirectory(const QString& profileDirectory)
{
    if (::geteuid() != 0)
        return profileDirectory + u"/school"_s;
    const QByteArray digest = QCryptographicHash::hash(profileDirectory.toUtf8(), QCryptographicHash::Sha256);
    const QString shared = u"/var/lib/staffroom"_s;
    QDir().mkpath(shared);
    return shared + u'/' + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

void Program::signInAtServer(const signin::ServerSignIn& choice)
{
    Account account;
    account.domain = choice.domain;
    account.login = domain::Login(choice.login);
    if (Desk* const desk = deskOf(account.address())) { // it is open: this is its password
        present(*desk);
        desk->core().signInWith(choice.password, choice.remember);
        return;
    }
    m_signIn->setBusy(tr("Looking for the server…"));
    if (m_backend && m_backend->endpoints() && m_backend->endpoints()->domain == choice.domain) {
        account.server = QUrl(m_backend->endpoints()->webSocket);
        account.onThisComputer = true;
    }
    join(account, choice.password, choice.remember);
}

void Program::signInAtComputer(const signin::ComputerSignIn& choice)
{
    m_signIn->setBusy(choice.sampleSchool.isEmpty() ? tr("Starting the school’s server…")
                                                    : tr("Inventing a school and starting its server…"));
    if (m_backend && m_backend->state() == backend::Supervisor::State::Ready)
        onBackendReady(*m_backend->endpoints());
    else
        startBackend(choice.sampleSchool);
}

void Program::startBackend(const QString& sampleSchool)
{
    m_backend = std::make_unique<backend::Supervisor>(
        backend::Options::besideThisProgram(schoolDirectory(m_profile.directory()), {}, sampleSchool), m_clock);
    connect(m_backend.get(), &backend::Supervisor::stateChanged, this, &Program::onBackend);
    m_backend->start();
}

void Program::onBackend(backend::Supervisor::State state)
{
    using State = backend::Supervisor::State;
    if ((state == State::Stopped || state == State::Failed) && !isVisible())
        QCoreApplication::quit();
    if (state == State::Failed && m_shown == nullptr)
        failSignIn(*m_backend->problem());
    else if (state == State::Failed)
        m_shown->screens()->say(widgets::sentenceFor(*m_backend->problem()));
    if (state == State::Ready && !m_joining)
        onBackendReady(*m_backend->endpoints());
}

void Program::onBackendReady(const backend::Endpoints& endpoints)
{
    const QUrl server(endpoints.webSocket);
    for (const std::unique_ptr<Desk>& each : m_desks) {
        Desk& desk = *each;
        Account account = desk.core().account();
        // When the servers were restarted, the session finds them by itself.
        if (!account.onThisComputer ||
            desk.core().session()->connection().status().kind != session::ConnectionStatus::Kind::SignedOut)
            continue;
        if (account.server == server) {
            signInAtBackend(desk);
            continue;
        }
        account.domain = endpoints.domain;
        account.server = server;
        openAccount(desk, account, [this, &desk] {
            if (&desk == m_shown)
                present(desk);
            signInAtBackend(desk);
        });
    }
    if (m_shown != nullptr)
        return;
    if (!endpoints.administrator) {
        m_signIn->setIdle();
        m_signIn->setAddress({}, endpoints.domain);
        return;
    }
    Account account;
    account.login = domain::Login(endpoints.administrator->login);
    account.domain = endpoints.domain;
    account.server = server;
    account.onThisComputer = true;
    if (Desk* const desk = deskOf(account.address()))
        present(*desk);
    else
        join(account, endpoints.administrator->password, false);
}

// Its first administrator needs no password, until he has made one of his own.
void Program::signInAtBackend(Desk& desk)
{
    if (isFirstAdministrator(desk))
        desk.core().signInWith(m_backend->endpoints()->administrator->password, false);
    else
        desk.core().signIn();
}

bool Program::isFirstAdministrator(const Desk& desk) const
{
    const auto endpoints = m_backend ? m_backend->endpoints() : std::nullopt;
    return desk.core().account().onThisComputer && endpoints && endpoints->administrator &&
           endpoints->administrator->login == desk.core().account().login.value();
}

void Program::join(const Account& account, const QString& password, bool remember)
{
    m_joining = makeDesk();
    openAccount(*m_joining, account, [this, password, remember] {
        Core& core = m_joining->core();
        connect(&core.session()->connection(), &session::ConnectionState::changed, this, &Program::onFirstSignIn);
        core.signInWith(password, remember);
    });
}

void Program::onFirstSignIn()
{
    using Kind = session::ConnectionStatus::Kind;
    if (!m_joining || m_joining->core().session() == nullptr)
        return;
    const session::ConnectionStatus status = m_joining->core().session()->connection().status();
    switch (status.kind) {
    case Kind::SignedOut:
    case Kind::Connecting:
        break;
    case Kind::Authenticating:
        m_signIn->setBusy(tr("Checking the password…"));
        break;
    case Kind::CatchingUp:
    case Kind::Online:
        present(keep(std::move(m_joining)));
        break;
    case Kind::Offline:
    case Kind::Refused:
        // Not within the session's own signal.
        QMetaObject::invokeMethod(
            this, [this, error = status.error] { failSignIn(error); }, Qt::QueuedConnection);
        break;
    }
}

void Program::failSignIn(const base::Error& error)
{
    if (const std::unique_ptr<Desk> failed = std::move(m_joining);
        failed && error.code == base::ErrorCode::Authentication)
        m_signIn->setAddress(failed->core().account().login.value(), failed->core().account().domain);
    m_signIn->setFailed(error);
}

void Program::cancelSignIn()
{
    m_joining.reset();
    const bool isNeeded =
        std::ranges::any_of(m_desks, [](const auto& desk) { return desk->core().account().onThisComputer; });
    if (m_backend && !isNeeded)
        m_backend->stop();
    m_signIn->setIdle();
}

} // namespace client
