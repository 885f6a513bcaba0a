// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/talk_sheet.h"

#include "chat/holiday_rows.h"
#include "chat/hours_fields.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

constexpr int longestDuty = 200;
const QTime usualFrom(8, 0);
const QTime usualTo(20, 0);

} // namespace

TalkSheet::TalkSheet(session::TalkService& talk, const std::optional<domain::Chat>& chat, QWidget* parent)
    : FormDialog(chat ? tr("Hours of “%1”").arg(chat->title) : tr("Hours of all chats"), tr("Save"), parent)
    , m_talk(talk)
    , m_chat(chat)
    , m_own(new QCheckBox(tr("This chat has hours of its &own"), this))
    , m_fields(new QWidget)
    , m_hours(new QCheckBox(tr("Families write at certain &hours only")))
    , m_when(new QWidget)
    , m_times(new HoursFields(usualFrom, usualTo))
    , m_slow(new QComboBox)
    , m_duty(new QLineEdit)
    , m_holidays(chat ? nullptr : new HolidayRows(QDate::currentDate()))
{
    setObjectName(QStringLiteral("talkSheet"));
    const widgets::Measures m(font());
    m_own->setObjectName(QStringLiteral("ownTerms"));
    m_hours->setObjectName(QStringLiteral("keepsHours"));
    m_slow->setObjectName(QStringLiteral("slowMode"));
    m_duty->setObjectName(QStringLiteral("dutyContact"));
    m_duty->setMaxLength(longestDuty);
    m_duty->setPlaceholderText(tr("On duty: the secretary, +7 …"));
    for (const auto& [seconds, words] :
         {std::pair{0, tr("as often as they like")}, {30, tr("once in 30 seconds")}, {60, tr("once a minute")},
          {300, tr("once in 5 minutes")}, {900, tr("once in 15 minutes")}, {3600, tr("once an hour")}})
        m_slow->addItem(words, seconds);

    auto* when = new QVBoxLayout(m_when);
    when->setContentsMargins(m.gap16(), 0, 0, 0);
    when->setSpacing(m.gap8());
    when->addWidget(m_times);
    when->addWidget(widgets::mutedLabel(tr("What they write at another time, in any app, is received, waits, and comes into "
                                           "the chat when the hours begin. The staff write at any time.")));

    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(m.gap12());
    fields->addWidget(m_hours);
    fields->addWidget(m_when);
    fields->addWidget(widgets::captioned(tr("Each of them &writes"), m_slow));
    fields->addWidget(widgets::captioned(tr("Whom to turn to &meanwhile"), m_duty,
                                         tr("Told to whoever writes out of hours.")));
    auto* scrolling = new widgets::ScrollingFields;
    m_own->setVisible(m_chat.has_value());
    if (m_chat)
        scrolling->column().addWidget(m_own);
    scrolling->column().addWidget(m_fields);
    if (!m_chat) {
        scrolling->column().addWidget(widgets::captioned(
            tr("The school is &closed on"), m_holidays,
            tr("Holidays and days off; hours of chats and of people count them. Whole days, the last one included.")));
        m_holidays->fill(m_talk.holidays());
        connect(m_holidays, &HolidayRows::changed, this, &TalkSheet::judge);
    } else if (m_talk.maySetAll()) {
        connect(&addAside(tr("All chats…")), &QPushButton::clicked, this, &TalkSheet::openAll);
    }
    body().addWidget(scrolling);

    const auto own = m_talk.ownTermsOf(m_chat ? m_chat->id.value() : domain::termsOfAll);
    m_own->setChecked(own.has_value() || !m_chat);
    fill(own ? *own : m_chat ? m_talk.termsIn(*m_chat).value_or(session::TalkTerms()) : session::TalkTerms());
    for (QCheckBox* box : {m_own, m_hours})
        connect(box, &QCheckBox::toggled, this, &TalkSheet::judge);
    connect(m_times, &HoursFields::changed, this, &TalkSheet::judge);
    connect(this, &FormDialog::submitted, this, &TalkSheet::save);
    judge();
}

void TalkSheet::fill(const session::TalkTerms& terms)
{
    m_hours->setChecked(domain::keepsHours(terms));
    m_times->fill(terms.fromMinute, terms.toMinute, terms.weekdays);
    if (m_slow->findData(terms.slowSeconds) < 0)
        m_slow->addItem(tr("once in %n second(s)", nullptr, terms.slowSeconds), terms.slowSeconds);
    m_slow->setCurrentIndex(m_slow->findData(terms.slowSeconds));
    m_duty->setText(terms.duty);
}

session::TalkTerms TalkSheet::terms() const
{
    session::TalkTerms terms;
    terms.id = m_chat ? m_chat->id.value() : domain::termsOfAll;
    if (m_hours->isChecked()) {
        terms.fromMinute = m_times->fromMinute();
        terms.toMinute = m_times->toMinute();
        terms.weekdays = m_times->weekdays();
    }
    terms.slowSeconds = m_slow->currentData().toInt();
    terms.duty = m_duty->text().simplified();
    return terms;
}

void TalkSheet::judge()
{
    m_fields->setEnabled(m_own->isChecked());
    m_when->setEnabled(m_own->isChecked() && m_hours->isChecked());
    const session::TalkTerms wanted = terms();
    const QList<session::Holiday> closed = m_holidays ? m_holidays->holidays() : QList<session::Holiday>();
    const bool areDoubled = std::ranges::adjacent_find(closed, {}, &session::Holiday::first) != closed.end();
    const bool isSound = domain::isSound(wanted) && (!m_hours->isChecked() || domain::keepsHours(wanted));
    submitButton().setEnabled((!m_own->isChecked() || isSound) && !areDoubled);
    if (m_own->isChecked() && !isSound)
        setTrouble(tr("The end comes after the beginning, and one weekday at least is chosen."));
    else if (areDoubled)
        setTrouble(tr("Two of the closed terms begin on the same day."));
    else
        setTrouble({});
}

void TalkSheet::save()
{
    setBusy(true);
    const auto finish = [this](const base::Result<void>& saved) {
        setBusy(false);
        if (saved)
            accept();
        else
            setTrouble(widgets::sentenceFor(saved.error()));
    };
    const session::TalkTerms wanted = terms();
    const auto set = m_own->isChecked() ? m_talk.set(wanted) : m_talk.drop(wanted.id);
    const QList<session::Holiday> closed = m_holidays ? m_holidays->holidays() : QList<session::Holiday>();
    if (!m_holidays || closed == m_talk.holidays()) {
        base::whenAnswered(set, this, finish);
        return;
    }
    base::whenAnswered(set, this, [this, closed, finish](const base::Result<void>& saved) {
        if (saved)
            base::whenAnswered(m_talk.setHolidays(closed), this, finish);
        else
            finish(saved);
    });
}

void TalkSheet::openAll()
{
    auto* sheet = new TalkSheet(m_talk, std::nullopt, parentWidget());
    accept();
    sheet->open();
}

} // namespace chat
