// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/program.h"

#include "client/language.h"
#include "client/preferences_file.h"
#include "delegates/message_text.h"
#include "delegates/words.h"
#include "session/session.h"
#include "signin/lock_screen.h"
#include "signin/password_form.h"
#include "signin/sign_in_screen.h"
#include "widgets/error_sentence.h"
#include "widgets/style.h"

#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace client {

Program::Program(QApplication& application, const Profile& profile, SecretStore& secrets, const base::Clock& clock,
                 settings::Preferences preferences, const QString& language)
    : m_application(application)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_profile(profile)
    , m_preferences(std::move(preferences))
    , m_language(language)
{
    const widgets::Measures m(font());
    setObjectName(u"program"_s);
    setMinimumSize(widgets::kSmallestWidth, widgets::kSmallestHeight);
    resize(m.px(1180), m.px(760));
    buildSignIn();
    connect(&m_screenLock, &signin::ScreenLock::untouched, this, &Program::lock);
    m_screenLock.setPatience(std::chrono::minutes(m_preferences.lockMinutes));
    auto* const now = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    connect(now, &QShortcut::activated, this, &Program::lock);
    connect(&m_tray, &shell::Tray::raiseWanted, this, &Program::raiseWindow);
    findKeyring();
}

Program::~Program() = default;

void Program::buildSignIn()
{
    delete m_signIn;
    m_signIn = new signin::SignInScreen;
    addWidget(m_signIn);
    connect(m_signIn, &signin::SignInScreen::serverChosen, this, &Program::signInAtServer);
    connect(m_signIn, &signin::SignInScreen::computerChosen, this, &Program::signInAtComputer);
    connect(m_signIn, &signin::SignInScreen::cancelled, this, &Program::cancelSignIn);
    connect(m_signIn, &signin::SignInScreen::left, this, [this] {
        if (m_before != nullptr)
            present(*m_before);
    });
    m_signIn->setKeyringAvailable(m_hasKeyring);
    showAccounts();
}

void Program::start(const CommandLine& line)
{
    if (line.thisComputer) {
        signInAtComputer({line.sampleSchool});
        return;
    }
    QList<Account> known = m_profile.accounts().valueOr({});
    if (!line.login.isEmpty()) {
        known.removeIf([&](const Account& account) { return account.address() != line.login; });
        if (known.isEmpty()) {
            m_signIn->setAddress(line.login.section(u'@', 0, 0), line.login.section(u'@', 1));
            return;
        }
        known.first().open = true;
    }
    if (known.isEmpty())
        return;
    m_signIn->setAddress(known.first().login.value(), known.first().domain);
    known.removeIf([](const Account& account) { return !account.open; });
    for (const Account& account : known)
        begin(account, account == known.first());
}

// One of those that were open when the program ended.
void Program::begin(const Account& account, bool isShown)
{
    Desk& desk = keep(makeDesk());
    openAccount(desk, account, [this, &desk, isShown] {
        if (isShown) {
            present(desk);
            if (isLocked(m_profile.directory()))
                lock();
        }
        if (!desk.core().account().onThisComputer)
            return desk.core().signIn();
        if (desk.screens() != nullptr)
            desk.screens()->say(tr("Starting the school’s server…"));
        if (!m_backend)
            startBackend({});
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

// --- accounts

std::unique_ptr<Desk> Program::makeDesk()
{
    auto desk = std::make_unique<Desk>(m_profile, m_secrets, m_clock, m_language);
    desk->setNotices(m_preferences.notices);
    Desk& made = *desk;
    connect(&made, &Desk::changed, this, [this, &made] { onDesk(made); });
    connect(&made, &Desk::toTell, this, [this, &made](const domain::ChatSummary& chat, const domain::Message& message) {
        tell(made, chat, message);
    });
    connect(&made.core(), &Core::passwordWanted, this,
            [this, &made](const base::Error& why) { askPassword(made, why); });
    connect(&made.core(), &Core::passwordNotKept, this, [&made](const base::Error&) {
        if (made.screens() != nullptr)
            made.screens()->say(tr("The keyring did not take the password; it will be asked for next time."));
    });
    connect(&made.core(), &Core::passwordAccepted, this, [this, &made] {
        if (m_isProving && m_shown == &made)
            showAgain();
    });
    return desk;
}

Desk& Program::keep(std::unique_ptr<Desk> desk)
{
    m_desks.push_back(std::move(desk));
    return *m_desks.back();
}

Desk* Program::deskOf(const QString& address) const
{
    const auto found = std::ranges::find_if(
        m_desks, [&](const auto& desk) { return desk->core().account().address() == address; });
    return found == m_desks.end() ? nullptr : found->get();
}

// Opens the cache; the network is not touched before `next`.
void Program::openAccount(Desk& desk, const Account& account, std::function<void()> next)
{
    base::whenAnswered(desk.open(account), &desk,
                       [this, &desk, next = std::move(next)](const base::Result<session::OpenReport>& report) {
                           if (report)
                               return next();
                           // Not within the answer to the one that goes.
                           QMetaObject::invokeMethod(
                               &desk, [this, &desk, error = report.error()] { onUnopened(desk, error); },
                               Qt::QueuedConnection);
                       });
}

void Program::onUnopened(Desk& desk, const base::Error& error)
{
    if (m_joining.get() == &desk)
        return failSignIn(error);
    leave(desk);
    if (m_shown == nullptr)
        m_signIn->setFailed(error);
    else
        m_shown->screens()->say(widgets::sentenceFor(error));
}

// --- with accounts

void Program::present(Desk& desk)
{
    m_shown = &desk;
    m_before = nullptr;
    // The others' screens are made anew in their own words when they are shown.
    if (speaksOtherwise(desk)) {
        m_kind = desk.organisation().kind;
        m_words = desk.organisation().words;
        speak(m_application, m_language, m_kind, m_words);
        for (const std::unique_ptr<Desk>& each : m_desks)
            each->dropScreens();
    }
    if (desk.screens() == nullptr) {
        addWidget(&desk.makeScreens(m_preferences));
        wire(desk);
    }
    setCurrentWidget(m_locked != nullptr ? static_cast<QWidget*>(m_locked) : desk.screens());
    m_signIn->setIdle();
    showAccounts();
    if (desk.needsPassword())
        askPassword(desk, {});
}

void Program::wire(Desk& desk)
{
    shell::MainWindow* const screens = desk.screens();
    Core& core = desk.core();
    connect(screens, &shell::MainWindow::reconnectWanted, &core, [&core] { core.session()->reconnect(); });
    connect(screens, &shell::MainWindow::passwordWanted, this, [this, &desk] { askPassword(desk, {}); });
    connect(screens, &shell::MainWindow::signOutWanted, this, &Program::signOut, Qt::QueuedConnection);
    connect(screens, &shell::MainWindow::accountChosen, this, &Program::choose);
    connect(screens, &shell::MainWindow::accountWanted, this, &Program::showSignIn);
    connect(screens, &shell::MainWindow::preferencesChanged, this, &Program::applyPreferences);
    connect(&core.session()->connection(), &session::ConnectionState::changed, screens, [this, &desk] {
        if (&desk == m_shown)
            onProof();
    });
    connect(core.session(), &session::Session::cacheFailed, screens,
            [screens](const base::Error& error) { screens->say(widgets::sentenceFor(error)); });
}

bool Program::speaksOtherwise(const Desk& desk) const
{
    const domain::Organisation& organisation = desk.organisation();
    return organisation.kind != m_kind || !(organisation.words == m_words);
}

void Program::onDesk(Desk& desk)
{
    showAccounts();
    if (&desk != m_shown || !speaksOtherwise(desk))
        return;
    // Not while the screens are being told of the change.
    QMetaObject::invokeMethod(
        &desk,
        [this, &desk] {
            if (&desk == m_shown && speaksOtherwise(desk))
                present(desk);
        },
        Qt::QueuedConnection);
}

void Program::choose(const QString& address)
{
    Desk* const desk = deskOf(address);
    if (desk == nullptr || desk == m_shown)
        return;
    present(*desk);
    desk->screens()->setFocus();
    // It comes first next time.
    if (const auto saved = m_profile.save(desk->core().account()); !saved)
        desk->screens()->say(widgets::sentenceFor(saved.error()));
}

void Program::showSignIn()
{
    m_before = std::exchange(m_shown, nullptr);
    m_signIn->setBackOffered(m_before != nullptr);
    m_signIn->setAddress({}, {});
    m_signIn->setIdle();
    setCurrentWidget(m_signIn);
}

// Another one that is open takes its place.
void Program::leave(Desk& desk)
{
    desk.dropScreens();
    if (&desk == m_before)
        m_before = nullptr;
    const bool wasShown = &desk == m_shown;
    const Account account = desk.core().account();
    std::erase_if(m_desks, [&](const auto& each) { return each.get() == &desk; });
    if (!wasShown)
        return showAccounts();
    m_shown = nullptr;
    showAgain();
    if (!m_desks.empty())
        return present(*m_desks.front());
    showSignIn();
    m_signIn->setAddress(account.login.value(), account.domain);
    showAccounts();
}

// Its own screens ask for it: they go first.
void Program::signOut()
{
    if (m_shown == nullptr)
        return;
    m_shown->dropScreens();
    m_shown->core().signOut();
    leave(*m_shown);
}

void Program::showAccounts()
{
    QList<shell::AccountSign> signs;
    int unread = 0;
    for (const std::unique_ptr<Desk>& desk : m_desks) {
        if (desk->core().session() == nullptr)
            continue;
        signs << desk->sign(m_shown);
        unread += desk->unread();
    }
    std::ranges::sort(signs, {}, &shell::AccountSign::address);
    for (const std::unique_ptr<Desk>& desk : m_desks) {
        if (desk->screens() != nullptr)
            desk->screens()->setAccounts(signs);
    }
    m_tray.setUnread(unread, unread > 0 ? tr("%n unread message(s)", nullptr, unread) : tr("Staffroom"));
    setWindowTitle(unread > 0 ? tr("(%1) Staffroom").arg(unread) : tr("Staffroom"));
}

void Program::tell(Desk& desk, const domain::ChatSummary& chat, const domain::Message& message)
{
    if (m_locked != nullptr)
        return m_tray.tell(tr("A new message"), tr("Unlock the program to read it."), {});
    QString title = tr("%1 — %2", "sender, chat").arg(delegates::shortNick(message.nick), chat.chat.title);
    if (m_desks.size() > 1)
        title = tr("%1 (%2)", "sender and chat, school").arg(title, desk.sign(m_shown).organisation);
    const auto go = [this, at = QPointer<Desk>(&desk), in = chat.chat.id] {
        if (!at)
            return;
        present(*at);
        at->screens()->restore({shell::MainWindow::ChatsSection, in});
    };
    m_tray.tell(title, delegates::harmless(delegates::bodyOf(message).left(domain::Quote::kLongest)), go);
}

// --- the lock

void Program::lock()
{
    if (m_shown == nullptr && m_before != nullptr && !m_joining)
        present(*m_before);
    if (m_shown == nullptr || m_locked != nullptr || isFirstAdministrator(*m_shown))
        return;
    m_locked = new signin::LockScreen(m_shown->core().account().address());
    connect(m_locked, &signin::LockScreen::unlockWanted, this, &Program::unlock);
    connect(m_locked, &signin::LockScreen::signOutWanted, this, &Program::signOut, Qt::QueuedConnection);
    addWidget(m_locked);
    setCurrentWidget(m_locked);
    m_screenLock.cover();
    m_locked->setFocus();
    writeLocked(m_profile.directory(), true);
}

void Program::unlock(const QString& password)
{
    Core& core = m_shown->core();
    switch (core.prove(password)) {
    case Core::Proof::Right:
        QMetaObject::invokeMethod(this, &Program::showAgain, Qt::QueuedConnection); // not within the screen's own signal
        break;
    case Core::Proof::Wrong:
        m_locked->setTrouble(tr("This is not the password."));
        break;
    case Core::Proof::Unknown:
        m_locked->setBusy(true);
        m_isProving = true;
        core.signInWith(password, core.account().remembered);
        break;
    }
}

// The server looks at a password that was typed at the lock.
void Program::onProof()
{
    using Kind = session::ConnectionStatus::Kind;
    const session::ConnectionStatus status = m_shown->core().session()->connection().status();
    const bool isRefused = status.kind == Kind::Refused && status.error.code != base::ErrorCode::Authentication;
    if (!m_isProving || (status.kind != Kind::Offline && !isRefused))
        return;
    m_isProving = false;
    m_locked->setTrouble(isRefused ? widgets::sentenceFor(status.error)
                                   : tr("The server cannot be reached, and nobody else can tell whether the password is right."));
}

void Program::showAgain()
{
    m_isProving = false;
    if (m_locked == nullptr)
        return;
    writeLocked(m_profile.directory(), false);
    if (m_shown != nullptr) {
        setCurrentWidget(m_shown->screens());
        m_shown->screens()->setFocus();
    }
    std::exchange(m_locked, nullptr)->deleteLater();
    m_screenLock.uncover();
}

void Program::askPassword(const Desk& desk, const base::Error& why)
{
    if (&desk != m_shown || findChild<signin::PasswordForm*>() != nullptr)
        return; // its sign on the rail says so
    const bool isRefused = why.code == base::ErrorCode::Authentication;
    if (m_locked != nullptr) {
        m_isProving = false;
        if (isRefused)
            m_locked->setTrouble(widgets::sentenceFor(why));
        return;
    }
    auto* form = new signin::PasswordForm(desk.core().account().address(), isRefused ? widgets::sentenceFor(why) : QString(),
                                          m_hasKeyring, desk.screens());
    connect(form, &widgets::FormDialog::submitted, &desk, [form, core = &m_shown->core()] {
        core->signInWith(form->password(), form->remember());
        form->accept();
    });
    form->open();
}

void Program::applyPreferences(const settings::Preferences& preferences)
{
    m_preferences = preferences;
    m_screenLock.setPatience(std::chrono::minutes(preferences.lockMinutes));
    widgets::apply(m_application, preferences.appearance);
    writePreferences(m_profile.directory(), preferences);
    for (const std::unique_ptr<Desk>& desk : m_desks)
        desk->setNotices(preferences.notices);
    const QString language = languageFor(preferences.language);
    if (language != m_language) // not while the window that is going still tells
        QMetaObject::invokeMethod(
            this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
}

// Every widget has said its sentences already: the screens are made anew, and the person is where they were.
void Program::changeLanguage(const QString& language)
{
    if (m_shown == nullptr)
        return;
    m_language = language;
    speak(m_application, language, m_kind, m_words);
    for (const std::unique_ptr<Desk>& desk : m_desks) {
        desk->core().setLanguage(language);
        desk->dropScreens();
    }
    buildSignIn();
    m_signIn->setAddress(m_shown->core().account().login.value(), m_shown->core().account().domain);
    present(*m_shown);
    m_shown->screens()->openSettings();
}

// The window goes at once; the program ends when the school's server has stopped in order.
void Program::closeEvent(QCloseEvent* event)
{
    event->accept();
    m_shown = nullptr;
    m_before = nullptr;
    m_joining.reset();
    m_desks.clear();
    if (m_backend && m_backend->state() != backend::Supervisor::State::Stopped &&
        m_backend->state() != backend::Supervisor::State::Failed) {
        m_backend->stop();
    } else {
        QCoreApplication::quit();
    }
}

} // namespace client
