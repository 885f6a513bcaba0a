// SPDX-License-Identifier: GPL-3.0-or-later
#include "join_visitor.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using jointest::Desk;
using jointest::Fixture;
using jointest::Visitor;

namespace {

QString phraseOn(const QString& page)
{
    static const QRegularExpression secret(u"notice secret\">([^<]+)<"_s);
    return secret.match(page).captured(1);
}

} // namespace

TEST_CASE("a parent comes from the link to an address to sign in with")
{
    Fixture f;

    f.parent.open(f.link());
    CHECK(f.parent.status == 200);
    CHECK(f.parent.sees(u"Школа № 44"_s));
    CHECK(f.parent.sees(u"Петрова Мария Ивановна, классный руководитель"_s));
    CHECK(f.parent.sees(u"Щербакова Евгения"_s));
    CHECK(f.parent.sees(u"Ребёнок: Ефимова Любовь"_s));
    CHECK(f.parent.sees(u"5«А» — родители"_s));
    CHECK(f.parent.sees(u"15 сентября 2026"_s));

    f.parent.open(f.link(u"rules"_s));
    CHECK(f.parent.sees(u"приказ № 118"_s));
    CHECK(f.parent.sees(u"<p>Пишите по делу и вежливо.</p>"_s));

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
    CHECK(f.parent.url == f.link(u"account"_s));

    f.parent.send(f.link(u"account"_s),
                  {{u"kind"_s, u"own"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK(f.parent.sees(u"k4dz7q2abc@school.example"_s));
    CHECK(f.parent.sees(u"href=\"xmpp:k4dz7q2abc@school.example\""_s));
    CHECK(f.parent.sees(u"<svg class=\"qr\""_s));
    CHECK_FALSE(f.parent.sees(u"кот на крыше"_s));
    REQUIRE(f.desk.redeemed.size() == 1);
    CHECK(f.desk.redeemed.first().rulesVersion == 3);
    CHECK(f.desk.redeemed.first().rulesAcknowledged);
    CHECK(f.desk.redeemed.first().consentGiven);
    CHECK(f.desk.redeemed.first().password == u"кот на крыше"_s);
}

TEST_CASE("a phrase is offered, stays the same when the page is opened again, and is shown once more at the end")
{
    Fixture f;
    f.readRules();
    const QString phrase = phraseOn(f.parent.page);
    REQUIRE(phrase.count(u'-') == 5);
    f.parent.open(f.link(u"account"_s));
    CHECK(phraseOn(f.parent.page) == phrase);

    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});

    CHECK(f.desk.redeemed.first().password == phrase);
    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK(f.parent.sees(phrase));
}

TEST_CASE("nobody reaches the password without having acknowledged the rules")
{
    Fixture f;
    f.parent.open(f.link(u"account"_s));
    CHECK(f.parent.url == f.link(u"rules"_s));

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}});
    CHECK(f.parent.sees(u"отметьте, что вы прочли правила"_s));

    f.parent.send(f.link(u"account"_s),
                  {{u"kind"_s, u"own"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.parent.url == f.link(u"rules"_s));
    CHECK(f.desk.redeemed.isEmpty());
}

TEST_CASE("rules that changed while they were read are shown anew")
{
    Fixture f;
    f.parent.open(f.link(u"rules"_s));
    f.desk.invite.rules.version = 4;

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
    CHECK(f.parent.sees(u"новую редакцию"_s));

    SECTION("also when they change between the wish and the password")
    {
        f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
        f.desk.invite.rules.version = 5;
        f.parent.open(f.link(u"account"_s));
        CHECK(f.parent.url == f.link(u"rules"_s));
    }
    SECTION("and when the authority says so at the last moment")
    {
        f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
        f.desk.redeemRefusal = u"rules.outdated"_s;
        f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
        CHECK(f.parent.url == f.link(u"rules"_s));
    }
}

TEST_CASE("a refusal is recorded and can be taken back")
{
    Fixture f;
    f.parent.open(f.link(u"rules"_s));

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"refuse"_s}});

    CHECK(f.desk.refusals == 1);
    CHECK(f.parent.url == f.link(u"refused"_s));
    CHECK(f.parent.sees(u"по телефону или на бумаге"_s));
    f.readRules();
}

TEST_CASE("staff acknowledge the rules and are not asked for consent")
{
    Fixture f;
    f.desk.invite.role = domain::InviteRole::Staff;
    f.desk.invite.asksConsent = false;
    f.parent.open(f.link(u"rules"_s));
    CHECK_FALSE(f.parent.sees(u"value=\"refuse\""_s));

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"refuse"_s}});
    CHECK(f.desk.refusals == 0);
    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});

    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK_FALSE(f.desk.redeemed.first().consentGiven);
}

TEST_CASE("a person with an account comes in without a new password")
{
    Fixture f;
    f.desk.invite.hasAccount = true;
    f.parent.open(f.link(u"rules"_s));

    f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});

    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK(f.parent.sees(u"Пароль остался прежним"_s));
    CHECK(f.desk.redeemed.first().password.isEmpty());
}

TEST_CASE("sending the form twice, going back and reloading make no second account")
{
    Fixture f;
    f.readRules();
    f.desk.answersLater = true;
    const service::HttpFields form{{u"kind"_s, u"phrase"_s}};
    const auto first = f.parent.sendOnly(f.link(u"account"_s), form);
    const auto second = f.parent.sendOnly(f.link(u"account"_s), form);
    REQUIRE(f.desk.redeemed.size() == 1);
    f.desk.open.first().give(f.desk.account());

    CHECK(support::await(first)->location == f.link(u"done"_s).toUtf8());
    CHECK(support::await(second)->location == f.link(u"done"_s).toUtf8());
    f.parent.send(f.link(u"account"_s), form);
    CHECK(f.parent.url == f.link(u"done"_s));
    for (const QString& step : {u""_s, u"rules"_s, u"account"_s, u"done"_s}) {
        f.parent.open(f.link(step));
        CHECK(f.parent.url == f.link(u"done"_s));
    }
    CHECK(f.desk.redeemed.size() == 1);
}

TEST_CASE("another browser does not see whose account was made")
{
    Fixture f;
    f.readRules();
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
    Visitor stranger(*f.pages);

    stranger.open(f.link(u"done"_s));

    CHECK(stranger.status == 410);
    CHECK(stranger.sees(u"уже использовано"_s));
    CHECK_FALSE(stranger.sees(u"k4dz7q2abc"_s));
}

TEST_CASE("a name that was put into the browser before shows nothing of what was done afterwards")
{
    Fixture f;
    f.readRules();
    const QString planted = f.parent.cookie;
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK(f.parent.cookie != planted);

    Visitor thief(*f.pages);
    thief.cookie = planted;
    thief.open(f.link(u"done"_s));
    CHECK(thief.status == 410);
    f.parent.open(f.link(u"done"_s));
    CHECK(f.parent.sees(u"k4dz7q2abc"_s));
}

TEST_CASE("what was done is forgotten after an hour")
{
    Fixture f;
    f.readRules();
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
    f.clock.advance(std::chrono::minutes(61));

    f.parent.open(f.link(u"done"_s));

    CHECK(f.parent.status == 410);
}

TEST_CASE("a link that leads nowhere says in plain words what to do")
{
    Fixture f;
    const auto [reason, status, words] =
        GENERATE(table<QString, int, QString>({{u"invite.expired"_s, 410, u"Срок приглашения истёк"_s},
                                               {u"invite.used"_s, 410, u"уже использовано"_s},
                                               {u"invite.annulled"_s, 410, u"Приглашение аннулировано"_s},
                                               {u"invite.busy"_s, 503, u"Слова службы."_s},
                                               {u"server.away"_s, 503, u"Приглашение не потрачено"_s}}));
    f.desk.refusal = reason;

    f.parent.open(f.link());

    CHECK(f.parent.status == status);
    CHECK(f.parent.sees(words));
    CHECK_FALSE(f.parent.sees(u"Щербакова"_s));
}

TEST_CASE("an invitation that is annulled while the person decides leads to the same words")
{
    Fixture f;
    f.readRules();
    f.desk.redeemRefusal = u"invite.annulled"_s;

    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});

    CHECK(f.parent.status == 410);
    CHECK(f.parent.sees(u"Приглашение аннулировано"_s));
}

TEST_CASE("a server that is away costs nothing: the same form goes through later")
{
    Fixture f;
    f.readRules();
    const QString phrase = phraseOn(f.parent.page);
    f.desk.redeemRefusal = u"server.away"_s;
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
    CHECK(f.parent.status == 503);

    f.desk.redeemRefusal.clear();
    f.parent.open(f.link(u"account"_s));
    f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});

    CHECK(f.parent.url == f.link(u"done"_s));
    CHECK(f.desk.redeemed.last().password == phrase);
}

TEST_CASE("a password that cannot be used is answered beside the field, and never sent back")
{
    Fixture f;
    f.readRules();

    f.parent.send(f.link(u"account"_s),
                  {{u"kind"_s, u"own"_s}, {u"password"_s, u"кошка"_s}, {u"repeated"_s, u"кошка"_s}});
    CHECK(f.parent.sees(u"Пароль короче"_s));
    CHECK_FALSE(f.parent.sees(u"кошка"_s));

    f.parent.send(f.link(u"account"_s),
                  {{u"kind"_s, u"own"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот под крышей"_s}});
    CHECK(f.parent.sees(u"не совпали"_s));
    CHECK(f.desk.redeemed.isEmpty());

    f.desk.redeemRefusal = u"password.short"_s;
    f.parent.send(f.link(u"account"_s),
                  {{u"kind"_s, u"own"_s}, {u"password"_s, u"кот на крыше"_s}, {u"repeated"_s, u"кот на крыше"_s}});
    CHECK(f.parent.sees(u"Слова службы."_s));
}

TEST_CASE("a form that another site made, or made for another browser or link, does nothing")
{
    Fixture f;
    f.parent.open(f.link(u"rules"_s));
    const service::HttpFields wish{{u"wish"_s, u"refuse"_s}};

    SECTION("without the key")
    {
        f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"refuse"_s}, {u"key"_s, {}}});
    }
    SECTION("with the key of another browser")
    {
        Visitor other(*f.pages);
        other.open(f.link(u"rules"_s));
        f.parent.page = other.page;
        f.parent.send(f.link(u"rules"_s), wish);
    }
    SECTION("without the cookie")
    {
        f.parent.cookie.clear();
        f.parent.send(f.link(u"rules"_s), wish);
    }
    SECTION("marked by the browser as another site's")
    {
        service::HttpRequest request;
        request.method = service::HttpMethod::Post;
        request.path = f.link(u"rules"_s);
        request.cookies = service::parseCookies(f.parent.cookie.toUtf8());
        static const QRegularExpression key(u"name=\"key\" value=\"([^\"]*)\""_s);
        request.form = {{u"wish"_s, u"refuse"_s}, {u"key"_s, key.match(f.parent.page).captured(1)}};
        request.crossSite = true;
        f.parent.take(*support::await(f.pages->answer(request)));
    }
    CHECK(f.parent.status == 403);
    CHECK(f.parent.sees(u"Начните, пожалуйста, сначала"_s));
    CHECK(f.desk.refusals == 0);
}

TEST_CASE("who guesses links is stopped, and others are not")
{
    Fixture f;
    for (int i = 0; i < service::JoinAttempts::perAddress; ++i) {
        f.parent.open(u"/j/wrongwrongwrongwrong%1"_s.arg(i));
        CHECK(f.parent.status == 404);
        CHECK(f.parent.sees(u"Такой ссылки нет"_s));
    }

    f.parent.open(f.link());
    CHECK(f.parent.status == 429);
    CHECK(f.parent.sees(u"Слишком много неверных ссылок"_s));
    f.parent.address = u"203.0.113.77"_s;
    f.parent.open(f.link());
    CHECK(f.parent.status == 200);
}

TEST_CASE("addresses that are none of a link never reach the authority")
{
    Fixture f;
    const auto [path, status] = GENERATE(table<QString, int>({{u"/"_s, 200},
                                                              {u"/robots.txt"_s, 404},
                                                              {u"/j/short"_s, 404},
                                                              {u"/j/../../etc/passwd"_s, 404},
                                                              {u"/j/dGhpcy1pcy1hLXRva2Vu/../x"_s, 404},
                                                              {u"/j/dGhpcy1pcy1hLXRva2Vu%00"_s, 404},
                                                              {u"/j/dGhpcy1pcy1hLXRva2Vu/rules/x"_s, 404},
                                                              {u"/j/<script>alert(1)</script>"_s, 404}}));

    f.parent.open(path);

    CHECK(f.parent.status == status);
    CHECK_FALSE(f.parent.sees(u"<script>"_s));
    CHECK(f.parent.cookie.isEmpty());
}

TEST_CASE("a step that does not exist leads to the beginning")
{
    Fixture f;

    f.parent.open(f.link(u"nonsense"_s));

    CHECK(f.parent.url == f.link());
    CHECK(f.parent.status == 200);
}

TEST_CASE("HTML in names, purposes and rules stays text")
{
    Fixture f;
    const QString evil = u"<script>alert(1)</script>\"'&"_s;
    f.desk.invite.organisation = f.desk.invite.inviter = f.desk.invite.person = f.desk.invite.child = evil;
    f.desk.invite.purpose = f.desk.invite.rules.title = f.desk.invite.rules.requisites = evil;
    f.desk.invite.rules.text = evil;
    f.desk.invite.chats = {evil};

    for (const QString& step : {u""_s, u"rules"_s, u"refused"_s}) {
        f.parent.open(f.link(step));
        CHECK_FALSE(f.parent.sees(u"<script"_s));
        CHECK(f.parent.sees(u"&lt;script&gt;"_s));
    }
}

TEST_CASE("the whole way is there in English, by the browser's wish or by choice")
{
    Fixture f;
    SECTION("by the browser")
    {
        f.parent.acceptLanguage = u"en-GB,en"_s;
        f.parent.open(f.link());
        CHECK(f.parent.sees(u"You are invited"_s));
    }
    SECTION("by choice, which stays from page to page")
    {
        f.parent.open(f.link() + u"?lang=en"_s);
        CHECK(f.parent.sees(u"You are invited"_s));
        CHECK(f.parent.sees(u"/rules?lang=en"_s));
        f.parent.open(f.link(u"rules"_s) + u"?lang=en"_s);
        f.parent.send(f.link(u"rules"_s) + u"?lang=en"_s, {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
        CHECK(f.parent.url == f.link(u"account"_s) + u"?lang=en"_s);
        CHECK(f.parent.sees(u"Your password"_s));
    }
}

TEST_CASE("behind https the cookie can be neither planted nor read elsewhere")
{
    Fixture f(u"https://join.school.example"_s);
    service::HttpRequest request;
    request.path = f.link();

    const auto response = support::await(f.pages->answer(request));

    REQUIRE(response);
    CHECK(response->setCookie.startsWith("__Host-join="));
    CHECK(response->setCookie.endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"));
}

TEST_CASE("the code of a slip is typed on the first page, and a slip of the finger is no attempt")
{
    Fixture fixture;
    Visitor& parent = fixture.parent;
    for (int i = 0; i < 3 * service::JoinAttempts::perAddress; ++i) {
        parent.send(u"/"_s, {{u"code"_s, u"1234 5678 9012 3456"_s}});
        REQUIRE(parent.status == 200);
        REQUIRE(parent.sees(u"опечатка"_s));
    }
    parent.send(u"/"_s, {{u"code"_s, domain::displayJoinCode(Desk::code)}});
    CHECK(parent.url == QString(u"/j/"_s + Desk::code));
    CHECK(parent.sees(u"Щербакова Евгения"_s));
    parent.send(u"/"_s, {{u"code"_s, QString(u"https://join.school.example/j/"_s + Desk::token)}});
    CHECK(parent.url == Fixture::link());
    parent.send(u"/"_s, {{u"code"_s, u"<script>alert(1)</script>"_s}});
    CHECK_FALSE(parent.sees(u"<script>"_s));
}

TEST_CASE("codes that nobody was given are guessed from many addresses in vain, and links go on working")
{
    Fixture fixture;
    for (int i = 0; i < service::JoinAttempts::codesInTotal; ++i) {
        Visitor guesser(*fixture.pages);
        guesser.address = u"198.51.%1.%2"_s.arg(i / 200).arg(i % 200);
        guesser.open(u"/j/"_s + domain::joinCodeFor(QString::number(10'000'000'000'000 + i)));
        REQUIRE(guesser.status == 404);
    }
    fixture.parent.open(u"/j/"_s + Desk::code);
    CHECK(fixture.parent.status == 429);
    CHECK(fixture.parent.sees(u"квадратный код"_s));
    fixture.parent.open(Fixture::link());
    CHECK(fixture.parent.status == 200);
}

TEST_CASE("by a link that is bound to nobody the parent says who he is and finds the answer on a page of his own")
{
    Fixture fixture;
    Visitor& parent = fixture.parent;
    fixture.desk.invite.asksRequest = true;
    fixture.desk.invite.person.clear();
    fixture.desk.invite.child.clear();
    parent.open(Fixture::link(u"who"_s));
    CHECK(parent.url == Fixture::link(u"rules"_s)); // nothing before the rules
    CHECK_FALSE(parent.sees(u"value=\"refuse\""_s));
    parent.send(Fixture::link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
    REQUIRE(parent.url == Fixture::link(u"who"_s));
    const service::HttpFields form{{u"family"_s, u"Щербакова"_s},
                                   {u"given"_s, u"<b>Евгения</b>"_s},
                                   {u"childFamily"_s, u"Ефимова"_s},
                                   {u"childGiven"_s, u"Любовь"_s},
                                   {u"kind"_s, u"father"_s},
                                   {u"role"_s, u"staff"_s}};
    fixture.desk.askRefusal = u"person.name"_s;
    parent.send(Fixture::link(u"who"_s), form);
    CHECK(parent.sees(u"&lt;b&gt;Евгения&lt;/b&gt;"_s));
    CHECK(parent.sees(u"value=\"father\" selected"_s));
    fixture.desk.askRefusal.clear();
    fixture.desk.invite.request = domain::JoinRequest();
    fixture.desk.invite.request->name = {u"Щербакова"_s, u"Евгения"_s, {}};
    fixture.desk.invite.request->child = {u"Ефимова"_s, u"Любовь"_s, {}};
    // The page of the link itself still asks.
    fixture.desk.invite.request.reset();
    parent.send(Fixture::link(u"who"_s), form);
    REQUIRE(fixture.desk.wishes.size() == 1);
    CHECK(fixture.desk.wishes.first().guardianKind == domain::GuardianKind::Father);
    CHECK(fixture.desk.wishes.first().child.family == u"Ефимова"_s);
    CHECK(parent.url == QString(u"/j/"_s + Desk::requestToken));
    // Sent again, or opened again, there is no second request.
    parent.open(Fixture::link(u"who"_s));
    CHECK(parent.url == QString(u"/j/"_s + Desk::requestToken));

    const auto stands = [&](domain::JoinRequestState state) {
        fixture.desk.invite.request = domain::JoinRequest();
        fixture.desk.invite.request->state = state;
        fixture.desk.invite.request->reason = u"Вы <i>бабушка</i>?"_s;
        fixture.desk.invite.request->name = {u"Щербакова"_s, u"Евгения"_s, {}};
        fixture.desk.invite.request->child = {u"Ефимова"_s, u"Любовь"_s, {}};
        parent.open(u"/j/"_s + Desk::requestToken);
    };
    stands(domain::JoinRequestState::Waiting);
    CHECK(parent.sees(u"ждёт ответа школы"_s));
    CHECK(parent.sees(u"<dd>Щербакова Евгения</dd>"_s));
    CHECK(parent.sees(u"<dd>Ефимова Любовь</dd>"_s));
    stands(domain::JoinRequestState::Refused);
    CHECK(parent.sees(u"Вы &lt;i&gt;бабушка&lt;/i&gt;?"_s));
    stands(domain::JoinRequestState::Asked);
    parent.send(u"/j/"_s + Desk::requestToken + u"/answer"_s, {{u"text"_s, u"Да, по маме"_s}});
    CHECK(fixture.desk.answers == QStringList{u"Да, по маме"_s});
    CHECK(parent.sees(u"ждёт ответа школы"_s));
    // No way leads from here to an account.
    parent.open(u"/j/"_s + Desk::requestToken + u"/account"_s);
    CHECK(parent.url == QString(u"/j/"_s + Desk::requestToken));
}

TEST_CASE("whose account the school knows already asks with its address, and nothing says whether it exists")
{
    Fixture fixture;
    fixture.readRules();
    Visitor& parent = fixture.parent;
    CHECK(parent.sees(u"/mine"_s));
    parent.open(Fixture::link(u"mine"_s));
    CHECK(parent.sees(u"Наставник сверит адрес"_s)); // in the words of the organisation
    parent.send(Fixture::link(u"mine"_s), {{u"account"_s, u"  "_s}});
    CHECK(parent.sees(u"Напишите адрес аккаунта"_s));
    CHECK(fixture.desk.wishes.isEmpty());
    parent.send(Fixture::link(u"mine"_s), {{u"account"_s, u"k4dz7q2abc@school.example"_s}});
    REQUIRE(fixture.desk.wishes.size() == 1);
    CHECK(fixture.desk.wishes.first().account == u"k4dz7q2abc@school.example"_s);
    CHECK(parent.url == QString(u"/j/"_s + Desk::requestToken));
}

TEST_CASE("a parents' link that is opened where a pupil has just come in warns the child")
{
    Fixture fixture;
    fixture.desk.invite.role = domain::InviteRole::Pupil;
    fixture.readRules();
    fixture.parent.send(Fixture::link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
    REQUIRE(fixture.parent.url == Fixture::link(u"done"_s));
    fixture.desk.refusal.clear();
    fixture.desk.invite.role = domain::InviteRole::Guardian;
    fixture.parent.open(u"/j/"_s + Desk::code);
    CHECK(fixture.parent.sees(u"Ребёнку она не подойдёт"_s));
    Visitor adult(*fixture.pages);
    adult.open(u"/j/"_s + Desk::code);
    CHECK_FALSE(adult.sees(u"Ребёнку она не подойдёт"_s));
}

TEST_CASE("the pages are written out to be looked at", "[.screens]")
{
    const QDir folder(QStringLiteral(STAFFROOM_BINARY_DIR) + u"/screens/joinpage"_s);
    REQUIRE(folder.mkpath(u"."_s));
    for (const QString& language : {u"ru"_s, u"en"_s}) {
        Fixture f;
        f.parent.acceptLanguage = language;
        const auto save = [&](const QString& name) {
            QFile file(folder.filePath(language + u'-' + name + u".html"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(f.parent.page.toUtf8());
        };
        f.parent.open(f.link());
        save(u"welcome"_s);
        f.parent.open(f.link(u"rules"_s));
        f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}});
        save(u"rules"_s);
        f.parent.send(f.link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
        save(u"account"_s);
        f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"own"_s}, {u"password"_s, u"short"_s}});
        save(u"account-problem"_s);
        f.parent.send(f.link(u"account"_s), {{u"kind"_s, u"phrase"_s}});
        save(u"done"_s);
        f.parent.cookie.clear();
        f.parent.open(f.link());
        save(u"used"_s);
        f.parent.open(u"/j/wrongwrongwrongwrong"_s);
        save(u"unknown"_s);
    }
}

TEST_CASE("a link that a page of another site has led to is told of, one that does not work is not")
{
    Fixture f;
    f.parent.open(Fixture::link());
    CHECK(f.desk.sites.isEmpty());
    f.parent.fromSite = u"vk.com"_s;
    f.parent.open(Fixture::link());
    CHECK(f.desk.sites == QStringList{u"vk.com"_s});
    f.desk.refusal = u"invite.annulled"_s;
    f.parent.open(Fixture::link());
    CHECK(f.desk.sites.size() == 1);
}
