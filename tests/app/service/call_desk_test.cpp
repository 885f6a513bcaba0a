// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"
#include "service/call_desk.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"
#include "xmpp/ping.h"
#include "xmpp/service_calls.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

// Keeps what people are told.
class Pigeon final : public authority::ServerPort
{
public:
    [[nodiscard]] base::FutureResult<void> ask(const xmpp::Payload& /*call*/) override
    {
        return base::answered<void>({});
    }
    [[nodiscard]] base::FutureResult<xmpp::LiveSessions> sessionsOf(const domain::Login& login) override
    {
        return base::answered<xmpp::LiveSessions>(xmpp::LiveSessions{login.value(), {}});
    }
    base::Result<void> tell(const domain::Login& whom, xmpp::Message message) override
    {
        told << std::pair(whom, message);
        return {};
    }

    base::Result<void> say(const domain::ChatId& /*chat*/, xmpp::Message /*message*/) override { return {}; }

    QList<std::pair<domain::Login, xmpp::Message>> told;
};

struct Desk
{
    support::TempProfile profile;
    support::FakeClock clock;
    Pigeon pigeon;
    std::unique_ptr<authority::Ledger> ledger;
    std::unique_ptr<authority::Authority> authority;
    std::unique_ptr<service::CallDesk> desk;

    Desk()
    {
        auto opened = authority::Ledger::open(profile.file(u"service.sqlite"_s), clock);
        REQUIRE(opened);
        ledger = *std::move(opened);
        domain::Organisation organisation;
        organisation.name = u"Школа"_s;
        REQUIRE(authority::found(*ledger, organisation, domain::Login(u"admin"_s)));
        authority = std::make_unique<authority::Authority>(
            *ledger, authority::Addresses{u"school.test"_s, QUrl(u"https://join.school.test"_s)});
        desk = std::make_unique<service::CallDesk>(*authority, *ledger, pigeon, u"school.test"_s);
    }

    [[nodiscard]] xmpp::Iq answerTo(const xmpp::Iq& request) const
    {
        xmpp::Iq reply;
        desk->answer(request, [&](const xmpp::Iq& given) { reply = given; });
        return reply;
    }

    [[nodiscard]] xmpp::Iq call(const QString& from, const QString& method, const QJsonObject& arguments = {},
                                const QString& language = u"en"_s) const
    {
        xmpp::Iq request =
            xmpp::Iq::set(*xmpp::Jid::parse(u"school.school.test"_s), xmpp::ServiceCall{method, arguments});
        request.id = u"1"_s;
        request.from = *xmpp::Jid::parse(from);
        request.language = language;
        return answerTo(request);
    }
};

const QJsonObject newClass{
    {u"op"_s, u"1"_s},
    {u"year"_s, 2026},
    {u"units"_s, QJsonArray{QJsonObject{{u"kind"_s, u"class"_s},
                                        {u"label"_s, QJsonObject{{u"grade"_s, 5}, {u"letter"_s, u"А"_s}}}}}}};

} // namespace

TEST_CASE("the caller is who the server says, on whatever device")
{
    const Desk desk;
    const xmpp::Iq answer = desk.call(u"admin@school.test/phone"_s, u"session.hello"_s);
    REQUIRE(answer.type == xmpp::Iq::Type::Result);
    CHECK(answer.to.toString() == u"admin@school.test/phone"_s);
    REQUIRE(answer.payload<xmpp::ServiceReply>());
    CHECK(answer.payload<xmpp::ServiceReply>()->result.value("roomsDomain"_L1).toString() == u"rooms.school.test"_s);
}

TEST_CASE("the same name at another domain is a stranger")
{
    const Desk desk;
    for (const QString& from : {u"admin@elsewhere.test/phone"_s, u"school.test"_s, u"admin@rooms.school.test/nick"_s}) {
        const xmpp::Iq answer = desk.call(from, u"units.create"_s, newClass);
        REQUIRE(answer.error);
        CHECK(answer.error->code == u"person.unknown"_s);
        CHECK(answer.error->condition == xmpp::StanzaError::Condition::Forbidden);
    }
    CHECK(desk.ledger->school().units.size() == 1);
}

TEST_CASE("a refusal carries condition, code and a sentence in the caller's language")
{
    const Desk desk;
    const QString admin = u"admin@school.test/desk"_s;
    REQUIRE(desk.call(admin, u"units.create"_s, newClass).type == xmpp::Iq::Type::Result);
    QJsonObject again = newClass;
    again[u"op"_s] = u"2"_s;
    const xmpp::Iq english = desk.call(admin, u"units.create"_s, again, u"en-GB"_s);
    REQUIRE(english.error);
    CHECK(english.error->condition == xmpp::StanzaError::Condition::Conflict);
    CHECK(english.error->code == u"unit.exists"_s);
    CHECK(english.error->texts ==
          QList<xmpp::StanzaError::Text>{{u"en"_s, u"This class already exists in this school year."_s}});
    const xmpp::Iq russian = desk.call(admin, u"units.create"_s, again, {});
    REQUIRE(russian.error);
    CHECK(russian.error->texts.first().text.startsWith(u"Такой класс"_s));
    CHECK(desk.call(admin, u"units.paint"_s).error->condition == xmpp::StanzaError::Condition::FeatureNotImplemented);
}

TEST_CASE("what is no call is refused as RFC 6120 wants")
{
    const Desk desk;
    xmpp::Iq request = xmpp::Iq::get(*xmpp::Jid::parse(u"school.school.test"_s), xmpp::Ping{});
    request.id = u"1"_s;
    request.from = *xmpp::Jid::parse(u"admin@school.test/desk"_s);
    const xmpp::Iq answer = desk.answerTo(request);
    REQUIRE(answer.error);
    CHECK(answer.error->condition == xmpp::StanzaError::Condition::ServiceUnavailable);
}

TEST_CASE("changes of one moment are told once, to those concerned")
{
    Desk desk;
    const QString admin = u"admin@school.test/desk"_s;
    for (int i = 0; i < 5; ++i) {
        QJsonObject request = newClass;
        request[u"op"_s] = QString::number(i);
        request[u"year"_s] = 2026 + i;
        REQUIRE(desk.call(admin, u"units.create"_s, request).type == xmpp::Iq::Type::Result);
    }
    REQUIRE(support::waitUntil([&] { return !desk.pigeon.told.isEmpty(); }));
    REQUIRE(desk.pigeon.told.size() == 1);
    const auto& [login, message] = desk.pigeon.told.first();
    CHECK(login == domain::Login(u"admin"_s));
    CHECK(message.type == xmpp::Message::Type::Headline);
    REQUIRE(message.payload<xmpp::ServiceChanged>());
    CHECK(message.payload<xmpp::ServiceChanged>()->rev == desk.ledger->rev().value());
}
