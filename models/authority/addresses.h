// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QUrl>

namespace authority {

// Where the school is found: the server's domain and the public address of the join page.
struct Addresses
{
    QString domain;
    QUrl join;

    // The service itself: what is written there goes to the school.
    [[nodiscard]] QString school() const { return QStringLiteral("school.") + domain; }
    [[nodiscard]] QString rooms() const { return QStringLiteral("rooms.") + domain; }
    [[nodiscard]] QString personJid(const domain::Login& login) const { return login.value() + u'@' + domain; }
    [[nodiscard]] QString roomJid(const domain::ChatId& chat) const { return chat.value() + u'@' + rooms(); }
    [[nodiscard]] QString inviteUrl(const QString& token) const
    {
        return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/j/") + token;
    }
    // Of the page on which a new password is chosen.
    [[nodiscard]] QString passwordUrl(const QString& token) const
    {
        return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/my/reset/") + token;
    }
    // Where a guardian says what he thinks of a draft of the rules.
    [[nodiscard]] QString opinionUrl() const { return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/my/opinion"); }
    // Where anybody votes without our client.
    [[nodiscard]] QString pollsUrl() const { return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/my/polls"); }
    // Where somebody sees what is recorded about himself, apologises, appeals, and objects to the apology of another.
    [[nodiscard]] QString recordUrl() const { return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/my/record"); }
    // Of the page "my account", where the rules are.
    [[nodiscard]] QString rulesUrl() const { return join.toString(QUrl::StripTrailingSlash) + QStringLiteral("/my/rules"); }
};

} // namespace authority
