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

Порядок поддерживает модератор чата. За нарушение он делает замечание; после более чем трёх нарушений право писать может быть ограничено на срок не дольше месяца. Решение можно обжаловать у администрации.)"_s;
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

} // namespace authority
