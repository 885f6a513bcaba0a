// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/hours_fields.h"

#include "domain/talk_terms.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace chat {
namespace {

constexpr int workingWeek = 31; // Monday to Friday

int minutesOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

} // namespace

HoursFields::HoursFields(QTime usualFrom, QTime usualTo, QWidget* parent)
    : QWidget(parent)
    , m_usualFrom(usualFrom)
    , m_usualTo(usualTo)
    , m_from(new QTimeEdit)
    , m_to(new QTimeEdit)
{
    const widgets::Measures m(font());
    m_from->setObjectName(QStringLiteral("hoursFrom"));
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(QStringLiteral("hoursTo"));
    m_to->setAccessibleName(tr("To"));
    for (QTimeEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        connect(edit, &QTimeEdit::timeChanged, this, &HoursFields::changed);
    }
    auto* times = new QHBoxLayout;
    times->setSpacing(m.gap8());
    times->addWidget(new QLabel(tr("from")));
    times->addWidget(m_from);
    times->addWidget(new QLabel(tr("to")));
    times->addWidget(m_to);
    times->addStretch(1);
    auto* days = new QHBoxLayout;
    days->setSpacing(m.gap8());
    for (size_t day = 0; day < m_weekdays.size(); ++day) {
        const auto number = static_cast<int>(day) + 1;
        auto* box = new QCheckBox(QLocale().standaloneDayName(number, QLocale::ShortFormat));
        box->setObjectName(QStringLiteral("weekday%1").arg(number));
        box->setAccessibleName(QLocale().standaloneDayName(number));
        connect(box, &QCheckBox::toggled, this, &HoursFields::changed);
        days->addWidget(box);
        m_weekdays.at(day) = box;
    }
    days->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addLayout(times);
    column->addLayout(days);
    fill(0, 0, 0);
}

void HoursFields::fill(int fromMinute, int toMinute, int weekdays)
{
    const bool has = fromMinute != toMinute;
    m_from->setTime(has ? QTime::fromMSecsSinceStartOfDay(fromMinute * 60'000) : m_usualFrom);
    // A field of time has no 24:00: midnight at the end of the day is 0:00.
    m_to->setTime(has ? QTime::fromMSecsSinceStartOfDay(toMinute % domain::minutesOfDay * 60'000) : m_usualTo);
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        m_weekdays.at(day)->setChecked((((has ? weekdays : workingWeek) >> day) & 1) != 0);
}

int HoursFields::fromMinute() const
{
    return minutesOf(m_from->time());
}

int HoursFields::toMinute() const
{
    return minutesOf(m_to->time()) == 0 ? domain::minutesOfDay : minutesOf(m_to->time());
}

int HoursFields::weekdays() const
{
    int weekdays = 0;
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        weekdays |= m_weekdays.at(day)->isChecked() ? 1 << day : 0;
    return weekdays;
}

} // namespace chat
