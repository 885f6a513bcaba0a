// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"

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

} // namespace contract
