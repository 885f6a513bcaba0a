// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/accounts_service.h"
#include "session/announcement_service.h"
#include "session/cards_service.h"
#include "session/chat_service.h"
#include "session/connection_state.h"
#include "session/factor_service.h"
#include "session/file_service.h"
#include "session/invite_service.h"
#include "session/materials_service.h"
#include "session/moderation_service.h"
#include "session/phrase_service.h"
#include "session/poll_service.h"
#include "session/roster_service.h"
#include "session/school_acts.h"
#include "session/school_service.h"
#include "session/search_service.h"
#include "session/server_check.h"
#include "session/talk_service.h"

#include <functional>
#include <memory>

namespace session {
class Session;
}

namespace shell {

// What the window is made over: borrowed, and outlives it.
struct Services
{
    session::ChatService& chats;
    session::FileService& files;
    session::MaterialsService& materials;
    session::SearchService& search;
    session::SchoolService& school;
    session::SchoolActs& acts;
    session::CardsService& cards;
    session::InviteService& invites;
    session::ModerationService& moderation;
    session::AnnouncementService& announcements;
    session::PollService& polls;
    session::TalkService& talk;
    session::PhraseService& phrases;
    session::FactorService& factor;
    session::AccountsService& accounts;
    session::RosterService& rosters;
    session::ConnectionState& connection;
    const base::Clock& clock;
    // A look at the server from outside; none when it is for this computer only.
    std::function<std::unique_ptr<session::ServerCheck>()> serverCheck = {};
};

// Those of a session that is open, without a look at the server.
[[nodiscard]] Services servicesOf(session::Session& session, const base::Clock& clock);

} // namespace shell
