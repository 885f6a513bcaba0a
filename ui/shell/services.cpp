// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/services.h"

#include "session/session.h"

namespace shell {

Services servicesOf(session::Session& session, const base::Clock& clock)
{
    return {.chats = session.chats(),
            .files = session.files(),
            .materials = session.materials(),
            .search = session.search(),
            .school = session.school(),
            .acts = session.acts(),
            .cards = session.cards(),
            .invites = session.invites(),
            .moderation = session.moderation(),
            .announcements = session.announcements(),
            .polls = session.polls(),
            .talk = session.talk(),
            .phrases = session.phrases(),
            .factor = session.factor(),
            .accounts = session.accounts(),
            .rosters = session.rosters(),
            .connection = session.connection(),
            .clock = clock,
            .serverCheck = {}};
}

} // namespace shell
