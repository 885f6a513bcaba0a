// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/school_service.h"
#include "widgets/form_dialog.h"

namespace shell {

// The rules in force, to be read and acknowledged (S6).
class RulesDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    RulesDialog(session::SchoolService& school, const domain::Rules& rules, QWidget* parent);

private:
    void acknowledge();

    session::SchoolService& m_school;
    const int m_version;
};

} // namespace shell
