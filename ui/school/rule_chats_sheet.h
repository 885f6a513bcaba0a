// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QCheckBox;

namespace school {

// Chats that follow positions (E1–E5) and those of the staff of a unit (E17): a tick opens one, taking it away closes it
// for writing. Who is in them follows positions, seats and active groups.
class RuleChatsSheet final : public ActSheet
{
    Q_OBJECT

public:
    RuleChatsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, QWidget* parent);

private:
    void offer(domain::ChatKind kind, const domain::UnitId& unit, const QString& title, const QString& who);
    void judge();

    struct Line
    {
        session::ChatOrder order;
        bool wasOpen;
        QCheckBox* box;
    };

    session::SchoolActs& m_acts;
    const std::shared_ptr<const domain::School> m_school;
    QList<Line> m_lines;
};

} // namespace school
