// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/plain_index.h"
#include "support/qt_strings.h"
#include "support/simulated_server.h"
#include "support/temp_profile.h"
#include "sync/account_sync.h"

namespace support {

// A client core over a simulated connection. Made again over the same file it is the program after a restart.
struct SimulatedClient
{
    SimulatedClient(const QString& path, SimulatedServer& server)
        : storage(path, clock)
        , stream(clock, server)
        , sync(
              stream, storage, [index = index](std::uint64_t) { return base::Result<Index>(index); },
              syncing::Addresses::of(QStringLiteral("example"), domain::Login(QStringLiteral("abc"))).value(),
              QStringLiteral("ru"))
    {
        REQUIRE(await(storage.open()));
    }

    [[nodiscard]] bool isUpToDate() const
    {
        return stream.isOnline() && sync.stage() == syncing::AccountSync::Stage::UpToDate;
    }

    // Connects, again and again if it is cut, until everything is up to date.
    [[nodiscard]] bool comeOnline()
    {
        if (stream.state().phase == xmpp::StreamState::Phase::Stopped)
            stream.start();
        return waitUntil([this] {
            stream.retryNow();
            return isUpToDate();
        });
    }

    template <typename Work>
    auto ask(Work work)
    {
        return await(storage.run(work));
    }

    // Bodies in the order of the timeline.
    QStringList timeline(const QString& room)
    {
        const auto window =
            ask([room](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(room), 10'000); });
        REQUIRE(window);
        QStringList bodies;
        for (const domain::Message& message : window->messages)
            bodies << message.body;
        return bodies;
    }

    int waiting()
    {
        return ask([](store::Cache& cache) { return cache.outbox.count(); }).value();
    }

    domain::MessageId write(const QString& room, const QString& body)
    {
        const auto id = ask([room, body](store::Cache& cache) {
            return cache.outbox.queue(domain::ChatId(room), SimulatedServer::nick(),
                                      domain::OriginId(xmpp::StanzaStream::makeId()), body,
                                      std::chrono::microseconds(1));
        });
        REQUIRE(id);
        sync.outbox().flush();
        return *id;
    }

    FakeClock clock;
    store::Storage storage;
    SimulatedStream stream;
    using Index = std::shared_ptr<msgindex::MessageIndex>;
    Index index = std::make_shared<msgindex::PlainIndex>();
    syncing::AccountSync sync;
};

inline QStringList bodies(const SimulatedServer& server, const QString& room)
{
    QStringList list;
    const auto archive = server.archive(room);
    for (const SimulatedServer::Archived& message : archive)
        list << message.body;
    return list;
}

} // namespace support
