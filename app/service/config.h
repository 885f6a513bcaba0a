// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/mail_command.h"

#include <QHostAddress>
#include <QUrl>

namespace service {

// What staffroom-service is told by its file (JSON). Unknown fields are ignored.
struct Config
{
    QString domain; // of the chat server
    QString store;  // file of the service's store

    QHostAddress componentHost; // loopback
    quint16 componentPort = 0;
    QString secretFile; // holds what the component signs in with

    QHostAddress joinAddress; // what the join page listens on
    quint16 joinPort = 0;
    QUrl joinUrl; // how people reach it

    QString serverHost; // what people's apps connect to
    quint16 serverPort = 0;

    MailSettings mail; // none: no letters

    QString organisation; // name of a new school; a stand-in when absent
    // Phone or e-mail of the administrator by the application (A2); empty: whoever runs the server is one.
    QString administratorContact;

    // What people send in chats, beside the store.
    [[nodiscard]] QString filesFolder() const;
    // The first administrator's name and password, beside the secret.
    [[nodiscard]] QString administratorFile() const;

    // InvalidInput names the field that is missing or wrong, Io an unreadable file.
    [[nodiscard]] static base::Result<Config> read(const QString& path);
};

// One line of a private file. Io when it cannot be read, InvalidInput when it is empty.
[[nodiscard]] base::Result<QString> readSecret(const QString& path);

} // namespace service
