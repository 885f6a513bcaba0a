// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_case.h"

#include "authority/moderation_words.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

const char* codeOf(LadderRefusal refusal)
{
    switch (refusal) {
    case LadderRefusal::NoBasis:
        return "rules.item";
    case LadderRefusal::ConflictOfInterest:
        return "ladder.conflict";
    case LadderRefusal::RecordedAlready:
        return "ladder.recorded-already";
    case LadderRefusal::TooFewViolations:
        return "ladder.too-few-violations";
    case LadderRefusal::TermTooLong:
        return "ladder.term-too-long";
    case LadderRefusal::TermEmpty:
        return "ladder.term-empty";
    case LadderRefusal::BlockedAlready:
        return "ladder.blocked-already";
    case LadderRefusal::NotBlocked:
        return "ladder.not-blocked";
    case LadderRefusal::ApologyMissing:
        return "ladder.apology-missing";
    case LadderRefusal::ApologyGiven:
        return "ladder.apology-given";
    case LadderRefusal::WindowOpen:
        return "ladder.window-open";
    case LadderRefusal::WindowClosed:
        return "ladder.window-closed";
    case LadderRefusal::Objected:
        return "ladder.objected";
    case LadderRefusal::OwnApology:
        return "ladder.own-apology";
    case LadderRefusal::AppealGiven:
        return "ladder.appeal-given";
    case LadderRefusal::AppealDecided:
        return "ladder.appeal-decided";
    case LadderRefusal::OwnDecision:
        return "ladder.own-decision";
    case LadderRefusal::NotShorter:
        return "ladder.not-shorter";
    case LadderRefusal::NotOwnAct:
        return "ladder.not-own-act";
    case LadderRefusal::UndoTooLate:
        return "ladder.undo-late";
    case LadderRefusal::BuiltUpon:
        return "ladder.built-upon";
    }
    return "service.failed";
}

} // namespace

base::Unexpected<base::Error> refuse(LadderRefusal refusal)
{
    return refuse(codeOf(refusal));
}

base::Result<Ground> groundOf(const School& school, const QString& item)
{
    const Rules* const rules = rulesInForce(school);
    if (!rules)
        return refuse("rules.none");
    const auto found = itemOf(*rules, item);
    if (!found)
        return refuse("rules.item");
    return Ground{{rules->version, found->number}, *found};
}

QString itemTextOf(const School& school, const Basis& basis)
{
    const auto rules = std::ranges::find(school.rules, basis.rulesVersion, &Rules::version);
    const auto item = rules == school.rules.end() ? std::nullopt : itemOf(*rules, basis.item);
    return item ? item->text : QString();
}

Record recordOf(const School& school, const ChatId& chat, const PersonId& person)
{
    Record record;
    const auto concerns = [&](const auto& row) { return row.chat == chat && row.person == person; };
    std::ranges::copy_if(school.violations, std::back_inserter(record.violations), concerns);
    std::ranges::copy_if(school.blocks, std::back_inserter(record.blocks), concerns);
    std::ranges::sort(record.violations, {}, &Violation::at);
    std::ranges::sort(record.blocks, {}, &Block::since);
    const auto follows = [&](const auto& row) {
        return std::ranges::find(record.blocks, row.block, &Block::id) != record.blocks.end();
    };
    std::ranges::copy_if(school.apologies, std::back_inserter(record.apologies), follows);
    std::ranges::copy_if(school.objections, std::back_inserter(record.objections), follows);
    std::ranges::copy_if(school.appeals, std::back_inserter(record.appeals), follows);
    return record;
}

bool isMember(const Snapshot& snapshot, const ChatId& chat, const PersonId& person)
{
    return snapshot.find<ChatMember>(joinedKey({chat.value(), person.value()})) != nullptr;
}

std::chrono::hours objectionWindowIn(const School& school)
{
    const Rules* const rules = rulesInForce(school);
    return rules ? objectionWindowOf(*rules) : objectionWindow;
}

BlockKind blockKindIn(const School& school)
{
    const Rules* const rules = rulesInForce(school);
    return rules ? blockKindOf(*rules) : BlockKind::ReadOnly;
}

QTimeZone zoneOf(const School& school)
{
    const QTimeZone zone(school.organisation.timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

bool moderates(const Snapshot& snapshot, const PersonId& person, const ChatId& chat)
{
    return mayAct(snapshot.school(), person, Act::ModerationCard, subjectOf(snapshot, chat));
}

QString titleOf(const Snapshot& snapshot, const ChatId& chat)
{
    const Chat* const found = snapshot.find<Chat>(chat.value());
    return found ? found->title : QString();
}

ArchiveId evidenceKey(const Report& report)
{
    return report.message.isEmpty() ? ArchiveId(report.thing) : report.message;
}

bool hasComplained(const School& school, const PersonId& person, const ChatId& chat, const ArchiveId& message)
{
    return std::ranges::any_of(school.reports, [&](const Report& report) {
        return report.kind == ReportKind::Complaint && report.reporter == person && report.chat == chat &&
               report.message == message;
    });
}

void auditCase(Change& change, const ChatId& chat, const PersonId& person, const QString& thing, const QString& basis)
{
    change.audit(chat.value() + u'/' + person.value() + u'/' + thing, basis);
}

void tell(Change& change, const PersonId& person, const QString& text)
{
    const Person* const found = change.snapshot().find<Person>(person.value());
    if (found && !found->login.isEmpty())
        change.send(Errand{ErrandKind::Tell, {}, person, {}, text});
}

void tellInCharge(Change& change, const QString& text)
{
    const auto isInCharge = [](const Position& position) {
        return position.verification == Verification::Confirmed &&
               (position.kind == PositionKind::Deputy || position.kind == PositionKind::Head);
    };
    for (const Position& position : change.rowsWhere<Position>(isInCharge))
        tell(change, position.person, text);
}

void sayReturned(Change& change, const ChatId& chat, const contract::Evidence& evidence)
{
    change.send(Errand{ErrandKind::Say,
                       chat,
                       {},
                       {},
                       returnedText(evidence.nick, evidence.text, evidence.at, zoneOf(change.school()))});
}

namespace {

// What is out of sight waits for its word whatever else is done about it: in sight again, or never more.
bool answers(ReportKind kind, ReportOutcome outcome)
{
    return (kind != ReportKind::Held && kind != ReportKind::Hidden) || outcome == ReportOutcome::Kept ||
           outcome == ReportOutcome::Retracted;
}

} // namespace

base::Result<void> decide(Change& change, const ReportId& id, const ChatId& chat, ReportOutcome outcome)
{
    if (id.isEmpty())
        return {};
    const Report* const found = change.snapshot().find<Report>(id.value());
    if (!found || found->chat != chat)
        return refuse("report.unknown");
    if (found->outcome != ReportOutcome::Open)
        return refuse("report.decided");
    if (hasConflict(change.caller(), found->author, found->reporter))
        return refuse(LadderRefusal::ConflictOfInterest);
    if (found->kind == ReportKind::Appeal && outcome != ReportOutcome::Heard)
        return refuse("report.unknown"); // it is heard, and goes away by nothing else
    if (!answers(found->kind, outcome))
        return {};
    Report report = *found;
    report.outcome = outcome;
    report.decidedBy = change.caller();
    report.decidedAt = change.now();
    change.put(report);
    if (report.kind == ReportKind::Complaint)
        tell(change, report.reporter, outcomeText(titleOf(change.snapshot(), chat), outcome));
    return {};
}

} // namespace authority
