// SPDX-License-Identifier: GPL-3.0-or-later
// Chats written into a file from the cache.
#include "session/chat_export.h"

#include "session/chat_service.h"
#include "store/storage.h"
#include "support/event_loop.h"
#include "support/simulated_client.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using support::await;

namespace {

const domain::ChatId kParents{u"parents"_s};
const domain::ChatId kStaff{u"staff"_s};

struct World
{
    support::TempProfile profile;
    support::SimulatedServer server;
    std::unique_ptr<support::SimulatedClient> client;
    std::unique_ptr<session::ChatService> chats;

    explicit World(int messages)
    {
        server.addRoom(kParents.value(), u"5«А» — родители"_s);
        server.addRoom(kStaff.value(), u"Учительская"_s);
        client = std::make_unique<support::SimulatedClient>(profile.file(u"cache.sqlite"_s), server);
        chats = std::make_unique<session::ChatService>(client->storage, client->sync, client->clock);
        REQUIRE(client->comeOnline());
        REQUIRE(await(client->storage.run([messages](store::Cache& cache) -> base::Result<bool> {
            QList<store::ArchivedMessage> list;
            for (int i = 0; i < messages; ++i) {
                store::ArchivedMessage message;
                message.archiveId = domain::ArchiveId(QString::number(1'700'000'000'000'000 + i * 60'000'000LL));
                message.sentAt = std::chrono::microseconds(1'700'000'000'000'000 + i * 60'000'000LL);
                message.nick = i % 10 == 0 ? u"Я"_s : u"Мирная"_s;
                message.own = i % 10 == 0;
                message.body = QString::number(i);
                list << message;
            }
            const auto added = cache.messages.add(kParents, list);
            if (!added)
                return base::failWith(added);
            return true;
        })));
    }

    session::ExportOrder order(bool onlyOwn = false)
    {
        session::ExportOrder made;
        made.path = profile.file(u"chat.json"_s);
        made.title = u"Чаты"_s;
        made.parts = {{kStaff, u"Учительская"_s}, {kParents, u"5«А» — родители"_s}};
        made.onlyOwn = onlyOwn;
        return made;
    }
    [[nodiscard]] QJsonArray written() const
    {
        QFile file(profile.file(u"chat.json"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QJsonDocument::fromJson(file.readAll()).object().value(u"chats"_s).toArray();
    }
};

QStringList textsOf(const QJsonValue& chat)
{
    QStringList texts;
    for (const QJsonValue& message : chat.toObject().value(u"messages"_s).toArray())
        texts << message.toObject().value(u"text"_s).toString();
    return texts;
}

} // namespace

TEST_CASE("chats are written whole and in order, over many pages, and it is said how far")
{
    World world(1'234);
    const auto work = world.chats->exportTo(world.order());
    QList<qint64> steps;
    QObject::connect(work.get(), &session::ChatExport::progressed, work.get(), [&](qint64 done, qint64 total) {
        CHECK(total == 1'234);
        steps << done;
    });
    REQUIRE(await(work->run()));
    const QJsonArray chats = world.written();
    REQUIRE(chats.size() == 2);
    CHECK(textsOf(chats.at(0)).isEmpty());
    const QStringList texts = textsOf(chats.at(1));
    REQUIRE(texts.size() == 1'234);
    for (int i = 0; i < texts.size(); ++i)
        REQUIRE(texts.at(i) == QString::number(i));
    CHECK(steps.size() > 3);
    CHECK(std::ranges::is_sorted(steps));
    CHECK(steps.last() == 1'234);
}

TEST_CASE("of one's own data there are only one's own messages, and no chat without any")
{
    World world(1'234);
    const auto work = world.chats->exportTo(world.order(true));
    REQUIRE(await(work->run()));
    const QJsonArray chats = world.written();
    REQUIRE(chats.size() == 1);
    const QStringList texts = textsOf(chats.first());
    REQUIRE(texts.size() == 124);
    CHECK(texts.at(1) == u"10"_s);
}

TEST_CASE("an export that is cancelled, or no longer wanted, leaves no file")
{
    World world(5'000);
    auto work = world.chats->exportTo(world.order());
    QObject::connect(work.get(), &session::ChatExport::progressed, work.get(), [&] { work->cancel(); });
    const auto cancelled = await(work->run());
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == base::ErrorCode::Cancelled);
    CHECK_FALSE(QFile::exists(world.order().path));

    work = world.chats->exportTo(world.order());
    std::ignore = work->run();
    work.reset();
    CHECK_FALSE(QFile::exists(world.order().path));
}

TEST_CASE("a file that cannot be written ends the export with the system's words")
{
    World world(10);
    session::ExportOrder order = world.order();
    order.path = world.profile.file(u"none/chat.json"_s);
    const auto work = world.chats->exportTo(order);
    const auto done = await(work->run());
    REQUIRE_FALSE(done);
    CHECK(done.error().code == base::ErrorCode::Io);
}
