// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/school_service.h"
#include "widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace school {

// "New member of the staff": name and position.
class StaffForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    explicit StaffForm(QWidget* parent);

    [[nodiscard]] session::NewStaff staff() const;

private:
    void judge();

    QLineEdit* m_family;
    QLineEdit* m_given;
    QLineEdit* m_patronymic;
    QComboBox* m_position;
};

} // namespace school
