// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connection_sentence.h"

#include "widgets/error_sentence.h"
#include "widgets/times.h"

#include <QCoreApplication>

namespace shell {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

} // namespace

ConnectionSentence sentenceFor(const session::ConnectionStatus& status, const QString& server)
{
    using Kind = session::ConnectionStatus::Kind;
    using widgets::Tone;
    switch (status.kind) {
    case Kind::Online:
        return {};
    case Kind::SignedOut:
        return {Tone::Info, Words::tr("You are not signed in. What is on this computer can be read and searched."),
                Words::tr("Sign in"), true};
    case Kind::Connecting:
        return {Tone::Info, Words::tr("Connecting to %1…").arg(server), {}, false};
    case Kind::Authenticating:
        return {Tone::Info, Words::tr("Signing in…"), {}, false};
    case Kind::CatchingUp:
        return {Tone::Info,
                status.total > 0 ? Words::tr("Catching up: %1 of %2 chats…").arg(status.done).arg(status.total)
                                 : Words::tr("Catching up…"),
                {},
                false};
    case Kind::Offline:
        return {Tone::Warning,
                Words::tr("No connection since %1. You can read, search and write: messages go out when it is back.")
                    .arg(widgets::clockTime(status.since)),
                Words::tr("Try now"), false};
    case Kind::Refused:
        return {Tone::Danger, widgets::sentenceFor(status.error),
                status.error.code == base::ErrorCode::Authentication ? Words::tr("Sign in again")
                                                                     : Words::tr("Try again"),
                status.error.code == base::ErrorCode::Authentication};
    }
    return {};
}

} // namespace shell
