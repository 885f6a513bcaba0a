// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;

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

} // namespace domain
