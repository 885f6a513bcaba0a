// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/announcement.h"
#include "domain/chat.h"
#include "domain/contacts.h"
#include "domain/invite.h"
#include "domain/join_request.h"
#include "domain/moderation.h"
#include "domain/movement.h"
#include "domain/person.h"
#include "domain/poll.h"
#include "domain/rules.h"
#include "domain/talk_terms.h"
#include "domain/unit.h"
#include "domain/vocabulary.h"

#include <QList>

namespace domain {

struct Organisation
{
    OrganisationKind kind = OrganisationKind::School;
    QString name;
    QString shortName;
    QString timeZone; // IANA id, "Europe/Moscow"
    QString inn = {};
    QString address = {};
    QString site = {};
    QString phone = {};
    QString email = {};
    QString diaryLink = {}; // the electronic journal
    QString logo = {};      // see logo.h; empty: none
    Vocabulary words = {};        // its own; the rest are its kind's
    ContactPolicy contacts = {};  // who may write to whom one to one

    bool operator==(const Organisation&) const = default;
};

[[nodiscard]] Vocabulary wordsOf(const Organisation& organisation);

// The day it is at the school; in UTC when the time zone is unknown.
[[nodiscard]] QDate dayAt(const Organisation& organisation, const QDateTime& now);

// All that is known about the school by one who may know it: the whole of it in the service, a person's part of it in
// that person's client. A plain value: copy it freely, no thread.
struct School
{
    Organisation organisation;
    QList<Unit> units;
    QList<Person> people;
    QList<GuardianLink> guardians;
    QList<Position> positions;
    QList<Seat> seats;
    QList<Chat> chats;
    QList<ChatMember> members;
    QList<Invite> invites;
    QList<Rules> rules; // newest version last
    QList<Acknowledgement> acknowledgements;
    QList<Consent> consents;
    // In the service only: people ask for what they may see of it (contract/moderation_messages.h).
    QList<Report> reports;
    QList<Violation> violations;
    QList<Block> blocks;
    QList<Apology> apologies;
    QList<Objection> objections;
    QList<Appeal> appeals;
    QList<Quiet> quiets;
    QList<Movement> movements;
    QList<JoinRequest> requests; // in the service only, asked for by contract/invite_messages.h
    QList<FilterPolicy> filterPolicies; // in the service only; at most one
    // In the service only, asked for by contract/announcement_messages.h.
    QList<Announcement> announcements;
    QList<AnnouncementChat> announcementChats;
    QList<Confirmation> confirmations;
    // Likewise by contract/poll_messages.h.
    QList<Poll> polls;
    QList<Vote> votes;
    // Likewise by contract/talk_messages.h.
    QList<TalkTerms> talkTerms;
    QList<Holiday> holidays;
    QList<WaitingMessage> waiting;

    bool operator==(const School&) const = default;
};

} // namespace domain
