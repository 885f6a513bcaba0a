// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/accounts_service.h"
#include "session/factor_service.h"
#include "widgets/form_dialog.h"

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace invites {

// An account: where it is signed in, and ending that; freezing it; deleting it; a link to a new password. Of oneself the
// same without the last two: one changes the own password and deletes the account on the page. What the rights do not allow is not offered.
class AccountSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    struct Services
    {
        session::AccountsService& accounts;
        session::FactorService& factor;
        const base::Clock& clock;
    };

    // An empty person is oneself.
    AccountSheet(const Services& services, const domain::PersonId& person, const QString& name,
                 const QString& organisation, QWidget* parent);

    // Taken from the service; a test gives its own.
    void showState(const session::AccountState& state);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void refresh();
    void offer();
    void end(const QString& session);
    void freeze();
    void openAgain();
    void closeAccount();
    void keepAccount();
    // Asks why; the reason stands in the journal.
    void askReason(const QString& title, const QString& consequences, const QString& act,
                   const std::function<void(const QString&)>& go);
    void makeLink();
    void dropFactor();
    // Says so where it was asked for, and looks again.
    void settle(const base::FutureResult<void>& act, const QString& done);
    [[nodiscard]] bool isFrozenByOwner() const;
    [[nodiscard]] bool isOwn() const { return m_person.isEmpty(); }

    const Services m_services;
    const domain::PersonId m_person;
    const QString m_name;
    const QString m_organisation;
    session::AccountState m_state;
    bool m_isKnown = false;
    QLabel* m_how;
    QLabel* m_caption;
    QListWidget* m_sessions;
    QPushButton* m_end;
    QPushButton* m_endAll;
    QPushButton* m_freeze;
    QPushButton* m_link;
    QPushButton* m_factor;
    QPushButton* m_close;
};

// The link to a new password, shown once: copied, or saved as a sheet to be printed and handed over.
class PasswordLinkDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PasswordLinkDialog(const QString& name, const QString& organisation, const session::PasswordLink& link,
                       QWidget* parent);

Q_SIGNALS:
    void said(const QString& sentence);
};

} // namespace invites
