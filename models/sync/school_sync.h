// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/service_calls.h"

#include <QObject>
#include <QTimer>

namespace syncing {

// Keeps the cached part of the school equal to what the service shows this person: session.hello, then `changes` page
// by page, again at each push. While the service is away it is asked again. GUI thread.
class SchoolSync final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchoolSync)

public:
    static constexpr std::chrono::milliseconds kRetryPause{5000};

    SchoolSync(xmpp::StanzaStream& stream, store::Storage& storage, ServiceCalls& service);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    void beginSession();
    void abandon();
    // Asks for what is newer: at a push, and after an own command.
    void pull();

Q_SIGNALS:
    // The cache has what the service showed; the addresses of rooms are known.
    void upToDate(const QString& roomsDomain);
    void changed();
    // The service does not answer; it is asked again.
    void unavailable(const base::Error& error);

private:
    struct Applied
    {
        bool hasChanged = false;
        bool more = false;
    };

    void onHello(const contract::HelloReply& hello);
    void pullPage();
    void onPage(const base::Result<Applied>& page);
    void retryLater(const base::Error& error);
    void onMessage(const xmpp::Message& message);
    [[nodiscard]] static base::Result<Applied> apply(store::Cache& cache, const contract::ChangesReply& reply);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    ServiceCalls& m_service;
    Addresses m_addresses;
    QTimer m_retry;
    quint64 m_session = 0;
    bool m_isGreeted = false;
    bool m_isPulling = false;
    bool m_pullAgain = false;
    bool m_hasChanged = false; // within the present pull
};

} // namespace syncing
