// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "service/file_store.h"
#include "xmpp/iq.h"

#include <QUrl>

namespace service {

// Tells apps that files can be sent here (XEP-0030) and where to put one (XEP-0363), if this person may send it: the
// policy of domain/file_policy.h by the person's roles. Borrows both.
class FileDesk
{
public:
    FileDesk(const authority::Ledger& ledger, FileStore& store, const QUrl& base, const QString& domain);

    // Whether the request is one of files.
    [[nodiscard]] static bool isMine(const xmpp::Iq& request);
    [[nodiscard]] xmpp::Iq answer(const xmpp::Iq& request);

private:
    const authority::Ledger& m_ledger;
    FileStore& m_store;
    const QUrl m_base;
    const QString m_domain;
};

} // namespace service
