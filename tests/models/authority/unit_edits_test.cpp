// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

using contract::Effect;
using contract::EffectKind;
using contract::UnitEdit;
using contract::UnitEditKind;
using contract::UnitsEditRequest;

UnitsEditRequest edits(const QList<UnitEdit>& list)
{
    UnitsEditRequest request;
    request.year = 2026;
    request.edits = list;
    return request;
}

UnitEdit edit(UnitEditKind kind, const UnitId& unit, const UnitId& into = {})
{
    UnitEdit edit;
    edit.kind = kind;
    edit.unit = unit;
    edit.into = into;
    return edit;
}

UnitEdit labelled(UnitEdit edit, int grade, const QString& letter)
{
    edit.label = {grade, letter};
    return edit;
}

QString reasonOf(House& house, const QList<UnitEdit>& list)
{
    const auto plan = house.call<contract::BulkReply>(house.admin, Act::UnitsEdit, edits(list));
    return plan ? u"done"_s : plan.error().reason;
}

qsizetype countOf(const contract::BulkReply& reply, EffectKind kind)
{
    return std::ranges::count(reply.effects, kind, &Effect::kind);
}

const Unit& unitNamed(const House& house, const QString& name)
{
    const auto found = std::ranges::find(house.ledger->school().units, name, &Unit::name);
    REQUIRE(found != house.ledger->school().units.end());
    return *found;
}

QString titleOf(const House& house, const ChatId& chat)
{
    return house.ledger->snapshot().find<Chat>(chat.value())->title;
}

// 5А with three pupils of whom the first is in with the mother, and a class teacher; 5Б with two pupils.
struct TwoClasses
{
    House house;
    UnitId a = house.createClass(5, u"А"_s);
    UnitId b = house.createClass(5, u"Б"_s);
    PersonId teacher;
    PersonId mother;
    Login motherLogin;

    TwoClasses()
    {
        house.importPupils(a, 3);
        house.importPupils(b, 2);
        teacher = house.createStaff(u"Петрова"_s);
        house.seat(teacher, a, SeatKind::ClassTeacher);
        mother = house.personNamed(u"Маман"_s);
        motherLogin = house.join(mother, a);
    }

    [[nodiscard]] QList<PersonId> pupilsOf(const UnitId& unit) const
    {
        QList<PersonId> pupils;
        for (const Seat& seat : house.ledger->school().seats) {
            if (seat.unit == unit && seat.kind == SeatKind::Pupil)
                pupils << seat.person;
        }
        return pupils;
    }
};

} // namespace

TEST_CASE("a whole nomenclature is made in one command, with levels and parallels above the classes")
{
    House house;
    QList<UnitEdit> list;
    UnitEdit level = edit(UnitEditKind::Create, UnitId(u"#level"_s));
    level.unitKind = UnitKind::Level;
    level.name = u"Начальная школа"_s;
    list << level;
    for (int grade = 1; grade <= 11; ++grade) {
        const UnitId parallel(u"#"_s + QString::number(grade));
        UnitEdit made = edit(UnitEditKind::Create, parallel, grade <= 4 ? level.unit : UnitId());
        made.unitKind = UnitKind::Parallel;
        made.name = QString::number(grade) + u" параллель"_s;
        list << made;
        for (const QString& letter : {u"А"_s, u"Б"_s, u"В"_s, u"Г"_s})
            list << labelled(edit(UnitEditKind::Create, {}, parallel), grade, letter);
    }
    const School before = house.state();
    const auto done = house.carryOut(Act::UnitsEdit, edits(list));
    CHECK(countOf(done, EffectKind::UnitNew) == 1 + 11 + 44);
    CHECK(countOf(done, EffectKind::ChatNew) == 44 * 3);
    const Unit& unit = unitNamed(house, u"3«В»"_s);
    const Unit& parallel = *house.ledger->snapshot().find<Unit>(unit.parent.value());
    CHECK(parallel.name == u"3 параллель"_s);
    CHECK(house.ledger->snapshot().find<Unit>(parallel.parent.value())->name == u"Начальная школа"_s);

    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.state() == before);
}

TEST_CASE("nothing is written when a plan is asked for")
{
    TwoClasses two;
    const School before = two.house.state();
    const Rev rev = two.house.ledger->rev();
    const auto plan = two.house.call<contract::BulkReply>(
        two.house.admin, Act::UnitsEdit, edits({edit(UnitEditKind::Merge, two.a, two.b)}));
    REQUIRE(plan);
    CHECK(plan->total > 0);
    CHECK(two.house.state() == before);
    CHECK(two.house.ledger->rev() == rev);
    two.house.restart();
    CHECK(two.house.state() == before);
}

TEST_CASE("a renamed class takes its chats with it")
{
    TwoClasses two;
    const ChatId parents = two.house.chat(two.a, ChatKind::ClassParents);
    const auto done =
        two.house.carryOut(Act::UnitsEdit, edits({labelled(edit(UnitEditKind::Rename, two.a), 5, u"В"_s)}));
    CHECK(countOf(done, EffectKind::ChatRenamed) == 3);
    CHECK(two.house.chat(two.a, ChatKind::ClassParents) == parents);
    CHECK(titleOf(two.house, parents) == u"5«В» — родители"_s);
    CHECK(two.house.nicks(parents).size() == 2);
}

TEST_CASE("a merged class goes over with consents and invitations, and its chats stay to be read")
{
    TwoClasses two;
    House& house = two.house;
    std::ignore = house.invite(house.personNamed(u"Маманн"_s), two.a);
    const InviteId invite = house.ledger->school().invites.last().id;
    const School before = house.state();

    const auto done = house.carryOut(Act::UnitsEdit, edits({edit(UnitEditKind::Merge, two.a, two.b)}));
    CHECK(countOf(done, EffectKind::UnitArchived) == 1);
    CHECK(countOf(done, EffectKind::ChatArchived) == 3);
    CHECK(two.pupilsOf(two.b).size() == 5);
    CHECK(house.nicks(house.chat(two.b, ChatKind::ClassParents)).size() == 2);
    CHECK(house.ledger->snapshot().find<Invite>(invite.value())->unit == two.b);
    const ChatId old = house.chat(two.a, ChatKind::ClassParents);
    const auto* const member = house.ledger->snapshot().find<ChatMember>(joinedKey({old.value(), two.mother.value()}));
    REQUIRE(member);
    CHECK_FALSE(member->mayWrite);
    CHECK(ownClasses(house.ledger->school(), two.teacher) == QList<UnitId>{two.b});

    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.state() == before);
}

TEST_CASE("a class is split: those who are named go over, the others stay")
{
    TwoClasses two;
    House& house = two.house;
    const QList<PersonId> pupils = two.pupilsOf(two.a);
    UnitEdit split = labelled(edit(UnitEditKind::Split, two.a), 5, u"Г"_s);
    split.people = pupils.mid(0, 2);
    const School before = house.state();
    const auto done = house.carryOut(Act::UnitsEdit, edits({split}));
    const Unit part = unitNamed(house, u"5«Г»"_s);
    CHECK(two.pupilsOf(part.id).size() == 2);
    CHECK(two.pupilsOf(two.a).size() == 1);
    CHECK(house.nicks(house.chat(part.id, ChatKind::ClassTeachers)).size() == 1);
    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.state() == before);
}

TEST_CASE("a subgroup takes nobody out of the class")
{
    TwoClasses two;
    House& house = two.house;
    UnitEdit split = edit(UnitEditKind::Split, two.a);
    split.unitKind = UnitKind::Subgroup;
    split.name = u"Английский, первая"_s;
    split.people = two.pupilsOf(two.a).mid(0, 2);
    std::ignore = house.carryOut(Act::UnitsEdit, edits({split}));
    const Unit part = unitNamed(house, split.name);
    CHECK(part.parent == two.a);
    CHECK(two.pupilsOf(part.id).size() == 2);
    CHECK(two.pupilsOf(two.a).size() == 3);
}

TEST_CASE("an archived class keeps its chats read-only, voids its invitations, and can come back")
{
    TwoClasses two;
    House& house = two.house;
    std::ignore = house.invite(house.personNamed(u"Маманн"_s), two.a);
    const InviteId invite = house.ledger->school().invites.last().id;
    const auto done = house.carryOut(Act::UnitsEdit, edits({edit(UnitEditKind::Archive, two.a)}));
    CHECK(countOf(done, EffectKind::InviteVoid) == 1);
    CHECK(house.ledger->snapshot().find<Invite>(invite.value())->annulledAt.isValid());
    CHECK(house.ledger->snapshot().find<Chat>(house.chat(two.a, ChatKind::ClassPupils).value())->archived);
    CHECK(ownClasses(house.ledger->school(), two.teacher).isEmpty());
    std::ignore = house.carryOut(Act::UnitsEdit, edits({edit(UnitEditKind::Restore, two.a)}));
    CHECK_FALSE(house.ledger->snapshot().find<Chat>(house.chat(two.a, ChatKind::ClassPupils).value())->archived);
    CHECK(ownClasses(house.ledger->school(), two.teacher) == QList<UnitId>{two.a});
}

TEST_CASE("edits that make no sense are refused in words, and none of the others is done")
{
    TwoClasses two;
    House& house = two.house;
    const Rev rev = house.ledger->rev();
    const UnitId root = house.ledger->snapshot().find<Unit>(two.a.value())->parent;
    UnitEdit level = edit(UnitEditKind::Create, UnitId(u"#1"_s));
    level.unitKind = UnitKind::Level;
    level.name = u"Школа"_s;
    CHECK(reasonOf(house, {level, edit(UnitEditKind::Move, two.a, UnitId(u"#1"_s)),
                           edit(UnitEditKind::Move, UnitId(u"#1"_s), two.a)}) == u"unit.cycle"_s);
    CHECK(reasonOf(house, {labelled(edit(UnitEditKind::Rename, two.a), 5, u"Б"_s)}) == u"unit.exists"_s);
    CHECK(reasonOf(house, {labelled(edit(UnitEditKind::Rename, two.a), 12, u"Б"_s)}) == u"unit.label"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Archive, root)}) == u"unit.root"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Merge, two.a, two.a)}) == u"unit.merge"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Merge, two.a, root)}) == u"unit.merge"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Restore, two.a)}) == u"unit.not-archived"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Split, two.a)}) == u"unit.split"_s);
    CHECK(reasonOf(house, {edit(UnitEditKind::Archive, UnitId(u"nobody"_s))}) == u"unit.unknown"_s);
    const auto* const name = GENERATE("", "\u202Eкружок", "x\u200By");
    level.name = QString::fromUtf8(name);
    CHECK(reasonOf(house, {level}) == u"unit.name"_s);
    level.name = QString(300, u'я');
    CHECK(reasonOf(house, {level}) == u"unit.name"_s);
    CHECK(house.ledger->rev() == rev);
}

TEST_CASE("of two administrators the second is refused when the plan no longer holds, and nothing is half done")
{
    TwoClasses two;
    House& house = two.house;
    const PersonId second = house.createStaff(u"Орлова"_s, PositionKind::Administrator);
    UnitsEditRequest request = edits({edit(UnitEditKind::Merge, two.a, two.b)});
    const auto plan = house.call<contract::BulkReply>(house.admin, Act::UnitsEdit, request);
    REQUIRE(plan);
    UnitsEditRequest other = edits({labelled(edit(UnitEditKind::Rename, two.b), 6, u"Б"_s)});
    other.hash = house.call<contract::BulkReply>(house.loginOf(second), Act::UnitsEdit, other)->hash;
    other.op = house.op();
    REQUIRE(house.call<contract::BulkReply>(house.loginOf(second), Act::UnitsEdit, other));
    const School before = house.state();
    request.hash = plan->hash;
    request.op = house.op();
    const auto refused = house.call<contract::BulkReply>(house.admin, Act::UnitsEdit, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"bulk.outdated"_s);
    CHECK(house.state() == before);
}

TEST_CASE("undo leaves what somebody has changed since, names it, and works once and for a day")
{
    TwoClasses two;
    House& house = two.house;
    const auto done = house.carryOut(
        Act::UnitsEdit, edits({labelled(edit(UnitEditKind::Rename, two.a), 6, u"А"_s),
                               labelled(edit(UnitEditKind::Rename, two.b), 6, u"Б"_s)}));
    std::ignore =
        house.carryOut(Act::UnitsEdit, edits({labelled(edit(UnitEditKind::Rename, two.b), 7, u"Б"_s)}));
    const auto steps = house.call<contract::UndoListReply>(house.admin, Act::UndoList, contract::UndoListRequest{});
    REQUIRE(steps);
    CHECK(std::ranges::count(steps->steps, u"units.edit"_s, &contract::UndoStep::act) == 2); // besides the lists of the pupils
    const auto undone = house.undo(done.step);
    CHECK(std::ranges::any_of(undone.left, [&](const contract::LeftRow& row) { return row.key == two.b.value(); }));
    CHECK(house.ledger->snapshot().find<Unit>(two.a.value())->name == u"5«А»"_s);
    CHECK(house.ledger->snapshot().find<Unit>(two.b.value())->name == u"7«Б»"_s);

    const auto again =
        house.call<contract::UndoApplyReply>(house.admin, Act::UndoApply, contract::UndoApplyRequest{house.op(), done.step});
    REQUIRE_FALSE(again);
    CHECK(again.error().reason == u"undo.too-late"_s);
    house.clock.advance(std::chrono::hours(25));
    const auto late = house.call<contract::UndoApplyReply>(
        house.admin, Act::UndoApply, contract::UndoApplyRequest{house.op(), steps->steps.first().step});
    REQUIRE_FALSE(late);
    CHECK(late.error().reason == u"undo.too-late"_s);
}
