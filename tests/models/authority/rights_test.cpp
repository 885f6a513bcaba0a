// SPDX-License-Identifier: GPL-3.0-or-later
// Every role × every command, generated from the rights table: what the table does not give is refused at the service,
// whatever a client sends.
#include "contract/account_messages.h"
#include "domain/membership.h"
#include "house.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Cast
{
    House house;
    UnitId own;
    UnitId other;
    std::map<Role, Login> logins;
    PersonId ownPupil;
    PersonId ownParent;
    PersonId otherPupil;
    PersonId otherParent;
    InviteId ownInvite;
    InviteId otherInvite;
    QString ownToken;
    QString otherToken;
    ChatId talk; // made by hand, of nobody of the cast
    ChatId ownParents;
    ChatId otherParents;
};

InviteId newestInvite(const House& house)
{
    return house.ledger->school().invites.last().id;
}

// A report and a block that has ended, so that one can ask for them.
void putMatter(House& house, const ChatId& chat, const PersonId& person, const QString& id)
{
    const auto put = house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        Report report;
        report.id = ReportId(id);
        report.chat = chat;
        report.message = ArchiveId(u"1"_s);
        report.author = person;
        report.at = change.now();
        change.put(report);
        const QDateTime end = change.now().addDays(-1);
        Announcement announcement;
        announcement.id = AnnouncementId(id);
        announcement.author = house.adminPerson;
        announcement.at = change.now();
        announcement.asks = true;
        change.put(announcement);
        change.put(AnnouncementChat{announcement.id, chat});
        Poll poll;
        poll.id = PollId(id);
        poll.author = house.adminPerson;
        poll.chat = chat;
        poll.at = change.now();
        poll.options = {u"Да"_s, u"Нет"_s};
        change.put(poll);
        change.put(Block{BlockId(id), person, chat, {1, u"3"_s}, house.adminPerson, end.addDays(-1), end, {}});
        return base::Result<bool>(true);
    });
    REQUIRE(put);
}

ChatId putTalk(House& house)
{
    const ChatId id(u"talk"_s);
    REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        Chat chat;
        chat.id = id;
        chat.title = u"Экскурсия"_s;
        change.put(chat);
        return base::Result<bool>(true);
    }));
    return id;
}

// Somebody who asks to be let in by that invite.
void putRequest(House& house, const InviteId& invite, const UnitId& unit, const QString& id)
{
    REQUIRE(house.ledger->write<bool>({}, u"test"_s, [&](Change& change) {
        JoinRequest request;
        request.id = JoinRequestId(id);
        request.invite = invite;
        request.unit = unit;
        request.name = {u"Просящая"_s, u"Анна"_s, {}};
        request.rulesVersion = 1;
        request.at = change.now();
        change.put(request);
        return base::Result<bool>(true);
    }));
}

std::unique_ptr<Cast> castOfAll()
{
    auto cast = std::make_unique<Cast>();
    House& house = cast->house;
    cast->own = house.createClass(5, u"А"_s);
    cast->other = house.createClass(6, u"Б"_s);
    house.importPupils(cast->own, 3);
    house.importPupils(cast->other, 2);
    const auto inClass = [&](const QString& family, const QString& letter) {
        for (const Person& person : house.ledger->school().people) {
            if (person.name.family == family && person.name.given == letter)
                return person.id;
        }
        return PersonId();
    };
    cast->ownPupil = inClass(u"Ученикн"_s, u"А"_s);
    cast->ownParent = inClass(u"Маман"_s, u"А"_s);
    cast->otherPupil = inClass(u"Ученикн"_s, u"Б"_s);
    cast->otherParent = inClass(u"Маман"_s, u"Б"_s);
    const auto staff = [&](Role role, const QString& family, PositionKind kind, Verification verification) {
        const PersonId id = house.createStaff(family, kind, verification);
        cast->logins[role] = house.loginOf(id);
        return id;
    };
    cast->logins[Role::Administrator] = house.admin;
    staff(Role::Head, u"Главная"_s, PositionKind::Head, Verification::Confirmed);
    staff(Role::Deputy, u"Заместитель"_s, PositionKind::Deputy, Verification::Confirmed);
    staff(Role::IntroductionLead, u"Внедряющая"_s, PositionKind::IntroductionLead, Verification::Confirmed);
    staff(Role::Teacher, u"Предметник"_s, PositionKind::Teacher, Verification::Confirmed);
    const PersonId leader = staff(Role::ClassTeacher, u"Классная"_s, PositionKind::Teacher, Verification::Confirmed);
    house.seat(leader, cast->own, SeatKind::ClassTeacher);
    const PersonId pending = staff(Role::Unconfirmed, u"Новая"_s, PositionKind::Teacher, Verification::Pending);
    house.seat(pending, cast->own, SeatKind::ClassTeacher);
    cast->logins[Role::Pupil] = house.join(inClass(u"Ученикнн"_s, u"А"_s), cast->own);
    cast->logins[Role::Guardian] = house.join(inClass(u"Маманн"_s, u"А"_s), cast->own);
    cast->ownToken = house.invite(cast->ownParent, cast->own);
    cast->ownInvite = newestInvite(house);
    cast->otherToken = house.invite(cast->otherParent, cast->other);
    cast->otherInvite = newestInvite(house);
    cast->ownParents = house.chat(cast->own, ChatKind::ClassParents);
    cast->otherParents = house.chat(cast->other, ChatKind::ClassParents);
    cast->talk = putTalk(house);
    putRequest(house, cast->ownInvite, cast->own, u"own"_s);
    putRequest(house, cast->otherInvite, cast->other, u"other"_s);
    putMatter(house, cast->ownParents, cast->ownParent, u"own"_s);
    putMatter(house, cast->otherParents, cast->otherParent, u"other"_s);
    return cast;
}

// Well formed, about a chat of the own class or another one; there is nothing there to moderate.
QJsonObject moderationRequestFor(House& house, Act act, const ChatId& chat)
{
    using contract::toJson;
    const ArchiveId message(u"1"_s);
    const ReportId report = std::ranges::find(house.ledger->school().reports, chat, &Report::chat)->id;
    const BlockId block = std::ranges::find(house.ledger->school().blocks, chat, &Block::chat)->id;
    switch (act) {
    case Act::ReportsCreate:
        return toJson(contract::ReportsCreateRequest{house.op(), chat, message, {}, {}});
    case Act::ReportsTake:
        return toJson(contract::ReportsTakeRequest{house.op(), report, {}});
    case Act::ReportsKeep:
        return toJson(contract::ReportsKeepRequest{house.op(), report});
    case Act::ModerationQueue:
        return toJson(contract::ModerationQueueRequest{chat, false, 0, 10});
    case Act::ModerationCard:
        return toJson(contract::ModerationCardRequest{report});
    case Act::ModerationLedger:
        return toJson(contract::ModerationLedgerRequest{chat, house.adminPerson});
    case Act::MessagesRetract:
        return toJson(contract::MessagesRetractRequest{house.op(), chat, {message}, u"3"_s, {}});
    case Act::RulesRemind:
        return toJson(contract::RulesRemindRequest{house.op(), chat, u"nothing"_s, {}});
    case Act::RulesPin:
        return toJson(contract::RulesPinRequest{house.op(), chat, u"nothing"_s});
    case Act::DraftsPut:
        return toJson(contract::DraftsPutRequest{house.op(), {}, {}, 99});
    case Act::DraftsWithdraw:
        return toJson(contract::DraftsWithdrawRequest{house.op(), DraftId(u"none"_s)});
    case Act::DraftsList:
        return toJson(contract::DraftsListRequest{});
    case Act::OpinionsGive:
        return toJson(contract::OpinionsGiveRequest{house.op(), DraftId(u"none"_s), Stance::InFavour, {}});
    case Act::ViolationsRecord:
        return toJson(contract::ViolationsRecordRequest{house.op(), chat, message, u"3"_s, {}});
    case Act::BlocksCreate:
        return toJson(contract::BlocksCreateRequest{
            house.op(), chat, house.adminPerson, house.clock.now().addDays(1), u"3"_s, {}});
    case Act::BlocksLift:
        return toJson(contract::BlocksLiftRequest{house.op(), block});
    case Act::ApologiesCreate:
        return toJson(contract::ApologiesCreateRequest{house.op(), block, u"Простите"_s});
    case Act::ObjectionsCreate:
        return toJson(contract::ObjectionsCreateRequest{house.op(), block});
    case Act::AppealsCreate:
        return toJson(contract::AppealsCreateRequest{house.op(), block, u"Не согласен"_s});
    case Act::AppealsDecide:
        return toJson(contract::AppealsDecideRequest{house.op(), AppealId(u"none"_s), AppealOutcome::Upheld, {}, {}});
    case Act::QuietSet:
        return toJson(contract::QuietSetRequest{house.op(), chat, {}, QuietMode::Slow, 0, {}});
    case Act::AccessExplain:
        return toJson(contract::AccessExplainRequest{chat, house.adminPerson});
    case Act::ModerationUndo:
        return toJson(contract::ModerationUndoRequest{house.op(), report, {}, {}});
    case Act::ModerationChat:
        return toJson(contract::ModerationChatRequest{chat});
    case Act::BlocksList:
        return toJson(contract::BlocksListRequest{chat});
    case Act::EvidenceGet:
        return toJson(contract::EvidenceGetRequest{chat, {message}});
    case Act::FiltersGet:
        return toJson(contract::FiltersGetRequest{});
    case Act::FiltersSet:
        return toJson(contract::FiltersSetRequest{house.op(), {}});
    case Act::MessagesHide:
        return toJson(contract::MessagesHideRequest{house.op(), chat, {message}});
    case Act::ModerationRegister:
        return toJson(contract::ModerationRegisterRequest{chat, {}});
    case Act::ModerationOwn:
        return toJson(contract::ModerationOwnRequest{});
    case Act::AnnouncementsCreate:
        return toJson(contract::AnnouncementsCreateRequest{house.op(), {chat}, {}, u"Собрание"_s});
    case Act::AnnouncementsList:
        return toJson(contract::AnnouncementsListRequest{});
    case Act::AnnouncementsTable:
        return toJson(contract::AnnouncementsTableRequest{AnnouncementId(report.value())});
    case Act::AnnouncementsDue:
        return toJson(contract::AnnouncementsDueRequest{});
    case Act::AnnouncementsConfirm:
        return toJson(contract::AnnouncementsConfirmRequest{house.op(), AnnouncementId(report.value())});
    case Act::AnnouncementsRecord:
        return toJson(contract::AnnouncementsRecordRequest{house.op(), AnnouncementId(report.value()), {}});
    case Act::AnnouncementsRemind:
        return toJson(contract::AnnouncementsRemindRequest{house.op(), AnnouncementId(report.value())});
    case Act::TalkOwn:
        return toJson(contract::TalkOwnRequest{});
    case Act::TalkSet:
        return toJson(contract::TalkSetRequest{house.op(), {chat.value(), 480, 1200, 31, 60}});
    case Act::HolidaysSet:
        return toJson(contract::HolidaysSetRequest{house.op(), {{QDate(2026, 11, 4), QDate(2026, 11, 4), {}}}});
    case Act::HoursSet:
        return toJson(contract::HoursSetRequest{house.op(), {{}, 480, 1020, 31, {}, {}, u"Утром"_s}});
    case Act::WaitingPut:
        return toJson(contract::WaitingPutRequest{house.op(), chat, u"Завтра"_s, house.clock.now().addDays(1)});
    case Act::WaitingDrop:
        return toJson(contract::WaitingDropRequest{house.op(), u"none"_s});
    case Act::AnnouncementsCorrect:
        return toJson(contract::AnnouncementsCorrectRequest{house.op(), AnnouncementId(report.value()), {}, u"Сбор"_s});
    case Act::AnnouncementsWithdraw:
        return toJson(contract::AnnouncementsWithdrawRequest{house.op(), AnnouncementId(report.value())});
    case Act::PollsCreate:
        return toJson(contract::PollsCreateRequest{house.op(), chat, u"Едем?"_s, {u"Да"_s, u"Нет"_s}});
    case Act::PollsList:
        return toJson(contract::PollsListRequest{});
    case Act::PollsResults:
        return toJson(contract::PollsResultsRequest{PollId(report.value())});
    case Act::PollsVote:
        return toJson(contract::PollsVoteRequest{house.op(), PollId(report.value()), {0}});
    case Act::PollsClose:
        return toJson(contract::PollsCloseRequest{house.op(), PollId(report.value())});
    case Act::RulesPublish:
        return toJson(contract::RulesPublishRequest{house.op(), 99, {}, {}, {}});
    case Act::ConsentsSet:
        return toJson(contract::ConsentsSetRequest{house.op(), {}, false});
    default:
        return {};
    }
}

contract::UnitsEditRequest bulkEdit(const contract::UnitEdit& edit)
{
    contract::UnitsEditRequest request;
    request.edits << edit;
    return request;
}

// Refused for what they ask, once the right is there.
bool failsAnyway(Act act)
{
    return act == Act::AnnouncementsConfirm || act == Act::RosterApply || act == Act::LoadChats || act == Act::UndoApply ||
           act == Act::MovementsCancel;
}

// A request that would be carried out if the right were there, about the own class or another one.
QJsonObject requestFor(Cast& cast, Act act, bool aboutOwnClass)
{
    House& house = cast.house;
    const UnitId unit = aboutOwnClass ? cast.own : cast.other;
    const PersonId parent = aboutOwnClass ? cast.ownParent : cast.otherParent;
    using contract::toJson;
    switch (act) {
    case Act::SessionHello:
        return toJson(contract::HelloRequest{});
    case Act::Changes:
        return toJson(contract::ChangesRequest{});
    case Act::UnitsCreate:
        return toJson(contract::UnitsCreateRequest{house.op(), 2026, {{UnitKind::Club, cast.own, {}, u"Шахматы"_s}}});
    case Act::PeopleCreate:
        return toJson(contract::PeopleCreateRequest{house.op(), {u"Новикова"_s, u"Анна"_s, {}}, {}, {}});
    case Act::PositionsSet:
        return toJson(contract::PositionsSetRequest{house.op(),
                                                    {house.adminPerson, PositionKind::Teacher, Verification::Pending}});
    case Act::SeatsSet:
        return toJson(
            contract::SeatsSetRequest{house.op(), house.adminPerson, unit, SeatKind::SubjectTeacher, u"Химия"_s, true});
    case Act::RosterPlan:
        return toJson(contract::RosterPlanRequest{
            u"upload"_s, 0, {RosterRow{1, {7, u"В"_s}, {u"Лев"_s, u"Олег"_s, {}}, {}, {}, {}, {}}}, false, 0});
    case Act::RosterApply:
        return toJson(contract::RosterApplyRequest{house.op(), u"no such plan"_s});
    case Act::InvitesCreate:
        return toJson(contract::InvitesCreateRequest{house.op(), parent, unit, {}, {}});
    case Act::InvitesAnnul:
        return toJson(contract::InvitesAnnulRequest{house.op(), aboutOwnClass ? cast.ownInvite : cast.otherInvite});
    case Act::RulesRegister:
        return toJson(contract::RulesRegisterRequest{unit, 0});
    case Act::RulesDiscuss:
        return toJson(contract::RulesDiscussRequest{house.op(), unit, {}, true});
    case Act::PapersEnter:
        return toJson(contract::PapersEnterRequest{
            house.op(), unit, {parent}, 1, ConsentState::NotAsked, house.clock.now().date(), u"лист"_s});
    case Act::RulesGet:
        return toJson(contract::RulesGetRequest{});
    case Act::RulesAcknowledge:
        return toJson(contract::RulesAcknowledgeRequest{house.op(), 1});
    case Act::SchoolReconcile:
        return toJson(contract::ReconcileRequest{house.op()});
    case Act::AuditList:
        return toJson(contract::AuditListRequest{});
    case Act::UnitsEdit:
        return toJson(bulkEdit(contract::UnitEdit{contract::UnitEditKind::Rename, unit, {}, {}, {7, u"Г"_s}, {}, {}, {}}));
    case Act::PeopleEdit:
        return toJson(contract::PeopleEditRequest{house.op(), parent, {u"Новикова"_s, u"Анна"_s, {}}, {}, {}, {}});
    case Act::HistoryList:
        return toJson(contract::HistoryListRequest{contract::Entity::Person, parent.value(), 0, 10});
    case Act::GuardiansSet:
        return toJson(contract::GuardiansSetRequest{
            house.op(), {parent, aboutOwnClass ? cast.ownPupil : cast.otherPupil, GuardianKind::Guardian}, true});
    case Act::OrganisationSet:
        return toJson(contract::OrganisationSetRequest{house.op(), house.ledger->school().organisation});
    case Act::PositionsVerify: {
        contract::PositionsVerifyRequest request;
        request.people << house.personNamed(u"Новая"_s);
        request.verification = Verification::Pending;
        return toJson(request);
    }
    case Act::StaffList: {
        contract::StaffListRequest request;
        request.rows << contract::StaffRow{1, {u"Списочная"_s, u"Анна"_s, {}}, PositionKind::Teacher, {}, {}, {}, {}};
        return toJson(request);
    }
    case Act::LoadEdit: {
        contract::LoadEditRequest request;
        request.lines << contract::LoadLine{house.adminPerson, unit, u"Физика"_s, true};
        return toJson(request);
    }
    case Act::LoadChats: {
        contract::LoadChatsRequest request;
        request.subjects << contract::TaughtSubject{unit, u"Физика"_s};
        return toJson(request);
    }
    case Act::WordsSet:
        return toJson(contract::WordsSetRequest{});
    case Act::ContactsSet:
        return toJson(contract::ContactsSetRequest{});
    case Act::ChatsOpen: {
        contract::ChatOrder order;
        order.unit = unit;
        order.title = u"Экскурсия"_s;
        order.purpose = u"Сбор и дорога"_s;
        order.people << house.adminPerson;
        contract::ChatsOpenRequest request;
        request.chats << order;
        return toJson(request);
    }
    case Act::ModerationFigures:
        return toJson(contract::ModerationFiguresRequest{house.clock.now(), {}});
    case Act::ChatsRead:
        return toJson(contract::ChatsReadRequest{house.op(), aboutOwnClass ? cast.ownParents : cast.otherParents, u"Жалоба"_s, {}});
    case Act::AdministratorClaim:
        return toJson(contract::AdministratorClaimRequest{house.op(), u"+7"_s, u"1"_s});
    case Act::MovementsRecord: {
        contract::MovementsRecordRequest request;
        request.kind = MovementKind::Left;
        request.people << (aboutOwnClass ? cast.ownPupil : cast.otherPupil);
        request.orderNumber = u"1"_s;
        request.orderDate = QDate(2026, 9, 1);
        return toJson(request);
    }
    case Act::MovementsCancel:
        return toJson(contract::MovementsCancelRequest{house.op(), MovementId(u"no such line"_s)});
    case Act::RolloverRun: {
        contract::RolloverRequest request;
        request.year = 2027;
        return toJson(request);
    }
    case Act::Completeness:
        return toJson(contract::CompletenessRequest{});
    case Act::UndoList:
        return toJson(contract::UndoListRequest{});
    case Act::UndoApply:
        return toJson(contract::UndoApplyRequest{house.op(), 999});
    case Act::AuditVerify:
        return toJson(contract::AuditVerifyRequest{});
    case Act::InvitesGroup: {
        contract::InvitesGroupRequest request;
        request.op = house.op();
        request.unit = unit;
        return toJson(request);
    }
    case Act::InvitesGuest: {
        contract::InvitesGuestRequest request;
        request.op = house.op();
        request.chat = cast.talk;
        return toJson(request);
    }
    case Act::InvitesKit: {
        contract::InvitesKitRequest request;
        request.op = house.op();
        request.unit = unit;
        return toJson(request);
    }
    case Act::InvitesFound:
        return toJson(contract::InvitesFoundRequest{
            house.op(), u"https://join.school.test/j/"_s + (aboutOwnClass ? cast.ownToken : cast.otherToken), u"Форум"_s});
    case Act::InvitesSweep:
        return toJson(contract::InvitesSweepRequest{house.op(), {aboutOwnClass ? cast.ownInvite : cast.otherInvite}});
    case Act::RequestsList:
        return toJson(contract::RequestsListRequest{});
    case Act::RequestsDecide: {
        contract::RequestDecision decision;
        decision.request = JoinRequestId(aboutOwnClass ? u"own"_s : u"other"_s);
        decision.verdict = contract::RequestVerdict::Ask;
        decision.reason = u"Кто вы?"_s;
        return toJson(contract::RequestsDecideRequest{house.op(), {decision}});
    }
    case Act::AccountsGet:
        return toJson(contract::AccountsGetRequest{parent});
    case Act::AccountsEnd:
        return toJson(contract::AccountsEndRequest{house.op(), parent, {}});
    case Act::AccountsFreeze:
        return toJson(contract::AccountsFreezeRequest{house.op(), parent, true, u"Чужой вход"_s});
    case Act::AccountsClose:
        return toJson(contract::AccountsCloseRequest{house.op(), parent, true, u"Заявление"_s});
    case Act::AccountsReset:
        return toJson(contract::AccountsResetRequest{parent});
    default:
        return moderationRequestFor(house, act, aboutOwnClass ? cast.ownParents : cast.otherParents);
    }
}

} // namespace

TEST_CASE("each role may do what the rights table gives, and nothing else")
{
    const auto cast = castOfAll();
    for (const auto& [role, login] : cast->logins) {
        const auto person = std::ranges::find(cast->house.ledger->school().people, login, &Person::login);
        const Roles roles = rolesOf(cast->house.ledger->school(), person->id);
        REQUIRE(roles.testFlag(role));
        for (int i = 0; i < actCount; ++i) {
            const auto act = static_cast<Act>(i);
            for (const bool aboutOwnClass : {true, false}) {
                const Reach reach = reachOf(roles, act);
                // What is refused for another reason was allowed to be asked.
                const bool isModeration =
                    (act >= Act::ReportsCreate && act <= Act::AuditVerify) || act >= Act::ModerationUndo;
                const bool isInviting = act == Act::InvitesCreate || act == Act::InvitesAnnul ||
                                        (act >= Act::InvitesGroup && act <= Act::RequestsDecide);
                const bool concernsClass = isInviting || isModeration;
                // Of one's own record or account only, and this is another's.
                const bool isOfPerson = act == Act::ModerationLedger || act == Act::AccessExplain ||
                                        act == Act::AccountsGet || act == Act::AccountsEnd ||
                                        act == Act::AccountsFreeze || act == Act::AccountsClose;
                const bool isOwnRecord = isOfPerson && reach == Reach::OwnSelf;
                // In chats that one moderates, and the teacher of the cast moderates neither of these.
                const bool isOfModerator =
                    act == Act::PollsCreate || act == Act::PollsResults || act == Act::PollsClose;
                const bool isOfPart =
                    isOfModerator || act == Act::AnnouncementsRecord || act == Act::AnnouncementsRemind ||
                    act == Act::AnnouncementsCorrect || act == Act::AnnouncementsWithdraw;
                const bool allowed = isOwnRecord                ? false
                                     // A question: its answer holds the own classes only.
                                     : act == Act::RequestsList || act == Act::AnnouncementsList
                                         ? reach != Reach::Nobody
                                     // Of one's own part of the chats: the command looks at them.
                                     : isOfPart && role == Role::ClassTeacher ? aboutOwnClass
                                     : isOfModerator && role == Role::Teacher ? false
                                     : reach == Reach::OwnClass ? aboutOwnClass && concernsClass
                                                                : reach != Reach::Nobody;
                const auto reply = cast->house.authority->call({login, Language::Russian}, contract::methodName(act),
                                                               requestFor(*cast, act, aboutOwnClass));
                INFO(static_cast<int>(role)
                     << " " << contract::methodName(act).toStdString() << " own class: " << aboutOwnClass);
                // Of a link that somebody has found, its own words: whose it is they do not tell.
                const bool refused = !reply && (reply.error().reason == u"rights.missing"_s ||
                                                reply.error().reason == u"invite.not-yours"_s);
                CHECK(refused != allowed);
                // Nobody of them moderates that chat.
                const bool isGuestless = act == Act::InvitesGuest && reach == Reach::OwnSelf;
                if (!failsAnyway(act) && allowed && !isModeration && !isGuestless)
                    CHECK(reply);
            }
        }
    }
}

TEST_CASE("a refused command leaves no trace in the school")
{
    const auto cast = castOfAll();
    const Rev before = cast->house.ledger->rev();
    for (int i = 0; i < actCount; ++i) {
        // The guardian is asked, and may; or writes in the own chat, at a later moment.
        if (static_cast<Act>(i) == Act::AnnouncementsConfirm || static_cast<Act>(i) == Act::PollsVote ||
            static_cast<Act>(i) == Act::WaitingPut)
            continue;
        std::ignore = cast->house.authority->call({cast->logins.at(Role::Guardian), Language::Russian},
                                                  contract::methodName(static_cast<Act>(i)),
                                                  requestFor(*cast, static_cast<Act>(i), true));
    }
    CHECK(cast->house.ledger->rev() == before);
}
