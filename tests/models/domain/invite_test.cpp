// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

using domain::Invite;
using domain::InviteState;
using domain::stateOf;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("an invite is valid until its time, its uses or its author's annulment end it")
{
    support::FakeClock clock;
    Invite invite;
    invite.expiresAt = clock.now().addDays(14);

    CHECK(stateOf(invite, clock.now()) == InviteState::Valid);

    SECTION("its time ends")
    {
        CHECK(stateOf(invite, invite.expiresAt.addMSecs(-1)) == InviteState::Valid);
        CHECK(stateOf(invite, invite.expiresAt) == InviteState::Expired);
    }
    SECTION("its only use is spent")
    {
        invite.usesCount = 1;
        CHECK(stateOf(invite, clock.now()) == InviteState::UsedUp);
    }
    SECTION("it is annulled, which is said even when it has expired or was used")
    {
        invite.annulledAt = clock.now();
        invite.usesCount = 1;
        CHECK(stateOf(invite, invite.expiresAt) == InviteState::Annulled);
    }
}

TEST_CASE("the places where an invite was seen are remembered once each, and a few of them")
{
    QString seen = domain::seenAlsoOn({}, u"vk.com"_s);
    CHECK(seen == u"vk.com"_s);
    CHECK(domain::seenAlsoOn(seen, u"VK.com "_s) == seen);
    CHECK(domain::seenAlsoOn(seen, u" "_s) == seen);
    seen = domain::seenAlsoOn(seen, u"доска, у входа"_s);
    CHECK(seen == u"vk.com, доска у входа"_s);
    for (int i = 0; i < 100; ++i)
        seen = domain::seenAlsoOn(seen, QString::number(i) + QString(1000, u'x'));
    CHECK(seen.split(u',').size() == 5);
    CHECK(seen.size() < 500);
}
