// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "widgets/form_dialog.h"

class QComboBox;
class QSpinBox;

namespace school {

// "Create a class": grade, letter and, if it is known already, the class teacher. Says `submitted`; the screen does it.
class ClassForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    ClassForm(const domain::School& school, int year, QWidget* parent);

    // Not valid until there is a letter.
    [[nodiscard]] domain::ClassLabel label() const;
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] domain::PersonId teacher() const; // empty: later

private:
    void judge();
    void proposeLetter();
    [[nodiscard]] bool exists(const domain::ClassLabel& wanted) const;

    const QList<domain::Unit> m_units;
    const int m_year;
    QSpinBox* m_grade;
    QComboBox* m_letter;
    QComboBox* m_teacher;
};

// Everybody who can be class teacher: confirmed staff, by name; the first entry is "nobody yet".
void fillWithTeachers(QComboBox& box, const domain::School& school);

} // namespace school
