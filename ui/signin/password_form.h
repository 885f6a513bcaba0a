// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form_dialog.h"

class QCheckBox;
class QLineEdit;

namespace signin {

// The password of an account that is open already: its cache can be read meanwhile.
class PasswordForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    // trouble: why it is asked for, as a sentence; empty the first time.
    PasswordForm(const QString& address, const QString& trouble, bool keyringAvailable, QWidget* parent);

    [[nodiscard]] QString password() const;
    [[nodiscard]] bool remember() const;

private:
    QLineEdit* m_password;
    QCheckBox* m_remember;
};

} // namespace signin
