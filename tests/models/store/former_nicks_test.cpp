// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

#include <algorithm>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFormer = u"Щербакова Евгения"_s; // as store_builders.h names the author
const QString kGone = u"участник удалён"_s;

ArchivedMessage answer(std::int64_t at, const QString& to)
{
    ArchivedMessage message = archived(at, u"согласна"_s);
    message.nick = u"Орлова Анна"_s;
    message.replyTo = domain::ArchiveId(to);
    message.replyNick = kFormer;
    message.replyBody = u"давнее"_s;
    return message;
}

MessageChanges takeName(const TempCache& cache, std::int64_t before)
{
    MessageChanges changes;
    REQUIRE(cache->formerNicks.rename(kParents, kFormer, kGone, std::chrono::microseconds(before), changes));
    return changes;
}

QStringList authors(const TempCache& cache, const domain::ChatId& chat = kParents)
{
    QStringList nicks;
    const auto window = cache->timeline.newest(chat, 100);
    REQUIRE(window);
    for (const domain::Message& message : window->messages)
        nicks << message.nick;
    return nicks;
}

} // namespace

TEST_CASE("a name is taken out of what was said before in that chat, and not a word is lost")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, {archived(1000, u"первое"_s), archived(2000, u"второе"_s), archived(9000)}));
    REQUIRE(cache->messages.add(kStaff, {archived(1000)}));
    const MessageChanges changes = takeName(cache, 5000);
    CHECK(changes.updated.size() == 2);
    // Whoever comes in again under the same name is not meant, nor what was said in another room.
    CHECK(authors(cache) == QStringList{kGone, kGone, kFormer});
    CHECK(authors(cache, kStaff) == QStringList{kFormer});
    CHECK(cache->timeline.newest(kParents, 3)->messages.constFirst().body == u"первое"_s);
    CHECK(takeName(cache, 5000).updated.isEmpty());
}

TEST_CASE("quotations and reactions lose the name too, also where what is quoted is not here")
{
    const TempCache cache;
    auto changes = cache->messages.add(kParents, {archived(1000), answer(2000, u"1000"_s), answer(3000, u"17"_s)});
    REQUIRE(changes);
    ArchivedAct sign;
    sign.kind = OutboxKind::Reaction;
    sign.archiveId = domain::ArchiveId(u"4000"_s);
    sign.nick = kFormer;
    sign.at = std::chrono::microseconds(4000);
    sign.target = u"2000"_s;
    sign.body = u"👍"_s;
    REQUIRE(cache->acts.add(kParents, {sign}, *changes));
    CHECK(cache->formerNicks.nicksIn(kParents).value() == QStringList{u"Орлова Анна"_s, kFormer});
    takeName(cache, 5000);
    const QList<domain::Message> messages = cache->timeline.newest(kParents, 3)->messages;
    CHECK(messages.at(1).quote->nick == kGone);
    CHECK(messages.at(2).quote->nick == kGone);
    const auto signs = cache->acts.signsUnder(messages.at(1).id);
    REQUIRE(signs);
    REQUIRE(signs->size() == 1);
    CHECK(signs->constFirst().nick == kGone);
    CHECK(cache->formerNicks.nicksIn(kParents).value() == QStringList{u"Орлова Анна"_s, kGone});
}

TEST_CASE("the index is told of each message whose name is gone, and a name that is left with nothing can be found nowhere")
{
    const TempCache cache;
    QList<ArchivedMessage> many;
    for (int i = 1; i <= 50; ++i)
        many << archived(i);
    REQUIRE(cache->messages.add(kParents, many));
    const std::int64_t mark = cache->messages.lastChange().value();
    takeName(cache, 1000);
    std::int64_t followed = mark;
    int seen = 0;
    for (;;) {
        const auto page = cache->messages.changedAfter(followed, 7);
        REQUIRE(page);
        if (page->isEmpty())
            break;
        followed = page->constLast().changed;
        seen += static_cast<int>(page->size());
    }
    CHECK(seen == 50);
    const auto names = cache->keyNames.all();
    REQUIRE(names);
    CHECK(std::ranges::none_of(names->senders, [](const KeyNames::Name& each) { return each.name == kFormer; }));
}
