// SPDX-License-Identifier: GPL-3.0-or-later
// One evening in a parents' chat, at the service. The numbers are those of the regulation (S1–S5); the wire is in
// journey_moderation.
#include "domain/ladder.h"
#include "evening.h"
#include "support/qt_strings.h"
#include "xmpp/held_messages.h"
#include "xmpp/server_control.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("G4, S1: at the third violation the block is refused, at the fourth it is made")
{
    Evening evening;
    const QDateTime until = evening.house.clock.now().addDays(7);
    evening.recordMany(3);
    CHECK(reason(evening.block(evening.teacher, until)) == u"ladder.too-few-violations"_s);
    CHECK_FALSE(evening.rule(evening.shouter));
    evening.recordMany(1);
    REQUIRE(evening.block(evening.teacher, until));

    const auto rule = evening.rule(evening.shouter);
    REQUIRE(rule);
    CHECK(rule->mode == xmpp::GateRule::Mode::ReadOnly);
    CHECK(rule->until == until);
    evening.settle();
    const QString told = evening.toldTo(evening.shouter).last();
    CHECK(told.contains(u"вы не можете писать в чате «5«А» — родители»"_s));
    CHECK(told.contains(u"Апелляция"_s));
    CHECK(told.contains(u"8 сентября 2026 года, 14:00"_s)); // Omsk

    SECTION("the four support no second block")
    {
        evening.house.clock.setNow(until);
        CHECK(reason(evening.block(evening.teacher, until.addDays(1))) == u"ladder.too-few-violations"_s);
        evening.recordMany(4);
        CHECK(evening.block(evening.teacher, until.addDays(1)));
    }
}

TEST_CASE("S2: a block of a month is made, one of a month and a millisecond refused")
{
    Evening evening;
    evening.house.clock.setNow(QDateTime(QDate(2027, 1, 31), QTime(10, 0), Qt::UTC));
    evening.recordMany(4);
    const QDateTime latest(QDate(2027, 2, 28), QTime(10, 0), Qt::UTC);
    CHECK(reason(evening.block(evening.teacher, latest.addMSecs(1))) == u"ladder.term-too-long"_s);
    CHECK(reason(evening.block(evening.teacher, evening.house.clock.now())) == u"ladder.term-empty"_s);
    CHECK(evening.block(evening.teacher, latest));
}

TEST_CASE("S3: a block ends by itself, also when the service was down at that moment")
{
    Evening evening;
    evening.recordMany(4);
    const QDateTime until = evening.house.clock.now().addDays(3);
    REQUIRE(evening.block(evening.teacher, until));

    SECTION("restart before")
    {
        evening.house.clock.setNow(until.addMSecs(-1));
        evening.house.restart();
        CHECK(evening.rule(evening.shouter));
        evening.house.clock.setNow(until);
    }
    SECTION("down at its end")
    {
        evening.house.clock.setNow(until.addDays(1));
        evening.house.restart();
    }
    CHECK_FALSE(evening.rule(evening.shouter));
}

TEST_CASE("S3: a block holds against leaving and coming back, and who leaves before it comes back to it")
{
    Evening evening;
    evening.recordMany(4);
    const QDateTime until = evening.house.clock.now().addDays(3);
    const auto wishes = [&](bool in) {
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.shouter, Act::ConsentsSet, contract::ConsentsSetRequest{evening.house.op(), evening.unit, in}));
    };
    SECTION("left after it")
    {
        REQUIRE(evening.block(evening.teacher, until));
        wishes(false);
        wishes(true);
        REQUIRE(evening.rule(evening.shouter));
        CHECK(evening.rule(evening.shouter)->until == until);
        CHECK(evening.rule(evening.shouter)->mode == xmpp::GateRule::Mode::ReadOnly);
    }
    SECTION("left before it")
    {
        wishes(false);
        CHECK(reason(evening.block(evening.teacher, until)) == u"chat.not-member"_s);
        wishes(true);
        CHECK(evening.block(evening.teacher, until)); // what was recorded still counts
        CHECK(evening.rule(evening.shouter));
    }
}

TEST_CASE("G6, S5: nothing is recorded, retracted or blocked without an item of the rules")
{
    Evening evening;
    const ArchiveId message = evening.shout();
    const QString none = GENERATE(u""_s, u"77"_s);
    CHECK(reason(evening.ask<contract::ViolationsRecordReply>(
              evening.teacher, Act::ViolationsRecord,
              contract::ViolationsRecordRequest{evening.house.op(), evening.chat, message, none, {}})) ==
          u"rules.item"_s);
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.teacher, Act::MessagesRetract,
              contract::MessagesRetractRequest{evening.house.op(), evening.chat, {message}, none, {}})) ==
          u"rules.item"_s);
    evening.recordMany(4);
    CHECK(
        reason(evening.ask<contract::BlocksCreateReply>(
            evening.teacher, Act::BlocksCreate,
            contract::BlocksCreateRequest{
                evening.house.op(), evening.chat, evening.shouter, evening.house.clock.now().addDays(1), none, {}})) ==
        u"rules.item"_s);
}

TEST_CASE("S4: a block is lifted early after an apology and a day without objections")
{
    Evening evening;
    evening.recordMany(4);
    const auto block = evening.block(evening.teacher, evening.house.clock.now().addDays(20));
    REQUIRE(block);
    CHECK(reason(evening.lift(block->block)) == u"ladder.apology-missing"_s);

    const Caller shouter{evening.house.loginOf(evening.shouter), Language::Russian};
    const Caller neighbour{evening.house.loginOf(evening.neighbour), Language::Russian};
    // From any app, in words.
    CHECK(evening.house.authority->hear(shouter, u"Извинение: погорячилась, простите"_s, OpId(u"s1"_s))
              .startsWith(u"Ваши извинения опубликованы"_s));
    evening.settle();
    REQUIRE(evening.house.server.said.size() == 1);
    CHECK(evening.house.server.said.first().second.contains(u"погорячилась, простите"_s));
    CHECK(reason(evening.lift(block->block)) == u"ladder.window-open"_s);

    SECTION("silence")
    {
        evening.house.clock.advance(std::chrono::hours(24));
        REQUIRE(evening.lift(block->block));
        CHECK_FALSE(evening.rule(evening.shouter));
    }
    SECTION("an objection, which nobody but the moderators hears of")
    {
        CHECK(evening.house.authority->hear(neighbour, u"Возражаю!"_s, OpId(u"n1"_s))
                  .startsWith(u"Возражение принято"_s));
        evening.house.clock.advance(std::chrono::hours(24));
        CHECK(reason(evening.lift(block->block)) == u"ladder.objected"_s);
        CHECK(evening.rule(evening.shouter));
        evening.settle();
        CHECK(evening.house.server.said.size() == 1);
    }
}

TEST_CASE("U13: an appeal goes to somebody who has not decided, and ends the block when it is granted")
{
    Evening evening;
    evening.recordMany(4);
    REQUIRE(evening.block(evening.teacher, evening.house.clock.now().addDays(20)));
    const Caller shouter{evening.house.loginOf(evening.shouter), Language::Russian};
    CHECK(evening.house.authority->hear(shouter, u"апелляция я ничего такого не писала"_s, OpId(u"s1"_s))
              .startsWith(u"Апелляция принята"_s));
    const AppealId appeal = evening.house.ledger->school().appeals.first().id;
    const auto decide = [&](const PersonId& who, AppealOutcome outcome, const QDateTime& until = {}) {
        return evening.ask<contract::CommandReply>(
            who, Act::AppealsDecide,
            contract::AppealsDecideRequest{evening.house.op(), appeal, outcome, until, u"Проверено"_s});
    };
    CHECK(reason(decide(evening.teacher, AppealOutcome::Upheld)) == u"rights.missing"_s);
    CHECK(evening.queue(evening.deputy)->entries.first().report.kind == ReportKind::Appeal);

    SECTION("annulled, with the violations it stood on")
    {
        REQUIRE(decide(evening.deputy, AppealOutcome::Annulled));
        CHECK_FALSE(evening.rule(evening.shouter));
        CHECK(std::ranges::all_of(evening.house.ledger->school().violations,
                                  [](const Violation& violation) { return !violation.annulledAt.isNull(); }));
        CHECK(evening.queue(evening.deputy)->total == 0);
    }
    SECTION("shortened")
    {
        const QDateTime until = evening.house.clock.now().addDays(2);
        CHECK(reason(decide(evening.deputy, AppealOutcome::Shortened, until.addDays(30))) == u"ladder.not-shorter"_s);
        REQUIRE(decide(evening.deputy, AppealOutcome::Shortened, until));
        CHECK(evening.rule(evening.shouter)->until == until);
    }
    SECTION("not by a deputy who recorded one of the violations")
    {
        CHECK(reason(evening.record(evening.deputy, evening.shout())).isEmpty());
        REQUIRE(decide(evening.deputy, AppealOutcome::Upheld)); // that one supports nothing
        CHECK(reason(decide(evening.house.adminPerson, AppealOutcome::Annulled)) == u"ladder.appeal-decided"_s);
    }
    evening.settle();
    CHECK(evening.toldTo(evening.shouter).last().contains(u"Проверено"_s));
}

TEST_CASE("an appeal is heard, and goes out of the queue by nothing else")
{
    Evening evening;
    evening.recordMany(4);
    REQUIRE(evening.block(evening.teacher, evening.house.clock.now().addDays(20)));
    const Caller shouter{evening.house.loginOf(evening.shouter), Language::Russian};
    CHECK(evening.house.authority->hear(shouter, u"апелляция не согласна"_s, OpId(u"s1"_s))
              .startsWith(u"Апелляция принята"_s));
    const ReportId appeal = evening.queue(evening.deputy)->entries.first().report.id;
    // Whoever decided the block would be rid of it so.
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.teacher, Act::RulesRemind,
              contract::RulesRemindRequest{evening.house.op(), evening.chat, insult, appeal})) == u"report.unknown"_s);
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.teacher, Act::MessagesRetract,
              contract::MessagesRetractRequest{evening.house.op(), evening.chat, {evening.shout()}, insult, appeal})) ==
          u"report.unknown"_s);
    CHECK(reason(evening.ask<contract::ViolationsRecordReply>(
              evening.teacher, Act::ViolationsRecord,
              contract::ViolationsRecordRequest{evening.house.op(), evening.chat, evening.shout(), insult, appeal})) ==
          u"report.other"_s);
    CHECK(evening.queue(evening.deputy)->total == 1);
}

TEST_CASE("a complaint is decided by what is done about its message and its author")
{
    Evening evening;
    const ArchiveId message = evening.shout();
    const auto report = evening.complain(evening.neighbour, message);
    REQUIRE(report);
    const auto record = [&](const ArchiveId& which) {
        return evening.ask<contract::ViolationsRecordReply>(
            evening.teacher, Act::ViolationsRecord,
            contract::ViolationsRecordRequest{evening.house.op(), evening.chat, which, insult, report->report});
    };
    CHECK(reason(record(evening.shout())) == u"report.other"_s);
    evening.recordMany(4);
    CHECK(reason(evening.ask<contract::BlocksCreateReply>(
              evening.deputy, Act::BlocksCreate,
              contract::BlocksCreateRequest{evening.house.op(), evening.chat, evening.neighbour,
                                            evening.house.clock.now().addDays(1), insult, report->report})) ==
          u"ladder.too-few-violations"_s);
    CHECK(evening.queue(evening.teacher)->total == 1);

    SECTION("two recorded in one moment are taken back one by one")
    {
        const ArchiveId other = evening.shout();
        const auto second = evening.complain(evening.neighbour, other);
        REQUIRE(second);
        const auto recorded = record(message);
        REQUIRE(recorded);
        REQUIRE(evening.ask<contract::ViolationsRecordReply>(
            evening.teacher, Act::ViolationsRecord,
            contract::ViolationsRecordRequest{evening.house.op(), evening.chat, other, insult, second->report}));
        REQUIRE(evening.queue(evening.teacher)->total == 0);
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::ModerationUndo,
            contract::ModerationUndoRequest{evening.house.op(), {}, recorded->violation, {}}));
        const auto queue = evening.queue(evening.teacher);
        REQUIRE(queue->total == 1);
        CHECK(queue->entries.first().report.id == report->report);
    }
}

TEST_CASE("G2: a report waits in the queue with the message as it was, and its outcome reaches who reported")
{
    Evening evening;
    evening.write(evening.neighbour, u"Добрый вечер"_s);
    const ArchiveId message = evening.shout(u"Сами разбирайтесь, дармоеды"_s);
    const auto report = evening.complain(evening.neighbour, message);
    REQUIRE(report);
    // Once is enough.
    CHECK(evening.complain(evening.neighbour, message)->report == report->report);

    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue);
    REQUIRE(queue->entries.size() == 1);
    CHECK(queue->entries.first().text == u"Сами разбирайтесь, дармоеды"_s);
    CHECK(queue->entries.first().report.author == evening.shouter);
    const auto card = evening.ask<contract::ModerationCardReply>(evening.teacher, Act::ModerationCard,
                                                                 contract::ModerationCardRequest{report->report});
    REQUIRE(card);
    CHECK(card->evidence.around.size() == 2);
    CHECK(card->latestEnd == evening.house.clock.now().addMonths(1));

    const contract::ReportsTakeRequest take{evening.house.op(), report->report, {}};
    REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::ReportsTake, take));
    CHECK(evening.queue(evening.deputy)->entries.first().report.takenBy == evening.teacher);

    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::MessagesRetract,
        contract::MessagesRetractRequest{evening.house.op(), evening.chat, {message}, insult, report->report}));
    evening.settle();
    const auto moderated = evening.house.server.asked<xmpp::ModerateMessage>();
    REQUIRE(moderated.size() == 1);
    CHECK(moderated.first() ==
          xmpp::ModerateMessage{evening.chat.value(), message.value(), u"Пункт 3 правил общения"_s});
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"сообщение удалено"_s));
    CHECK(evening.queue(evening.teacher)->total == 0);

    SECTION("what is retracted can still be recorded as a violation, by its copy")
    {
        evening.house.server.archive[evening.chat].last().text.clear();
        CHECK(evening.record(evening.teacher, message)->counting == 1);
        CHECK(reason(evening.record(evening.teacher, message)) == u"ladder.recorded-already"_s);
    }
    SECTION("what is decided is decided")
    {
        CHECK(reason(evening.ask<contract::CommandReply>(
                  evening.teacher, Act::ReportsKeep,
                  contract::ReportsKeepRequest{evening.house.op(), report->report})) == u"report.decided"_s);
    }
}

TEST_CASE("a message with signs that no text has, or longer than any, waits in the queue as far as it can be read")
{
    Evening evening;
    const QString wild = u"Да вы\u007f все\r "_s + QString(1, QChar(0xd83d)) + u"тут "_s + QString(30'000, u'а') + u"🖕"_s;
    const ArchiveId message = evening.shout(wild);
    REQUIRE(evening.complain(evening.neighbour, message));
    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue);
    REQUIRE(queue->entries.size() == 1);
    const QString& text = queue->entries.first().text;
    CHECK(text.startsWith(u"Да вы все тут ааа"_s));
    CHECK(text.size() == 20'000);
    CHECK(evening.ask<contract::ModerationCardReply>(
        evening.teacher, Act::ModerationCard, contract::ModerationCardRequest{queue->entries.first().report.id}));
    CHECK(evening.record(evening.teacher, message));
}

TEST_CASE("G3, U10: a reminder says the item in the chat, is in the log, and is no violation")
{
    Evening evening;
    evening.recordMany(3);
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.neighbour, Act::RulesRemind,
              contract::RulesRemindRequest{evening.house.op(), evening.chat, insult, {}})) == u"rights.missing"_s);
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::RulesRemind,
        contract::RulesRemindRequest{evening.house.op(), evening.chat, insult, {}}));
    evening.settle();
    REQUIRE_FALSE(evening.house.server.said.isEmpty());
    const auto& [chat, text] = evening.house.server.said.last();
    CHECK(chat == evening.chat);
    CHECK(text.startsWith(u"Модератор напоминает правила общения. Пункт 3: «"_s));
    CHECK(evening.house.ledger->school().violations.size() == 3);
    CHECK(reason(evening.block(evening.teacher, evening.house.clock.now().addDays(1))) ==
          u"ladder.too-few-violations"_s);
    CHECK(evening.house.ledger->auditBefore(0, 1)->entries.first().act == u"rules.remind"_s);
}

TEST_CASE("an appeal longer than a remark does not tear a sign in two")
{
    Evening evening;
    evening.recordMany(4);
    const auto block = evening.block(evening.teacher, evening.house.clock.now().addDays(1));
    REQUIRE(block);
    REQUIRE(evening.ask<contract::AppealsCreateReply>(
        evening.shouter, Act::AppealsCreate,
        contract::AppealsCreateRequest{evening.house.op(), block->block, QString(1'999, u'а') + u"🙏"_s}));
    const auto queue = evening.queue(evening.deputy);
    REQUIRE(queue);
    CHECK(queue->entries.first().report.remark == QString(1'999, u'а'));
}

TEST_CASE("U13: who is party to a matter does not judge it")
{
    Evening evening;
    SECTION("a complaint about the moderator goes past him")
    {
        const ArchiveId message = evening.write(evening.teacher, u"Потом отвечу"_s);
        const auto report = evening.complain(evening.shouter, message);
        REQUIRE(report);
        CHECK(evening.queue(evening.teacher)->total == 0);
        CHECK(evening.queue(evening.deputy)->total == 1);
        CHECK(reason(evening.ask<contract::CommandReply>(
                  evening.teacher, Act::ReportsKeep,
                  contract::ReportsKeepRequest{evening.house.op(), report->report})) == u"ladder.conflict"_s);
        CHECK(reason(evening.record(evening.teacher, message)) == u"ladder.conflict"_s);
    }
    SECTION("the offended moderator hands it over")
    {
        const ArchiveId message = evening.shout(u"А вы, Мария Ивановна, вообще молчите"_s);
        const auto report = evening.complain(evening.teacher, message);
        REQUIRE(report);
        CHECK(reason(evening.record(evening.teacher, message)) == u"ladder.conflict"_s);
        const contract::ReportsTakeRequest take{evening.house.op(), report->report, evening.deputy};
        REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::ReportsTake, take));
        CHECK(evening.record(evening.deputy, message));
        // And does not block on the strength of it either.
        evening.recordMany(3);
        CHECK(reason(evening.block(evening.teacher, evening.house.clock.now().addDays(1))) == u"ladder.conflict"_s);
        CHECK(evening.block(evening.deputy, evening.house.clock.now().addDays(1)));
    }
}

TEST_CASE("a report needs a message of the chat, by somebody else, and a reporter who is in it")
{
    Evening evening;
    CHECK(reason(evening.complain(evening.neighbour, ArchiveId(u"12345"_s))) == u"message.unknown"_s);
    CHECK(reason(evening.complain(evening.shouter, evening.shout())) == u"report.own"_s);
    CHECK(reason(evening.complain(evening.deputy, evening.shout())) == u"chat.not-member"_s);
    evening.house.server.refusal = base::Error{base::ErrorCode::Offline, {}};
    CHECK(reason(evening.complain(evening.neighbour, evening.shout())) == u"server.away"_s);
}

TEST_CASE("what the server is to be told waits until it answers, also across a restart")
{
    Evening evening;
    const ArchiveId message = evening.shout();
    evening.house.errands->pause();
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::MessagesRetract,
        contract::MessagesRetractRequest{evening.house.op(), evening.chat, {message}, insult, {}}));
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::RulesRemind, contract::RulesRemindRequest{evening.house.op(), evening.chat, insult, {}}));
    evening.house.restart();
    CHECK(evening.house.server.asked<xmpp::ModerateMessage>().isEmpty());
    evening.house.errands->restart();
    evening.settle();
    CHECK(evening.house.server.asked<xmpp::ModerateMessage>().size() == 1);
    REQUIRE(evening.house.server.said.size() == 1);
    CHECK(evening.house.server.said.first().second.startsWith(u"Модератор напоминает правила общения. Пункт 3"_s));
}

TEST_CASE("G3, S1: a pause is for all; to keep one person from writing takes a block")
{
    Evening evening;
    const QDateTime soon = evening.house.clock.now().addSecs(600);
    const auto set = [&](const PersonId& person, QuietMode mode, int seconds, const QDateTime& until) {
        return evening.ask<contract::CommandReply>(
            evening.teacher, Act::QuietSet,
            contract::QuietSetRequest{evening.house.op(), evening.chat, person, mode, seconds, until});
    };
    CHECK(reason(set(evening.shouter, QuietMode::Silence, 0, soon)) == u"quiet.one-person"_s);
    CHECK(reason(set({}, QuietMode::Silence, 0, soon.addDays(2))) == u"quiet.term"_s);
    CHECK(reason(set({}, QuietMode::Slow, 0, soon)) == u"quiet.seconds"_s);
    REQUIRE(set({}, QuietMode::Silence, 0, soon));
    // Moderators go on writing.
    CHECK(evening.rule(evening.teacher)->mode == xmpp::GateRule::Mode::Open);
    CHECK_FALSE(evening.rule(evening.shouter));
    const ServerState wanted = wantedOn(SchoolIndex(evening.house.ledger->school()), evening.house.clock.now());
    CHECK(wanted.rooms.at(evening.chat).rules.first() == xmpp::GateRule{xmpp::GateRule::Mode::ReadOnly, {}, soon});

    const auto why = evening.ask<contract::AccessExplainReply>(
        evening.shouter, Act::AccessExplain, contract::AccessExplainRequest{evening.chat, evening.shouter});
    REQUIRE(why);
    REQUIRE(why->hindrances.size() == 1);
    CHECK(why->hindrances.first().kind == contract::HindranceKind::Silenced);
    REQUIRE(set({}, QuietMode::None, 0, {}));
    CHECK_FALSE(evening.rule(evening.teacher));
}

TEST_CASE("a held message waits in the queue and goes out, or does not, as the moderator says")
{
    Evening evening;
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.teacher, Act::QuietSet,
        contract::QuietSetRequest{
            evening.house.op(), evening.chat, {}, QuietMode::Hold, 0, evening.house.clock.now().addSecs(600)}));
    const RoomMessage message{
        {}, evening.house.loginOf(evening.shouter), u"мама"_s, u"Куплю гараж"_s, evening.house.clock.now()};
    REQUIRE(evening.house.authority->takeHeld(evening.chat, u"h1"_s, message));
    REQUIRE(evening.house.authority->takeHeld(evening.chat, u"h1"_s, message)); // after a reconnect
    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue->total == 1);
    CHECK(queue->entries.first().text == u"Куплю гараж"_s);
    const ReportId report = queue->entries.first().report.id;
    xmpp::HeldDecision::Verdict verdict{};
    SECTION("out")
    {
        REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::ReportsKeep,
                                                    contract::ReportsKeepRequest{evening.house.op(), report}));
        verdict = xmpp::HeldDecision::Verdict::Release;
    }
    SECTION("not")
    {
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::MessagesRetract,
            contract::MessagesRetractRequest{evening.house.op(), evening.chat, {}, insult, report}));
        verdict = xmpp::HeldDecision::Verdict::Discard;
    }
    evening.settle();
    CHECK(evening.house.server.asked<xmpp::HeldDecision>() == QList<xmpp::HeldDecision>{{verdict, u"h1"_s}});
}

TEST_CASE("each act of power is in the audit with its basis, in a chain that shows what was changed")
{
    Evening evening;
    evening.recordMany(4);
    REQUIRE(evening.block(evening.teacher, evening.house.clock.now().addDays(1)));
    const auto newest = evening.house.ledger->auditBefore(0, 1);
    REQUIRE(newest);
    CHECK(newest->entries.first().act == u"blocks.create"_s);
    CHECK(newest->entries.first().basis == insult);
    CHECK(newest->entries.first().actor == evening.teacher);

    auto verified = evening.house.ledger->verifyAudit();
    REQUIRE(verified);
    CHECK(verified->firstBroken == 0);
    CHECK(verified->head.size() == 64);
    {
        auto store = Database::open(evening.house.profile.file(u"service.sqlite"_s));
        REQUIRE(store);
        REQUIRE((*store)->run(u"UPDATE audit SET basis = '9' WHERE number = 5"_s));
    }
    verified = evening.house.ledger->verifyAudit();
    CHECK(verified->firstBroken == 5);
}
