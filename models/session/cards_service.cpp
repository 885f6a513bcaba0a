// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cards_service.h"

#include "sync/account_sync.h"

namespace session {

using domain::Act;
using syncing::ServiceCalls;

CardsService::CardsService(syncing::AccountSync& sync)
    : m_sync(sync)
{
}

template <typename Reply, typename Request>
base::FutureResult<void> CardsService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    m_sync.service().call<Reply>(act, request).then(this, [this, answer](const base::Result<Reply>& reply) {
        m_sync.school().pull();
        answer.give(reply ? base::Result<void>() : base::failWith(reply));
    });
    return answer.future();
}

base::FutureResult<void> CardsService::setPerson(const domain::Person& person)
{
    contract::PeopleEditRequest request;
    request.op = ServiceCalls::newOp();
    request.person = person.id;
    request.name = person.name;
    request.bornOn = person.bornOn;
    request.contacts = person.contacts;
    request.externalId = person.externalId;
    return done<contract::CommandReply>(Act::PeopleEdit, request);
}

base::FutureResult<void> CardsService::setGuardian(const domain::GuardianLink& link, bool present)
{
    return done<contract::CommandReply>(Act::GuardiansSet,
                                        contract::GuardiansSetRequest{ServiceCalls::newOp(), link, present});
}

base::FutureResult<void> CardsService::addGuardian(const domain::PersonName& name, const domain::Contacts& contacts,
                                                   const domain::GuardianLink& link)
{
    contract::PeopleCreateRequest request;
    request.op = ServiceCalls::newOp();
    request.name = name;
    request.contacts = contacts;
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<contract::PeopleCreateReply>(Act::PeopleCreate, request), this,
                       [this, answer, link](const base::Result<contract::PeopleCreateReply>& created) {
                           if (!created) {
                               answer.give(base::failWith(created));
                               return;
                           }
                           domain::GuardianLink whole = link;
                           whole.guardian = created->person;
                           base::whenAnswered(setGuardian(whole, true), this,
                                              [answer](const base::Result<void>& set) { answer.give(set); });
                       });
    return answer.future();
}

base::FutureResult<void> CardsService::setPosition(const domain::Position& position)
{
    return done<contract::CommandReply>(Act::PositionsSet,
                                        contract::PositionsSetRequest{ServiceCalls::newOp(), position});
}

base::FutureResult<void> CardsService::setSeat(const SeatWish& seat)
{
    SeatWish request = seat;
    request.op = ServiceCalls::newOp();
    return done<contract::SeatsSetReply>(Act::SeatsSet, request);
}

base::FutureResult<void> CardsService::setSeats(const QList<SeatWish>& seats)
{
    const base::Answer<void> answer;
    setNext(seats, answer);
    return answer.future();
}

void CardsService::setNext(QList<SeatWish> seats, const base::Answer<void>& answer)
{
    if (seats.isEmpty()) {
        answer.give({});
        return;
    }
    const SeatWish next = seats.takeFirst();
    base::whenAnswered(setSeat(next), this, [this, seats, answer](const base::Result<void>& set) {
        if (set)
            setNext(seats, answer);
        else
            answer.give(set);
    });
}

base::FutureResult<void> CardsService::setOrganisation(const domain::Organisation& organisation)
{
    return done<contract::CommandReply>(Act::OrganisationSet,
                                        contract::OrganisationSetRequest{ServiceCalls::newOp(), organisation});
}

base::FutureResult<QList<HistoryEntry>> CardsService::historyOf(const domain::PersonId& person)
{
    return history(contract::Entity::Person, person.value());
}

base::FutureResult<QList<HistoryEntry>> CardsService::historyOfOrganisation()
{
    return history(contract::Entity::Organisation, {});
}

base::FutureResult<QList<HistoryEntry>> CardsService::history(contract::Entity entity, const QString& key)
{
    contract::HistoryListRequest request;
    request.entity = entity;
    request.key = key;
    const base::Answer<QList<HistoryEntry>> answer;
    m_sync.service()
        .call<contract::HistoryListReply>(Act::HistoryList, request)
        .then(this, [answer](const base::Result<contract::HistoryListReply>& reply) {
            answer.give(reply ? base::Result<QList<HistoryEntry>>(reply->entries) : base::failWith(reply));
        });
    return answer.future();
}

} // namespace session
