// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/holiday_rows.h"

#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

constexpr int longestName = 100;

QDateEdit* dayEdit(const char* name, QDate day)
{
    auto* edit = new QDateEdit(day);
    edit->setObjectName(QLatin1String(name));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    return edit;
}

} // namespace

HolidayRows::HolidayRows(QDate today, QWidget* parent)
    : QWidget(parent)
    , m_today(today)
    , m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("holidays"));
    const widgets::Measures m(font());
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(m.gap8());
    auto* more = new QPushButton(tr("Add &days"));
    more->setObjectName(QStringLiteral("addHoliday"));
    more->setIcon(widgets::icon(widgets::Icon::Plus));
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, &HolidayRows::addNext);
    setFocusProxy(more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addLayout(m_column);
    column->addWidget(more, 0, Qt::AlignLeft);
}

void HolidayRows::fill(const QList<session::Holiday>& holidays)
{
    while (!m_rows.isEmpty())
        delete m_rows.takeLast().widget;
    for (const session::Holiday& holiday : holidays)
        add(holiday);
    number();
}

QList<session::Holiday> HolidayRows::holidays() const
{
    QList<session::Holiday> holidays;
    for (const Row& row : m_rows)
        holidays << session::Holiday{row.first->date(), row.last->date(), row.name->text().simplified()};
    std::ranges::stable_sort(holidays, {}, &session::Holiday::first);
    return holidays;
}

void HolidayRows::add(const session::Holiday& holiday)
{
    const widgets::Measures m(font());
    auto* widget = new QWidget;
    const Row row{widget, dayEdit("holidayFirst", holiday.first), dayEdit("holidayLast", holiday.last),
                  new QLineEdit(holiday.name)};
    row.name->setObjectName(QStringLiteral("holidayName"));
    row.name->setMaxLength(longestName);
    row.name->setPlaceholderText(tr("Autumn holidays"));
    row.last->setMinimumDate(holiday.first); // it ends when it begins, or later
    auto* gone = new QToolButton;
    gone->setObjectName(QStringLiteral("removeHoliday"));
    gone->setIcon(widgets::icon(widgets::Icon::Close));
    gone->setAutoRaise(true);
    gone->setToolTip(tr("Take away"));
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.gap8());
    line->addWidget(row.first);
    line->addWidget(new QLabel(QStringLiteral("–")));
    line->addWidget(row.last);
    line->addWidget(row.name, 1);
    line->addWidget(gone);
    connect(row.first, &QDateEdit::dateChanged, row.last, &QDateEdit::setMinimumDate);
    for (QDateEdit* edit : {row.first, row.last})
        connect(edit, &QDateEdit::dateChanged, this, &HolidayRows::changed);
    connect(row.name, &QLineEdit::textChanged, this, &HolidayRows::changed);
    connect(gone, &QToolButton::clicked, this, [this, widget] { remove(widget); });
    m_column->addWidget(widget);
    m_rows << row;
}

// After the last one; a term is seldom in the past.
void HolidayRows::addNext()
{
    const QList<session::Holiday> known = holidays();
    const QDate day = known.isEmpty() ? m_today : std::max(m_today, known.last().last.addDays(1));
    add({day, day, {}});
    number();
    m_rows.last().first->setFocus();
    Q_EMIT changed();
}

void HolidayRows::remove(QWidget* widget)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    m_rows.erase(row);
    widget->hide();
    widget->deleteLater(); // its button is being clicked
    number();
    Q_EMIT changed();
}

// A screen reader says which row a field is in.
void HolidayRows::number()
{
    int number = 0;
    for (const Row& row : m_rows) {
        ++number;
        row.first->setAccessibleName(tr("First day, row %1").arg(number));
        row.last->setAccessibleName(tr("Last day, row %1").arg(number));
        row.name->setAccessibleName(tr("What it is called, row %1").arg(number));
        row.widget->findChild<QToolButton*>()->setAccessibleName(tr("Take away row %1").arg(number));
    }
}

} // namespace chat
