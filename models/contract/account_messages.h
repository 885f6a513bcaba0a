// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/invite_policy.h"

#include <QDateTime>
#include <QList>

// Accounts of people, and who may invite how. An empty person is the caller: everybody may look after the own account.
namespace contract {

// accounts.get
struct AccountsGetRequest
{
    domain::PersonId person;

    bool operator==(const AccountsGetRequest&) const = default;
};
// An app or a browser that is signed in, as the chat server sees it.
struct AccountSession
{
    QString id; // the resource of the full address, which most apps call by their own name
    QDateTime since;
    QString address; // of the network; may be empty

    bool operator==(const AccountSession&) const = default;
};
struct AccountsGetReply
{
    bool hasAccount = false;
    QDateTime frozenAt; // null: the account is open
    domain::PersonId frozenBy;
    QString frozenReason;
    QDateTime closesAt; // null: it stays
    domain::PersonId closedBy;
    bool hasFactor = false;
    bool sessionsKnown = false;     // the chat server has answered
    QList<AccountSession> sessions; // newest first

    bool operator==(const AccountsGetReply&) const = default;
};

// accounts.end: one session, or all of them when none is named. An app that knows the password can come back.
struct AccountsEndRequest
{
    domain::OpId op;
    domain::PersonId person;
    QString session;

    bool operator==(const AccountsEndRequest&) const = default;
};

// accounts.freeze: nobody signs in any more and all sessions end, or the account opens again with its old password.
// Oneself can only be frozen: "my account is in other hands".
struct AccountsFreezeRequest
{
    domain::OpId op;
    domain::PersonId person;
    bool frozen = false;
    QString reason; // asked for when others are frozen

    bool operator==(const AccountsFreezeRequest&) const = default;
};

// accounts.close: the account is deleted when the days of grace are over (C10), or stays after all. In the meantime no app
// signs in, and its owner can take it back on the page "my account".
struct AccountsCloseRequest
{
    domain::OpId op;
    domain::PersonId person;
    bool closing = false;
    QString reason; // asked for when it is another's

    bool operator==(const AccountsCloseRequest&) const = default;
};

// accounts.reset: a link by which the person chooses a new password, once and within three days; the former one is
// void. Of an account that its owner has frozen it opens the account too. The answer is a secret: shown and printed, never stored.
struct AccountsResetRequest
{
    domain::PersonId person;

    bool operator==(const AccountsResetRequest&) const = default;
};
struct AccountsResetReply
{
    QString url;
    QString code;
    QDateTime expiresAt;

    bool operator==(const AccountsResetReply&) const = default;
};

// limits.get, limits.set: who may make which invites, and how long they hold at most (domain/invite_policy.h).
struct LimitsGetRequest
{
    bool operator==(const LimitsGetRequest&) const = default;
};
struct LimitsGetReply
{
    domain::InvitePolicy rules; // complete

    bool operator==(const LimitsGetReply&) const = default;
};
struct LimitsSetRequest
{
    domain::OpId op;
    domain::InvitePolicy rules;

    bool operator==(const LimitsSetRequest&) const = default;
};

} // namespace contract
