// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/token.h"
#include "contract/codec.h"

#include <algorithm>

// The ladder: violation, block, apology, objection, appeal. What is allowed stands in domain/ladder.h.
namespace authority {

using namespace domain;

base::Result<contract::ViolationsRecordReply> recordViolation(Change& change, const NamedMessages& messages,
                                                              const contract::ViolationsRecordRequest& request)
{
    const auto ground = groundOf(change.school(), request.item);
    if (!ground)
        return base::failWith(ground);
    const auto message = messages.find(request.message);
    if (message == messages.end())
        return refuse("message.unknown");
    const PersonId author = message->second.author;
    if (author.isEmpty())
        return refuse("message.author-unknown");
    const Violation violation{ViolationId(randomName()),
                              author,
                              request.chat,
                              request.message,
                              ground->basis,
                              change.caller(),
                              change.now(),
                              {},
                              {}};
    if (hasComplained(change.school(), change.caller(), request.chat, request.message))
        return refuse(LadderRefusal::ConflictOfInterest);
    if (const auto why = whyNotRecord(recordOf(change.school(), request.chat, author), violation))
        return refuse(*why);
    const Report* const report = change.snapshot().find<Report>(request.report.value());
    if (report && evidenceKey(*report) != request.message)
        return refuse("report.other");
    if (const auto decided = decide(change, request.report, request.chat, ReportOutcome::Recorded); !decided)
        return base::failWith(decided);
    change.put(violation);
    change.keepEvidence(request.chat, message->second);
    const auto counting = static_cast<int>(countingViolations(recordOf(change.school(), request.chat, author)).size());
    tell(change, author, violationText(titleOf(change.snapshot(), request.chat), ground->item, counting,
                                       blockKindIn(change.school())));
    auditCase(change, request.chat, author, violation.id.value(), ground->item.number);
    return contract::ViolationsRecordReply{{}, violation.id, counting};
}

base::Result<contract::BlocksCreateReply> createBlock(Change& change, const QString& recordUrl,
                                                      const contract::BlocksCreateRequest& request)
{
    const auto ground = groundOf(change.school(), request.item);
    if (!ground)
        return base::failWith(ground);
    if (!isMember(change.snapshot(), request.chat, request.person))
        return refuse("chat.not-member");
    const Record record = recordOf(change.school(), request.chat, request.person);
    const Block block{BlockId(randomName()), request.person, request.chat,
                      ground->basis,         change.caller(), change.now(),
                      request.until,         {},              blockKindIn(change.school())};
    if (const auto why = whyNotBlock(record, block, zoneOf(change.school())))
        return refuse(*why);
    const QList<Violation> counting = countingViolations(record);
    const bool isParty = std::ranges::any_of(counting, [&](const Violation& violation) {
        return hasComplained(change.school(), change.caller(), request.chat, violation.message);
    });
    if (isParty)
        return refuse(LadderRefusal::ConflictOfInterest);
    const Report* const report = change.snapshot().find<Report>(request.report.value());
    if (report && report->author != request.person)
        return refuse("report.other");
    if (const auto decided = decide(change, request.report, request.chat, ReportOutcome::Blocked); !decided)
        return base::failWith(decided);
    change.put(block);
    for (Violation violation : counting) {
        violation.block = block.id;
        change.put(violation);
    }
    tell(change, request.person,
         blockText(titleOf(change.snapshot(), request.chat), ground->item, block, objectionWindowIn(change.school()),
                   zoneOf(change.school()), recordUrl));
    auditCase(change, request.chat, request.person, block.id.value(), ground->item.number);
    return contract::BlocksCreateReply{{}, block.id};
}

base::Result<contract::CommandReply> liftBlock(Change& change, const contract::BlocksLiftRequest& request)
{
    const Block* const found = change.snapshot().find<Block>(request.block.value());
    if (!found)
        return refuse(LadderRefusal::NotBlocked);
    if (hasConflict(change.caller(), found->person, {}))
        return refuse(LadderRefusal::ConflictOfInterest);
    if (const auto why = whyNotLift(recordOf(change.school(), found->chat, found->person), request.block, change.now()))
        return refuse(*why);
    Block block = *found;
    block.liftedAt = change.now();
    change.put(block);
    tell(change, block.person, liftedText(titleOf(change.snapshot(), block.chat), block.kind));
    auditCase(change, block.chat, block.person, block.id.value(), QStringLiteral("apology"));
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> createApology(Change& change, const QString& recordUrl,
                                                   const contract::ApologiesCreateRequest& request)
{
    const Block* const block = change.snapshot().find<Block>(request.block.value());
    if (!block || block->person != change.caller())
        return refuse(LadderRefusal::NotBlocked);
    if (request.text.simplified().isEmpty())
        return refuse("apology.empty");
    if (const auto why =
            whyNotApologise(recordOf(change.school(), block->chat, block->person), block->id, change.now()))
        return refuse(*why);
    const Apology apology{block->id, request.text, change.now(),
                          change.now().addSecs(std::chrono::seconds(objectionWindowIn(change.school())).count())};
    change.put(apology);
    const ChatMember* const member =
        change.snapshot().find<ChatMember>(joinedKey({block->chat.value(), block->person.value()}));
    change.send(Errand{ErrandKind::Say,
                       block->chat,
                       {},
                       {},
                       apologyText(member ? member->nick : QString(), request.text, apology.objectionsUntil,
                                   zoneOf(change.school()), recordUrl)});
    auditCase(change, block->chat, block->person, block->id.value());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> createObjection(Change& change, const contract::ObjectionsCreateRequest& request)
{
    const Block* const block = change.snapshot().find<Block>(request.block.value());
    if (!block)
        return refuse(LadderRefusal::NotBlocked);
    if (!isMember(change.snapshot(), block->chat, change.caller()))
        return refuse("chat.not-member");
    const Record record = recordOf(change.school(), block->chat, block->person);
    if (const auto why = whyNotObject(record, block->id, change.caller(), change.now()))
        return refuse(*why);
    const Objection objection{block->id, change.caller(), change.now()};
    if (change.snapshot().find<Objection>(joinedKey({objection.block.value(), objection.person.value()})))
        return contract::CommandReply{};
    change.put(objection);
    auditCase(change, block->chat, block->person, block->id.value());
    return contract::CommandReply{};
}

base::Result<contract::AppealsCreateReply> createAppeal(Change& change, const contract::AppealsCreateRequest& request)
{
    const Block* const block = change.snapshot().find<Block>(request.block.value());
    if (!block || block->person != change.caller())
        return refuse(LadderRefusal::NotBlocked);
    if (const auto why = whyNotAppeal(recordOf(change.school(), block->chat, block->person), block->id))
        return refuse(*why);
    const Appeal appeal{AppealId(randomName()), block->id, request.text, change.now(), AppealOutcome::Open, {}, {}, {}};
    change.put(appeal);
    Report report;
    report.id = ReportId(randomName());
    report.kind = ReportKind::Appeal;
    report.chat = block->chat;
    report.author = block->person;
    report.at = change.now();
    report.remark = contract::fitting(request.text, contract::sentenceLimit);
    report.thing = appeal.id.value();
    change.put(report);
    auditCase(change, block->chat, block->person, appeal.id.value());
    return contract::AppealsCreateReply{{}, appeal.id};
}

base::Result<contract::CommandReply> decideAppeal(Change& change, const contract::AppealsDecideRequest& request)
{
    const Appeal* const found = change.snapshot().find<Appeal>(request.appeal.value());
    const Block* const challenged = found ? change.snapshot().find<Block>(found->block.value()) : nullptr;
    if (!challenged || request.outcome == AppealOutcome::Open)
        return refuse("appeal.unknown");
    Block block = *challenged;
    const Record record = recordOf(change.school(), block.chat, block.person);
    if (const auto why = whyNotDecide(record, found->id, change.caller(), request.outcome, request.until, change.now()))
        return refuse(*why);
    Appeal appeal = *found;
    appeal.outcome = request.outcome;
    appeal.decidedBy = change.caller();
    appeal.decidedAt = change.now();
    appeal.reason = request.reason;
    change.put(appeal);
    if (appeal.outcome == AppealOutcome::Shortened) {
        block.until = request.until;
        change.put(block);
    } else if (appeal.outcome == AppealOutcome::Annulled) {
        if (isRunning(block, change.now()))
            block.liftedAt = change.now();
        change.put(block);
        for (Violation violation : record.violations) {
            if (violation.block != block.id)
                continue;
            violation.annulledAt = change.now();
            change.put(violation);
        }
    }
    const auto report = std::ranges::find_if(change.school().reports, [&](const Report& each) {
        return each.kind == ReportKind::Appeal && each.thing == appeal.id.value();
    });
    if (report != change.school().reports.end()) {
        if (const auto decided = decide(change, ReportId(report->id), block.chat, ReportOutcome::Heard); !decided)
            return base::failWith(decided);
    }
    tell(change, block.person,
         appealDecisionText(titleOf(change.snapshot(), block.chat), appeal, block, zoneOf(change.school())));
    auditCase(change, block.chat, block.person, appeal.id.value(), contract::nameOf(appeal.outcome));
    return contract::CommandReply{};
}

} // namespace authority
