// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <optional>

namespace xmpp {

// Where a stream stands, in enough detail for a truthful banner. Value type.
struct StreamState
{
    enum class Phase {
        Stopped,        // not asked to run
        Connecting,     // reaching the server
        Authenticating, // talking to it, not yet signed in
        Online,
        Waiting, // lost or never reached, will try again at retryAt; `error` says why
        Refused, // will not try again by itself; `error` says why
    };

    Phase phase = Phase::Stopped;
    bool isResumed = false; // of Online: the session before goes on and nothing was missed (XEP-0198)
    QDateTime retryAt = {}; // of Waiting, UTC
    std::optional<base::Error> error = {};

    bool operator==(const StreamState&) const = default;
};

} // namespace xmpp
