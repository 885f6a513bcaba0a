// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "contract/methods.h"
#include "domain/school_index.h"

#include <algorithm>
#include <map>

// Oversight (S44 2.2, G14): how the chats fare in figures, and reading a chat of others for a reason that its moderators
// hear.
namespace authority {

using namespace domain;

namespace {

constexpr qint64 readingSeconds = 3600;
constexpr qsizetype messagesOfPage = 50;
constexpr qsizetype lettersOfPage = 100'000;

} // namespace

base::Result<contract::CommandReply> openReading(Change& change, const contract::ChatsReadRequest& request)
{
    if (!change.snapshot().find<Chat>(request.chat.value()))
        return refuse("chat.unknown");
    if (isMember(change.snapshot(), request.chat, change.caller()))
        return refuse("chat.member");
    const QString reason = request.reason.simplified();
    if (reason.isEmpty())
        return refuse("chat.reason");
    contract::AuditListRequest lately;
    lately.act = contract::methodName(Act::ChatsRead);
    lately.actor = change.caller();
    lately.subject = request.chat.value();
    lately.from = change.now().addSecs(-readingSeconds);
    const auto before = change.audited(lately, 1);
    if (!before)
        return base::failWith(before);
    const bool goesOn = !request.before.isEmpty() && !before->entries.isEmpty();
    if (!goesOn) {
        const Person* const reader = change.snapshot().find<Person>(change.caller().value());
        const QString text = readingText(titleOf(change.snapshot(), request.chat), fullName(reader->name), reason);
        const auto keepsOrder = [&](const ChatMember& member) {
            return member.chat == request.chat && member.role == MemberRole::Moderator;
        };
        for (const ChatMember& member : change.rowsWhere<ChatMember>(keepsOrder))
            tell(change, member.person, text);
    }
    change.audit(request.chat.value(), reason);
    return contract::CommandReply{};
}

contract::ChatsReadReply readingPage(QList<RoomMessage> found, const ArchiveId& before)
{
    contract::ChatsReadReply reply;
    found.removeIf([&](const RoomMessage& message) { return message.id == before; });
    qsizetype letters = 0;
    for (auto message = found.crbegin();
         message != found.crend() && reply.messages.size() < messagesOfPage && letters < lettersOfPage; ++message) {
        reply.messages.prepend(contextOf(*message));
        letters += message->text.size();
    }
    reply.more = reply.messages.size() < found.size();
    return reply;
}

base::Result<contract::ModerationFiguresReply> moderationFigures(const Ledger& ledger,
                                                                 const contract::ModerationFiguresRequest& request)
{
    const School& school = ledger.school();
    const QDateTime now = ledger.clock().now();
    const QDateTime until = request.until.isValid() ? request.until : now;
    const auto isIn = [&](const QDateTime& at) { return request.from <= at && at <= until; };
    std::map<ChatId, contract::ChatFigures> chats;
    const auto count = [&](const ChatId& chat, int contract::ChatFigures::*figure) {
        contract::ChatFigures& figures = chats[chat];
        figures.chat = chat;
        ++(figures.*figure);
    };
    for (const Report& report : school.reports) {
        if (isIn(report.at) && report.kind != ReportKind::Appeal) // these have a figure of their own
            count(report.chat, &contract::ChatFigures::reports);
        if (report.outcome == ReportOutcome::Open)
            count(report.chat, &contract::ChatFigures::waiting);
    }
    for (const Violation& violation : school.violations) {
        if (isIn(violation.at) && violation.annulledAt.isNull())
            count(violation.chat, &contract::ChatFigures::violations);
    }
    for (const Block& block : school.blocks) {
        if (isIn(block.since))
            count(block.chat, &contract::ChatFigures::blocks);
        if (isRunning(block, now))
            count(block.chat, &contract::ChatFigures::running);
    }
    for (const Appeal& appeal : school.appeals) {
        const Block* const block = ledger.snapshot().find<Block>(appeal.block.value());
        if (!block || !isIn(appeal.at))
            continue;
        count(block->chat, &contract::ChatFigures::appeals);
        if (appeal.outcome == AppealOutcome::Annulled)
            count(block->chat, &contract::ChatFigures::annulled);
    }
    contract::ModerationFiguresReply reply;
    for (const auto& [chat, figures] : chats)
        reply.chats << figures;
    return reply;
}

} // namespace authority
