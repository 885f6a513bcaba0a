// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/announcement_messages.h"
#include "contract/messages.h"
#include "contract/draft_messages.h"
#include "contract/moderation_messages.h"
#include "contract/poll_messages.h"
#include "domain/invite_policy.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

namespace contract {

// Names of an enumeration's values on the wire and in the service's store, in the order of the values: append only.
template <typename E>
struct EnumNames;

template <>
struct EnumNames<domain::OrganisationKind>
{
    static constexpr std::array list{"school", "college", "childrensCentre"};
};
template <>
struct EnumNames<domain::UnitKind>
{
    static constexpr std::array list{"school",   "staff", "level", "parallel",    "class",
                                     "subgroup", "group", "club",  "association", "methodicalAssociation"};
};
template <>
struct EnumNames<domain::PersonState>
{
    static constexpr std::array list{"active", "departed"};
};
template <>
struct EnumNames<domain::GuardianKind>
{
    static constexpr std::array list{"mother", "father", "guardian", "legalRepresentative", "other"};
};
template <>
struct EnumNames<domain::GuardianRights>
{
    static constexpr std::array list{"full", "restricted"};
};
template <>
struct EnumNames<domain::PositionKind>
{
    static constexpr std::array list{"head", "deputy", "administrator", "introductionLead", "teacher"};
};
template <>
struct EnumNames<domain::Verification>
{
    static constexpr std::array list{"none", "pending", "confirmed", "refused"};
};
template <>
struct EnumNames<domain::SeatKind>
{
    static constexpr std::array list{"classTeacher", "subjectTeacher", "pupil", "leader", "classDeputy"};
};
template <>
struct EnumNames<domain::ChatKind>
{
    static constexpr std::array list{"classPupils",   "classParents", "classTeachers", "staffRoom",
                                     "schoolChannel", "staffChannel", "byHand",       "subject",
                                     "management",    "activeParents", "activePupils", "classLeaders",
                                     "allTeachers",   "unitStaff"};
};
template <>
struct EnumNames<domain::ContactReach>
{
    static constexpr std::array list{"nobody", "ownClass", "wholeSchool"};
};
template <>
struct EnumNames<domain::WhoMayWrite>
{
    static constexpr std::array list{"everyone", "staffOnly", "publishersOnly"};
};
template <>
struct EnumNames<domain::HistoryPolicy>
{
    static constexpr std::array list{"all", "fromJoining"};
};
template <>
struct EnumNames<domain::MemberRole>
{
    static constexpr std::array list{"member", "moderator"};
};
template <>
struct EnumNames<domain::InviteRole>
{
    static constexpr std::array list{"pupil", "guardian", "staff", "guest"};
};
template <>
struct EnumNames<domain::InviteKind>
{
    static constexpr std::array list{"personal", "group", "staff", "guest"};
};
template <>
struct EnumNames<domain::InviteAuthor>
{
    static constexpr std::array list{"administrator", "classTeacher", "otherStaff"};
};
template <>
struct EnumNames<domain::JoinRequestState>
{
    static constexpr std::array list{"waiting", "asked", "accepted", "refused"};
};
template <>
struct EnumNames<domain::ConsentState>
{
    static constexpr std::array list{"notAsked", "given", "refused"};
};
template <>
struct EnumNames<domain::MovementKind>
{
    static constexpr std::array list{"enrolled", "transferred", "left", "hired", "dismissed"};
};
template <>
struct EnumNames<domain::MovementState>
{
    static constexpr std::array list{"planned", "done", "cancelled", "failed"};
};
template <>
struct EnumNames<Entity>
{
    static constexpr std::array list{"organisation", "unit",      "person", "guardian", "position",        "seat",
                                     "chat",         "member",    "invite", "rules",    "acknowledgement", "consent",
                                     "report",       "violation", "block",  "apology",  "objection",       "appeal",
                                     "quiet",        "movement",  "joinRequest",
                                     "filterPolicy",
                                     "announcement", "announcementChat", "confirmation",
                                     "poll",         "vote",
                                     "talkTerms",    "holiday",   "waitingMessage"};
};
template <>
struct EnumNames<RosterChangeKind>
{
    static constexpr std::array list{"newClass",    "newPupil",        "changedPupil",  "movedPupil",
                                     "newGuardian", "changedGuardian", "linkedGuardian"};
};
template <>
struct EnumNames<RosterProblemKind>
{
    static constexpr std::array list{"noClass", "noName", "doubledRow", "severalCandidates", "invalidName"};
};

template <>
struct EnumNames<domain::ConfirmationWay>
{
    static constexpr std::array list{"program", "word", "paper"};
};
template <>
struct EnumNames<domain::PollVoters>
{
    static constexpr std::array list{"people", "families"};
};
template <>
struct EnumNames<domain::WaitingReason>
{
    static constexpr std::array list{"hours", "chosen", "moderator"};
};
template <>
struct EnumNames<domain::ReportKind>
{
    static constexpr std::array list{"complaint", "filter", "held", "appeal", "hidden"};
};
template <>
struct EnumNames<domain::ReportOutcome>
{
    static constexpr std::array list{"open", "kept", "reminded", "retracted", "recorded", "blocked", "heard"};
};
template <>
struct EnumNames<domain::Stance>
{
    static constexpr std::array list{"none", "inFavour", "against"};
};
template <>
struct EnumNames<domain::BlockKind>
{
    static constexpr std::array list{"readOnly", "out"};
};
template <>
struct EnumNames<domain::AppealOutcome>
{
    static constexpr std::array list{"open", "upheld", "shortened", "annulled"};
};
template <>
struct EnumNames<domain::QuietMode>
{
    static constexpr std::array list{"none", "silence", "slow", "hold"};
};
template <>
struct EnumNames<domain::FilterAction>
{
    static constexpr std::array list{"off", "warn", "flag", "hold"};
};
template <>
struct EnumNames<HindranceKind>
{
    static constexpr std::array list{"noAccount",   "rulesPending", "noConsent", "notMember", "chatArchived",
                                     "writersOnly", "blocked",      "putOut",    "silenced",  "slowed",
                                     "held"};
};

template <typename E>
[[nodiscard]] QLatin1StringView nameOf(E value)
{
    return QLatin1StringView(EnumNames<E>::list.at(static_cast<size_t>(value)));
}

template <typename E>
[[nodiscard]] std::optional<E> valueNamed(QStringView name)
{
    const auto& list = EnumNames<E>::list;
    const auto found = std::ranges::find_if(list, [&](const char* each) { return name == QLatin1StringView(each); });
    if (found == list.end())
        return std::nullopt;
    return static_cast<E>(found - list.begin());
}

} // namespace contract
