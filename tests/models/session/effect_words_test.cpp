// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bulk_act.h"
#include "support/qt_strings.h"

using namespace session;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what an effect says of a seat is read part by part")
{
    CHECK(seatKindIn(u"subjectTeacher родной язык 2026-10-01 dormant"_s) == domain::SeatKind::SubjectTeacher);
    CHECK(subjectIn(u"subjectTeacher родной язык 2026-10-01 dormant"_s) == u"родной язык"_s);
    CHECK(subjectIn(u"pupil"_s).isEmpty());
    CHECK_FALSE(seatKindIn({}).has_value());
}

TEST_CASE("what an effect says of a position is the kind and how far it is confirmed")
{
    CHECK(positionKindIn(u"deputy pending"_s) == domain::PositionKind::Deputy);
    CHECK(verificationIn(u"deputy pending"_s) == domain::Verification::Pending);
    CHECK_FALSE(verificationIn(u"deputy"_s).has_value());
}
