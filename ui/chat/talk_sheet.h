// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "session/talk_service.h"
#include "widgets/form_dialog.h"

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTimeEdit;

namespace chat {

// Days on which the school is closed, as lines that people write: «01.11.2026 – 09.11.2026 Осенние каникулы» or one day
// alone. Nothing, and the number of the line from 1, when one cannot be read.
struct HolidayLines
{
    QList<session::Holiday> holidays;
    int badLine = 0;
};
[[nodiscard]] HolidayLines holidaysFrom(const QString& text);
[[nodiscard]] QString linesOf(const QList<session::Holiday>& holidays);

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
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    std::array<QCheckBox*, 7> m_weekdays{};
    QComboBox* m_slow;
    QLineEdit* m_duty;
    QPlainTextEdit* m_holidays;
};

} // namespace chat
