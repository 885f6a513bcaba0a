// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reaction.h"

#include <algorithm>

namespace domain {
namespace {

constexpr qsizetype kLongestSign = 24; // UTF-16 units: a family of four with skin tones

// A variation selector, a joiner, a skin tone, a keycap, a tag: stands on a picture and is none itself.
bool isModifier(char32_t c)
{
    return c == 0x200D || c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF) ||
           (c >= 0xE0020 && c <= 0xE007F);
}

bool isPicture(char32_t c)
{
    return c == 0xA9 || c == 0xAE || (c >= 0x203C && c <= 0x3299 && !QChar::isLetter(c) && !QChar::isSpace(c) &&
                                      QChar::category(c) == QChar::Symbol_Other) ||
           (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool isKeycap(const QList<uint>& points)
{
    const auto isKey = [](char32_t c) { return (c >= '0' && c <= '9') || c == '#' || c == '*'; };
    return points.size() >= 2 && points.size() <= 3 && isKey(points.first()) && points.last() == 0x20E3;
}

} // namespace

bool isSign(const QString& text)
{
    if (text.isEmpty() || text.size() > kLongestSign)
        return false;
    const QList<uint> points = text.toUcs4();
    if (isKeycap(points))
        return true;
    const auto fits = [](uint c) { return isPicture(c) || isModifier(c); };
    return isPicture(points.first()) && std::ranges::all_of(points, fits);
}

QStringList signsOf(const QStringList& sent)
{
    QStringList signs;
    for (const QString& text : sent) {
        const QString sign = text.trimmed();
        if (signs.size() < kMostSignsOfPerson && isSign(sign) && !signs.contains(sign))
            signs << sign;
    }
    return signs;
}

QList<Reaction> tally(const QList<PersonSigns>& people)
{
    QList<Reaction> reactions;
    for (const PersonSigns& person : people) {
        for (const QString& sign : person.signs) {
            auto found = std::ranges::find(reactions, sign, &Reaction::sign);
            if (found == reactions.end())
                found = reactions.insert(reactions.end(), Reaction{sign, 0, false});
            ++found->count;
            found->own = found->own || person.own;
        }
    }
    std::ranges::stable_sort(reactions, std::ranges::greater(), &Reaction::count);
    if (reactions.size() > kMostSigns)
        reactions.resize(kMostSigns);
    return reactions;
}

} // namespace domain
