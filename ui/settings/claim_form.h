// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/school_acts.h"
#include "widgets/form_dialog.h"

class QLineEdit;

namespace settings {

// Whoever was named in the application for the organisation shows that he is the one (A2): the contact of the
// application, and the one-time code that came with the service.
class ClaimForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    ClaimForm(session::SchoolActs& acts, QWidget* parent);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void claim();

    session::SchoolActs& m_acts;
    QLineEdit* m_contact;
    QLineEdit* m_code;
};

} // namespace settings
