// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/invite_service.h"
#include "widgets/form_dialog.h"

namespace invites {

// The link that has just been made, for whom, until when. It is shown here and never again: the service keeps only a
// digest of it. One button copies it, another begins a letter with it.
class LinkDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    LinkDialog(const QString& person, const session::InviteLink& link, QWidget* parent);
    // For many, of that class or of the staff.
    [[nodiscard]] static LinkDialog* forMany(const QString& unit, const session::InviteLink& link, QWidget* parent);

private:
    LinkDialog(const QString& heading, const QString& caption, const QString& hint, const session::InviteLink& link,
               QWidget* parent);

Q_SIGNALS:
    void copied();
};

} // namespace invites
