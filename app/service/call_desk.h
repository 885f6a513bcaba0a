// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/authority.h"
#include "authority/ledger.h"
#include "authority/server_port.h"
#include "xmpp/iq.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace service {

// Between the wire and the authority: takes people's calls, answers them, and tells those concerned when there is
// something new. Who calls is who the server says. One thread. Borrows what it is given.
class CallDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CallDesk)

public:
    CallDesk(authority::Authority& authority, authority::Ledger& ledger, authority::ServerPort& server,
             const QString& domain);

    // The answer to a request of any kind; it may come later, once a message has been read from the archive.
    void answer(const xmpp::Iq& request, const std::function<void(const xmpp::Iq&)>& reply);

private:
    void tellNews();

    authority::Authority& m_authority;
    authority::Ledger& m_ledger;
    authority::ServerPort& m_server;
    const QString m_domain;
    QTimer m_news; // changes of one moment are told once
};

} // namespace service
