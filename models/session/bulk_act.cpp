// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bulk_act.h"

#include "contract/enum_names.h"
#include "contract/school_fields.h"

namespace session {

namespace {

template <typename E>
std::optional<E> named(const QString& words, int part)
{
    return contract::valueNamed<E>(words.section(QLatin1Char(' '), part, part));
}

} // namespace

std::optional<domain::SeatKind> seatKindIn(const QString& words)
{
    return named<domain::SeatKind>(words, 0);
}

QString subjectIn(const QString& words)
{
    QStringList parts = words.split(QLatin1Char(' ')).mid(1);
    while (!parts.isEmpty() && (QDate::fromString(parts.constLast(), Qt::ISODate).isValid() ||
                                parts.constLast() == QLatin1String("dormant")))
        parts.removeLast();
    return parts.join(QLatin1Char(' '));
}

std::optional<domain::PositionKind> positionKindIn(const QString& words)
{
    return named<domain::PositionKind>(words, 0);
}

std::optional<domain::Verification> verificationIn(const QString& words)
{
    return named<domain::Verification>(words, 1);
}

std::optional<domain::GuardianKind> guardianKindIn(const QString& words)
{
    return named<domain::GuardianKind>(words, 0);
}

std::optional<domain::MovementKind> movementKindIn(const QString& words)
{
    return named<domain::MovementKind>(words, 0);
}

std::optional<domain::ContactReach> contactReachIn(const QString& words)
{
    return named<domain::ContactReach>(words, 0);
}

} // namespace session
