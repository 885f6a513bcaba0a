// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"
#include "domain/school.h"
#include "importer/roster_draft.h"

namespace session {

// What a careful reader of a list sees besides the plan. Nothing of it changes anything. Pure functions; linear in the
// school and the list.

// A pupil of a class that the list is about, whom the list does not name.
struct MissingPupil
{
    domain::PersonId person;
    domain::PersonName name;
    domain::ClassLabel label;

    bool operator==(const MissingPupil&) const = default;
};
[[nodiscard]] QList<MissingPupil> missingPupils(const domain::School& school, const importer::RosterDraft& draft);

// Somebody new who may be somebody known: the same name elsewhere, or one letter apart in the same class.
struct LookAlike
{
    int line = 0; // of the list
    domain::PersonName name;
    domain::PersonName known;
    domain::ClassLabel knownLabel;

    bool operator==(const LookAlike&) const = default;
};
[[nodiscard]] QList<LookAlike> lookAlikes(const domain::School& school, const QList<contract::RosterChange>& changes);

} // namespace session
