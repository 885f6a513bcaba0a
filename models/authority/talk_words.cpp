// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/talk_words.h"

#include <QLocale>

namespace authority {

using namespace Qt::Literals::StringLiterals;

QString dueWords(const QDateTime& due, const QDateTime& now, const QTimeZone& zone)
{
    const QDateTime local = due.toTimeZone(zone);
    const QString hour = local.toString(u"H:mm");
    const qint64 days = now.toTimeZone(zone).date().daysTo(local.date());
    if (days == 0)
        return u"сегодня в %1"_s.arg(hour);
    if (days == 1)
        return u"завтра в %1"_s.arg(hour);
    return u"%1 в %2"_s.arg(QLocale(QLocale::Russian).toString(local.date(), u"d MMMM"_s), hour);
}

QString waitingText(const QString& chat, const QDateTime& due, const QDateTime& now, const QTimeZone& zone,
                    const QString& duty)
{
    const QString text = u"Сейчас в чате «%1» нерабочее время. Ваше сообщение получено и придёт в чат %2.\n\nПередумали? "
                         u"Ответьте на это сообщение словом «Отозвать»."_s.arg(chat, dueWords(due, now, zone));
    return duty.isEmpty() ? text : text + u"\n\nСрочно? "_s + duty;
}

QString outOfHoursText(const QString& person, const QDateTime& due, const QDateTime& now, const QTimeZone& zone,
                       const QString& sentence, const QString& duty)
{
    QString text = u"%1 сейчас не на работе. Ваше сообщение получено и придёт %2."_s.arg(person, dueWords(due, now, zone));
    if (!sentence.isEmpty())
        text += u"\n\nАвтоответ: «%1»"_s.arg(sentence);
    text += u"\n\nПередумали? Ответьте на это сообщение словом «Отозвать»."_s;
    return duty.isEmpty() ? text : text + u"\n\nСрочно? "_s + duty;
}

QString notSentText(const QString& chat, const QString& hindrance, const QString& text)
{
    return u"Ваше сообщение не пришло в чат «%1»: %2. Вот его текст: «%3»"_s.arg(chat, hindrance, text);
}

QString notDeliveredText(const QString& person, const QString& text)
{
    return u"Ваше сообщение не доставлено: %1 больше не получает от вас сообщений. Вот его текст: «%2»"_s.arg(person, text);
}

QString withdrawnText(const QString& chat, const QString& text)
{
    return u"Забрано, в чат «%1» оно не придёт: «%2»"_s.arg(chat, text);
}

QString withdrawnFromText(const QString& person, const QString& text)
{
    return u"Забрано, %1 этого не получит: «%2»"_s.arg(person, text);
}

} // namespace authority
