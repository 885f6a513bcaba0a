// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::ChatSummary parents(const TempCache& cache)
{
    return cache->chats.rows({kParents}).value().constFirst();
}

} // namespace

TEST_CASE("the list has the newest activity first, with last message, own nick and draft")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kStaff, {archived(1000)}));
    REQUIRE(cache->messages.add(kParents, {archived(2000), archived(3000, u"последнее"_s)}));
    REQUIRE(cache->chats.saveDraft(kStaff, u"черновик"_s));
    const auto rows = cache->chats.rows();
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->at(0).chat.id == kParents);
    CHECK(rows->at(0).last.body == u"последнее"_s);
    CHECK(rows->at(0).ownNick == u"Петрова Мария Ивановна"_s);
    CHECK(rows->at(0).memberCount == 1);
    CHECK(rows->at(1).draft == u"черновик"_s);
    CHECK(cache->chats.ownNick(kStaff).value() == u"Петрова Мария Ивановна"_s);
    CHECK(cache->chats.ownNick(domain::ChatId(u"other"_s)).value().isEmpty());
}

TEST_CASE("a chat is put into a folder and out of it, and away and back, with its draft and its last message")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kParents, {archived(2000, u"последнее"_s)}));
    CHECK(parents(cache).folder.isEmpty());
    CHECK_FALSE(parents(cache).shelved);
    REQUIRE(cache->chats.setFolder(kParents, u"Выпускной"_s));
    REQUIRE(cache->chats.setShelved(kParents, true));
    REQUIRE(cache->chats.saveDraft(kParents, u"черновик"_s));
    CHECK(parents(cache).folder == u"Выпускной"_s);
    CHECK(parents(cache).shelved);
    CHECK(parents(cache).last.body == u"последнее"_s);
    CHECK(parents(cache).draft == u"черновик"_s);
    REQUIRE(cache->chats.setFolder(kParents, {}));
    REQUIRE(cache->chats.setShelved(kParents, false));
    CHECK(parents(cache).folder.isEmpty());
    CHECK_FALSE(parents(cache).shelved);
}

TEST_CASE("a chat that was put away comes back with a message that is worth a notification, as it is set, and with no other")
{
    using domain::NotifyLevel;
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kParents, {archived(2000)}));
    const NotifyLevel level = GENERATE(NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::None);
    REQUIRE(cache->chats.setNotify(kParents, level));
    REQUIRE(cache->chats.setShelved(kParents, true));
    ArchivedMessage own = archived(3000);
    own.own = true;
    ArchivedMessage old = archived(1000);
    ArchivedMessage retracted = archived(3500);
    retracted.retracted = true;
    REQUIRE(cache->messages.add(kParents, {own, old, retracted}));
    CHECK(parents(cache).shelved);
    REQUIRE(cache->messages.add(kParents, {archived(4000)}));
    CHECK(parents(cache).shelved == (level != NotifyLevel::All));
    ArchivedMessage call = archived(5000);
    call.callsMe = true;
    REQUIRE(cache->messages.add(kParents, {call}));
    CHECK(parents(cache).shelved == (level == NotifyLevel::None));
    // Once it is back, muting it does not put it away again; putting it away does.
    REQUIRE(cache->chats.setNotify(kParents, NotifyLevel::None));
    CHECK(parents(cache).shelved == (level == NotifyLevel::None));
    REQUIRE(cache->chats.setShelved(kParents, true));
    CHECK(parents(cache).shelved);
}

TEST_CASE("a chat without messages can be put away too")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->chats.setShelved(kStaff, true));
    CHECK(cache->chats.rows({kStaff})->constFirst().shelved);
}

TEST_CASE("a chat can be read from its first message on, and is counted whole")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kParents, {archived(1000), archived(2000), archived(3000)}));
    REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(u"2000"_s)));
    const auto first = cache->timeline.oldest(kParents, 2);
    REQUIRE(first);
    REQUIRE(first->messages.size() == 2);
    CHECK(first->messages.at(0).archiveId.value() == u"1000"_s);
    CHECK_FALSE(first->atEnd);
    CHECK(cache->timeline.count(kParents).value() == 3);
    CHECK(cache->timeline.oldest(kStaff, 2)->messages.isEmpty());
    CHECK(cache->timeline.count(kStaff).value() == 0);
}

TEST_CASE("unread are other people's messages after the mark that are not retracted")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    ArchivedMessage own = archived(4000);
    own.own = true;
    const auto added = cache->messages.add(kParents, {archived(1000), archived(2000), archived(3000), own});
    REQUIRE(added);
    CHECK(parents(cache).unreadCount == 3);
    REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(u"3000"_s)));
    CHECK(parents(cache).unreadCount == 2);
    CHECK(cache->chats.markRead(kParents, added->added.at(0)).value());
    CHECK(parents(cache).unreadCount == 1);
    CHECK(cache->timeline.aroundUnread(kParents, 2)->firstUnread == added->added.at(1));
    CHECK(cache->chats.markRead(kParents, added->added.at(3)).value());
    CHECK(parents(cache).unreadCount == 0);
    CHECK(cache->timeline.newest(kParents, 2)->firstUnread.isNone());
    CHECK_FALSE(cache->chats.markRead(kParents, added->added.at(0)).value());
    CHECK(parents(cache).unreadCount == 0);
}

TEST_CASE("thousands of unread messages are counted up to the limit")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    QList<ArchivedMessage> many;
    for (int i = 1; i <= domain::ChatSummary::kUnreadCountLimit + 50; ++i)
        many << archived(i);
    REQUIRE(cache->messages.add(kParents, many));
    CHECK(parents(cache).unreadCount == domain::ChatSummary::kUnreadCountLimit);
}

TEST_CASE("own marks wait until the other devices were told")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    const auto added = cache->messages.add(kParents, {archived(1000), archived(2000)});
    REQUIRE(added);
    CHECK(cache->chats.marksToTell()->isEmpty());
    REQUIRE(cache->chats.markRead(kParents, added->added.at(0)));
    const ReadMark first{kParents, domain::ArchiveId(u"1000"_s)};
    CHECK(cache->chats.marksToTell().value() == QList{first});
    REQUIRE(cache->chats.markRead(kParents, added->added.at(1)));
    REQUIRE(cache->chats.markTold(first));
    CHECK(cache->chats.marksToTell()->size() == 1);
    REQUIRE(cache->chats.markTold({kParents, domain::ArchiveId(u"2000"_s)}));
    CHECK(cache->chats.marksToTell()->isEmpty());
}

TEST_CASE("a mark of another device counts, also for a message that comes later")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    REQUIRE(cache->messages.add(kParents, {archived(1000)}));
    CHECK(cache->chats.markReadElsewhere(kParents, domain::ArchiveId(u"1000"_s)).value());
    CHECK(parents(cache).unreadCount == 0);
    CHECK_FALSE(cache->chats.markReadElsewhere(kParents, domain::ArchiveId(u"3000"_s)).value());
    REQUIRE(cache->messages.add(kParents, {archived(2000)}));
    CHECK(parents(cache).unreadCount == 1);
    REQUIRE(cache->messages.add(kParents, {archived(3000), archived(4000)}));
    CHECK(parents(cache).unreadCount == 1);
    CHECK(cache->chats.marksToTell()->isEmpty());
}
