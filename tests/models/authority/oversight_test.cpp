// SPDX-License-Identifier: GPL-3.0-or-later
// Acts that are taken back, and what moderators look over.
#include "domain/ladder.h"
#include "evening.h"

using namespace authority;
using namespace std::chrono_literals;

namespace {

base::Result<contract::CommandReply> undo(Evening& evening, const PersonId& who,
                                          const contract::ModerationUndoRequest& request)
{
    auto asked = request;
    asked.op = evening.house.op();
    return evening.ask<contract::CommandReply>(who, Act::ModerationUndo, asked);
}

} // namespace

TEST_CASE("a recorded violation is taken back within five minutes by who recorded it, and by nobody else")
{
    Evening evening;
    const ArchiveId message = evening.shout();
    const auto report = evening.complain(evening.neighbour, message);
    const auto recorded = evening.ask<contract::ViolationsRecordReply>(
        evening.teacher, Act::ViolationsRecord,
        contract::ViolationsRecordRequest{evening.house.op(), evening.chat, message, insult, report->report});
    REQUIRE(recorded);
    const contract::ModerationUndoRequest request{{}, {}, recorded->violation, {}};
    CHECK(reason(undo(evening, evening.deputy, request)) == u"ladder.not-own-act"_s);
    SECTION("in time")
    {
        evening.house.clock.advance(4min);
        REQUIRE(undo(evening, evening.teacher, request));
        CHECK(evening.house.ledger->school().violations.isEmpty());
        CHECK(evening.queue(evening.teacher)->total == 1);
        evening.settle();
        CHECK(evening.toldTo(evening.shouter).last().contains(u"по ошибке"_s));
        CHECK(evening.toldTo(evening.neighbour).last().contains(u"ещё раз"_s));
        CHECK(evening.record(evening.teacher, message));
    }
    SECTION("too late")
    {
        evening.house.clock.advance(6min);
        CHECK(reason(undo(evening, evening.teacher, request)) == u"ladder.undo-late"_s);
        CHECK(evening.house.ledger->school().violations.size() == 1);
    }
}

TEST_CASE("a block is taken back as if it had never been, unless somebody has answered to it")
{
    Evening evening;
    evening.recordMany(4);
    const auto block = evening.block(evening.teacher, evening.house.clock.now().addDays(2));
    REQUIRE(block);
    const contract::ModerationUndoRequest request{{}, {}, {}, block->block};
    SECTION("at once")
    {
        REQUIRE(undo(evening, evening.teacher, request));
        CHECK(evening.house.ledger->school().blocks.isEmpty());
        CHECK_FALSE(evening.rule(evening.shouter));
        CHECK(evening.block(evening.teacher, evening.house.clock.now().addDays(1)));
    }
    SECTION("after an appeal")
    {
        REQUIRE(evening.ask<contract::AppealsCreateReply>(
            evening.shouter, Act::AppealsCreate,
            contract::AppealsCreateRequest{evening.house.op(), block->block, u"Не согласна"_s}));
        CHECK(reason(undo(evening, evening.teacher, request)) == u"ladder.built-upon"_s);
    }
    SECTION("a violation that a block stands on stays")
    {
        const ViolationId violation = evening.house.ledger->school().violations.first().id;
        CHECK(reason(undo(evening, evening.teacher, {{}, {}, violation, {}})) == u"ladder.built-upon"_s);
    }
}

TEST_CASE("a report that was kept is open again; what was removed stays removed")
{
    Evening evening;
    const auto kept = evening.complain(evening.neighbour, evening.shout());
    REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::ReportsKeep,
                                                contract::ReportsKeepRequest{evening.house.op(), kept->report}));
    CHECK(evening.queue(evening.teacher)->total == 0);
    REQUIRE(undo(evening, evening.teacher, {{}, kept->report, {}, {}}));
    CHECK(evening.queue(evening.teacher)->total == 1);
    const ArchiveId message = evening.shout(u"Ещё"_s);
    const auto removed = evening.complain(evening.neighbour, message);
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::MessagesRetract,
        contract::MessagesRetractRequest{evening.house.op(), evening.chat, {message}, insult, removed->report}));
    CHECK(reason(undo(evening, evening.teacher, {{}, removed->report, {}, {}})) == u"moderation.no-undo"_s);
}

TEST_CASE("the ledger of a chat says who has a record and what pauses run")
{
    Evening evening;
    evening.recordMany(4);
    REQUIRE(evening.block(evening.teacher, evening.house.clock.now().addDays(2)));
    REQUIRE(evening.record(evening.teacher, evening.shout()));
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::QuietSet,
        contract::QuietSetRequest{
            evening.house.op(), evening.chat, {}, QuietMode::Slow, 30, evening.house.clock.now().addSecs(3600)}));
    const auto chat = evening.ask<contract::ModerationChatReply>(evening.teacher, Act::ModerationChat,
                                                                 contract::ModerationChatRequest{evening.chat});
    REQUIRE(chat);
    REQUIRE(chat->people.size() == 1);
    CHECK(chat->people.first().person == evening.shouter);
    CHECK(chat->people.first().recorded == 5);
    CHECK(chat->people.first().counting == 1);
    CHECK(chat->people.first().blockedUntil.isValid());
    REQUIRE(chat->quiets.size() == 1);
    CHECK(chat->quiets.first().mode == QuietMode::Slow);
}

TEST_CASE("blocks are listed with all that belongs to them, to those who moderate the chat")
{
    Evening evening;
    evening.recordMany(4);
    const auto block = evening.block(evening.teacher, evening.house.clock.now().addDays(2));
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.shouter, Act::ApologiesCreate,
        contract::ApologiesCreateRequest{evening.house.op(), block->block, u"Простите"_s}));
    REQUIRE(evening.ask<contract::CommandReply>(evening.neighbour, Act::ObjectionsCreate,
                                                contract::ObjectionsCreateRequest{evening.house.op(), block->block}));
    const auto list =
        evening.ask<contract::BlocksListReply>(evening.teacher, Act::BlocksList, contract::BlocksListRequest{});
    REQUIRE(list);
    REQUIRE(list->files.size() == 1);
    CHECK(list->files.first().violations.size() == 4);
    CHECK(list->files.first().apologies.size() == 1);
    CHECK(list->files.first().objections.first().person == evening.neighbour);
    CHECK(reason(evening.ask<contract::BlocksListReply>(evening.neighbour, Act::BlocksList,
                                                        contract::BlocksListRequest{})) == u"rights.missing"_s);
}

TEST_CASE("G8: evidence is given to moderators, and each asking is audited")
{
    Evening evening;
    const ArchiveId message = evening.shout(u"Да вы все тут"_s);
    REQUIRE(evening.record(evening.teacher, message));
    const auto given = evening.ask<contract::EvidenceGetReply>(
        evening.deputy, Act::EvidenceGet, contract::EvidenceGetRequest{evening.chat, {message, ArchiveId(u"none"_s)}});
    REQUIRE(given);
    REQUIRE(given->evidence.size() == 1);
    CHECK(given->evidence.first().text == u"Да вы все тут"_s);
    contract::AuditListRequest audit;
    audit.act = u"evidence."_s;
    const auto rows = evening.house.ledger->audit(audit, 10);
    REQUIRE(rows);
    REQUIRE(rows->entries.size() == 1);
    CHECK(rows->entries.first().actor == evening.deputy);
    CHECK(evening.house.ledger->verifyAudit()->firstBroken == 0);
}

TEST_CASE("the audit is filtered by who, what and when")
{
    Evening evening;
    REQUIRE(evening.record(evening.teacher, evening.shout()));
    evening.house.clock.advance(24h);
    const QDateTime nextDay = evening.house.clock.now();
    REQUIRE(evening.record(evening.deputy, evening.shout()));
    contract::AuditListRequest request;
    request.act = u"violations."_s;
    CHECK(evening.house.ledger->audit(request, 10)->entries.size() == 2);
    request.actor = evening.deputy;
    CHECK(evening.house.ledger->audit(request, 10)->entries.size() == 1);
    request.actor = {};
    request.until = nextDay;
    CHECK(evening.house.ledger->audit(request, 10)->entries.first().actor == evening.teacher);
    request.until = {};
    request.from = nextDay;
    CHECK(evening.house.ledger->audit(request, 10)->entries.first().actor == evening.deputy);
}

TEST_CASE("a version of the rules comes into force with its requisites and its window for objections, or not at all")
{
    Evening evening;
    const auto publish = [&](int after, const QString& requisites, const QString& text) {
        return evening.ask<contract::CommandReply>(
            evening.house.adminPerson, Act::RulesPublish,
            contract::RulesPublishRequest{evening.house.op(), after, u"Правила общения"_s, requisites, text});
    };
    const QString text = u"1. Будьте вежливы.\n\n2. Не оскорбляйте.\n\n3. Возразить можно в течение 48 часов."_s;
    const QString requisites = u"Протокол № 3 от 01.11.2026, приказ № 120"_s;
    CHECK(reason(publish(1, u" "_s, text)) == u"rules.requisites"_s);
    CHECK(reason(publish(0, requisites, text)) == u"rules.outdated"_s);
    CHECK(reason(publish(1, requisites, u"1. Раз.\n\n1. Два. Возразить в течение 2 часов."_s)) == u"rules.items"_s);
    CHECK(reason(publish(1, requisites, u"1. Будьте вежливы."_s)) == u"rules.window"_s);
    REQUIRE(publish(1, requisites, text));
    CHECK(rulesInForce(evening.house.ledger->school())->version == 2);
    CHECK(reason(publish(2, requisites, text)) == u"rules.same"_s);

    // Who has not acknowledged it stays in, for as long as the term lasts as before.
    CHECK(evening.house.ledger->snapshot().find<ChatMember>(
        joinedKey({evening.chat.value(), evening.neighbour.value()})));
}

TEST_CASE("the window for objections is what the rules say")
{
    Rules rules;
    rules.text = u"1. Вежливость.\n\n2. После извинений участники могут возразить в течение 2 суток."_s;
    CHECK(objectionWindowOf(rules) == 48h);
    rules.text = withObjectionWindow(rules.text, 24h);
    CHECK(objectionWindowOf(rules) == 24h);
    CHECK(rules.text.contains(u"в течение 24 часов"_s));
    rules.text = u"1. Вежливость."_s;
    CHECK_FALSE(statesObjectionWindow(rules));
    CHECK(objectionWindowOf(rules) == objectionWindow);
    rules.text = withObjectionWindow(rules.text, 36h);
    CHECK(objectionWindowOf(rules) == 36h);
    CHECK(itemsOf(rules).last().number == u"2"_s);
}

TEST_CASE("a queue of 10,000 reports is told by pages, and each of it can be judged")
{
    Evening evening;
    const auto filled = evening.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        for (int i = 0; i < 10'000; ++i) {
            Report report;
            report.id = ReportId(u"r%1"_s.arg(i));
            report.chat = evening.chat;
            report.message = ArchiveId(QString::number(i));
            report.author = evening.shouter;
            report.reporter = evening.neighbour;
            report.at = change.now();
            change.put(report);
            change.keepEvidence(
                evening.chat, contract::Evidence{
                                  report.message, report.author, u"имя"_s, u"сообщение %1"_s.arg(i), change.now(), {}});
        }
        return base::Result<bool>(true);
    });
    REQUIRE(filled);
    const auto page = evening.ask<contract::ModerationQueueReply>(evening.teacher, Act::ModerationQueue,
                                                                  contract::ModerationQueueRequest{{}, false, 0, 200});
    REQUIRE(page);
    CHECK(page->total == 10'000);
    CHECK(page->entries.size() == 200);
    CHECK(evening.ask<contract::ModerationCardReply>(evening.teacher, Act::ModerationCard,
                                                     contract::ModerationCardRequest{page->entries.last().report.id}));
    CHECK(evening.ask<contract::CommandReply>(
        evening.teacher, Act::ReportsKeep,
        contract::ReportsKeepRequest{evening.house.op(), page->entries.first().report.id}));
}
