// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "session/cards_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace school {

// Who leads a class: the class teacher, the deputy, and for some days a substitute, who has the rights of the class
// teacher from the first to the last of them and loses them by himself.
class ClassTeacherForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    ClassTeacherForm(const domain::School& school, const domain::Unit& unit, const QDate& today, QWidget* parent);

    [[nodiscard]] domain::PersonId teacher() const; // empty: nobody
    // What is to be changed, in the order in which the service takes it; empty if nothing is.
    [[nodiscard]] QList<session::SeatWish> wishes() const;

private:
    void judge();
    [[nodiscard]] session::SeatWish wish(const QComboBox& who, domain::SeatKind kind) const;
    [[nodiscard]] std::optional<session::SeatWish> substitution() const;

    const domain::UnitId m_unit;
    const QDate m_today;
    QList<domain::Seat> m_seats; // of those who lead the class
    QComboBox* m_teacher;
    QComboBox* m_deputy;
    QCheckBox* m_isAway;
    QComboBox* m_substitute;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QWidget* m_days;
};

} // namespace school
