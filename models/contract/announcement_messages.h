// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/announcement.h"

// Announcements: requests and replies as in messages.h.
namespace contract {

// announcements.create: said in all of the chats, or refused as a whole.
struct AnnouncementsCreateRequest
{
    domain::OpId op;
    QList<domain::ChatId> chats;
    QString title;
    QString text;
    bool asks = false;
    QDateTime until = {};

    bool operator==(const AnnouncementsCreateRequest&) const = default;
};
struct AnnouncementsCreateReply
{
    domain::Rev rev;
    domain::AnnouncementId announcement;
    QString code;

    bool operator==(const AnnouncementsCreateReply&) const = default;
};

// announcements.list: the caller's own and those in chats that he answers for, newest first.
struct AnnouncementsListRequest
{
    int offset = 0;
    int max = 100;

    bool operator==(const AnnouncementsListRequest&) const = default;
};
struct AnnouncementEntry
{
    domain::Announcement announcement;
    QList<domain::ChatId> chats;
    int asked = 0; // families and people in the caller's part of the chats
    int confirmed = 0;
    bool own = false; // the caller may correct and withdraw it: he wrote it, or answers for all of its chats

    bool operator==(const AnnouncementEntry&) const = default;
};
struct AnnouncementsListReply
{
    int total = 0;
    QList<AnnouncementEntry> entries;

    bool operator==(const AnnouncementsListReply&) const = default;
};

// announcements.table: who has confirmed and who has not, in the caller's part of the chats.
struct AnnouncementsTableRequest
{
    domain::AnnouncementId announcement;

    bool operator==(const AnnouncementsTableRequest&) const = default;
};
struct AskedParty
{
    domain::PersonId whom;
    bool family = false;
    domain::ChatId chat;
    bool reached = false; // somebody of them is in the chat; others are told on paper
    QDateTime confirmedAt;
    domain::PersonId by = {};
    domain::ConfirmationWay way = domain::ConfirmationWay::Program;

    bool operator==(const AskedParty&) const = default;
};
struct AnnouncementsTableReply
{
    domain::Announcement announcement;
    QList<AskedParty> parties;

    bool operator==(const AnnouncementsTableReply&) const = default;
};

// announcements.due: what the caller has been asked to confirm and nobody of his family has yet, oldest first.
struct AnnouncementsDueRequest
{
    bool operator==(const AnnouncementsDueRequest&) const = default;
};
struct DueAnnouncement
{
    domain::Announcement announcement;
    QList<domain::ChatId> chats; // of those the caller is in

    bool operator==(const DueAnnouncement&) const = default;
};
struct AnnouncementsDueReply
{
    QList<DueAnnouncement> due;

    bool operator==(const AnnouncementsDueReply&) const = default;
};

// announcements.confirm: for everybody whom the caller speaks for.
struct AnnouncementsConfirmRequest
{
    domain::OpId op;
    domain::AnnouncementId announcement;

    bool operator==(const AnnouncementsConfirmRequest&) const = default;
};

// announcements.record: signatures on paper, in the caller's part of the chats; all or none.
struct PaperConfirmation
{
    domain::PersonId whom;
    bool family = false;

    bool operator==(const PaperConfirmation&) const = default;
};
struct AnnouncementsRecordRequest
{
    domain::OpId op;
    domain::AnnouncementId announcement;
    QList<PaperConfirmation> papers;

    bool operator==(const AnnouncementsRecordRequest&) const = default;
};

// announcements.correct: other words in all of its chats, in the place of the first ones where the app knows how to
// (XEP-0308). `again`: who has confirmed the former words is told of it and asked once more.
struct AnnouncementsCorrectRequest
{
    domain::OpId op;
    domain::AnnouncementId announcement;
    QString title;
    QString text;
    QDateTime until = {};
    bool again = false;

    bool operator==(const AnnouncementsCorrectRequest&) const = default;
};

// announcements.withdraw: the words are taken out of its chats (XEP-0425), which are told so, and nobody is asked any
// more. Who had confirmed it stays on record.
struct AnnouncementsWithdrawRequest
{
    domain::OpId op;
    domain::AnnouncementId announcement;
    QString reason = {};

    bool operator==(const AnnouncementsWithdrawRequest&) const = default;
};

// announcements.remind: tells those who have not confirmed, in the caller's part of the chats, and nobody else.
struct AnnouncementsRemindRequest
{
    domain::OpId op;
    domain::AnnouncementId announcement;

    bool operator==(const AnnouncementsRemindRequest&) const = default;
};
struct AnnouncementsRemindReply
{
    domain::Rev rev;
    int told = 0;        // people
    int unreachable = 0; // families and people without an account

    bool operator==(const AnnouncementsRemindReply&) const = default;
};

} // namespace contract
