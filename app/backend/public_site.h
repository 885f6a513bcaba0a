// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"
#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace backend {

class Layout;

// How a school's server is reached from outside its computer; given at each start, since it is the administrator's
// choice and not the directory's. Without one everything is on loopback. Value type.
struct PublicSite
{
    QUrl url; // https://school12.example: a proxy there has the certificate and hands on as our nginx.conf says
    QHostAddress address; // listens here for apps that are not ours, with STARTTLS
    quint16 port = 5222;
    QString certificate; // PEM: the server's, then those that lead to the authority
    QString key;         // PEM, without a passphrase
    // Of phone apps, which are told there that a message waits while they are closed (XEP-0357): the school's decision.
    QStringList pushServers = {};

    bool operator==(const PublicSite&) const = default;
};

// The certificate and its key, as ejabberd wants them: in one file. InvalidInput, in a sentence, when the certificate is
// none, is not for the domain or not valid now; errors of readFile. Blocking; as the one who started us, who alone may
// be allowed to read the key.
[[nodiscard]] base::Result<QByteArray> readCertificate(const PublicSite& site, const QString& domain,
                                                       const QDateTime& now);

// Puts it into its place in the directory, if the key is the certificate's: InvalidInput otherwise. Blocking; acts as
// the identity.
[[nodiscard]] base::Result<void> installCertificate(const QByteArray& pem, const Layout& layout,
                                                    const Identity& identity);

} // namespace backend
