// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QComboBox;

namespace school {

// Who may write to whom one to one, pair by pair of roles, with everybody whom a change would concern. The server keeps
// to it whatever app somebody writes with.
class ContactsSheet final : public ActSheet
{
    Q_OBJECT

public:
    ContactsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, QWidget* parent);

    [[nodiscard]] domain::ContactPolicy policy() const;

private:
    void judge();

    session::SchoolActs& m_acts;
    const domain::ContactPolicy m_before;
    std::array<QComboBox*, domain::contactPairs.size()> m_boxes{};
};

// "Pupils — pupils", as a row of the sheet and in what would come of it.
[[nodiscard]] QString contactPairWord(const QString& name);
[[nodiscard]] QString contactReachWord(domain::ContactReach reach);

} // namespace school
