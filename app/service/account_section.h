// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/authority.h"
#include "authority/own_account.h"
#include "base/future.h"
#include "service/http_message.h"

#include <QJsonObject>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <vector>

namespace service {

// What the page "my account" asks of the authority. `call` is what the person's own app could ask as well: the same
// rights, the same words.
struct AccountDesk
{
    using Language = authority::Language;

    std::function<base::FutureResult<domain::PersonId>(const QString& account, const QString& password, Language)>
        signIn;
    std::function<base::Result<authority::OwnPage>(const domain::PersonId&)> page;
    std::function<base::FutureResult<void>(const domain::PersonId&, const QString& current, const QString& fresh,
                                           Language)>
        changePassword;
    std::function<base::FutureResult<QJsonObject>(const domain::PersonId&, const QString& method,
                                                  const QJsonObject& arguments, Language)>
        call;
    // What the person could say to the school from an app; the answer is what he would read there.
    std::function<base::FutureResult<QString>(const domain::PersonId&, const QString& message, const QString& op,
                                              Language)>
        listen;
    std::function<base::Result<authority::ResetPage>(const QString& token, Language)> openReset;
    std::function<base::FutureResult<void>(const QString& token, const QString& fresh, Language)> reset;
};

// One request of somebody who has proved that the account is his.
struct AccountVisit
{
    domain::PersonId person;
    authority::OwnPage own;
    authority::Language language = authority::Language::Russian;
    HttpRequest request;
};

// What a section shows, or where it leads.
struct SectionPage
{
    QVariantMap values = {}; // of its template
    QString next = {};       // path of our own to go on at; empty: the section is shown
    bool isSignedOut = false; // the session ends with this
};

// One part of the page "my account", at /my/<name>, with the template my_<name>.html in both languages (its first line
// is also what the first page calls the section; JoinTexts::pageNames() lists it). A file and a line in allSections()
// each. Forms have been proved to be the person's own. An error of take() is shown on the section as {{problem}}.
// Lives on the service's main thread; borrows the desk.
class AccountSection
{
public:
    AccountSection() = default;
    virtual ~AccountSection() = default;
    Q_DISABLE_COPY_MOVE(AccountSection)

    [[nodiscard]] virtual QString name() const = 0;
    // Whether this person is offered it; others find nothing at its address.
    [[nodiscard]] virtual bool isFor(const AccountVisit& /*visit*/) const { return true; }
    // Whether its form is sent with the account's password: wrong ones are limited like those of signing in.
    [[nodiscard]] virtual bool asksPassword() const { return false; }
    // What the first page has to say for it, by names of the template my.html.
    [[nodiscard]] virtual QVariantMap atHome(const AccountVisit& /*visit*/) const { return {}; }
    [[nodiscard]] virtual base::FutureResult<SectionPage> show(const AccountVisit& visit) = 0;
    [[nodiscard]] virtual base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) = 0;

protected:
    [[nodiscard]] static base::FutureResult<SectionPage> now(SectionPage page)
    {
        return base::answered<SectionPage>(std::move(page));
    }
};

// "12 ноября 2026, 18:20", in the language and time zone of the one who reads.
[[nodiscard]] QString momentIn(authority::Language language, const QDateTime& at);

// Own chats and children.
[[nodiscard]] std::unique_ptr<AccountSection> chatsSection();
// What waits to be confirmed.
[[nodiscard]] std::unique_ptr<AccountSection> announcementsSection(const AccountDesk& desk);
// Open polls, and voting in them.
[[nodiscard]] std::unique_ptr<AccountSection> pollsSection(const AccountDesk& desk);
// The rules in force, to be read and acknowledged.
[[nodiscard]] std::unique_ptr<AccountSection> rulesSection(const AccountDesk& desk);
// What a guardian thinks of the rules that the school is about to adopt.
[[nodiscard]] std::unique_ptr<AccountSection> opinionSection(const AccountDesk& desk);
// The chats of which classes one takes part in, by own wish.
[[nodiscard]] std::unique_ptr<AccountSection> consentsSection(const AccountDesk& desk);
// A further slip or link for the same account.
[[nodiscard]] std::unique_ptr<AccountSection> inviteSection();
[[nodiscard]] std::unique_ptr<AccountSection> passwordSection(const AccountDesk& desk);
// Where one is signed in, and ending it.
[[nodiscard]] std::unique_ptr<AccountSection> devicesSection(const AccountDesk& desk);
// "My account is in other hands".
[[nodiscard]] std::unique_ptr<AccountSection> stolenSection(const AccountDesk& desk);
// Deleting the account, and taking that back.
[[nodiscard]] std::unique_ptr<AccountSection> deleteSection(const AccountDesk& desk);
// What moderators have recorded about oneself, and what can be done about it.
[[nodiscard]] std::unique_ptr<AccountSection> recordSection(const AccountDesk& desk);
// A complaint about a message.
[[nodiscard]] std::unique_ptr<AccountSection> reportSection(const AccountDesk& desk);

// In the order in which the first page offers them.
[[nodiscard]] std::vector<std::unique_ptr<AccountSection>> allSections(const AccountDesk& desk);

} // namespace service
