// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "school/scan_field.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace school {

class LinkFields;

// The card of a person: name parts, date of birth, contacts, the id in other systems. Earlier values stay in the history.
class PersonForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PersonForm(const domain::Person& person, const QDate& today, QWidget* parent);

    [[nodiscard]] domain::Person person() const;

private:
    void judge();

    const domain::Person m_person;
    QLineEdit* m_family;
    QLineEdit* m_given;
    QLineEdit* m_patronymic;
    QCheckBox* m_knowsBirth;
    QDateEdit* m_bornOn;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QLineEdit* m_externalId;
};

// As what somebody answers for a child, with which rights, from when to when.
class GuardianForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    GuardianForm(const domain::GuardianLink& link, const QString& guardian, const QString& child, const QDate& today,
                 QWidget* parent);

    [[nodiscard]] domain::GuardianLink link() const;

Q_SIGNALS:
    void removeWanted();

private:
    void judge();

    LinkFields* m_fields;
};

// A position, given or taken away; of administrators with the order.
class PositionForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PositionForm(const domain::PersonId& person, const QString& name, const QDate& today, KeepDocument keep,
                 QWidget* parent);

    [[nodiscard]] domain::Position position() const;

private:
    void judge();

    const domain::PersonId m_person;
    QComboBox* m_kind;
    QLineEdit* m_orderNumber;
    QDateEdit* m_orderDate;
    ScanField* m_scan;
    QString m_scanTrouble;
};

} // namespace school
