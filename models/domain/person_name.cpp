// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_name.h"

#include <algorithm>

namespace domain {
namespace {

constexpr qsizetype longestPart = 60;

QString tidiedPart(const QString& part)
{
    QString text = part.normalized(QString::NormalizationForm_C).simplified();
    for (QChar& c : text) {
        if (c == u'‐' || c == u'‑' || c == u'–')
            c = u'-';
        else if (c == u'’' || c == u'ʼ' || c == u'`')
            c = u'\'';
    }
    return text;
}

bool isWritablePart(const QString& part)
{
    return part.size() <= longestPart && std::ranges::all_of(part, [](QChar c) {
               return c.isLetter() || c.isMark() || c == u' ' || c == u'-' || c == u'\'' || c == u'.';
           });
}

QString foldedPart(const QString& part)
{
    QString text = tidiedPart(part).toCaseFolded();
    text.replace(u'ё', u'е');
    return text;
}

} // namespace

PersonName tidied(const PersonName& name)
{
    return {tidiedPart(name.family), tidiedPart(name.given), tidiedPart(name.patronymic)};
}

bool isWritable(const PersonName& name)
{
    return isWritablePart(name.family) && isWritablePart(name.given) && isWritablePart(name.patronymic);
}

QString nameKey(const PersonName& name)
{
    return foldedPart(name.family) + u'/' + foldedPart(name.given);
}

bool mayBeSamePatronymic(const PersonName& a, const PersonName& b)
{
    return a.patronymic.isEmpty() || b.patronymic.isEmpty() || foldedPart(a.patronymic) == foldedPart(b.patronymic);
}

} // namespace domain
