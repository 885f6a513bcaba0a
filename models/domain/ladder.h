// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moderation.h"

#include <QList>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace domain {

// The regulation on moderation as pure functions (S44 Эт2.5–2.8, G36 2.25–2.28). The service decides by them, the
// client explains by them. Nothing here knows the clock: `now` is given.

// "More than three violations": a block needs this many that support no block yet (S1).
inline constexpr int violationsForBlock = 4;
// How long the others may object to an apology (S4) where the rules do not say it; see objectionWindowOf (rules.h).
inline constexpr std::chrono::hours objectionWindow{24};
// An act that has been done by mistake can be taken back for so long, by who did it.
inline constexpr std::chrono::minutes undoWindow{5};
// A message may be hidden before the item of the rules is named (G8); without one it comes back after so long (S5).
inline constexpr std::chrono::minutes hiddenWithoutBasis{60};

// Why an act is refused.
enum class LadderRefusal {
    NoBasis,            // no item of the rules in force (S5)
    ConflictOfInterest, // the judge is the one it is about, or the one who complained
    RecordedAlready,    // that message is a recorded violation
    TooFewViolations,   // S1
    TermTooLong,        // over a calendar month (S2)
    TermEmpty,          // does not end after it begins; there is no block without an end
    BlockedAlready,     // one block at a time, else two would make more than a month
    NotBlocked,         // ended, or lifted
    ApologyMissing,     // S4
    ApologyGiven,       // there is one for this block
    WindowOpen,         // somebody may still object
    WindowClosed,       // too late to object
    Objected,           // somebody has
    OwnApology,         // nobody objects to himself
    AppealGiven,        // there is one for this block
    AppealDecided,
    OwnDecision, // who decided the block, or recorded what supports it, does not hear the appeal
    NotShorter,  // an appeal does not make it worse
    NotOwnAct,   // only who did it takes it back
    UndoTooLate,
    BuiltUpon, // a block stands on the violation, an apology or an appeal on the block
};

// All that is recorded about one person in one chat, and what was said to it.
struct Record
{
    QList<Violation> violations;
    QList<Block> blocks;
    QList<Apology> apologies;
    QList<Objection> objections;
    QList<Appeal> appeals;
};

// Last moment at which a block that begins now may end: the same time of day one month later on the school's calendar;
// the last day of a shorter month (S2).
[[nodiscard]] QDateTime latestEnd(const QDateTime& from, const QTimeZone& zone);

[[nodiscard]] bool isRunning(const Block& block, const QDateTime& now);
// Violations that stand and support no block yet.
[[nodiscard]] QList<Violation> countingViolations(const Record& record);

// Whoever it is about, and whoever complained, does not judge.
[[nodiscard]] bool hasConflict(const PersonId& judge, const PersonId& accused, const PersonId& reporter);

// Each answers nothing when the act is allowed.
[[nodiscard]] std::optional<LadderRefusal> whyNotRecord(const Record& record, const Violation& violation);
[[nodiscard]] std::optional<LadderRefusal> whyNotBlock(const Record& record, const Block& block, const QTimeZone& zone);
[[nodiscard]] std::optional<LadderRefusal> whyNotApologise(const Record& record, const BlockId& block,
                                                           const QDateTime& now);
[[nodiscard]] std::optional<LadderRefusal> whyNotObject(const Record& record, const BlockId& block,
                                                        const PersonId& person, const QDateTime& now);
// Early; at its time a block ends by itself.
[[nodiscard]] std::optional<LadderRefusal> whyNotLift(const Record& record, const BlockId& block, const QDateTime& now);
[[nodiscard]] std::optional<LadderRefusal> whyNotAppeal(const Record& record, const BlockId& block);
// `until` matters for Shortened only.
[[nodiscard]] std::optional<LadderRefusal> whyNotDecide(const Record& record, const AppealId& appeal,
                                                        const PersonId& judge, AppealOutcome outcome,
                                                        const QDateTime& until, const QDateTime& now);

// Within undoWindow, by who did it, and while nothing stands on it: as if it had never been.
[[nodiscard]] std::optional<LadderRefusal> whyNotTakeBack(const PersonId& by, const QDateTime& at,
                                                          const PersonId& caller, const QDateTime& now);
[[nodiscard]] std::optional<LadderRefusal> whyNotTakeBack(const Violation& violation, const PersonId& caller,
                                                          const QDateTime& now);
[[nodiscard]] std::optional<LadderRefusal> whyNotTakeBack(const Record& record, const Block& block,
                                                          const PersonId& caller, const QDateTime& now);

} // namespace domain
