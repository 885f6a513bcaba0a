// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/language.h"
#include "base/future.h"
#include "contract/poll_messages.h"
#include "domain/announcement.h"
#include "domain/moderation.h"
#include "domain/rules.h"
#include "domain/rules_draft.h"

#include <QObject>
#include <QSet>

namespace authority {

class Ledger;
class ServerPort;

// What somebody is shown of himself on the page "my account", whatever app he has.
struct OwnPage
{
    struct Chat
    {
        QString title;
        bool mayWrite = false; // by the kind of the chat; restrictions are told where they are looked up
    };
    struct Child
    {
        QString name; // "Ефимова Любовь"
        QString unit; // "5«А»"; empty while in no class
    };

    // A class or group whose chats the person is in by own wish.
    struct Part
    {
        domain::UnitId unit;
        QString name;
        domain::ConsentState consent = domain::ConsentState::NotAsked;
    };

    // What moderators have recorded about him, or restricted; see contract::ModerationOwnReply.
    struct Violation
    {
        QString chat; // title, here and below
        QDateTime at;
        QString item; // "3. Не допускаются оскорбления…"
        QString text;
        bool counts = false;
    };
    struct Restriction
    {
        domain::BlockId block;
        QString chat;
        QString item;
        QDateTime until;
        QDateTime objectionsUntil; // of his apology; null: he has not apologised
        bool isAppealed = false;
        bool isHeard = false;
        bool isOut = false; // not only of writing
    };
    // Of somebody else, to which he may object.
    struct Apology
    {
        domain::BlockId block;
        QString chat;
        QString nick;
        QString text;
        QDateTime until;
        bool objected = false;
    };

    QString organisation;
    QString logo; // see domain/logo.h
    QString name;
    QString jid;
    QList<Chat> chats; // by title
    QList<Violation> violations;       // oldest first
    QList<Restriction> restrictions;   // that run, newest first
    QList<Apology> apologies;
    QList<Child> children;
    QList<Part> parts;
    QList<domain::Announcement> announcements; // that wait for his confirmation, oldest first
    QList<contract::PollEntry> polls;          // open ones in which he has a vote, newest first
    domain::Rules rules;      // in force; version 0 while there are none
    QDateTime acknowledgedAt; // of these; null: not yet
    QDateTime readOnlyFrom;   // because of them; null: not
    QDateTime closesAt;       // the account is deleted then; null: it stays
    domain::RulesDraft draft; // that guardians are asked about now; no id: none
    domain::Stance stance = domain::Stance::None; // the own answer
    QString remark;
};

// Whose password is chosen anew.
struct ResetPage
{
    QString organisation;
    QString name;
    QString jid;
    domain::PersonId person = {};
};

// What a person does with the own account without our client; everything else that he may do goes through Authority.
// Errors carry the code in `reason` and a sentence in `text`: account.wrong, password.wrong, password.short,
// password.long, person.unknown, account.frozen, server.away. The service's main thread. Borrows what it is given.
class OwnAccount final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnAccount)

public:
    OwnAccount(Ledger& ledger, ServerPort& server, const Addresses& addresses);

    // The proof is the password that any app signs in with, checked by the chat server. Nothing in the answer tells an
    // account that does not exist from a wrong password.
    [[nodiscard]] base::FutureResult<domain::PersonId> signIn(const QString& account, const QString& password,
                                                              Language language);
    // Whoever was signed in with the old password is signed out, in every app.
    [[nodiscard]] base::FutureResult<void> changePassword(const domain::PersonId& person, const QString& current,
                                                          const QString& fresh, Language language);

    // A new password by the link that the school has given (accounts.reset): whose it is, and the change, which uses the link
    // up once the server has it, and opens an account that its owner has frozen. reset.unknown, reset.busy, account.frozen and
    // the errors of passwords.
    [[nodiscard]] base::Result<ResetPage> openReset(const QString& token, Language language) const;
    [[nodiscard]] base::FutureResult<void> reset(const QString& token, const QString& fresh, Language language);

    [[nodiscard]] base::Result<OwnPage> page(const domain::PersonId& person) const;
    // Of somebody who belongs to the school and has an account; empty otherwise.
    [[nodiscard]] domain::Login loginOf(const domain::PersonId& person) const;

Q_SIGNALS:
    // The server has it.
    void passwordChanged(const domain::Login& login);

private:
    [[nodiscard]] base::FutureResult<void> prove(const domain::Login& login, const QString& password,
                                                 const char* refusal, Language language);
    [[nodiscard]] bool isFrozen(const domain::PersonId& person) const;
    // Who has frozen it; empty: it is open.
    [[nodiscard]] domain::PersonId freezerOf(const domain::PersonId& person) const;
    // The link by which the person has set a new password.
    [[nodiscard]] base::Result<void> useUp(const domain::PersonId& person, Language language);
    [[nodiscard]] base::Result<domain::PersonId> holderOf(const QString& token) const;
    [[nodiscard]] base::FutureResult<void> set(const domain::PersonId& person, const QString& password,
                                               Language language);

    Ledger& m_ledger;
    ServerPort& m_server;
    const Addresses m_addresses;
    QSet<domain::PersonId> m_resetting; // by a link, at this moment
};

} // namespace authority
