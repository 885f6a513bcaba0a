// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/moderation_words.h"

#include "contract/codec.h"
#include "contract/fields.h"

#include <QLocale>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

QString moment(const QDateTime& at, const QTimeZone& zone)
{
    const QLocale russian(QLocale::Russian);
    return russian.toString(at.toTimeZone(zone), u"d MMMM yyyy 'года,' HH:mm"_s);
}

namespace {

QString quoted(const RuleItem& item)
{
    return u"пункт %1 правил общения: «%2»"_s.arg(item.number, item.text);
}

} // namespace

QString reminderText(const RuleItem& item)
{
    return u"Модератор напоминает правила общения. Пункт %1: «%2»"_s.arg(item.number, item.text);
}

QString pinnedText(const RuleItem& item)
{
    constexpr qsizetype longest = 300;
    QString text = item.text.simplified();
    if (text.size() > longest) {
        const qsizetype end = text.lastIndexOf(u' ', longest);
        text = text.left(end > 0 ? end : longest) + u'…';
    }
    return u"Пункт %1 правил общения: «%2»"_s.arg(item.number, text);
}

QString retractionReason(const RuleItem& item)
{
    return u"Пункт %1 правил общения"_s.arg(item.number);
}

QString violationText(const QString& chat, const RuleItem& item, int counting, BlockKind kind)
{
    const bool isOut = kind == BlockKind::Out;
    const QString text = u"В чате «%1» записано нарушение: %2."_s.arg(chat, quoted(item));
    if (counting >= violationsForBlock)
        return text + (isOut ? u" Нарушений больше трёх: модератор вправе на время закрыть вам этот чат."_s
                             : u" Нарушений больше трёх: модератор вправе ограничить вам возможность писать в этом "
                               u"чате."_s);
    return text + u" Всего нарушений: %1. "_s.arg(counting) +
           (isOut ? u"Если их станет больше трёх, чат могут на время закрыть для вас."_s
                  : u"Если их станет больше трёх, возможность писать может быть ограничена."_s);
}

QString blockText(const QString& chat, const RuleItem& item, const Block& block, std::chrono::hours objections,
                  const QTimeZone& zone, const QString& page)
{
    const bool isOut = block.kind == BlockKind::Out;
    const QString what = isOut ? u"До %1 чат «%2» для вас закрыт: вы его не читаете и в нём не пишете."_s
                               : u"До %1 вы не можете писать в чате «%2». Читать его вы можете."_s;
    return what.arg(moment(block.until, zone), chat) +
           u" Основание: больше трёх нарушений правил, последнее — %1.\n\n%2\n\n"
           u"Не согласны? Ответьте на это сообщение: «Апелляция» и почему. Решать будет не тот, кто ограничил.\n"
           u"Хотите вернуться раньше? Ответьте: «Извинение» и ваши слова. Они появятся в чате; если за %3 ч никто "
           u"не возразит, модератор может снять ограничение.\n\n"
           u"То же можно сделать на странице %4"_s.arg(
               quoted(item),
               isOut ? u"После этого срока чат откроется для вас сам."_s
                     : u"После этого срока возможность писать вернётся сама."_s,
               QString::number(objections.count()), page);
}

QString outText(const Block& block, const QTimeZone& zone)
{
    return u"До %1 этот чат для вас закрыт по пункту %2 правил общения. После этого срока он откроется сам. Не согласны? "
           u"Напишите школе «Апелляция» и почему."_s.arg(moment(block.until, zone), block.basis.item);
}

QString liftedText(const QString& chat, BlockKind kind)
{
    return (kind == BlockKind::Out ? u"Ограничение в чате «%1» снято: чат снова открыт для вас."_s
                                   : u"Ограничение в чате «%1» снято: вы снова можете писать."_s)
        .arg(chat);
}

QString apologyText(const QString& nick, const QString& text, const QDateTime& until, const QTimeZone& zone,
                    const QString& page)
{
    return u"%1 приносит извинения: «%2»\n\nКто против того, чтобы ограничение сняли раньше срока, может до %3 "
           u"написать школе (не в этот чат) слово «Возражаю». Кто возразил, другим участникам не сообщается. Возразить "
           u"можно и на странице %4"_s.arg(nick, text, moment(until, zone), page);
}

QString appealDecisionText(const QString& chat, const Appeal& appeal, const Block& block, const QTimeZone& zone)
{
    const QString until = moment(block.until, zone);
    QString text = u"Ваша апелляция по чату «%1» рассмотрена. "_s.arg(chat);
    switch (appeal.outcome) {
    case AppealOutcome::Annulled:
        text += u"Ограничение снято, нарушения, на которых оно держалось, аннулированы."_s;
        break;
    case AppealOutcome::Shortened:
        text += (block.kind == BlockKind::Out ? u"Срок сокращён: чат откроется для вас %1."_s
                                              : u"Срок сокращён: писать можно с %1."_s)
                    .arg(until);
        break;
    case AppealOutcome::Upheld:
    case AppealOutcome::Open:
        text += u"Ограничение оставлено до %1."_s.arg(until);
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

QString findingsText(const QList<Finding>& findings, QStringView text)
{
    QStringList sentences;
    for (const Finding& finding : findings) {
        const QString matched = text.mid(finding.start, finding.length).toString();
        switch (finding.kind) {
        case FindingKind::Obscene:
            sentences << u"«%1» похоже на форму слова «%2»."_s.arg(matched, finding.root);
            break;
        case FindingKind::Phone:
            sentences << u"«%1» похоже на номер телефона."_s.arg(matched);
            break;
        case FindingKind::Passport:
            sentences << u"«%1» похоже на номер паспорта."_s.arg(matched);
            break;
        case FindingKind::Snils:
            sentences << u"«%1» — СНИЛС: контрольное число сходится."_s.arg(matched);
            break;
        case FindingKind::Card:
            sentences << u"«%1» — номер банковской карты: контрольная сумма сходится."_s.arg(matched);
            break;
        case FindingKind::ForeignLink:
            sentences << u"«%1» ведёт в мессенджер %2."_s.arg(matched, finding.root);
            break;
        case FindingKind::Flood:
            sentences << u"Сообщений за минуту: %1."_s.arg(finding.root);
            break;
        }
    }
    sentences.removeDuplicates();
    return contract::fitting(sentences.join(u' '), contract::sentenceLimit);
}

QString heldText(const QString& chat, const QString& why)
{
    const QString text = u"Ваше сообщение в чате «%1» сначала прочитает модератор."_s.arg(chat);
    return why.isEmpty() ? text : text + u" Причина: "_s + why;
}

QString warningText(const QString& chat, const QString& why)
{
    return u"Посмотрите ещё раз на своё сообщение в чате «%1»: его можно удалить или исправить. %2 Это напоминание, а "
           u"не нарушение."_s.arg(chat, why);
}

QString escalationText(const QString& chat, int reports, int hours)
{
    return u"В чате «%1» дольше %2 ч без решения: %3. Откройте раздел «Модерация»."_s.arg(
        chat, QString::number(hours), QString::number(reports));
}

QString readingText(const QString& chat, const QString& reader, const QString& reason)
{
    return u"%1 открывает для чтения чат «%2», не участвуя в нём. Причина: «%3». Это записано в журнале школы."_s.arg(
        reader, chat, reason);
}

QString hidingReason()
{
    return u"Скрыто модератором до решения"_s;
}

QString hiddenText(const QString& chat)
{
    return u"Ваше сообщение в чате «%1» скрыто. В течение часа модератор назовёт пункт правил, или сообщение вернётся."_s
        .arg(chat);
}

QString hiddenBasisText(const QString& chat, const RuleItem& item)
{
    return u"Ваше сообщение в чате «%1» удалено: %2."_s.arg(chat, quoted(item));
}

QString returnedText(const QString& nick, const QString& text, const QDateTime& at, const QTimeZone& zone)
{
    return u"Сообщение было скрыто и возвращается: нарушения правил не названо. %1, %2: «%3»"_s.arg(
        nick, moment(at, zone), text);
}

QString hiddenTooLongText(const QString& chat, const QString& hider)
{
    const QString what = u"В чате «%1» сообщение было скрыто час без основания и возвращено."_s.arg(chat);
    return hider.isEmpty() ? what : what + u" Скрыл модератор: "_s + hider + u'.';
}

QString violationUndoneText(const QString& chat)
{
    return u"Нарушение в чате «%1» записано по ошибке и отменено."_s.arg(chat);
}

QString blockUndoneText(const QString& chat, BlockKind kind)
{
    return (kind == BlockKind::Out ? u"Ограничение в чате «%1» было ошибкой и отменено: чат открыт для вас."_s
                                   : u"Ограничение в чате «%1» было ошибкой и отменено: вы можете писать."_s)
        .arg(chat);
}

QString reportReopenedText(const QString& chat)
{
    return u"Решение по вашей жалобе на сообщение в чате «%1» отменено: её рассмотрят ещё раз."_s.arg(chat);
}

QString newRulesText(const Rules& rules, const QDateTime& now, const QString& page, const QTimeZone& zone)
{
    const QString how = u"Прочтите её на странице %1, на своей странице вы отметите, что прочли. Или ответьте на это "
                        u"сообщение одним словом: «Ознакомлен» или «Ознакомлена»."_s.arg(page);
    if (now < rules.acknowledgeBy) {
        return u"Школа ввела новую редакцию правил общения, № %1 (%2).\n\n%3\n\nДо %4 всё остаётся как было; "
               u"после этого тот, кто не ознакомился, сможет только читать."_s.arg(
                   QString::number(rules.version), rules.requisites, how, moment(rules.acknowledgeBy, zone));
    }
    return u"Срок ознакомления с новой редакцией правил общения, № %1, прошёл, поэтому сейчас вы можете только "
           u"читать чаты. Писать снова можно будет сразу, как только вы ознакомитесь.\n\n%2"_s.arg(
               QString::number(rules.version), how);
}

QString opinionText(const RulesDraft& draft, const QString& page, const QTimeZone& zone)
{
    return u"Школа готовит новую редакцию правил общения, «%1», и до %2 спрашивает мнение родителей.\n\nПрочитать её и "
           u"ответить можно на странице %3. Или ответьте на это сообщение словом «За» или «Против», а после запятой, "
           u"если хотите, напишите почему. Кто что ответил, школа не видит: только сколько за, сколько против и замечания "
           u"без имён."_s.arg(draft.title, moment(draft.until, zone), page);
}

} // namespace authority
