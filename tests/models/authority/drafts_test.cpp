// SPDX-License-Identifier: GPL-3.0-or-later
// New rules are adopted with regard to the opinion of the parents (G13), discussed in every class (G12), and held before
// the eyes of a chat that forgets them (G3).
#include "authority/own_account.h"
#include "evening.h"

namespace authority {

using namespace std::chrono_literals;

namespace {

const QString newText = QStringLiteral("1. Будьте вежливы.\n\n2. Возразить можно в течение 24 часов.");

const QString otherText = QStringLiteral("1. Пишите по делу.\n\n2. Возразить можно в течение 48 часов.");

struct Poll
{
    Evening evening;
    House& house = evening.house;
    PersonId head = house.createStaff(u"Директорова"_s, PositionKind::Head);
    DraftId draft;

    base::Result<contract::DraftsPutReply> put(const QString& text = newText, int days = 7)
    {
        auto reply = evening.ask<contract::DraftsPutReply>(
            head, Act::DraftsPut, contract::DraftsPutRequest{house.op(), u"Правила общения"_s, text, days});
        if (reply)
            draft = reply->draft;
        evening.settle();
        return reply;
    }
    base::Result<contract::CommandReply> answer(const PersonId& who, Stance stance, const QString& remark = {})
    {
        return evening.ask<contract::CommandReply>(
            who, Act::OpinionsGive, contract::OpinionsGiveRequest{house.op(), draft, stance, remark});
    }
    base::Result<contract::CommandReply> withdraw()
    {
        return evening.ask<contract::CommandReply>(head, Act::DraftsWithdraw,
                                                   contract::DraftsWithdrawRequest{house.op(), draft});
    }
    base::Result<contract::CommandReply> publish(const QString& text = newText)
    {
        return evening.ask<contract::CommandReply>(
            head, Act::RulesPublish,
            contract::RulesPublishRequest{house.op(), 1, u"Правила общения"_s, u"Приказ № 120"_s, text});
    }
    [[nodiscard]] QList<contract::DraftFile> seenBy(const PersonId& who)
    {
        const auto reply = evening.ask<contract::DraftsListReply>(who, Act::DraftsList, contract::DraftsListRequest{});
        REQUIRE(reply);
        return reply->drafts;
    }
    QString say(const PersonId& who, const QString& words)
    {
        return house.authority->hear({house.loginOf(who), Language::Russian}, words, house.op());
    }
};

} // namespace

TEST_CASE("G13: every guardian who is in is told of a draft, with the way to answer from any app, and nobody else is")
{
    Poll poll;
    const qsizetype ofTeacher = poll.evening.toldTo(poll.evening.teacher).size();
    REQUIRE(poll.put());
    for (const PersonId& guardian : {poll.evening.shouter, poll.evening.neighbour}) {
        const QStringList told = poll.evening.toldTo(guardian);
        REQUIRE_FALSE(told.isEmpty());
        CHECK(told.last().contains(u"https://join.school.test/my/opinion"_s));
        CHECK(told.last().contains(u"«За» или «Против»"_s));
    }
    CHECK(poll.evening.toldTo(poll.evening.teacher).size() == ofTeacher);
    CHECK(poll.seenBy(poll.head).first().draft.asked == 2);
}

TEST_CASE("G13: each guardian is counted once, by what he has said last, and the head sees no names")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.shouter, Stance::Against, u"  Слишком строго "_s));
    REQUIRE(poll.answer(poll.evening.neighbour, Stance::InFavour));
    const auto before = poll.seenBy(poll.head);
    REQUIRE(before.size() == 1);
    CHECK(before.first().inFavour == 1);
    CHECK(before.first().against == 1);
    CHECK(before.first().remarks == QList<QString>{u"Слишком строго"_s});

    REQUIRE(poll.answer(poll.evening.shouter, Stance::InFavour));
    const auto after = poll.seenBy(poll.head);
    CHECK(after.first().inFavour == 2);
    CHECK(after.first().against == 0);
    CHECK(after.first().remarks.isEmpty());
    CHECK(after.first().own == Stance::None);
}

TEST_CASE("a guardian sees the draft that is open and the own answer, and neither the figures nor the others' remarks")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.shouter, Stance::Against, u"Строго"_s));
    REQUIRE(poll.answer(poll.evening.neighbour, Stance::InFavour));
    const auto seen = poll.seenBy(poll.evening.neighbour);
    REQUIRE(seen.size() == 1);
    CHECK(seen.first().own == Stance::InFavour);
    CHECK(seen.first().inFavour == 0);
    CHECK(seen.first().against == 0);
    CHECK(seen.first().remarks.isEmpty());

    poll.house.clock.advance(24h * 7);
    CHECK(poll.seenBy(poll.evening.neighbour).isEmpty());
    CHECK(poll.seenBy(poll.head).first().inFavour == 1);
}

TEST_CASE("opinions are taken until the term is over or the draft is withdrawn, and must say something")
{
    Poll poll;
    REQUIRE(poll.put());
    CHECK(reason(poll.answer(poll.evening.shouter, Stance::None)) == u"opinion.empty"_s);
    CHECK(reason(poll.answer(poll.evening.teacher, Stance::InFavour)) == u"rights.missing"_s);

    SECTION("the term")
    {
        poll.house.clock.advance(24h * 7 - 1s);
        CHECK(poll.answer(poll.evening.shouter, Stance::Against));
        poll.house.clock.advance(1s);
        CHECK(reason(poll.answer(poll.evening.shouter, Stance::InFavour)) == u"draft.closed"_s);
        CHECK(poll.seenBy(poll.head).first().against == 1);
        CHECK(reason(poll.withdraw()) == u"draft.closed"_s);
    }
    SECTION("withdrawn")
    {
        REQUIRE(poll.withdraw());
        CHECK(reason(poll.answer(poll.evening.shouter, Stance::InFavour)) == u"draft.closed"_s);
        CHECK(poll.seenBy(poll.head).first().draft.withdrawnAt == poll.house.clock.now());
        CHECK(reason(poll.withdraw()) == u"draft.closed"_s);
    }
}

TEST_CASE("parents are asked about one draft at a time, which has items, is new, and has a term of a day to sixty")
{
    Poll poll;
    CHECK(reason(poll.put(newText, -1)) == u"draft.days"_s);
    CHECK(reason(poll.put(newText, 61)) == u"draft.days"_s);
    CHECK(reason(poll.put(u"  "_s)) == u"rules.items"_s);
    CHECK(reason(poll.put(u"1. Другое."_s)) == u"rules.window"_s);
    CHECK(reason(poll.put(rulesInForce(poll.house.ledger->school())->text)) == u"rules.same"_s);
    REQUIRE(poll.put());
    CHECK(reason(poll.put(otherText)) == u"draft.open"_s);
    REQUIRE(poll.withdraw());
    REQUIRE(poll.put(otherText));
    CHECK(poll.seenBy(poll.head).size() == 2);
}

TEST_CASE("the version that came of a draft is known, and whoever answers later is told that it is decided")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.neighbour, Stance::InFavour));
    REQUIRE(poll.publish());
    const auto files = poll.seenBy(poll.head);
    REQUIRE(files.size() == 1);
    CHECK(files.first().draft.publishedAs == 2);
    CHECK(files.first().inFavour == 1);
    CHECK(reason(poll.answer(poll.evening.shouter, Stance::Against)) == u"draft.closed"_s);
}

TEST_CASE("another text in force leaves the draft open")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.publish(otherText));
    CHECK(poll.seenBy(poll.head).first().draft.publishedAs == 0);
    CHECK(poll.answer(poll.evening.shouter, Stance::Against));
}

TEST_CASE("a word to the school's service is an opinion, from any app, and can be taken back by another")
{
    Poll poll;
    CHECK(poll.say(poll.evening.shouter, u"За"_s) == u"Сейчас школа вас о новых правилах не спрашивает."_s);
    REQUIRE(poll.put());
    CHECK(poll.say(poll.evening.shouter, u"5"_s).contains(u"«Правила общения»"_s));
    CHECK(poll.say(poll.evening.shouter, u"Против, слишком строго"_s).startsWith(u"Ваше мнение учтено"_s));
    CHECK(poll.seenBy(poll.head).first().remarks == QList<QString>{u"слишком строго"_s});
    CHECK(poll.say(poll.evening.shouter, u"5"_s).endsWith(u"Вы ответили: против."_s));
    CHECK(poll.say(poll.evening.shouter, u"за"_s).startsWith(u"Ваше мнение учтено"_s));
    CHECK(poll.seenBy(poll.head).first().inFavour == 1);
    CHECK(poll.seenBy(poll.head).first().against == 0);
    CHECK(poll.say(poll.evening.teacher, u"5"_s) == u"Сейчас школа вас о новых правилах не спрашивает."_s);
}

TEST_CASE("the audit says that somebody has answered and who has asked, and never what was answered")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.shouter, Stance::Against, u"Строго"_s));
    const auto page = poll.house.ledger->auditBefore(1'000'000, 100);
    REQUIRE(page);
    const auto about = [&](const QString& act) {
        return std::ranges::find(page->entries, act, &contract::AuditEntry::act);
    };
    REQUIRE(about(u"drafts.put"_s) != page->entries.end());
    CHECK(about(u"drafts.put"_s)->actor == poll.head);
    REQUIRE(about(u"opinions.give"_s) != page->entries.end());
    CHECK(about(u"opinions.give"_s)->basis.isEmpty());
}

TEST_CASE("drafts and opinions outlive a restart of the service")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.shouter, Stance::Against, u"Строго"_s));
    const auto before = poll.seenBy(poll.head);
    poll.house.restart();
    CHECK(poll.seenBy(poll.head) == before);
}

TEST_CASE("the page of one's own account has the draft for a guardian, with the own answer, and for nobody else")
{
    Poll poll;
    REQUIRE(poll.put());
    REQUIRE(poll.answer(poll.evening.shouter, Stance::Against, u"Строго"_s));
    const auto pageOf = [&](const PersonId& who) {
        const Addresses addresses{u"school.test"_s, QUrl(u"https://join.school.test"_s)};
        const auto page = OwnAccount(*poll.house.ledger, poll.house.server, addresses).page(who);
        REQUIRE(page);
        return *page;
    };
    CHECK(pageOf(poll.evening.shouter).draft.id == poll.draft);
    CHECK(pageOf(poll.evening.shouter).stance == Stance::Against);
    CHECK(pageOf(poll.evening.shouter).remark == u"Строго"_s);
    CHECK(pageOf(poll.evening.neighbour).stance == Stance::None);
    CHECK(pageOf(poll.evening.teacher).draft.id.isEmpty());
}

TEST_CASE("G12: a class teacher says on which day the class has discussed the rules in force; whoever may see the register sees it")
{
    Evening evening;
    House& house = evening.house;
    const UnitId other = house.createClass(6, u"Б"_s);
    house.clock.advance(24h * 3);
    const QDate today = dayAt(house.ledger->school().organisation, house.clock.now());
    const auto discuss = [&](const PersonId& who, const UnitId& unit, const QDate& on, bool present = true) {
        return evening.ask<contract::CommandReply>(who, Act::RulesDiscuss,
                                                   contract::RulesDiscussRequest{house.op(), unit, on, present});
    };
    const auto marksSeenBy = [&](const PersonId& who, const UnitId& unit, int version = 0) {
        const auto reply = evening.ask<contract::RulesRegisterReply>(who, Act::RulesRegister,
                                                                     contract::RulesRegisterRequest{unit, version});
        REQUIRE(reply);
        return reply->discussions;
    };
    CHECK(reason(discuss(evening.teacher, other, today)) == u"rights.missing"_s);
    CHECK(reason(discuss(evening.neighbour, evening.unit, today)) == u"rights.missing"_s);
    CHECK(reason(discuss(evening.teacher, evening.unit, {})) == u"discussion.date"_s);
    CHECK(reason(discuss(evening.teacher, evening.unit, today.addDays(1))) == u"discussion.date"_s);
    CHECK(reason(discuss(evening.teacher, evening.unit, today.addDays(-30))) == u"discussion.date"_s);

    REQUIRE(discuss(evening.teacher, evening.unit, today.addDays(-1)));
    REQUIRE(discuss(evening.teacher, evening.unit, today));
    const QList<Discussion> expected{{evening.unit, 1, today, evening.teacher}};
    CHECK(marksSeenBy(evening.teacher, evening.unit) == expected);
    CHECK(marksSeenBy(evening.deputy, {}) == expected);
    CHECK(marksSeenBy(evening.deputy, other).isEmpty());

    SECTION("a new version is discussed anew")
    {
        REQUIRE(evening.ask<contract::CommandReply>(
            house.adminPerson, Act::RulesPublish,
            contract::RulesPublishRequest{house.op(), 1, u"Правила"_s, u"Приказ № 120"_s, newText}));
        CHECK(marksSeenBy(evening.deputy, {}).isEmpty());
        CHECK(marksSeenBy(evening.deputy, {}, 1) == expected);
    }
    SECTION("a mark by mistake is taken away")
    {
        REQUIRE(discuss(evening.teacher, evening.unit, {}, false));
        CHECK(marksSeenBy(evening.deputy, {}).isEmpty());
    }
}

TEST_CASE("an item of the rules stands above the chat, for every app by the room's subject, until another or none does")
{
    Evening evening;
    const auto pin = [&](const PersonId& who, const QString& item) {
        const auto done = evening.ask<contract::CommandReply>(
            who, Act::RulesPin, contract::RulesPinRequest{evening.house.op(), evening.chat, item});
        evening.settle();
        return done;
    };
    const auto pinned = [&] { return evening.house.ledger->snapshot().find<Chat>(evening.chat.value())->pinned; };
    CHECK(reason(pin(evening.neighbour, insult)) == u"rights.missing"_s);
    CHECK(reason(pin(evening.teacher, u"77"_s)) == u"rules.item"_s);
    CHECK(evening.house.server.subjects.isEmpty());

    REQUIRE(pin(evening.teacher, insult));
    CHECK(pinned().startsWith(u"Пункт 3 правил общения: «"_s));
    REQUIRE(evening.house.server.subjects.size() == 1);
    CHECK(evening.house.server.subjects.last() == std::pair(evening.chat, pinned()));

    REQUIRE(pin(evening.teacher, {}));
    CHECK(pinned().isEmpty());
    CHECK(evening.house.server.subjects.last() == std::pair(evening.chat, QString()));
    CHECK(evening.house.server.said.isEmpty());
    CHECK(evening.record(evening.teacher, evening.shout())->counting == 1); // a pinned rule is no violation of anybody
}

} // namespace authority
