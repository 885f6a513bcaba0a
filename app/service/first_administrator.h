// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QJsonObject>

#include <optional>

namespace service {

// The first administrator's account: the service makes it up, because there is nobody yet who could. Kept in a private
// file, from which the supervisor's endpoints are told until somebody removes it:
//   {"login": …, "password": …, "made": false, "code": …}      made: the account exists on the server
struct FirstAdministrator
{
    domain::Login login;
    QString password;
    bool made = false;
    QString code = {}; // to be shown once together with the contact of the application; empty: none is asked for

    [[nodiscard]] static FirstAdministrator invented();
    // Nothing when there is no file. Corrupt when it cannot be understood.
    [[nodiscard]] static base::Result<std::optional<FirstAdministrator>> read(const QString& path);
    // On disk, whole or not at all, before this returns.
    [[nodiscard]] base::Result<void> write(const QString& path) const;

    // Somebody has chosen another password: the one of the file is good for nothing. No file is no error.
    [[nodiscard]] static base::Result<void> forget(const QString& path);

    // For the supervisor.
    [[nodiscard]] QJsonObject credentials() const;

    bool operator==(const FirstAdministrator&) const = default;
};

} // namespace service
