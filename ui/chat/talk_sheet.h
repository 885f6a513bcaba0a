// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "session/talk_service.h"
#include "widgets/form_dialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace chat {

class HolidayRows;
class HoursFields;

// When and how often families write in a chat, and whom they turn to meanwhile; or, without a chat, in all that have no
// such order of their own, with the days on which the school is closed.
class TalkSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    TalkSheet(session::TalkService& talk, const std::optional<domain::Chat>& chat, QWidget* parent);

private:
    void fill(const session::TalkTerms& terms);
    void judge();
    void save();
    void openAll();
    [[nodiscard]] session::TalkTerms terms() const;

    session::TalkService& m_talk;
    const std::optional<domain::Chat> m_chat;
    QCheckBox* m_own;
    QWidget* m_fields;
    QCheckBox* m_hours;
    QWidget* m_when;
    HoursFields* m_times;
    QComboBox* m_slow;
    QLineEdit* m_duty;
    HolidayRows* m_holidays; // null in the sheet of one chat
};

} // namespace chat
