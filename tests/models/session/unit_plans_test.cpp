// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nomenclature.h"
#include "session/unit_plans.h"
#include "support/qt_strings.h"

using namespace session;
using namespace Qt::Literals::StringLiterals;
using domain::UnitId;

namespace {

domain::Unit unit(const QString& id, domain::UnitKind kind, const QString& parent, const QString& name)
{
    domain::Unit made;
    made.id = UnitId(id);
    made.kind = kind;
    made.parent = UnitId(parent);
    made.name = name;
    made.label = kind == domain::UnitKind::Class ? domain::classLabelFrom(name) : domain::ClassLabel();
    made.year = 2026;
    return made;
}

domain::School school()
{
    domain::School s;
    s.units = {unit(u"top"_s, domain::UnitKind::School, {}, u"Школа"_s),
               unit(u"p5"_s, domain::UnitKind::Parallel, u"top"_s, domain::parallelName(5, domain::vocabularyOf(domain::OrganisationKind::School))),
               unit(u"5a"_s, domain::UnitKind::Class, u"p5"_s, u"5А"_s)};
    return s;
}

} // namespace

TEST_CASE("classes that are there already are not created again")
{
    const auto edits = classesToCreate(school(), 2026, domain::labelsOf(5, 5, {u"А"_s, u"Б"_s}), false);
    REQUIRE(edits.size() == 1);
    CHECK(edits.first().label == domain::ClassLabel{5, u"Б"_s});
    CHECK(edits.first().into.isEmpty());
    CHECK(classesToCreate(school(), 2027, domain::labelsOf(5, 5, {u"А"_s, u"Б"_s}), false).size() == 2);
}

TEST_CASE("parallels are made where they are missing, once each, before their classes")
{
    const auto edits = classesToCreate(school(), 2026, domain::labelsOf(5, 6, {u"Б"_s, u"В"_s}), true);
    REQUIRE(edits.size() == 5);
    CHECK(edits.at(0).into == UnitId(u"p5"_s));
    CHECK(edits.at(2).unitKind == domain::UnitKind::Parallel);
    CHECK(edits.at(2).unit == UnitId(u"#6"_s));
    CHECK(edits.at(3).into == UnitId(u"#6"_s));
    CHECK(edits.at(4).into == UnitId(u"#6"_s));
}

TEST_CASE("what is merged goes into the one that stays")
{
    const auto edits = unitsToMerge({UnitId(u"a"_s), UnitId(u"b"_s), UnitId(u"c"_s)}, UnitId(u"b"_s));
    REQUIRE(edits.size() == 2);
    CHECK(edits.at(1).unit == UnitId(u"c"_s));
    CHECK(edits.at(1).into == UnitId(u"b"_s));
}

TEST_CASE("of units below each other only the upper one is archived")
{
    const auto edits = unitsTo(UnitEditKind::Archive, school(), {UnitId(u"5a"_s), UnitId(u"p5"_s)});
    REQUIRE(edits.size() == 1);
    CHECK(edits.first().unit == UnitId(u"p5"_s));
}
