// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts of people: who is signed in, freezing, deletion, a link to a new password; and the limits of invites.
#include "authority/command.h"
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "authority/token.h"
#include "domain/account_terms.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

constexpr int daysOfPasswordLink = 3;

const Person* activeWithAccount(const Snapshot& snapshot, const PersonId& id)
{
    const Person* const person = snapshot.find<Person>(id.value());
    return person && person->state == PersonState::Active && !person->login.isEmpty() ? person : nullptr;
}

void tellAdministrators(Change& change, const PersonId& except, const QString& text)
{
    for (const Position& position : change.rowsWhere<Position>([](const Position& each) {
             return each.kind == PositionKind::Administrator && each.verification == Verification::Confirmed;
         })) {
        if (position.person != except)
            tell(change, position.person, text);
    }
}

std::optional<FrozenAccount> frozenOf(Ledger& ledger, const PersonId& person)
{
    const auto accounts = ledger.frozenAccounts().valueOr({});
    const auto found = std::ranges::find(accounts, person, &FrozenAccount::person);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<ClosingAccount> closingOf(Ledger& ledger, const PersonId& person)
{
    const auto accounts = ledger.closingAccounts().valueOr({});
    const auto found = std::ranges::find(accounts, person, &ClosingAccount::person);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

// An administrator whom nobody else could help: the others have no account, or theirs is frozen or about to go.
bool isLastWhoActs(Ledger& ledger, const PersonId& person)
{
    const SchoolIndex index(ledger.school());
    return index.isConfirmed(person, PositionKind::Administrator) && std::ranges::none_of(ledger.school().positions, [&](const Position& position) {
        const PersonId& other = position.person;
        return other != person && index.isConfirmed(other, PositionKind::Administrator) &&
               !index.person(other)->login.isEmpty() && !frozenOf(ledger, other) && !closingOf(ledger, other);
    });
}

} // namespace

void deleteAccount(Change& change, const ClosingAccount& account)
{
    const Person* const found = change.snapshot().find<Person>(account.person.value());
    if (!found || found->login.isEmpty() || isLastAdministrator(change.school(), account.person)) {
        change.keepAccount(account.person);
        change.audit(account.person.value(), QStringLiteral("kept"));
        return;
    }
    Person person = *found;
    change.send(Errand{ErrandKind::DropAccount, {}, person.id, person.login.value(), {}});
    person.login = {};
    change.put(person);
    for (Consent consent : change.rowsWhere<Consent>([&](const Consent& each) {
             return each.person == person.id && each.state == ConsentState::Given;
         })) {
        consent.state = ConsentState::Refused;
        consent.at = change.now();
        change.put(consent);
    }
    change.dropAccount(person.id);
    change.audit(person.id.value(), account.by.value());
    tellAdministrators(change, person.id, QStringLiteral("Аккаунт удалён, срок отмены прошёл: %1.").arg(fullName(person.name)));
}

InvitePolicy policyIn(const QString& setting)
{
    if (setting.isEmpty())
        return widestPolicy();
    const auto kept = contract::fromJson<contract::LimitsGetReply>(QJsonDocument::fromJson(setting.toUtf8()).object());
    return completed(kept ? kept->rules : InvitePolicy());
}

base::Result<PersonId> Authority::accountOf(const Call& call, Act act, const PersonId& person) const
{
    const PersonId whose = person.isEmpty() ? call.person : person;
    // What everybody may ask of himself, whoever he is, does not depend on his reach over others.
    const bool isOwn = whose == call.person && act != Act::AccountsReset;
    if (!isOwn && !mayAct(m_ledger.school(), call.person, act, Subject{whose, {}}))
        return refuse("rights.missing");
    return whose;
}

base::FutureResult<QJsonObject> Authority::answerAboutAccount(const Caller& caller, const QString& method,
                                                              const QJsonObject& arguments)
{
    const auto request = contract::fromJson<contract::AccountsGetRequest>(arguments);
    const auto asker = std::ranges::find(m_ledger.school().people, caller.login, &Person::login);
    const bool isKnown = request && !caller.login.isEmpty() && asker != m_ledger.school().people.end();
    const auto whose = isKnown ? accountOf({asker->id, {}, {}, {}}, Act::AccountsGet, request->person)
                               : base::Result<PersonId>(refuse("person.unknown"));
    const Person* const person = whose ? activeWithAccount(m_ledger.snapshot(), *whose) : nullptr;
    if (!person || !m_server)
        return base::answered<QJsonObject>(call(caller, method, arguments));
    const base::Answer<QJsonObject> answer;
    base::whenAnswered(m_server->sessionsOf(person->login), this,
                       [=, this](const base::Result<xmpp::LiveSessions>& live) {
                           m_live = live ? std::optional(*live) : std::nullopt;
                           const auto reply = call(caller, method, arguments);
                           m_live.reset();
                           answer.give(reply);
                       });
    return answer.future();
}

void Authority::addAccounts()
{
    using namespace contract;
    m_handlers[Act::AccountsGet] = [this](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<AccountsGetRequest>(call.arguments);
        if (!request)
            return base::failWith(request);
        const auto whose = accountOf(call, Act::AccountsGet, request->person);
        if (!whose)
            return base::failWith(whose);
        AccountsGetReply reply;
        reply.hasAccount = activeWithAccount(m_ledger.snapshot(), *whose) != nullptr;
        if (const auto frozen = frozenOf(m_ledger, *whose)) {
            reply.frozenAt = frozen->at;
            reply.frozenBy = frozen->by;
            reply.frozenReason = frozen->reason;
        }
        if (const auto closing = closingOf(m_ledger, *whose)) {
            reply.closesAt = closing->until;
            reply.closedBy = closing->by;
        }
        const auto factor = m_ledger.factorOf(*whose);
        reply.hasFactor = factor && *factor && (*factor)->isConfirmed;
        reply.sessionsKnown = m_live.has_value();
        if (m_live) {
            for (const xmpp::LiveSessions::Session& session : m_live->sessions)
                reply.sessions << AccountSession{session.resource, session.since, session.address};
            std::ranges::sort(reply.sessions, std::greater(), &AccountSession::since);
        }
        return toJson(reply);
    };

    const auto whomOf = [](const auto& request) { return Subject{request.person, {}}; };
    command<AccountsEndRequest, CommandReply>(
        Act::AccountsEnd, whomOf, [](Change& change, const AccountsEndRequest& request) -> base::Result<CommandReply> {
            const PersonId whose = request.person.isEmpty() ? change.caller() : request.person;
            if (!activeWithAccount(change.snapshot(), whose))
                return refuse("account.none");
            change.send(Errand{ErrandKind::EndSession, {}, whose, request.session, {}});
            change.audit(whose.value(), request.session.isEmpty() ? QStringLiteral("all sessions") : request.session);
            return CommandReply{};
        });
    command<AccountsFreezeRequest, CommandReply>(
        Act::AccountsFreeze, whomOf,
        [this](Change& change, const AccountsFreezeRequest& request) -> base::Result<CommandReply> {
            const PersonId whose = request.person.isEmpty() ? change.caller() : request.person;
            const bool isOwn = whose == change.caller();
            const Person* const person = activeWithAccount(change.snapshot(), whose);
            if (!person)
                return refuse("account.none");
            const QString reason = request.reason.simplified();
            if (!request.frozen) {
                if (isOwn)
                    return refuse("account.self");
                change.unfreeze(whose);
                change.audit(whose.value(), QStringLiteral("opened"));
                return CommandReply{};
            }
            if (isLastWhoActs(m_ledger, whose))
                return refuse("account.last");
            if (reason.isEmpty() && !isOwn)
                return refuse("account.reason");
            change.freeze({whose, change.now(), change.caller(), reason});
            change.dropPasswordLinks(whose);
            // Whoever has got hold of the account may have asked for that, too.
            change.keepAccount(whose);
            change.audit(whose.value(), isOwn ? QStringLiteral("frozen by its owner") : reason);
            tellAdministrators(
                change, change.caller(),
                (isOwn ? QStringLiteral(
                             "%1: «Мой аккаунт взломан». Сессии завершены, аккаунт заморожен. Убедитесь, что это "
                             "сказал владелец, и выдайте ему ссылку на новый пароль: с ней аккаунт откроется.")
                       : QStringLiteral("Аккаунт заморожен: %1."))
                    .arg(fullName(person->name)));
            m_unlocks.closeAllOf(whose);
            return CommandReply{};
        });
    command<AccountsCloseRequest, CommandReply>(
        Act::AccountsClose, whomOf,
        [this](Change& change, const AccountsCloseRequest& request) -> base::Result<CommandReply> {
            const PersonId whose = request.person.isEmpty() ? change.caller() : request.person;
            const bool isOwn = whose == change.caller();
            const Person* const person = activeWithAccount(change.snapshot(), whose);
            if (!person)
                return refuse("account.none");
            if (!request.closing) {
                change.keepAccount(whose);
                change.audit(whose.value(), QStringLiteral("kept"));
                return CommandReply{};
            }
            const QString reason = request.reason.simplified();
            if (isLastWhoActs(m_ledger, whose))
                return refuse("account.only");
            if (reason.isEmpty() && !isOwn)
                return refuse("account.reason");
            const QDateTime until = change.now().addDays(daysOfGrace);
            change.closeAccount({whose, change.now(), until, change.caller()});
            change.audit(whose.value(), isOwn ? QStringLiteral("asked by its owner") : reason);
            tellAdministrators(change, change.caller(),
                               QStringLiteral("%1: аккаунт закрыт и %2 будет удалён. До этого дня его можно вернуть.")
                                   .arg(fullName(person->name),
                                        dayAt(change.school().organisation, until).toString(QStringLiteral("dd.MM.yyyy"))));
            m_unlocks.closeAllOf(whose);
            return CommandReply{};
        });
    m_handlers[Act::AccountsReset] = [this](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<AccountsResetRequest>(call.arguments);
        if (!request)
            return base::failWith(request);
        const auto whose = accountOf(call, Act::AccountsReset, request->person);
        if (!whose)
            return base::failWith(whose);
        if (!activeWithAccount(m_ledger.snapshot(), *whose))
            return refuse("account.none");
        const bool isFarReaching =
            reachOf(rolesOf(m_ledger.school(), call.person), Act::AccountsReset) == Reach::WholeSchool;
        if (isConfirmedStaff(m_ledger.school(), *whose) && !isFarReaching)
            return refuse("account.staff");
        const QString token = randomToken();
        AccountsResetReply reply{m_addresses.passwordUrl(token), randomCode(),
                                 m_ledger.now().addDays(daysOfPasswordLink)};
        const auto kept = m_ledger.write<bool>(call.person, call.method, [&](Change& change) {
            change.putPasswordLink(*whose, {tokenHash(token), tokenHash(reply.code)}, reply.expiresAt);
            change.audit(whose->value());
            tell(change, *whose,
                 QStringLiteral(
                     "Школа выдала ссылку на новый пароль вашего аккаунта. Если вы об этом не просили, скажите "
                     "администратору: по этой ссылке ваш пароль сменит тот, у кого она есть."));
            return base::Result<bool>(true);
        });
        if (!kept)
            return base::failWith(kept);
        return toJson(reply);
    };

    question<LimitsGetRequest>(
        Act::LimitsGet, [this](const PersonId& /*person*/, const auto& /*request*/) -> base::Result<LimitsGetReply> {
            const auto kept = m_ledger.setting(inviteLimitsSetting);
            if (!kept)
                return base::failWith(kept);
            return LimitsGetReply{policyIn(*kept)};
        });
    command<LimitsSetRequest, CommandReply>(
        Act::LimitsSet, [](const auto& /*request*/) { return Subject{}; },
        [](Change& change, const LimitsSetRequest& request) -> base::Result<CommandReply> {
            const LimitsGetReply kept{completed(request.rules)};
            change.putSetting(inviteLimitsSetting, QString::fromUtf8(bytesOf(toJson(kept))));
            change.audit({}, QStringLiteral("limits of invites"));
            return CommandReply{};
        });
}

} // namespace authority
