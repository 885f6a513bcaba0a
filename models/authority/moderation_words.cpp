// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_words.h"

#include <QLocale>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// "3 декабря 2026 года, 18:20", by the school's clock.
QString moment(const QDateTime& at, const QTimeZone& zone)
{
    const QLocale russian(QLocale::Russian);
    return russian.toString(at.toTimeZone(zone), u"d MMMM yyyy 'года,' HH:mm"_s);
}

QString quoted(const RuleItem& item)
{
    return u"пункт %1 правил общения: «%2»"_s.arg(item.number, item.text);
}

} // namespace

QString reminderText(const RuleItem& item)
{
    return u"Модератор напоминает правила общения. Пункт %1: «%2»"_s.arg(item.number, item.text);
}

QString retractionReason(const RuleItem& item)
{
    return u"Пункт %1 правил общения"_s.arg(item.number);
}

QString violationText(const QString& chat, const RuleItem& item, int counting)
{
    QString text = u"В чате «%1» записано нарушение: %2."_s.arg(chat, quoted(item));
    if (counting >= violationsForBlock)
        text += u" Нарушений больше трёх: модератор вправе ограничить вам возможность писать в этом чате."_s;
    else
        text += u" Всего нарушений: %1. Если их станет больше трёх, возможность писать может быть ограничена."_s.arg(
            counting);
    return text;
}

QString blockText(const QString& chat, const RuleItem& item, const QDateTime& until, const QTimeZone& zone)
{
    return u"До %1 вы не можете писать в чате «%2». Читать его вы можете. Основание: больше трёх нарушений правил, "
           u"последнее — %3.\n\n"
           u"После этого срока возможность писать вернётся сама.\n\n"
           u"Не согласны? Ответьте на это сообщение: «Апелляция» и почему. Решать будет не тот, кто ограничил.\n"
           u"Хотите вернуться раньше? Ответьте: «Извинение» и ваши слова. Они появятся в чате; если за сутки никто "
           u"не возразит, модератор может снять ограничение."_s.arg(moment(until, zone), chat, quoted(item));
}

QString liftedText(const QString& chat)
{
    return u"Ограничение в чате «%1» снято: вы снова можете писать."_s.arg(chat);
}

QString apologyText(const QString& nick, const QString& text, const QDateTime& until, const QTimeZone& zone)
{
    return u"%1 приносит извинения: «%2»\n\nКто против того, чтобы ограничение сняли раньше срока, может до %3 "
           u"написать школе (не в этот чат) слово «Возражаю». Кто возразил, другим участникам не сообщается."_s.arg(
               nick, text, moment(until, zone));
}

QString appealDecisionText(const QString& chat, const Appeal& appeal, const QDateTime& until, const QTimeZone& zone)
{
    QString text = u"Ваша апелляция по чату «%1» рассмотрена. "_s.arg(chat);
    switch (appeal.outcome) {
    case AppealOutcome::Annulled:
        text += u"Ограничение снято, нарушения, на которых оно держалось, аннулированы."_s;
        break;
    case AppealOutcome::Shortened:
        text += u"Срок сокращён: писать можно с %1."_s.arg(moment(until, zone));
        break;
    case AppealOutcome::Upheld:
    case AppealOutcome::Open:
        text += u"Ограничение оставлено до %1."_s.arg(moment(until, zone));
        break;
    }
    return appeal.reason.isEmpty() ? text : text + u" Обоснование: "_s + appeal.reason;
}

QString outcomeText(const QString& chat, ReportOutcome outcome)
{
    const QString about = u"Ваша жалоба на сообщение в чате «%1» рассмотрена: "_s.arg(chat);
    switch (outcome) {
    case ReportOutcome::Kept:
        return about + u"нарушения правил не найдено."_s;
    case ReportOutcome::Reminded:
        return about + u"участникам напомнили правила."_s;
    case ReportOutcome::Retracted:
        return about + u"сообщение удалено."_s;
    case ReportOutcome::Recorded:
        return about + u"записано нарушение."_s;
    case ReportOutcome::Blocked:
        return about + u"автор больше не может писать в этом чате до окончания срока."_s;
    case ReportOutcome::Open:
    case ReportOutcome::Heard:
        break;
    }
    return about + u"решение принято."_s;
}

QString discardedText(const QString& chat, const RuleItem& item)
{
    return u"Ваше сообщение в чате «%1» не опубликовано: %2."_s.arg(chat, quoted(item));
}

} // namespace authority
