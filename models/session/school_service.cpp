// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/school_service.h"

#include "domain/rights.h"
#include "store/storage.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

namespace {

Self selfIn(const domain::School& school, const store::SchoolState& state)
{
    Self self;
    self.person = state.person;
    self.rulesToAcknowledge = state.rulesPending;
    const auto person = std::ranges::find(school.people, state.person, &domain::Person::id);
    if (person != school.people.end())
        self.name = person->name;
    self.administrator = domain::rolesOf(school, state.person).testFlag(domain::Role::Administrator);
    self.staff = domain::isConfirmedStaff(school, state.person);
    return self;
}

} // namespace

SchoolService::SchoolService(store::Storage& storage, syncing::AccountSync& sync)
    : m_storage(storage)
    , m_sync(sync)
{
    connect(&sync, &syncing::AccountSync::schoolChanged, this, &SchoolService::reload);
}

void SchoolService::reload()
{
    struct Snapshot
    {
        std::shared_ptr<const domain::School> school;
        store::SchoolState state;
    };
    m_storage
        .run([](store::Cache& cache) -> base::Result<Snapshot> {
            const auto school = cache.school.school();
            const auto state = cache.school.state();
            if (!school || !state)
                return !school ? base::failWith(school) : base::failWith(state);
            return Snapshot{std::make_shared<const domain::School>(*school), *state};
        })
        .then(this, [this](const base::Result<Snapshot>& snapshot) {
            if (!snapshot)
                return;
            m_school = snapshot->school;
            m_self = selfIn(*m_school, snapshot->state);
            Q_EMIT changed();
        });
}

template <typename Reply, typename Request>
base::FutureResult<Reply> SchoolService::command(domain::Act act, const Request& request)
{
    const base::Answer<Reply> answer;
    m_sync.service().call<Reply>(act, request).then(this, [this, answer](const base::Result<Reply>& reply) {
        m_sync.school().pull();
        answer.give(reply);
    });
    return answer.future();
}

base::FutureResult<domain::UnitId> SchoolService::createClass(const domain::ClassLabel& label, int year)
{
    contract::NewUnit unit;
    unit.label = label;
    const base::Answer<domain::UnitId> answer;
    command<contract::UnitsCreateReply>(domain::Act::UnitsCreate,
                                        contract::UnitsCreateRequest{syncing::ServiceCalls::newOp(), year, {unit}})
        .then(this, [answer](const base::Result<contract::UnitsCreateReply>& reply) {
            if (!reply)
                answer.give(base::failWith(reply));
            else if (reply->units.size() != 1)
                answer.give(base::fail(base::ErrorCode::Protocol, QStringLiteral("not one unit was made")));
            else
                answer.give(reply->units.constFirst());
        });
    return answer.future();
}

base::FutureResult<domain::PersonId> SchoolService::createStaff(const NewStaff& staff)
{
    contract::PeopleCreateRequest request;
    request.op = syncing::ServiceCalls::newOp();
    request.name = staff.name;
    request.contacts = staff.contacts;
    const base::Answer<domain::PersonId> answer;
    command<contract::PeopleCreateReply>(domain::Act::PeopleCreate, request)
        .then(this, [this, answer, kind = staff.position](const base::Result<contract::PeopleCreateReply>& created) {
            if (!created) {
                answer.give(base::failWith(created));
                return;
            }
            const domain::PersonId person = created->person;
            const domain::Position position{person, kind, domain::Verification::Confirmed};
            command<contract::CommandReply>(domain::Act::PositionsSet,
                                            contract::PositionsSetRequest{syncing::ServiceCalls::newOp(), position})
                .then(this, [answer, person](const base::Result<contract::CommandReply>& set) {
                    answer.give(set ? base::Result<domain::PersonId>(person) : base::failWith(set));
                });
        });
    return answer.future();
}

base::FutureResult<void> SchoolService::setClassTeacher(const domain::UnitId& unit, const domain::PersonId& person)
{
    QList<contract::SeatsSetRequest> requests;
    const auto request = [&](const domain::PersonId& who, bool present) {
        contract::SeatsSetRequest seat;
        seat.op = syncing::ServiceCalls::newOp();
        seat.person = who;
        seat.unit = unit;
        seat.present = present;
        requests.append(seat);
    };
    for (const domain::Seat& seat : m_school->seats) {
        if (seat.unit == unit && seat.kind == domain::SeatKind::ClassTeacher && seat.person != person)
            request(seat.person, false);
    }
    if (!person.isEmpty())
        request(person, true);
    const base::Answer<void> answer;
    setSeats(requests, answer);
    return answer.future();
}

void SchoolService::setSeats(QList<contract::SeatsSetRequest> requests, const base::Answer<void>& answer)
{
    if (requests.isEmpty()) {
        answer.give({});
        return;
    }
    const contract::SeatsSetRequest next = requests.takeFirst();
    command<contract::SeatsSetReply>(domain::Act::SeatsSet, next)
        .then(this, [this, requests, answer](const base::Result<contract::SeatsSetReply>& reply) {
            if (reply)
                setSeats(requests, answer);
            else
                answer.give(base::failWith(reply));
        });
}

base::FutureResult<void> SchoolService::acknowledgeRules(int version)
{
    const base::Answer<void> answer;
    m_sync.service()
        .call<contract::CommandReply>(domain::Act::RulesAcknowledge,
                                      contract::RulesAcknowledgeRequest{syncing::ServiceCalls::newOp(), version})
        .then(this, [this, answer](const base::Result<contract::CommandReply>& reply) {
            m_sync.school().beginSession(); // session.hello says what is still to be acknowledged
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

} // namespace session
