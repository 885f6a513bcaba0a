// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/program.h"

#include "client/language.h"
#include "client/preferences_file.h"
#include "shell/main_window.h"
#include "signin/lock_screen.h"
#include "signin/password_form.h"
#include "signin/sign_in_screen.h"
#include "widgets/error_sentence.h"
#include "widgets/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDir>
#include <QShortcut>

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

Program::Program(QApplication& application, const Profile& profile, SecretStore& secrets, const base::Clock& clock,
                 settings::Preferences preferences, const QString& language)
    : m_application(application)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_preferences(std::move(preferences))
    , m_language(language)
    , m_core(profile, secrets, clock, language)
{
    const widgets::Measures m(font());
    setObjectName(u"program"_s);
    setMinimumSize(widgets::kSmallestWidth, widgets::kSmallestHeight);
    resize(m.px(1180), m.px(760));
    buildSignIn();
    connect(&m_core, &Core::passwordWanted, this, &Program::askPassword);
    connect(&m_core, &Core::passwordNotKept, this, [this](const base::Error&) {
        if (m_main != nullptr)
            m_main->say(tr("The keyring did not take the password; it will be asked for next time."));
    });
    connect(&m_core, &Core::passwordAccepted, this, [this] {
        if (m_isProving)
            showAgain();
    });
    connect(&m_screenLock, &signin::ScreenLock::untouched, this, &Program::lock);
    m_screenLock.setPatience(std::chrono::minutes(m_preferences.lockMinutes));
    auto* const now = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    connect(now, &QShortcut::activated, this, &Program::lock);
    findKeyring();
}

Program::~Program() = default;

void Program::buildSignIn()
{
    delete m_signIn;
    setWindowTitle(tr("Staffroom"));
    m_signIn = new signin::SignInScreen;
    addWidget(m_signIn);
    connect(m_signIn, &signin::SignInScreen::serverChosen, this, &Program::signInAtServer);
    connect(m_signIn, &signin::SignInScreen::computerChosen, this, &Program::signInAtComputer);
    connect(m_signIn, &signin::SignInScreen::cancelled, this, &Program::cancelSignIn);
    m_signIn->setKeyringAvailable(m_hasKeyring);
}

void Program::start(const CommandLine& line)
{
    if (line.thisComputer) {
        signInAtComputer({line.sampleSchool});
        return;
    }
    const base::Result<QList<Account>> accounts = m_core.profile().accounts();
    QList<Account> known = accounts.valueOr({});
    if (!line.login.isEmpty()) {
        known.removeIf([&](const Account& account) { return account.address() != line.login; });
        if (known.isEmpty()) {
            m_signIn->setAddress(line.login.section(u'@', 0, 0), line.login.section(u'@', 1));
            return;
        }
    }
    if (known.isEmpty())
        return;
    m_signIn->setAddress(known.first().login.value(), known.first().domain);
    openAccount(known.first(), [this] {
        showMain();
        if (isLocked(m_core.profile().directory()))
            lock();
        if (m_core.account().onThisComputer) {
            m_main->say(tr("Starting the school’s server…"));
            startBackend({});
        } else {
            m_core.signIn();
        }
    });
}

void Program::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void Program::findKeyring()
{
    m_secrets.read(u"staffroom"_s).then(this, [this](const base::Result<QString>& found) {
        m_hasKeyring = found || found.error().code != base::ErrorCode::Unsupported;
        m_signIn->setKeyringAvailable(m_hasKeyring);
    });
}

// --- from the sign-in screen

void Program::signInAtServer(const signin::ServerSignIn& choice)
{
    m_signIn->setBusy(tr("Looking for the server…"));
    Account account;
    account.domain = choice.domain;
    account.login = domain::Login(choice.login);
    if (m_backend && m_backend->endpoints() && m_backend->endpoints()->domain == choice.domain) {
        account.server = QUrl(m_backend->endpoints()->webSocket);
        account.onThisComputer = true;
    }
    openAccount(account, [this, choice] { signInFirst(choice.password, choice.remember); });
}

void Program::signInAtComputer(const signin::ComputerSignIn& choice)
{
    m_signIn->setBusy(choice.sampleSchool.isEmpty() ? tr("Starting the school’s server…")
                                                    : tr("Inventing a school and starting its server…"));
    startBackend(choice.sampleSchool);
}

void Program::startBackend(const QString& sampleSchool)
{
    m_backend = std::make_unique<backend::Supervisor>(
        backend::Options::besideThisProgram(schoolDirectory(m_core.profile().directory()), {}, sampleSchool), m_clock);
    connect(m_backend.get(), &backend::Supervisor::stateChanged, this, &Program::onBackend);
    m_backend->start();
}

void Program::onBackend(backend::Supervisor::State state)
{
    using State = backend::Supervisor::State;
    if ((state == State::Stopped || state == State::Failed) && !isVisible())
        QCoreApplication::quit();
    if (state == State::Failed && m_main == nullptr)
        failSignIn(*m_backend->problem());
    else if (state == State::Failed)
        m_main->say(widgets::sentenceFor(*m_backend->problem()));
    if (state == State::Ready && !m_isSigningIn)
        onBackendReady(*m_backend->endpoints());
}

void Program::onBackendReady(const backend::Endpoints& endpoints)
{
    const bool isOpen = m_main != nullptr;
    if (isOpen && m_core.session()->connection().status().kind != session::ConnectionStatus::Kind::SignedOut)
        return; // the servers were restarted: the session finds them by itself
    if (!isOpen && !endpoints.administrator) {
        m_signIn->setIdle();
        m_signIn->setAddress({}, endpoints.domain);
        return;
    }
    Account account = isOpen ? m_core.account() : Account();
    if (!isOpen)
        account.login = domain::Login(endpoints.administrator->login);
    const QUrl server(endpoints.webSocket);
    if (account.server == server) {
        signInAtBackend();
        return;
    }
    account.domain = endpoints.domain;
    account.server = server;
    account.onThisComputer = true;
    openAccount(account, [this, isOpen] {
        if (isOpen)
            showMain();
        signInAtBackend();
    });
}

// Its first administrator needs no password, until he has made one of his own.
void Program::signInAtBackend()
{
    const auto& administrator = m_backend->endpoints()->administrator;
    const bool isAdministrator = administrator && administrator->login == m_core.account().login.value();
    if (m_main == nullptr)
        signInFirst(administrator->password, false);
    else if (isAdministrator)
        m_core.signInWith(administrator->password, false);
    else
        m_core.signIn();
}

// Opens the cache; the network is not touched before `next`.
void Program::openAccount(const Account& account, std::function<void()> next)
{
    closeMain();
    m_core.open(account).then(this, [this, next = std::move(next)](const base::Result<session::OpenReport>& report) {
        if (report)
            next();
        else
            failSignIn(report.error());
    });
}

void Program::signInFirst(const QString& password, bool remember)
{
    m_isSigningIn = true;
    connect(&m_core.session()->connection(), &session::ConnectionState::changed, this, &Program::onFirstSignIn);
    m_core.signInWith(password, remember);
}

void Program::onFirstSignIn()
{
    using Kind = session::ConnectionStatus::Kind;
    if (!m_isSigningIn || m_core.session() == nullptr)
        return;
    const session::ConnectionStatus status = m_core.session()->connection().status();
    switch (status.kind) {
    case Kind::SignedOut:
    case Kind::Connecting:
        break;
    case Kind::Authenticating:
        m_signIn->setBusy(tr("Checking the password…"));
        break;
    case Kind::CatchingUp:
    case Kind::Online:
        m_isSigningIn = false;
        showMain();
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
    const Account account = m_core.account();
    m_isSigningIn = false;
    m_core.close();
    showSignIn();
    if (error.code == base::ErrorCode::Authentication)
        m_signIn->setAddress(account.login.value(), account.domain);
    m_signIn->setFailed(error);
}

void Program::cancelSignIn()
{
    m_isSigningIn = false;
    m_core.close();
    if (m_backend)
        m_backend->stop();
    m_signIn->setIdle();
}

// --- with an account

void Program::showMain()
{
    closeMain();
    session::Session& session = *m_core.session();
    if (hasOtherWords()) {
        m_kind = session.school().school()->organisation.kind;
        m_words = session.school().school()->organisation.words;
        speak(m_application, m_language, m_kind, m_words);
    }
    shell::Services services = shell::servicesOf(session, m_clock);
    services.serverCheck = [&session] { return session.serverCheck(); };
    m_main = new shell::MainWindow(services, m_core.account().domain, m_preferences);
    connect(m_main, &shell::MainWindow::reconnectWanted, this, [this] { m_core.session()->reconnect(); });
    connect(m_main, &shell::MainWindow::passwordWanted, this, [this] { askPassword({}); });
    connect(m_main, &shell::MainWindow::signOutWanted, this, &Program::signOut);
    connect(&session.connection(), &session::ConnectionState::changed, m_main, [this] {
        using Kind = session::ConnectionStatus::Kind;
        const session::ConnectionStatus status = m_core.session()->connection().status();
        const bool isRefused = status.kind == Kind::Refused && status.error.code != base::ErrorCode::Authentication;
        if (!m_isProving || (status.kind != Kind::Offline && !isRefused))
            return;
        m_isProving = false;
        m_locked->setTrouble(isRefused ? widgets::sentenceFor(status.error)
                                       : tr("The server cannot be reached, and nobody else can tell whether the password is right."));
    });
    // Not while the screens are being told of the change.
    connect(&session.school(), &session::SchoolService::changed, m_main, [this] {
        if (hasOtherWords())
            QMetaObject::invokeMethod(this, &Program::changeWords, Qt::QueuedConnection);
    });
    connect(m_main, &shell::MainWindow::preferencesChanged, this, &Program::applyPreferences);
    connect(m_main, &shell::MainWindow::raiseWanted, this, &Program::raiseWindow);
    connect(&session, &session::Session::cacheFailed, m_main,
            [this](const base::Error& error) { m_main->say(widgets::sentenceFor(error)); });
    addWidget(m_main);
    setCurrentWidget(m_locked != nullptr ? static_cast<QWidget*>(m_locked) : m_main);
    m_signIn->setIdle();
}

// The screens go before the services that they hold.
void Program::closeMain()
{
    if (m_main != nullptr)
        m_main->hide(); // what was being written is kept
    delete std::exchange(m_main, nullptr);
}

void Program::showSignIn()
{
    closeMain();
    showAgain();
    setCurrentWidget(m_signIn);
    m_signIn->setIdle();
}

void Program::signOut()
{
    closeMain();
    m_core.signOut();
    showSignIn();
}

// --- the lock

void Program::lock()
{
    if (m_main == nullptr || m_locked != nullptr || signsInByItself())
        return;
    m_locked = new signin::LockScreen(m_core.account().address());
    connect(m_locked, &signin::LockScreen::unlockWanted, this, &Program::unlock);
    connect(m_locked, &signin::LockScreen::signOutWanted, this, &Program::signOut, Qt::QueuedConnection);
    addWidget(m_locked);
    setCurrentWidget(m_locked);
    m_screenLock.cover();
    m_locked->setFocus();
    writeLocked(m_core.profile().directory(), true);
}

void Program::unlock(const QString& password)
{
    switch (m_core.prove(password)) {
    case Core::Proof::Right:
        QMetaObject::invokeMethod(this, &Program::showAgain, Qt::QueuedConnection); // not within the screen's own signal
        break;
    case Core::Proof::Wrong:
        m_locked->setTrouble(tr("This is not the password."));
        break;
    case Core::Proof::Unknown:
        m_locked->setBusy(true);
        m_isProving = true;
        m_core.signInWith(password, m_core.account().remembered);
        break;
    }
}

void Program::showAgain()
{
    m_isProving = false;
    if (m_locked == nullptr)
        return;
    writeLocked(m_core.profile().directory(), false);
    if (m_main != nullptr) {
        setCurrentWidget(m_main);
        m_main->setFocus();
    }
    std::exchange(m_locked, nullptr)->deleteLater();
    m_screenLock.uncover();
}

// The first administrator of a school on this computer, who has no password of his own yet.
bool Program::signsInByItself() const
{
    const auto endpoints = m_backend ? m_backend->endpoints() : std::nullopt;
    return endpoints && endpoints->administrator && endpoints->administrator->login == m_core.account().login.value();
}

void Program::askPassword(const base::Error& why)
{
    if (m_isSigningIn || m_main == nullptr || findChild<signin::PasswordForm*>() != nullptr)
        return;
    const bool isRefused = why.code == base::ErrorCode::Authentication;
    if (m_locked != nullptr) {
        m_isProving = false;
        if (isRefused)
            m_locked->setTrouble(widgets::sentenceFor(why));
        return;
    }
    auto* form = new signin::PasswordForm(m_core.account().address(), isRefused ? widgets::sentenceFor(why) : QString(),
                                          m_hasKeyring, m_main);
    connect(form, &widgets::FormDialog::submitted, this, [this, form] {
        m_core.signInWith(form->password(), form->remember());
        form->accept();
    });
    form->open();
}

void Program::applyPreferences(const settings::Preferences& preferences)
{
    m_preferences = preferences;
    m_screenLock.setPatience(std::chrono::minutes(preferences.lockMinutes));
    widgets::apply(m_application, preferences.appearance);
    writePreferences(m_core.profile().directory(), preferences);
    const QString language = languageFor(preferences.language);
    if (language != m_language) // not while the window that is going still tells
        QMetaObject::invokeMethod(
            this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
}

// Every widget has said its sentences already: the window is made anew, and the person is where they were.
void Program::changeLanguage(const QString& language)
{
    if (m_main == nullptr)
        return;
    m_language = language;
    speak(m_application, language, m_kind, m_words);
    m_core.setLanguage(language);
    const shell::MainWindow::View view = m_main->view();
    closeMain();
    buildSignIn();
    m_signIn->setAddress(m_core.account().login.value(), m_core.account().domain);
    showMain();
    m_main->restore(view);
    m_main->openSettings();
}

bool Program::hasOtherWords()
{
    const domain::Organisation& organisation = m_core.session()->school().school()->organisation;
    return organisation.kind != m_kind || !(organisation.words == m_words);
}

// The organisation is of another kind now, or has words of its own: likewise.
void Program::changeWords()
{
    if (m_main == nullptr || !hasOtherWords())
        return;
    const shell::MainWindow::View view = m_main->view();
    showMain();
    m_main->restore(view);
}

// The window goes at once; the program ends when the school's server has stopped in order.
void Program::closeEvent(QCloseEvent* event)
{
    event->accept();
    closeMain();
    m_core.close();
    if (m_backend && m_backend->state() != backend::Supervisor::State::Stopped &&
        m_backend->state() != backend::Supervisor::State::Failed) {
        m_backend->stop();
    } else {
        QCoreApplication::quit();
    }
}

} // namespace client
