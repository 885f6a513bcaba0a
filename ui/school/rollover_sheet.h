// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/movement_sheet.h"

class QCheckBox;
class QSpinBox;

namespace school {

// The school goes over into another school year, all at once: who grows, who leaves, which first classes are new, who
// takes over the former 4th classes. What is shown is what happens; one undoing takes it all back.
class RolloverSheet final : public ActSheet
{
    Q_OBJECT

public:
    RolloverSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, const QDate& today,
                  QWidget* parent);

private:
    void judge();

    session::SchoolActs& m_acts;
    const std::shared_ptr<const domain::School> m_school;
    QSpinBox* m_year;
    QLineEdit* m_firstClasses;
    QCheckBox* m_clearLoad;
    QList<std::pair<domain::UnitId, QCheckBox*>> m_graduates; // of grade 9
    QList<std::pair<domain::UnitId, QComboBox*>> m_handovers; // of grade 4
    OrderFields m_order;
};

} // namespace school
