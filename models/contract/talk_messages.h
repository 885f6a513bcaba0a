// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/own_hours.h"

// Hours of chats and messages that wait: requests and replies as in messages.h.
namespace contract {

// talk.own: the terms of the chats that the caller is in and of all, the days on which the school is closed, what of his
// own waits, and his hours in his own conversations.
struct TalkOwnRequest
{
    bool operator==(const TalkOwnRequest&) const = default;
};
struct TalkOwnReply
{
    QString timeZone; // IANA id
    QList<domain::TalkTerms> terms = {};
    QList<domain::Holiday> holidays = {};
    QList<domain::WaitingMessage> waiting = {}; // by the moment when they are due
    domain::OwnHours hours = {};                // the person is empty: none

    bool operator==(const TalkOwnReply&) const = default;
};

// talk.set: of one chat or, by who may do it everywhere, of all that have none of their own.
struct TalkSetRequest
{
    domain::OpId op;
    domain::TalkTerms terms;
    bool drop = false; // the chat has none of its own any more

    bool operator==(const TalkSetRequest&) const = default;
};

// holidays.set: exactly these.
struct HolidaysSetRequest
{
    domain::OpId op;
    QList<domain::Holiday> holidays;

    bool operator==(const HolidaysSetRequest&) const = default;
};

// hours.set: of the caller, or of the person that is named, by who may do it for others.
struct HoursSetRequest
{
    domain::OpId op;
    domain::OwnHours hours;
    bool drop = false; // the person reads at any time again

    bool operator==(const HoursSetRequest&) const = default;
};

// waiting.put: to be sent at that moment, also while the author's program is closed. With an id: the own message that
// waits for the moment its author has chosen, changed.
struct WaitingPutRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QString text;
    QDateTime due;
    QString id = {};

    bool operator==(const WaitingPutRequest&) const = default;
};
struct WaitingPutReply
{
    domain::Rev rev;
    QString id;

    bool operator==(const WaitingPutReply&) const = default;
};

// waiting.drop: an own message is taken back before the chat has it.
struct WaitingDropRequest
{
    domain::OpId op;
    QString id;

    bool operator==(const WaitingDropRequest&) const = default;
};

} // namespace contract
