// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/talk_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QDateEdit;
class QPlainTextEdit;

namespace chat {

class HoursFields;

// When this person, one of the staff, reads what families write to him alone; a leave; and his own words to whoever writes
// meanwhile.
class OwnHoursSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    OwnHoursSheet(session::TalkService& talk, const base::Clock& clock, QWidget* parent);

private:
    void fill(const session::OwnHours& hours, QDate today);
    void judge();
    void save();
    [[nodiscard]] session::OwnHours hours() const;

    session::TalkService& m_talk;
    QCheckBox* m_keeps;
    HoursFields* m_hours;
    QCheckBox* m_away;
    QWidget* m_leave;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QPlainTextEdit* m_sentence;
};

} // namespace chat
