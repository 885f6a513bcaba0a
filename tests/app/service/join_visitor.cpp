// SPDX-License-Identifier: GPL-3.0-or-later
#include "join_visitor.h"

#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using authority::AdmissionChoice;
using authority::AdmittedAccount;
using authority::InvitePage;

namespace jointest {
namespace {

base::Error refused(const QString& reason)
{
    return {.code = base::ErrorCode::Forbidden, .detail = reason, .reason = reason, .text = u"Слова службы."_s};
}

} // namespace

Desk::Desk()
{
    invite.organisation = u"Школа № 44"_s;
    invite.inviter = u"Петрова Мария Ивановна"_s;
    invite.leader = u"наставник"_s;
    invite.inviterRole = u"классный руководитель"_s;
    invite.person = u"Щербакова Евгения"_s;
    invite.child = u"Ефимова Любовь"_s;
    invite.unitLabel = u"5«А»"_s;
    invite.purpose = u"Собрания и объявления класса"_s;
    invite.expiresAt = QDateTime(QDate(2026, 9, 15), QTime(9, 0), Qt::UTC);
    invite.chats = {u"5«А» — родители"_s, u"Общешкольный"_s};
    invite.rules = {.version = 3,
                    .title = u"Правила общения в чатах школы"_s,
                    .requisites = u"Протокол педагогического совета № 2 от 30.08.2026, приказ № 118 от 31.08.2026"_s,
                    .text = u"Пишите по делу и вежливо.\n\nНе публикуйте фотографии чужих детей без согласия их "
                            "родителей.\n\nС 21:00 до 7:00 чат отдыхает."_s,
                    .inForceFrom = QDateTime(QDate(2026, 9, 1), QTime(0, 0), Qt::UTC)};
}

service::JoinDesk Desk::questions()
{
    using Language = authority::Language;
    return {.open = [this](const QString& asked, Language) -> base::Result<InvitePage> {
                if (asked != token && asked != code && asked != requestToken)
                    return base::Unexpected{refused(u"invite.unknown"_s)};
                if (!refusal.isEmpty())
                    return base::Unexpected{refused(refusal)};
                return invite;
            },
            .refuse = [this](const QString&, Language) -> base::Result<void> {
                ++refusals;
                return {};
            },
            .redeem =
                [this](const QString&, const AdmissionChoice& choice, Language) {
                    redeemed << choice;
                    return answersLater ? open.emplaceBack().future() : base::answered<AdmittedAccount>(account());
                },
            .ask = [this](const QString&, const authority::JoinWish& wish, Language) -> base::Result<QString> {
                if (!askRefusal.isEmpty())
                    return base::Unexpected{refused(askRefusal)};
                wishes << wish;
                return requestToken;
            },
            .answer = [this](const QString&, const QString& text, Language) -> base::Result<void> {
                answers << text;
                invite.request->state = domain::JoinRequestState::Waiting;
                return {};
            },
            .noteSite = [this](const QString&, const QString& site) { sites << site; }};
}

base::Result<AdmittedAccount> Desk::account()
{
    if (!redeemRefusal.isEmpty())
        return base::Unexpected{refused(redeemRefusal)};
    refusal = u"invite.used"_s;
    return AdmittedAccount{.jid = u"k4dz7q2abc@school.example"_s, .existedBefore = invite.hasAccount};
}

service::HttpRequest Visitor::request(const QString& asked) const
{
    service::HttpRequest request;
    request.path = asked.section(u'?', 0, 0);
    if (const auto query = service::parseForm(asked.section(u'?', 1).toUtf8()))
        request.query = *query;
    if (!cookie.isEmpty())
        request.cookies = service::parseCookies(cookie.toUtf8());
    request.acceptLanguage = acceptLanguage;
    request.address = address;
    request.fromSite = fromSite;
    return request;
}

void Visitor::open(const QString& asked)
{
    url = asked;
    const auto answer = support::await(m_pages.answer(request(asked)));
    REQUIRE(answer);
    take(*answer);
}

void Visitor::send(const QString& asked, service::HttpFields fields)
{
    url = asked;
    const auto answer = support::await(sendOnly(asked, std::move(fields)));
    REQUIRE(answer);
    take(*answer);
}

base::FutureResult<service::HttpResponse> Visitor::sendOnly(const QString& asked, service::HttpFields fields)
{
    service::HttpRequest form = request(asked);
    form.method = service::HttpMethod::Post;
    form.form = std::move(fields);
    for (const QString& name : {u"key"_s, u"version"_s}) {
        if (!form.form.contains(name))
            form.form.insert(name, hidden(name));
    }
    return m_pages.answer(form);
}

void Visitor::take(const service::HttpResponse& response)
{
    status = response.status;
    page = QString::fromUtf8(response.body);
    if (!response.setCookie.isEmpty())
        cookie = QString::fromUtf8(response.setCookie).section(u';', 0, 0);
    if (!response.location.isEmpty())
        open(QString::fromUtf8(response.location));
}

QString Visitor::hidden(const QString& name) const
{
    const QRegularExpression field(u"name=\"%1\" value=\"([^\"]*)\""_s.arg(name));
    return field.match(page).captured(1);
}

Fixture::Fixture(const QString& publicUrl)
    : pages(std::make_unique<service::JoinPages>(
          service::JoinTexts::load().value(), desk.questions(),
          service::JoinSettings{.publicUrl = QUrl(publicUrl), .serverHost = u"school.example"_s, .serverPort = 5222},
          clock))
    , parent(*pages)
{
}

QString Fixture::link(const QString& step)
{
    return u"/j/"_s + Desk::token + (step.isEmpty() ? QString() : u'/' + step);
}

void Fixture::readRules()
{
    parent.open(link());
    parent.open(link(u"rules"_s));
    parent.send(link(u"rules"_s), {{u"wish"_s, u"join"_s}, {u"read"_s, u"yes"_s}});
    REQUIRE(parent.url == link(u"account"_s));
}

} // namespace jointest
