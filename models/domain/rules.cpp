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
    Rules rules;
    rules.text = text;
    const QList<RuleItem> items = itemsOf(rules);
    const bool isNumbered = !items.isEmpty() && text.contains(items.first().number + u". "_s);
    const QString number = isNumbered ? QString::number(items.last().number.section(u'.', 0, 0).toInt() + 1) + u". "_s
                                      : QString();
    return text.trimmed() + u"\n\n"_s + number +
           u"После извинений участники чата могут возразить против досрочного снятия ограничения в течение %1. Кто "
           u"возразил, другим не сообщается."_s.arg(term);
}

} // namespace domain
