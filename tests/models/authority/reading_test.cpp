// SPDX-License-Identifier: GPL-3.0-or-later
// Oversight (S44 2.2, G14): figures for those who answer for the school, and no reading in secret.
#include "evening.h"

using namespace authority;
using namespace std::chrono_literals;

namespace {

base::Result<contract::ChatsReadReply> read(Evening& evening, const PersonId& who, const QString& reason,
                                            const ArchiveId& before = {}, const ChatId& chat = {})
{
    return evening.ask<contract::ChatsReadReply>(
        who, Act::ChatsRead,
        contract::ChatsReadRequest{evening.house.op(), chat.isEmpty() ? evening.chat : chat, reason, before});
}

QList<contract::AuditEntry> logged(Evening& evening)
{
    contract::AuditListRequest request;
    request.act = u"chats.read"_s;
    request.subject = evening.chat.value();
    return evening.house.ledger->audit(request, 100)->entries;
}

QList<contract::ChatReading> shownTo(Evening& evening, const PersonId& who)
{
    const auto chat = evening.ask<contract::ModerationChatReply>(who, Act::ModerationChat,
                                                                 contract::ModerationChatRequest{evening.chat});
    REQUIRE(chat);
    return chat->readings;
}

QStringList textsOf(const contract::ChatsReadReply& page)
{
    QStringList texts;
    for (const contract::ContextMessage& message : page.messages)
        texts << message.text;
    return texts;
}

} // namespace

TEST_CASE("G14: a chat that one is not in is read for a reason, which is logged, and which its teacher hears and sees")
{
    Evening evening;
    evening.shout(u"Раз"_s);
    evening.write(evening.neighbour, u"Два"_s);
    CHECK(reason(read(evening, evening.deputy, u"  "_s)) == u"chat.reason"_s);
    CHECK(logged(evening).isEmpty());
    evening.settle();
    const qsizetype before = evening.toldTo(evening.teacher).size();

    const auto page = read(evening, evening.deputy, u"Жалоба родителей на тон"_s);
    REQUIRE(page);
    CHECK(textsOf(*page) == QStringList{u"Раз"_s, u"Два"_s});
    CHECK_FALSE(page->more);

    const auto rows = logged(evening);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().actor == evening.deputy);
    CHECK(rows.first().basis == u"Жалоба родителей на тон"_s);
    evening.settle();
    REQUIRE(evening.toldTo(evening.teacher).size() == before + 1);
    const QString told = evening.toldTo(evening.teacher).last();
    CHECK(told.contains(u"Заместитель"_s));
    CHECK(told.contains(u"5«А» — родители"_s));
    CHECK(told.contains(u"«Жалоба родителей на тон»"_s));
    const auto seen = shownTo(evening, evening.teacher);
    REQUIRE(seen.size() == 1);
    CHECK(seen.first() == contract::ChatReading{evening.deputy, evening.house.clock.now(), u"Жалоба родителей на тон"_s});
    CHECK(evening.house.ledger->verifyAudit()->firstBroken == 0);
}

TEST_CASE("G14: nobody reads a chat of others but the head and the deputies, and who is in it needs no reading")
{
    Evening evening;
    evening.shout(u"Раз"_s);
    const PersonId subject = evening.house.createStaff(u"Предметник"_s);
    for (const PersonId& who : {evening.teacher, evening.shouter, subject, evening.house.adminPerson})
        CHECK(reason(read(evening, who, u"Хочу знать"_s)) == u"rights.missing"_s);
    const PersonId head = evening.house.createStaff(u"Директор"_s, PositionKind::Head);
    CHECK(read(evening, head, u"Обращение родителя"_s));
    const ChatId staffRoom = evening.house.chat(evening.house.ledger->school().units.first().id, ChatKind::StaffRoom);
    CHECK(reason(read(evening, head, u"Проверка"_s, {}, staffRoom)) == u"chat.member"_s);
    CHECK(reason(read(evening, head, u"Проверка"_s, {}, ChatId(u"nowhere"_s))) == u"chat.unknown"_s);
    CHECK(logged(evening).size() == 1);
}

TEST_CASE("G14: earlier messages belong to a reading for an hour; asked for without one, they begin it")
{
    Evening evening;
    QList<ArchiveId> ids;
    for (int i = 0; i < 70; ++i)
        ids << evening.shout(QString::number(i));
    evening.settle();
    const auto told = [&] {
        evening.settle();
        return evening.toldTo(evening.teacher).size();
    };
    const qsizetype before = told();
    // Somebody who skips the beginning is told about all the same.
    REQUIRE(read(evening, evening.deputy, u"Жалоба"_s, ids.at(30)));
    CHECK(told() == before + 1);
    const auto newest = read(evening, evening.deputy, u"Жалоба"_s);
    REQUIRE(newest);
    CHECK(told() == before + 2);
    CHECK(newest->more);
    CHECK(textsOf(*newest).last() == u"69"_s);
    const auto earlier = read(evening, evening.deputy, u"Жалоба"_s, newest->messages.first().id);
    REQUIRE(earlier);
    CHECK_FALSE(earlier->more);
    QStringList all = textsOf(*earlier) + textsOf(*newest);
    REQUIRE(all.size() == 70);
    for (int i = 0; i < 70; ++i)
        CHECK(all.at(i) == QString::number(i));
    CHECK(told() == before + 2);
    CHECK(logged(evening).size() == 3); // each page
    evening.house.clock.advance(61min);
    REQUIRE(read(evening, evening.deputy, u"Жалоба"_s, ids.at(30)));
    CHECK(told() == before + 3);
}

TEST_CASE("G14: while the archive is away nothing is read, and that somebody wanted to is logged")
{
    Evening evening;
    evening.shout(u"Раз"_s);
    evening.house.server.refusal = base::Error{.code = base::ErrorCode::Offline, .detail = u"away"_s, .reason = {}, .text = {}};
    const auto page = read(evening, evening.deputy, u"Жалоба"_s);
    CHECK(reason(page) == u"server.away"_s);
    CHECK(logged(evening).size() == 1);
}

TEST_CASE("the head sees how each chat fares in figures, without names and words")
{
    Evening evening;
    evening.recordMany(4);
    const QDateTime begun = evening.house.clock.now();
    evening.house.clock.advance(24h * 40);
    REQUIRE(evening.complain(evening.neighbour, evening.shout()));
    const auto block = evening.block(evening.teacher, evening.house.clock.now().addDays(7));
    REQUIRE(block);
    REQUIRE(evening.ask<contract::AppealsCreateReply>(
        evening.shouter, Act::AppealsCreate, contract::AppealsCreateRequest{evening.house.op(), block->block, u"Нет"_s}));
    const auto figures = [&](const QDateTime& from) {
        const auto reply = evening.ask<contract::ModerationFiguresReply>(evening.deputy, Act::ModerationFigures,
                                                                         contract::ModerationFiguresRequest{from, {}});
        REQUIRE(reply);
        REQUIRE(reply->chats.size() == 1);
        return reply->chats.first();
    };
    // A complaint and the appeal wait; the violations are of an earlier month.
    CHECK(figures(begun.addDays(30)) == contract::ChatFigures{evening.chat, 1, 2, 0, 1, 1, 1, 0});
    CHECK(figures(begun) == contract::ChatFigures{evening.chat, 1, 2, 4, 1, 1, 1, 0});
    const AppealId appeal = evening.house.ledger->school().appeals.first().id;
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.deputy, Act::AppealsDecide,
        contract::AppealsDecideRequest{evening.house.op(), appeal, AppealOutcome::Annulled, {}, u"Ошибка"_s}));
    CHECK(figures(begun) == contract::ChatFigures{evening.chat, 1, 1, 0, 1, 0, 1, 1});
}
