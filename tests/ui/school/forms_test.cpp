// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/class_form.h"
#include "school/class_teacher_form.h"
#include "school/staff_form.h"
#include "support/qt_strings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
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
    const QPointer<school::ClassTeacherForm> form = new school::ClassTeacherForm(school, school.units.first(), nullptr);
    CHECK(form->teacher() == domain::PersonId(u"petrova"_s));
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
