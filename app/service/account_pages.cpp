// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_pages.h"

#include "authority/admission.h"
#include "authority/command.h"
#include "domain/account_terms.h"
#include "domain/join_code.h"
#include "service/join_language.h"
#include "service/join_password.h"

#include <QLocale>

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;
using authority::Language;

namespace {

using Future = base::FutureResult<HttpResponse>;

Future now(HttpResponse response)
{
    return base::answered<HttpResponse>(std::move(response));
}

QString withQuery(const QString& path, const QString& chosenLanguage)
{
    return path + (path.contains(u'?') ? QString(chosenLanguage).replace(u'?', u'&') : chosenLanguage);
}

} // namespace

QString momentIn(Language language, const QDateTime& at)
{
    return QLocale(languageTag(language)).toString(at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
}

std::vector<std::unique_ptr<AccountSection>> allSections(const AccountDesk& desk)
{
    std::vector<std::unique_ptr<AccountSection>> sections;
    sections.push_back(rulesSection(desk));
    sections.push_back(announcementsSection(desk));
    sections.push_back(pollsSection(desk));
    sections.push_back(opinionSection(desk));
    sections.push_back(recordSection(desk));
    sections.push_back(chatsSection());
    sections.push_back(consentsSection(desk));
    sections.push_back(inviteSection());
    sections.push_back(reportSection(desk));
    sections.push_back(passwordSection(desk));
    sections.push_back(devicesSection(desk));
    sections.push_back(stolenSection(desk));
    sections.push_back(deleteSection(desk));
    return sections;
}

AccountPages::AccountPages(JoinTexts texts, AccountDesk desk, const QUrl& publicUrl, const base::Clock& clock,
                           QObject* parent)
    : QObject(parent)
    , m_texts(std::move(texts))
    , m_desk(std::move(desk))
    , m_cookie(u"my"_s, publicUrl)
    , m_sessions(clock)
    , m_byAddress(clock)
    , m_byAccount(clock)
    , m_sections(allSections(m_desk))
{
}

bool AccountPages::isMine(const HttpRequest& request)
{
    return request.path == u"/my" || request.path.startsWith(u"/my/");
}

AccountPages::Guest AccountPages::guestOf(const HttpRequest& request) const
{
    const QString brought = request.cookies.value(m_cookie.name());
    const bool isKnown = brought.size() == 43; // 32 bytes
    return {.request = request,
            .language = languageFor(request.query.value(u"lang"_s), request.acceptLanguage),
            .secret = isKnown ? brought : randomInUrl(32),
            .isKnown = isKnown,
            .step = request.path.mid(4)};
}

bool AccountPages::isGenuineForm(const Guest& guest) const
{
    return guest.isKnown && !guest.request.crossSite &&
           m_formKeys.isKeyFor(guest.secret, u"my"_s, guest.request.form.value(u"key"_s));
}

Future AccountPages::answer(const HttpRequest& request)
{
    const Guest guest = guestOf(request);
    if (request.method == HttpMethod::Post && !isGenuineForm(guest))
        return now(page(guest, 403, u"my_stale"_s));
    if (guest.step == u"enter")
        return enter(guest);
    if (guest.step == u"reset" || guest.step.startsWith(u"reset/"))
        return reset(guest, guest.step.mid(6));
    const auto person = guest.isKnown ? m_sessions.personOf(guest.secret) : std::nullopt;
    const auto own = person ? m_desk.page(*person) : base::Result<authority::OwnPage>(authority::OwnPage{});
    if (!person || !own) {
        m_sessions.end(guest.secret);
        return now(seeOther(u"/my/enter"_s + chosenLanguage(guest)));
    }
    return answerSignedIn(guest, {*person, *own, guest.language, request});
}

// In all browsers it takes as long as the server needs to look at the password, whether there is such an account or not.
Future AccountPages::enter(const Guest& guest)
{
    if (guest.request.method != HttpMethod::Post)
        return now(page(guest, 200, u"my_enter"_s,
                        {{u"changed"_s, guest.request.query.value(u"changed"_s) == u"yes"},
                         {u"frozen"_s, guest.request.query.value(u"frozen"_s) == u"yes"},
                         {u"closing"_s, guest.request.query.value(u"closing"_s) == u"yes"},
                         {u"ended"_s, guest.request.query.value(u"ended"_s) == u"yes"},
                         {u"days"_s, QString::number(domain::daysOfGrace)}}));
    const QString account = guest.request.form.value(u"account"_s).left(200);
    const QString login = authority::loginIn(account).value();
    if (!mayGuess(guest, login))
        return now(page(guest, 429, u"my_pause"_s));
    const base::Answer<HttpResponse> answer;
    base::whenAnswered(m_desk.signIn(account, guest.request.form.value(u"password"_s).left(1000), guest.language), this,
                       [this, guest, login, answer](const base::Result<domain::PersonId>& person) {
                           judgeGuess(guest, login, person ? nullptr : &person.error());
                           answer.give(entered(guest, person));
                       });
    return answer.future();
}

bool AccountPages::mayGuess(const Guest& guest, const QString& login)
{
    if (m_byAddress.isBlocked(guest.request.address) || m_byAccount.isBlocked(login))
        return false;
    m_byAccount.countFailure(login);
    return true;
}

void AccountPages::judgeGuess(const Guest& guest, const QString& login, const base::Error* error)
{
    if (error != nullptr && (error->reason == u"account.wrong" || error->reason == u"password.wrong"))
        m_byAddress.countFailure(guest.request.address);
    else
        m_byAccount.takeBack(login);
}

// By a link that the school has given, or by its code, typed from paper. Wrong ones are counted like wrong passwords.
Future AccountPages::reset(const Guest& guest, const QString& token)
{
    const bool isForm = guest.request.method == HttpMethod::Post;
    // Codes are short: they are limited for all addresses together, too.
    const bool isCode = !domain::joinCodeFrom(token).isEmpty();
    if (m_byAddress.isBlocked(guest.request.address) || (isCode && m_byAddress.areCodesBlocked()))
        return now(page(guest, 429, u"my_pause"_s));
    if (token.isEmpty()) {
        const QString typed = domain::joinCodeFrom(guest.request.form.value(u"code"_s).left(100));
        if (isForm && !typed.isEmpty())
            return now(seeOther(u"/my/reset/"_s + typed + chosenLanguage(guest)));
        return now(page(guest, 200, u"my_reset_code"_s, {{u"wrongCode"_s, isForm}}));
    }
    const auto opened = m_desk.openReset(token.left(100), guest.language);
    if (!opened) {
        m_byAddress.countFailure(guest.request.address);
        if (isCode)
            m_byAddress.countWrongCode();
        return now(page(guest, 410, u"my_reset_code"_s, {{u"problem"_s, opened.error().text}}));
    }
    const QVariantMap values{{u"organisation"_s, opened->organisation},
                             {u"name"_s, opened->name},
                             {u"jid"_s, opened->jid},
                             {u"shortest"_s, QString::number(authority::Admission::shortestPassword)}};
    const auto again = [this, guest, values](const QString& name, const QVariant& value) {
        QVariantMap all = values;
        all.insert(name, value);
        return page(guest, 200, u"my_reset"_s, all);
    };
    if (!isForm)
        return now(page(guest, 200, u"my_reset"_s, values));
    const QString fresh = guest.request.form.value(u"password"_s);
    if (const auto fault = faultOf(fresh, guest.request.form.value(u"repeated"_s)))
        return now(again(nameOf(*fault), true));
    const base::Answer<HttpResponse> answer;
    base::whenAnswered(m_desk.reset(token, fresh, guest.language), this,
                       [this, guest, answer, again, person = opened->person](const base::Result<void>& done) {
                           if (done)
                               m_sessions.endAllOf(person); // of whoever had the old one
                           answer.give(done ? seeOther(withQuery(u"/my/enter?changed=yes"_s, chosenLanguage(guest)))
                                            : again(u"problem"_s, done.error().text));
                       });
    return answer.future();
}

HttpResponse AccountPages::entered(const Guest& guest, const base::Result<domain::PersonId>& person)
{
    if (!person) {
        return page(guest, 200, u"my_enter"_s,
                    {{u"problem"_s, person.error().text}, {u"account"_s, guest.request.form.value(u"account"_s).left(200)}});
    }
    m_sessions.end(guest.secret);
    HttpResponse response = seeOther(u"/my"_s + chosenLanguage(guest));
    response.setCookie = m_cookie.holding(m_sessions.begin(*person));
    return response;
}

Future AccountPages::answerSignedIn(const Guest& guest, const AccountVisit& visit)
{
    if (guest.step.isEmpty() && !visit.own.closesAt.isValid())
        return now(home(guest, visit));
    if (guest.step == u"leave" && guest.request.method == HttpMethod::Post) {
        m_sessions.end(guest.secret);
        HttpResponse response = seeOther(u"/my/enter"_s + chosenLanguage(guest));
        response.setCookie = m_cookie.holding({});
        return now(std::move(response));
    }
    // Until it is taken back there is nothing else to be done with an account that is to be deleted.
    if (visit.own.closesAt.isValid() && guest.step != u"delete")
        return now(seeOther(u"/my/delete"_s + chosenLanguage(guest)));
    const auto section = std::ranges::find(m_sections, guest.step, &AccountSection::name);
    if (section == m_sections.end() || !(*section)->isFor(visit))
        return now(page(guest, 404, u"nothing"_s));
    return answerSection(guest, visit, **section);
}

Future AccountPages::answerSection(const Guest& guest, const AccountVisit& visit, AccountSection& section)
{
    const bool isForm = guest.request.method == HttpMethod::Post;
    const bool isGuess = isForm && section.asksPassword();
    const QString login = authority::loginIn(visit.own.jid).value();
    if (isGuess && !mayGuess(guest, login))
        return now(page(guest, 429, u"my_pause"_s));
    const base::Answer<HttpResponse> answer;
    base::whenAnswered(isForm ? section.take(visit, guest.request.form) : section.show(visit), this,
                       [this, guest, visit, &section, answer, isForm, isGuess,
                        login](const base::Result<SectionPage>& done) {
                           if (isGuess)
                               judgeGuess(guest, login, done ? nullptr : &done.error());
                           if (done) {
                               answer.give(shown(guest, visit, section, *done));
                               return;
                           }
                           const QString problem = done.error().text;
                           if (!isForm) {
                               answer.give(page(guest, 503, u"my_away"_s, {{u"problem"_s, problem}}));
                               return;
                           }
                           base::whenAnswered(
                               section.show(visit), this,
                               [this, guest, visit, &section, answer, problem](const base::Result<SectionPage>& again) {
                                   SectionPage page = again ? *again : SectionPage{};
                                   page.values.insert(u"problem"_s, problem);
                                   answer.give(shown(guest, visit, section, page));
                               });
                       });
    return answer.future();
}

HttpResponse AccountPages::home(const Guest& guest, const AccountVisit& visit) const
{
    QVariantMap values{{u"organisation"_s, visit.own.organisation},
                       {u"logo"_s, visit.own.logo},
                       {u"name"_s, visit.own.name},
                       {u"jid"_s, visit.own.jid}};
    values.insert(u"kept"_s, guest.request.query.value(u"kept"_s) == u"yes");
    QVariantList sections;
    for (const auto& section : m_sections) {
        if (!section->isFor(visit))
            continue;
        sections << QVariantMap{{u"section"_s, section->name()},
                                {u"heading"_s, m_texts.title(guest.language, u"my_"_s + section->name(), {})}};
        values.insert(section->atHome(visit));
    }
    values.insert(u"sections"_s, sections);
    return page(guest, 200, u"my"_s, values);
}

HttpResponse AccountPages::shown(const Guest& guest, const AccountVisit& visit, const AccountSection& section,
                                 const SectionPage& shown)
{
    if (shown.isSignedOut)
        m_sessions.endAllOf(visit.person);
    if (!shown.next.isEmpty()) {
        return seeOther(withQuery(shown.next, chosenLanguage(guest)));
    }
    QVariantMap values = shown.values;
    values.insert(u"organisation"_s, visit.own.organisation);
    values.insert(u"logo"_s, visit.own.logo);
    values.insert(u"jid"_s, visit.own.jid);
    return page(guest, 200, u"my_"_s + section.name(), values);
}

HttpResponse AccountPages::page(const Guest& guest, int status, const QString& name, QVariantMap values) const
{
    values.insert(u"path"_s, guest.request.path);
    values.insert(u"chosen"_s, chosenLanguage(guest));
    values.insert(u"formKey"_s, m_formKeys.keyFor(guest.secret, u"my"_s));
    HttpResponse response{.status = status, .body = m_texts.page(guest.language, name, values)};
    if (!guest.isKnown)
        response.setCookie = m_cookie.holding(guest.secret);
    return response;
}

QString AccountPages::chosenLanguage(const Guest& guest)
{
    return guest.request.query.value(u"lang"_s).isEmpty() ? QString() : u"?lang="_s + languageTag(guest.language);
}

} // namespace service
