// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/own_hours_sheet.h"

#include "chat/hours_fields.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

constexpr int shownLines = 3;
constexpr int usualLeave = 6; // days after the first
const QTime usualFrom(9, 0);
const QTime usualTo(18, 0);

// Below a box that it belongs to.
QVBoxLayout* indented(QWidget* under, const QString& hint, const widgets::Measures& m)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(m.gap16(), 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addWidget(under);
    column->addWidget(widgets::mutedLabel(hint));
    return column;
}

} // namespace

OwnHoursSheet::OwnHoursSheet(session::TalkService& talk, const base::Clock& clock, QWidget* parent)
    : FormDialog(tr("My working hours"), tr("Save"), parent)
    , m_talk(talk)
    , m_keeps(new QCheckBox(tr("I read at certain &hours only")))
    , m_hours(new HoursFields(usualFrom, usualTo))
    , m_away(new QCheckBox(tr("I am &away")))
    , m_leave(new QWidget)
    , m_from(new QDateEdit)
    , m_until(new QDateEdit)
    , m_sentence(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("ownHoursSheet"));
    const widgets::Measures m(font());
    m_keeps->setObjectName(QStringLiteral("keepsHours"));
    m_away->setObjectName(QStringLiteral("isAway"));
    m_from->setObjectName(QStringLiteral("awayFrom"));
    m_from->setAccessibleName(tr("First day of the leave"));
    m_until->setObjectName(QStringLiteral("awayUntil"));
    m_until->setAccessibleName(tr("Last day of the leave"));
    auto* days = new QHBoxLayout(m_leave);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(m.gap8());
    days->addWidget(new QLabel(tr("from")));
    days->addWidget(m_from);
    days->addWidget(new QLabel(tr("until the end of")));
    days->addWidget(m_until);
    days->addStretch(1);
    for (QDateEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
        connect(edit, &QDateEdit::dateChanged, this, &OwnHoursSheet::judge);
    }
    m_sentence->setObjectName(QStringLiteral("ownSentence"));
    m_sentence->setTabChangesFocus(true);
    m_sentence->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * m.gap8());
    m_sentence->setPlaceholderText(tr("On leave until 12 January. Urgent matters, please, to the deputy head."));

    auto* scrolling = new widgets::ScrollingFields;
    scrolling->column().addWidget(
        widgets::mutedLabel(tr("For what parents and pupils write to you alone, from any app. What comes at another time is "
                               "received, waits, and reaches you when your hours begin. Colleagues reach you at any time.")));
    scrolling->column().addWidget(m_keeps);
    scrolling->column().addLayout(indented(m_hours, tr("Holidays of the calendar are days off as well."), m));
    scrolling->column().addWidget(m_away);
    scrolling->column().addLayout(indented(m_leave, tr("Your hours begin again on the day after."), m));
    scrolling->column().addWidget(widgets::captioned(
        tr("Add to the automatic &answer"), m_sentence,
        tr("Whoever writes meanwhile is told once when the message reaches you, whom to turn to if it is urgent, and this.")));
    body().addWidget(scrolling);

    fill(m_talk.ownHours(), clock.now().toLocalTime().date());
    for (QCheckBox* box : {m_keeps, m_away})
        connect(box, &QCheckBox::toggled, this, &OwnHoursSheet::judge);
    connect(m_hours, &HoursFields::changed, this, &OwnHoursSheet::judge);
    connect(m_sentence, &QPlainTextEdit::textChanged, this, &OwnHoursSheet::judge);
    connect(this, &FormDialog::submitted, this, &OwnHoursSheet::save);
    judge();
}

// A leave that is over is not proposed again.
void OwnHoursSheet::fill(const session::OwnHours& hours, QDate today)
{
    const bool isAhead = hours.awayFrom.isValid() && today <= hours.awayUntil;
    m_keeps->setChecked(hours.fromMinute != hours.toMinute);
    m_hours->fill(hours.fromMinute, hours.toMinute, hours.weekdays);
    m_away->setChecked(isAhead);
    m_from->setDate(isAhead ? hours.awayFrom : today);
    m_until->setDate(isAhead ? hours.awayUntil : today.addDays(usualLeave));
    m_sentence->setPlainText(hours.sentence);
}

session::OwnHours OwnHoursSheet::hours() const
{
    session::OwnHours hours;
    hours.person = m_talk.self();
    if (m_keeps->isChecked()) {
        hours.fromMinute = m_hours->fromMinute();
        hours.toMinute = m_hours->toMinute();
        hours.weekdays = m_hours->weekdays();
    }
    if (m_away->isChecked()) {
        hours.awayFrom = m_from->date();
        hours.awayUntil = m_until->date();
    }
    hours.sentence = m_sentence->toPlainText().trimmed();
    return hours;
}

void OwnHoursSheet::judge()
{
    m_hours->setEnabled(m_keeps->isChecked());
    m_leave->setEnabled(m_away->isChecked());
    const session::OwnHours wanted = hours();
    const bool areHoursSound =
        !m_keeps->isChecked() || (wanted.fromMinute < wanted.toMinute && wanted.weekdays != 0);
    submitButton().setEnabled(domain::isSound(wanted) && areHoursSound);
    const auto spare = static_cast<int>(domain::longestSentence - wanted.sentence.size());
    if (!areHoursSound)
        setTrouble(tr("The end comes after the beginning, and one weekday at least is chosen."));
    else if (spare < 0)
        setTrouble(tr("The answer is too long by %n letter(s).", nullptr, -spare));
    else if (!domain::isSound(wanted))
        setTrouble(tr("The leave ends before it begins, or is longer than a year."));
    else
        setTrouble({});
}

void OwnHoursSheet::save()
{
    setBusy(true);
    const session::OwnHours wanted = hours();
    session::OwnHours none;
    none.person = wanted.person;
    base::whenAnswered(wanted == none ? m_talk.dropOwnHours() : m_talk.setOwnHours(wanted), this,
                       [this](const base::Result<void>& saved) {
                           setBusy(false);
                           if (saved)
                               accept();
                           else
                               setTrouble(widgets::sentenceFor(saved.error()));
                       });
}

} // namespace chat
