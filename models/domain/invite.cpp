// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite.h"

#include <QStringList>

namespace domain {

InviteState stateOf(const Invite& invite, const QDateTime& now)
{
    if (invite.annulledAt.isValid())
        return InviteState::Annulled;
    if (invite.usesCount >= invite.usesLimit)
        return InviteState::UsedUp;
    if (invite.expiresAt <= now)
        return InviteState::Expired;
    return InviteState::Valid;
}

QString seenAlsoOn(const QString& seenOn, const QString& place)
{
    constexpr qsizetype mostPlaces = 5;
    constexpr qsizetype longestPlace = 100;
    const QString between = QStringLiteral(", ");
    const QString one = QString(place).replace(u',', u' ').simplified().left(longestPlace).trimmed();
    QStringList places = seenOn.split(between, Qt::SkipEmptyParts);
    if (!one.isEmpty() && places.size() < mostPlaces && !places.contains(one, Qt::CaseInsensitive))
        places << one;
    return places.join(between);
}

} // namespace domain
