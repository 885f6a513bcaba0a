// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_pages.h"

#include "contract/enum_names.h"
#include "domain/join_code.h"
#include "service/join_language.h"
#include "service/join_password.h"
#include "service/join_qr.h"

#include <QLocale>
#include <QRegularExpression>

namespace service {

using namespace Qt::Literals::StringLiterals;
using authority::AdmittedAccount;
using authority::InvitePage;

namespace {

using Future = base::FutureResult<HttpResponse>;

Future now(HttpResponse response)
{
    return base::answered<HttpResponse>(std::move(response));
}

QVariantList entries(const QStringList& texts)
{
    QVariantList list;
    for (const QString& text : texts)
        list << QVariantMap{{u"entry"_s, text}};
    return list;
}

bool isCode(const QString& token)
{
    return token.size() == domain::joinCodeDigits && domain::joinCodeFrom(token) == token;
}

// Own words are Russian; what is said in English keeps the usual one.
QString leaderIn(const InvitePage& invite, authority::Language language)
{
    return language == authority::Language::Russian ? invite.leader.left(1).toUpper() + invite.leader.mid(1)
                                                    : u"The class teacher"_s;
}

QVariantMap valuesOf(const InvitePage& invite, authority::Language language)
{
    const QLocale locale(languageTag(language));
    return {{u"organisation"_s, invite.organisation},
            {u"logo"_s, invite.logo},
            {u"inviter"_s, invite.inviter},
            {u"inviterRole"_s, invite.inviterRole},
            {u"leader"_s, leaderIn(invite, language)},
            {u"person"_s, invite.person},
            {u"child"_s, invite.child},
            {u"unit"_s, invite.unitLabel},
            {u"purpose"_s, invite.purpose},
            {u"expires"_s, locale.toString(invite.expiresAt.toLocalTime(), u"d MMMM yyyy, HH:mm"_s)},
            {u"chats"_s, entries(invite.chats)},
            {u"isGuardian"_s, invite.role == domain::InviteRole::Guardian},
            {u"isPupil"_s, invite.role == domain::InviteRole::Pupil},
            {u"isStaff"_s, invite.role == domain::InviteRole::Staff},
            {u"isGuest"_s, invite.role == domain::InviteRole::Guest},
            {u"asksRequest"_s, invite.asksRequest},
            {u"rulesKnown"_s, invite.rulesKnown},
            {u"asksConsent"_s, invite.asksConsent},
            {u"hasAccount"_s, invite.hasAccount},
            {u"rulesTitle"_s, invite.rules.title},
            {u"rulesVersion"_s, QString::number(invite.rules.version)},
            {u"requisites"_s, invite.rules.requisites},
            {u"rulesText"_s, entries(invite.rules.text.split(u"\n\n"_s, Qt::SkipEmptyParts))}};
}

} // namespace

JoinPages::JoinPages(JoinTexts texts, JoinDesk desk, JoinSettings settings, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_texts(std::move(texts))
    , m_desk(std::move(desk))
    , m_settings(std::move(settings))
    , m_cookie(u"join"_s, m_settings.publicUrl)
    , m_attempts(clock)
    , m_progress(clock)
{
}

Future JoinPages::answer(const HttpRequest& request)
{
    const Visit visit = visitOf(request);
    if (visit.token.isEmpty()) {
        return now(request.path == u"/" ? answerStart(visit) : page(visit, 404, u"nothing"_s));
    }
    if (JoinStep* step = m_progress.find(visit.visitor, visit.token)) {
        if (step->underWay)
            return step->waiting.emplaceBack().future();
        if (step->admitted)
            return now(visit.step == u"done" ? donePage(visit, *step) : seeOther(visit.urlOf(u"done"_s)));
        if (!step->requestPage.isEmpty())
            return now(seeOther(u"/j/"_s + step->requestPage + visit.chosenLanguage()));
    }
    if (m_attempts.isBlocked(request.address) || (isCode(visit.token) && m_attempts.areCodesBlocked()))
        return now(blockedPage(visit));
    const auto invite = m_desk.open(visit.token, visit.language);
    if (!invite)
        return now(refusalPage(visit, invite.error()));
    if (!request.fromSite.isEmpty() && m_desk.noteSite)
        m_desk.noteSite(visit.token, request.fromSite);
    return answerInvited(visit, *invite);
}

Future JoinPages::answerInvited(const Visit& visit, const InvitePage& invite)
{
    const bool isForm = visit.request.method == HttpMethod::Post;
    if (isForm && !isGenuineForm(visit))
        return now(page(visit, 403, u"stale"_s));
    if (invite.request)
        return now(answerRequester(visit, invite));
    if (visit.step.isEmpty())
        return now(invitePage(visit, u"welcome"_s, invite,
                              {{u"pupilsBrowser"_s, invite.role == domain::InviteRole::Guardian &&
                                                        m_progress.isPupils(visit.visitor)}}));
    if (visit.step == u"rules")
        return isForm ? decide(visit, invite) : now(invitePage(visit, u"rules"_s, invite));
    if (visit.step == (invite.asksRequest ? u"who" : u"mine"))
        return now(answerAsking(visit, invite));
    if (visit.step == u"refused" && !invite.asksRequest)
        return now(invitePage(visit, u"refused"_s, invite));
    if (visit.step == u"account" && !invite.asksRequest) {
        if (!knowsRules(visit, invite))
            return now(seeOther(visit.urlOf(u"rules"_s)));
        return isForm ? choosePassword(visit, invite) : now(accountPage(visit, invite));
    }
    return now(seeOther(visit.urlOf({}))); // "done" before anything was done, or no step of ours
}

HttpResponse JoinPages::answerStart(const Visit& visit) const
{
    if (visit.request.method != HttpMethod::Post)
        return page(visit, 200, u"start"_s);
    const QString typed = visit.request.form.value(u"code"_s).left(500).trimmed();
    const QString token = domain::inviteSecretIn(typed);
    if (token.isEmpty())
        return page(visit, 200, u"start"_s, {{u"mistyped"_s, true}, {u"typed"_s, typed.left(60)}});
    return seeOther(u"/j/"_s + token + visit.chosenLanguage());
}

// The page of somebody who has asked to be let in.
HttpResponse JoinPages::answerRequester(const Visit& visit, const InvitePage& invite)
{
    const domain::JoinRequest& request = *invite.request;
    const bool isAnswer = visit.request.method == HttpMethod::Post && visit.step == u"answer";
    if (isAnswer) {
        const auto answered = m_desk.answer(visit.token, visit.request.form.value(u"text"_s), visit.language);
        return answered ? seeOther(visit.urlOf({})) : refusalPage(visit, answered.error());
    }
    if (!visit.step.isEmpty())
        return seeOther(visit.urlOf({}));
    const QLocale locale(languageTag(visit.language));
    return invitePage(visit, u"request"_s, invite,
                      {{u"isWaiting"_s, request.state == domain::JoinRequestState::Waiting},
                       {u"isAsked"_s, request.state == domain::JoinRequestState::Asked},
                       {u"isAccepted"_s, request.state == domain::JoinRequestState::Accepted},
                       {u"isRefused"_s, request.state == domain::JoinRequestState::Refused},
                       {u"reason"_s, request.reason},
                       {u"said"_s, request.answer},
                       {u"askedAt"_s, locale.toString(request.at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s)},
                       {u"asker"_s, fullName(request.name)},
                       {u"askersChild"_s, fullName(request.child)}});
}

bool JoinPages::knowsRules(const Visit& visit, const InvitePage& invite)
{
    if (invite.rulesKnown)
        m_progress.begin(visit.visitor, visit.token).acknowledgedRules = invite.rules.version;
    const JoinStep* const step = m_progress.find(visit.visitor, visit.token);
    return step != nullptr && step->acknowledgedRules == invite.rules.version;
}

// Who is it: by a link that is bound to nobody; or the account that the person has already under another name.
HttpResponse JoinPages::answerAsking(const Visit& visit, const InvitePage& invite)
{
    if (!knowsRules(visit, invite))
        return seeOther(visit.urlOf(u"rules"_s));
    return visit.request.method == HttpMethod::Post ? ask(visit, invite) : invitePage(visit, visit.step, invite);
}

HttpResponse JoinPages::ask(const Visit& visit, const InvitePage& invite)
{
    const HttpFields& form = visit.request.form;
    const auto field = [&](const QString& name) { return form.value(name).left(200).simplified(); };
    JoinStep& step = m_progress.begin(visit.visitor, visit.token);
    authority::JoinWish wish;
    wish.rulesVersion = step.acknowledgedRules;
    wish.rulesAcknowledged = true;
    wish.consentGiven = invite.asksConsent;
    wish.name = {field(u"family"_s), field(u"given"_s), field(u"patronymic"_s)};
    wish.child = {field(u"childFamily"_s), field(u"childGiven"_s), {}};
    wish.guardianKind =
        contract::valueNamed<domain::GuardianKind>(field(u"kind"_s)).value_or(domain::GuardianKind::Other);
    wish.account = field(u"account"_s);
    const auto asked = wish.account.isEmpty() && !invite.asksRequest
                           ? base::Result<QString>(base::fail(base::ErrorCode::InvalidInput, u"no account"_s))
                           : m_desk.ask(visit.token, wish, visit.language);
    if (asked) {
        step.requestPage = *asked;
        HttpResponse response = seeOther(u"/j/"_s + *asked + visit.chosenLanguage());
        response.setCookie = m_cookie.holding(renamed(visit));
        return response;
    }
    const base::Error& error = asked.error();
    if (error.reason == u"rules.outdated")
        return seeOther(visit.urlOf(u"rules"_s));
    if (error.reason.startsWith(u"invite.") || error.reason == u"server.away")
        return refusalPage(visit, error);
    QVariantMap values{{u"problem"_s, error.text}, {u"unnamed"_s, error.reason.isEmpty()}};
    for (const QString& name : {u"family"_s, u"given"_s, u"patronymic"_s, u"childFamily"_s, u"childGiven"_s, u"account"_s})
        values.insert(name, field(name));
    values.insert(u"is"_s + field(u"kind"_s), true);
    return invitePage(visit, visit.step, invite, values);
}

Future JoinPages::decide(const Visit& visit, const InvitePage& invite)
{
    const HttpFields& form = visit.request.form;
    if (form.value(u"wish"_s) == u"refuse" && invite.asksConsent && !invite.asksRequest) {
        if (const auto refused = m_desk.refuse(visit.token, visit.language); !refused)
            return now(refusalPage(visit, refused.error()));
        return now(seeOther(visit.urlOf(u"refused"_s)));
    }
    if (form.value(u"version"_s).toInt() != invite.rules.version)
        return now(invitePage(visit, u"rules"_s, invite, {{u"outdated"_s, true}}));
    if (form.value(u"read"_s) != u"yes")
        return now(invitePage(visit, u"rules"_s, invite, {{u"unread"_s, true}}));
    m_progress.begin(visit.visitor, visit.token).acknowledgedRules = invite.rules.version;
    if (invite.asksRequest)
        return now(seeOther(visit.urlOf(u"who"_s)));
    return invite.hasAccount ? admit(visit, invite, {}) : now(seeOther(visit.urlOf(u"account"_s)));
}

Future JoinPages::choosePassword(const Visit& visit, const InvitePage& invite)
{
    const HttpFields& form = visit.request.form;
    JoinStep& step = m_progress.begin(visit.visitor, visit.token);
    if (form.value(u"kind"_s) == u"phrase" && !step.phrase.isEmpty()) {
        step.chosenPhrase = step.phrase;
        return admit(visit, invite, step.phrase);
    }
    const QString password = form.value(u"password"_s);
    if (const auto fault = faultOf(password, form.value(u"repeated"_s)))
        return now(accountPage(visit, invite, {{nameOf(*fault), true}, {u"ownOpen"_s, true}}));
    step.chosenPhrase.clear();
    return admit(visit, invite, password);
}

Future JoinPages::admit(const Visit& visit, const InvitePage& invite, const QString& password)
{
    JoinStep& step = m_progress.begin(visit.visitor, visit.token);
    step.underWay = true;
    const Future future = step.waiting.emplaceBack().future();
    const authority::AdmissionChoice choice{.rulesVersion = step.acknowledgedRules,
                                            .rulesAcknowledged = true,
                                            .consentGiven = invite.asksConsent,
                                            .password = password};
    base::whenAnswered(m_desk.redeem(visit.token, choice, visit.language), this,
                       [this, visit, invite](const base::Result<AdmittedAccount>& result) {
                           const auto waiting =
                               std::exchange(m_progress.begin(visit.visitor, visit.token).waiting, {});
                           const HttpResponse response = outcome(visit, invite, result);
                           for (const auto& answer : waiting)
                               answer.give(response);
                       });
    return future;
}

HttpResponse JoinPages::outcome(const Visit& visit, const InvitePage& invite,
                                const base::Result<AdmittedAccount>& result)
{
    JoinStep& step = m_progress.begin(visit.visitor, visit.token);
    step.underWay = false;
    if (result) {
        step.admitted = *result;
        const QString fresh = renamed(visit);
        if (invite.role == domain::InviteRole::Pupil)
            m_progress.notePupil(fresh);
        HttpResponse response = seeOther(visit.urlOf(u"done"_s));
        response.setCookie = m_cookie.holding(fresh);
        return response;
    }
    const base::Error& error = result.error();
    if (error.reason.startsWith(u"rules.")) {
        step.acknowledgedRules = 0;
        return seeOther(visit.urlOf(u"rules"_s));
    }
    if (error.reason.startsWith(u"password."))
        return accountPage(visit, invite, {{u"problem"_s, error.text}, {u"ownOpen"_s, true}});
    return refusalPage(visit, error);
}

// The next pages show secrets. A name that somebody else has put into the browser is worth nothing from here on.
QString JoinPages::renamed(const Visit& visit)
{
    QString fresh = JoinProgress::newVisitor();
    m_progress.rename(visit.visitor, fresh, visit.token);
    return fresh;
}

HttpResponse JoinPages::invitePage(const Visit& visit, const QString& name, const InvitePage& invite,
                                   QVariantMap values) const
{
    values.insert(valuesOf(invite, visit.language));
    return page(visit, 200, name, std::move(values));
}

HttpResponse JoinPages::accountPage(const Visit& visit, const InvitePage& invite, QVariantMap values)
{
    JoinStep& step = m_progress.begin(visit.visitor, visit.token);
    if (step.phrase.isEmpty())
        step.phrase = randomPhrase(m_texts.words(visit.language));
    values.insert(u"phrase"_s, step.phrase);
    values.insert(u"shortest"_s, QString::number(authority::Admission::shortestPassword));
    return invitePage(visit, u"account"_s, invite, std::move(values));
}

HttpResponse JoinPages::donePage(const Visit& visit, const JoinStep& step) const
{
    const QString jid = step.admitted->jid;
    const QString link = u"xmpp:"_s + jid;
    const bool isPlainServer = m_settings.serverPort == 5222 && jid.endsWith(u'@' + m_settings.serverHost);
    return page(visit, 200, u"done"_s,
                {{u"jid"_s, jid},
                 {u"link"_s, link},
                 {u"qr"_s, qrSvg(link, jid)},
                 {u"phrase"_s, step.chosenPhrase},
                 {u"existedBefore"_s, step.admitted->existedBefore},
                 {u"server"_s, isPlainServer ? QString() : m_settings.serverHost},
                 {u"port"_s, QString::number(m_settings.serverPort)}});
}

HttpResponse JoinPages::blockedPage(const Visit& visit) const
{
    const auto pause = std::chrono::ceil<std::chrono::minutes>(m_attempts.pauseOf(visit.request.address));
    return page(visit, 429, u"blocked"_s,
                {{u"minutes"_s, pause.count() > 0 ? QString::number(pause.count()) : QString()}});
}

HttpResponse JoinPages::refusalPage(const Visit& visit, const base::Error& error)
{
    if (error.reason == u"invite.unknown") {
        m_attempts.countFailure(visit.request.address);
        if (isCode(visit.token))
            m_attempts.countWrongCode();
    }
    static const QMap<QString, std::pair<int, QString>> pages{{u"invite.unknown"_s, {404, u"unknown"_s}},
                                                              {u"invite.expired"_s, {410, u"expired"_s}},
                                                              {u"invite.used"_s, {410, u"used"_s}},
                                                              {u"invite.annulled"_s, {410, u"annulled"_s}}};
    const auto [status, name] = pages.value(error.reason, {503, u"away"_s});
    return page(visit, status, name, {{u"problem"_s, error.text}});
}

HttpResponse JoinPages::page(const Visit& visit, int status, const QString& name, QVariantMap values) const
{
    values.insert(u"self"_s, QString(u"/j/"_s + visit.token));
    values.insert(u"path"_s, visit.request.path);
    values.insert(u"chosen"_s, visit.chosenLanguage());
    values.insert(u"formKey"_s, m_progress.formKeys().keyFor(visit.visitor, visit.token));
    HttpResponse response{.status = status, .body = m_texts.page(visit.language, name, values)};
    if (!visit.token.isEmpty() && !visit.isKnown) {
        response.setCookie = m_cookie.holding(visit.visitor);
    }
    return response;
}

JoinPages::Visit JoinPages::visitOf(const HttpRequest& request) const
{
    static const QRegularExpression address(u"^/j/([A-Za-z0-9_-]{16,128})(?:/([a-z]*))?$"_s);
    const auto match = address.match(request.path);
    const QString brought = request.cookies.value(m_cookie.name());
    const bool isKnown = JoinProgress::isVisitor(brought);
    return {.request = request,
            .language = languageFor(request.query.value(u"lang"_s), request.acceptLanguage),
            .token = match.captured(1),
            .step = match.captured(2),
            .visitor = isKnown ? brought : JoinProgress::newVisitor(),
            .isKnown = isKnown};
}

bool JoinPages::isGenuineForm(const Visit& visit) const
{
    return visit.isKnown && !visit.request.crossSite &&
           m_progress.formKeys().isKeyFor(visit.visitor, visit.token, visit.request.form.value(u"key"_s));
}

QString JoinPages::Visit::chosenLanguage() const
{
    return request.query.value(u"lang"_s).isEmpty() ? QString() : u"?lang="_s + languageTag(language);
}

QString JoinPages::Visit::urlOf(const QString& name) const
{
    return u"/j/"_s + token + (name.isEmpty() ? QString() : u'/' + name) + chosenLanguage();
}

} // namespace service
