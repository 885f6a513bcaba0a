// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/announcements.h"
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/spoken_answers.h"
#include "authority/talk.h"
#include "base/logging.h"
#include "contract/codec.h"
#include "contract/methods.h"
#include "contract/moderation_fields.h"
#include "domain/school_index.h"

#include <QJsonArray>

#include <algorithm>

// What moderation needs beyond handlers: messages that are read from the archive before a command runs, and what people
// say to the school from apps that know nothing of us.
namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// So many messages before and after one are kept with it.
constexpr int contextLength = 10;
constexpr qsizetype mostNamed = 100;

bool namesMessages(Act act)
{
    return act == Act::ReportsCreate || act == Act::MessagesRetract || act == Act::ViolationsRecord ||
           act == Act::MessagesHide;
}

QList<ArchiveId> namedIn(const QJsonObject& arguments)
{
    QList<ArchiveId> ids;
    if (const QString one = arguments.value("message"_L1).toString(); !one.isEmpty())
        ids << ArchiveId(one);
    const QJsonArray several = arguments.value("messages"_L1).toArray();
    for (const QJsonValue each : several) {
        if (!each.toString().isEmpty() && ids.size() < mostNamed)
            ids << ArchiveId(each.toString());
    }
    return ids;
}

} // namespace

void Authority::addModeration()
{
    using namespace contract;
    const auto own = [](const auto& /*request*/) { return Subject{}; };
    const auto ofChat = [this](const auto& request) { return subjectOfChat(request.chat); };
    const auto ofReport = [this](const auto& request) { return subjectOfReport(request.report); };

    command<ReportsCreateRequest, ReportsCreateReply>(
        Act::ReportsCreate, own,
        [this](Change& change, const ReportsCreateRequest& request) { return createReport(change, m_named, request); });
    command<ReportsTakeRequest, CommandReply>(Act::ReportsTake, ofReport, takeReport);
    command<ReportsKeepRequest, CommandReply>(Act::ReportsKeep, ofReport, keepMessage);
    command<MessagesRetractRequest, CommandReply>(Act::MessagesRetract, ofChat,
                                                  [this](Change& change, const MessagesRetractRequest& request) {
                                                      return retractMessages(change, m_named, request);
                                                  });
    command<MessagesHideRequest, CommandReply>(Act::MessagesHide, ofChat,
                                               [this](Change& change, const MessagesHideRequest& request) {
                                                   return hideMessages(change, m_named, request);
                                               });
    command<RulesRemindRequest, CommandReply>(Act::RulesRemind, ofChat, remindOfRules);
    command<RulesPinRequest, CommandReply>(Act::RulesPin, ofChat, pinRule);
    command<QuietSetRequest, CommandReply>(Act::QuietSet, ofChat, setQuiet);
    question<ModerationQueueRequest>(Act::ModerationQueue, [this](const PersonId& person, const auto& request) {
        return moderationQueue(m_ledger, person, request);
    });
    question<ModerationCardRequest>(Act::ModerationCard, [this](const PersonId& person, const auto& request) {
        return moderationCard(m_ledger, person, request);
    });
    question<ModerationLedgerRequest>(Act::ModerationLedger, [this](const PersonId& person, const auto& request) {
        return moderationLedger(m_ledger, person, request);
    });
    question<AccessExplainRequest>(Act::AccessExplain, [this](const PersonId& person, const auto& request) {
        return explainAccess(m_ledger, person, request);
    });
    question<ModerationChatRequest>(Act::ModerationChat, [this](const PersonId& person, const auto& request) {
        return moderationChat(m_ledger, person, request);
    });
    question<BlocksListRequest>(Act::BlocksList, [this](const PersonId& person, const auto& request) {
        return listBlocks(m_ledger, person, request);
    });
    question<ModerationOwnRequest>(Act::ModerationOwn, [this](const PersonId& person, const auto& /*request*/) {
        return base::Result<ModerationOwnReply>(ownModeration(m_ledger, person));
    });
    question<ModerationRegisterRequest>(Act::ModerationRegister, [this](const PersonId& person, const auto& request) {
        return moderationRegister(m_ledger, person, request);
    });
    question<EvidenceGetRequest>(Act::EvidenceGet, [this](const PersonId& person, const auto& request) {
        return giveEvidence(m_ledger, person, request);
    });
    question<ModerationFiguresRequest>(Act::ModerationFigures, [this](const PersonId& /*person*/, const auto& request) {
        return moderationFigures(m_ledger, request);
    });
    command<ChatsReadRequest, CommandReply>(Act::ChatsRead, own, openReading);
    question<FiltersGetRequest>(Act::FiltersGet, [this](const PersonId& /*person*/, const auto& /*request*/) {
        return base::Result<FiltersGetReply>(FiltersGetReply{filterPolicyOf(m_ledger.school())});
    });
    command<FiltersSetRequest, CommandReply>(Act::FiltersSet, own, setFilters);
    command<RulesPublishRequest, CommandReply>(
        Act::RulesPublish, own, [this](Change& change, const RulesPublishRequest& request) {
            return publishRules(change, m_addresses.rulesUrl(), request);
        });
    command<RulesDiscussRequest, CommandReply>(
        Act::RulesDiscuss, [](const RulesDiscussRequest& request) { return Subject{{}, request.unit}; }, discussRules);
    command<DraftsPutRequest, DraftsPutReply>(Act::DraftsPut, own,
                                              [this](Change& change, const DraftsPutRequest& request) {
                                                  return putDraft(change, m_addresses.opinionUrl(), request);
                                              });
    command<DraftsWithdrawRequest, CommandReply>(Act::DraftsWithdraw, own, withdrawDraft);
    command<OpinionsGiveRequest, CommandReply>(Act::OpinionsGive, own, giveOpinion);
    question<DraftsListRequest>(Act::DraftsList, [this](const PersonId& person, const auto& /*request*/) {
        return listDrafts(m_ledger, person);
    });
    question<AuditVerifyRequest>(Act::AuditVerify, [this](const PersonId& /*person*/, const auto& /*request*/) {
        return m_ledger.verifyAudit();
    });
}

void Authority::addLadder()
{
    using namespace contract;
    const auto own = [](const auto& /*request*/) { return Subject{}; };
    const auto ofChat = [this](const auto& request) { return subjectOfChat(request.chat); };

    command<ViolationsRecordRequest, ViolationsRecordReply>(
        Act::ViolationsRecord, ofChat, [this](Change& change, const ViolationsRecordRequest& request) {
            return recordViolation(change, m_named, request);
        });
    command<BlocksCreateRequest, BlocksCreateReply>(
        Act::BlocksCreate, ofChat, [this](Change& change, const BlocksCreateRequest& request) {
            return createBlock(change, m_addresses.recordUrl(), request);
        });
    command<ModerationUndoRequest, CommandReply>(
        Act::ModerationUndo, [this](const ModerationUndoRequest& request) { return subjectOfUndo(request); }, takeBack);
    command<BlocksLiftRequest, CommandReply>(
        Act::BlocksLift, [this](const BlocksLiftRequest& request) { return subjectOfBlock(request.block); }, liftBlock);
    command<ApologiesCreateRequest, CommandReply>(
        Act::ApologiesCreate, own, [this](Change& change, const ApologiesCreateRequest& request) {
            return createApology(change, m_addresses.recordUrl(), request);
        });
    command<ObjectionsCreateRequest, CommandReply>(Act::ObjectionsCreate, own, createObjection);
    command<AppealsCreateRequest, AppealsCreateReply>(Act::AppealsCreate, own, createAppeal);
    command<AppealsDecideRequest, CommandReply>(Act::AppealsDecide, own, decideAppeal);
}

Subject Authority::subjectOfChat(const ChatId& chat) const
{
    return subjectOf(m_ledger.snapshot(), chat);
}

Subject Authority::subjectOfReport(const ReportId& report) const
{
    const Report* const found = m_ledger.snapshot().find<Report>(report.value());
    return found ? subjectOfChat(found->chat) : Subject{};
}

Subject Authority::subjectOfUndo(const contract::ModerationUndoRequest& request) const
{
    if (!request.report.isEmpty())
        return subjectOfReport(request.report);
    if (!request.block.isEmpty())
        return subjectOfBlock(request.block);
    const Violation* const found = m_ledger.snapshot().find<Violation>(request.violation.value());
    return found ? subjectOfChat(found->chat) : Subject{};
}

Subject Authority::subjectOfBlock(const BlockId& block) const
{
    const Block* const found = m_ledger.snapshot().find<Block>(block.value());
    return found ? subjectOfChat(found->chat) : Subject{};
}

base::FutureResult<QJsonObject> Authority::answer(const Caller& caller, const QString& method,
                                                  const QJsonObject& arguments)
{
    const auto act = contract::actFrom(method);
    if (act == Act::Completeness)
        return withSilence(call(caller, method, arguments));
    if (act == Act::AccountsGet)
        return answerAboutAccount(caller, method, arguments);
    if (act == Act::SessionMail)
        return answerWithMail(caller, method, arguments);
    if (act == Act::ChatsRead)
        return answerWithChat(caller, method, arguments);
    if (!act || !namesMessages(*act))
        return base::answered<QJsonObject>(call(caller, method, arguments));
    const ChatId chat(arguments.value("chat"_L1).toString());
    NamedMessages found;
    QList<ArchiveId> missing;
    for (const ArchiveId& id : namedIn(arguments)) {
        // A copy that is kept says what the message was before it was taken back.
        if (const auto kept = m_ledger.evidence(chat, id))
            found.emplace(id, *kept);
        else
            missing << id;
    }
    const base::Answer<QJsonObject> answer;
    // Nobody makes the service read who may not ask for it.
    const auto person = std::ranges::find(m_ledger.school().people, caller.login, &Person::login);
    const bool isEntitled = person != m_ledger.school().people.end() &&
                            (isMember(m_ledger.snapshot(), chat, person->id) ||
                             mayAct(m_ledger.school(), person->id, Act::ModerationCard, subjectOfChat(chat)));
    if (!m_messages || !isEntitled)
        missing.clear();
    collect(answer, caller, method, arguments, missing, found);
    return answer.future();
}

base::FutureResult<QJsonObject> Authority::answerWithChat(const Caller& caller, const QString& method,
                                                          const QJsonObject& arguments)
{
    constexpr int askedFor = 60; // more than a page, so that it is known whether there are more
    const auto opened = call(caller, method, arguments);
    const auto request = contract::fromJson<contract::ChatsReadRequest>(arguments);
    if (!opened || !request || !m_messages)
        return base::answered<QJsonObject>(opened);
    const auto found = request->before.isEmpty() ? m_messages->latest(request->chat, askedFor)
                                                 : m_messages->around(request->chat, request->before, askedFor, 0);
    const base::Answer<QJsonObject> answer;
    base::whenAnswered(found, this,
                       [answer, caller, before = request->before,
                        rev = m_ledger.rev()](const base::Result<QList<RoomMessage>>& messages) {
                           if (!messages) {
                               answer.give(base::Unexpected<base::Error>{
                                   withSentence(refuse("server.away").error, caller.language)});
                               return;
                           }
                           contract::ChatsReadReply reply = readingPage(*messages, before);
                           reply.rev = rev;
                           answer.give(contract::toJson(reply));
                       });
    return answer.future();
}

void Authority::collect(const base::Answer<QJsonObject>& answer, const Caller& caller, const QString& method,
                        const QJsonObject& arguments, QList<ArchiveId> missing, NamedMessages found)
{
    if (missing.isEmpty()) {
        m_named = std::move(found);
        const auto reply = call(caller, method, arguments);
        m_named.clear();
        answer.give(reply);
        return;
    }
    const ChatId chat(arguments.value("chat"_L1).toString());
    const ArchiveId id = missing.takeFirst();
    base::whenAnswered(
        m_messages->around(chat, id, contextLength, contextLength), this,
        [=, this](const base::Result<QList<RoomMessage>>& around) mutable {
            if (!around) {
                answer.give(base::Unexpected<base::Error>{withSentence(refuse("server.away").error, caller.language)});
                return;
            }
            found.merge(namedMessage(m_ledger.school(), chat, id, *around));
            collect(answer, caller, method, arguments, missing, found);
        });
}

QString Authority::hear(const Caller& caller, const QString& message, const OpId& op)
{
    const auto spoken = spokenCall(message);
    const auto confirming = confirmingCode(message);
    const auto voting = spokenVote(message);
    const auto person = std::ranges::find(m_ledger.school().people, caller.login, &Person::login);
    if (person == m_ledger.school().people.end() || !(spoken || confirming || voting))
        return spokenMenu();
    const PersonId who = person->id;
    // Before the menu: a number in answer to a poll is a vote.
    if (voting)
        return hearVote(caller, who, *voting, op);
    if (confirming) {
        if (const auto heard = hearConfirmation(who, *confirming))
            return *heard;
    }
    if (!spoken)
        return spokenMenu();
    switch (spoken->act) {
    case SpokenAct::Acknowledgement:
        return hearAcknowledgement(caller, op);
    case SpokenAct::Record:
        return spokenRecord(m_ledger, who);
    case SpokenAct::Blocks:
        return spokenBlocks(m_ledger, who);
    case SpokenAct::Apologies:
        return spokenApologies(m_ledger, who);
    case SpokenAct::Rules:
        return spokenRules(m_ledger.school());
    case SpokenAct::Draft:
        return spokenDraft(m_ledger, who, m_addresses.opinionUrl());
    case SpokenAct::InFavour:
    case SpokenAct::Against:
        return hearOpinion(caller, who, *spoken, op);
    case SpokenAct::Complaint:
        return spokenMenu(); // see listen()
    case SpokenAct::Objection:
        return hearObjection(caller, who, *spoken, op);
    case SpokenAct::Withdrawal:
        return hearWithdrawal(caller, who, *spoken, op);
    case SpokenAct::Appeal:
    case SpokenAct::Apology:
        break;
    }
    return hearOfBlock(caller, who, *spoken, op);
}

QString Authority::hearAcknowledgement(const Caller& caller, const OpId& op)
{
    const Rules* const rules = rulesInForce(m_ledger.school());
    const auto reply = call(caller, contract::methodName(Act::RulesAcknowledge),
                            contract::toJson(contract::RulesAcknowledgeRequest{op, rules ? rules->version : 0}));
    return reply ? u"Записано: вы ознакомились с правилами общения. Спасибо!"_s : reply.error().text;
}

// The block that is meant, by the number in the list or because there is one only.
QString Authority::hearOfBlock(const Caller& caller, const PersonId& person, const SpokenCall& spoken, const OpId& op)
{
    QList<BlockId> running;
    for (const contract::BlockFile& file : ownModeration(m_ledger, person).blocks) {
        if (isRunning(file.block, m_ledger.clock().now()))
            running << file.block.id;
    }
    if (spoken.number > running.size() || (spoken.number == 0 && running.size() > 1))
        return spokenBlocks(m_ledger, person);
    const BlockId id = running.value(std::max(spoken.number, 1) - 1);
    const bool isAppeal = spoken.act == SpokenAct::Appeal;
    const QString words = contract::fitting(spoken.text, contract::messageTextLimit);
    const auto reply =
        isAppeal ? call(caller, contract::methodName(Act::AppealsCreate),
                        contract::toJson(contract::AppealsCreateRequest{op, id, words}))
                 : call(caller, contract::methodName(Act::ApologiesCreate),
                        contract::toJson(contract::ApologiesCreateRequest{op, id, words}));
    if (!reply)
        return reply.error().text;
    return isAppeal ? u"Апелляция принята. Её рассмотрит не тот, кто ограничил; ответ придёт сюда."_s
                    : u"Ваши извинения опубликованы в чате. Участники могут возразить в течение %1 ч."_s.arg(
                          objectionWindowIn(m_ledger.school()).count());
}

QString Authority::hearObjection(const Caller& caller, const PersonId& person, const SpokenCall& spoken, const OpId& op)
{
    const QList<contract::OpenApology> open = ownModeration(m_ledger, person).apologies;
    if (open.isEmpty() || spoken.number > open.size() || (spoken.number == 0 && open.size() > 1))
        return spokenApologies(m_ledger, person);
    const BlockId id = open.at(std::max(spoken.number, 1) - 1).block;
    const auto reply = call(caller, contract::methodName(Act::ObjectionsCreate),
                            contract::toJson(contract::ObjectionsCreateRequest{op, id}));
    return reply ? u"Возражение принято. Другие участники не узнают, чьё оно."_s : reply.error().text;
}

QString Authority::hearOpinion(const Caller& caller, const PersonId& person, const SpokenCall& spoken, const OpId& op)
{
    const auto files = listDrafts(m_ledger, person);
    const auto open = [&](const contract::DraftFile& file) { return isOpen(file.draft, m_ledger.clock().now()); };
    const auto file = files ? std::ranges::find_if(files->drafts, open) : QList<contract::DraftFile>::const_iterator();
    if (!files || file == files->drafts.end())
        return spokenDraft(m_ledger, person, m_addresses.opinionUrl());
    const Stance stance = spoken.act == SpokenAct::InFavour ? Stance::InFavour : Stance::Against;
    const auto reply = call(caller, contract::methodName(Act::OpinionsGive),
                            contract::toJson(contract::OpinionsGiveRequest{
                                op, file->draft.id, stance, contract::fitting(spoken.text, contract::sentenceLimit)}));
    return reply ? u"Ваше мнение учтено, спасибо. До конца срока его можно изменить: ответьте ещё раз."_s
                 : reply.error().text;
}

base::FutureResult<QString> Authority::listen(const Caller& caller, const QString& message, const OpId& op)
{
    const auto spoken = spokenCall(message);
    const auto person = std::ranges::find(m_ledger.school().people, caller.login, &Person::login);
    if (!spoken || spoken->act != SpokenAct::Complaint || person == m_ledger.school().people.end())
        return base::answered<QString>(hear(caller, message, op));
    const QString words = spoken->quote.isEmpty() ? spoken->text : spoken->quote;
    if (!namesMessage(words) || !m_messages)
        return base::answered<QString>(
            u"Напишите «Жалоба» и слова из сообщения, на которое жалуетесь, как они в чате."_s);
    QList<ChatId> chats;
    for (const ChatMember& member : m_ledger.school().members) {
        const Chat* const chat = m_ledger.snapshot().find<Chat>(member.chat.value());
        if (member.person == person->id && chat && !isChannel(chat->kind))
            chats << member.chat;
    }
    const base::Answer<QString> answer;
    const QString remark = spoken->quote.isEmpty() ? QString() : spoken->text;
    lookFor(answer, caller, {op, {}, {}, {}, contract::fitting(remark, contract::sentenceLimit)}, words, {}, chats);
    return answer.future();
}

// Chat by chat; then the newest of what was found is reported.
void Authority::lookFor(const base::Answer<QString>& answer, const Caller& caller,
                        contract::ReportsCreateRequest request, const QString& words, RoomMessage found,
                        QList<ChatId> chats)
{
    constexpr int newestOfChat = 200;
    if (chats.isEmpty()) {
        if (found.id.isEmpty())
            return answer.give(u"Такого сообщения в ваших чатах нет среди последних. Проверьте слова: они должны стоять "
                               u"так же, как в чате."_s);
        const ChatId chat = request.chat;
        base::whenAnswered(
            this->answer(caller, contract::methodName(Act::ReportsCreate), contract::toJson(request)), this,
            [this, answer, found, chat](const base::Result<QJsonObject>& reply) {
                answer.give(reply ? u"Жалоба принята: чат «%1», %2, %3: «%4». Её рассмотрит модератор, ответ придёт сюда."_s
                                        .arg(titleOf(m_ledger.snapshot(), chat), found.nick,
                                             moment(found.at, zoneOf(m_ledger.school())), found.text.simplified())
                                  : reply.error().text);
            });
        return;
    }
    const ChatId chat = chats.takeFirst();
    base::whenAnswered(m_messages->latest(chat, newestOfChat), this,
                       [=, this](const base::Result<QList<RoomMessage>>& messages) mutable {
                           if (!messages)
                               return answer.give(withSentence(refuse("server.away").error, caller.language).text);
                           // Of a member, and not one's own: nobody complains about himself, and nobody about the room.
                           const auto isOfAnother = [&](const RoomMessage& message) {
                               const PersonId author = authorOf(m_ledger.school(), chat, message);
                               const auto* const person = m_ledger.snapshot().find<Person>(author.value());
                               return person && person->login != caller.login;
                           };
                           const RoomMessage* const match = messageWith(words, *messages, isOfAnother);
                           if (match && (found.id.isEmpty() || found.at < match->at)) {
                               found = *match;
                               request.chat = chat;
                               request.message = match->id;
                           }
                           lookFor(answer, caller, request, words, found, chats);
                       });
}

const MessageFilter& Authority::filter()
{
    const FilterPolicy policy = filterPolicyOf(m_ledger.school());
    if (!m_filter || m_filter->policy() != policy)
        m_filter.emplace(policy);
    return *m_filter;
}

base::Result<void> Authority::takeHeld(const ChatId& chat, const QString& heldId, const RoomMessage& message)
{
    const auto decided = m_ledger.isDecided(heldId);
    if (!decided || *decided)
        return decided ? base::Result<void>() : base::failWith(decided);
    const bool isWanted = isPremoderated(m_ledger, chat, message);
    const QList<Finding> findings = filter().look(message.text);
    const bool isHeld = filter().actionFor(findings) == FilterAction::Hold;
    const QString why = isHeld ? findingsText(findings, message.text) : QString();
    const QString item = isHeld ? itemAgainst(m_ledger.school(), findings.first().kind) : QString();
    const auto taken = m_ledger.write<contract::CommandReply>({}, u"reports.held"_s, [&](Change& change) {
        if (isWanted || isHeld)
            return reportHeld(change, chat, heldId, message, why, item);
        letThrough(change, {heldId, chat, authorOf(change.school(), chat, message), message.text, message.at, {}});
        return base::Result<contract::CommandReply>(contract::CommandReply{});
    });
    if (!taken)
        return base::failWith(taken);
    return {};
}

void Authority::takeWritten(const ChatId& chat, const RoomMessage& message)
{
    if (takeConfirmation(chat, message))
        return;
    // The filters read it all the same: beside the vote it may quote anything.
    takeVote(chat, message);
    QList<Finding> findings = filter().look(message.text);
    if (filter().policy().floods != FilterAction::Off) {
        if (const int many = m_floods.take(chat, message.login.value(), message.text, m_ledger.clock().now()); many > 0)
            findings << Finding{FindingKind::Flood, 0, 0, QString::number(many)};
    }
    // What the policy holds has been let through by a moderator.
    findings.removeIf([&](const Finding& finding) {
        const FilterAction action = domain::actionFor(filter().policy(), finding.kind);
        return action == FilterAction::Off || (action == FilterAction::Hold && finding.kind != FindingKind::Flood);
    });
    if (findings.isEmpty() || isModeratorsOwn(m_ledger, chat, message))
        return;
    const QString why = findingsText(findings, message.text);
    if (filter().actionFor(findings) == FilterAction::Warn) {
        const auto warned = m_ledger.write<bool>({}, u"filters.warn"_s, [&](Change& change) {
            warnAuthor(change, chat, message, why);
            return base::Result<bool>(true);
        });
        if (!warned)
            qCWarning(lcAuthority) << "author not warned:" << warned.error().detail;
        return;
    }
    const QString item = itemAgainst(m_ledger.school(), findings.first().kind);
    if (!m_messages)
        return report(chat, message, why, item, {});
    base::whenAnswered(m_messages->around(chat, message.id, contextLength, contextLength), this,
                       [=, this](const base::Result<QList<RoomMessage>>& around) {
                           report(chat, message, why, item, around ? *around : QList<RoomMessage>());
                       });
}

void Authority::report(const ChatId& chat, const RoomMessage& message, const QString& why, const QString& item,
                       const QList<RoomMessage>& around)
{
    const auto reported = m_ledger.write<contract::CommandReply>({}, u"reports.filter"_s, [&](Change& change) {
        return reportFound(change, chat, message, around, why, item);
    });
    if (!reported)
        qCWarning(lcAuthority) << "finding not queued:" << reported.error().detail;
}

} // namespace authority
