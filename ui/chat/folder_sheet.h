// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form_dialog.h"

namespace chat {

// Asks for the name of a new folder of chats.
class FolderSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    explicit FolderSheet(QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);
};

} // namespace chat
