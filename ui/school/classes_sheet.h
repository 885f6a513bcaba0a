// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace school {

// All classes of a school at once: "1–11 × А–Г".
class ClassesSheet final : public ActSheet
{
    Q_OBJECT

public:
    ClassesSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, int year,
                 QWidget* parent);

private:
    void judge();

    session::SchoolActs& m_acts;
    const std::shared_ptr<const domain::School> m_school;
    const int m_year;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QLineEdit* m_letters;
    QCheckBox* m_parallels;
};

} // namespace school
