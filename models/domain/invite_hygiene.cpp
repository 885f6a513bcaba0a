// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite_hygiene.h"

#include "domain/school_index.h"

#include <algorithm>

namespace domain {
namespace {

// People of the unit who could still come by such a link.
int missingIn(const SchoolIndex& index, const Invite& invite)
{
    QSet<PersonId> missing;
    for (const Seat* seat : index.seatsIn(invite.unit)) {
        if (seat->kind != SeatKind::Pupil)
            continue;
        if (invite.role == InviteRole::Pupil && !index.hasConsented(seat->person, invite.unit))
            missing.insert(seat->person);
        if (invite.role != InviteRole::Guardian)
            continue;
        for (const GuardianLink* link : index.guardiansOf(seat->person)) {
            if (!index.hasConsented(link->guardian, invite.unit))
                missing.insert(link->guardian);
        }
    }
    return static_cast<int>(missing.size());
}

QList<InviteFlaw> flawsOf(const SchoolIndex& index, const Invite& invite, const QDateTime& now, qint64 unusedDays)
{
    QList<InviteFlaw> flaws;
    if (!invite.seenOn.isEmpty())
        flaws << InviteFlaw::PostedOutside;
    if (invite.usesCount == 0 && invite.createdAt.addDays(unusedDays) <= now)
        flaws << InviteFlaw::Unused;
    const bool isForFamilies = invite.role == InviteRole::Pupil || invite.role == InviteRole::Guardian;
    if (invite.kind == InviteKind::Group && isForFamilies &&
        invite.usesLimit - invite.usesCount > 2 * missingIn(index, invite))
        flaws << InviteFlaw::ManyUsesLeft;
    if (!index.isConfirmed(invite.author))
        flaws << InviteFlaw::AuthorGone;
    if (const Unit* unit = index.unit(invite.unit); unit && unit->archived)
        flaws << InviteFlaw::UnitArchived;
    if (invite.kind == InviteKind::Personal && !index.isActive(invite.person))
        flaws << InviteFlaw::PersonGone;
    return flaws;
}

} // namespace

QList<FlawedInvite> flawedInvites(const School& school, const QDateTime& now, qint64 unusedDays)
{
    const SchoolIndex index(school);
    QList<FlawedInvite> flawed;
    for (const Invite& invite : school.invites) {
        if (stateOf(invite, now) != InviteState::Valid)
            continue;
        if (const QList<InviteFlaw> flaws = flawsOf(index, invite, now, unusedDays); !flaws.isEmpty())
            flawed << FlawedInvite{invite, flaws};
    }
    std::ranges::sort(flawed, {}, [](const FlawedInvite& each) { return each.invite.createdAt; });
    return flawed;
}

} // namespace domain
