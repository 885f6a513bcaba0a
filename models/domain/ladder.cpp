// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ladder.h"

#include <algorithm>

namespace domain {
namespace {

template <typename Row, typename Id>
const Row* found(const QList<Row>& rows, Id Row::*key, const Id& id)
{
    const auto at = std::ranges::find(rows, id, key);
    return at == rows.end() ? nullptr : &*at;
}

bool isRunning(const Record& record, const BlockId& block, const QDateTime& now)
{
    const Block* const row = found(record.blocks, &Block::id, block);
    return row && isRunning(*row, now);
}

// Who decided the block or recorded what it stands on.
bool hasDecided(const Record& record, const Block& block, const PersonId& person)
{
    return block.by == person || std::ranges::any_of(record.violations, [&](const Violation& violation) {
               return violation.block == block.id && violation.by == person;
           });
}

} // namespace

QDateTime latestEnd(const QDateTime& from, const QTimeZone& zone)
{
    return from.toTimeZone(zone).addMonths(1).toUTC();
}

bool isRunning(const Block& block, const QDateTime& now)
{
    return block.liftedAt.isNull() && now < block.until;
}

QList<Violation> countingViolations(const Record& record)
{
    QList<Violation> counting;
    std::ranges::copy_if(record.violations, std::back_inserter(counting), [](const Violation& violation) {
        return violation.annulledAt.isNull() && violation.block.isEmpty();
    });
    return counting;
}

bool hasConflict(const PersonId& judge, const PersonId& accused, const PersonId& reporter)
{
    return judge.isEmpty() || judge == accused || judge == reporter;
}

std::optional<LadderRefusal> whyNotRecord(const Record& record, const Violation& violation)
{
    if (violation.basis.isEmpty())
        return LadderRefusal::NoBasis;
    if (hasConflict(violation.by, violation.person, {}))
        return LadderRefusal::ConflictOfInterest;
    if (found(record.violations, &Violation::message, violation.message))
        return LadderRefusal::RecordedAlready;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotBlock(const Record& record, const Block& block, const QTimeZone& zone)
{
    if (block.basis.isEmpty())
        return LadderRefusal::NoBasis;
    if (hasConflict(block.by, block.person, {}))
        return LadderRefusal::ConflictOfInterest;
    if (!block.until.isValid() || block.until <= block.since)
        return LadderRefusal::TermEmpty;
    if (block.until > latestEnd(block.since, zone))
        return LadderRefusal::TermTooLong;
    if (std::ranges::any_of(record.blocks, [&](const Block& other) { return isRunning(other, block.since); }))
        return LadderRefusal::BlockedAlready;
    if (countingViolations(record).size() < violationsForBlock)
        return LadderRefusal::TooFewViolations;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotApologise(const Record& record, const BlockId& block, const QDateTime& now)
{
    if (!isRunning(record, block, now))
        return LadderRefusal::NotBlocked;
    if (found(record.apologies, &Apology::block, block))
        return LadderRefusal::ApologyGiven;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotObject(const Record& record, const BlockId& block, const PersonId& person,
                                          const QDateTime& now)
{
    const Block* const row = found(record.blocks, &Block::id, block);
    if (!row || !isRunning(*row, now))
        return LadderRefusal::NotBlocked;
    if (row->person == person)
        return LadderRefusal::OwnApology;
    const Apology* const apology = found(record.apologies, &Apology::block, block);
    if (!apology)
        return LadderRefusal::ApologyMissing;
    if (now >= apology->objectionsUntil)
        return LadderRefusal::WindowClosed;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotLift(const Record& record, const BlockId& block, const QDateTime& now)
{
    if (!isRunning(record, block, now))
        return LadderRefusal::NotBlocked;
    const Apology* const apology = found(record.apologies, &Apology::block, block);
    if (!apology)
        return LadderRefusal::ApologyMissing;
    if (found(record.objections, &Objection::block, block))
        return LadderRefusal::Objected;
    if (now < apology->objectionsUntil)
        return LadderRefusal::WindowOpen;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotAppeal(const Record& record, const BlockId& block)
{
    if (!found(record.blocks, &Block::id, block))
        return LadderRefusal::NotBlocked;
    if (found(record.appeals, &Appeal::block, block))
        return LadderRefusal::AppealGiven;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotDecide(const Record& record, const AppealId& appeal, const PersonId& judge,
                                          AppealOutcome outcome, const QDateTime& until, const QDateTime& now)
{
    const Appeal* const row = found(record.appeals, &Appeal::id, appeal);
    const Block* const block = row ? found(record.blocks, &Block::id, row->block) : nullptr;
    if (!block)
        return LadderRefusal::NotBlocked;
    if (row->outcome != AppealOutcome::Open)
        return LadderRefusal::AppealDecided;
    if (hasConflict(judge, block->person, {}))
        return LadderRefusal::ConflictOfInterest;
    if (hasDecided(record, *block, judge))
        return LadderRefusal::OwnDecision;
    if (outcome == AppealOutcome::Shortened) {
        if (!isRunning(*block, now))
            return LadderRefusal::NotBlocked;
        if (!until.isValid() || until >= block->until || until <= now)
            return LadderRefusal::NotShorter;
    }
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotTakeBack(const PersonId& by, const QDateTime& at, const PersonId& caller,
                                            const QDateTime& now)
{
    if (by != caller)
        return LadderRefusal::NotOwnAct;
    if (now > at.addSecs(std::chrono::seconds(undoWindow).count()))
        return LadderRefusal::UndoTooLate;
    return std::nullopt;
}

std::optional<LadderRefusal> whyNotTakeBack(const Violation& violation, const PersonId& caller,
                                            const QDateTime& now)
{
    if (!violation.block.isEmpty() || !violation.annulledAt.isNull())
        return LadderRefusal::BuiltUpon;
    return whyNotTakeBack(violation.by, violation.at, caller, now);
}

std::optional<LadderRefusal> whyNotTakeBack(const Record& record, const Block& block, const PersonId& caller,
                                            const QDateTime& now)
{
    if (!isRunning(block, now))
        return LadderRefusal::NotBlocked;
    if (found(record.apologies, &Apology::block, block.id) || found(record.appeals, &Appeal::block, block.id))
        return LadderRefusal::BuiltUpon;
    return whyNotTakeBack(block.by, block.since, caller, now);
}

} // namespace domain
