// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/school_sheets.h"

#include "domain/school_index.h"
#include "exporter/csv_file.h"
#include "exporter/xlsx_file.h"
#include "importer/roster_draft.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"

#include <QApplication>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using support::CachedSchool;

namespace {

const QDate today(2026, 11, 12);

// Every language has words of its own in the headers.
struct InRussian
{
    InRussian()
    {
        REQUIRE(translator.load(u"staffroom_ru"_s, QStringLiteral(STAFFROOM_BINARY_DIR "/translations")));
        QApplication::installTranslator(&translator);
    }
    ~InRussian() { QApplication::removeTranslator(&translator); }
    Q_DISABLE_COPY_MOVE(InRussian)

    QTranslator translator;
};

importer::RosterDraft readBack(const QByteArray& bytes)
{
    const auto draft = importer::readRoster(bytes, today);
    REQUIRE(draft);
    for (const importer::RowProblem& problem : draft->problems) {
        // Who has two positions stands in two rows.
        const bool isExpected = problem.kind == importer::ProblemKind::PositionUnknown ||
                                problem.kind == importer::ProblemKind::Repeated;
        CHECK(isExpected);
    }
    return *draft;
}

bool byLine(const RosterGuardian& a, const RosterGuardian& b)
{
    return fullName(a.name) < fullName(b.name);
}

void checkFamilies(const School& school)
{
    const SchoolIndex index(school);
    const exporter::Sheet sheet = school::familiesSheet(school);
    const auto book = exporter::xlsxOf({sheet});
    REQUIRE(book);
    for (const QByteArray& bytes : {exporter::csvOf(sheet), *book}) {
        importer::RosterDraft draft = readBack(bytes);
        CHECK(draft.kind == importer::ListKind::Families);
        const auto pupils = std::ranges::count_if(school.seats, [&](const Seat& seat) {
            return seat.kind == SeatKind::Pupil && index.isActive(seat.person);
        });
        REQUIRE(draft.rows.size() == pupils);
        for (RosterRow& row : draft.rows) {
            const auto seat = std::ranges::find_if(school.seats, [&](const Seat& candidate) {
                return candidate.kind == SeatKind::Pupil && index.unit(candidate.unit)->label == row.label &&
                       index.person(candidate.person)->name == row.pupil;
            });
            REQUIRE(seat != school.seats.end());
            const Person& pupil = *index.person(seat->person);
            CHECK(row.bornOn == pupil.bornOn);
            CHECK(row.contacts == pupil.contacts);
            CHECK(row.externalId == pupil.externalId);
            QList<RosterGuardian> family;
            for (const GuardianLink* link : index.guardiansOf(pupil.id)) {
                const Person& guardian = *index.person(link->guardian);
                if (guardian.state == PersonState::Active)
                    family << RosterGuardian{guardian.name, link->kind, guardian.contacts};
            }
            std::ranges::sort(family, byLine);
            std::ranges::sort(row.guardians, byLine);
            CHECK(row.guardians == family);
        }
    }
}

} // namespace

TEST_CASE("a saved table of families is read back as it was, pupil by pupil, in both languages")
{
    CachedSchool sample;
    checkFamilies(sample.school());
    const InRussian russian;
    checkFamilies(sample.school());
}

TEST_CASE("a saved table of families keeps every kind of relative")
{
    CachedSchool sample;
    School school = sample.school();
    const PersonId child = school.guardians.front().child;
    for (GuardianLink& link : school.guardians) {
        if (link.child == child)
            link.kind = GuardianKind::LegalRepresentative;
    }
    const auto another = std::ranges::find_if(school.guardians, [&](const GuardianLink& link) { return link.child != child; });
    another->kind = GuardianKind::Guardian;
    checkFamilies(school);
    const InRussian russian;
    checkFamilies(school);
}

TEST_CASE("saved tables of the staff and of the load are read back as such")
{
    CachedSchool sample;
    const School& school = sample.school();
    const bool isRussian = GENERATE(false, true);
    std::optional<InRussian> russian;
    if (isRussian)
        russian.emplace();
    const importer::RosterDraft staff = readBack(exporter::csvOf(school::staffSheet(school)));
    CHECK(staff.kind == importer::ListKind::Staff);
    for (const Position& position : school.positions) {
        const auto person = std::ranges::find(school.people, position.person, &Person::id);
        const auto row = std::ranges::find(staff.staff, person->name, &importer::StaffRow::name);
        REQUIRE(row != staff.staff.end());
        CHECK(row->contacts == person->contacts);
        if (position.kind != PositionKind::IntroductionLead)
            CHECK(row->position.has_value());
    }
    const importer::RosterDraft load = readBack(exporter::csvOf(school::loadSheet(school)));
    CHECK(load.kind == importer::ListKind::Load);
    CHECK(load.load.size() == std::ranges::count(school.seats, SeatKind::SubjectTeacher, &Seat::kind));
}

TEST_CASE("the table of classes counts who is there and who has joined")
{
    CachedSchool sample;
    const exporter::Sheet sheet = school::classesSheet(sample.school());
    const auto row = std::ranges::find(sheet.rows, QVariant(u"5«А»"_s), [](const QVariantList& cells) { return cells.front(); });
    REQUIRE(row != sheet.rows.end());
    const SchoolIndex index(sample.school());
    const auto pupils = std::ranges::count_if(index.seatsIn(sample.unit().id), [](const Seat* seat) { return seat->kind == SeatKind::Pupil; });
    CHECK(row->at(1) == u"2026/27"_s);
    CHECK(row->at(4) == static_cast<int>(pupils));
    CHECK(row->at(5).toInt() > 0);
}

TEST_CASE("the table of representatives has a line for each child of each")
{
    CachedSchool sample;
    const exporter::Sheet sheet = school::guardiansSheet(sample.school());
    CHECK(sheet.rows.size() == sample.school().guardians.size());
    CHECK(std::ranges::all_of(sheet.rows, [&](const QVariantList& row) { return row.size() == sheet.header.size(); }));
}

TEST_CASE("the table of chats has the figures as numbers")
{
    CachedSchool sample;
    const session::UnitCheck check{sample.unit().id,
                                   {{ChatKind::ClassPupils, sample.chat(ChatKind::ClassPupils), true, 25, 20, 22},
                                    {ChatKind::ClassParents, {}, false, 0, 0, 0}}};
    const exporter::Sheet sheet = school::chatsSheet(sample.school(), {check});
    REQUIRE(sheet.rows.size() == 1);
    CHECK(sheet.rows.front().mid(0, 6) ==
          QVariantList{u"5«А»"_s, u"has a moderator"_s, 25, 20, 22, u"missing"_s});
}
