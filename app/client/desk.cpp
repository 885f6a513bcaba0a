// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desk.h"

#include "client/preferences_file.h"
#include "items/chat_list_model.h"
#include "session/chat_service.h"
#include "session/school_service.h"
#include "session/session.h"
#include "shell/services.h"

namespace client {
namespace {

constexpr std::chrono::milliseconds countPause{300}; // a catch-up tells of every page

} // namespace

Desk::Desk(const Profile& profile, SecretStore& secrets, const base::Clock& clock, const QString& language)
    : m_clock(clock)
    , m_core(profile, secrets, clock, language)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countPause);
    connect(&m_countSoon, &QTimer::timeout, this, &Desk::count);
    connect(&m_core, &Core::sessionChanged, this, [this] {
        m_notifier.reset();
        if (m_core.session() != nullptr)
            watchSession();
    });
    connect(&m_core, &Core::passwordAccepted, this, [this] { setNeedsPassword(false); });
    connect(&m_core, &Core::passwordWanted, this, [this] { setNeedsPassword(true); });
}

// The screens go before the services that they hold.
Desk::~Desk()
{
    dropScreens();
}

base::FutureResult<session::OpenReport> Desk::open(const Account& account)
{
    dropScreens();
    m_notifier.reset();
    m_view = {shell::MainWindow::ChatsSection, lastChat(m_core.profile().directory(), account.address())};
    return m_core.open(account);
}

void Desk::watchSession()
{
    session::Session& session = *m_core.session();
    m_notifier = std::make_unique<shell::Notifier>(session.chats(), m_clock);
    m_notifier->setNotices(m_notices);
    m_notifier->setWatched([this](const domain::ChatId& chat) { return m_screens && m_screens->isWatching(chat); });
    connect(m_notifier.get(), &shell::Notifier::toTell, this, &Desk::toTell);
    connect(&session.chats(), &session::ChatService::chatsChanged, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&session.school(), &session::SchoolService::changed, this, &Desk::changed);
    m_countSoon.start();
}

void Desk::count()
{
    if (m_core.session() == nullptr)
        return;
    base::whenAnswered(m_core.session()->chats().chats(), this,
                       [this](const base::Result<QList<domain::ChatSummary>>& chats) {
                           const int unread = chats ? items::unreadIn(*chats) : 0;
                           if (std::exchange(m_unread, unread) != unread)
                               Q_EMIT changed();
                       });
}

shell::MainWindow& Desk::makeScreens(const settings::Preferences& preferences)
{
    dropScreens();
    session::Session& session = *m_core.session();
    shell::Services services = shell::servicesOf(session, m_clock);
    services.serverCheck = [&session] { return session.serverCheck(); };
    m_screens = new shell::MainWindow(services, m_core.account().domain, preferences);
    m_screens->restore(m_view);
    return *m_screens;
}

void Desk::dropScreens()
{
    if (!m_screens)
        return;
    m_view = m_screens->view();
    writeLastChat(m_core.profile().directory(), m_core.account().address(), m_view.chat);
    m_screens->hide(); // what was being written is kept
    delete m_screens.data();
}

void Desk::setNotices(const settings::Notices& notices)
{
    m_notices = notices;
    if (m_notifier)
        m_notifier->setNotices(notices);
}

void Desk::setNeedsPassword(bool needs)
{
    if (std::exchange(m_needsPassword, needs) != needs)
        Q_EMIT changed();
}

const domain::Organisation& Desk::organisation() const
{
    return m_core.session()->school().school()->organisation;
}

shell::AccountSign Desk::sign(const Desk* shown) const
{
    shell::AccountSign sign;
    sign.address = m_core.account().address();
    const domain::Organisation& organisation = this->organisation();
    sign.organisation = !organisation.shortName.isEmpty() ? organisation.shortName
                        : !organisation.name.isEmpty()    ? organisation.name
                                                          : m_core.account().domain;
    sign.logo = organisation.logo;
    sign.unread = m_unread;
    sign.isShown = this == shown;
    sign.needsPassword = m_needsPassword;
    return sign;
}

} // namespace client
