// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/date_sheet.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace chat {

DateSheet::DateSheet(const QDate& shown, const QDate& today, QWidget* parent)
    : FormDialog(tr("Go to a day"), tr("Go"), parent)
    , m_calendar(new QCalendarWidget)
{
    setObjectName(QStringLiteral("dateSheet"));
    m_calendar->setObjectName(QStringLiteral("calendar"));
    m_calendar->setAccessibleName(tr("Day"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(shown.isValid() ? shown : today);
    body().addWidget(m_calendar);
    const auto go = [this] {
        Q_EMIT chosen(m_calendar->selectedDate());
        accept();
    };
    connect(m_calendar, &QCalendarWidget::activated, this, go);
    connect(this, &FormDialog::submitted, this, go);
    m_calendar->setFocus();
}

} // namespace chat
