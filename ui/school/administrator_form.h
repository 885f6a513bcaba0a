// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "school/scan_field.h"
#include "widgets/form_dialog.h"

class QDateEdit;
class QLineEdit;

namespace school {

// The first administrator says who that is: the name, a contact, and the order of the appointment. Until then the
// account is one that the service has made up.
class AdministratorForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    AdministratorForm(const domain::Person& person, const domain::Position& position, const QDate& today,
                      KeepDocument keep, QWidget* parent);

    [[nodiscard]] domain::Person person() const;
    [[nodiscard]] domain::Position position() const;

private:
    void judge();

    const domain::Person m_person;
    const domain::Position m_position;
    QLineEdit* m_family;
    QLineEdit* m_given;
    QLineEdit* m_patronymic;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QLineEdit* m_orderNumber;
    QDateEdit* m_orderDate;
    ScanField* m_scan;
};

} // namespace school
