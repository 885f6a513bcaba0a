// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/session_messages.h"
#include "domain/second_factor.h"
#include "house.h"

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An administrator with an authenticator app, signed in on two computers.
struct Office
{
    House house;
    QByteArray secret;
    QStringList recovery;
    QString key;

    template <typename Reply, typename Request>
    base::Result<Reply> call(Act act, const Request& request, const QString& withKey = {},
                             const QString& stream = u"admin@school.test/desk"_s)
    {
        const auto reply = house.authority->call({house.admin, Language::Russian, stream, withKey},
                                                 contract::methodName(act), contract::toJson(request));
        if (!reply)
            return base::failWith(reply);
        return contract::fromJson<Reply>(*reply);
    }
    [[nodiscard]] QString reasonOfPower(const QString& withKey = {}, const QString& stream = u"admin@school.test/desk"_s)
    {
        const auto done = call<contract::PeopleCreateReply>(
            Act::PeopleCreate, contract::PeopleCreateRequest{house.op(), {u"Новикова"_s, u"Анна"_s, {}}, {}, {}}, withKey,
            stream);
        return done ? QString() : done.error().reason;
    }
    [[nodiscard]] QString code(int steps = 0) const
    {
        return totpCode(secret, totpStepAt(house.clock.now()) + steps);
    }
    [[nodiscard]] base::Result<contract::SessionUnlockReply> unlock(const QString& with)
    {
        return call<contract::SessionUnlockReply>(Act::SessionUnlock, contract::SessionUnlockRequest{with});
    }
    void setUp()
    {
        const auto begun = call<contract::FactorBeginReply>(Act::FactorBegin, contract::FactorBeginRequest{});
        REQUIRE(begun);
        const auto kept = house.ledger->factorOf(house.adminPerson);
        REQUIRE(kept);
        secret = (*kept)->secret;
        CHECK(begun->secret == base32(secret));
        const auto confirmed =
            call<contract::FactorConfirmReply>(Act::FactorConfirm, contract::FactorConfirmRequest{code()});
        REQUIRE(confirmed);
        recovery = confirmed->recovery;
        key = confirmed->key;
        house.clock.advance(30s);
    }
};

QString reasonOf(const base::Result<contract::SessionUnlockReply>& reply)
{
    return reply ? QString() : reply.error().reason;
}

} // namespace

TEST_CASE("without a second factor nothing is asked; with one, commands of power need the key of their own stream")
{
    Office f;
    CHECK(f.reasonOfPower().isEmpty());
    f.setUp();
    CHECK(f.reasonOfPower() == u"session.locked"_s);
    CHECK(f.reasonOfPower(f.key).isEmpty());
    CHECK(f.reasonOfPower(f.key, u"admin@school.test/home"_s) == u"session.locked"_s);
    CHECK(f.call<contract::HelloReply>(Act::SessionHello, contract::HelloRequest{}));
    CHECK(f.call<contract::AuditListReply>(Act::AuditList, contract::AuditListRequest{}));

    SECTION("for twelve hours")
    {
        f.house.clock.advance(12h - 31s);
        CHECK(f.reasonOfPower(f.key).isEmpty());
        f.house.clock.advance(2s);
        CHECK(f.reasonOfPower(f.key) == u"session.locked"_s);
    }
    SECTION("or until it is locked")
    {
        REQUIRE(f.call<contract::SessionLockReply>(Act::SessionLock, contract::SessionLockRequest{}));
        CHECK(f.reasonOfPower(f.key) == u"session.locked"_s);
    }
    SECTION("or until the service starts again")
    {
        f.house.restart();
        CHECK(f.reasonOfPower(f.key) == u"session.locked"_s);
    }
}

TEST_CASE("a code unlocks once, a code of recovery too, and guesses are paused")
{
    Office f;
    f.setUp();
    const QString code = f.code();
    CHECK(reasonOf(f.unlock(code)).isEmpty());
    CHECK(reasonOf(f.unlock(code)) == u"factor.code"_s);
    const auto recovered = f.unlock(f.recovery.first().toUpper());
    REQUIRE(recovered);
    CHECK(recovered->recoveryLeft == f.recovery.size() - 1);
    CHECK(f.reasonOfPower(recovered->key).isEmpty());
    CHECK(reasonOf(f.unlock(f.recovery.first())) == u"factor.code"_s);

    for (int i = 1; i < Unlocks::attempts; ++i)
        CHECK(reasonOf(f.unlock(u"000000"_s)) == u"factor.code"_s);
    CHECK(reasonOf(f.unlock(f.code(1))) == u"factor.pause"_s);
    f.house.clock.advance(Unlocks::pause);
    CHECK(reasonOf(f.unlock(f.code())).isEmpty());
}

TEST_CASE("whoever has only the password neither replaces nor drops the factor")
{
    Office f;
    f.setUp();
    CHECK(f.call<contract::FactorBeginReply>(Act::FactorBegin, contract::FactorBeginRequest{}).error().reason ==
          u"session.locked"_s);
    CHECK(f.call<contract::FactorDropReply>(Act::FactorDrop, contract::FactorDropRequest{}).error().reason ==
          u"session.locked"_s);
    REQUIRE(f.call<contract::FactorDropReply>(Act::FactorDrop, contract::FactorDropRequest{}, f.key));
    CHECK(f.reasonOfPower().isEmpty());
}

TEST_CASE("the school may require it of administrators and heads, and whoever asks for that has it himself")
{
    Office f;
    const contract::FactorRequireRequest yes{true};
    CHECK(f.call<contract::FactorRequireReply>(Act::FactorRequire, yes).error().reason == u"factor.own-first"_s);
    f.setUp();
    const PersonId head = [&] {
        const auto created = f.call<contract::PeopleCreateReply>(
            Act::PeopleCreate, contract::PeopleCreateRequest{f.house.op(), {u"Директорова"_s, u"Анна"_s, {}}, {}, {}}, f.key);
        REQUIRE(created);
        REQUIRE(f.call<contract::CommandReply>(
            Act::PositionsSet,
            contract::PositionsSetRequest{f.house.op(), {created->person, PositionKind::Head, Verification::Confirmed}},
            f.key));
        return created->person;
    }();
    REQUIRE(f.call<contract::FactorRequireReply>(Act::FactorRequire, yes, f.key));
    CHECK(f.reasonOfPower(f.key).isEmpty());
    REQUIRE(f.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        Person person = *change.snapshot().find<Person>(head.value());
        person.login = Login(u"head"_s);
        change.put(person);
        return base::Result<bool>(true);
    }));
    const auto filters = f.house.authority->call({Login(u"head"_s), Language::Russian}, u"filters.set"_s,
                                                 contract::toJson(contract::FiltersSetRequest{f.house.op(), {}}));
    REQUIRE_FALSE(filters);
    CHECK(filters.error().reason == u"factor.missing"_s);
    const auto state = f.call<contract::FactorGetReply>(Act::FactorGet, contract::FactorGetRequest{});
    REQUIRE(state);
    CHECK((state->isOn && state->isRequired && state->isUnlocked));
    CHECK(state->recoveryLeft == 10);
}

TEST_CASE("no secret of the factor is in a snapshot, an audit or a kept reply")
{
    Office f;
    f.setUp();
    const auto audit = f.house.ledger->auditBefore(0, 50);
    REQUIRE(audit);
    for (const auto& entry : audit->entries) {
        const QString written = entry.subject + entry.basis;
        CHECK_FALSE(written.contains(base32(f.secret)));
        for (const QString& code : f.recovery)
            CHECK_FALSE(written.contains(code));
    }
}

TEST_CASE("a code comes by e-mail to the address that the school has, and unlocks once within ten minutes")
{
    Office f;
    f.setUp();
    const auto mail = [&] {
        const auto reply = support::await(f.house.authority->answer(
            {f.house.admin, Language::Russian, u"admin@school.test/desk"_s, {}}, u"session.mail"_s, {}));
        return reply ? contract::fromJson<contract::SessionMailReply>(*reply)
                     : base::Result<contract::SessionMailReply>(base::failWith(reply));
    };
    CHECK(mail().error().reason == u"mail.off"_s);
    CHECK_FALSE(f.call<contract::FactorGetReply>(Act::FactorGet, contract::FactorGetRequest{})->canMail);
    const std::function<base::Result<bool>(Change&)> addAddress = [&](Change& change) {
        Person person = *change.snapshot().find<Person>(f.house.adminPerson.value());
        person.contacts.email = u"petrova@school.example"_s;
        change.put(person);
        return base::Result<bool>(true);
    };
    REQUIRE(f.house.ledger->write({}, u"people.edit"_s, addAddress));
    CHECK(f.call<contract::FactorGetReply>(Act::FactorGet, contract::FactorGetRequest{})->canMail);

    f.house.mail.refusal = base::Error{base::ErrorCode::Io, {}};
    CHECK(mail().error().reason == u"mail.away"_s);
    f.house.mail.refusal.reset();
    CHECK(mail().error().reason == u"mail.soon"_s);
    f.house.clock.advance(2min);
    const auto sent = mail();
    REQUIRE(sent);
    CHECK(sent->address == u"p…@school.example"_s);
    REQUIRE(f.house.mail.letters.size() == 2);
    const Letter letter = f.house.mail.letters.last();
    CHECK(letter.to == u"petrova@school.example"_s);
    const QString code = letter.text.section(u"Код: "_s, 1).left(8);
    CHECK(reasonOf(f.unlock(u"00000000"_s)) == u"factor.code"_s);
    CHECK(f.unlock(code));
    CHECK(reasonOf(f.unlock(code)) == u"factor.code"_s);

    f.house.clock.advance(2min);
    REQUIRE(mail());
    const QString late = f.house.mail.letters.last().text.section(u"Код: "_s, 1).left(8);
    f.house.clock.advance(10min);
    CHECK(reasonOf(f.unlock(late)) == u"factor.code"_s);
}

TEST_CASE("no code is mailed to whoever has no second factor, or no power that one guards")
{
    Office f;
    const auto reasonOfMail = [&](const Login& login) {
        const auto reply = support::await(f.house.authority->answer({login, Language::Russian}, u"session.mail"_s, {}));
        return reply ? QString() : reply.error().reason;
    };
    CHECK(reasonOfMail(f.house.admin) == u"factor.off"_s);
    CHECK(reasonOfMail(f.house.loginOf(f.house.createStaff(u"Петрова"_s))) == u"rights.missing"_s);
    CHECK(f.house.mail.letters.isEmpty());
}

} // namespace authority
