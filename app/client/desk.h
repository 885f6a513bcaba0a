// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core.h"
#include "domain/school.h"
#include "shell/account_rail.h"
#include "shell/main_window.h"
#include "shell/notifier.h"

#include <QTimer>

namespace client {

// An account that is open in the window, also while another one is on the screen: its core, what it has to tell and to be
// read, and its screens since they were shown for the first time. GUI thread.
class Desk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    Desk(const Profile& profile, SecretStore& secrets, const base::Clock& clock, const QString& language);
    ~Desk() override;

    [[nodiscard]] Core& core() { return m_core; }
    [[nodiscard]] const Core& core() const { return m_core; }
    // Opens the account's cache, without its screens; touches no network. Errors as of Core::open.
    [[nodiscard]] base::FutureResult<session::OpenReport> open(const Account& account);

    // Null before they are made; they are their parent's child.
    [[nodiscard]] shell::MainWindow* screens() const { return m_screens; }
    shell::MainWindow& makeScreens(const settings::Preferences& preferences);
    // What was being written is kept, and where the person was.
    void dropScreens();

    void setNotices(const settings::Notices& notices);
    // As the rail shows it.
    [[nodiscard]] shell::AccountSign sign(const Desk* shown) const;
    [[nodiscard]] int unread() const { return m_unread; }
    // The words of the organisation that the account belongs to.
    [[nodiscard]] const domain::Organisation& organisation() const;
    [[nodiscard]] bool needsPassword() const { return m_needsPassword; }
    void setNeedsPassword(bool needs);

Q_SIGNALS:
    // What sign() answers, or the organisation's words.
    void changed();
    void toTell(const domain::ChatSummary& chat, const domain::Message& message);

private:
    void watchSession();
    void count();

    const base::Clock& m_clock;
    Core m_core;
    std::unique_ptr<shell::Notifier> m_notifier;
    settings::Notices m_notices;
    QPointer<shell::MainWindow> m_screens;
    shell::MainWindow::View m_view;
    QTimer m_countSoon;
    int m_unread = 0;
    bool m_needsPassword = false;
};

} // namespace client
