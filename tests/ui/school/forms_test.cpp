// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/administrator_form.h"
#include "school/class_form.h"
#include "school/class_teacher_form.h"
#include "school/family_form.h"
#include "school/scan_field.h"
#include "school/staff_form.h"
#include "support/qt_strings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T& find(QWidget& form, const char* name)
{
    auto* widget = form.findChild<T*>(QLatin1String(name));
    REQUIRE(widget != nullptr);
    return *widget;
}

const QDate today(2026, 11, 12);

base::FutureResult<QString> nothingKept(const QString& /*path*/)
{
    return base::answered<QString>(base::fail(base::ErrorCode::Offline, u"no server"_s));
}

// One class 5«А» of 2026 and two of the staff, of whom only Petrova is confirmed.
domain::School smallSchool()
{
    domain::School school;
    domain::Unit unit;
    unit.id = domain::UnitId(u"5a"_s);
    unit.kind = domain::UnitKind::Class;
    unit.label = {5, u"А"_s};
    unit.name = domain::displayLabel(unit.label);
    unit.year = 2026;
    school.units << unit;
    const auto teacher = [&](const char* id, const QString& family, domain::Verification verification) {
        domain::Person person;
        person.id = domain::PersonId(QLatin1String(id));
        person.name = {family, u"Мария"_s, {}};
        school.people << person;
        school.positions << domain::Position{person.id, domain::PositionKind::Teacher, verification};
    };
    teacher("petrova", u"Петрова"_s, domain::Verification::Confirmed);
    teacher("sidorova", u"Сидорова"_s, domain::Verification::Pending);
    return school;
}

} // namespace

TEST_CASE("a class that is there already cannot be created again, however its letter is typed")
{
    const domain::School school = smallSchool();
    const QPointer<school::ClassForm> form = new school::ClassForm(school, 2026, nullptr);
    find<QSpinBox>(*form, "grade").setValue(5);
    const auto* letter = GENERATE("А", "а", "A", "«А»");
    find<QComboBox>(*form, "letter").setEditText(QString::fromUtf8(letter));
    CHECK_FALSE(form->submitButton().isEnabled());
    CHECK(find<QLabel>(*form, "trouble").text().contains(u"5«А»"_s));
    find<QSpinBox>(*form, "grade").setValue(6);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->label() == domain::ClassLabel{6, u"А"_s});
    delete form;
}

TEST_CASE("the form proposes the first letter that is free, with the focus in its first field")
{
    const domain::School school = smallSchool();
    const QPointer<school::ClassForm> form = new school::ClassForm(school, 2026, nullptr);
    CHECK(form->label() == domain::ClassLabel{5, u"Б"_s});
    find<QSpinBox>(*form, "grade").setValue(6);
    CHECK(form->label() == domain::ClassLabel{6, u"А"_s});
    form->show();
    CHECK(form->focusWidget() == &find<QSpinBox>(*form, "grade"));
    delete form;
}

TEST_CASE("the same class of another year can be created")
{
    const domain::School school = smallSchool();
    const QPointer<school::ClassForm> form = new school::ClassForm(school, 2027, nullptr);
    find<QComboBox>(*form, "letter").setEditText(u"А"_s);
    CHECK(form->submitButton().isEnabled());
    delete form;
}

TEST_CASE("only confirmed staff is offered as class teacher")
{
    const domain::School school = smallSchool();
    const QPointer<school::ClassForm> form = new school::ClassForm(school, 2026, nullptr);
    const auto& teacher = find<QComboBox>(*form, "teacher");
    CHECK(teacher.findData(u"petrova"_s) >= 0);
    CHECK(teacher.findData(u"sidorova"_s) < 0);
    CHECK(form->teacher().isEmpty());
    delete form;
}

TEST_CASE("the class teacher of today is the first choice")
{
    domain::School school = smallSchool();
    school.seats << domain::Seat{domain::SeatId(u"s"_s),
                                 domain::PersonId(u"petrova"_s),
                                 school.units.first().id,
                                 domain::SeatKind::ClassTeacher,
                                 {}};
    const QPointer<school::ClassTeacherForm> form = new school::ClassTeacherForm(school, school.units.first(), today, nullptr);
    CHECK(form->teacher() == domain::PersonId(u"petrova"_s));
    delete form;
}

namespace {

// Petrova leads the class; Orlova and Kim are confirmed too.
domain::School ledSchool()
{
    domain::School school = smallSchool();
    for (const char* id : {"orlova", "kim"}) {
        domain::Person person;
        person.id = domain::PersonId(QLatin1String(id));
        person.name = {QLatin1String(id), u"Анна"_s, {}};
        school.people << person;
        school.positions << domain::Position{person.id, domain::PositionKind::Teacher, domain::Verification::Confirmed};
    }
    school.seats << domain::Seat{domain::SeatId(u"s"_s), domain::PersonId(u"petrova"_s), school.units.first().id,
                                 domain::SeatKind::ClassTeacher, {}};
    return school;
}

session::SeatWish wish(const char* person, domain::SeatKind kind, bool present)
{
    session::SeatWish wish;
    wish.person = domain::PersonId(QLatin1String(person));
    wish.unit = domain::UnitId(u"5a"_s);
    wish.kind = kind;
    wish.present = present;
    return wish;
}

void choose(QWidget& form, const char* box, const QString& person)
{
    auto& found = find<QComboBox>(form, box);
    found.setCurrentIndex(found.findData(person));
}

} // namespace

TEST_CASE("the form for a class says what is to be changed and nothing else")
{
    using domain::SeatKind;
    domain::School school = ledSchool();
    const QPointer<school::ClassTeacherForm> form =
        new school::ClassTeacherForm(school, school.units.first(), today, nullptr);
    CHECK(form->wishes().isEmpty());
    choose(*form, "deputy", u"kim"_s);
    CHECK(form->wishes() == QList{wish("kim", SeatKind::ClassDeputy, true)});
    choose(*form, "teacher", u"orlova"_s);
    CHECK(form->wishes() == QList{wish("petrova", SeatKind::ClassTeacher, false),
                                  wish("orlova", SeatKind::ClassTeacher, true),
                                  wish("kim", SeatKind::ClassDeputy, true)});
    choose(*form, "deputy", u"orlova"_s);
    CHECK_FALSE(form->submitButton().isEnabled());
    delete form;
}

TEST_CASE("a substitute has first and last days, and is not the one who is away")
{
    using domain::SeatKind;
    domain::School school = ledSchool();
    const QPointer<school::ClassTeacherForm> form =
        new school::ClassTeacherForm(school, school.units.first(), today, nullptr);
    find<QCheckBox>(*form, "isAway").setChecked(true);
    CHECK_FALSE(form->submitButton().isEnabled()); // nobody is chosen
    choose(*form, "substitute", u"petrova"_s);
    CHECK_FALSE(form->submitButton().isEnabled());
    choose(*form, "substitute", u"kim"_s);
    find<QDateEdit>(*form, "substituteUntil").setDate(today.addDays(-1));
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QDateEdit>(*form, "substituteUntil").setDate(today.addDays(3));
    CHECK(form->submitButton().isEnabled());
    session::SeatWish substitution = wish("kim", SeatKind::ClassTeacher, true);
    substitution.startsOn = today;
    substitution.endsOn = today.addDays(3);
    substitution.standsInFor = domain::PersonId(u"petrova"_s);
    CHECK(form->wishes() == QList{substitution});
    delete form;
}

TEST_CASE("a substitution that is written down is shown, can be ended, and does not hide the class teacher")
{
    using domain::SeatKind;
    domain::School school = ledSchool();
    domain::Seat seat{domain::SeatId(u"t"_s), domain::PersonId(u"kim"_s), school.units.first().id, SeatKind::ClassTeacher, {}};
    seat.startsOn = today.addDays(2);
    seat.endsOn = today.addDays(5);
    seat.standsInFor = domain::PersonId(u"petrova"_s);
    seat.dormant = true;
    school.seats << seat;
    const QPointer<school::ClassTeacherForm> form =
        new school::ClassTeacherForm(school, school.units.first(), today, nullptr);
    CHECK(form->teacher() == domain::PersonId(u"petrova"_s));
    CHECK(find<QCheckBox>(*form, "isAway").isChecked());
    CHECK(form->wishes().isEmpty());
    find<QCheckBox>(*form, "isAway").setChecked(false);
    session::SeatWish gone = wish("kim", SeatKind::ClassTeacher, false);
    gone.startsOn = seat.startsOn;
    gone.endsOn = seat.endsOn;
    gone.standsInFor = seat.standsInFor;
    CHECK(form->wishes() == QList{gone});
    delete form;
}

TEST_CASE("a member of the staff has at least a family name and a given name")
{
    const QPointer<school::StaffForm> form = new school::StaffForm(nullptr);
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QLineEdit>(*form, "family").setText(u"  Римский-Корсаков "_s);
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QLineEdit>(*form, "given").setText(u"Николай"_s);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->staff().name == domain::PersonName{u"Римский-Корсаков"_s, u"Николай"_s, {}});
    CHECK(form->staff().position == domain::PositionKind::Teacher);
    delete form;
}

TEST_CASE("a new guardian has a name, or is somebody whom the school knows and who does not answer for the child yet")
{
    domain::School school = ledSchool();
    domain::Person child;
    child.id = domain::PersonId(u"child"_s);
    child.name = {u"Ефимова"_s, u"Любовь"_s, {}};
    school.people << child;
    school.seats << domain::Seat{domain::SeatId(u"c"_s), child.id, school.units.first().id, domain::SeatKind::Pupil, {}};
    school.guardians << domain::GuardianLink{domain::PersonId(u"kim"_s), child.id, domain::GuardianKind::Father};
    const QPointer<school::NewGuardianForm> form = new school::NewGuardianForm(school, child, today, nullptr);
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QLineEdit>(*form, "family").setText(u"Щербакова"_s);
    find<QLineEdit>(*form, "given").setText(u"Евгения"_s);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->name() == domain::PersonName{u"Щербакова"_s, u"Евгения"_s, {}});
    CHECK(form->link() == domain::GuardianLink{{}, child.id, domain::GuardianKind::Mother});

    find<QRadioButton>(*form, "isKnown").setChecked(true);
    auto& known = find<QComboBox>(*form, "known");
    CHECK_FALSE(form->submitButton().isEnabled());
    CHECK(known.findText(u"Ефимова Любовь"_s, Qt::MatchContains) < 0);
    known.setEditText(u"kim анна"_s);
    CHECK_FALSE(form->submitButton().isEnabled()); // answers for the child already
    known.setEditText(u"Петрова Мария"_s);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->link().guardian == domain::PersonId(u"petrova"_s));

    find<QCheckBox>(*form, "starts").setChecked(true);
    find<QCheckBox>(*form, "ends").setChecked(true);
    find<QDateEdit>(*form, "endsOn").setDate(today.addDays(-1));
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QDateEdit>(*form, "endsOn").setDate(today.addDays(30));
    CHECK(form->link().endsOn == today.addDays(30));
    delete form;
}

TEST_CASE("another child is one of the pupils, with the class behind the name")
{
    domain::School school = ledSchool();
    domain::Person child;
    child.id = domain::PersonId(u"child"_s);
    child.name = {u"Ефимова"_s, u"Любовь"_s, {}};
    school.people << child;
    school.seats << domain::Seat{domain::SeatId(u"c"_s), child.id, school.units.first().id, domain::SeatKind::Pupil, {}};
    const QPointer<school::NewChildForm> form = new school::NewChildForm(school, school.people.first(), today, nullptr);
    CHECK_FALSE(form->submitButton().isEnabled());
    auto& box = find<QComboBox>(*form, "child");
    REQUIRE(box.count() == 1);
    CHECK(box.itemText(0) == u"Ефимова Любовь — 5«А»"_s);
    box.setCurrentIndex(0);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->link() == domain::GuardianLink{domain::PersonId(u"petrova"_s), child.id, domain::GuardianKind::Mother});
    delete form;
}

TEST_CASE("the first administrator has a name, a contact and an order before the form can be sent")
{
    domain::Person person;
    person.name = {u"Администратор"_s, u"школы"_s, {}};
    const QPointer<school::AdministratorForm> form = new school::AdministratorForm(
        person, {person.id, domain::PositionKind::Administrator, domain::Verification::Confirmed}, today, nothingKept, nullptr);
    CHECK(find<QLineEdit>(*form, "family").text().isEmpty()); // the made up name is none
    find<QLineEdit>(*form, "family").setText(u"Романова"_s);
    find<QLineEdit>(*form, "given").setText(u"Ирина"_s);
    find<QLineEdit>(*form, "orderNumber").setText(u" 12-к "_s);
    CHECK_FALSE(form->submitButton().isEnabled());
    find<QLineEdit>(*form, "phone").setText(u"+79001234567"_s);
    CHECK(form->submitButton().isEnabled());
    CHECK(form->person().name == domain::PersonName{u"Романова"_s, u"Ирина"_s, {}});
    CHECK(form->position().orderNumber == u"12-к"_s);
    CHECK(form->position().orderDate == today);
    delete form;
}

TEST_CASE("a scan is attached to an order once it has arrived, and what goes wrong is said")
{
    domain::Person person;
    person.name = {u"Романова"_s, u"Ирина"_s, {}};
    person.contacts.phone = u"+79001234567"_s;
    const domain::Position position{person.id, domain::PositionKind::Administrator, domain::Verification::Confirmed,
                                    u"12-к"_s, today};
    const base::Answer<QString> first;
    const base::Answer<QString> second;
    QList<base::Answer<QString>> answers{first, second};
    QStringList paths;
    const auto keep = [&](const QString& path) {
        paths << path;
        return answers.takeFirst().future();
    };
    const QPointer<school::AdministratorForm> form = new school::AdministratorForm(person, position, today, keep, nullptr);
    auto& field = find<school::ScanField>(*form, "orderScan");
    CHECK(form->submitButton().isEnabled());
    field.take(u"/home/school/приказ.pdf"_s);
    CHECK_FALSE(form->submitButton().isEnabled());
    CHECK_FALSE(find<QPushButton>(*form, "attachScan").isEnabled());
    first.give(base::fail(base::ErrorCode::TooLarge, u"too large"_s));
    CHECK(form->submitButton().isEnabled());
    CHECK(find<QLabel>(*form, "trouble").text() ==
          u"This file is too large. Scan the order anew with fewer points, up to 20 MB."_s);
    CHECK(form->position().orderScan.isEmpty());

    field.take(u"/home/school/приказ.pdf"_s);
    second.give(u"https://school.example/files/abc/%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7.pdf"_s);
    CHECK(find<QLabel>(*form, "trouble").text().isEmpty());
    CHECK(find<QLabel>(*form, "scanName").accessibleName() == u"приказ.pdf"_s);
    CHECK(form->position().orderScan == u"https://school.example/files/abc/%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7.pdf"_s);
    CHECK(paths == QStringList{u"/home/school/приказ.pdf"_s, u"/home/school/приказ.pdf"_s});
    find<QPushButton>(*form, "removeScan").click();
    CHECK(form->position().orderScan.isEmpty());
    delete form;
}
