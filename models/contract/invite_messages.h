// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"
#include "domain/rules_draft.h"

// Links for many, the links of a whole class at once, and the requests of those who come by links that are bound to
// nobody (see messages.h for what holds for all). Urls and codes hold secrets: shown and printed, never logged or
// stored; a repeated command is answered with new ones to the same invites.
namespace contract {

// invites.group, answered by InvitesCreateReply: a link for a class (families) or for the staff.
struct InvitesGroupRequest
{
    domain::OpId op;
    domain::InviteRole role = domain::InviteRole::Guardian; // not Guest
    domain::UnitId unit;                                    // the class; empty for staff
    int usesLimit = 1;
    bool withoutApproval = false; // who matches exactly one person of the roster is accepted at once
    QString purpose;
    QDateTime expiresAt; // null: as usual

    bool operator==(const InvitesGroupRequest&) const = default;
};

// invites.guest, answered by InvitesCreateReply: a link into one chat that was made by hand. The caller vouches.
struct InvitesGuestRequest
{
    domain::OpId op;
    domain::ChatId chat;
    int usesLimit = 1;
    QString purpose;
    QDateTime expiresAt; // null: as usual. Guests leave the chat then.

    bool operator==(const InvitesGuestRequest&) const = default;
};

// invites.kit: personal invites for those of a class who are not in yet.
struct InvitesKitRequest
{
    domain::OpId op;
    domain::UnitId unit;
    QList<domain::PersonId> people; // pupils and guardians; empty: all
    bool renew = false;             // also for those whose invite still holds; that one is annulled
    QString purpose;
    QDateTime expiresAt; // null: as usual

    bool operator==(const InvitesKitRequest&) const = default;
};
struct KitSlip
{
    domain::PersonId person;
    domain::PersonId child; // of guardians; empty for the pupil's own
    domain::InviteId invite;
    QDateTime expiresAt;
    QString url;
    QString code;

    bool operator==(const KitSlip&) const = default;
};
struct InvitesKitReply
{
    domain::Rev rev;
    QList<KitSlip> slips; // by the pupils' names, each pupil's own first
    int holding = 0;      // people who were left out because their invite still holds
    int joined = 0;       // people who are in already

    bool operator==(const InvitesKitReply&) const = default;
};

// invites.sweep: many invites become void at once.
struct InvitesSweepRequest
{
    domain::OpId op;
    QList<domain::InviteId> invites;

    bool operator==(const InvitesSweepRequest&) const = default;
};
struct InvitesSweepReply
{
    domain::Rev rev;
    int annulled = 0; // those that still worked

    bool operator==(const InvitesSweepReply&) const = default;
};

// invites.found: somebody has seen a link or a code where anybody reads it (D9). It goes on working until it is annulled.
struct InvitesFoundRequest
{
    domain::OpId op;
    QString link;  // or the code, as copied
    QString where; // a site, a notice board: stands in the act

    bool operator==(const InvitesFoundRequest&) const = default;
};
struct InvitesFoundReply
{
    domain::Rev rev;
    domain::InviteId invite;

    bool operator==(const InvitesFoundReply&) const = default;
};

// requests.list: oldest first; of the classes that the caller may decide about.
struct RequestsListRequest
{
    bool decided = false; // the last decided ones instead, newest first
    int offset = 0;
    int max = 200;

    bool operator==(const RequestsListRequest&) const = default;
};
struct RequestsListReply
{
    QList<domain::JoinRequest> requests;
    int total = 0;

    bool operator==(const RequestsListReply&) const = default;
};

// requests.decide: one or many. When one is decided and cannot be, the command is refused; of many, those that could not
// be are listed and the others done.
enum class RequestVerdict { Accept, Refuse, Ask };
struct RequestDecision
{
    domain::JoinRequestId request;
    RequestVerdict verdict = RequestVerdict::Accept;
    domain::PersonId person; // of Accept: who it is; empty: somebody new
    domain::PersonId child;  // of Accept of a guardian: whose
    QString reason;          // of Refuse: asked for; of Ask: the question

    bool operator==(const RequestDecision&) const = default;
};
struct RequestsDecideRequest
{
    domain::OpId op;
    QList<RequestDecision> decisions;

    bool operator==(const RequestsDecideRequest&) const = default;
};
struct UndecidedRequest
{
    domain::JoinRequestId request;
    QString code; // as of a refusal

    bool operator==(const UndecidedRequest&) const = default;
};
struct RequestsDecideReply
{
    domain::Rev rev;
    int done = 0;
    QList<UndecidedRequest> failed;

    bool operator==(const RequestsDecideReply&) const = default;
};

// rules.register: who has acknowledged the rules and when, from the service's own books. Of a unit its pupils, their
// guardians and who teaches there, with their consents to its chats; without a unit everybody of the school who has an
// account, has acknowledged something or works there.
struct RulesRegisterRequest
{
    domain::UnitId unit;
    int version = 0; // 0: the one in force

    bool operator==(const RulesRegisterRequest&) const = default;
};
struct RegisterRow
{
    domain::PersonId person;
    bool hasAccount = false;
    QDateTime acknowledgedAt; // of the version; null: not yet
    QString basis;            // the paper
    QDateTime readOnlyFrom;   // null: not because of the rules
    domain::ConsentState consent = domain::ConsentState::NotAsked;
    QDateTime consentAt;
    QString consentBasis;

    bool operator==(const RegisterRow&) const = default;
};
struct RulesRegisterReply
{
    domain::Rules rules; // of that version
    QList<RegisterRow> rows; // by person
    QList<domain::Discussion> discussions; // of that version, in the classes that were asked about

    bool operator==(const RulesRegisterReply&) const = default;
};

// papers.enter: what people have signed on paper, many at a time. What one has acknowledged already stays as it is. One who
// cannot have signed it (not of the unit) refuses the whole.
struct PapersEnterRequest
{
    domain::OpId op;
    domain::UnitId unit; // empty: acknowledgements only, of anybody
    QList<domain::PersonId> people;
    int rulesVersion = 0;                                          // acknowledged; 0: none
    domain::ConsentState consent = domain::ConsentState::NotAsked; // to the chats of the unit; NotAsked: not on the paper
    QDate on;
    QString basis; // what paper: "лист ознакомления от 12.09.2026"

    bool operator==(const PapersEnterRequest&) const = default;
};
struct PapersEnterReply
{
    domain::Rev rev;
    int acknowledged = 0; // who had not before
    int consents = 0;     // that were others before

    bool operator==(const PapersEnterReply&) const = default;
};

// consents.set: the caller leaves the chats of a unit by his own wish, or comes back.
struct ConsentsSetRequest
{
    domain::OpId op;
    domain::UnitId unit;
    bool given = false;

    bool operator==(const ConsentsSetRequest&) const = default;
};

} // namespace contract
