// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/own_account.h"
#include "authority/server_state.h"
#include "contract/account_messages.h"
#include "domain/account_terms.h"
#include "domain/nick.h"
#include "house.h"

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// A class with its teacher and families who have accounts, and a head.
struct Accounts
{
    House house;
    UnitId unit = house.createClass(5, u"А"_s);
    PersonId teacher = house.createStaff(u"Петрова"_s);
    PersonId head = house.createStaff(u"Директорова"_s, PositionKind::Head);
    PersonId mother;
    PersonId stranger; // a mother of another class
    OwnAccount own{*house.ledger, house.server, Addresses{u"school.test"_s, QUrl(u"https://join.school.test"_s)}};

    Accounts()
    {
        house.seat(teacher, unit, SeatKind::ClassTeacher);
        house.importPupils(unit, 1);
        mother = house.ledger->school().guardians.first().guardian;
        house.join(mother, unit);
        const UnitId other = house.createClass(6, u"Б"_s);
        house.importPupils(other, 1);
        for (const GuardianLink& link : house.ledger->school().guardians) {
            if (link.guardian != mother)
                stranger = link.guardian;
        }
        house.join(stranger, other);
    }

    [[nodiscard]] base::Result<contract::AccountsGetReply> look(const PersonId& asker, const PersonId& person = {})
    {
        return house.ask<contract::AccountsGetReply>(house.loginOf(asker), Act::AccountsGet,
                                                     contract::AccountsGetRequest{person});
    }
    [[nodiscard]] QString reasonOfFreezing(const PersonId& caller, const PersonId& person, bool frozen = true,
                                           const QString& reason = u"Чужой вход"_s)
    {
        const auto done =
            house.call<contract::CommandReply>(house.loginOf(caller), Act::AccountsFreeze,
                                               contract::AccountsFreezeRequest{house.op(), person, frozen, reason});
        return done ? QString() : done.error().reason;
    }
    [[nodiscard]] QString reasonOfClosing(const PersonId& caller, const PersonId& person = {}, bool closing = true,
                                          const QString& reason = u"Заявление от 12.11.2026"_s)
    {
        const auto done =
            house.call<contract::CommandReply>(house.loginOf(caller), Act::AccountsClose,
                                               contract::AccountsCloseRequest{house.op(), person, closing, reason});
        return done ? QString() : done.error().reason;
    }
    [[nodiscard]] base::Result<contract::AccountsResetReply> link(const PersonId& caller, const PersonId& person)
    {
        return house.call<contract::AccountsResetReply>(house.loginOf(caller), Act::AccountsReset,
                                                        contract::AccountsResetRequest{person});
    }
    [[nodiscard]] QStringList keysOf(const PersonId& person)
    {
        QStringList keys;
        for (const xmpp::DirectKeys& pushed : house.server.asked<xmpp::DirectKeys>()) {
            for (const xmpp::DirectKeys::Person& each : pushed.people) {
                if (each.login == house.loginOf(person).value())
                    keys = each.keys;
            }
        }
        return keys;
    }
    [[nodiscard]] QString reasonOfReset(const QString& token, const QString& password = u"новый-пароль-9"_s)
    {
        const auto done = support::await(own.reset(token, password, Language::Russian));
        return done ? QString() : done.error().reason;
    }
    [[nodiscard]] static QString tokenOf(const contract::AccountsResetReply& reply)
    {
        return reply.url.section(u'/', -1);
    }
};

} // namespace

TEST_CASE("everybody sees where the own account is signed in, a class teacher that of the families of the class")
{
    Accounts f;
    f.house.server.sessions = {{u"phone"_s, f.house.clock.now().addSecs(-60), u"192.0.2.7"_s},
                               {u"desk"_s, f.house.clock.now(), {}}};
    const auto mine = f.look(f.mother);
    REQUIRE(mine);
    CHECK(mine->hasAccount);
    REQUIRE(mine->sessions.size() == 2);
    CHECK(mine->sessions.first().id == u"desk"_s); // newest first
    CHECK(mine->sessions.last().address == u"192.0.2.7"_s);
    CHECK(f.look(f.teacher, f.mother));
    CHECK(f.look(f.head, f.mother));
    CHECK(f.look(f.teacher, f.stranger).error().reason == u"rights.missing"_s);
    CHECK(f.look(f.mother, f.stranger).error().reason == u"rights.missing"_s);

    f.house.server.refusal = base::Error{base::ErrorCode::Offline, {}};
    const auto unseen = f.look(f.mother);
    REQUIRE(unseen);
    CHECK_FALSE(unseen->sessionsKnown);
}

TEST_CASE("a session is ended on the server by an errand, also when the server was away at that moment")
{
    Accounts f;
    const auto end = [&](const PersonId& caller, const PersonId& person, const QString& session) {
        const auto done = f.house.call<contract::CommandReply>(
            f.house.loginOf(caller), Act::AccountsEnd, contract::AccountsEndRequest{f.house.op(), person, session});
        return done ? QString() : done.error().reason;
    };
    CHECK(end(f.mother, {}, u"phone"_s).isEmpty());
    CHECK(end(f.head, f.mother, {}).isEmpty());
    CHECK(end(f.teacher, f.mother, {}) == u"rights.missing"_s);
    CHECK(end(f.mother, f.stranger, {}) == u"rights.missing"_s);
    f.house.errands->restart();
    REQUIRE(support::waitUntil([&] { return f.house.server.asked<xmpp::EndSession>().size() == 2; }));
    const auto asked = f.house.server.asked<xmpp::EndSession>();
    CHECK(asked.at(0) == xmpp::EndSession{f.house.loginOf(f.mother).value(), u"phone"_s});
    CHECK(asked.at(1) == xmpp::EndSession{f.house.loginOf(f.mother).value(), {}});
}

TEST_CASE("a frozen account is closed on the server until it is opened again, and its owner can freeze but not open it")
{
    Accounts f;
    f.house.reconciler->restart();
    REQUIRE(support::waitUntil([&] { return !f.keysOf(f.mother).isEmpty(); }));
    const QStringList before = f.keysOf(f.mother);
    CHECK(f.reasonOfFreezing(f.mother, {}, true, {}).isEmpty());
    REQUIRE(support::waitUntil([&] { return f.keysOf(f.mother) == QStringList{u"!"_s}; }));
    CHECK(f.own.loginOf(f.mother).isEmpty());
    CHECK(f.look(f.head, f.mother)->frozenBy == f.mother);
    CHECK(f.reasonOfFreezing(f.mother, {}, false) == u"account.self"_s);
    CHECK(f.reasonOfFreezing(f.teacher, f.mother, false) == u"rights.missing"_s);
    f.house.errands->restart();
    // The administrators are told who it is.
    REQUIRE(support::waitUntil([&] {
        return std::ranges::any_of(f.house.server.told, [&](const auto& told) {
            return told.first == f.house.admin && told.second.body.contains(u"аккаунт взломан"_s);
        });
    }));
    CHECK(f.reasonOfFreezing(f.head, f.mother, false).isEmpty());
    REQUIRE(support::waitUntil([&] { return f.keysOf(f.mother) == before; }));
    CHECK_FALSE(f.own.loginOf(f.mother).isEmpty());
}

TEST_CASE("others are frozen with a reason only, and never the only administrator")
{
    Accounts f;
    CHECK(f.reasonOfFreezing(f.head, f.mother, true, u"  "_s) == u"account.reason"_s);
    CHECK(f.reasonOfFreezing(f.head, f.house.adminPerson) == u"account.last"_s);
    CHECK(f.reasonOfFreezing(f.house.adminPerson, {}) == u"account.last"_s);
    CHECK(f.reasonOfFreezing(f.head, f.mother).isEmpty());
    CHECK(f.look(f.head, f.mother)->frozenReason == u"Чужой вход"_s);
    f.house.restart();
    CHECK(f.look(f.head, f.mother)->frozenAt.isValid());
}

TEST_CASE("an administrator whose colleagues cannot help is the only one")
{
    Accounts f;
    const PersonId second = f.house.createStaff(u"Вторая"_s, PositionKind::Administrator);
    SECTION("because the other is frozen")
    {
        CHECK(f.reasonOfFreezing(f.house.adminPerson, second).isEmpty());
    }
    SECTION("because the other's account is about to be deleted")
    {
        CHECK(f.reasonOfClosing(f.house.adminPerson, second).isEmpty());
    }
    CHECK(f.reasonOfFreezing(f.house.adminPerson, {}, true, {}) == u"account.last"_s);
    CHECK(f.reasonOfFreezing(f.head, f.house.adminPerson) == u"account.last"_s);
    CHECK(f.reasonOfClosing(f.house.adminPerson) == u"account.only"_s);
    CHECK(f.reasonOfFreezing(f.head, f.mother).isEmpty()); // whom this is not about
    CHECK(f.reasonOfFreezing(f.house.adminPerson, second, false).isEmpty());
    CHECK(f.reasonOfClosing(f.house.adminPerson, second, false).isEmpty());
    CHECK(f.reasonOfFreezing(f.house.adminPerson, {}, true, {}).isEmpty());
}

TEST_CASE("a link to a new password works once, for three days, by its code too, and the newest is the only one")
{
    Accounts f;
    const auto first = f.link(f.teacher, f.mother);
    REQUIRE(first);
    CHECK(first->url.startsWith(u"https://join.school.test/my/reset/"_s));
    const auto second = f.link(f.house.adminPerson, f.mother);
    REQUIRE(second);
    CHECK(f.own.openReset(f.tokenOf(*first), Language::Russian).error().reason == u"reset.unknown"_s);
    CHECK(f.own.openReset(second->code, Language::Russian)->jid.startsWith(f.house.loginOf(f.mother).value()));
    CHECK(f.reasonOfReset(f.tokenOf(*second), u"коротк"_s) == u"password.short"_s);
    CHECK(f.reasonOfReset(f.tokenOf(*second)).isEmpty());
    const auto changes = f.house.server.asked<xmpp::AccountChanges>();
    REQUIRE_FALSE(changes.isEmpty());
    CHECK(changes.last().set.first().login == f.house.loginOf(f.mother).value());
    CHECK(changes.last().set.first().password == u"новый-пароль-9"_s);
    CHECK(f.reasonOfReset(f.tokenOf(*second)) == u"reset.unknown"_s);
    CHECK(f.reasonOfReset(second->code) == u"reset.unknown"_s);

    const auto third = f.link(f.teacher, f.mother);
    REQUIRE(third);
    f.house.clock.advance(std::chrono::hours(24 * 3));
    CHECK(f.reasonOfReset(f.tokenOf(*third)) == u"reset.unknown"_s);
}

TEST_CASE("links to passwords are given by class teachers to the families of their class, and by administrators")
{
    Accounts f;
    CHECK(f.link(f.teacher, f.stranger).error().reason == u"rights.missing"_s);
    CHECK(f.link(f.teacher, f.head).error().reason == u"rights.missing"_s);
    CHECK(f.link(f.head, f.mother).error().reason == u"rights.missing"_s);
    CHECK(f.link(f.mother, f.mother).error().reason == u"rights.missing"_s);
    CHECK(f.link(f.house.adminPerson, f.head));
    // A colleague whose child is in the class.
    const PersonId colleague = f.house.createStaff(u"Мамина"_s);
    const PersonId child = f.house.ledger->school().guardians.first().child;
    REQUIRE(f.house.call<contract::CommandReply>(
        f.house.admin, Act::GuardiansSet,
        contract::GuardiansSetRequest{f.house.op(), {colleague, child, GuardianKind::Mother}, true}));
    CHECK(f.link(f.teacher, colleague).error().reason == u"account.staff"_s);
}

TEST_CASE("freezing voids a link to a new password")
{
    Accounts f;
    const auto given = f.link(f.teacher, f.mother);
    REQUIRE(given);
    CHECK(f.reasonOfFreezing(f.head, f.mother).isEmpty());
    CHECK(f.reasonOfReset(f.tokenOf(*given)) == u"reset.unknown"_s);
    const auto another = f.link(f.teacher, f.mother);
    REQUIRE(another);
    CHECK(f.reasonOfReset(f.tokenOf(*another)) == u"account.frozen"_s);
    CHECK(f.reasonOfFreezing(f.head, f.mother, false).isEmpty());
    CHECK(f.reasonOfReset(f.tokenOf(*another)).isEmpty());
}

TEST_CASE("an account that its owner has frozen opens with the new password, and not before")
{
    Accounts f;
    const auto before = f.link(f.teacher, f.mother);
    REQUIRE(before);
    CHECK(f.reasonOfFreezing(f.mother, {}, true, {}).isEmpty());
    CHECK(f.reasonOfReset(f.tokenOf(*before)) == u"reset.unknown"_s); // the thief may have it
    const auto given = f.link(f.teacher, f.mother);
    REQUIRE(given);
    CHECK(f.own.openReset(f.tokenOf(*given), Language::Russian));
    f.house.server.refusal = base::Error{base::ErrorCode::Offline, {}};
    CHECK(f.reasonOfReset(f.tokenOf(*given)) == u"server.away"_s);
    CHECK(f.own.loginOf(f.mother).isEmpty());
    f.house.server.refusal.reset();
    CHECK(f.reasonOfReset(f.tokenOf(*given)).isEmpty()); // nobody has to go to the school again
    CHECK(f.reasonOfReset(f.tokenOf(*given)) == u"reset.unknown"_s);
    CHECK_FALSE(f.own.loginOf(f.mother).isEmpty());
    CHECK_FALSE(f.look(f.head, f.mother)->frozenAt.isValid());
}

TEST_CASE("an account is closed at once and deleted when the days of grace are over; its owner can take that back")
{
    Accounts f;
    f.house.reconciler->restart();
    REQUIRE(support::waitUntil([&] { return !f.keysOf(f.mother).isEmpty(); }));
    const QStringList before = f.keysOf(f.mother);
    CHECK(f.reasonOfClosing(f.mother).isEmpty());
    REQUIRE(support::waitUntil([&] { return f.keysOf(f.mother) == QStringList{closedAccount}; }));
    CHECK(f.own.page(f.mother)->closesAt == f.house.clock.now().addDays(daysOfGrace));
    CHECK(f.look(f.head, f.mother)->closesAt.isValid());
    CHECK(f.reasonOfClosing(f.mother, {}, false).isEmpty());
    REQUIRE(support::waitUntil([&] { return f.keysOf(f.mother) == before; }));
    CHECK_FALSE(f.own.page(f.mother)->closesAt.isValid());
    f.house.clock.advance(std::chrono::hours(24 * (daysOfGrace + 1)));
    f.house.calendar->turn();
    CHECK_FALSE(f.house.loginOf(f.mother).isEmpty());
}

TEST_CASE("when the days of grace are over the account is gone, the person stays on the lists and can be invited anew")
{
    Accounts f;
    const Login old = f.house.loginOf(f.mother);
    const ChatId parents = f.house.chat(f.unit, ChatKind::ClassParents);
    const auto isMember = [&] {
        return f.house.ledger->snapshot().find<ChatMember>(joinedKey({parents.value(), f.mother.value()})) != nullptr;
    };
    CHECK(isMember());
    CHECK(f.reasonOfClosing(f.mother).isEmpty());
    f.house.clock.advance(std::chrono::hours(24 * daysOfGrace) - std::chrono::seconds(1));
    f.house.calendar->turn();
    CHECK(f.house.loginOf(f.mother) == old);
    CHECK(isMember()); // nobody else is told of the days in which it may be taken back
    f.house.clock.advance(std::chrono::seconds(1));
    f.house.calendar->turn();
    CHECK(f.house.loginOf(f.mother).isEmpty());
    CHECK_FALSE(isMember());
    const School& school = f.house.ledger->school();
    CHECK(std::ranges::any_of(school.guardians, [&](const GuardianLink& link) { return link.guardian == f.mother; }));
    CHECK(std::ranges::none_of(school.consents, [&](const Consent& consent) {
        return consent.person == f.mother && consent.state == ConsentState::Given;
    }));
    f.house.errands->restart();
    REQUIRE(support::waitUntil([&] {
        const auto changes = f.house.server.asked<xmpp::AccountChanges>();
        return !changes.isEmpty() && changes.last().gone == QList{xmpp::AccountChanges::Gone{old.value(), removedNick()}};
    }));
    const Login fresh = f.house.join(f.mother, f.unit);
    CHECK_FALSE(fresh.isEmpty());
    CHECK(fresh != old);
    CHECK(isMember());
}

TEST_CASE("accounts of others are deleted by administrators with a reason, and never the only administrator's")
{
    Accounts f;
    CHECK(f.reasonOfClosing(f.teacher, f.mother) == u"rights.missing"_s);
    CHECK(f.reasonOfClosing(f.head, f.mother) == u"rights.missing"_s);
    CHECK(f.reasonOfClosing(f.mother, f.stranger) == u"rights.missing"_s);
    CHECK(f.reasonOfClosing(f.mother, f.stranger, false) == u"rights.missing"_s);
    CHECK(f.reasonOfClosing(f.house.adminPerson, f.mother, true, u" "_s) == u"account.reason"_s);
    CHECK(f.reasonOfClosing(f.house.adminPerson) == u"account.only"_s);
    CHECK(f.reasonOfClosing(f.house.adminPerson, f.mother).isEmpty());
    CHECK(f.look(f.house.adminPerson, f.mother)->closedBy == f.house.adminPerson);
    // The first day counts, and the store remembers it.
    f.house.clock.advance(std::chrono::hours(24));
    CHECK(f.reasonOfClosing(f.mother).isEmpty());
    f.house.restart();
    CHECK(f.look(f.house.adminPerson, f.mother)->closesAt == f.house.clock.now().addDays(daysOfGrace - 1));
    CHECK(f.reasonOfClosing(f.house.adminPerson, f.mother, false).isEmpty());
    CHECK_FALSE(f.look(f.house.adminPerson, f.mother)->closesAt.isValid());
}

TEST_CASE("freezing stops a deletion: whoever has got hold of the account may have asked for it")
{
    Accounts f;
    CHECK(f.reasonOfClosing(f.mother).isEmpty());
    CHECK(f.reasonOfFreezing(f.head, f.mother).isEmpty());
    f.house.clock.advance(std::chrono::hours(24 * (daysOfGrace + 1)));
    f.house.calendar->turn();
    CHECK_FALSE(f.house.loginOf(f.mother).isEmpty());
}

TEST_CASE("who may invite how is set by administrators and holds for whoever makes a link")
{
    Accounts f;
    const auto set = [&](const PersonId& caller, const InvitePolicy& rules) {
        const auto done = f.house.call<contract::CommandReply>(f.house.loginOf(caller), Act::LimitsSet,
                                                               contract::LimitsSetRequest{f.house.op(), rules});
        return done ? QString() : done.error().reason;
    };
    const auto group = [&](int days) {
        contract::InvitesGroupRequest request;
        request.op = f.house.op();
        request.unit = f.unit;
        request.usesLimit = 5;
        request.expiresAt = f.house.clock.now().addDays(days);
        const auto made =
            f.house.call<contract::InvitesCreateReply>(f.house.loginOf(f.teacher), Act::InvitesGroup, request);
        return made ? QString() : made.error().reason;
    };
    CHECK(group(14).isEmpty());
    CHECK(set(f.head, {}) == u"rights.missing"_s);
    CHECK(set(f.house.adminPerson, {{InviteKind::Group, InviteAuthor::ClassTeacher, true, 3, 10}}).isEmpty());
    CHECK(group(14) == u"invite.expiry"_s);
    CHECK(group(3).isEmpty());
    CHECK(set(f.house.adminPerson, {{InviteKind::Group, InviteAuthor::ClassTeacher, false, 3, 10}}).isEmpty());
    CHECK(group(3) == u"invite.not-allowed"_s);
    f.house.restart();
    CHECK(group(3) == u"invite.not-allowed"_s);
    const auto told = f.house.call<contract::LimitsGetReply>(f.house.loginOf(f.teacher), Act::LimitsGet,
                                                             contract::LimitsGetRequest{});
    REQUIRE(told);
    CHECK(told->rules.size() == widestPolicy().size());
    CHECK_FALSE(limitsFor(told->rules, InviteKind::Group, Role::ClassTeacher).isAllowed);
}

} // namespace authority
