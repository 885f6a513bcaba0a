// SPDX-License-Identifier: GPL-3.0-or-later
// Links that are bound to nobody: who comes by them asks, somebody of the school decides, and only then is anybody in.
#include "domain/join_code.h"
#include "house.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using support::await;

namespace {

struct Class
{
    House house;
    UnitId unit = house.createClass(5, u"А"_s);
    UnitId other = house.createClass(6, u"Б"_s);
    PersonId teacher = house.createStaff(u"Петрова"_s);

    Class()
    {
        house.importPupils(unit, 3);
        house.seat(teacher, unit, SeatKind::ClassTeacher);
    }

    [[nodiscard]] PersonId named(const QString& family, const QString& given) const
    {
        for (const Person& person : house.ledger->school().people) {
            if (person.name.family == family && person.name.given == given)
                return person.id;
        }
        FAIL(family.toStdString());
        return {};
    }
    [[nodiscard]] Login teacherLogin() const { return house.loginOf(teacher); }

    contract::InvitesGroupRequest wanted(int uses, InviteRole role = InviteRole::Guardian)
    {
        contract::InvitesGroupRequest request;
        request.op = house.op();
        request.role = role;
        request.unit = role == InviteRole::Staff ? UnitId() : unit;
        request.usesLimit = uses;
        return request;
    }
    QString groupLink(int uses, bool withoutApproval = false)
    {
        contract::InvitesGroupRequest request = wanted(uses);
        request.withoutApproval = withoutApproval;
        const auto reply = house.call<contract::InvitesCreateReply>(teacherLogin(), Act::InvitesGroup, request);
        REQUIRE(reply);
        return reply->url.section(u'/', -1);
    }
    static JoinWish parent(const PersonName& name, const PersonName& child)
    {
        return {1, true, true, name, child, GuardianKind::Mother, {}};
    }
    JoinWish firstParent() const { return parent({u"Маман"_s, u"А"_s, {}}, {u"Ученикн"_s, u"А"_s, {}}); }
    QString asked(const QString& token, const JoinWish& wish)
    {
        const auto page = house.admission->ask(token, wish, Language::Russian);
        return page ? u"asked"_s : page.error().reason;
    }
    QString decide(const Login& login, const contract::RequestDecision& decision)
    {
        const auto reply = house.call<contract::RequestsDecideReply>(
            login, Act::RequestsDecide, contract::RequestsDecideRequest{house.op(), {decision}});
        return reply ? u"done"_s : reply.error().reason;
    }
    contract::RequestsListReply queue(const Login& login)
    {
        const auto reply = house.call<contract::RequestsListReply>(login, Act::RequestsList, contract::RequestsListRequest{});
        REQUIRE(reply);
        return *reply;
    }
    contract::RequestDecision accept(const JoinRequest& request, const PersonId& person, const PersonId& child)
    {
        return {request.id, contract::RequestVerdict::Accept, person, child, {}};
    }
    [[nodiscard]] QStringList parentsInside() const { return house.nicks(house.chat(unit, ChatKind::ClassParents)); }
};

} // namespace

TEST_CASE("who comes by a class's link is in nothing until the class teacher has accepted him")
{
    Class of;
    House& house = of.house;
    const QString token = of.groupLink(5);
    const auto page = house.admission->openInvite(token, Language::Russian);
    REQUIRE(page);
    CHECK(page->asksRequest);
    CHECK(page->person.isEmpty());
    CHECK(page->chats.contains(u"5«А» — родители"_s));
    CHECK(await(house.admission->redeem(token, house.yes(), Language::Russian)).error().reason ==
          u"invite.asks-request"_s);

    const auto mine = house.admission->ask(token, of.firstParent(), Language::Russian);
    REQUIRE(mine);
    CHECK(house.admission->openInvite(*mine, Language::Russian)->request->state == JoinRequestState::Waiting);
    CHECK(await(house.admission->redeem(*mine, house.yes(), Language::Russian)).error().reason ==
          u"invite.asks-request"_s);
    CHECK(of.parentsInside().size() == 1); // the teacher

    const auto waiting = of.queue(of.teacherLogin());
    REQUIRE(waiting.total == 1);
    const JoinRequest request = waiting.requests.first();
    CHECK(of.decide(of.teacherLogin(), of.accept(request, of.named(u"Маман"_s, u"А"_s), of.named(u"Ученикн"_s, u"А"_s))) ==
          u"done"_s);
    const auto accepted = house.admission->openInvite(*mine, Language::Russian);
    REQUIRE(accepted);
    CHECK_FALSE(accepted->request);
    CHECK(accepted->rulesKnown);
    CHECK(accepted->person == u"Маман А"_s);
    REQUIRE(await(house.admission->redeem(*mine, house.yes(), Language::Russian)));
    CHECK(of.parentsInside().contains(u"Маман А (мама: Ученикн А)"_s));
    CHECK(of.queue(of.teacherLogin()).total == 0);
    CHECK(of.decide(of.teacherLogin(), of.accept(request, {}, of.named(u"Ученикн"_s, u"А"_s))) == u"request.decided"_s);
}

TEST_CASE("a link that stands in the open is remembered with where it stands, by itself or told by whoever has found it")
{
    Class of;
    House& house = of.house;
    const QString token = of.groupLink(5);
    const InviteId mine = house.ledger->school().invites.last().id;
    const auto seen = [&] { return house.ledger->snapshot().find<Invite>(mine.value())->seenOn; };
    house.admission->noteSite(token, u"vk.com"_s);
    CHECK(seen() == u"vk.com"_s);
    house.admission->noteSite(token, u"vk.com"_s);
    house.admission->noteSite(u"unknown-unknown-unknown"_s, u"ok.ru"_s);
    CHECK(seen() == u"vk.com"_s);
    const auto found = [&](const Login& login, const QString& link, const QString& where) {
        const auto reply = house.call<contract::InvitesFoundReply>(login, Act::InvitesFound,
                                                                   contract::InvitesFoundRequest{house.op(), link, where});
        return reply ? QString() : reply.error().reason;
    };
    const QString link = u"Смотрите: https://join.school.test/j/"_s + token;
    CHECK(found(of.teacherLogin(), link, u"Доска у входа"_s).isEmpty());
    CHECK(seen() == u"vk.com, Доска у входа"_s);
    CHECK(found(house.admin, link, u" "_s) == u"invite.where"_s);
    CHECK(found(house.admin, u"https://join.school.test/j/unknown-unknown"_s, u"Форум"_s) == u"invite.unknown"_s);
    CHECK(found(house.admin, u"просто слова"_s, u"Форум"_s) == u"invite.unknown"_s);
    // A class teacher cannot tell a link of another class from none, and reads what to do with it.
    const UnitId other = house.createClass(9, u"Г"_s);
    contract::InvitesGroupRequest group;
    group.op = house.op();
    group.unit = other;
    group.usesLimit = 5;
    const auto elsewhere = house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesGroup, group);
    REQUIRE(elsewhere);
    for (const QString& foreign : {elsewhere->url, elsewhere->code, u"https://join.school.test/j/unknown-unknown"_s, u"слова"_s})
        CHECK(found(of.teacherLogin(), foreign, u"Форум"_s) == u"invite.not-yours"_s);
    CHECK(house.ledger->snapshot().find<Invite>(elsewhere->invite.value())->seenOn.isEmpty());
    contract::InvitesSweepRequest sweep{house.op(), {mine}};
    REQUIRE(house.call<contract::InvitesSweepReply>(of.teacherLogin(), Act::InvitesSweep, sweep));
    CHECK(found(house.admin, link, u"Форум"_s) == u"invite.annulled"_s);
    house.admission->noteSite(token, u"ok.ru"_s);
    CHECK(seen() == u"vk.com, Доска у входа"_s);
}

TEST_CASE("a page of mail that leads to a personal link is no posting")
{
    Class of;
    House& house = of.house;
    house.admission->noteSite(house.invite(of.named(u"Маман"_s, u"А"_s), of.unit), u"e.mail.example"_s);
    CHECK(house.ledger->school().invites.last().seenOn.isEmpty());
}

TEST_CASE("of two hundred who use a link with one place, one gets it, and leaving frees none")
{
    Class of;
    const QString token = of.groupLink(1);
    int got = 0;
    for (int i = 0; i < 200; ++i)
        got += of.asked(token, of.firstParent()) == u"asked"_s ? 1 : 0;
    CHECK(got == 1);
    CHECK(of.asked(token, of.firstParent()) == u"invite.used"_s);
    const JoinRequest request = of.queue(of.house.admin).requests.first();
    CHECK(of.decide(of.house.admin, {request.id, contract::RequestVerdict::Refuse, {}, {}, u"Не узнали вас"_s}) == u"done"_s);
    CHECK(of.asked(token, of.firstParent()) == u"invite.used"_s);
}

TEST_CASE("a refusal needs a reason, and whoever asked reads it on his page")
{
    Class of;
    const auto mine = of.house.admission->ask(of.groupLink(2), of.firstParent(), Language::Russian);
    REQUIRE(mine);
    const JoinRequest request = of.queue(of.house.admin).requests.first();
    contract::RequestDecision refusal{request.id, contract::RequestVerdict::Refuse, {}, {}, u"  "_s};
    CHECK(of.decide(of.house.admin, refusal) == u"request.reason"_s);
    refusal.reason = u"Такого ученика в классе нет"_s;
    CHECK(of.decide(of.house.admin, refusal) == u"done"_s);
    const auto page = of.house.admission->openInvite(*mine, Language::Russian);
    REQUIRE(page);
    CHECK(page->request->state == JoinRequestState::Refused);
    CHECK(page->request->reason == u"Такого ученика в классе нет"_s);
}

TEST_CASE("a question is answered on the page and the request waits again")
{
    Class of;
    const auto mine = of.house.admission->ask(of.groupLink(2), of.firstParent(), Language::Russian);
    REQUIRE(mine);
    CHECK_FALSE(of.house.admission->answer(*mine, u"раньше вопроса"_s, Language::Russian));
    const JoinRequest request = of.queue(of.house.admin).requests.first();
    CHECK(of.decide(of.house.admin, {request.id, contract::RequestVerdict::Ask, {}, {}, u"Вы бабушка?"_s}) == u"done"_s);
    REQUIRE(of.house.admission->answer(*mine, u"Да, по маме"_s, Language::Russian));
    const JoinRequest again = of.queue(of.house.admin).requests.first();
    CHECK(again.state == JoinRequestState::Waiting);
    CHECK(again.answer == u"Да, по маме"_s);
}

TEST_CASE("a child becomes nobody's parent, least of all its own")
{
    Class of;
    const PersonName pupil{u"Ученикн"_s, u"А"_s, {}};
    const QString token = of.groupLink(5);
    CHECK(of.asked(token, Class::parent(pupil, pupil)) == u"request.same-name"_s);
    CHECK(of.asked(token, Class::parent({u"Другая"_s, u"Анна"_s, {}}, {})) == u"request.child"_s);
    REQUIRE(of.asked(token, Class::parent({u"Ученикнн"_s, u"А"_s, {}}, pupil)) == u"asked"_s);
    const JoinRequest request = of.queue(of.house.admin).requests.first();
    const PersonId child = of.named(u"Ученикн"_s, u"А"_s);
    CHECK(of.decide(of.house.admin, of.accept(request, of.named(u"Ученикнн"_s, u"А"_s), child)) ==
          u"request.child-as-parent"_s);
    CHECK(of.decide(of.house.admin, of.accept(request, child, child)) == u"request.child-as-parent"_s);
    CHECK(of.decide(of.house.admin, of.accept(request, {}, {})) == u"request.child"_s);
}

TEST_CASE("an account that exists gets a second child only when the request names it")
{
    Class of;
    House& house = of.house;
    const PersonId mother = of.named(u"Маман"_s, u"А"_s);
    const Login login = house.join(mother, of.unit);
    JoinWish wish = of.firstParent();
    wish.child = {u"Ученикнн"_s, u"А"_s, {}};
    const QString token = of.groupLink(5);
    REQUIRE(of.asked(token, wish) == u"asked"_s);
    const PersonId second = of.named(u"Ученикнн"_s, u"А"_s);
    const JoinRequest without = of.queue(house.admin).requests.first();
    CHECK(of.decide(house.admin, of.accept(without, mother, second)) == u"request.has-account"_s);
    wish.account = u"xmpp:"_s + login.value() + u"@school.test"_s;
    const auto mine = house.admission->ask(token, wish, Language::Russian);
    REQUIRE(mine);
    const JoinRequest with = of.queue(house.admin).requests.last();
    CHECK(of.decide(house.admin, of.accept(with, mother, second)) == u"done"_s);
    CHECK(house.ledger->snapshot().find<GuardianLink>(joinedKey({mother.value(), second.value()})));
    const auto page = house.admission->openInvite(*mine, Language::Russian);
    REQUIRE(page);
    CHECK(page->request->state == JoinRequestState::Accepted);
    CHECK(house.loginOf(mother) == login);
}

TEST_CASE("without approval who matches one person of the roster is in at once, everybody else waits")
{
    Class of;
    const QString token = of.groupLink(5, true);
    const auto known = of.house.admission->ask(token, of.firstParent(), Language::Russian);
    REQUIRE(known);
    CHECK_FALSE(of.house.admission->openInvite(*known, Language::Russian)->request);
    REQUIRE(of.asked(token, Class::parent({u"Чужая"_s, u"Анна"_s, {}}, {u"Ученикн"_s, u"А"_s, {}})) == u"asked"_s);
    CHECK(of.queue(of.house.admin).total == 1);
}

TEST_CASE("staff come by a link as teachers whom somebody has to verify")
{
    Class of;
    House& house = of.house;
    const auto refused =
        house.call<contract::InvitesCreateReply>(of.teacherLogin(), Act::InvitesGroup, of.wanted(3, InviteRole::Staff));
    CHECK(refused.error().reason == u"rights.missing"_s);
    contract::InvitesGroupRequest wanted = of.wanted(3, InviteRole::Staff);
    wanted.withoutApproval = true; // is not listened to
    const auto reply = house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesGroup, wanted);
    REQUIRE(reply);
    JoinWish wish;
    wish.rulesVersion = 1;
    wish.rulesAcknowledged = true;
    wish.name = {u"Новая"_s, u"Учительница"_s, {}};
    const auto mine = house.admission->ask(reply->url.section(u'/', -1), wish, Language::Russian);
    REQUIRE(mine);
    CHECK(of.queue(of.teacherLogin()).total == 0);
    const JoinRequest request = of.queue(house.admin).requests.first();
    CHECK(of.decide(of.teacherLogin(), of.accept(request, {}, {})) == u"rights.missing"_s);
    CHECK(of.decide(house.admin, of.accept(request, {}, {})) == u"done"_s);
    REQUIRE(await(house.admission->redeem(*mine, house.yes(), Language::Russian)));
    const PersonId person = of.named(u"Новая"_s, u"Учительница"_s);
    CHECK_FALSE(isConfirmedStaff(house.ledger->school(), person));
    CHECK(rolesOf(house.ledger->school(), person) == Roles(Role::Unconfirmed));
}

TEST_CASE("a class teacher hands out links of the own class only, and within the limits")
{
    Class of;
    contract::InvitesGroupRequest wanted = of.wanted(5);
    wanted.unit = of.other;
    const auto reason = [&](const contract::InvitesGroupRequest& request) {
        const auto reply = of.house.call<contract::InvitesCreateReply>(of.teacherLogin(), Act::InvitesGroup, request);
        return reply ? u"made"_s : reply.error().reason;
    };
    CHECK(reason(wanted) == u"rights.missing"_s);
    CHECK(reason(of.wanted(0)) == u"invite.uses"_s);
    CHECK(reason(of.wanted(81)) == u"invite.uses"_s);
    wanted = of.wanted(5);
    wanted.expiresAt = of.house.clock.now().addDays(31);
    CHECK(reason(wanted) == u"invite.expiry"_s);
    CHECK(reason(of.wanted(5, InviteRole::Guest)) == u"request.invalid"_s);
}

TEST_CASE("a hundred requests are accepted in one action, and those that cannot be are named")
{
    Class of;
    House& house = of.house;
    house.importPupils(of.other, 2);
    contract::InvitesGroupRequest wanted = of.wanted(120);
    wanted.unit = of.other;
    const auto link = house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesGroup, wanted);
    REQUIRE(link);
    const QString token = link->url.section(u'/', -1);
    contract::RequestsDecideRequest all{house.op(), {}};
    const PersonId child = of.named(u"Ученикн"_s, u"Б"_s);
    for (int i = 0; i < 100; ++i) {
        const QString family = u"Мать"_s + QChar(u'а' + i / 10) + QChar(u'а' + i % 10);
        REQUIRE(of.asked(token, Class::parent({family, u"Анна"_s, {}}, {u"Ученикн"_s, u"Б"_s, {}})) == u"asked"_s);
        all.decisions << of.accept(house.ledger->school().requests.last(), {}, child);
    }
    REQUIRE(all.decisions.size() == 100);
    JoinRequest unknown;
    unknown.id = JoinRequestId(u"nobody"_s);
    all.decisions << of.accept(unknown, {}, {});
    const auto done = house.call<contract::RequestsDecideReply>(house.admin, Act::RequestsDecide, all);
    REQUIRE(done);
    CHECK(done->done == 100);
    REQUIRE(done->failed.size() == 1);
    CHECK(done->failed.first().code == u"request.unknown"_s);
    CHECK(of.queue(house.admin).total == 0);
}

TEST_CASE("the links of a whole class come at once, each with a code that leads to the same place")
{
    Class of;
    House& house = of.house;
    contract::InvitesKitRequest request;
    request.op = house.op();
    request.unit = of.unit;
    const auto kit = house.call<contract::InvitesKitReply>(of.teacherLogin(), Act::InvitesKit, request);
    REQUIRE(kit);
    REQUIRE(kit->slips.size() == 6);
    CHECK(kit->slips.first().child.isEmpty());
    for (const contract::KitSlip& slip : kit->slips) {
        CHECK(joinCodeFrom(displayJoinCode(slip.code)) == slip.code);
        const auto byLink = house.admission->openInvite(slip.url.section(u'/', -1), Language::Russian);
        const auto byCode = house.admission->openInvite(slip.code, Language::Russian);
        REQUIRE(byLink);
        REQUIRE(byCode);
        CHECK(byLink->person == byCode->person);
    }
    SECTION("asked again, nobody gets a second one")
    {
        request.op = house.op();
        const auto again = house.call<contract::InvitesKitReply>(of.teacherLogin(), Act::InvitesKit, request);
        REQUIRE(again);
        CHECK(again->slips.isEmpty());
        CHECK(again->holding == 6);
    }
    SECTION("renewed, only the newest paper is good")
    {
        request.op = house.op();
        request.renew = true;
        const auto again = house.call<contract::InvitesKitReply>(of.teacherLogin(), Act::InvitesKit, request);
        REQUIRE(again);
        CHECK(again->slips.size() == 6);
        CHECK(house.admission->openInvite(kit->slips.first().code, Language::Russian).error().reason ==
              u"invite.annulled"_s);
    }
    SECTION("annulled together, they are refused at once")
    {
        contract::InvitesSweepRequest sweep{house.op(), {}};
        for (const contract::KitSlip& slip : kit->slips)
            sweep.invites << slip.invite;
        const auto swept = house.call<contract::InvitesSweepReply>(of.teacherLogin(), Act::InvitesSweep, sweep);
        REQUIRE(swept);
        CHECK(swept->annulled == 6);
        CHECK(house.admission->openInvite(kit->slips.last().url.section(u'/', -1), Language::Russian).error().reason ==
              u"invite.annulled"_s);
    }
    SECTION("who is in gets none")
    {
        house.join(kit->slips.first().person, of.unit);
        request.op = house.op();
        request.renew = true;
        const auto again = house.call<contract::InvitesKitReply>(of.teacherLogin(), Act::InvitesKit, request);
        REQUIRE(again);
        CHECK(again->slips.size() == 5);
        CHECK(again->joined == 1);
    }
}

TEST_CASE("a clock that is set back makes no expired link good again")
{
    Class of;
    House& house = of.house;
    const QString token = of.groupLink(5);
    house.clock.advance(std::chrono::hours(24 * 15));
    CHECK(house.admission->openInvite(token, Language::Russian).error().reason == u"invite.expired"_s);
    house.clock.advance(-std::chrono::hours(24 * 10));
    CHECK(house.admission->openInvite(token, Language::Russian).error().reason == u"invite.expired"_s);
    CHECK(of.asked(token, of.firstParent()) == u"invite.expired"_s);
}

TEST_CASE("a guest is in one chat, at the word of its moderator, until the link ends")
{
    Class of;
    House& house = of.house;
    const ChatId talk(u"talk"_s);
    REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        Chat chat;
        chat.id = talk;
        chat.title = u"Экскурсия"_s;
        change.put(chat);
        change.put(ChatMember{talk, of.teacher, u"Петрова Мария Ивановна"_s, MemberRole::Moderator, true, change.now()});
        return base::Result<bool>(true);
    }));
    contract::InvitesGuestRequest wanted;
    wanted.op = house.op();
    wanted.chat = of.house.chat(of.unit, ChatKind::ClassParents);
    CHECK(house.call<contract::InvitesCreateReply>(of.teacherLogin(), Act::InvitesGuest, wanted).error().reason ==
          u"invite.not-by-hand"_s);
    wanted.op = house.op();
    wanted.chat = talk;
    const Login stranger = house.loginOf(house.createStaff(u"Чужая"_s));
    CHECK(house.call<contract::InvitesCreateReply>(stranger, Act::InvitesGuest, wanted).error().reason ==
          u"invite.not-your-chat"_s);
    wanted.op = house.op();
    const auto link = house.call<contract::InvitesCreateReply>(of.teacherLogin(), Act::InvitesGuest, wanted);
    REQUIRE(link);
    JoinWish wish;
    wish.rulesVersion = 1;
    wish.rulesAcknowledged = true;
    wish.name = {u"Экскурсовод"_s, u"Олег"_s, {}};
    const auto mine = house.admission->ask(link->url.section(u'/', -1), wish, Language::Russian);
    REQUIRE(mine);
    CHECK(of.decide(house.admin, of.accept(of.queue(house.admin).requests.first(), {}, {})) == u"done"_s);
    CHECK(house.nicks(talk).contains(u"Экскурсовод Олег"_s));
    house.clock.advance(std::chrono::hours(24 * 4));
    house.calendar->turn();
    CHECK(house.nicks(talk) == QStringList{u"Петрова Мария Ивановна (учитель)"_s});
}
