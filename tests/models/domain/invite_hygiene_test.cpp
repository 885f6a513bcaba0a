// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite_hygiene.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// A class with a teacher and one pupil, and a fresh personal link for the pupil.
struct Class
{
    support::FakeClock clock;
    School school;

    Class()
    {
        Unit unit;
        unit.id = UnitId(u"5a"_s);
        unit.kind = UnitKind::Class;
        school.units << unit;
        for (const QString& id : {u"teacher"_s, u"pupil"_s}) {
            Person person;
            person.id = PersonId(id);
            school.people << person;
        }
        school.positions << Position{PersonId(u"teacher"_s), PositionKind::Teacher, Verification::Confirmed};
        school.seats << Seat{SeatId(u"seat"_s), PersonId(u"pupil"_s), unit.id, SeatKind::Pupil, {}};
        Invite invite;
        invite.id = InviteId(u"invite"_s);
        invite.person = PersonId(u"pupil"_s);
        invite.role = InviteRole::Pupil;
        invite.unit = unit.id;
        invite.author = PersonId(u"teacher"_s);
        invite.createdAt = clock.now();
        invite.expiresAt = clock.now().addDays(30);
        school.invites << invite;
    }

    [[nodiscard]] QList<InviteFlaw> flaws() const
    {
        const auto found = flawedInvites(school, clock.now());
        return found.isEmpty() ? QList<InviteFlaw>() : found.first().flaws;
    }
};

} // namespace

TEST_CASE("a fresh link of a class has no flaw, and one that does not work any more is not looked at")
{
    Class of;
    CHECK(of.flaws().isEmpty());
    of.clock.advance(std::chrono::hours(24 * 31));
    CHECK(of.flaws().isEmpty());
}

TEST_CASE("what speaks against a link is named")
{
    Class of;
    SECTION("nobody has come by it for a week")
    {
        of.clock.advance(std::chrono::hours(24 * 7));
        CHECK(of.flaws() == QList{InviteFlaw::Unused});
    }
    SECTION("it was seen where anybody reads it")
    {
        of.school.invites.first().seenOn = u"vk.com"_s;
        CHECK(of.flaws() == QList{InviteFlaw::PostedOutside});
    }
    SECTION("its author has no confirmed position any more")
    {
        of.school.positions.clear();
        CHECK(of.flaws() == QList{InviteFlaw::AuthorGone});
    }
    SECTION("its class is in the archive")
    {
        of.school.units.first().archived = true;
        CHECK(of.flaws() == QList{InviteFlaw::UnitArchived});
    }
    SECTION("whoever it was for has left")
    {
        of.school.people.last().state = PersonState::Departed;
        CHECK(of.flaws() == QList{InviteFlaw::PersonGone});
    }
    SECTION("far more can come by it than are missing")
    {
        Invite& invite = of.school.invites.first();
        invite.kind = InviteKind::Group;
        invite.person = {};
        invite.usesLimit = 2;
        CHECK(of.flaws().isEmpty());
        invite.usesLimit = 40;
        CHECK(of.flaws() == QList{InviteFlaw::ManyUsesLeft});
    }
}
