// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace school {

// Number and date of an order, side by side.
struct OrderFields
{
    QLineEdit* number = nullptr;
    QDateEdit* date = nullptr;

    // Adds the two to the column; today's date is proposed.
    void addTo(QVBoxLayout& column, const QDate& today);
    [[nodiscard]] bool isComplete() const;
};

// A line of the journal for one or several people: by which order, from which day on, today or later; where a pupil
// goes, who takes over an employee's seats.
class MovementSheet final : public ActSheet
{
    Q_OBJECT

public:
    MovementSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, const QDate& today,
                  domain::MovementKind kind, const QList<domain::PersonId>& people, QWidget* parent);

private:
    void judge();

    session::SchoolActs& m_acts;
    const domain::MovementKind m_kind;
    const QList<domain::PersonId> m_people;
    QString m_names;
    const QDate m_today;
    QComboBox* m_unit = nullptr;      // of pupils who come or go over
    QComboBox* m_successor = nullptr; // of employees who leave
    OrderFields m_order;
    QDateEdit* m_day;
};

// Confirms or refuses the position of teacher of these people.
class VerifySheet final : public ActSheet
{
    Q_OBJECT

public:
    VerifySheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, bool confirms,
                const QList<domain::PersonId>& teachers, QWidget* parent);

private:
    void judge();

    session::SchoolActs& m_acts;
    const bool m_confirms;
    const QList<domain::PersonId> m_teachers;
    QLineEdit* m_reason = nullptr;
};

// "Efimova Lyubov, Orlov Andrey and 3 more"
[[nodiscard]] QString namesOf(const domain::School& school, const QList<domain::PersonId>& people);

} // namespace school
