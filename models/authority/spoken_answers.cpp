// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/spoken_answers.h"

#include "authority/command.h"
#include "authority/moderation.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 80;
constexpr qsizetype shortestWords = 4;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote).trimmed() + u'…';
}

QString apologyLine(const contract::BlockFile& file, const QDateTime& now, const QTimeZone& zone)
{
    if (file.apologies.isEmpty())
        return u"Вернуться раньше срока: ответьте «Извинение» и ваши слова."_s;
    const Apology& apology = file.apologies.first();
    if (now < apology.objectionsUntil)
        return u"Ваши извинения в чате; участники могут возразить до %1."_s.arg(moment(apology.objectionsUntil, zone));
    return u"Время для возражений на ваши извинения прошло; снимает ограничение модератор."_s;
}

QString appealLine(const contract::BlockFile& file)
{
    if (file.appeals.isEmpty())
        return u"Не согласны: ответьте «Апелляция» и почему."_s;
    return file.appeals.first().outcome == AppealOutcome::Open ? u"Ваша апелляция ждёт решения."_s
                                                               : u"Ваша апелляция рассмотрена."_s;
}

// Letters and digits, so that no app's quotation marks, dashes or capitals come between.
QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            plain += c == u'ё' ? QChar(u'е') : c;
        else if (!plain.isEmpty() && !plain.endsWith(u' '))
            plain += u' ';
    }
    return plain.trimmed();
}

} // namespace

QString spokenMenu()
{
    return u"Это служба школы. Ответьте цифрой или словом:\n"
           u"1 — мои нарушения\n"
           u"2 — мои ограничения и что с ними делать\n"
           u"3 — кто просит прощения и до какого времени можно возразить\n"
           u"4 — правила общения\n"
           u"5 — новые правила, о которых школа спрашивает родителей\n\n"
           u"Пожаловаться на сообщение в чате: «Жалоба» и слова из него.\n"
           u"Извинение, апелляция, возражение: начните сообщение словом «Извинение», «Апелляция» или «Возражаю».\n"
           u"Отметить, что вы прочитали правила общения или объявление: «Ознакомлен».\n"
           u"Забрать своё сообщение, которое ждёт рабочего времени чата: «Отозвать».\n"
           u"Проголосовать в опросе: «Голос», его номер и номер ответа, например «Голос 4712: 1»."_s;
}

QString spokenRecord(const Ledger& ledger, const PersonId& person)
{
    const contract::ModerationOwnReply own = ownModeration(ledger, person);
    if (own.violations.isEmpty())
        return u"Записанных нарушений у вас нет."_s;
    const QTimeZone zone = zoneOf(ledger.school());
    QStringList lines;
    QList<ChatId> chats;
    for (const contract::RegisterEntry& entry : own.violations) {
        if (!chats.contains(entry.violation.chat))
            chats << entry.violation.chat;
    }
    for (const ChatId& chat : chats) {
        lines << u"Чат «%1»:"_s.arg(titleOf(ledger.snapshot(), chat));
        int number = 0;
        int counting = 0;
        for (const auto& [violation, nick, text] : own.violations) {
            if (violation.chat != chat)
                continue;
            const bool isAnnulled = violation.annulledAt.isValid();
            const bool isUsed = !violation.block.isEmpty();
            counting += isAnnulled || isUsed ? 0 : 1;
            lines << u"%1. %2, пункт %3 правил%4%5."_s.arg(
                QString::number(++number), moment(violation.at, zone), violation.basis.item,
                text.isEmpty() ? QString() : u": «%1»"_s.arg(shortened(text)),
                isAnnulled ? u" — отменено по апелляции"_s
                : isUsed   ? u" — вошло в ограничение"_s
                           : QString());
        }
        lines << u"Учитывается: %1. Ограничить можно, когда их больше трёх."_s.arg(counting);
    }
    return lines.join(u'\n');
}

QString spokenBlocks(const Ledger& ledger, const PersonId& person)
{
    const QDateTime now = ledger.clock().now();
    const QTimeZone zone = zoneOf(ledger.school());
    QStringList parts;
    for (const contract::BlockFile& file : ownModeration(ledger, person).blocks) {
        if (!isRunning(file.block, now))
            continue;
        const bool isOut = file.block.kind == BlockKind::Out;
        const QString what = (isOut ? u"до %1 чат для вас закрыт"_s : u"до %1 вы читаете и не пишете"_s)
                                 .arg(moment(file.block.until, zone));
        const QString after = isOut ? u"чат откроется сам"_s : u"возможность писать вернётся сама"_s;
        parts << u"%1. Чат «%2»: %3. Основание: больше трёх нарушений, последнее — пункт %4 правил общения: «%5». После "
                 u"срока %6.\n%7\n%8"_s.arg(QString::number(parts.size() + 1),
                                            titleOf(ledger.snapshot(), file.block.chat), what, file.block.basis.item,
                                            itemTextOf(ledger.school(), file.block.basis), after,
                                            apologyLine(file, now, zone), appealLine(file));
    }
    if (parts.isEmpty())
        return u"Ограничений у вас нет."_s;
    if (parts.size() > 1)
        parts << u"Назовите номер: «Апелляция 2: …», «Извинение 1: …»."_s;
    return parts.join(u"\n\n"_s);
}

QString spokenApologies(const Ledger& ledger, const PersonId& person)
{
    const QTimeZone zone = zoneOf(ledger.school());
    QStringList lines;
    for (const contract::OpenApology& apology : ownModeration(ledger, person).apologies) {
        lines << u"%1. Чат «%2»: %3 просит прощения: «%4» %5"_s.arg(
            QString::number(lines.size() + 1), titleOf(ledger.snapshot(), apology.chat), apology.nick,
            shortened(apology.text),
            apology.objected ? u"Ваше возражение принято."_s
                             : u"Возразить можно до %1."_s.arg(moment(apology.objectionsUntil, zone)));
    }
    if (lines.isEmpty())
        return u"Сейчас возражать не на что: никто не просит снять ограничение раньше срока."_s;
    lines << (lines.size() == 1 ? u"Против? Ответьте «Возражаю». Другие участники не узнают, кто возразил."_s
                                : u"Против? Ответьте «Возражаю» и номер. Другие участники не узнают, кто возразил."_s);
    return lines.join(u'\n');
}

QString spokenDraft(const Ledger& ledger, const PersonId& person, const QString& page)
{
    const bool isAsked = reachOf(rolesOf(ledger.school(), person), Act::OpinionsGive) != Reach::Nobody;
    const auto files = listDrafts(ledger, person);
    if (files && isAsked) {
        for (const contract::DraftFile& file : files->drafts) {
            if (!isOpen(file.draft, ledger.clock().now()))
                continue;
            const QString own = file.own == Stance::None       ? QString()
                                : file.own == Stance::InFavour ? u"\n\nВы ответили: за."_s
                                                               : u"\n\nВы ответили: против."_s;
            return opinionText(file.draft, page, zoneOf(ledger.school())) + own;
        }
    }
    return u"Сейчас школа вас о новых правилах не спрашивает."_s;
}

QString spokenRules(const School& school)
{
    const Rules* const rules = rulesInForce(school);
    if (!rules)
        return u"Правила общения ещё не введены."_s;
    QStringList lines{rules->title};
    for (const RuleItem& item : itemsOf(*rules))
        lines << u"%1. %2"_s.arg(item.number, item.text);
    return lines.join(u"\n\n"_s);
}

bool namesMessage(const QString& words)
{
    return folded(words).size() >= shortestWords;
}

const RoomMessage* messageWith(const QString& words, const QList<RoomMessage>& messages,
                               const std::function<bool(const RoomMessage&)>& isWanted)
{
    const QString wanted = folded(words);
    const RoomMessage* newest = nullptr;
    for (const RoomMessage& message : messages) {
        const bool isIt = folded(message.text).contains(wanted) && isWanted(message);
        if (isIt && (!newest || newest->at < message.at))
            newest = &message;
    }
    return newest;
}

} // namespace authority
