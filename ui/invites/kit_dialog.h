// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "session/school_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QComboBox;

namespace invites {

// "Join kit" of a class: makes the links of everybody who is not in yet, and writes the paper: slips, instruction, sheet
// of signatures. The links are made once and live in the saved file only.
class KitDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    KitDialog(session::SchoolService& school, session::InviteService& invites, const domain::UnitId& unit,
              QWidget* parent);

Q_SIGNALS:
    void saved(const QString& path, int slips);

private:
    void choosePath();
    void make();
    void save(const session::InviteKit& kit);

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const domain::UnitId m_unit;
    QCheckBox* m_renew;
    QComboBox* m_size;
    QCheckBox* m_twoSided;
    QString m_path;
};

} // namespace invites
