// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/authority.h"

#include "authority/changes.h"
#include "authority/command.h"
#include "authority/handlers.h"
#include "authority/own_refusal.h"
#include "authority/scope.h"
#include "base/logging.h"
#include "contract/codec.h"
#include "contract/methods.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int largestAuditPage = 500;

} // namespace

Authority::Authority(Ledger& ledger, const Addresses& addresses, MessageSource* messages, ServerPort* server,
                     MailPort* mail)
    : m_ledger(ledger)
    , m_addresses(addresses)
    , m_messages(messages)
    , m_server(server)
    , m_mail(mail)
    , m_rosters(ledger)
    , m_unlocks(ledger.clock())
    , m_revTold(ledger.rev().value())
{
    addQuestions();
    addCommands();
    addInvites();
    addSchool();
    addModeration();
    addLadder();
    addSession();
    addAnnouncements();
    addPolls();
    addTalk();
    addAccounts();
}

Authority::~Authority() = default;

base::Result<QJsonObject> Authority::call(const Caller& caller, const QString& method, const QJsonObject& arguments)
{
    auto answer = handle(caller, method, arguments);
    if (answer)
        return answer;
    const base::Error error = withSentence(answer.error(), caller.language, m_ledger.school().organisation);
    if (answer.error().reason.isEmpty())
        qCWarning(lcAuthority) << "call failed:" << method << error.detail;
    return base::Unexpected<base::Error>{error};
}

base::Result<QJsonObject> Authority::handle(const Caller& caller, const QString& method, const QJsonObject& arguments)
{
    const auto act = contract::actFrom(method);
    if (!act)
        return refuse("method.unknown");
    const auto person = std::ranges::find(m_ledger.school().people, caller.login, &Person::login);
    if (caller.login.isEmpty() || person == m_ledger.school().people.end())
        return refuse("person.unknown");
    if (reachOf(rolesOf(m_ledger.school(), person->id), *act) == Reach::Nobody)
        return refuse("rights.missing");
    if (const auto opened = checkKey(caller, person->id, *act, arguments); !opened)
        return base::failWith(opened);
    return m_handlers.at(*act)({person->id, method, arguments, caller.stream});
}

void Authority::addQuestions()
{
    question<contract::HelloRequest>(Act::SessionHello, [this](const PersonId& person, const auto& /*request*/) {
        return base::Result<contract::HelloReply>(hello(person));
    });
    question<contract::ChangesRequest>(
        Act::Changes, [this](const PersonId& person, const contract::ChangesRequest& request) {
            const SchoolIndex index(m_ledger.school());
            return base::Result<contract::ChangesReply>(changesSince(m_ledger, scopeOf(index, person), request));
        });
    question<contract::RulesGetRequest>(
        Act::RulesGet,
        [this](const PersonId& /*person*/, const auto& /*request*/) -> base::Result<contract::RulesGetReply> {
            const Rules* const rules = rulesInForce(m_ledger.school());
            if (!rules)
                return refuse("rules.none");
            return contract::RulesGetReply{*rules};
        });
    question<contract::RosterPlanRequest>(Act::RosterPlan,
                                          [this](const PersonId& person, const contract::RosterPlanRequest& request) {
                                              return m_rosters.plan(person, request);
                                          });
    question<contract::AuditListRequest>(
        Act::AuditList, [this](const PersonId& /*person*/, const contract::AuditListRequest& request) {
            return m_ledger.audit(request, std::clamp(request.max, 1, largestAuditPage));
        });
}

void Authority::addCommands()
{
    const auto wholeSchool = [](const auto& /*request*/) { return Subject{}; };

    command<contract::UnitsCreateRequest, contract::UnitsCreateReply>(Act::UnitsCreate, wholeSchool, createUnits);
    command<contract::PeopleCreateRequest, contract::PeopleCreateReply>(Act::PeopleCreate, wholeSchool, createPerson);
    command<contract::PositionsSetRequest, contract::CommandReply>(
        Act::PositionsSet,
        [](const contract::PositionsSetRequest& request) {
            return Subject{request.position.person, {}};
        },
        setPosition);
    command<contract::SeatsSetRequest, contract::SeatsSetReply>(
        Act::SeatsSet,
        [](const contract::SeatsSetRequest& request) {
            return Subject{request.person, request.unit};
        },
        setSeat);
    command<contract::RosterApplyRequest, contract::RosterApplyReply>(
        Act::RosterApply, wholeSchool, [this](Change& change, const contract::RosterApplyRequest& request) {
            return m_rosters.apply(change, request);
        });
    command<contract::RulesAcknowledgeRequest, contract::CommandReply>(Act::RulesAcknowledge, wholeSchool,
                                                                       acknowledgeRules);
    command<contract::ReconcileRequest, contract::CommandReply>(
        Act::SchoolReconcile, wholeSchool, [this](Change& change, const contract::ReconcileRequest& /*request*/) {
            change.audit({});
            Q_EMIT reconcileWanted();
            return base::Result<contract::CommandReply>(contract::CommandReply{});
        });
}

contract::HelloReply Authority::hello(const PersonId& person)
{
    m_listeners.insert(person);
    const SchoolIndex index(m_ledger.school());
    const Rules* const rules = rulesInForce(m_ledger.school());
    contract::HelloReply reply;
    reply.person = person;
    reply.rev = m_ledger.rev();
    reply.epoch = scopeOf(index, person).epoch();
    reply.roomsDomain = m_addresses.rooms();
    reply.rulesVersion = rules ? rules->version : 0;
    reply.rulesAcknowledged = index.knowsRules(person);
    return reply;
}

QList<Login> Authority::concernedByNews()
{
    const SchoolIndex index(m_ledger.school());
    const News news(m_ledger, m_revTold);
    m_revTold = m_ledger.rev().value();
    QList<Login> concerned;
    for (const Person& person : m_ledger.school().people) {
        const bool listens = m_listeners.contains(person.id) || !index.positionsOf(person.id).isEmpty();
        if (person.login.isEmpty() || !listens)
            continue;
        const Scope scope = scopeOf(index, person.id);
        const QString epoch = scope.epoch();
        if (news.concern(scope) || m_epochsTold.value(person.id) != epoch)
            concerned << person.login;
        m_epochsTold.insert(person.id, epoch);
    }
    return concerned;
}

} // namespace authority
