// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/unit.h"

#include <QDate>
#include <QList>
#include <QString>

namespace domain {

struct RosterGuardian
{
    PersonName name;
    GuardianKind kind = GuardianKind::Other;
    Contacts contacts;

    bool operator==(const RosterGuardian&) const = default;
};

// One pupil of a class list with those who answer for the child, as read from a file or a paste.
struct RosterRow
{
    int line = 0; // of the source, from 1; to point at when something is wrong
    ClassLabel label;
    PersonName pupil;
    QDate bornOn;       // null if unknown
    QString externalId; // empty if the source has none
    Contacts contacts;
    QList<RosterGuardian> guardians;

    bool operator==(const RosterRow&) const = default;
};

} // namespace domain
