// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace invites {

// A link into one chat that was made by hand, for people who belong to nothing else of the school: parents of other
// schools, a museum, an expert. Who makes it vouches for them.
class GuestLinkDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    GuestLinkDialog(session::InviteService& invites, QWidget* parent);

Q_SIGNALS:
    void made(const session::InviteLink& link, const QString& chat);

private:
    void make();

    session::InviteService& m_invites;
    QComboBox* m_chat;
    QSpinBox* m_uses;
    QSpinBox* m_days;
    QLineEdit* m_purpose;
};

} // namespace invites
