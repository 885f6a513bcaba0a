// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace backend {

// The first administrator, as long as nobody has changed the password that was made for him.
struct Administrator
{
    QString login;
    QString password;
    QString code = {}; // to be shown with the contact of the application; empty when none was given

    bool operator==(const Administrator&) const = default;
};

// Where a running backend is reached: the content of endpoints.json and of the line that staffroom-backend prints.
// Value type. Everything is on loopback, but for what a public site has of its own: tls and join.
struct Endpoints
{
    QString domain;
    QString webSocket; // ws://127.0.0.1:port/xmpp-websocket
    QString tlsHost;   // STARTTLS, for apps that are not ours
    quint16 tlsPort = 0;
    QString join; // http://127.0.0.1:port
    QString ca;   // path of the certificate that signs the one behind tlsPort; empty for a public site's own
    std::optional<Administrator> administrator;

    bool operator==(const Endpoints&) const = default;
};

[[nodiscard]] QJsonObject toJson(const Endpoints& endpoints);
[[nodiscard]] base::Result<Endpoints> endpointsFrom(const QJsonObject& json);

// "administrator": {"login": …, "password": …} of an object; none if it is null, absent or incomplete.
[[nodiscard]] std::optional<Administrator> administratorFrom(const QJsonObject& json);

} // namespace backend
