// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/completeness_model.h"
#include "items/journal_model.h"
#include "items/person_facts.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::Unit unit(const QString& id, const domain::ClassLabel& label, bool archived = false)
{
    domain::Unit made;
    made.id = domain::UnitId(id);
    made.label = label;
    made.name = domain::displayLabel(label);
    made.archived = archived;
    return made;
}

domain::Person person(const QString& id, const QString& family)
{
    domain::Person made;
    made.id = domain::PersonId(id);
    made.name = {family, u"Анна"_s, {}};
    return made;
}

domain::School school()
{
    domain::School s;
    s.units = {unit(u"5a"_s, {5, u"А"_s}), unit(u"4a"_s, {4, u"А"_s}, true)};
    s.people = {person(u"pupil"_s, u"Орлова"_s), person(u"mother"_s, u"Павлова"_s)};
    s.seats = {{domain::SeatId(u"1"_s), domain::PersonId(u"pupil"_s), domain::UnitId(u"5a"_s), domain::SeatKind::Pupil, {}},
               {domain::SeatId(u"2"_s), domain::PersonId(u"pupil"_s), domain::UnitId(u"4a"_s), domain::SeatKind::Pupil, {}}};
    s.guardians << domain::GuardianLink{domain::PersonId(u"mother"_s), domain::PersonId(u"pupil"_s),
                                        domain::GuardianKind::Mother};
    return s;
}

domain::Movement movement(const QString& id, const QDate& day, domain::MovementState state)
{
    domain::Movement made;
    made.id = domain::MovementId(id);
    made.person = domain::PersonId(u"pupil"_s);
    made.unit = domain::UnitId(u"5a"_s);
    made.effectiveOn = day;
    made.state = state;
    return made;
}

session::ChatCheck check(domain::ChatKind kind, const QString& chat, bool moderated)
{
    session::ChatCheck made;
    made.kind = kind;
    made.chat = domain::ChatId(chat);
    made.moderated = moderated;
    return made;
}

} // namespace

TEST_CASE("the card shows seats of today's units, and the family from both ends")
{
    const PersonFacts pupil = factsOf(school(), domain::PersonId(u"pupil"_s));
    CHECK(pupil.isPupil());
    REQUIRE(pupil.seats.size() == 1);
    CHECK(pupil.seats.first().unitName == u"5«А»"_s);
    REQUIRE(pupil.guardians.size() == 1);
    CHECK(pupil.guardians.first().name.family == u"Павлова"_s);
    const PersonFacts mother = factsOf(school(), domain::PersonId(u"mother"_s));
    REQUIRE(mother.children.size() == 1);
    CHECK(mother.children.first().unitName == u"5«А»"_s);
    CHECK_FALSE(mother.isPupil());
    CHECK(factsOf(school(), domain::PersonId(u"nobody"_s)).person.id.isEmpty());
}

TEST_CASE("the journal begins with what is to come, then goes back in time")
{
    using enum domain::MovementState;
    domain::School s = school();
    s.movements = {movement(u"old"_s, QDate(2026, 9, 1), Done), movement(u"far"_s, QDate(2027, 3, 1), Planned),
                   movement(u"new"_s, QDate(2026, 11, 1), Cancelled), movement(u"near"_s, QDate(2026, 12, 1), Planned)};
    JournalModel model({[](JournalModel::Column) { return QString(); },
                        [](const JournalRow& row, JournalModel::Column) { return row.movement.id.value(); }});
    const ModelTester tester(model);
    model.setSchool(s);
    QStringList ids;
    for (const JournalRow& row : model.rows())
        ids << row.movement.id.value();
    CHECK(ids == QStringList{u"near"_s, u"far"_s, u"new"_s, u"old"_s});
    CHECK(model.rows().first().unit == u"5«А»"_s);
    CHECK(model.rows().first().name == u"Орлова Анна"_s);
}

TEST_CASE("a class wants something when a chat is missing or nobody of the staff moderates it")
{
    CompletenessModel model({[](CompletenessModel::Column) { return QString(); },
                             [](const CheckedUnit& row, CompletenessModel::Column) { return row.name; },
                             [](ChatState) { return QVariant(); }});
    const ModelTester tester(model);
    using domain::ChatKind;
    const QString fine = u"chat"_s;
    model.setChecks(school(), {{domain::UnitId(u"5a"_s),
                                {check(ChatKind::ClassPupils, fine, true), check(ChatKind::ClassParents, fine, false),
                                 check(ChatKind::ClassTeachers, {}, false)}},
                               {domain::UnitId(u"unknown"_s), {}}});
    REQUIRE(model.rowCount() == 1);
    const auto state = [&](int column) {
        return static_cast<ChatState>(model.index(0, column).data(CompletenessModel::StateRole).toInt());
    };
    CHECK(state(CompletenessModel::PupilsColumn) == ChatState::Fine);
    CHECK(state(CompletenessModel::ParentsColumn) == ChatState::Unmoderated);
    CHECK(state(CompletenessModel::TeachersColumn) == ChatState::Missing);
    CHECK(model.wanting() == 1);
}

TEST_CASE("a silent chat is shown as one, and nothing is missing for it")
{
    CompletenessModel model({[](CompletenessModel::Column) { return QString(); },
                             [](const CheckedUnit& row, CompletenessModel::Column) { return row.name; },
                             [](ChatState) { return QVariant(); }});
    session::ChatCheck silent = check(domain::ChatKind::ClassPupils, u"chat"_s, true);
    silent.isSilent = true;
    model.setChecks(school(), {{domain::UnitId(u"5a"_s), {silent}}});
    CHECK(items::stateOf(&silent) == ChatState::Silent);
    CHECK(model.wanting() == 0);
}
