// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"

#include "authority/token.h"

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

} // namespace

bool isEmpty(const Ledger& ledger)
{
    return ledger.rev().isNone();
}

base::Result<PersonId> found(Ledger& ledger, const Organisation& organisation, const Login& administrator)
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
        change.put(Position{person.id, PositionKind::Administrator, Verification::Confirmed});
        change.audit(person.id.value());
        return person.id;
    });
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
