// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/connection_state.h"
#include "widgets/banner.h"

namespace shell {

// What the banner says about the connection: nothing when all is well.
struct ConnectionSentence
{
    widgets::Tone tone = widgets::Tone::Info;
    QString sentence;          // empty: good news, the banner is hidden
    QString button;            // what can be done about it; empty: nothing
    bool asksPassword = false; // the button asks for the password instead of trying again

    bool operator==(const ConnectionSentence&) const = default;
};

[[nodiscard]] ConnectionSentence sentenceFor(const session::ConnectionStatus& status, const QString& server);

} // namespace shell
