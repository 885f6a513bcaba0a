// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include <QStringList>

namespace domain {
namespace {

QString joined(const QStringList& parts)
{
    QStringList present;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            present << part;
    }
    return present.join(QLatin1Char(' '));
}

} // namespace

QString fullName(const PersonName& name)
{
    return joined({name.family, name.given, name.patronymic});
}

QString shortName(const PersonName& name)
{
    return joined({name.family, name.given});
}

bool isInForce(const GuardianLink& link)
{
    return !link.dormant && link.rights == GuardianRights::Full;
}

bool leadsClass(SeatKind kind)
{
    return kind == SeatKind::ClassTeacher || kind == SeatKind::ClassDeputy;
}

bool isWithin(const QDate& startsOn, const QDate& endsOn, const QDate& day)
{
    return (!startsOn.isValid() || startsOn <= day) && (!endsOn.isValid() || day <= endsOn);
}

} // namespace domain
