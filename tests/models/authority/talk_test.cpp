// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of chats: what families write at another time is held, told, taken back, released.
#include "authority/talk.h"
#include "evening.h"
#include "xmpp/held_messages.h"

using namespace authority;
using namespace std::chrono_literals;

namespace {

using xmpp::GateRule;
using xmpp::HeldDecision;

// Evening at a quarter past ten on Wednesday by the clock of the school, which is in Omsk; hours from 8 to 20 on weekdays.
struct Night : Evening
{
    const QDate wednesday{2026, 9, 2};

    explicit Night(const QDateTime& now = inOmsk(QDate(2026, 9, 2), 22, 15))
    {
        house.clock.setNow(now);
        REQUIRE(set(teacher, {chat.value(), 8 * 60, 20 * 60, 31, 0, u"дежурный администратор, 45-17-20"_s}));
    }

    static QDateTime inOmsk(QDate day, int hour, int minute = 0)
    {
        return QDateTime(day, QTime(hour, minute), QTimeZone("Asia/Omsk")).toUTC();
    }
    base::Result<contract::CommandReply> set(const PersonId& who, const TalkTerms& terms, bool drop = false)
    {
        return ask<contract::CommandReply>(who, Act::TalkSet, contract::TalkSetRequest{house.op(), terms, drop});
    }
    base::Result<contract::CommandReply> close(const PersonId& who, const QList<Holiday>& holidays)
    {
        return ask<contract::CommandReply>(who, Act::HolidaysSet, contract::HolidaysSetRequest{house.op(), holidays});
    }
    // The server has held it and hands it over.
    void hold(const PersonId& who, const QString& text, const QString& id)
    {
        const RoomMessage message{{}, house.loginOf(who), u"имя"_s, text, house.clock.now()};
        handed << std::pair(id, message);
        REQUIRE(house.authority->takeHeld(chat, id, message));
    }
    // As after each reconnect.
    void handOverAgain()
    {
        for (const auto& [id, message] : handed)
            REQUIRE(house.authority->takeHeld(chat, id, message));
    }
    void turnAt(const QDateTime& now)
    {
        house.clock.setNow(now);
        house.calendar->turn();
        settle();
    }
    QList<WaitingMessage> waiting(const PersonId& who)
    {
        const auto own = ask<contract::TalkOwnReply>(who, Act::TalkOwn, contract::TalkOwnRequest{});
        REQUIRE(own);
        return own->waiting;
    }
    [[nodiscard]] QList<HeldDecision> decisions()
    {
        settle();
        return house.server.asked<HeldDecision>();
    }
    QString hear(const PersonId& who, const QString& text)
    {
        return house.authority->hear({house.loginOf(who), Language::Russian}, text, house.op());
    }
    [[nodiscard]] QList<GateRule> shared() const
    {
        QList<GateRule> rules;
        const ServerState wanted = wantedOn(SchoolIndex(house.ledger->school()), house.clock.now());
        for (const GateRule& rule : wanted.rooms.at(chat).rules) {
            if (rule.login.isEmpty())
                rules << rule;
        }
        return rules;
    }

    QList<std::pair<QString, RoomMessage>> handed;
};

} // namespace

TEST_CASE("the gate holds what families write from the end of the hours to their next beginning, and lets the staff pass")
{
    Night night;
    const GateRule hold{GateRule::Mode::Hold, {}, Night::inOmsk(night.wednesday.addDays(1), 8), 0,
                        Night::inOmsk(night.wednesday, 20)};
    CHECK(night.shared() == QList{hold});
    CHECK(night.rule(night.teacher) == GateRule{GateRule::Mode::Open, night.house.loginOf(night.teacher).value()});
    CHECK_FALSE(night.rule(night.neighbour));
    // The server knows it in the afternoon already: nobody needs to tell it in the evening.
    night.house.clock.setNow(Night::inOmsk(night.wednesday, 14));
    CHECK(night.shared() == QList{hold});
    CHECK(nextEnd(night.house.ledger->school(), night.house.clock.now()) == hold.until);
}

TEST_CASE("a message written at night waits, its author is told when it comes and whom to turn to, and in the morning it comes")
{
    Night night;
    night.hold(night.neighbour, u"Дочь завтра не придёт"_s, u"h1"_s);
    night.settle();
    REQUIRE(night.toldTo(night.neighbour).size() == 1);
    const QString told = night.toldTo(night.neighbour).first();
    CHECK(told.contains(u"придёт в чат завтра в 8:00"_s));
    CHECK(told.contains(u"«Отозвать»"_s));
    CHECK(told.contains(u"дежурный администратор, 45-17-20"_s));
    CHECK(night.decisions().isEmpty());
    REQUIRE(night.waiting(night.neighbour).size() == 1);
    CHECK(night.waiting(night.neighbour).first().due == Night::inOmsk(night.wednesday.addDays(1), 8));
    CHECK(night.waiting(night.shouter).isEmpty());

    night.turnAt(Night::inOmsk(night.wednesday.addDays(1), 7, 59));
    CHECK(night.decisions().isEmpty());
    night.turnAt(Night::inOmsk(night.wednesday.addDays(1), 8));
    CHECK(night.decisions() == QList{HeldDecision{HeldDecision::Verdict::Release, u"h1"_s, true}});
    CHECK(night.waiting(night.neighbour).isEmpty());
    night.handOverAgain();
    night.turnAt(Night::inOmsk(night.wednesday.addDays(1), 8, 1));
    CHECK(night.toldTo(night.neighbour).size() == 1);
}

TEST_CASE("what has waited comes in the order of writing, also when the service was away over night")
{
    Night night;
    const bool isRestarted = GENERATE(false, true);
    night.hold(night.neighbour, u"Первое"_s, u"z"_s);
    night.house.clock.advance(5min);
    night.hold(night.shouter, u"Второе"_s, u"a"_s);
    night.house.clock.advance(5min);
    night.hold(night.neighbour, u"Третье"_s, u"m"_s);
    night.settle();
    if (isRestarted) {
        night.house.restart();
        night.house.clock.setNow(Night::inOmsk(night.wednesday.addDays(1), 9, 30));
        night.house.errands->restart();
        night.handOverAgain();
    }
    night.turnAt(Night::inOmsk(night.wednesday.addDays(1), 9, 30));
    QStringList released;
    for (const HeldDecision& decision : night.decisions()) {
        CHECK(decision.verdict == HeldDecision::Verdict::Release);
        CHECK(decision.isStamped);
        released << decision.id;
    }
    CHECK(released == QStringList{u"z"_s, u"a"_s, u"m"_s});
}

TEST_CASE("what the server has held while the service was away is let in at once when the hours have begun meanwhile")
{
    Night night;
    const RoomMessage message{{}, night.house.loginOf(night.neighbour), u"имя"_s, u"Ночью"_s, night.house.clock.now()};
    night.house.clock.setNow(Night::inOmsk(night.wednesday.addDays(1), 8, 5));
    REQUIRE(night.house.authority->takeHeld(night.chat, u"h1"_s, message));
    CHECK(night.decisions() == QList{HeldDecision{HeldDecision::Verdict::Release, u"h1"_s, true}});
    CHECK(night.toldTo(night.neighbour).isEmpty());
}

TEST_CASE("a weekend and a holiday that is added later put it off; without hours it comes at once")
{
    Night night(Night::inOmsk(QDate(2026, 9, 4), 21)); // Friday
    const QDate monday(2026, 9, 7);
    night.hold(night.neighbour, u"До понедельника"_s, u"h1"_s);
    CHECK(night.waiting(night.neighbour).first().due == Night::inOmsk(monday, 8));
    REQUIRE(night.close(night.deputy, {{monday, monday.addDays(1), u"Карантин"_s}}));
    night.turnAt(Night::inOmsk(monday, 8));
    CHECK(night.decisions().isEmpty());
    CHECK(night.waiting(night.neighbour).first().due == Night::inOmsk(monday.addDays(2), 8));
    REQUIRE(night.set(night.teacher, {night.chat.value()}, true));
    night.turnAt(Night::inOmsk(monday, 8, 1));
    CHECK(night.decisions().size() == 1);
}

TEST_CASE("whoever may not write any more when the hours begin is told so, and gets the words back")
{
    Night night;
    const auto spoil = GENERATE(0, 1, 2, 3);
    if (spoil == 0)
        night.recordMany(4);
    night.hold(night.shouter, u"Мой ночной вопрос"_s, u"h1"_s);
    const QDateTime morning = Night::inOmsk(night.wednesday.addDays(1), 8);
    QString why;
    if (spoil == 0) {
        REQUIRE(night.block(night.teacher, morning.addDays(3)));
        why = u"вам ограничили возможность писать"_s;
    } else if (spoil == 1) {
        REQUIRE(night.ask<contract::CommandReply>(
            night.shouter, Act::ConsentsSet, contract::ConsentsSetRequest{night.house.op(), night.unit, false}));
        why = u"вы больше не пишете в этом чате"_s;
    } else if (spoil == 2) {
        REQUIRE(night.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
            change.put(Quiet{QuietId(night.chat.value()), night.chat, {}, QuietMode::Silence, 0, morning.addSecs(3600),
                             night.teacher});
            return base::Result<bool>(true);
        }));
        why = u"тишину"_s;
    } else {
        REQUIRE(night.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
            Chat chat = *change.snapshot().find<Chat>(night.chat.value());
            chat.archived = true;
            change.put(chat);
            return base::Result<bool>(true);
        }));
    }
    night.turnAt(morning);
    if (spoil == 3) // a class that still is brings its chat back by rule
        return;
    CHECK(night.decisions() == QList{HeldDecision{HeldDecision::Verdict::Discard, u"h1"_s}});
    const QString told = night.toldTo(night.shouter).last();
    CHECK(told.contains(why));
    CHECK(told.contains(u"«Мой ночной вопрос»"_s));
    CHECK(night.waiting(night.shouter).isEmpty());
}

TEST_CASE("a message that waits is taken back by a word from any app or by our program, and only by its author")
{
    Night night;
    night.hold(night.neighbour, u"Первое"_s, u"h1"_s);
    night.hold(night.neighbour, u"Второе"_s, u"h2"_s);
    const auto taken = [&](const PersonId& who, const QString& id) {
        return night.ask<contract::CommandReply>(who, Act::WaitingDrop,
                                                 contract::WaitingDropRequest{night.house.op(), id});
    };
    CHECK(reason(taken(night.shouter, u"h1"_s)) == u"waiting.unknown"_s);
    CHECK(night.hear(night.neighbour, u"Отозвать"_s).contains(u"2. "_s));
    CHECK(night.hear(night.neighbour, u"Отозвать 2"_s).contains(u"«Второе»"_s));
    CHECK(night.decisions() == QList{HeldDecision{HeldDecision::Verdict::Discard, u"h2"_s}});
    CHECK(night.hear(night.neighbour, u"отозвать."_s).contains(u"«Первое»"_s));
    CHECK(night.hear(night.neighbour, u"Отозвать"_s) == u"Ни одно ваше сообщение сейчас не ждёт."_s);
    night.hold(night.neighbour, u"Третье"_s, u"h3"_s);
    REQUIRE(taken(night.neighbour, u"h3"_s));
    // The server may hand it over once more before it has been told.
    REQUIRE(night.house.authority->takeHeld(night.chat, night.handed.last().first, night.handed.last().second));
    night.turnAt(Night::inOmsk(night.wednesday.addDays(1), 8));
    for (const HeldDecision& decision : night.decisions())
        CHECK(decision.verdict == HeldDecision::Verdict::Discard);
}

TEST_CASE("the staff are not held, and what a moderator publishes at night waits for the morning as well")
{
    Night night;
    night.hold(night.teacher, u"Завтра на урок в лес"_s, u"h1"_s);
    CHECK(night.decisions() == QList{HeldDecision{HeldDecision::Verdict::Release, u"h1"_s}});

    REQUIRE(night.ask<contract::CommandReply>(
        night.teacher, Act::QuietSet,
        contract::QuietSetRequest{night.house.op(), night.chat, night.shouter, QuietMode::Hold, 0,
                                  night.house.clock.now().addDays(2)}));
    night.hold(night.shouter, u"Сначала модератору"_s, u"h2"_s);
    REQUIRE(night.waiting(night.shouter).size() == 1);
    CHECK(night.waiting(night.shouter).first().reason == WaitingReason::Moderator);
    CHECK(night.waiting(night.shouter).first().text == u"Сначала модератору"_s);
    const auto& reports = night.house.ledger->school().reports;
    REQUIRE(reports.size() == 1);
    REQUIRE(night.ask<contract::CommandReply>(night.teacher, Act::ReportsKeep,
                                              contract::ReportsKeepRequest{night.house.op(), reports.first().id}));
    CHECK(night.decisions().size() == 1);
    CHECK(night.waiting(night.shouter).first().reason == WaitingReason::Hours);
}

TEST_CASE("families are slowed down and the staff are not; a pause of the whole chat counts before")
{
    Night night;
    REQUIRE(night.set(night.teacher, {night.chat.value(), 8 * 60, 20 * 60, 31, 300}));
    REQUIRE(night.shared().size() == 2);
    CHECK(night.shared().at(0).mode == GateRule::Mode::Hold);
    CHECK(night.shared().at(1) == GateRule{GateRule::Mode::Slow, {}, {}, 300});
    REQUIRE(night.ask<contract::CommandReply>(
        night.deputy, Act::QuietSet,
        contract::QuietSetRequest{night.house.op(), night.chat, {}, QuietMode::Silence, 0,
                                  night.house.clock.now().addSecs(600)}));
    REQUIRE(night.shared().size() == 3);
    CHECK(night.shared().at(0).mode == GateRule::Mode::ReadOnly);
    CHECK(night.rule(night.teacher)->mode == GateRule::Mode::Open);
}

TEST_CASE("hours are set where families are, by who moderates there; nonsense is refused")
{
    Night night;
    const QString chat = night.chat.value();
    const TalkTerms hours{chat, 9 * 60, 18 * 60, allWeekdays};
    CHECK(reason(night.set(night.neighbour, hours)) == u"rights.missing"_s);
    CHECK(reason(night.set(night.teacher, {termsOfAll, 480, 1200, 31})) == u"rights.missing"_s);
    CHECK(reason(night.close(night.teacher, {})) == u"rights.missing"_s);
    CHECK(night.set(night.deputy, {termsOfAll, 480, 1200, 31}));
    CHECK(reason(night.set(night.deputy, {u"nowhere"_s, 480, 1200, 31})) == u"chat.unknown"_s);
    CHECK(reason(night.set(night.deputy, {night.house.chat(night.unit, ChatKind::ClassTeachers).value(), 480, 1200, 31})) ==
          u"talk.chat"_s);
    CHECK(reason(night.set(night.teacher, {chat, 1200, 480, 31})) == u"talk.hours"_s);
    const QDate day = night.wednesday;
    CHECK(reason(night.close(night.deputy, {{day, day.addDays(-1), {}}})) == u"holidays.dates"_s);
    CHECK(reason(night.close(night.deputy, {{day, day, {}}, {day, day.addDays(3), {}}})) == u"holidays.dates"_s);
    CHECK(night.close(night.deputy, {{day, day, {}}, {day.addDays(5), day.addDays(9), {}}}));
    CHECK(night.close(night.deputy, {{day.addDays(5), day.addDays(9), {}}}));
    CHECK(night.house.ledger->school().holidays.size() == 1);
}

TEST_CASE("a message for later is kept by the service, changed, taken back, and said as its author's at its moment")
{
    Night night;
    const QDateTime due = night.house.clock.now().addSecs(3600);
    const auto put = [&](const PersonId& who, const QString& text, const QDateTime& at, const QString& id = {}) {
        return night.ask<contract::WaitingPutReply>(
            who, Act::WaitingPut, contract::WaitingPutRequest{night.house.op(), night.chat, text, at, id});
    };
    const auto first = put(night.teacher, u"Напоминаю о собрании"_s, due);
    const auto second = put(night.teacher, u"Лишнее"_s, due);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(reason(put(night.neighbour, u"Чужое"_s, due, first->id)) == u"waiting.unknown"_s);
    REQUIRE(put(night.teacher, u"Напоминаю о собрании в 18:00"_s, due.addSecs(60), first->id));
    CHECK(night.hear(night.teacher, u"Отозвать 1"_s).contains(u"«Лишнее»"_s));
    CHECK(night.decisions().isEmpty()); // the server has heard nothing of it

    night.house.restart();
    night.house.reconciler->restart();
    night.house.errands->restart();
    night.turnAt(due.addSecs(59));
    CHECK(night.house.server.asked<xmpp::SayAs>().isEmpty());
    night.turnAt(due.addSecs(60));
    const auto said = night.house.server.asked<xmpp::SayAs>();
    REQUIRE(said.size() == 1);
    CHECK(said.first().room == night.chat.value());
    CHECK(said.first().login == night.house.loginOf(night.teacher).value());
    CHECK(said.first().message.body == u"Напоминаю о собрании в 18:00"_s);
    CHECK(night.waiting(night.teacher).isEmpty());
}

TEST_CASE("a message for later is refused where its author may not write, and told when it cannot be said at its moment")
{
    Night night;
    const QDateTime due = night.house.clock.now().addDays(1);
    const auto put = [&](const PersonId& who, const ChatId& chat, const QString& text, const QDateTime& at) {
        return night.ask<contract::WaitingPutReply>(who, Act::WaitingPut,
                                                    contract::WaitingPutRequest{night.house.op(), chat, text, at, {}});
    };
    CHECK(reason(put(night.neighbour, night.house.chat(night.unit, ChatKind::ClassTeachers), u"Я тут"_s, due)) ==
          u"waiting.chat"_s);
    CHECK(reason(put(night.neighbour, night.chat, u"Вчера"_s, night.house.clock.now())) == u"waiting.due"_s);
    CHECK(reason(put(night.neighbour, night.chat, u"Потом"_s, due.addYears(2))) == u"waiting.due"_s);
    CHECK(reason(put(night.neighbour, night.chat, u" \n"_s, due)) == u"request.invalid"_s);

    REQUIRE(put(night.shouter, night.chat, u"Моё слово"_s, due));
    REQUIRE(put(night.neighbour, night.chat, u"Его слово"_s, due));
    night.recordMany(4);
    REQUIRE(night.block(night.teacher, due.addDays(3)));
    // What the service does not know, the gate does.
    night.settle();
    night.house.server.silent = true;
    night.house.clock.setNow(due);
    night.house.calendar->turn();
    REQUIRE(support::waitUntil([&] { return !night.house.server.asked<xmpp::SayAs>().isEmpty(); }));
    night.house.server.silent = false;
    night.house.server.answerWaiting(base::fail(base::ErrorCode::Forbidden, u"gate"_s));
    night.settle();
    REQUIRE(night.toldTo(night.neighbour).size() == 1);
    CHECK(night.toldTo(night.neighbour).first().contains(u"«Его слово»"_s));
    CHECK(night.toldTo(night.shouter).last().contains(u"«Моё слово»"_s));
    CHECK(night.house.server.asked<xmpp::SayAs>().size() == 1);
}
