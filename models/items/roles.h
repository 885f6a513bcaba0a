// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace items {

// Roles of our item models. Unscoped, because Qt takes roles as int. Besides these every model fills Qt::DisplayRole
// and Qt::AccessibleTextRole, the latter with a full sentence.

enum ChatListRole {
    ChatSummaryRole = Qt::UserRole + 1, // domain::ChatSummary
    ChatSectionRole,                    // int(items::ChatSection)
    StartsSectionRole,                  // bool: the first row of its section
};

enum TimelineRole {
    TimelineRowRole = Qt::UserRole + 1, // items::TimelineRow
};

enum SchoolTreeRole {
    UnitIdRole = Qt::UserRole + 1, // QString
    UnitKindRole,                  // int(domain::UnitKind)
    PupilCountRole,                // int, with the units below
    GuardianCountRole,             // int, with the units below
    JoinedCountRole,               // int: of both, those who have an account
    ArchivedRole,                  // bool
};

enum PeopleRole {
    PersonRowRole = Qt::UserRole + 1, // items::PersonRow
    SortRole,                         // what the column sorts by: QString, int or QDateTime
};

enum MaterialsRole {
    MaterialRole = Qt::UserRole + 1, // items::Material
};

enum SearchRole {
    SearchHitRole = Qt::UserRole + 1, // session::SearchHit
    SearchSectionRole,                // QString, of the first row of a section
    SearchIsMoreRole,                 // bool: leads to the other hits in the chat
};

} // namespace items
