// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of the staff in their own conversations: what families write to one person at another time.
#include "authority/direct_talk.h"
#include "evening.h"
#include "xmpp/direct_hours.h"
#include "xmpp/held_messages.h"

using namespace authority;

namespace {

using xmpp::DirectHours;
using xmpp::HeldDecision;

const QDate wednesday(2026, 9, 2);

QDateTime inOmsk(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Asia/Omsk")).toUTC();
}

// The class teacher works from 9 to 17 on weekdays; it is a quarter past ten on Wednesday evening at the school, in Omsk.
struct Home : Evening
{
    Home()
    {
        house.clock.setNow(inOmsk(wednesday, 22, 15));
        REQUIRE(set(teacher, workdays()));
    }

    [[nodiscard]] OwnHours workdays(const QString& sentence = {}) const
    {
        return {teacher, 9 * 60, 17 * 60, 31, {}, {}, sentence};
    }
    base::Result<contract::CommandReply> set(const PersonId& who, const OwnHours& hours, bool drop = false)
    {
        return ask<contract::CommandReply>(who, Act::HoursSet, contract::HoursSetRequest{house.op(), hours, drop});
    }
    // The server has held it and hands it over.
    void hold(const PersonId& who, const QString& text, const QString& id, bool isWords = true)
    {
        const DirectMessage message{house.loginOf(who), house.loginOf(teacher), text, house.clock.now(), isWords, false};
        handed << std::pair(id, message);
        REQUIRE(house.authority->takeDirect(id, message));
    }
    // As after each reconnect.
    void handOverAgain()
    {
        for (const auto& [id, message] : handed)
            REQUIRE(house.authority->takeDirect(id, message));
    }
    void turnAt(const QDateTime& now)
    {
        house.clock.setNow(now);
        house.calendar->turn();
        settle();
    }
    QStringList toldNow(const PersonId& person)
    {
        settle();
        return toldTo(person);
    }
    QList<HeldDecision> decisions()
    {
        settle();
        return house.server.asked<HeldDecision>();
    }
    QList<WaitingMessage> waiting(const PersonId& who)
    {
        const auto own = ask<contract::TalkOwnReply>(who, Act::TalkOwn, contract::TalkOwnRequest{});
        REQUIRE(own);
        return own->waiting;
    }
    QString hear(const PersonId& who, const QString& text)
    {
        return house.authority->hear({house.loginOf(who), Language::Russian}, text, house.op());
    }

    QList<std::pair<QString, DirectMessage>> handed;
};

HeldDecision released(const QString& id)
{
    return {HeldDecision::Verdict::Release, id, true};
}

} // namespace

TEST_CASE("the server learns whose hours are when, and whose messages they do not concern")
{
    Home home;
    REQUIRE(support::waitUntil([&] {
        const auto pushed = home.house.server.asked<DirectHours>();
        return !pushed.isEmpty() && !pushed.last().people.isEmpty();
    }));
    const QString login = home.house.loginOf(home.teacher).value();
    CHECK(home.house.server.asked<DirectHours>().first().isComplete);
    CHECK(home.house.server.asked<DirectHours>().last().people ==
          QList{DirectHours::Person{login, inOmsk(wednesday, 17), inOmsk(wednesday.addDays(1), 9), u"staff"_s}});
    const auto hours = home.house.ledger->ownHours();
    REQUIRE(hours);
    CHECK(nextEnd(home.house.ledger->school(), home.house.clock.now(), *hours) == inOmsk(wednesday.addDays(1), 9));

    // Given up, and nobody is held back any more.
    REQUIRE(home.set(home.teacher, home.workdays(), true));
    REQUIRE(support::waitUntil([&] {
        return home.house.server.asked<DirectHours>().last().people == QList{DirectHours::Person{login, {}, {}, {}}};
    }));
}

TEST_CASE("a parent who writes in the evening is told when it comes and by whom, and in the morning it comes with its moment")
{
    Home home;
    REQUIRE(home.set(home.teacher, home.workdays(u"Отвечу утром"_s)));
    REQUIRE(home.ask<contract::CommandReply>(
        home.deputy, Act::TalkSet,
        contract::TalkSetRequest{home.house.op(), {termsOfAll, 0, 0, 0, 0, u"дежурный администратор, 45-17-20"_s}}));
    home.hold(home.neighbour, u"Дочь завтра не придёт"_s, u"h1"_s);
    REQUIRE(home.toldNow(home.neighbour).size() == 1);
    const QString told = home.toldTo(home.neighbour).first();
    CHECK(told.contains(u"Классная"_s));
    CHECK(told.contains(u"придёт завтра в 9:00"_s));
    CHECK(told.contains(u"Автоответ: «Отвечу утром»"_s));
    CHECK(told.contains(u"«Отозвать»"_s));
    CHECK(told.contains(u"Срочно? дежурный администратор, 45-17-20"_s));
    REQUIRE(home.waiting(home.neighbour).size() == 1);
    CHECK(home.waiting(home.neighbour).first().due == inOmsk(wednesday.addDays(1), 9));
    CHECK(home.waiting(home.teacher).isEmpty());

    home.turnAt(inOmsk(wednesday.addDays(1), 8, 59));
    CHECK(home.decisions().isEmpty());
    home.turnAt(inOmsk(wednesday.addDays(1), 9));
    CHECK(home.decisions() == QList{released(u"h1"_s)});
    CHECK(home.waiting(home.neighbour).isEmpty());
    home.handOverAgain();
    CHECK(home.toldNow(home.neighbour).size() == 1);
}

TEST_CASE("the automatic answer comes once to each person in each closed time, and never to what expects no answer")
{
    Home home;
    home.hold(home.neighbour, u"Первое"_s, u"h1"_s);
    home.hold(home.neighbour, u"Второе"_s, u"h2"_s);
    home.hold(home.shouter, {}, u"h3"_s, false);
    CHECK(home.toldNow(home.neighbour).size() == 1);
    CHECK(home.toldNow(home.shouter).isEmpty());
    CHECK(home.waiting(home.shouter).size() == 1);
    // Taken back, and once more: it is the same evening. So it is after a restart, and when the hours have grown meanwhile.
    CHECK(home.hear(home.neighbour, u"Отозвать 1"_s).contains(u"этого не получит: «Первое»"_s));
    home.house.restart();
    home.house.reconciler->restart();
    home.house.errands->restart();
    OwnHours longer = home.workdays();
    longer.fromMinute = 10 * 60;
    REQUIRE(home.set(home.teacher, longer));
    home.hold(home.neighbour, u"Третье"_s, u"h4"_s);
    CHECK(home.toldNow(home.neighbour).size() == 1);
    home.hold(home.shouter, u"Теперь словами"_s, u"h5"_s);
    CHECK(home.toldNow(home.shouter).size() == 1);

    home.turnAt(inOmsk(wednesday.addDays(1), 10));
    home.house.clock.setNow(inOmsk(wednesday.addDays(1), 21));
    home.hold(home.neighbour, u"На следующий вечер"_s, u"h6"_s);
    CHECK(home.toldNow(home.neighbour).size() == 2);
}

TEST_CASE("what has waited for a person comes in the order of writing, also when the service was away over night")
{
    Home home;
    const bool isRestarted = GENERATE(false, true);
    home.hold(home.neighbour, u"Первое"_s, u"z"_s);
    home.house.clock.advance(std::chrono::minutes(5));
    home.hold(home.shouter, u"Второе"_s, u"a"_s);
    home.house.clock.advance(std::chrono::minutes(5));
    home.hold(home.neighbour, u"Третье"_s, u"m"_s);
    home.settle();
    if (isRestarted) {
        home.house.restart();
        home.house.clock.setNow(inOmsk(wednesday.addDays(1), 9, 30));
        home.house.errands->restart();
        home.handOverAgain();
    }
    home.turnAt(inOmsk(wednesday.addDays(1), 9, 30));
    CHECK(home.decisions() == QList{released(u"z"_s), released(u"a"_s), released(u"m"_s)});
}

TEST_CASE("what was held while the service was away goes at once and unanswered when the hours have begun meanwhile")
{
    Home home;
    const DirectMessage message{home.house.loginOf(home.neighbour), home.house.loginOf(home.teacher), u"Ночью"_s,
                                home.house.clock.now()};
    home.house.clock.setNow(inOmsk(wednesday.addDays(1), 9, 5));
    REQUIRE(home.house.authority->takeDirect(u"h1"_s, message));
    CHECK(home.decisions() == QList{released(u"h1"_s)});
    CHECK(home.toldNow(home.neighbour).isEmpty());
}

TEST_CASE("a leave, a weekend and the holidays put it off; a leave alone leaves the school's holidays aside")
{
    Home home;
    OwnHours hours = home.workdays(u"В отпуске до 14 сентября"_s);
    hours.awayFrom = wednesday.addDays(1);
    hours.awayUntil = QDate(2026, 9, 13);
    REQUIRE(home.set(home.teacher, hours));
    home.hold(home.neighbour, u"До понедельника"_s, u"h1"_s);
    CHECK(home.waiting(home.neighbour).first().due == inOmsk(QDate(2026, 9, 14), 9));
    CHECK(home.toldNow(home.neighbour).first().contains(u"14 сентября в 9:00"_s));
    REQUIRE(home.ask<contract::CommandReply>(
        home.deputy, Act::HolidaysSet,
        contract::HolidaysSetRequest{home.house.op(), {{QDate(2026, 9, 14), QDate(2026, 9, 15), u"Карантин"_s}}}));
    home.turnAt(inOmsk(QDate(2026, 9, 14), 9));
    CHECK(home.decisions().isEmpty());
    CHECK(home.waiting(home.neighbour).first().due == inOmsk(QDate(2026, 9, 16), 9));

    REQUIRE(home.set(home.teacher, OwnHours{home.teacher, 0, 0, 0, wednesday, QDate(2026, 9, 14), {}}));
    home.turnAt(inOmsk(QDate(2026, 9, 14), 23, 59));
    CHECK(home.waiting(home.neighbour).first().due == inOmsk(QDate(2026, 9, 15), 0));
    home.turnAt(inOmsk(QDate(2026, 9, 15), 0));
    CHECK(home.decisions() == QList{released(u"h1"_s)});
}

TEST_CASE("its author changes it, and takes it back by an app of any kind, by a word or by our program")
{
    Home home;
    home.hold(home.neighbour, u"Первое"_s, u"h1"_s);
    home.hold(home.neighbour, u"Второе"_s, u"h2"_s);
    home.hold(home.neighbour, u"Третье"_s, u"h3"_s);
    home.hold(home.neighbour, u"Второе, исправлено"_s, u"h2"_s);
    CHECK(home.waiting(home.neighbour).at(1).text == u"Второе, исправлено"_s);
    const DirectMessage gone{home.house.loginOf(home.neighbour), home.house.loginOf(home.teacher), {}, home.house.clock.now(),
                             false, true};
    REQUIRE(home.house.authority->takeDirect(u"h1"_s, gone));
    CHECK(home.waiting(home.neighbour).size() == 2);
    CHECK(home.decisions().isEmpty());
    CHECK(home.hear(home.neighbour, u"Отозвать"_s).contains(u"Классная"_s));
    CHECK(home.hear(home.neighbour, u"Отозвать 1"_s).contains(u"«Второе, исправлено»"_s));
    const auto drop = [&](const PersonId& who) {
        return home.ask<contract::CommandReply>(who, Act::WaitingDrop,
                                                contract::WaitingDropRequest{home.house.op(), u"h3"_s});
    };
    CHECK(reason(drop(home.teacher)) == u"waiting.unknown"_s);
    REQUIRE(drop(home.neighbour));
    CHECK(home.decisions() == QList{HeldDecision{HeldDecision::Verdict::Discard, u"h2"_s},
                                    HeldDecision{HeldDecision::Verdict::Discard, u"h3"_s}});
    home.turnAt(inOmsk(wednesday.addDays(1), 9));
    CHECK(home.decisions().size() == 2);
}

TEST_CASE("whoever may not write to the person any more when the hours begin gets the words back")
{
    Home home;
    home.hold(home.neighbour, u"Мой ночной вопрос"_s, u"h1"_s);
    home.settle();
    home.house.server.silent = true;
    home.house.clock.setNow(inOmsk(wednesday.addDays(1), 9));
    home.house.calendar->turn();
    REQUIRE(support::waitUntil([&] { return !home.house.server.asked<HeldDecision>().isEmpty(); }));
    home.house.server.silent = false;
    home.house.server.answerWaiting(base::fail(base::ErrorCode::Forbidden, u"no key"_s));
    REQUIRE(home.toldNow(home.neighbour).size() == 2);
    CHECK(home.toldTo(home.neighbour).last().contains(u"не доставлено"_s));
    CHECK(home.toldTo(home.neighbour).last().contains(u"«Мой ночной вопрос»"_s));
    CHECK(home.decisions().last() == HeldDecision{HeldDecision::Verdict::Discard, u"h1"_s});
    home.handOverAgain(); // before the server has been told
    CHECK(home.toldNow(home.neighbour).size() == 2);
}

TEST_CASE("colleagues are not held, nor is anybody by whoever is of the staff no more")
{
    Home home;
    home.hold(home.deputy, u"Завтра педсовет"_s, u"h1"_s);
    CHECK(home.decisions() == QList{HeldDecision{HeldDecision::Verdict::Release, u"h1"_s}});
    REQUIRE(home.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        for (Position position : change.rowsWhere<Position>([&](const Position& each) { return each.person == home.teacher; })) {
            position.verification = Verification::Refused;
            change.put(position);
        }
        return base::Result<bool>(true);
    }));
    const auto hours = home.house.ledger->ownHours();
    REQUIRE(hours);
    CHECK(wantedOn(SchoolIndex(home.house.ledger->school()), home.house.clock.now(), {}, *hours).hours.empty());
}

TEST_CASE("each of the staff sets the own hours, the administration those of others, and nobody else has any")
{
    Home home;
    const PersonId other = home.house.createStaff(u"Соседова"_s);
    OwnHours hours = home.workdays();
    CHECK(reason(home.set(other, hours)) == u"rights.missing"_s);
    CHECK(reason(home.set(home.neighbour, hours)) == u"rights.missing"_s);
    hours.person = home.neighbour;
    CHECK(reason(home.set(home.teacher, hours)) == u"rights.missing"_s);
    CHECK(reason(home.set(home.deputy, hours)) == u"hours.person"_s);
    hours.person = other;
    REQUIRE(home.set(home.deputy, hours));
    hours.person = {};
    hours.sentence = u"  До встречи "_s;
    REQUIRE(home.set(other, hours));
    const auto own = home.ask<contract::TalkOwnReply>(other, Act::TalkOwn, contract::TalkOwnRequest{});
    REQUIRE(own);
    CHECK(own->hours.person == other);
    CHECK(own->hours.sentence == u"До встречи"_s);
    CHECK(home.ask<contract::TalkOwnReply>(home.neighbour, Act::TalkOwn, contract::TalkOwnRequest{})->hours == OwnHours());

    hours.weekdays = 0;
    CHECK(reason(home.set(other, hours)) == u"hours.unsound"_s);
    hours = {other, 0, 0, 0, wednesday, wednesday.addDays(-1), {}};
    CHECK(reason(home.set(other, hours)) == u"hours.unsound"_s);
    hours.awayUntil = wednesday.addDays(400);
    CHECK(reason(home.set(other, hours)) == u"hours.unsound"_s);
}
