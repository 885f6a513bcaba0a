// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "contract/methods.h"
#include "domain/school_index.h"

#include <algorithm>

// Taking acts back, looking over what was decided, and the policy of the filters.
namespace authority {

using namespace domain;

namespace {

constexpr int largestBlocksPage = 100;
constexpr int readingsShown = 50;
constexpr int largestRegisterPage = 200;
constexpr int mostEvidence = 200;
constexpr int mostWords = 500;
constexpr int shortestWord = 3;
constexpr int longestWaitHours = 24 * 30;

base::Result<contract::CommandReply> done()
{
    return contract::CommandReply{};
}

void reopen(Change& change, Report report)
{
    report.outcome = ReportOutcome::Open;
    report.decidedBy = {};
    report.decidedAt = {};
    change.put(report);
    if (report.kind == ReportKind::Complaint)
        tell(change, report.reporter, reportReopenedText(titleOf(change.snapshot(), report.chat)));
}

// What was decided in the same moment by the same person, and about the same.
template <typename Which>
void reopenDecidedBy(Change& change, ReportOutcome outcome, const PersonId& by, const QDateTime& at, Which isAboutIt)
{
    const auto decided = change.rowsWhere<Report>([&](const Report& report) {
        return report.outcome == outcome && report.decidedBy == by && report.decidedAt == at && isAboutIt(report);
    });
    for (const Report& report : decided)
        reopen(change, report);
}

base::Result<contract::CommandReply> takeBackReport(Change& change, const Report& report)
{
    if (report.outcome != ReportOutcome::Kept || report.kind == ReportKind::Held ||
        report.kind == ReportKind::Hidden)
        return refuse("moderation.no-undo");
    if (const auto why = whyNotTakeBack(report.decidedBy, report.decidedAt, change.caller(), change.now()))
        return refuse(*why);
    const Report reopened = report; // its row is about to change
    reopen(change, reopened);
    auditCase(change, reopened.chat, reopened.author, reopened.id.value());
    return done();
}

base::Result<contract::CommandReply> takeBackViolation(Change& change, const Violation violation)
{
    if (const auto why = whyNotTakeBack(violation, change.caller(), change.now()))
        return refuse(*why);
    change.remove(violation);
    reopenDecidedBy(change, ReportOutcome::Recorded, violation.by, violation.at, [&](const Report& report) {
        return report.chat == violation.chat && evidenceKey(report) == violation.message;
    });
    tell(change, violation.person, violationUndoneText(titleOf(change.snapshot(), violation.chat)));
    auditCase(change, violation.chat, violation.person, violation.id.value(), violation.basis.item);
    return done();
}

base::Result<contract::CommandReply> takeBackBlock(Change& change, const Block block)
{
    if (const auto why =
            whyNotTakeBack(recordOf(change.school(), block.chat, block.person), block, change.caller(), change.now()))
        return refuse(*why);
    const auto supporting =
        change.rowsWhere<Violation>([&](const Violation& violation) { return violation.block == block.id; });
    for (Violation violation : supporting) {
        violation.block = {};
        change.put(violation);
    }
    change.remove(block);
    reopenDecidedBy(change, ReportOutcome::Blocked, block.by, block.since, [&](const Report& report) {
        return report.chat == block.chat && report.author == block.person;
    });
    tell(change, block.person, blockUndoneText(titleOf(change.snapshot(), block.chat), block.kind));
    auditCase(change, block.chat, block.person, block.id.value(), block.basis.item);
    return done();
}

bool isWord(const QString& line)
{
    return line.size() >= shortestWord && std::ranges::all_of(line, [](QChar c) { return c.isLetter(); });
}

} // namespace

base::Result<contract::CommandReply> takeBack(Change& change, const contract::ModerationUndoRequest& request)
{
    if (const Report* const report = change.snapshot().find<Report>(request.report.value()))
        return takeBackReport(change, *report);
    if (const Violation* const violation = change.snapshot().find<Violation>(request.violation.value()))
        return takeBackViolation(change, *violation);
    if (const Block* const block = change.snapshot().find<Block>(request.block.value()))
        return takeBackBlock(change, *block);
    return refuse("report.unknown");
}

FilterPolicy filterPolicyOf(const School& school)
{
    return school.filterPolicies.isEmpty() ? FilterPolicy{} : school.filterPolicies.first();
}

base::Result<contract::CommandReply> setFilters(Change& change, const contract::FiltersSetRequest& request)
{
    FilterPolicy policy = request.policy;
    policy.id = FilterPolicy{}.id;
    if (policy.escalateAfterHours < 0 || policy.escalateAfterHours > longestWaitHours)
        return refuse("filters.hours");
    QStringList words;
    for (const QString& line : policy.words.split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString word = line.trimmed().toLower(); !word.isEmpty() && !words.contains(word))
            words << word;
    }
    if (words.size() > mostWords || !std::ranges::all_of(words, isWord))
        return refuse("filters.words");
    policy.words = words.join(u'\n');
    change.put(policy);
    change.audit(policy.id);
    return done();
}

base::Result<contract::ModerationChatReply> moderationChat(Ledger& ledger, const PersonId& caller,
                                                           const contract::ModerationChatRequest& request)
{
    if (!moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    const QDateTime now = ledger.clock().now();
    std::map<PersonId, contract::PersonRecord> people;
    const auto recordOf = [&](const PersonId& person) -> contract::PersonRecord& {
        contract::PersonRecord& record = people[person];
        record.person = person;
        return record;
    };
    for (const Violation& violation : ledger.school().violations) {
        if (violation.chat != request.chat || !violation.annulledAt.isNull())
            continue;
        contract::PersonRecord& record = recordOf(violation.person);
        ++record.recorded;
        record.counting += violation.block.isEmpty() ? 1 : 0;
        if (!record.lastAt.isValid() || violation.at > record.lastAt)
            record.lastAt = violation.at;
    }
    for (const Block& block : ledger.school().blocks) {
        if (block.chat == request.chat && isRunning(block, now))
            recordOf(block.person).blockedUntil = block.until;
    }
    contract::ModerationChatReply reply;
    for (const auto& [person, record] : people)
        reply.people << record;
    std::ranges::stable_sort(reply.people, std::ranges::greater(), &contract::PersonRecord::lastAt);
    std::ranges::copy_if(ledger.school().quiets, std::back_inserter(reply.quiets), [&](const Quiet& quiet) {
        return quiet.chat == request.chat && quiet.mode != QuietMode::None && now < quiet.until;
    });
    contract::AuditListRequest readings;
    readings.act = contract::methodName(Act::ChatsRead);
    readings.subject = request.chat.value();
    const auto read = ledger.audit(readings, readingsShown);
    if (!read)
        return base::failWith(read);
    for (const contract::AuditEntry& entry : read->entries)
        reply.readings << contract::ChatReading{entry.actor, entry.at, entry.basis};
    return reply;
}

base::Result<contract::BlocksListReply> listBlocks(Ledger& ledger, const PersonId& caller,
                                                   const contract::BlocksListRequest& request)
{
    if (!request.chat.isEmpty() && !moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    const School& school = ledger.school();
    QHash<ChatId, bool> mine;
    QList<const Block*> blocks;
    for (const Block& block : school.blocks) {
        if ((!request.chat.isEmpty() && block.chat != request.chat) || block.person == caller)
            continue;
        if (!mine.contains(block.chat))
            mine.insert(block.chat, moderates(ledger.snapshot(), caller, block.chat));
        if (mine.value(block.chat))
            blocks << &block;
    }
    std::ranges::sort(blocks, [](const Block* a, const Block* b) { return std::tie(a->since, a->id) > std::tie(b->since, b->id); });
    contract::BlocksListReply reply;
    reply.total = static_cast<int>(blocks.size());
    const int first = std::clamp(request.offset, 0, reply.total);
    for (const Block* block : blocks.mid(first, std::clamp(request.max, 1, largestBlocksPage))) {
        contract::BlockFile file;
        file.block = *block;
        const auto follows = [&](const auto& row) { return row.block == block->id; };
        std::ranges::copy_if(school.violations, std::back_inserter(file.violations), follows);
        std::ranges::copy_if(school.apologies, std::back_inserter(file.apologies), follows);
        std::ranges::copy_if(school.objections, std::back_inserter(file.objections), follows);
        std::ranges::copy_if(school.appeals, std::back_inserter(file.appeals), follows);
        std::ranges::sort(file.violations, {}, &Violation::at);
        reply.files << file;
    }
    return reply;
}

base::Result<contract::ModerationRegisterReply>
moderationRegister(Ledger& ledger, const PersonId& caller, const contract::ModerationRegisterRequest& request)
{
    if (!request.chat.isEmpty() && !moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    QHash<ChatId, bool> mine;
    QList<const Violation*> found;
    for (const Violation& violation : ledger.school().violations) {
        if ((!request.chat.isEmpty() && violation.chat != request.chat) || violation.person == caller ||
            (!request.person.isEmpty() && violation.person != request.person)) {
            continue;
        }
        if (!mine.contains(violation.chat))
            mine.insert(violation.chat, moderates(ledger.snapshot(), caller, violation.chat));
        if (mine.value(violation.chat))
            found << &violation;
    }
    std::ranges::sort(found, [](const Violation* a, const Violation* b) { return std::tie(a->at, a->id) > std::tie(b->at, b->id); });
    contract::ModerationRegisterReply reply;
    reply.total = static_cast<int>(found.size());
    const int first = std::clamp(request.offset, 0, reply.total);
    for (const Violation* violation : found.mid(first, std::clamp(request.max, 1, largestRegisterPage)))
        reply.entries << entryOf(ledger, *violation);
    return reply;
}

base::Result<contract::EvidenceGetReply> giveEvidence(Ledger& ledger, const PersonId& caller,
                                                      const contract::EvidenceGetRequest& request)
{
    if (!moderates(ledger.snapshot(), caller, request.chat))
        return refuse("rights.missing");
    if (request.messages.isEmpty() || request.messages.size() > mostEvidence)
        return refuse("request.invalid");
    contract::EvidenceGetReply reply;
    QStringList given;
    for (const ArchiveId& id : request.messages) {
        if (const auto kept = ledger.evidence(request.chat, id)) {
            reply.evidence << *kept;
            given << id.value();
        }
    }
    if (given.isEmpty())
        return refuse("evidence.none");
    return ledger.write<contract::EvidenceGetReply>(caller, QStringLiteral("evidence.get"), [&](Change& change) {
        change.audit(request.chat.value(), given.join(u' '));
        return base::Result<contract::EvidenceGetReply>(reply);
    });
}

} // namespace authority
