// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QSet>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using support::await;

namespace {

struct Family
{
    House house;
    UnitId unit = house.createClass(5, u"А"_s);
    PersonId teacher = house.createStaff(u"Петрова"_s);
    PersonId mother;

    Family()
    {
        house.importPupils(unit, 2);
        house.seat(teacher, unit, SeatKind::ClassTeacher);
        mother = house.personNamed(u"Маман"_s);
    }

    QString reasonOfOpening(const QString& token)
    {
        const auto page = house.admission->openInvite(token, Language::Russian);
        return page ? u"open"_s : page.error().reason;
    }
    QString reasonOfRedeeming(const QString& token, const AdmissionChoice& choice)
    {
        const auto account = await(house.admission->redeem(token, choice, Language::Russian));
        return account ? u"in"_s : account.error().reason;
    }
    QSet<QString> loginsOnServer() const
    {
        QSet<QString> logins;
        for (const auto& call : house.server.asked<xmpp::AccountChanges>())
            logins.insert(call.set.first().login);
        return logins;
    }
};

} // namespace

TEST_CASE("the page says who invites whom into what, and remembers its first opening")
{
    Family family;
    House& house = family.house;
    const auto reply = house.call<contract::InvitesCreateReply>(
        house.loginOf(family.teacher), Act::InvitesCreate,
        contract::InvitesCreateRequest{house.op(), family.mother, family.unit, u"Собрания и объявления"_s, {}});
    REQUIRE(reply);
    CHECK(reply->url.startsWith(u"https://join.school.test/j/"_s));
    const auto page = house.admission->openInvite(reply->url.section(u'/', -1), Language::Russian);
    REQUIRE(page);
    CHECK(page->organisation == u"Школа № 44"_s);
    CHECK(page->inviter == u"Петрова Мария Ивановна"_s);
    CHECK(page->inviterRole == u"классный руководитель"_s);
    CHECK(page->leader == u"классный руководитель"_s);
    CHECK(page->role == InviteRole::Guardian);
    CHECK(page->person == u"Маман А"_s);
    CHECK(page->child == u"Ученикн А"_s);
    CHECK(page->unitLabel == u"5«А»"_s);
    CHECK(page->chats == QStringList{u"Общешкольный"_s, u"5«А» — родители"_s});
    CHECK(page->rules.version == 1);
    CHECK(page->asksConsent);
    CHECK_FALSE(page->hasAccount);
    const Invite* const invite = house.ledger->snapshot().find<Invite>(reply->invite.value());
    CHECK(invite->openedAt == house.clock.now());
}

TEST_CASE("a journal asks for the link of whom it knows by its own number, and the class follows from the lists")
{
    Family family;
    House& house = family.house;
    REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        Person person = *change.snapshot().find<Person>(family.mother.value());
        person.externalId = u"epos-77"_s;
        change.put(person);
        return base::Result<bool>(true);
    }));
    const auto ask = [&](const QString& number) {
        contract::InvitesCreateRequest request;
        request.op = house.op();
        request.externalId = number;
        return house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesCreate, request);
    };
    const auto reply = ask(u"epos-77"_s);
    REQUIRE(reply);
    const auto page = house.admission->openInvite(reply->url.section(u'/', -1), Language::Russian);
    REQUIRE(page);
    CHECK(page->person == u"Маман А"_s);
    CHECK(page->unitLabel == u"5«А»"_s);
    CHECK(page->role == InviteRole::Guardian);
    CHECK(ask(u"epos-78"_s).error().reason == u"person.not-found"_s);
    CHECK(ask({}).error().reason == u"person.not-found"_s);
}

TEST_CASE("a redeemed invite brings the guardian into the promised chats and is used up")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    const auto account = await(house.admission->redeem(token, house.yes(), Language::Russian));
    REQUIRE(account);
    const Login login = house.loginOf(family.mother);
    CHECK(account->jid == login.value() + u"@school.test"_s);
    CHECK_FALSE(account->existedBefore);
    CHECK(house.server.asked<xmpp::AccountChanges>().last().set.first().password == u"correct horse"_s);
    CHECK(house.nicks(house.chat(family.unit, ChatKind::ClassParents)) ==
          QStringList{u"Маман А (мама: Ученикн А)"_s, u"Петрова Мария Ивановна (классный руководитель)"_s});
    CHECK(house.nicks(house.chat(family.unit, ChatKind::ClassPupils)) == QStringList{u"Петрова Мария Ивановна (классный руководитель)"_s});
    CHECK(family.reasonOfOpening(token) == u"invite.used"_s);
    CHECK(family.reasonOfRedeeming(token, house.yes()) == u"invite.used"_s);
}

TEST_CASE("D12, S6, S7: nobody comes in without rules, consent and a password")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    AdmissionChoice choice = house.yes();
    choice.rulesAcknowledged = false;
    CHECK(family.reasonOfRedeeming(token, choice) == u"rules.not-acknowledged"_s);
    choice = house.yes();
    choice.rulesVersion = 0;
    CHECK(family.reasonOfRedeeming(token, choice) == u"rules.outdated"_s);
    choice = house.yes();
    choice.consentGiven = false;
    CHECK(family.reasonOfRedeeming(token, choice) == u"consent.missing"_s);
    choice = house.yes();
    choice.password = u"1234567"_s;
    CHECK(family.reasonOfRedeeming(token, choice) == u"password.short"_s);
    CHECK(house.loginOf(family.mother).isEmpty());
}

TEST_CASE("links that do not hold say why")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    CHECK(family.reasonOfOpening(u"nonsense"_s) == u"invite.unknown"_s);
    CHECK(family.reasonOfOpening({}) == u"invite.unknown"_s);

    SECTION("annulled")
    {
        const InviteId invite = house.ledger->school().invites.last().id;
        REQUIRE(house.call<contract::CommandReply>(house.admin, Act::InvitesAnnul,
                                                   contract::InvitesAnnulRequest{house.op(), invite}));
        const auto page = house.admission->openInvite(token, Language::Russian);
        CHECK(page.error().reason == u"invite.annulled"_s);
        CHECK(page.error().text.startsWith(u"Приглашение отменено."_s));
        CHECK(family.reasonOfRedeeming(token, house.yes()) == u"invite.annulled"_s);
    }
    SECTION("expired")
    {
        house.clock.advance(std::chrono::hours(24 * 15));
        CHECK(family.reasonOfOpening(token) == u"invite.expired"_s);
        CHECK(family.reasonOfRedeeming(token, house.yes()) == u"invite.expired"_s);
    }
    CHECK(house.loginOf(family.mother).isEmpty());
}

TEST_CASE("tokens are long, different, and nowhere in the store")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    CHECK(token.size() >= 26); // 128 bits and more, five a sign
    CHECK(house.invite(family.mother, family.unit) != token);
    for (const QString& suffix : {u""_s, u"-wal"_s}) {
        QFile file(house.profile.file(u"service.sqlite"_s + suffix));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        CHECK_FALSE(bytes.contains(token.toUtf8()));
        CHECK_FALSE(bytes.contains("correct horse"));
    }
}

TEST_CASE("a repeated command makes no second invite, but another link to it")
{
    Family family;
    House& house = family.house;
    const contract::InvitesCreateRequest request{house.op(), family.mother, family.unit, {}, {}};
    const auto first = house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesCreate, request);
    const auto second = house.call<contract::InvitesCreateReply>(house.admin, Act::InvitesCreate, request);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->invite == second->invite);
    CHECK(house.ledger->school().invites.size() == 2); // the teacher's own and this one
    CHECK(family.reasonOfOpening(first->url.section(u'/', -1)) == u"open"_s);
    CHECK(family.reasonOfRedeeming(second->url.section(u'/', -1), house.yes()) == u"in"_s);
    CHECK(family.reasonOfOpening(first->url.section(u'/', -1)) == u"invite.used"_s);
}

TEST_CASE("a service that was killed between account and seat finishes on the next try, with the same account")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    const qsizetype before = family.loginsOnServer().size();
    house.server.silent = true;
    {
        auto lost = house.admission->redeem(token, house.yes(), Language::Russian);
        CHECK(family.reasonOfRedeeming(token, house.yes()) == u"invite.busy"_s);
        house.restart(); // the server has made the account, its answer is never heard
    }
    house.server.silent = false;
    CHECK(house.loginOf(family.mother).isEmpty());
    CHECK(family.reasonOfRedeeming(token, house.yes()) == u"in"_s);
    CHECK(family.loginsOnServer().size() == before + 1);
    CHECK_FALSE(house.loginOf(family.mother).isEmpty());
}

TEST_CASE("when the server is away it is said, and the invite stays good")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    house.server.refusal = base::Error{base::ErrorCode::Offline, u"no stream"_s};
    CHECK(family.reasonOfRedeeming(token, house.yes()) == u"server.away"_s);
    house.server.refusal.reset();
    CHECK(family.reasonOfRedeeming(token, house.yes()) == u"in"_s);
}

TEST_CASE("an invite that is annulled while the account is being made lets nobody in")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    const InviteId invite = house.ledger->school().invites.last().id;
    house.server.silent = true;
    auto waiting = house.admission->redeem(token, house.yes(), Language::Russian);
    REQUIRE(house.call<contract::CommandReply>(house.admin, Act::InvitesAnnul,
                                               contract::InvitesAnnulRequest{house.op(), invite}));
    house.server.answerWaiting();
    const auto account = await(waiting);
    REQUIRE_FALSE(account);
    CHECK(account.error().reason == u"invite.annulled"_s);
    CHECK(house.loginOf(family.mother).isEmpty());
}

TEST_CASE("a refusal is recorded and may be taken back")
{
    Family family;
    House& house = family.house;
    const QString token = house.invite(family.mother, family.unit);
    REQUIRE(house.admission->refuse(token, Language::Russian));
    REQUIRE(house.ledger->school().consents.size() == 1);
    CHECK(house.ledger->school().consents.first().state == ConsentState::Refused);
    CHECK(family.reasonOfRedeeming(token, house.yes()) == u"in"_s);
    CHECK(house.ledger->school().consents.first().state == ConsentState::Given);
}

TEST_CASE("a second child's invite uses the account that exists and leaves its password alone")
{
    Family family;
    House& house = family.house;
    house.join(family.mother, family.unit);
    const Login login = house.loginOf(family.mother);
    const UnitId ninth = house.createClass(9, u"Б"_s);
    RosterRow row;
    row.label = {9, u"Б"_s};
    row.pupil = {u"Старший"_s, u"Иван"_s, {}};
    row.guardians << RosterGuardian{{u"Маман"_s, u"А"_s, {}}, GuardianKind::Mother, {u"+79000001"_s, {}}};
    const auto plan = house.call<contract::RosterPlanReply>(
        house.admin, Act::RosterPlan, contract::RosterPlanRequest{u"second"_s, 0, {row}, false, 0});
    REQUIRE(house.call<contract::RosterApplyReply>(house.admin, Act::RosterApply,
                                                   contract::RosterApplyRequest{house.op(), plan->hash}));
    const qsizetype calls = house.server.calls.size();
    const QString token = house.invite(family.mother, ninth);
    CHECK(house.admission->openInvite(token, Language::Russian)->hasAccount);
    const auto account = await(house.admission->redeem(token, {1, true, true, {}}, Language::Russian));
    REQUIRE(account);
    CHECK(account->existedBefore);
    CHECK(house.loginOf(family.mother) == login);
    CHECK(house.server.calls.size() == calls);
    CHECK(house.nicks(house.chat(ninth, ChatKind::ClassParents)) == QStringList{u"Маман А (мама: Старший Иван)"_s});

    const auto again = house.call<contract::InvitesCreateReply>(
        house.admin, Act::InvitesCreate, contract::InvitesCreateRequest{house.op(), family.mother, ninth, {}, {}});
    CHECK(again.error().reason == u"invite.already-joined"_s);
}
