// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/school_sync.h"

#include "base/logging.h"
#include "contract/enum_names.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<store::SchoolPage::GoneRow::Of> tableOf(contract::Entity entity)
{
    using Of = store::SchoolPage::GoneRow::Of;
    switch (entity) {
    case contract::Entity::Organisation:
        return std::nullopt;
    case contract::Entity::Unit:
        return Of::Unit;
    case contract::Entity::Person:
        return Of::Person;
    case contract::Entity::Guardian:
        return Of::Guardian;
    case contract::Entity::Position:
        return Of::Position;
    case contract::Entity::Seat:
        return Of::Seat;
    case contract::Entity::Chat:
        return Of::Chat;
    case contract::Entity::Member:
        return Of::Member;
    case contract::Entity::Invite:
        return Of::Invite;
    case contract::Entity::Rules:
        return Of::Rules;
    case contract::Entity::Acknowledgement:
        return Of::Acknowledgement;
    case contract::Entity::Consent:
        return Of::Consent;
    case contract::Entity::Movement:
        return Of::Movement;
    default: // of moderation: not kept here
        break;
    }
    return std::nullopt;
}

// The parts of the wire's key as the cache keeps them: enumerations by number.
QVariantList keyOf(const contract::Gone& gone)
{
    const QStringList parts = gone.key.split(u'/');
    QVariantList key(parts.begin(), parts.end());
    if (gone.entity == contract::Entity::Position && parts.size() == 2) {
        if (const auto kind = contract::valueNamed<domain::PositionKind>(parts.at(1)))
            key[1] = QVariant(qlonglong(*kind));
    }
    return key;
}

} // namespace

SchoolSync::SchoolSync(xmpp::StanzaStream& stream, store::Storage& storage, ServiceCalls& service)
    : m_stream(stream)
    , m_storage(storage)
    , m_service(service)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SchoolSync::beginSession);
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &SchoolSync::onMessage);
}

void SchoolSync::abandon()
{
    ++m_session;
    m_isGreeted = m_isPulling = m_pullAgain = false;
    m_retry.stop();
}

void SchoolSync::beginSession()
{
    abandon();
    if (!m_stream.isOnline())
        return;
    m_service.call<contract::HelloReply>(domain::Act::SessionHello, contract::HelloRequest{})
        .then(this, [this, session = m_session](const base::Result<contract::HelloReply>& hello) {
            if (session != m_session)
                return;
            if (hello)
                onHello(*hello);
            else
                retryLater(hello.error());
        });
}

void SchoolSync::onHello(const contract::HelloReply& hello)
{
    m_addresses.roomsDomain = hello.roomsDomain;
    const int pending = hello.rulesAcknowledged ? 0 : hello.rulesVersion;
    m_storage
        .run([hello, pending](store::Cache& cache) {
            return cache.school.setSelf(hello.person, hello.roomsDomain, pending);
        })
        .then(this, [this, session = m_session](const base::Result<void>& written) {
            if (session != m_session)
                return;
            if (!written) {
                retryLater(written.error());
                return;
            }
            m_isGreeted = true;
            m_hasChanged = true;
            pull();
        });
}

void SchoolSync::pull()
{
    if (!m_isGreeted)
        return;
    if (m_isPulling) {
        m_pullAgain = true;
        return;
    }
    m_isPulling = true;
    pullPage();
}

void SchoolSync::pullPage()
{
    m_storage.run([](store::Cache& cache) { return cache.school.state(); })
        .then(this, [this, session = m_session](const base::Result<store::SchoolState>& state) {
            if (session != m_session)
                return;
            if (!state) {
                retryLater(state.error());
                return;
            }
            m_service
                .call<contract::ChangesReply>(domain::Act::Changes,
                                              contract::ChangesRequest{state->rev, state->epoch, 500})
                .then(this, [this, session](const base::Result<contract::ChangesReply>& reply) {
                    if (session != m_session)
                        return;
                    if (!reply) {
                        retryLater(reply.error());
                        return;
                    }
                    m_storage.run([page = *reply](store::Cache& cache) { return apply(cache, page); })
                        .then(this, [this, session](const base::Result<Applied>& applied) {
                            if (session == m_session)
                                onPage(applied);
                        });
                });
        });
}

void SchoolSync::onPage(const base::Result<Applied>& page)
{
    if (!page) {
        retryLater(page.error());
        return;
    }
    m_hasChanged = m_hasChanged || page->hasChanged;
    if (page->more) {
        pullPage();
        return;
    }
    m_isPulling = false;
    if (std::exchange(m_hasChanged, false))
        Q_EMIT changed();
    Q_EMIT upToDate(m_addresses.roomsDomain);
    if (std::exchange(m_pullAgain, false))
        pull();
}

void SchoolSync::retryLater(const base::Error& error)
{
    qCInfo(lcSync) << "the service does not answer:" << error.detail;
    abandon();
    m_retry.start(kRetryPause);
    Q_EMIT unavailable(error);
}

void SchoolSync::onMessage(const xmpp::Message& message)
{
    if (message.from == m_addresses.service && message.payload<xmpp::ServiceChanged>())
        pull();
}

base::Result<SchoolSync::Applied> SchoolSync::apply(store::Cache& cache, const contract::ChangesReply& reply)
{
    store::SchoolPage page;
    page.rows = reply.rows;
    page.rev = reply.rev;
    page.epoch = reply.epoch;
    page.reset = reply.reset;
    page.more = reply.more;
    for (const contract::Gone& gone : reply.gone) {
        if (const auto table = tableOf(gone.entity))
            page.gone.append({*table, keyOf(gone)});
    }
    if (const auto applied = cache.school.apply(page); !applied)
        return base::failWith(applied);
    const bool hasChanged = page.reset || !page.gone.isEmpty() || !(page.rows == domain::School());
    return Applied{hasChanged, page.more};
}

} // namespace syncing
