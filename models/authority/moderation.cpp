// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation.h"

#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/talk.h"
#include "authority/token.h"
#include "contract/codec.h"
#include "contract/moderation_fields.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

// Whoever reports everything reports nothing.
constexpr int openReportsOfOne = 30;
constexpr int messagesAtOnce = 100;

} // namespace

PersonId authorOf(const School& school, const ChatId& chat, const RoomMessage& message)
{
    if (!message.login.isEmpty()) {
        const auto person = std::ranges::find(school.people, message.login, &Person::login);
        return person == school.people.end() ? PersonId() : person->id;
    }
    const auto member = std::ranges::find_if(school.members, [&](const ChatMember& each) {
        return each.chat == chat && !message.nick.isEmpty() && each.nick == message.nick;
    });
    return member == school.members.end() ? PersonId() : member->person;
}

contract::ContextMessage contextOf(const RoomMessage& message)
{
    return {message.id, message.nick, contract::fitting(message.text, contract::messageTextLimit), message.at};
}

namespace {

// A copy of the message, under that key.
contract::Evidence evidenceOf(const ArchiveId& key, const PersonId& author, const RoomMessage& message,
                              const QList<RoomMessage>& around)
{
    contract::Evidence evidence{key, author, message.nick, contextOf(message).text, message.at, {}};
    for (const RoomMessage& each : around)
        evidence.around << contextOf(each);
    return evidence;
}

base::Result<contract::CommandReply> done()
{
    return contract::CommandReply{};
}

// A held message that does not go out.
base::Result<contract::CommandReply> discard(Change& change, const Report& report, const Ground& ground)
{
    if (const auto decided = decide(change, report.id, report.chat, ReportOutcome::Retracted); !decided)
        return base::failWith(decided);
    change.send(Errand{ErrandKind::Discard, report.chat, {}, report.thing, {}});
    tell(change, report.author, discardedText(titleOf(change.snapshot(), report.chat), ground.item));
    auditCase(change, report.chat, report.author, report.thing, ground.item.number);
    return done();
}

// A held message that goes out; not before the hours of the chat.
void publish(Change& change, const Report& report)
{
    const auto evidence = change.evidence(report.chat, evidenceKey(report));
    letThrough(change, {report.thing, report.chat, report.author, evidence ? evidence->text : QString(),
                        evidence ? evidence->at : report.at, {}});
}

// The item for what was hidden: it stays away, its files go, and whatever else waits about it is decided with it.
base::Result<contract::CommandReply> justify(Change& change, const Report& report, const Ground& ground)
{
    if (const auto decided = decide(change, report.id, report.chat, ReportOutcome::Retracted); !decided)
        return base::failWith(decided);
    const auto others = change.rowsWhere<Report>([&](const Report& each) {
        return each.chat == report.chat && each.message == report.message && each.outcome == ReportOutcome::Open &&
               !hasConflict(change.caller(), each.author, each.reporter);
    });
    for (const Report& other : others) {
        if (const auto decided = decide(change, other.id, other.chat, ReportOutcome::Retracted); !decided)
            return base::failWith(decided);
    }
    change.send(Errand{ErrandKind::DropFiles, report.chat, {}, report.message.value(), {}});
    tell(change, report.author, hiddenBasisText(titleOf(change.snapshot(), report.chat), ground.item));
    change.audit(report.chat.value() + u'/' + report.message.value(), ground.item.number);
    return done();
}

// Each of them is of the chat, and by somebody else.
base::Result<void> checkNamed(const Change& change, const NamedMessages& messages, const QList<ArchiveId>& ids)
{
    if (ids.isEmpty() || ids.size() > messagesAtOnce)
        return refuse("request.invalid");
    for (const ArchiveId& id : ids) {
        const auto message = messages.find(id);
        if (message == messages.end())
            return refuse("message.unknown");
        if (message->second.author == change.caller())
            return refuse(LadderRefusal::ConflictOfInterest);
    }
    return {};
}

} // namespace

Subject subjectOf(const Snapshot& snapshot, const ChatId& chat)
{
    const Chat* const found = snapshot.find<Chat>(chat.value());
    return {{}, found ? found->unit : UnitId()};
}

NamedMessages namedMessage(const School& school, const ChatId& chat, const ArchiveId& message,
                           const QList<RoomMessage>& around)
{
    const auto found = std::ranges::find(around, message, &RoomMessage::id);
    // What has been taken back already has no text, and there is nothing to judge.
    if (found == around.end() || found->text.isEmpty())
        return {};
    return {{message, evidenceOf(message, authorOf(school, chat, *found), *found, around)}};
}

base::Result<contract::ReportsCreateReply> createReport(Change& change, const NamedMessages& messages,
                                                        const contract::ReportsCreateRequest& request)
{
    if (!isMember(change.snapshot(), request.chat, change.caller()))
        return refuse("chat.not-member");
    const auto message = messages.find(request.message);
    if (message == messages.end())
        return refuse("message.unknown");
    if (message->second.author == change.caller())
        return refuse("report.own");
    if (!request.item.isEmpty()) {
        if (const auto ground = groundOf(change.school(), request.item); !ground)
            return base::failWith(ground);
    }
    int open = 0;
    for (const Report& report : change.school().reports) {
        if (report.reporter != change.caller() || report.outcome != ReportOutcome::Open)
            continue;
        if (report.chat == request.chat && report.message == request.message)
            return contract::ReportsCreateReply{{}, report.id};
        ++open;
    }
    if (open >= openReportsOfOne)
        return refuse("report.too-many");
    Report report;
    report.id = ReportId(randomName());
    report.chat = request.chat;
    report.message = request.message;
    report.author = message->second.author;
    report.reporter = change.caller();
    report.at = change.now();
    report.item = request.item;
    report.remark = request.remark;
    change.put(report);
    change.keepEvidence(request.chat, message->second);
    auditCase(change, report.chat, report.author, report.id.value());
    return contract::ReportsCreateReply{{}, report.id};
}

base::Result<contract::CommandReply> takeReport(Change& change, const contract::ReportsTakeRequest& request)
{
    const Report* const found = change.snapshot().find<Report>(request.report.value());
    if (!found)
        return refuse("report.unknown");
    if (found->outcome != ReportOutcome::Open)
        return refuse("report.decided");
    const PersonId to = request.to.isEmpty() ? change.caller() : request.to;
    if (!mayAct(change.school(), to, Act::ReportsTake, subjectOf(change.snapshot(), found->chat)))
        return refuse("report.no-moderator");
    if (hasConflict(to, found->author, found->reporter))
        return refuse(LadderRefusal::ConflictOfInterest);
    Report report = *found;
    report.takenBy = to;
    change.put(report);
    auditCase(change, report.chat, report.author, report.id.value(), to.value());
    return done();
}

base::Result<contract::CommandReply> keepMessage(Change& change, const contract::ReportsKeepRequest& request)
{
    const Report* const found = change.snapshot().find<Report>(request.report.value());
    if (!found || found->kind == ReportKind::Appeal)
        return refuse("report.unknown");
    const Report report = *found;
    if (const auto decided = decide(change, report.id, report.chat, ReportOutcome::Kept); !decided)
        return base::failWith(decided);
    if (report.kind == ReportKind::Held)
        publish(change, report);
    if (report.kind == ReportKind::Hidden) {
        if (const auto evidence = change.evidence(report.chat, report.message))
            sayReturned(change, report.chat, *evidence);
    }
    auditCase(change, report.chat, report.author, report.id.value());
    return done();
}

base::Result<contract::CommandReply> retractMessages(Change& change, const NamedMessages& messages,
                                                     const contract::MessagesRetractRequest& request)
{
    const auto ground = groundOf(change.school(), request.item);
    if (!ground)
        return base::failWith(ground);
    const Report* const report = change.snapshot().find<Report>(request.report.value());
    if (report && report->kind == ReportKind::Held && report->chat == request.chat)
        return discard(change, Report(*report), *ground);
    if (report && report->kind == ReportKind::Hidden && report->chat == request.chat)
        return justify(change, Report(*report), *ground);
    if (const auto named = checkNamed(change, messages, request.messages); !named)
        return base::failWith(named);
    if (const auto decided = decide(change, request.report, request.chat, ReportOutcome::Retracted); !decided)
        return base::failWith(decided);
    for (const ArchiveId& id : request.messages) {
        change.keepEvidence(request.chat, messages.at(id));
        change.send(Errand{ErrandKind::Retract, request.chat, {}, id.value(), retractionReason(ground->item)});
        change.audit(request.chat.value() + u'/' + id.value(), ground->item.number);
    }
    return done();
}

base::Result<contract::CommandReply> hideMessages(Change& change, const NamedMessages& messages,
                                                  const contract::MessagesHideRequest& request)
{
    if (const auto named = checkNamed(change, messages, request.messages); !named)
        return base::failWith(named);
    for (const ArchiveId& id : request.messages) {
        const bool isHidden = std::ranges::any_of(change.school().reports, [&](const Report& report) {
            return report.kind == ReportKind::Hidden && report.chat == request.chat && report.message == id &&
                   report.outcome != ReportOutcome::Kept;
        });
        if (isHidden)
            continue;
        const contract::Evidence& evidence = messages.at(id);
        Report report;
        report.id = ReportId(randomName());
        report.kind = ReportKind::Hidden;
        report.chat = request.chat;
        report.message = id;
        report.author = evidence.author;
        report.at = change.now();
        report.takenBy = change.caller();
        change.put(report);
        change.keepEvidence(request.chat, evidence);
        change.send(Errand{ErrandKind::Hide, request.chat, {}, id.value(), hidingReason()});
        tell(change, evidence.author, hiddenText(titleOf(change.snapshot(), request.chat)));
        change.audit(request.chat.value() + u'/' + id.value());
    }
    return done();
}

base::Result<contract::CommandReply> remindOfRules(Change& change, const contract::RulesRemindRequest& request)
{
    const auto ground = groundOf(change.school(), request.item);
    if (!ground)
        return base::failWith(ground);
    if (!change.snapshot().find<Chat>(request.chat.value()))
        return refuse("chat.unknown");
    if (const auto decided = decide(change, request.report, request.chat, ReportOutcome::Reminded); !decided)
        return base::failWith(decided);
    change.send(Errand{ErrandKind::Say, request.chat, {}, {}, reminderText(ground->item)});
    change.audit(request.chat.value(), ground->item.number);
    return done();
}

base::Result<contract::CommandReply> pinRule(Change& change, const contract::RulesPinRequest& request)
{
    const Chat* const found = change.snapshot().find<Chat>(request.chat.value());
    if (!found || found->archived)
        return refuse("chat.unknown");
    Chat chat = *found;
    chat.pinned.clear();
    if (!request.item.isEmpty()) {
        const auto ground = groundOf(change.school(), request.item);
        if (!ground)
            return base::failWith(ground);
        chat.pinned = pinnedText(ground->item);
    }
    // Once more, when the room has lost what stands there.
    change.put(chat);
    change.send(Errand{ErrandKind::Pin, chat.id, {}, {}, chat.pinned});
    change.audit(chat.id.value(), request.item);
    return done();
}

base::Result<contract::CommandReply> setQuiet(Change& change, const contract::QuietSetRequest& request)
{
    constexpr int longestSilenceHours = 24;
    constexpr int slowestSeconds = 3600;
    if (!change.snapshot().find<Chat>(request.chat.value()))
        return refuse("chat.unknown");
    Quiet quiet;
    quiet.id = QuietId(joinedKey({request.chat.value(), request.person.value()}));
    quiet.chat = request.chat;
    quiet.person = request.person;
    quiet.mode = request.mode;
    quiet.by = change.caller();
    if (request.mode != QuietMode::None) {
        // To keep one person from writing is a block, and that takes more.
        const bool isOfOne = !request.person.isEmpty();
        const QDateTime latest = request.mode == QuietMode::Silence ? change.now().addSecs(3600 * longestSilenceHours)
                                                                    : latestEnd(change.now(), zoneOf(change.school()));
        if (isOfOne && request.mode != QuietMode::Hold)
            return refuse("quiet.one-person");
        if (isOfOne && hasConflict(change.caller(), request.person, {}))
            return refuse(LadderRefusal::ConflictOfInterest);
        if (isOfOne && !isMember(change.snapshot(), request.chat, request.person))
            return refuse("chat.not-member");
        if (!request.until.isValid() || request.until <= change.now() || request.until > latest)
            return refuse("quiet.term");
        if (request.mode == QuietMode::Slow && (request.seconds < 1 || request.seconds > slowestSeconds))
            return refuse("quiet.seconds");
        quiet.until = request.until;
        quiet.seconds = request.mode == QuietMode::Slow ? request.seconds : 0;
    }
    change.put(quiet);
    change.audit(quiet.id.value(), contract::nameOf(quiet.mode));
    return done();
}

base::Result<contract::CommandReply> reportHeld(Change& change, const ChatId& chat, const QString& heldId,
                                                const RoomMessage& message, const QString& why, const QString& item)
{
    const bool isKnown = std::ranges::any_of(change.school().reports, [&](const Report& report) {
        return report.kind == ReportKind::Held && report.thing == heldId;
    });
    if (isKnown || !change.snapshot().find<Chat>(chat.value()))
        return done();
    Report report;
    report.id = ReportId(randomName());
    report.kind = ReportKind::Held;
    report.chat = chat;
    report.author = authorOf(change.school(), chat, message);
    report.at = change.now();
    report.thing = heldId;
    report.remark = why;
    report.item = item;
    change.put(report);
    change.keepEvidence(chat, evidenceOf(evidenceKey(report), report.author, message, {}));
    tell(change, report.author, heldText(titleOf(change.snapshot(), chat), why));
    return done();
}

base::Result<contract::CommandReply> reportFound(Change& change, const ChatId& chat, const RoomMessage& message,
                                                 const QList<RoomMessage>& around, const QString& why,
                                                 const QString& item)
{
    const bool isKnown = std::ranges::any_of(change.school().reports, [&](const Report& report) {
        return report.chat == chat && report.message == message.id && report.kind == ReportKind::Filter;
    });
    if (isKnown || message.id.isEmpty() || !change.snapshot().find<Chat>(chat.value()))
        return done();
    Report report;
    report.id = ReportId(randomName());
    report.kind = ReportKind::Filter;
    report.chat = chat;
    report.message = message.id;
    report.author = authorOf(change.school(), chat, message);
    report.at = change.now();
    report.remark = why;
    report.item = item;
    change.put(report);
    change.keepEvidence(chat, evidenceOf(message.id, report.author, message, around));
    auditCase(change, report.chat, report.author, report.id.value());
    return done();
}

void warnAuthor(Change& change, const ChatId& chat, const RoomMessage& message, const QString& why)
{
    const PersonId author = authorOf(change.school(), chat, message);
    tell(change, author, warningText(titleOf(change.snapshot(), chat), why));
    change.audit(chat.value() + u'/' + message.id.value(), author.value());
}

bool isPremoderated(const Ledger& ledger, const ChatId& chat, const RoomMessage& message)
{
    const PersonId author = authorOf(ledger.school(), chat, message);
    // As it was when the message came, however long the service was away.
    const QDateTime at = message.at.isValid() ? message.at : ledger.clock().now();
    return std::ranges::any_of(ledger.school().quiets, [&](const Quiet& quiet) {
        return quiet.chat == chat && quiet.mode == QuietMode::Hold && at < quiet.until &&
               (quiet.person.isEmpty() || quiet.person == author);
    });
}

bool isModeratorsOwn(const Ledger& ledger, const ChatId& chat, const RoomMessage& message)
{
    return moderates(ledger.snapshot(), authorOf(ledger.school(), chat, message), chat);
}

QString itemAgainst(const School& school, FindingKind kind)
{
    const Rules* const rules = rulesInForce(school);
    const QString words = kind == FindingKind::Obscene       ? QStringLiteral("нецензурн")
                          : kind == FindingKind::ForeignLink ? QStringLiteral("мессенджер")
                          : kind == FindingKind::Flood       ? QStringLiteral("по делу")
                                                             : QStringLiteral("персональн");
    if (!rules)
        return {};
    for (const RuleItem& item : itemsOf(*rules)) {
        if (item.text.contains(words, Qt::CaseInsensitive))
            return item.number;
    }
    return {};
}

} // namespace authority
