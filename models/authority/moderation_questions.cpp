// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_case.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

constexpr int largestQueuePage = 200;

template <typename Reply>
void fill(Reply& reply, const Record& record, const QDateTime& now, const QTimeZone& zone)
{
    reply.violations = record.violations;
    reply.blocks = record.blocks;
    reply.apologies = record.apologies;
    reply.appeals = record.appeals;
    reply.objections =
        record.blocks.isEmpty()
            ? 0
            : static_cast<int>(std::ranges::count(record.objections, record.blocks.last().id, &Objection::block));
    reply.counting = static_cast<int>(countingViolations(record).size());
    reply.latestEnd = latestEnd(now, zone);
}

// A complaint about oneself is for somebody else to read; one's own one may see how it fares.
bool mayRead(const Report& report, const PersonId& person)
{
    return report.author != person;
}

std::optional<contract::Hindrance> running(const Quiet& quiet, const PersonId& person, const QDateTime& now)
{
    if (quiet.mode == QuietMode::None || now >= quiet.until || !(quiet.person.isEmpty() || quiet.person == person))
        return std::nullopt;
    contract::Hindrance hindrance;
    hindrance.until = quiet.until;
    hindrance.seconds = quiet.seconds;
    hindrance.kind = quiet.mode == QuietMode::Silence ? contract::HindranceKind::Silenced
                     : quiet.mode == QuietMode::Slow  ? contract::HindranceKind::Slowed
                                                      : contract::HindranceKind::Held;
    return hindrance;
}

// Why the person is not among the members at all.
QList<contract::Hindrance> absence(const SchoolIndex& index, const Chat& chat, const PersonId& person)
{
    using contract::HindranceKind;
    const auto because = [](HindranceKind kind) {
        contract::Hindrance hindrance;
        hindrance.kind = kind;
        return QList<contract::Hindrance>{hindrance};
    };
    if (index.person(person)->login.isEmpty())
        return because(HindranceKind::NoAccount);
    if (!index.isAdmitted(person))
        return because(HindranceKind::RulesPending);
    if (holdsFamilies(chat.kind) && !isChannel(chat.kind) && !isOpenedByRule(chat.kind) && !index.isConfirmed(person) &&
        !index.hasConsented(person, chat.unit))
        return because(HindranceKind::NoConsent);
    return because(HindranceKind::NotMember);
}

} // namespace

base::Result<contract::ModerationQueueReply> moderationQueue(Ledger& ledger, const PersonId& caller,
                                                             const contract::ModerationQueueRequest& request)
{
    const Snapshot& snapshot = ledger.snapshot();
    if (!request.chat.isEmpty() && !moderates(snapshot, caller, request.chat))
        return refuse("rights.missing");
    QHash<ChatId, bool> mine;
    QList<const Report*> reports;
    for (const Report& report : ledger.school().reports) {
        const bool isDecided = report.outcome != ReportOutcome::Open;
        if (isDecided != request.decided || (!request.chat.isEmpty() && report.chat != request.chat) ||
            !mayRead(report, caller))
            continue;
        if (!mine.contains(report.chat))
            mine.insert(report.chat, moderates(snapshot, caller, report.chat));
        if (mine.value(report.chat))
            reports << &report;
    }
    std::ranges::sort(reports, [&](const Report* a, const Report* b) {
        return request.decided ? a->decidedAt > b->decidedAt : std::tie(a->at, a->id) < std::tie(b->at, b->id);
    });
    contract::ModerationQueueReply reply;
    reply.total = static_cast<int>(reports.size());
    const int first = std::clamp(request.offset, 0, reply.total);
    const int count = std::min(std::clamp(request.max, 1, largestQueuePage), reply.total - first);
    for (const Report* report : reports.mid(first, count)) {
        contract::QueueEntry entry{*report, {}, report->remark, report->at};
        if (const auto evidence = ledger.evidence(report->chat, evidenceKey(*report))) {
            entry.nick = evidence->nick;
            entry.text = evidence->text;
            entry.sentAt = evidence->at;
        }
        reply.entries << entry;
    }
    return reply;
}

base::Result<contract::ModerationCardReply> moderationCard(Ledger& ledger, const PersonId& caller,
                                                           const contract::ModerationCardRequest& request)
{
    const Report* const report = ledger.snapshot().find<Report>(request.report.value());
    if (!report)
        return refuse("report.unknown");
    if (!moderates(ledger.snapshot(), caller, report->chat) || !mayRead(*report, caller))
        return refuse("rights.missing");
    contract::ModerationCardReply reply;
    reply.report = *report;
    if (const auto evidence = ledger.evidence(report->chat, evidenceKey(*report)))
        reply.evidence = *evidence;
    fill(reply, recordOf(ledger.school(), report->chat, report->author), ledger.clock().now(), zoneOf(ledger.school()));
    return reply;
}

base::Result<contract::ModerationLedgerReply> moderationLedger(Ledger& ledger, const PersonId& caller,
                                                               const contract::ModerationLedgerRequest& request)
{
    if (request.person != caller && !moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    contract::ModerationLedgerReply reply;
    fill(reply, recordOf(ledger.school(), request.chat, request.person), ledger.clock().now(), zoneOf(ledger.school()));
    return reply;
}

contract::RegisterEntry entryOf(const Ledger& ledger, const Violation& violation)
{
    contract::RegisterEntry entry{violation, {}, {}};
    if (const auto evidence = ledger.evidence(violation.chat, violation.message)) {
        entry.nick = evidence->nick;
        entry.text = evidence->text;
    }
    return entry;
}

contract::ModerationOwnReply ownModeration(const Ledger& ledger, const PersonId& caller)
{
    const School& school = ledger.school();
    const QDateTime now = ledger.clock().now();
    contract::ModerationOwnReply reply;
    for (const Violation& violation : school.violations) {
        if (violation.person == caller)
            reply.violations << entryOf(ledger, violation);
    }
    std::ranges::sort(reply.violations, {}, [](const auto& entry) { return entry.violation.at; });
    for (const Block& block : school.blocks) {
        const auto follows = [&](const auto& row) { return row.block == block.id; };
        if (block.person == caller) {
            contract::BlockFile file;
            file.block = block;
            std::ranges::copy_if(school.apologies, std::back_inserter(file.apologies), follows);
            std::ranges::copy_if(school.appeals, std::back_inserter(file.appeals), follows);
            reply.blocks << file;
            continue;
        }
        const Apology* const apology = ledger.snapshot().find<Apology>(block.id.value());
        if (!apology || !isRunning(block, now) || now >= apology->objectionsUntil ||
            !isMember(ledger.snapshot(), block.chat, caller)) {
            continue;
        }
        const auto* const member =
            ledger.snapshot().find<ChatMember>(joinedKey({block.chat.value(), block.person.value()}));
        reply.apologies << contract::OpenApology{
            block.chat, block.id, member ? member->nick : QString(), apology->text, apology->objectionsUntil,
            ledger.snapshot().find<Objection>(joinedKey({block.id.value(), caller.value()})) != nullptr};
    }
    std::ranges::sort(reply.blocks, std::ranges::greater(), [](const auto& file) { return file.block.since; });
    std::ranges::sort(reply.apologies, {}, &contract::OpenApology::objectionsUntil);
    return reply;
}

base::Result<contract::AccessExplainReply> explainAccess(Ledger& ledger, const PersonId& caller,
                                                         const contract::AccessExplainRequest& request)
{
    if (request.person != caller && !moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    const SchoolIndex index(ledger.school());
    const Chat* const chat = index.chat(request.chat);
    if (!chat)
        return refuse("chat.unknown");
    if (!index.person(request.person))
        return refuse("person.not-found");
    const QDateTime now = ledger.clock().now();
    const auto* const member =
        ledger.snapshot().find<ChatMember>(joinedKey({request.chat.value(), request.person.value()}));
    contract::AccessExplainReply reply;
    if (!member) {
        reply.hindrances = absence(index, *chat, request.person);
        return reply;
    }
    contract::Hindrance hindrance;
    if (!member->mayWrite) {
        hindrance.kind = chat->archived ? contract::HindranceKind::ChatArchived : contract::HindranceKind::WritersOnly;
        reply.hindrances << hindrance;
    }
    const QDateTime readOnlyFrom = index.readOnlyFrom(request.person);
    if (readOnlyFrom.isValid() && readOnlyFrom <= now) {
        hindrance = {};
        hindrance.kind = contract::HindranceKind::RulesPending;
        reply.hindrances << hindrance;
    }
    for (const Block& block : ledger.school().blocks) {
        if (block.chat == chat->id && block.person == request.person && isRunning(block, now))
            reply.hindrances << contract::Hindrance{block.kind == BlockKind::Out ? contract::HindranceKind::PutOut
                                                                                 : contract::HindranceKind::Blocked,
                                                    block.until, block.basis, 0};
    }
    for (const Quiet& quiet : ledger.school().quiets) {
        const bool concerns =
            quiet.chat == chat->id && (!quiet.person.isEmpty() || member->role != MemberRole::Moderator);
        if (const auto pause = running(quiet, request.person, now); concerns && pause)
            reply.hindrances << *pause;
    }
    return reply;
}

} // namespace authority
