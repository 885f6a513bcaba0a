// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/factor_service.h"
#include "widgets/form_dialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace settings {

// The question for the code of the second factor, when an act of power waits for it. A right code repeats the act;
// without one, the act is refused where it was asked for.
class UnlockForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    UnlockForm(session::FactorService& factor, QWidget* parent);
    ~UnlockForm() override;

private:
    void unlock();
    void mailCode();

    session::FactorService& m_factor;
    bool m_isDone = false;
    QLineEdit* m_code;
    QPushButton* m_mail; // null: no code can come by e-mail
    QLabel* m_sent;
};

} // namespace settings
