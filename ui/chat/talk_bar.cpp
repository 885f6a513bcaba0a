// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/talk_bar.h"

#include "chat/later_sheet.h"
#include "chat/waiting_sheet.h"
#include "widgets/banner.h"
#include "widgets/times.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace chat {

QString momentWords(const QDateTime& at, const QDateTime& now)
{
    const QDateTime local = at.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    if (days == 0)
        return TalkBar::tr("today at %1").arg(widgets::clockTime(local));
    if (days == 1)
        return TalkBar::tr("tomorrow at %1").arg(widgets::clockTime(local));
    return TalkBar::tr("%1 at %2").arg(QLocale().toString(local.date(), QStringLiteral("d MMMM")),
                                       widgets::clockTime(local));
}

TalkBar::TalkBar(session::TalkService& talk, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_clock(clock)
    , m_hours(new widgets::Banner)
    , m_waiting(new widgets::Banner)
{
    m_hours->setObjectName(QStringLiteral("hoursBanner"));
    m_waiting->setObjectName(QStringLiteral("waitingBanner"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_waiting);
    column->addWidget(m_hours);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &TalkBar::present);
    connect(&m_talk, &session::TalkService::changed, this, &TalkBar::present);
    connect(m_waiting, &widgets::Banner::buttonClicked, this, &TalkBar::showWaiting);
}

void TalkBar::setChat(const domain::Chat& chat)
{
    if (std::exchange(m_chat, chat) != chat)
        present();
}

void TalkBar::present()
{
    constexpr qint64 longestWait = 3'600'000; // the clock may be set meanwhile
    const QDateTime now = m_clock.now();
    const auto closed = m_talk.closedTimeIn(m_chat, now);
    if (closed && closed->since <= now) {
        QString sentence = tr("Out of hours: your message comes into the chat %1.").arg(momentWords(closed->until, now));
        if (const QString duty = m_talk.termsIn(m_chat)->duty; !duty.isEmpty())
            sentence = tr("%1 Urgent? %2").arg(sentence, duty);
        m_hours->say(widgets::Tone::Info, sentence);
    } else {
        m_hours->hush();
    }
    if (closed) {
        const QDateTime turn = closed->since <= now ? closed->until : closed->since;
        m_turn.start(static_cast<int>(std::clamp<qint64>(now.msecsTo(turn) + 1, 1, longestWait)));
    } else {
        m_turn.stop();
    }
    const auto waiting = static_cast<int>(m_talk.waitingIn(m_chat.id).size());
    if (waiting > 0)
        m_waiting->say(widgets::Tone::Info, tr("%n of your messages wait(s).", nullptr, waiting), tr("Show…"));
    else
        m_waiting->hush();
}

void TalkBar::sendLater(const QString& text)
{
    auto* sheet = new LaterSheet(m_talk, m_chat.id, text, m_clock, window());
    connect(sheet, &QDialog::accepted, this, [this, text] { Q_EMIT kept(text); });
    sheet->open();
}

void TalkBar::showWaiting()
{
    auto* sheet = new WaitingSheet(m_talk, m_chat.id, m_clock, window());
    connect(sheet, &WaitingSheet::returned, this, &TalkBar::returned);
    sheet->open();
}

} // namespace chat
