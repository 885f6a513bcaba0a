// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/talk_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {
namespace {

constexpr int workingWeek = 31; // Monday to Friday
constexpr int longestDuty = 200;
constexpr int shownLines = 5;
const QTime usualFrom(8, 0);
const QTime usualTo(20, 0);
const QString dateForm = QStringLiteral("dd.MM.yyyy");

int minutesOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

} // namespace

HolidayLines holidaysFrom(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:\\s*[-–—]\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{4}))?\\s*(.*)$"));
    HolidayLines lines;
    int number = 0;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = pattern.match(line.simplified());
        const QString form = QStringLiteral("d.M.yyyy");
        const QDate first = QDate::fromString(match.captured(1), form);
        const QDate last = match.captured(2).isEmpty() ? first : QDate::fromString(match.captured(2), form);
        if (!first.isValid() || !last.isValid() || last < first)
            return {{}, number};
        lines.holidays << session::Holiday{first, last, match.captured(3)};
    }
    return lines;
}

QString linesOf(const QList<session::Holiday>& holidays)
{
    QStringList lines;
    for (const session::Holiday& holiday : holidays) {
        QString line = holiday.first.toString(dateForm);
        if (holiday.last != holiday.first)
            line += QStringLiteral(" – ") + holiday.last.toString(dateForm);
        if (!holiday.name.isEmpty())
            line += QLatin1Char(' ') + holiday.name;
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

TalkSheet::TalkSheet(session::TalkService& talk, const std::optional<domain::Chat>& chat, QWidget* parent)
    : FormDialog(chat ? tr("Hours of “%1”").arg(chat->title) : tr("Hours of all chats"), tr("Save"), parent)
    , m_talk(talk)
    , m_chat(chat)
    , m_own(new QCheckBox(tr("This chat has hours of its &own"), this))
    , m_fields(new QWidget)
    , m_hours(new QCheckBox(tr("Families write at certain &hours only")))
    , m_when(new QWidget)
    , m_from(new QTimeEdit)
    , m_to(new QTimeEdit)
    , m_slow(new QComboBox)
    , m_duty(new QLineEdit)
    , m_holidays(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("talkSheet"));
    const widgets::Measures m(font());
    m_own->setObjectName(QStringLiteral("ownTerms"));
    m_hours->setObjectName(QStringLiteral("keepsHours"));
    m_from->setObjectName(QStringLiteral("hoursFrom"));
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(QStringLiteral("hoursTo"));
    m_to->setAccessibleName(tr("To"));
    for (QTimeEdit* edit : {m_from, m_to})
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
    m_slow->setObjectName(QStringLiteral("slowMode"));
    m_duty->setObjectName(QStringLiteral("dutyContact"));
    m_duty->setMaxLength(longestDuty);
    m_duty->setPlaceholderText(tr("On duty: the secretary, +7 …"));
    m_holidays->setObjectName(QStringLiteral("holidays"));
    m_holidays->setTabChangesFocus(true);
    m_holidays->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * m.gap8());
    for (const auto& [seconds, words] :
         {std::pair{0, tr("as often as they like")}, {30, tr("once in 30 seconds")}, {60, tr("once a minute")},
          {300, tr("once in 5 minutes")}, {900, tr("once in 15 minutes")}, {3600, tr("once an hour")}})
        m_slow->addItem(words, seconds);

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
        connect(box, &QCheckBox::toggled, this, &TalkSheet::judge);
        days->addWidget(box);
        m_weekdays.at(day) = box;
    }
    days->addStretch(1);
    auto* when = new QVBoxLayout(m_when);
    when->setContentsMargins(m.gap16(), 0, 0, 0);
    when->setSpacing(m.gap8());
    when->addLayout(times);
    when->addLayout(days);
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
    m_holidays->setVisible(!m_chat);
    if (m_chat)
        scrolling->column().addWidget(m_own);
    scrolling->column().addWidget(m_fields);
    if (!m_chat) {
        scrolling->column().addWidget(widgets::captioned(
            tr("The school is &closed on"), m_holidays,
            tr("A day or a term in a line of its own: 01.11.2026 – 09.11.2026 Autumn holidays")));
        m_holidays->setPlainText(linesOf(m_talk.holidays()));
    } else if (m_talk.maySetAll()) {
        connect(&addAside(tr("All chats…")), &QPushButton::clicked, this, &TalkSheet::openAll);
    }
    body().addWidget(scrolling);

    const auto own = m_talk.ownTermsOf(m_chat ? m_chat->id.value() : domain::termsOfAll);
    m_own->setChecked(own.has_value() || !m_chat);
    fill(own ? *own : m_chat ? m_talk.termsIn(*m_chat).value_or(session::TalkTerms()) : session::TalkTerms());
    for (QCheckBox* box : {m_own, m_hours})
        connect(box, &QCheckBox::toggled, this, &TalkSheet::judge);
    for (QTimeEdit* edit : {m_from, m_to})
        connect(edit, &QTimeEdit::timeChanged, this, &TalkSheet::judge);
    connect(m_holidays, &QPlainTextEdit::textChanged, this, &TalkSheet::judge);
    connect(this, &FormDialog::submitted, this, &TalkSheet::save);
    judge();
}

void TalkSheet::fill(const session::TalkTerms& terms)
{
    const bool has = domain::keepsHours(terms);
    m_hours->setChecked(has);
    m_from->setTime(has ? QTime::fromMSecsSinceStartOfDay(terms.fromMinute * 60'000) : usualFrom);
    // A field of time has no 24:00: midnight at the end of the day is 0:00.
    m_to->setTime(has ? QTime::fromMSecsSinceStartOfDay(terms.toMinute % domain::minutesOfDay * 60'000) : usualTo);
    const int weekdays = has ? terms.weekdays : workingWeek;
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        m_weekdays.at(day)->setChecked(((weekdays >> day) & 1) != 0);
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
        terms.fromMinute = minutesOf(m_from->time());
        terms.toMinute = minutesOf(m_to->time()) == 0 ? domain::minutesOfDay : minutesOf(m_to->time());
        for (size_t day = 0; day < m_weekdays.size(); ++day)
            terms.weekdays |= m_weekdays.at(day)->isChecked() ? 1 << day : 0;
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
    const int badLine = m_chat ? 0 : holidaysFrom(m_holidays->toPlainText()).badLine;
    const bool isSound = domain::isSound(wanted) && (!m_hours->isChecked() || domain::keepsHours(wanted));
    submitButton().setEnabled((!m_own->isChecked() || isSound) && badLine == 0);
    if (m_own->isChecked() && !isSound)
        setTrouble(tr("The end comes after the beginning, and one weekday at least is chosen."));
    else if (badLine > 0)
        setTrouble(tr("Line %1 of the closed days is no date, or ends before it begins.").arg(badLine));
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
    const QList<session::Holiday> closed = holidaysFrom(m_holidays->toPlainText()).holidays;
    if (m_chat || closed == m_talk.holidays()) {
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
