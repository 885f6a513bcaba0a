// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"

#include "authority/command.h"
#include "authority/token.h"
#include "domain/join_code.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// In force until the school adopts its own: what the regulations demand of everybody in a school's chats.
Rules modelRules(const QDateTime& now)
{
    Rules rules;
    rules.version = 1;
    rules.title = u"Правила общения в чатах организации"_s;
    rules.requisites = u"Примерные правила. Действуют, пока организация не приняла свои."_s;
    rules.text =
        uR"(Чаты созданы для учебных и организационных вопросов. Участие в них добровольное: из чата можно выйти, а нужные сведения получить другим способом.

В чате обращаются друг к другу вежливо и на «вы», пишут коротко и по делу. Личные вопросы о ребёнке обсуждают с педагогом отдельно.

Не допускаются оскорбления, нецензурные слова, реклама, непроверенные слухи, обсуждение чужих оценок, поведения и семейных дел, публикация чужих персональных данных и фотографий без согласия.

Педагоги отвечают в рабочее время. Срочные сообщения о здоровье и безопасности передают по телефону.

Порядок поддерживает модератор чата. За нарушение он делает замечание; после более чем трёх нарушений право писать может быть ограничено на срок не дольше месяца. Решение можно обжаловать у администрации. После извинений участники чата могут возразить против досрочного снятия ограничения в течение 24 часов.)"_s;
    rules.inForceFrom = now;
    return rules;
}

// Hash of the code, and the contact on the next line; empty when no account waits.
const QString claimSetting = u"administrator claim"_s;

void putClaim(Change& change, const Application& application)
{
    change.putSetting(claimSetting, QString::fromLatin1(application.codeHash.toHex()) + u'\n' + application.contact);
}

// An address in whatever case, a telephone by its last ten digits: 8 and +7 are the same.
QString contactKey(const QString& contact)
{
    if (contact.contains(u'@'))
        return contact.trimmed().toCaseFolded();
    QString digits;
    std::ranges::copy_if(contact, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits.right(10);
}

} // namespace

bool isEmpty(const Ledger& ledger)
{
    return ledger.rev().isNone();
}

base::Result<PersonId> found(Ledger& ledger, const Organisation& organisation, const Login& administrator,
                             const std::optional<Application>& application)
{
    return ledger.write<PersonId>({}, u"school.found"_s, [&](Change& change) -> base::Result<PersonId> {
        change.putOrganisation(organisation);
        Unit root;
        root.id = UnitId(randomName());
        root.kind = UnitKind::School;
        root.name = organisation.name;
        root.year = schoolYearOf(change.now().date());
        change.put(root);
        change.put(modelRules(change.now()));
        Person person;
        person.id = PersonId(randomName());
        person.name = {u"Администратор"_s, u"школы"_s, {}};
        person.login = administrator;
        change.put(person);
        change.put(Position{person.id, PositionKind::Administrator,
                            application ? Verification::Pending : Verification::Confirmed});
        if (application)
            putClaim(change, *application);
        change.audit(person.id.value());
        return person.id;
    });
}

bool needsNewCode(Ledger& ledger)
{
    const School& school = ledger.school();
    const bool hasAdministrator = std::ranges::any_of(school.positions, [&](const Position& position) {
        return position.kind == PositionKind::Administrator && isConfirmedStaff(school, position.person);
    });
    return !hasAdministrator && ledger.setting(claimSetting).valueOr({}).isEmpty();
}

base::Result<void> renewCode(Ledger& ledger, const Login& administrator, const Application& application)
{
    const auto renewed = ledger.write<bool>({}, u"administrator.code"_s, [&](Change& change) -> base::Result<bool> {
        const auto person = std::ranges::find(change.school().people, administrator, &Person::login);
        if (person == change.school().people.end())
            return base::fail(base::ErrorCode::NotFound, u"no such account"_s);
        change.put(Position{person->id, PositionKind::Administrator, Verification::Pending});
        putClaim(change, application);
        change.audit(person->id.value());
        return true;
    });
    return renewed ? base::Result<void>() : base::failWith(renewed);
}

base::Result<contract::AdministratorClaimReply> claimAdministrator(Change& change,
                                                                   const contract::AdministratorClaimRequest& request)
{
    const QString claim = change.setting(claimSetting);
    const Position* const waiting = change.snapshot().find<Position>(
        joinedKey({change.caller().value(), QString(contract::nameOf(PositionKind::Administrator))}));
    if (claim.isEmpty() || !waiting || waiting->verification != Verification::Pending)
        return refuse("claim.none");
    const QString code = joinCodeFrom(request.code);
    if (code.isEmpty() || claim.section(u'\n', 0, 0) != QString::fromLatin1(tokenHash(code).toHex()))
        return refuse("claim.code");
    change.putSetting(claimSetting, u""_s);
    Position position = *waiting;
    contract::AdministratorClaimReply reply;
    const QString named = contactKey(claim.section(u'\n', 1));
    reply.isAdministrator = !named.isEmpty() && contactKey(request.contact) == named;
    if (reply.isAdministrator) {
        position.verification = Verification::Confirmed;
        change.put(position);
        Person person = *change.snapshot().find<Person>(change.caller().value());
        const QString contact = claim.section(u'\n', 1);
        (contact.contains(u'@') ? person.contacts.email : person.contacts.phone) = contact;
        change.put(person);
    } else {
        change.remove(position);
    }
    change.audit(change.caller().value(), reply.isAdministrator ? u"bound"_s : u"another contact"_s);
    return reply;
}

base::Result<void> adopt(Ledger& ledger, const School& school)
{
    const auto adopted = ledger.write<bool>({}, u"school.adopt"_s, [&](Change& change) {
        change.putOrganisation(school.organisation);
        const auto putAll = [&](const auto& rows) {
            for (const auto& row : rows)
                change.put(row);
        };
        // What is referred to comes first.
        putAll(school.units);
        putAll(school.people);
        putAll(school.rules);
        putAll(school.guardians);
        putAll(school.positions);
        putAll(school.seats);
        putAll(school.acknowledgements);
        putAll(school.consents);
        putAll(school.invites);
        std::ignore = change.settle();

        QHash<PersonId, QDateTime> since;
        for (const Acknowledgement& acknowledgement : school.acknowledgements)
            since.insert(acknowledgement.person, acknowledgement.at);
        const QList<ChatMember> members = change.school().members;
        for (ChatMember member : members) {
            member.since = since.value(member.person, member.since);
            change.put(member);
        }
        change.dropInvitations();
        change.audit({});
        return base::Result<bool>(true);
    });
    if (!adopted)
        return base::failWith(adopted);
    return {};
}

} // namespace authority
