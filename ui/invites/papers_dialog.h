// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace invites {

// What the chosen people have signed on paper: the rules, and of a class whether they take part in its chats. Names the
// paper and its day, which the register shows ever after.
class PapersDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PapersDialog(session::InviteService& invites, const domain::UnitId& unit, const QList<domain::PersonId>& people,
                 int rulesVersion, const QDate& today, QWidget* parent);

Q_SIGNALS:
    void entered(int written); // that was not known before

private:
    void enter();

    session::InviteService& m_invites;
    const domain::UnitId m_unit;
    const QList<domain::PersonId> m_people;
    const int m_version;
    QCheckBox* m_rules;
    QComboBox* m_consent;
    QDateEdit* m_day;
    QLineEdit* m_basis;
};

} // namespace invites
