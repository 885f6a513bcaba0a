// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace school {

class LogoField;

// The card of the organisation: names, kind, logo, requisites, address, time zone, the electronic journal.
class OrganisationForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    OrganisationForm(const domain::Organisation& organisation, QWidget* parent);

    [[nodiscard]] domain::Organisation organisation() const;

Q_SIGNALS:
    void historyWanted();

private:
    void judge();

    const domain::Organisation m_organisation;
    QComboBox* m_kind;
    QLineEdit* m_name;
    QLineEdit* m_shortName;
    LogoField* m_logo;
    QLineEdit* m_inn;
    QLineEdit* m_address;
    QLineEdit* m_site;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QLineEdit* m_diary;
    QComboBox* m_timeZone;
};

} // namespace school
