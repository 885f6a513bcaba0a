// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

class QLineEdit;

namespace invites {

// A link or a code that somebody has seen where anybody reads it: which, and where. It is annulled on the page below.
class FoundLinkDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    FoundLinkDialog(session::InviteService& invites, QWidget* parent);

Q_SIGNALS:
    void found(const domain::InviteId& invite);

private:
    void look();

    session::InviteService& m_invites;
    QLineEdit* m_link;
    QLineEdit* m_where;
};

} // namespace invites
