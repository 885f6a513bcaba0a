// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/repair.h"

#include "text/folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace text {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kLatinKeys = u"qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:ZXCVBNM<>~";
constexpr QStringView kRussianKeys = u"йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЯЧСМИТЬБЮЁ";
static_assert(kLatinKeys.size() == kRussianKeys.size());

constexpr QStringView kRussianLetters = u"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr QStringView kEnglishLetters = u"abcdefghijklmnopqrstuvwxyz";

bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isCyrillic(QChar c)
{
    return c.script() == QChar::Script_Cyrillic;
}

// The longest first.
constexpr std::array<std::pair<QStringView, QStringView>, 37> kSounds{{
    {u"shch", u"щ"}, {u"sch", u"щ"}, {u"tsk", u"тск"}, {u"ya", u"я"}, {u"yu", u"ю"}, {u"yo", u"ё"}, {u"ye", u"е"},
    {u"ja", u"я"},   {u"ju", u"ю"},  {u"jo", u"ё"},    {u"zh", u"ж"}, {u"kh", u"х"}, {u"ts", u"ц"}, {u"ch", u"ч"},
    {u"sh", u"ш"},   {u"a", u"а"},   {u"b", u"б"},     {u"v", u"в"},  {u"w", u"в"},  {u"g", u"г"},  {u"d", u"д"},
    {u"e", u"е"},    {u"z", u"з"},   {u"i", u"и"},     {u"j", u"й"},  {u"k", u"к"},  {u"q", u"к"},  {u"l", u"л"},
    {u"m", u"м"},    {u"n", u"н"},   {u"o", u"о"},     {u"p", u"п"},  {u"r", u"р"},  {u"s", u"с"},  {u"t", u"т"},
    {u"u", u"у"},    {u"'", u"ь"},
}};

QString soundAt(QStringView small, qsizetype& at)
{
    for (const auto& [latin, russian] : kSounds) {
        if (small.mid(at).startsWith(latin)) {
            at += latin.size();
            return russian.toString();
        }
    }
    const QChar c = small[at++];
    switch (c.unicode()) {
    case u'f':
        return u"ф"_s;
    case u'h':
        return u"х"_s;
    case u'c':
        return u"ц"_s;
    case u'x':
        return u"кс"_s;
    case u'y': {
        const bool afterVowel = at > 1 && QStringView(u"aeiouy").contains(small[at - 2]);
        return afterVowel ? u"й"_s : u"ы"_s;
    }
    default:
        return QString(c);
    }
}

} // namespace

QString inOtherLayout(QStringView typed)
{
    const bool toLatin = std::any_of(typed.begin(), typed.end(), isCyrillic);
    const QStringView from = toLatin ? kRussianKeys : kLatinKeys;
    const QStringView to = toLatin ? kLatinKeys : kRussianKeys;
    QString result;
    for (const QChar c : typed) {
        const qsizetype key = from.indexOf(c);
        result += key < 0 ? c : to[key];
    }
    return result;
}

QStringList transliterated(QStringView typed)
{
    if (std::none_of(typed.begin(), typed.end(), isLatin))
        return {};
    const QString small = typed.toString().toLower();
    QString plain;
    QString withHardE; // э at the beginning of words
    for (qsizetype at = 0; at < small.size();) {
        const bool beginsWord = at == 0 || !small[at - 1].isLetter();
        const bool isE = small[at] == u'e';
        const QString sound = soundAt(small, at);
        plain += sound;
        withHardE += beginsWord && isE ? u"э"_s : sound;
    }
    return plain == withHardE ? QStringList{plain} : QStringList{withHardE, plain};
}

QStringList oneSlipAway(const QString& word)
{
    const QStringView letters = std::any_of(word.begin(), word.end(), isCyrillic) ? kRussianLetters : kEnglishLetters;
    QStringList near;
    for (qsizetype i = 0; i + 1 < word.size(); ++i) {
        if (word[i] == word[i + 1])
            continue;
        QString swapped = word;
        std::swap(swapped[i], swapped[i + 1]);
        near << swapped;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        for (const QChar letter : letters) {
            if (letter == word[i])
                continue;
            QString replaced = word;
            replaced[i] = letter;
            near << replaced;
        }
    }
    for (qsizetype i = 0; i <= word.size(); ++i) {
        for (const QChar letter : letters)
            near << QString(word).insert(i, letter);
    }
    for (qsizetype i = 0; i < word.size(); ++i)
        near << QString(word).remove(i, 1);
    return near;
}

} // namespace text
