// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace items {

// As what a person stands in a table of people.
enum class PlaceKind { ClassTeacher, SubjectTeacher, Leader, Pupil, Guardian, Staff };

// How far a person has come into the school's chats (D3).
enum class EntryState {
    NoInvite, // none was ever made, or only ones that are over
    Issued,   // made, not opened yet
    Opened,   // the page was looked at
    Expired,  // the last one ran out
    Annulled, // the last one was annulled
    Joined,   // has an account
    Requested, // came by a link for many, and waits for a decision
    Refused,   // does not wish to take part; is told on paper or by phone
};

struct PersonRow
{
    domain::PersonId person;
    domain::UnitId unit; // the class (or staff unit) that the row is about
    domain::PersonName name;
    PlaceKind place = PlaceKind::Pupil;
    QString subject;                                                 // of SubjectTeacher
    domain::GuardianKind guardianKind = domain::GuardianKind::Other; // of Guardian
    domain::PersonName child;                                        // of Guardian
    QList<domain::Position> positions;                               // of Staff
    domain::Contacts contacts;
    EntryState entry = EntryState::NoInvite;
    domain::InviteId invite; // the newest one; empty if there is none
    QDateTime inviteExpiresAt;

    bool operator==(const PersonRow&) const = default;
};

// The people of one unit and of those below it: teachers, then pupils by name, each followed by those who answer for
// the child. Of the staff unit: everybody with a position, once. A guardian of two children stands there twice.
[[nodiscard]] QList<PersonRow> peopleOf(const domain::School& school, const domain::UnitId& unit, const QDateTime& now);

} // namespace items

Q_DECLARE_METATYPE(items::PersonRow)
