// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/language.h"
#include "base/future.h"
#include "domain/join_request.h"
#include "domain/rules.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace authority {

class Ledger;
class ServerPort;

// What the holder of a link is shown before he decides.
struct InvitePage
{
    QString organisation;
    QString logo;        // see domain/logo.h
    QString inviter;     // "Петрова Мария Ивановна"
    QString inviterRole; // "классный руководитель", in the words of the organisation
    QString leader;      // who leads a class there: "классный руководитель"
    domain::InviteRole role = domain::InviteRole::Guardian;
    QString person;    // who is invited, from the roster
    QString child;     // of guardians; empty otherwise
    QString unitLabel; // "5«А»"; empty for staff
    QString purpose;   // may be empty
    QDateTime expiresAt;
    QStringList chats;       // titles of what the person will be in
    domain::Rules rules;     // to be acknowledged
    bool asksConsent = true; // families; staff only acknowledge
    bool hasAccount = false; // comes in with the account that exists: no password is asked
    // Bound to nobody: the holder says who he is and asks to be let in.
    bool asksRequest = false;
    // By the request that was accepted these rules are known already.
    bool rulesKnown = false;
    // The link is of the page on which somebody sees what came of his request, and that is not an invite yet.
    std::optional<domain::JoinRequest> request = {};
};

// What somebody says who came by a link that is bound to nobody, or whose account the school knows under another record.
struct JoinWish
{
    int rulesVersion = 0; // that was shown
    bool rulesAcknowledged = false;
    bool consentGiven = false; // not read for staff
    domain::PersonName name;
    domain::PersonName child; // of guardians
    domain::GuardianKind guardianKind = domain::GuardianKind::Other;
    QString account; // address that the person has already; may be empty, is not looked up
};

// What the holder of a link has decided.
struct AdmissionChoice
{
    int rulesVersion = 0; // that was shown
    bool rulesAcknowledged = false;
    bool consentGiven = false; // not read for staff
    QString password;          // of the new account; empty when there is one already
};

struct AdmittedAccount
{
    QString jid;
    bool existedBefore = false; // its password is the old one
};

// Of an address as people type it: "xmpp:" and the domain may stand there or not.
[[nodiscard]] domain::Login loginIn(const QString& account);

// From a personal link to an account with its chats (D5, D6, S6, S7). Errors carry the application code in `reason` and
// a sentence in the asked language in `text`: invite.unknown, invite.expired, invite.used, invite.annulled,
// invite.busy, rules.not-acknowledged, rules.outdated, consent.missing, password.short, password.long, server.away. The
// service's main thread; callers of other threads post to it. Borrows what it is given.
class Admission final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Admission)

public:
    static constexpr int shortestPassword = 8;  // signs
    static constexpr int longestPassword = 128; // signs
    static constexpr int longestAnswer = 500;   // signs

    Admission(Ledger& ledger, ServerPort& server, const Addresses& addresses);

    // The first opening is remembered in the invite. Anybody may ask: the token is the key.
    // A page of that site has led somebody here: the link stands there. Personal ones are sent by mail, and a page of mail is
    // a site too, so only those for many count.
    void noteSite(const QString& token, const QString& site);
    [[nodiscard]] base::Result<InvitePage> openInvite(const QString& token, Language language);

    // Records acknowledgement and consent, makes the account on the server, then lets the person in and uses the invite
    // up. May be repeated after any failure: the login is chosen and written down first, so it is never a second
    // account.
    [[nodiscard]] base::FutureResult<AdmittedAccount> redeem(const QString& token, const AdmissionChoice& choice,
                                                             Language language);

    // Writes down the request and uses the link once; the answer is the token of the page that says what came of it.
    // Besides the errors above: person.name, request.child, request.same-name.
    [[nodiscard]] base::Result<QString> ask(const QString& token, const JoinWish& wish, Language language);
    // To the school's question about the request.
    [[nodiscard]] base::Result<void> answer(const QString& token, const QString& text, Language language);

    // Families may say no; it is recorded, and the invite stays open should they change their mind.
    [[nodiscard]] base::Result<void> refuse(const QString& token, Language language);

private:
    struct Guest; // the holder of a link that may be used now

    [[nodiscard]] base::Result<Guest> holderOf(const QString& token) const; // of any link that is good
    [[nodiscard]] base::Result<Guest> guestOf(const QString& token) const;  // of a personal one
    [[nodiscard]] base::Result<Guest> requesterOf(const domain::JoinRequestId& request) const;
    [[nodiscard]] base::Result<Guest> holding(const domain::Invite& invite) const;
    [[nodiscard]] base::Result<void> checkWish(const Guest& guest, const JoinWish& wish) const;
    [[nodiscard]] base::Result<void> check(const Guest& guest, const AdmissionChoice& choice) const;
    // Writes down what was decided, and the login to be.
    [[nodiscard]] base::Result<domain::Login> record(const Guest& guest, const AdmissionChoice& choice);
    // The account exists: the person has it, and the invite is used.
    [[nodiscard]] base::Result<AdmittedAccount> letIn(const Guest& guest, const domain::Login& login);

    Ledger& m_ledger;
    ServerPort& m_server;
    const Addresses m_addresses;
    QSet<domain::InviteId> m_underWay;
};

} // namespace authority
