// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/account_section.h"
#include "service/account_sessions.h"
#include "service/form_keys.h"
#include "service/join_attempts.h"
#include "service/join_texts.h"

#include <QObject>
#include <QUrl>

namespace service {

// "My account", for whoever has one, whatever app he uses: /my/enter asks for address and password, /my says who one is
// and offers the sections, /my/<section> is one of them; /my/reset/<link or code> takes a new password. Made like the
// join page: whole on the server, no script, each form answered by "see other". Guesses are counted by the guesser's
// address and by account. One thread, the service's main one.
class AccountPages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountPages)

public:
    AccountPages(JoinTexts texts, AccountDesk desk, const QUrl& publicUrl, const base::Clock& clock,
                 QObject* parent = nullptr);

    [[nodiscard]] static bool isMine(const HttpRequest& request);
    [[nodiscard]] base::FutureResult<HttpResponse> answer(const HttpRequest& request);

private:
    // One request by one browser, signed in or not.
    struct Guest
    {
        HttpRequest request;
        authority::Language language = authority::Language::Russian;
        QString secret;       // of the cookie: of a session, or only a name for the browser
        bool isKnown = false; // the browser brought it
        QString step;         // what follows /my/
    };

    [[nodiscard]] Guest guestOf(const HttpRequest& request) const;
    [[nodiscard]] bool isGenuineForm(const Guest& guest) const;
    [[nodiscard]] base::FutureResult<HttpResponse> enter(const Guest& guest);
    [[nodiscard]] base::FutureResult<HttpResponse> reset(const Guest& guest, const QString& token);
    [[nodiscard]] HttpResponse entered(const Guest& guest, const base::Result<domain::PersonId>& person);
    [[nodiscard]] base::FutureResult<HttpResponse> answerSignedIn(const Guest& guest, const AccountVisit& visit);
    [[nodiscard]] base::FutureResult<HttpResponse> answerSection(const Guest& guest, const AccountVisit& visit,
                                                                 AccountSection& section);
    // A guess of a password counts for the account before the server has looked at it: of many at once no more get through.
    [[nodiscard]] bool mayGuess(const Guest& guest, const QString& login);
    void judgeGuess(const Guest& guest, const QString& login, const base::Error* error);
    [[nodiscard]] HttpResponse home(const Guest& guest, const AccountVisit& visit) const;
    [[nodiscard]] HttpResponse shown(const Guest& guest, const AccountVisit& visit, const AccountSection& section,
                                     const SectionPage& page);
    [[nodiscard]] HttpResponse page(const Guest& guest, int status, const QString& name, QVariantMap values = {}) const;
    [[nodiscard]] static QString chosenLanguage(const Guest& guest);

    const JoinTexts m_texts;
    const AccountDesk m_desk;
    const HostCookie m_cookie;
    const FormKeys m_formKeys;
    AccountSessions m_sessions;
    JoinAttempts m_byAddress;
    JoinAttempts m_byAccount;
    const std::vector<std::unique_ptr<AccountSection>> m_sections;
};

} // namespace service
