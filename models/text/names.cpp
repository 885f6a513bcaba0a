// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/names.h"

#include "text/words.h"

#include <QStringList>

#include <algorithm>

namespace text {
namespace {

QStringList foldedWords(QStringView text)
{
    QStringList result;
    WordCursor words(text);
    Word word;
    while (words.next(word))
        result << QString::fromUtf8(word.folded.data(), static_cast<qsizetype>(word.folded.size()));
    return result;
}

} // namespace

bool sameName(QStringView a, QStringView b)
{
    return nameKey(a) == nameKey(b);
}

QString nameKey(QStringView name)
{
    return foldedWords(name).join(u' ');
}

bool nameBeginsWith(QStringView name, QStringView typed)
{
    const QStringList parts = foldedWords(name);
    const QStringList wanted = foldedWords(typed);
    return std::ranges::all_of(wanted, [&parts](const QString& beginning) {
        return std::ranges::any_of(parts, [&](const QString& part) { return part.startsWith(beginning); });
    });
}

} // namespace text
