// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include "domain/ladder.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWindowHours = 24 * 30;

const QRegularExpression& windowSentence()
{
    static const QRegularExpression sentence(
        u"возра[жз][^.]{0,120}в течение (?<number>\\d{1,3})\\s+(?<unit>час\\w*|сут\\w*|дн\\w*|день)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return sentence;
}

bool saysOut(QStringView sentence)
{
    static const QRegularExpression words(u"\\bчат\\b.*\\bзакрыт\\b|не читает|выходит из чата"_s,
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return words.match(sentence.toString()).hasMatch();
}

// The sentence of the text that says what a person does in a chat while he is restricted there; empty when none does.
QStringView kindSentenceIn(const QString& text)
{
    static const QRegularExpression end(u"[.\\n]"_s);
    for (QStringView sentence : QStringView(text).split(end)) {
        while (!sentence.isEmpty() && !sentence.front().isLetter())
            sentence = sentence.sliced(1);
        if (sentence.contains(u"ограничени", Qt::CaseInsensitive) &&
            (saysOut(sentence) || sentence.contains(u"не пишет", Qt::CaseInsensitive)))
            return sentence;
    }
    return {};
}

// The text with one paragraph more, numbered as the others are.
QString withItem(const QString& text, const QString& item)
{
    Rules rules;
    rules.text = text;
    const QList<RuleItem> items = itemsOf(rules);
    const bool isNumbered = !items.isEmpty() && text.contains(items.first().number + u". "_s);
    const QString number = isNumbered ? QString::number(items.last().number.section(u'.', 0, 0).toInt() + 1) + u". "_s
                                      : QString();
    return text.trimmed() + u"\n\n"_s + number + item;
}

} // namespace

QList<RuleItem> itemsOf(const Rules& rules)
{
    static const QRegularExpression between(u"\\n\\s*\\n"_s);
    static const QRegularExpression numbered(u"^(\\d{1,2}(?:\\.\\d{1,2}){0,2})[.)]?\\s+(?=\\S)"_s);
    QList<RuleItem> items;
    const QStringList paragraphs = rules.text.split(between, Qt::SkipEmptyParts);
    const bool isNumbered = std::ranges::any_of(
        paragraphs, [](const QString& paragraph) { return numbered.match(paragraph.trimmed()).hasMatch(); });
    for (const QString& paragraph : paragraphs) {
        const QString text = paragraph.trimmed();
        const QRegularExpressionMatch match = numbered.match(text);
        if (match.hasMatch())
            items << RuleItem{match.captured(1), text.mid(match.capturedEnd())};
        else if (!isNumbered && !text.isEmpty())
            items << RuleItem{QString::number(items.size() + 1), text};
        else if (isNumbered && !items.isEmpty())
            items.last().text += u"\n\n"_s + text; // goes on; what stands before the first number is a preamble
    }
    return items;
}

std::optional<RuleItem> itemOf(const Rules& rules, const QString& number)
{
    const QList<RuleItem> items = itemsOf(rules);
    const auto found = std::ranges::find(items, number, &RuleItem::number);
    return found == items.end() ? std::nullopt : std::optional(*found);
}

std::chrono::hours objectionWindowOf(const Rules& rules)
{
    const QRegularExpressionMatch match = windowSentence().match(rules.text);
    if (!match.hasMatch())
        return objectionWindow;
    const bool isInDays = match.captured(u"unit"_s).startsWith(u'с') || match.captured(u"unit"_s).startsWith(u'д');
    const int number = match.captured(u"number"_s).toInt() * (isInDays ? 24 : 1);
    return std::chrono::hours(std::clamp(number, 1, longestWindowHours));
}

bool statesObjectionWindow(const Rules& rules)
{
    return windowSentence().match(rules.text).hasMatch();
}

QString withObjectionWindow(const QString& text, std::chrono::hours window)
{
    const auto hours = static_cast<int>(window.count());
    const QString term = u"%1 %2"_s.arg(hours).arg(hours % 10 == 1 && hours % 100 != 11 ? u"часа"_s : u"часов"_s);
    const QRegularExpressionMatch match = windowSentence().match(text);
    if (match.hasMatch()) {
        QString changed = text;
        const auto from = match.capturedStart(u"number"_s);
        return changed.replace(from, match.capturedEnd(u"unit"_s) - from, term);
    }
    return withItem(text, u"После извинений участники чата могут возразить против досрочного снятия ограничения в "
                          u"течение %1. Кто возразил, другим не сообщается."_s.arg(term));
}

BlockKind blockKindOf(const Rules& rules)
{
    return saysOut(kindSentenceIn(rules.text)) ? BlockKind::Out : BlockKind::ReadOnly;
}

QString withBlockKind(const QString& text, BlockKind kind)
{
    const QString sentence = kind == BlockKind::Out
                                 ? u"На время ограничения чат для участника закрыт: он его не читает и в нём не пишет"_s
                                 : u"На время ограничения участник читает чат и не пишет в нём"_s;
    const QStringView said = kindSentenceIn(text);
    if (said.isEmpty())
        return kind == BlockKind::Out ? withItem(text, sentence + u'.') : text;
    if (saysOut(said) == (kind == BlockKind::Out))
        return text;
    QString changed = text;
    return changed.replace(said.data() - text.constData(), said.size(), sentence);
}

} // namespace domain
