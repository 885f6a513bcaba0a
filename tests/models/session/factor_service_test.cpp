// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "session/factor_service.h"
#include "session/school_service.h"
#include "support/simulated_client.h"

using namespace Qt::Literals::StringLiterals;
using domain::Act;
using support::await;

namespace {

// The school's service of somebody with a second factor: acts of power are refused until the code was right.
struct Guarded
{
    Guarded()
    {
        server.service = [this](const QString& method,
                                const QJsonObject& arguments) -> std::optional<base::Result<QJsonObject>> {
            if (method == u"factor.get"_s)
                return contract::toJson(contract::FactorGetReply{true, false, isOpen, 10});
            if (method == u"session.unlock"_s) {
                if (arguments.value(u"code"_s) != u"123456"_s)
                    return refused(u"factor.code"_s, u"Код не подошёл."_s);
                isOpen = true;
                return contract::toJson(contract::SessionUnlockReply{u"key"_s, client->clock.now().addSecs(60), 10});
            }
            if (method == u"people.create"_s || method == u"factor.begin"_s) {
                asked << arguments;
                if (!isOpen)
                    return refused(u"session.locked"_s, u"Для этого действия введите код."_s);
                return contract::toJson(contract::PeopleCreateReply{{}, domain::PersonId(u"new"_s)});
            }
            return std::nullopt;
        };
        client.emplace(profile.file(u"cache.sqlite"_s), server);
        school.emplace(client->storage, client->sync);
        factor.emplace(*school, client->sync);
        QObject::connect(&*factor, &session::FactorService::codeWanted, &*factor, [this] { ++questions; });
        REQUIRE(client->comeOnline());
    }

    static base::Result<QJsonObject> refused(const QString& reason, const QString& sentence)
    {
        return base::Unexpected<base::Error>{{base::ErrorCode::Forbidden, {}, reason, sentence}};
    }

    [[nodiscard]] base::FutureResult<contract::PeopleCreateReply> create()
    {
        return client->sync.service().call<contract::PeopleCreateReply>(
            Act::PeopleCreate,
            contract::PeopleCreateRequest{syncing::ServiceCalls::newOp(), {u"Новикова"_s, u"Анна"_s, {}}, {}, {}});
    }

    support::TempProfile profile;
    support::SimulatedServer server;
    std::optional<support::SimulatedClient> client;
    std::optional<session::SchoolService> school;
    std::optional<session::FactorService> factor;
    QList<QJsonObject> asked;
    bool isOpen = false;
    int questions = 0;
};

} // namespace

TEST_CASE("an act that needs the second factor waits for the code and is repeated as it was")
{
    Guarded f;
    f.factor->setAsksForCode(true);
    const auto first = f.create();
    const auto second = f.create();
    REQUIRE(support::waitUntil([&] { return f.asked.size() == 2; }));
    REQUIRE(support::waitUntil([&] { return f.questions > 0; }));
    CHECK(f.questions == 1); // for both
    CHECK_FALSE(first.isFinished());

    const auto wrong = await(f.factor->unlock(u"000000"_s));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().text == u"Код не подошёл."_s);
    CHECK_FALSE(first.isFinished());

    REQUIRE(await(f.factor->unlock(u"123456"_s)));
    CHECK(await(first));
    CHECK(await(second));
    REQUIRE(f.asked.size() == 4);
    CHECK(f.asked.at(2) == f.asked.at(0)); // the same op: it cannot happen twice
    CHECK(f.asked.at(3) == f.asked.at(1));
    CHECK(await(f.create()));
    CHECK(f.questions == 1);
}

TEST_CASE("without a code what waits is refused with the service's own sentence")
{
    Guarded f;
    f.factor->setAsksForCode(true);
    const auto act = f.create();
    REQUIRE(support::waitUntil([&] { return f.questions == 1; }));
    f.factor->giveUp();
    const auto refused = await(act);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"session.locked"_s);
    CHECK(refused.error().text == u"Для этого действия введите код."_s);
    CHECK(f.asked.size() == 1);
}

TEST_CASE("where nobody asks for the code, the act is refused at once")
{
    Guarded f;
    CHECK(await(f.create()).error().reason == u"session.locked"_s);
    CHECK(f.questions == 0);
}

TEST_CASE("a new secret in the place of a working one is refused and not asked about")
{
    Guarded f;
    f.factor->setAsksForCode(true);
    CHECK(await(f.factor->begin()).error().reason == u"session.locked"_s);
    CHECK(f.questions == 0);
}

TEST_CASE("how it stands is told after signing in and after each change")
{
    Guarded f;
    REQUIRE(support::waitUntil([&] { return f.factor->state().isOn; }));
    CHECK(f.factor->state().recoveryLeft == 10);
    CHECK_FALSE(f.factor->state().isUnlocked);
    REQUIRE(await(f.factor->unlock(u"123456"_s)));
    REQUIRE(support::waitUntil([&] { return f.factor->state().isUnlocked; }));
    f.factor->forget();
    CHECK_FALSE(f.factor->state().isOn);
}
