// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form_dialog.h"

#include <QDate>

class QCalendarWidget;

namespace chat {

// Asks for the day to go to in a chat.
class DateSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    DateSheet(const QDate& shown, const QDate& today, QWidget* parent);

Q_SIGNALS:
    void chosen(const QDate& day);

private:
    QCalendarWidget* m_calendar;
};

} // namespace chat
