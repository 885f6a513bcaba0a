// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expected.h"

#include <QString>

namespace base {

// What went wrong, for a program; the sentence for a person is made of it in one function of the user interface
// (or, for a refusal by the service, comes with the reply in the caller's language).
enum class ErrorCode {
    Cancelled,      // the caller gave up or went away
    Timeout,        // a deadline passed without an answer
    Offline,        // there is no connection
    InvalidInput,   // what was given cannot be read; detail says where
    TooLarge,       // a limit was passed
    NotFound,       // no such thing, or not for this person
    Forbidden,      // the right is missing
    Conflict,       // the world has changed since, or the thing exists already
    Authentication, // wrong name or password
    Certificate,    // TLS: expired, self-signed or another name
    Protocol,       // the other side breaks the rules of the protocol
    Unsupported,    // the other side, or a newer file, asks for what we do not have
    Corrupt,        // a file of ours is damaged
    DiskFull,
    ReadOnly, // a file or folder cannot be written
    Io,       // any other failure of a file, a process or a socket
    Internal, // a promise of our own code was broken
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;      // for the log and for support: English, no message texts, no names, no secrets
    QString reason = {}; // application code of a refusal, e.g. "invite.expired"; empty if there is none
    QString text = {};   // sentence for the person, when the other side sent one; empty otherwise

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = Expected<T, Error>;

[[nodiscard]] inline Unexpected<Error> fail(ErrorCode code, QString detail)
{
    return Unexpected<Error>{Error{code, std::move(detail)}};
}

// Passes the error of one Result on as the error of another.
template <typename T>
[[nodiscard]] Unexpected<Error> failWith(const Expected<T, Error>& failed)
{
    return Unexpected<Error>{failed.error()};
}

} // namespace base
