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

} // namespace domain
