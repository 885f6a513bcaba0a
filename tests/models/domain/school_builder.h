// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"
#include "domain/school.h"

#include <random>

namespace domain {

// Builds schools a sentence at a time. Ids are the names given, so that a failed test can be read.
class SchoolBuilder
{
public:
    SchoolBuilder();

    UnitId classUnit(int grade, const QString& letter);
    PersonId person(const QString& family, const QString& given, const QString& patronymic = {});
    PersonId staff(const QString& family, const QString& given, PositionKind kind = PositionKind::Teacher,
                   Verification verification = Verification::Confirmed);
    PersonId pupil(const QString& family, const QString& given, const UnitId& unit);
    PersonId guardian(const QString& family, const QString& given, const PersonId& child,
                      GuardianKind kind = GuardianKind::Mother);
    void seat(const PersonId& person, const UnitId& unit, SeatKind kind);
    void consent(const PersonId& person, const UnitId& unit, ConsentState state = ConsentState::Given);
    // Account and acknowledged rules.
    void admit(const PersonId& person);

    // Chats by rule with ids, and their members, as the service would write them.
    void settle();
    [[nodiscard]] Chat chat(const UnitId& unit, ChatKind kind) const;
    [[nodiscard]] QList<ChatMember> members(const UnitId& unit, ChatKind kind) const;
    [[nodiscard]] QStringList nicks(const UnitId& unit, ChatKind kind) const;

    School school;
    UnitId root;
    const Vocabulary words = vocabularyOf(OrganisationKind::School);
};

// A school with a bit of everything in all states, the same for the same seed.
[[nodiscard]] School randomSchool(unsigned seed);

} // namespace domain
