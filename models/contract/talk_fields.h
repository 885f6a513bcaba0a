// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/fields.h"
#include "contract/moderation_fields.h"
#include "contract/talk_messages.h"

// The fields of hours and of waiting messages on the wire and in the service's store; see fields.h.
namespace contract {

template <Either<domain::TalkTerms> S, typename F>
void describe(S& terms, F& f)
{
    f("id"_L1, terms.id);
    f.maybe("fromMinute"_L1, terms.fromMinute);
    f.maybe("toMinute"_L1, terms.toMinute);
    f.maybe("weekdays"_L1, terms.weekdays);
    f.maybe("slowSeconds"_L1, terms.slowSeconds);
    f.maybe("duty"_L1, terms.duty);
}

template <Either<domain::Holiday> S, typename F>
void describe(S& holiday, F& f)
{
    f("first"_L1, holiday.first);
    f("last"_L1, holiday.last);
    f.maybe("name"_L1, holiday.name);
}

template <Either<domain::WaitingMessage> S, typename F>
void describe(S& message, F& f)
{
    f("id"_L1, message.id);
    f("chat"_L1, message.chat);
    f("person"_L1, message.person);
    f("text"_L1, message.text, messageTextLimit);
    f("at"_L1, message.at);
    f.maybe("due"_L1, message.due);
    f("reason"_L1, message.reason);
}

template <Either<domain::OwnHours> S, typename F>
void describe(S& hours, F& f)
{
    f.maybe("person"_L1, hours.person);
    f.maybe("fromMinute"_L1, hours.fromMinute);
    f.maybe("toMinute"_L1, hours.toMinute);
    f.maybe("weekdays"_L1, hours.weekdays);
    f.maybe("awayFrom"_L1, hours.awayFrom);
    f.maybe("awayUntil"_L1, hours.awayUntil);
    f.maybe("sentence"_L1, hours.sentence);
}

template <Either<TalkOwnRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<TalkOwnReply> S, typename F>
void describe(S& reply, F& f)
{
    f("timeZone"_L1, reply.timeZone);
    f.maybe("terms"_L1, reply.terms);
    f.maybe("holidays"_L1, reply.holidays);
    f.maybe("waiting"_L1, reply.waiting);
    f.maybe("hours"_L1, reply.hours);
}

template <Either<TalkSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("terms"_L1, request.terms);
    f.maybe("drop"_L1, request.drop);
}

template <Either<HolidaysSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("holidays"_L1, request.holidays);
}

template <Either<HoursSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("hours"_L1, request.hours);
    f.maybe("drop"_L1, request.drop);
}

template <Either<WaitingPutRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("text"_L1, request.text, messageTextLimit);
    f("due"_L1, request.due);
    f.maybe("id"_L1, request.id);
}

template <Either<WaitingPutReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("id"_L1, reply.id);
}

template <Either<WaitingDropRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("id"_L1, request.id);
}

} // namespace contract
