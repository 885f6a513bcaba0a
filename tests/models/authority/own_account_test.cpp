// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/own_account.h"
#include "house.h"
#include "xmpp/server_control.h"

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Mother
{
    House house;
    UnitId unit = house.createClass(5, u"А"_s);
    PersonId person;
    Login login;
    OwnAccount account{*house.ledger, house.server, {u"school.test"_s, QUrl(u"https://join.school.test"_s)}};

    Mother()
    {
        house.importPupils(unit, 1);
        person = house.ledger->school().guardians.first().guardian;
        login = house.join(person, unit);
    }
    [[nodiscard]] QString reasonOfEntering(const QString& name)
    {
        const auto entered = support::await(account.signIn(name, u"пароль"_s, Language::Russian));
        return entered ? QString() : entered.error().reason;
    }
    [[nodiscard]] QString reasonOfChanging(const QString& fresh)
    {
        const auto done = support::await(account.changePassword(person, u"пароль"_s, fresh, Language::Russian));
        return done ? QString() : done.error().reason;
    }
};

} // namespace

TEST_CASE("the password is proved by the chat server, however the address is written")
{
    Mother f;
    for (const QString& name : {f.login.value(), QString(f.login.value().toUpper() + u"@school.test"),
                                QString(u" xmpp:"_s + f.login.value() + u"@school.test")}) {
        const auto entered = support::await(f.account.signIn(name, u"пароль"_s, Language::Russian));
        REQUIRE(entered);
        CHECK(*entered == f.person);
        CHECK(f.house.server.asked<xmpp::PasswordCheck>().last() == xmpp::PasswordCheck{f.login.value(), u"пароль"_s});
    }
}

TEST_CASE("a wrong password, an account that there is none of and one that has left are answered alike")
{
    Mother f;
    SECTION("none of the school's")
    {
        CHECK(f.reasonOfEntering(u"nobody2345"_s) == u"account.wrong"_s);
        CHECK(f.reasonOfEntering({}) == u"account.wrong"_s);
    }
    SECTION("the server says no")
    {
        for (const auto code : {base::ErrorCode::NotFound, base::ErrorCode::InvalidInput}) {
            f.house.server.refusal = base::Error{code, u"no"_s};
            CHECK(f.reasonOfEntering(f.login.value()) == u"account.wrong"_s);
        }
    }
    SECTION("departed")
    {
        REQUIRE(f.house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
            Person gone = *change.snapshot().find<Person>(f.person.value());
            gone.state = PersonState::Departed;
            change.put(gone);
            return base::Result<bool>(true);
        }));
        CHECK(f.reasonOfEntering(f.login.value()) == u"account.wrong"_s);
    }
    SECTION("but a server that does not answer is said to be away")
    {
        f.house.server.refusal = base::Error{base::ErrorCode::Timeout, u"late"_s};
        CHECK(f.reasonOfEntering(f.login.value()) == u"server.away"_s);
    }
}

TEST_CASE("a new password is set when the present one is proved, and is in no audit")
{
    Mother f;
    CHECK(f.reasonOfChanging(u"короче"_s) == u"password.short"_s);
    CHECK(f.reasonOfChanging(QString(129, u'я')) == u"password.long"_s);
    const qsizetype before = f.house.server.asked<xmpp::AccountChanges>().size();
    f.house.server.refusal = base::Error{base::ErrorCode::NotFound, u"no"_s};
    CHECK(f.reasonOfChanging(u"новый пароль"_s) == u"password.wrong"_s);
    CHECK(f.house.server.asked<xmpp::AccountChanges>().size() == before);
    f.house.server.refusal.reset();

    CHECK(f.reasonOfChanging(u"новый пароль"_s).isEmpty());
    CHECK(f.house.server.asked<xmpp::AccountChanges>().last().set.first().password == u"новый пароль"_s);
    const auto audit = f.house.ledger->auditBefore(0, 1);
    REQUIRE(audit);
    CHECK(audit->entries.first().act == u"account.password"_s);
    CHECK(audit->entries.first().actor == f.person);
    CHECK_FALSE(audit->entries.first().basis.contains(u"пароль"_s));
}

TEST_CASE("the own page shows own chats, children, rules and classes, and nobody else's")
{
    Mother f;
    const auto page = f.account.page(f.person);
    REQUIRE(page);
    QStringList chats;
    for (const OwnPage::Chat& chat : page->chats)
        chats << chat.title;
    CHECK(chats == QStringList{u"5«А» — родители"_s, u"Общешкольный"_s});
    CHECK_FALSE(page->chats.last().mayWrite);
    REQUIRE(page->children.size() == 1);
    CHECK(page->children.first().unit == u"5«А»"_s);
    CHECK(page->rules.version == 1);
    CHECK(page->acknowledgedAt.isValid());
    CHECK(page->jid == f.login.value() + u"@school.test"_s);
    REQUIRE(page->parts.size() == 1);
    CHECK(page->parts.first().consent == ConsentState::Given);
    CHECK_FALSE(f.account.page(PersonId(u"nobody"_s)));
}

} // namespace authority
