// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QRadioButton;

namespace school {

class PersonBox;

// As what somebody answers for a child, with which rights, from when to when.
class LinkFields final : public QWidget
{
    Q_OBJECT

public:
    LinkFields(const domain::GuardianLink& link, const QDate& today, QWidget* parent = nullptr);

    // The people of the link stay as they were given.
    [[nodiscard]] domain::GuardianLink link() const;
    // What is wrong with the days; empty if nothing is.
    [[nodiscard]] QString trouble() const;

Q_SIGNALS:
    void changed();

private:
    const domain::GuardianLink m_link;
    QComboBox* m_kind;
    QComboBox* m_rights;
    QCheckBox* m_starts;
    QDateEdit* m_startsOn;
    QCheckBox* m_ends;
    QDateEdit* m_endsOn;
    QCheckBox* m_activeGroup;
};

// One more who answers for a child: somebody whom the school knows already, or somebody new.
class NewGuardianForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    NewGuardianForm(const domain::School& school, const domain::Person& child, const QDate& today, QWidget* parent);

    // Without a guardian when it is somebody new.
    [[nodiscard]] domain::GuardianLink link() const;
    [[nodiscard]] domain::PersonName name() const;
    [[nodiscard]] domain::Contacts contacts() const;

private:
    void judge();

    const domain::PersonId m_child;
    QList<domain::PersonId> m_family; // who answers for the child already
    QRadioButton* m_isNew;
    QRadioButton* m_isKnown;
    QWidget* m_newPerson;
    QLineEdit* m_familyName;
    QLineEdit* m_given;
    QLineEdit* m_patronymic;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    PersonBox* m_known;
    LinkFields* m_fields;
};

// One more child for whom somebody answers.
class NewChildForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    NewChildForm(const domain::School& school, const domain::Person& guardian, const QDate& today, QWidget* parent);

    [[nodiscard]] domain::GuardianLink link() const;

private:
    void judge();

    const domain::PersonId m_guardian;
    QList<domain::PersonId> m_children;
    PersonBox* m_child;
    LinkFields* m_fields;
};

} // namespace school
