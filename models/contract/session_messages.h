// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QStringList>

// The second factor of administrators and heads (O5). Commands of power of whoever has one need a key from
// session.unlock; reading and writing chats do not. None of these is remembered by `op`: their replies are secrets.
namespace contract {

// session.unlock: a code of the authenticator app, or one of the recovery codes, against a key for this stream.
struct SessionUnlockRequest
{
    QString code;

    bool operator==(const SessionUnlockRequest&) const = default;
};
struct SessionUnlockReply
{
    QString key;
    QDateTime until;
    int recoveryLeft = 0; // codes that have not been used

    bool operator==(const SessionUnlockReply&) const = default;
};

// session.mail: whoever has neither the telephone nor a code of recovery gets a code by e-mail, to the address that the
// school has of him. It unlocks once and within ten minutes. Only where the service can send mail.
struct SessionMailRequest
{
    bool operator==(const SessionMailRequest&) const = default;
};
struct SessionMailReply
{
    QString address; // so much of it that its owner knows it: "п…@school.example"
    QDateTime until;

    bool operator==(const SessionMailReply&) const = default;
};

// session.lock: the keys of this stream are void, as when the person leaves the computer.
struct SessionLockRequest
{
    bool operator==(const SessionLockRequest&) const = default;
};
struct SessionLockReply
{
    bool operator==(const SessionLockReply&) const = default;
};

// factor.get: how it stands with the caller's own.
struct FactorGetRequest
{
    bool operator==(const FactorGetRequest&) const = default;
};
struct FactorGetReply
{
    bool isOn = false;
    bool isRequired = false; // by the school, of administrators and heads
    bool isUnlocked = false; // this stream
    int recoveryLeft = 0;
    bool canMail = false; // a code can come by e-mail

    bool operator==(const FactorGetReply&) const = default;
};

// factor.begin: a new secret for the authenticator app. It counts once a code of it has come with factor.confirm.
struct FactorBeginRequest
{
    bool operator==(const FactorBeginRequest&) const = default;
};
struct FactorBeginReply
{
    QString secret; // base32, to be typed
    QString uri;    // of the QR

    bool operator==(const FactorBeginReply&) const = default;
};
struct FactorConfirmRequest
{
    QString code;

    bool operator==(const FactorConfirmRequest&) const = default;
};
struct FactorConfirmReply
{
    QStringList recovery; // codes that each unlock once; shown now and never again
    QString key;
    QDateTime until;

    bool operator==(const FactorConfirmReply&) const = default;
};

// factor.drop: one's own, or that of another who has lost the telephone and the recovery codes.
struct FactorDropRequest
{
    domain::PersonId person; // empty: oneself

    bool operator==(const FactorDropRequest&) const = default;
};
struct FactorDropReply
{
    bool operator==(const FactorDropReply&) const = default;
};

// factor.require: from now on administrators and heads have no power without one. Asked of oneself first.
struct FactorRequireRequest
{
    bool required = false;

    bool operator==(const FactorRequireRequest&) const = default;
};
struct FactorRequireReply
{
    bool operator==(const FactorRequireReply&) const = default;
};

} // namespace contract
