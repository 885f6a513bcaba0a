// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

#include <algorithm>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::ChatSummary parents(const TempCache& cache)
{
    return cache->chats.rows({kParents}).value().constFirst();
}

OwnThing only(const TempCache& cache)
{
    const auto all = cache->own.all({}).value();
    REQUIRE(all.size() == 1);
    return all.constFirst();
}

} // namespace

TEST_CASE("how a chat is kept goes to another device and stands there the same")
{
    const TempCache here;
    const TempCache there;
    fillSchool(*here.cache);
    fillSchool(*there.cache);
    for (const TempCache* cache : {&here, &there})
        REQUIRE((*cache)->messages.add(kParents, {archived(2000)}));
    REQUIRE(here->chats.setFolder(kParents, u"Выпускной & \"бал\""_s));
    REQUIRE(here->chats.setPinned(kParents, true));
    REQUIRE(here->chats.setNotify(kParents, domain::NotifyLevel::Mentions));
    REQUIRE(here->chats.setShelved(kParents, true));
    REQUIRE(here->own.noteChat(kParents, 5));
    REQUIRE(here->own.toTell()->size() == 1);
    CHECK(there->own.take(here->own.toTell()->constFirst()).value());
    CHECK(parents(there) == parents(here));
    CHECK(parents(there).folder == u"Выпускной & \"бал\""_s);
    CHECK(parents(there).shelved);
    CHECK(there->own.toTell()->isEmpty()); // the account knows it already
    REQUIRE(here->own.markTold(only(here)));
    CHECK(here->own.toTell()->isEmpty());
}

TEST_CASE("of two changes the later one counts on both sides, in whatever order they are heard")
{
    const OwnThing earlier{u"phrase/1"_s, u"раньше"_s, 100};
    const OwnThing later{u"phrase/1"_s, u"позже"_s, 200};
    const auto order = GENERATE(0, 1);
    const TempCache cache;
    REQUIRE(cache->own.take(order == 0 ? earlier : later));
    REQUIRE(cache->own.take(order == 0 ? later : earlier));
    CHECK(only(cache) == later);
    // Whoever has the later one tells it again to whoever said the earlier one.
    CHECK(cache->own.toTell().value() == (order == 0 ? QList<OwnThing>() : QList<OwnThing>{later}));
}

TEST_CASE("changes of one moment end the same on all devices")
{
    const OwnThing one{u"phrase/1"_s, u"а"_s, 100};
    const OwnThing other{u"phrase/1"_s, u"б"_s, 100};
    const TempCache first;
    const TempCache second;
    REQUIRE(first->own.take(one));
    REQUIRE(first->own.take(other));
    REQUIRE(second->own.take(other));
    REQUIRE(second->own.take(one));
    CHECK(only(first) == only(second));
}

TEST_CASE("a change made here is later than all before, also with a clock that is behind")
{
    const TempCache cache;
    REQUIRE(cache->own.take({u"phrase/1"_s, u"из будущего"_s, 9000}));
    REQUIRE(cache->own.note(u"phrase/1"_s, u"здесь"_s, 10));
    CHECK(only(cache) == OwnThing{u"phrase/1"_s, u"здесь"_s, 9001});
    REQUIRE(cache->own.note(u"phrase/1"_s, u"здесь"_s, 9500)); // nothing has changed
    CHECK(only(cache).changedAt == 9001);
    // What was told is not marked as told when it has changed meanwhile.
    REQUIRE(cache->own.markTold({u"phrase/1"_s, u"из будущего"_s, 9000}));
    CHECK(cache->own.toTell()->size() == 1);
}

TEST_CASE("what is not understood of a chat changes nothing else and breaks nothing")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kParents, {archived(2000, u"последнее"_s)}));
    const QString content = GENERATE(u"нечто"_s, u"[1]"_s, u"{\"folder\":7,\"notify\":99,\"shelved\":-4}"_s, u""_s);
    REQUIRE(cache->own.take({u"chat/parents"_s, content, 1}));
    CHECK(parents(cache).folder.isEmpty());
    CHECK(parents(cache).notify == domain::NotifyLevel::All);
    CHECK_FALSE(parents(cache).shelved);
    CHECK(parents(cache).last.body == u"последнее"_s);
}

TEST_CASE("things are found by what they are of")
{
    const TempCache cache;
    REQUIRE(cache->own.note(u"phrase/1"_s, u"а"_s, 1));
    REQUIRE(cache->own.note(u"chat/x"_s, u"{}"_s, 1));
    CHECK(cache->own.all(u"phrase/"_s)->size() == 1);
    CHECK(chatOf(u"chat/x"_s) == domain::ChatId(u"x"_s));
    CHECK(chatOf(u"phrase/1"_s).isEmpty());
}
