// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/membership.h"
#include "items/school_gaps.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using items::Gap;
using items::GapKind;
using items::gapsOf;

namespace {

struct GappySchool
{
    GappySchool()
    {
        for (const QString& letter : {u"А"_s, u"Б"_s}) {
            Unit unit;
            unit.id = UnitId(letter);
            unit.kind = UnitKind::Class;
            unit.label = {5, letter};
            unit.name = displayLabel(unit.label);
            school.units << unit;
        }
        person(u"teacher"_s, u"Петрова"_s);
        school.positions << Position{PersonId(u"teacher"_s), PositionKind::Teacher, Verification::Confirmed};
        seat(u"teacher"_s, u"А"_s, SeatKind::ClassTeacher);
        person(u"child"_s, u"Ефимова"_s);
        seat(u"child"_s, u"А"_s, SeatKind::Pupil);
        person(u"mother"_s, u"Щербакова"_s);
        school.guardians << GuardianLink{PersonId(u"mother"_s), PersonId(u"child"_s), GuardianKind::Mother};
        person(u"orphan"_s, u"Орлов"_s);
        seat(u"orphan"_s, u"Б"_s, SeatKind::Pupil);
    }
    void person(const QString& id, const QString& family)
    {
        Person person;
        person.id = PersonId(id);
        person.name = {family, u"А"_s, {}};
        school.people << person;
    }
    void seat(const QString& person, const QString& unit, SeatKind kind)
    {
        school.seats << Seat{SeatId(person), PersonId(person), UnitId(unit), kind, {}};
    }
    [[nodiscard]] QStringList names(GapKind kind) const
    {
        QStringList names;
        for (const Gap& gap : gapsOf(school, kind))
            names << gap.name;
        return names;
    }

    School school;
};

} // namespace

TEST_CASE("a class is without a class teacher until somebody confirmed leads it now")
{
    GappySchool s;
    CHECK(s.names(GapKind::NoClassTeacher) == QStringList{u"5«Б»"_s});
    s.school.seats.first().dormant = true;
    CHECK(s.names(GapKind::NoClassTeacher) == QStringList{u"5«А»"_s, u"5«Б»"_s});
    s.school.seats.first().dormant = false;
    s.school.positions.first().verification = Verification::Pending;
    CHECK(s.names(GapKind::NoClassTeacher).size() == 2);
    s.school.units.last().archived = true;
    CHECK(s.names(GapKind::NoClassTeacher) == QStringList{u"5«А»"_s});
}

TEST_CASE("everybody without an account stands once, staff first, then by class")
{
    GappySchool s;
    CHECK(s.names(GapKind::NoAccount) == QStringList{u"Петрова А"_s, u"Ефимова А"_s, u"Щербакова А"_s, u"Орлов А"_s});
    const QList<Gap> gaps = gapsOf(s.school, GapKind::NoAccount);
    CHECK(gaps.at(2).place == items::PlaceKind::Guardian);
    CHECK(gaps.at(2).child == u"Ефимова А"_s);
    for (Person& person : s.school.people)
        person.login = Login(person.id.value());
    s.school.people.last().login = {};
    CHECK(s.names(GapKind::NoAccount) == QStringList{u"Орлов А"_s});
    s.school.people.last().state = PersonState::Departed;
    CHECK(s.names(GapKind::NoAccount).isEmpty());
}

TEST_CASE("a pupil is without a representative also when the only one is out of the dates")
{
    GappySchool s;
    CHECK(s.names(GapKind::NoGuardian) == QStringList{u"Орлов А"_s});
    s.school.guardians.first().dormant = true;
    CHECK(s.names(GapKind::NoGuardian) == QStringList{u"Ефимова А"_s, u"Орлов А"_s});
}

TEST_CASE("a line of the load is without a chat until its chat is open, once for all who teach it")
{
    GappySchool s;
    s.person(u"second"_s, u"Сидорова"_s);
    for (const QString& teacher : {u"teacher"_s, u"second"_s}) {
        s.seat(teacher, u"А"_s, SeatKind::SubjectTeacher);
        s.school.seats.last().subject = u"Физика"_s;
    }
    s.seat(u"teacher"_s, u"Б"_s, SeatKind::SubjectTeacher);
    s.school.seats.last().subject = u"Физика"_s;
    CHECK(s.names(GapKind::NoSubjectChat) == QStringList{u"5«А» — Физика"_s, u"5«Б» — Физика"_s});
    CHECK(gapsOf(s.school, GapKind::NoSubjectChat).first().teachers == u"Петрова А, Сидорова А"_s);
    Chat chat;
    chat.kind = ChatKind::Subject;
    chat.unit = UnitId(u"А"_s);
    chat.title = subjectTitle(s.school.units.first(), u"Физика"_s);
    s.school.chats << chat;
    CHECK(s.names(GapKind::NoSubjectChat) == QStringList{u"5«Б» — Физика"_s});
    s.school.units.last().archived = true;
    CHECK(s.names(GapKind::NoSubjectChat).isEmpty());
}
