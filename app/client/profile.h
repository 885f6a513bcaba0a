// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace client {

// An account that this profile knows. No password: those are the keyring's.
struct Account
{
    QString domain;
    domain::Login login;
    QUrl server;             // ws:// or wss://; empty: found by the domain
    QString certificates;    // file of additional trusted authorities; empty: none
    bool remembered = false; // the keyring has its password
    bool onThisComputer = false; // its server is started with the program
    bool open = false;           // nobody has signed out of it: the program begins with it

    [[nodiscard]] QString address() const { return login.value() + QLatin1Char('@') + domain; }
    bool operator==(const Account&) const = default;
};

// A folder with everything that one user of the computer keeps: accounts.json and a folder per account. Only he may
// look into it (0700). Value type over the folder; the GUI thread.
class Profile
{
public:
    // Makes the folder when it is missing. Errors: ReadOnly.
    [[nodiscard]] static base::Result<Profile> open(const QString& directory);
    // Where it is unless the command line says otherwise.
    [[nodiscard]] static QString defaultDirectory();

    [[nodiscard]] const QString& directory() const { return m_directory; }
    // The one used last first. Corrupt: the list cannot be read; it is left as it is.
    [[nodiscard]] base::Result<QList<Account>> accounts() const;
    // Puts it first, in the place of an older entry of the same address.
    [[nodiscard]] base::Result<void> save(const Account& account) const;
    // "Forget this computer": the entry and everything that was kept of the account.
    [[nodiscard]] base::Result<void> forget(const Account& account) const;
    // The account's folder, made when it is missing.
    [[nodiscard]] base::Result<QString> directoryOf(const Account& account) const;

private:
    explicit Profile(QString directory)
        : m_directory(std::move(directory))
    {
    }
    [[nodiscard]] base::Result<void> write(const QList<Account>& accounts) const;

    QString m_directory;
};

} // namespace client
