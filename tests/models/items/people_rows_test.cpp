// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/people_table_model.h"
#include "items/roles.h"
#include "model_tester.h"
#include "support/qt_strings.h"

#include <QSignalSpy>

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 9, 10), QTime(9, 0), Qt::UTC);

domain::Person person(const QString& id, const QString& family, const QString& login = {})
{
    domain::Person p;
    p.id = domain::PersonId(id);
    p.name.family = family;
    p.name.given = u"Имя"_s;
    p.login = domain::Login(login);
    return p;
}

domain::Seat seat(const QString& who, const QString& unit, domain::SeatKind kind)
{
    return {domain::SeatId(who + unit), domain::PersonId(who), domain::UnitId(unit), kind, {}};
}

domain::Invite invite(const QString& who, const QDateTime& createdAt)
{
    domain::Invite i;
    i.id = domain::InviteId(u"i-"_s + who);
    i.person = domain::PersonId(who);
    i.createdAt = createdAt;
    i.expiresAt = createdAt.addDays(7);
    return i;
}

domain::School school()
{
    domain::School s;
    s.units = {{domain::UnitId(u"top"_s), domain::UnitKind::School, {}, u"Школа"_s, {}, 2026, false},
               {domain::UnitId(u"staff"_s),
                domain::UnitKind::Staff,
                domain::UnitId(u"top"_s),
                u"Сотрудники"_s,
                {},
                2026,
                false},
               {domain::UnitId(u"5a"_s),
                domain::UnitKind::Class,
                domain::UnitId(u"top"_s),
                u"5«А»"_s,
                {5, u"А"_s},
                2026,
                false}};
    s.people = {person(u"t"_s, u"Петрова"_s, u"login"_s), person(u"z"_s, u"Яковлев"_s),
                person(u"a"_s, u"Ефимова"_s, u"login2"_s), person(u"m"_s, u"Щербакова"_s)};
    s.seats = {seat(u"z"_s, u"5a"_s, domain::SeatKind::Pupil), seat(u"a"_s, u"5a"_s, domain::SeatKind::Pupil),
               seat(u"t"_s, u"5a"_s, domain::SeatKind::ClassTeacher)};
    s.guardians = {{domain::PersonId(u"m"_s), domain::PersonId(u"a"_s), domain::GuardianKind::Mother}};
    s.positions = {{domain::PersonId(u"t"_s), domain::PositionKind::Teacher, domain::Verification::Confirmed}};
    return s;
}

QStringList families(const QList<PersonRow>& rows)
{
    QStringList list;
    for (const PersonRow& row : rows)
        list << row.name.family;
    return list;
}

EntryState entryOf(const domain::School& s, const QString& family)
{
    for (const PersonRow& row : peopleOf(s, domain::UnitId(u"5a"_s), kNow)) {
        if (row.name.family == family)
            return row.entry;
    }
    FAIL("nobody of that name");
    return EntryState::NoInvite;
}

PeopleTableModel* tableModel()
{
    return new PeopleTableModel(
        {[](PeopleColumn column) { return QString::number(column); },
         [](const PersonRow& row, PeopleColumn column) -> QString { return row.name.family + QString::number(column); },
         [](const PersonRow& row) { return domain::fullName(row.name); }});
}

} // namespace

TEST_CASE("people of a class: teacher, then pupils by name, each with those who answer for the child")
{
    const QList<PersonRow> rows = peopleOf(school(), domain::UnitId(u"5a"_s), kNow);
    CHECK(families(rows) == QStringList{u"Петрова"_s, u"Ефимова"_s, u"Щербакова"_s, u"Яковлев"_s});
    CHECK(rows[2].guardianKind == domain::GuardianKind::Mother);
    CHECK(rows[2].child.family == u"Ефимова"_s);
}

TEST_CASE("people of the school are those of its classes, people of the staff those with positions")
{
    CHECK(peopleOf(school(), domain::UnitId(u"top"_s), kNow).size() == 4);
    const QList<PersonRow> staff = peopleOf(school(), domain::UnitId(u"staff"_s), kNow);
    REQUIRE(staff.size() == 1);
    CHECK(staff[0].place == PlaceKind::Staff);
    CHECK(staff[0].positions.first().verification == domain::Verification::Confirmed);
    CHECK(peopleOf(school(), domain::UnitId(u"gone"_s), kNow).isEmpty());
}

TEST_CASE("a person with two positions stands among the staff once, with both")
{
    domain::School s = school();
    s.positions << domain::Position{domain::PersonId(u"t"_s), domain::PositionKind::Deputy, domain::Verification::Pending};
    const QList<PersonRow> staff = peopleOf(s, domain::UnitId(u"staff"_s), kNow);
    REQUIRE(staff.size() == 1);
    CHECK(staff[0].positions == s.positions);
}

TEST_CASE("how far a person has come is told by account and newest invitation")
{
    domain::School s = school();
    CHECK(entryOf(s, u"Ефимова"_s) == EntryState::Joined);
    CHECK(entryOf(s, u"Щербакова"_s) == EntryState::NoInvite);
    s.invites = {invite(u"m"_s, kNow.addDays(-30)), invite(u"m"_s, kNow.addDays(-1))};
    CHECK(entryOf(s, u"Щербакова"_s) == EntryState::Issued);
    s.invites[1].openedAt = kNow.addSecs(-60);
    CHECK(entryOf(s, u"Щербакова"_s) == EntryState::Opened);
    s.invites[1].annulledAt = kNow;
    CHECK(entryOf(s, u"Щербакова"_s) == EntryState::Annulled);
    s.invites.removeLast();
    CHECK(entryOf(s, u"Щербакова"_s) == EntryState::Expired);
}

TEST_CASE("the table of people changes row by row")
{
    const std::unique_ptr<PeopleTableModel> model(tableModel());
    const ModelTester tester(*model);
    domain::School s = school();
    model->setPeople(peopleOf(s, domain::UnitId(u"5a"_s), kNow));
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    s.invites = {invite(u"m"_s, kNow)};
    model->setPeople(peopleOf(s, domain::UnitId(u"5a"_s), kNow));
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 2);
    CHECK(reset.isEmpty());
    CHECK(model->index(2, EntryColumn).data(SortRole).toInt() == static_cast<int>(EntryState::Issued));
    CHECK(model->index(2, NameColumn).data(Qt::AccessibleTextRole).toString() == u"Щербакова Имя"_s);
    CHECK(model->headerData(EntryColumn, Qt::Horizontal, Qt::DisplayRole).toString() == QString::number(EntryColumn));
    s.people.removeLast();
    model->setPeople(peopleOf(s, domain::UnitId(u"5a"_s), kNow));
    CHECK(model->rowCount() == 3);
}

TEST_CASE("a guardian of two children of a class is two rows")
{
    const std::unique_ptr<PeopleTableModel> model(tableModel());
    const ModelTester tester(*model);
    domain::School s = school();
    s.guardians << domain::GuardianLink{domain::PersonId(u"m"_s), domain::PersonId(u"z"_s),
                                        domain::GuardianKind::Mother};
    model->setPeople(peopleOf(s, domain::UnitId(u"5a"_s), kNow));
    CHECK(model->rowCount() == 5);
}
