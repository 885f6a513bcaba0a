// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace invites {

// A link for many: for whom, how often, how long, and whether each request is looked at.
class GroupLinkDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    // For the staff when no class is given.
    GroupLinkDialog(session::InviteService& invites, const domain::UnitId& unit, const QString& unitName,
                    QWidget* parent);

Q_SIGNALS:
    void made(const session::InviteLink& link, const QString& name);

private:
    void make();

    session::InviteService& m_invites;
    const domain::UnitId m_unit;
    const QString m_name;
    QComboBox* m_role;
    QSpinBox* m_uses;
    QSpinBox* m_days;
    QCheckBox* m_approval;
};

} // namespace invites
