// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/admission.h"
#include "base/clock.h"
#include "base/future.h"
#include "service/http_message.h"
#include "service/join_attempts.h"
#include "service/join_progress.h"
#include "service/join_texts.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace service {

// What the pages ask of the school's authority: the questions of authority::Admission.
struct JoinDesk
{
    using Language = authority::Language;

    std::function<base::Result<authority::InvitePage>(const QString& token, Language)> open;
    std::function<base::Result<void>(const QString& token, Language)> refuse;
    std::function<base::FutureResult<authority::AdmittedAccount>(const QString& token,
                                                                 const authority::AdmissionChoice&, Language)>
        redeem;
    std::function<base::Result<QString>(const QString& token, const authority::JoinWish&, Language)> ask;
    std::function<base::Result<void>(const QString& token, const QString& text, Language)> answer;
    std::function<void(const QString& token, const QString& site)> noteSite = {};
};

// How people reach the page, and afterwards the server with their apps.
struct JoinSettings
{
    QUrl publicUrl; // of the page itself; cookies are for https only when it is one
    QString serverHost;
    quint16 serverPort = 5222;
};

// The join page (D5, D6, D8, D11, D12): / takes a code typed from paper; /j/<token or code> who invites whom into what → /rules → join or refuse → /account, a
// password → /done, how to connect. By a link that is bound to nobody: /rules → /who, a form → the address of a page of
// the person's own that says what came of the request and, once it is accepted, goes on to the password. Pages are made here whole and need no script. Each step is a page of its own, and
// each form is answered by "see other": going back, reloading and sending twice change nothing. The wish and the
// acknowledgement go to the authority together with the password, in one act.
// One thread, the service's main one. Addresses of links are never logged.
class JoinPages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JoinPages)

public:
    JoinPages(JoinTexts texts, JoinDesk desk, JoinSettings settings, const base::Clock& clock,
              QObject* parent = nullptr);

    [[nodiscard]] base::FutureResult<HttpResponse> answer(const HttpRequest& request);

private:
    // One request for one link, by one browser.
    struct Visit
    {
        HttpRequest request;
        authority::Language language = authority::Language::Russian;
        QString token; // empty: the address is none of a link
        QString step;
        QString visitor;
        bool isKnown = false; // the browser brought its name

        // Of another step of the same link, in the chosen language.
        [[nodiscard]] QString urlOf(const QString& name) const;
        [[nodiscard]] QString chosenLanguage() const; // "?lang=en", or empty when the browser's wish holds
    };

    [[nodiscard]] Visit visitOf(const HttpRequest& request) const;
    [[nodiscard]] bool isGenuineForm(const Visit& visit) const;

    [[nodiscard]] base::FutureResult<HttpResponse> answerInvited(const Visit& visit,
                                                                 const authority::InvitePage& invite);
    [[nodiscard]] HttpResponse answerStart(const Visit& visit) const;
    [[nodiscard]] HttpResponse answerRequester(const Visit& visit, const authority::InvitePage& invite);
    [[nodiscard]] HttpResponse answerAsking(const Visit& visit, const authority::InvitePage& invite);
    [[nodiscard]] HttpResponse ask(const Visit& visit, const authority::InvitePage& invite);
    [[nodiscard]] bool knowsRules(const Visit& visit, const authority::InvitePage& invite);
    [[nodiscard]] base::FutureResult<HttpResponse> decide(const Visit& visit, const authority::InvitePage& invite);
    [[nodiscard]] base::FutureResult<HttpResponse> choosePassword(const Visit& visit,
                                                                  const authority::InvitePage& invite);
    [[nodiscard]] base::FutureResult<HttpResponse> admit(const Visit& visit, const authority::InvitePage& invite,
                                                         const QString& password);
    [[nodiscard]] HttpResponse outcome(const Visit& visit, const authority::InvitePage& invite,
                                       const base::Result<authority::AdmittedAccount>& result);

    [[nodiscard]] HttpResponse invitePage(const Visit& visit, const QString& name, const authority::InvitePage& invite,
                                          QVariantMap values = {}) const;
    [[nodiscard]] HttpResponse accountPage(const Visit& visit, const authority::InvitePage& invite,
                                           QVariantMap values = {});
    [[nodiscard]] HttpResponse donePage(const Visit& visit, const JoinStep& step) const;
    [[nodiscard]] QString renamed(const Visit& visit);
    [[nodiscard]] HttpResponse blockedPage(const Visit& visit) const;
    [[nodiscard]] HttpResponse refusalPage(const Visit& visit, const base::Error& error);
    [[nodiscard]] HttpResponse page(const Visit& visit, int status, const QString& name, QVariantMap values = {}) const;

    const JoinTexts m_texts;
    const JoinDesk m_desk;
    const JoinSettings m_settings;
    const HostCookie m_cookie;
    JoinAttempts m_attempts;
    JoinProgress m_progress;
};

} // namespace service
