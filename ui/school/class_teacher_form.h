// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "widgets/form_dialog.h"

class QComboBox;

namespace school {

// "Class teacher of 5«А»": one of the staff, or nobody.
class ClassTeacherForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    ClassTeacherForm(const domain::School& school, const domain::Unit& unit, QWidget* parent);

    [[nodiscard]] domain::PersonId teacher() const; // empty: nobody

private:
    QComboBox* m_teacher;
};

} // namespace school
