// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QSpinBox;

namespace invites {

// The school's policy of invitations (D4): who may make which, how long they hold at most, how many people come by one.
class LimitsSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    LimitsSheet(session::InviteService& invites, QWidget* parent);

    [[nodiscard]] domain::InvitePolicy policy() const; // as it is set on the screen

Q_SIGNALS:
    void saved();

private:
    struct Row
    {
        domain::InviteRule rule;
        QCheckBox* allowed;
        QSpinBox* days;
        QSpinBox* uses; // null where one person comes by one link
    };

    void save();

    session::InviteService& m_invites;
    QList<Row> m_rows;
};

} // namespace invites
