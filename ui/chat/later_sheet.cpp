// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/later_sheet.h"

#include "widgets/error_sentence.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chat {
namespace {

const QTime usualTime(8, 0);

} // namespace

LaterSheet::LaterSheet(session::TalkService& talk, const domain::ChatId& chat, const QString& text,
                       const base::Clock& clock, QWidget* parent)
    : LaterSheet(QDateTime(clock.now().toLocalTime().date().addDays(1), usualTime),
                 [&talk, chat, text](const QDateTime& due) { return talk.sendLater(chat, text, due); }, clock, parent)
{
}

LaterSheet::LaterSheet(session::TalkService& talk, const session::WaitingMessage& waiting, const base::Clock& clock,
                       QWidget* parent)
    : LaterSheet(waiting.due.toLocalTime(),
                 [&talk, waiting](const QDateTime& due) { return talk.move(waiting, due); }, clock, parent)
{
}

LaterSheet::LaterSheet(const QDateTime& proposed, Put put, const base::Clock& clock, QWidget* parent)
    : FormDialog(tr("Send later"), tr("Send then"), parent)
    , m_put(std::move(put))
    , m_clock(clock)
    , m_due(new QDateTimeEdit(proposed))
{
    setObjectName(QStringLiteral("laterSheet"));
    m_due->setObjectName(QStringLiteral("sendAt"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(QStringLiteral("d MMMM yyyy, HH:mm"));
    body().addWidget(widgets::captioned(tr("&When"), m_due));
    body().addWidget(widgets::mutedLabel(
        tr("The school's service keeps the message and sends it then, also while this program is closed. Until then you "
           "can change the time or take it back.")));
    connect(m_due, &QDateTimeEdit::dateTimeChanged, this, &LaterSheet::judge);
    connect(this, &FormDialog::submitted, this, &LaterSheet::save);
    judge();
}

void LaterSheet::judge()
{
    const bool isAhead = m_due->dateTime() > m_clock.now();
    submitButton().setEnabled(isAhead);
    setTrouble(isAhead ? QString() : tr("This moment has passed."));
}

void LaterSheet::save()
{
    setBusy(true);
    base::whenAnswered(m_put(m_due->dateTime().toUTC()), this, [this](const base::Result<void>& put) {
        setBusy(false);
        if (put)
            accept();
        else
            setTrouble(widgets::sentenceFor(put.error()));
    });
}

} // namespace chat
