// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/announcement_messages.h"
#include "contract/fields.h"

// The fields of announcements on the wire and in the service's store; see fields.h.
namespace contract {

inline constexpr qsizetype announcementTitleLimit = 200;
inline constexpr qsizetype announcementTextLimit = 10'000;

template <Either<domain::Announcement> S, typename F>
void describe(S& announcement, F& f)
{
    f("id"_L1, announcement.id);
    f("author"_L1, announcement.author);
    f("at"_L1, announcement.at);
    f("code"_L1, announcement.code);
    f("title"_L1, announcement.title, announcementTitleLimit);
    f("text"_L1, announcement.text, announcementTextLimit);
    f.maybe("asks"_L1, announcement.asks);
    f.maybe("until"_L1, announcement.until);
    f.maybe("remindedAt"_L1, announcement.remindedAt);
    f.maybe("correctedAt"_L1, announcement.correctedAt);
    f.maybe("withdrawnAt"_L1, announcement.withdrawnAt);
}

template <Either<domain::AnnouncementChat> S, typename F>
void describe(S& place, F& f)
{
    f("announcement"_L1, place.announcement);
    f("chat"_L1, place.chat);
}

template <Either<domain::Confirmation> S, typename F>
void describe(S& confirmation, F& f)
{
    f("announcement"_L1, confirmation.announcement);
    f("whom"_L1, confirmation.whom);
    f.maybe("family"_L1, confirmation.family);
    f("by"_L1, confirmation.by);
    f.maybe("way"_L1, confirmation.way);
    f("at"_L1, confirmation.at);
}

template <Either<AnnouncementsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chats"_L1, request.chats);
    f("title"_L1, request.title, announcementTitleLimit);
    f("text"_L1, request.text, announcementTextLimit);
    f.maybe("asks"_L1, request.asks);
    f.maybe("until"_L1, request.until);
}

template <Either<AnnouncementsCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("announcement"_L1, reply.announcement);
    f("code"_L1, reply.code);
}

template <Either<AnnouncementsListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<AnnouncementEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("announcement"_L1, entry.announcement);
    f("chats"_L1, entry.chats);
    f.maybe("asked"_L1, entry.asked);
    f.maybe("confirmed"_L1, entry.confirmed);
    f.maybe("own"_L1, entry.own);
}

template <Either<AnnouncementsListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("total"_L1, reply.total);
    f("entries"_L1, reply.entries);
}

template <Either<AnnouncementsTableRequest> S, typename F>
void describe(S& request, F& f)
{
    f("announcement"_L1, request.announcement);
}

template <Either<AskedParty> S, typename F>
void describe(S& party, F& f)
{
    f("whom"_L1, party.whom);
    f.maybe("family"_L1, party.family);
    f("chat"_L1, party.chat);
    f.maybe("reached"_L1, party.reached);
    f.maybe("confirmedAt"_L1, party.confirmedAt);
    f.maybe("by"_L1, party.by);
    f.maybe("way"_L1, party.way);
}

template <Either<AnnouncementsTableReply> S, typename F>
void describe(S& reply, F& f)
{
    f("announcement"_L1, reply.announcement);
    f("parties"_L1, reply.parties);
}

template <Either<AnnouncementsDueRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<DueAnnouncement> S, typename F>
void describe(S& due, F& f)
{
    f("announcement"_L1, due.announcement);
    f("chats"_L1, due.chats);
}

template <Either<AnnouncementsDueReply> S, typename F>
void describe(S& reply, F& f)
{
    f("due"_L1, reply.due);
}

template <Either<AnnouncementsConfirmRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("announcement"_L1, request.announcement);
}

template <Either<PaperConfirmation> S, typename F>
void describe(S& paper, F& f)
{
    f("whom"_L1, paper.whom);
    f.maybe("family"_L1, paper.family);
}

template <Either<AnnouncementsRecordRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("announcement"_L1, request.announcement);
    f("papers"_L1, request.papers);
}

template <Either<AnnouncementsRemindRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("announcement"_L1, request.announcement);
}

template <Either<AnnouncementsCorrectRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("announcement"_L1, request.announcement);
    f("title"_L1, request.title, announcementTitleLimit);
    f("text"_L1, request.text, announcementTextLimit);
    f.maybe("until"_L1, request.until);
    f.maybe("again"_L1, request.again);
}

template <Either<AnnouncementsWithdrawRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("announcement"_L1, request.announcement);
    f.maybe("reason"_L1, request.reason, announcementTitleLimit);
}

template <Either<AnnouncementsRemindReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f.maybe("told"_L1, reply.told);
    f.maybe("unreachable"_L1, reply.unreachable);
}

} // namespace contract
