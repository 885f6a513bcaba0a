// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noun.h"

#include <QStringList>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView vowels = u"аеёиоуыэюя";
constexpr QStringView velars = u"гкх";
constexpr QStringView hushing = u"жшчщ";

bool isOf(QChar letter, QStringView letters)
{
    return letters.contains(letter.toLower());
}

// The letter before the last `back` ones.
QChar letterBefore(const QString& word, qsizetype back)
{
    return word.size() > back ? word.at(word.size() - back - 1).toLower() : QChar();
}

bool endsWith(const QString& word, QStringView end)
{
    return word.endsWith(end, Qt::CaseInsensitive);
}

bool startsWith(const QString& word, QStringView start)
{
    return word.startsWith(start, Qt::CaseInsensitive);
}

bool endsWithOneOf(const QString& word, std::initializer_list<QStringView> ends)
{
    return std::ranges::any_of(ends, [&](QStringView end) { return endsWith(word, end); });
}

// НИИ, ДОУ, Kids: nobody bends them.
bool isUnbent(const QString& word)
{
    const bool isAbbreviation = word.size() > 1 && word == word.toUpper();
    return isAbbreviation || word.back().script() != QChar::Script_Cyrillic;
}

Declined unbent(const QString& word)
{
    return {word, word, word, word, word, word};
}

QString withoutReflexive(const QString& word)
{
    return endsWithOneOf(word, {u"ийся", u"аяся", u"ееся", u"иеся"}) ? word.chopped(2) : word;
}

// By its looks; a noun that stands alone has to look more like an adjective than a word before a noun.
bool isAdjective(const QString& word, Gender gender, bool standsAlone)
{
    const QString bare = withoutReflexive(word);
    // "заведующий отделением" is no adjective with its noun.
    const bool isNounByNow = !standsAlone && (startsWith(bare, u"заведующ") || startsWith(bare, u"управляющ"));
    if (bare.size() < 4 || isNounByNow)
        return false;
    const QChar before = letterBefore(bare, 2);
    switch (gender) {
    case Gender::Masculine:
        if (endsWith(bare, u"ый"))
            return true;
        if (endsWith(bare, u"ой"))
            return bare.size() > 4 && isOf(before, u"нвдшг");
        return endsWith(bare, u"ий") && isOf(before, standsAlone ? u"кгхшчщ" : u"кгхшчщжн");
    case Gender::Feminine:
        return endsWith(bare, u"яя") || (endsWith(bare, u"ая") && bare.size() > 4);
    case Gender::Neuter:
        return endsWithOneOf(bare, {u"ое", u"ее"});
    }
    return false;
}

bool isManyAdjective(const QString& word)
{
    return word.size() > 3 && endsWithOneOf(withoutReflexive(word), {u"ые", u"ие"});
}

// Before a noun.
bool isManyAttribute(const QString& word)
{
    return isManyAdjective(word) && !startsWith(word, u"заведующ") && !startsWith(word, u"управляющ");
}

Declined adjective(const QString& word, Gender gender, bool isAnimate)
{
    const QString bare = withoutReflexive(word);
    const QString reflexive = word.mid(bare.size());
    const QString stem = bare.chopped(2);
    const bool isHushing = isOf(stem.back(), hushing) && !endsWith(bare, u"ой");
    const bool isSoft = isHushing || (endsWithOneOf(bare, {u"ий", u"яя", u"ее"}) && !isOf(stem.back(), velars));
    const bool isThin = isSoft || isOf(stem.back(), velars) || isOf(stem.back(), hushing);
    const auto with = [&](QStringView end) -> QString { return stem + end + reflexive; };
    if (gender == Gender::Feminine) {
        const QString oblique = with(isSoft ? u"ей" : u"ой");
        return {word, oblique, oblique, with(isSoft && !isHushing ? u"юю" : u"ую"), oblique, oblique};
    }
    const QString genitive = with(isSoft ? u"его" : u"ого");
    return {word,
            genitive,
            with(isSoft ? u"ему" : u"ому"),
            gender == Gender::Masculine && isAnimate ? genitive : word,
            with(isThin ? u"им" : u"ым"),
            with(isSoft ? u"ем" : u"ом")};
}

Declined manyAdjective(const QString& word, bool isAnimate)
{
    const QString bare = withoutReflexive(word);
    const QString reflexive = word.mid(bare.size());
    const QString stem = bare.chopped(1);
    const auto with = [&](QStringView end) -> QString { return stem + end + reflexive; };
    const QString genitive = with(u"х");
    return {word, genitive, with(u"м"), isAnimate ? genitive : word, with(u"ми"), genitive};
}

// "питомец" -> "питомц", "боец" -> "бойц", "кружок" -> "кружк"; "кузнец" and "урок" keep their vowel.
QString withoutFleeting(const QString& noun)
{
    const QChar before = letterBefore(noun, 2);
    if (endsWith(noun, u"ец")) {
        if (isOf(before, vowels))
            return noun.chopped(2) + u"йц";
        if (before == u'л')
            return noun.chopped(2) + u"ьц";
        return isOf(letterBefore(noun, 3), vowels) ? QString(noun.chopped(2) + u'ц') : noun;
    }
    if (endsWithOneOf(noun, {u"жок", u"шок", u"чок"}) && noun.size() > 4)
        return noun.chopped(2) + u'к';
    return noun;
}

Declined oneNoun(const QString& noun, Gender gender, bool isAnimate)
{
    const QChar last = noun.back().toLower();
    const QString stem = noun.chopped(1);
    const QChar before = letterBefore(noun, 1);
    const auto bent = [&](const QString& root, QStringView genitive, QStringView dative, QStringView instrumental,
                          QStringView prepositional) -> Declined {
        return {noun,
                root + genitive,
                root + dative,
                isAnimate && gender == Gender::Masculine ? root + genitive : noun,
                root + instrumental,
                root + prepositional};
    };
    if (isUnbent(noun))
        return unbent(noun);
    if (last == u'а' || last == u'я') {
        const bool isSoft = last == u'я';
        const QStringView dative = isSoft && before == u'и' ? u"и" : u"е";
        return {noun,
                stem + (isSoft || isOf(before, velars) || isOf(before, hushing) ? u"и" : u"ы"),
                stem + dative,
                stem + (isSoft ? u"ю" : u"у"),
                stem + (isSoft || before == u'ц' || isOf(before, hushing) ? u"ей" : u"ой"),
                stem + dative};
    }
    if (gender == Gender::Feminine) {
        if (last != u'ь')
            return unbent(noun);
        return {noun, stem + u'и', stem + u'и', noun, noun + u'ю', stem + u'и'};
    }
    if (gender == Gender::Neuter) {
        if (last == u'о')
            return bent(stem, u"а", u"у", u"ом", u"е");
        if (last != u'е')
            return unbent(noun);
        if (before == u'ц' || isOf(before, hushing))
            return bent(stem, u"а", u"у", u"ем", u"е");
        return bent(stem, u"я", u"ю", u"ем", before == u'и' ? u"и" : u"е");
    }
    if (last == u'ь')
        return bent(stem, u"я", u"ю", u"ем", u"е");
    if (last == u'й')
        return bent(stem, u"я", u"ю", u"ем", before == u'и' ? u"и" : u"е");
    if (isOf(last, vowels))
        return unbent(noun);
    return bent(withoutFleeting(noun), u"а", u"у", last == u'ц' || isOf(last, hushing) ? u"ем" : u"ом", u"е");
}

// Without an ending: "бригад", "троек", "пятёрок".
QString bareGenitive(const QString& stem)
{
    const QChar before = letterBefore(stem, 1);
    if (!endsWith(stem, u"к") || before.isNull() || isOf(before, vowels))
        return stem;
    if (before == u'й' || before == u'ь')
        return stem.chopped(2) + u"ек";
    return stem.chopped(1) + (isOf(before, hushing) ? u"ек" : u"ок");
}

QString manyGenitive(const QString& many, const QString& one, Gender gender)
{
    const QChar last = many.back().toLower();
    const QString stem = many.chopped(1);
    const QChar before = letterBefore(many, 1);
    // «классный руководитель», but «наставники»: the one says nothing about the other.
    const bool isOfOne = one.left(2).compare(many.left(2), Qt::CaseInsensitive) == 0;
    const QChar lastOfOne = isOfOne ? one.back().toLower() : QChar();
    if (last == u'я') {
        if (before == u'ь')
            return stem + u"ев";
        return stem + (before == u'и' ? u"й"_s : u"ей"_s);
    }
    if (last == u'а')
        return gender == Gender::Masculine ? QString(stem + (isOf(before, hushing) ? u"ей" : u"ов")) : stem;
    if (lastOfOne == u'а' || lastOfOne == u'о')
        return bareGenitive(stem);
    if (lastOfOne == u'я')
        return stem + (isOf(before, vowels) ? u'й' : u'ь');
    if (last == u'и' && isOf(before, velars))
        return stem + u"ов";
    if (lastOfOne == u'ь' || isOf(before, hushing))
        return stem + u"ей";
    if (lastOfOne.isNull() && last == u'и')
        return stem + (isOf(before, vowels) ? u"й"_s : u"ей"_s);
    return stem + (lastOfOne == u'й' || before == u'ц' ? u"ев" : u"ов");
}

Declined manyNoun(const QString& many, const QString& one, Gender gender, bool isAnimate)
{
    const QChar last = many.back().toLower();
    if (isUnbent(many) || !isOf(last, u"ыиая"))
        return unbent(many);
    const QString stem = many.chopped(1);
    const QChar before = letterBefore(many, 1);
    const bool isSoft = last == u'я' || (last == u'и' && !isOf(before, velars) && !isOf(before, hushing));
    const QString root = stem + (isSoft ? u'я' : u'а');
    const QString genitive = manyGenitive(many, one, gender);
    return {many, genitive, root + u'м', isAnimate ? genitive : many, root + u"ми", root + u'х'};
}

QString manyOfAdjective(const QString& word)
{
    const QString bare = withoutReflexive(word);
    const QString stem = bare.chopped(2);
    const bool isThin = isOf(stem.back(), velars) || isOf(stem.back(), hushing) ||
                        endsWithOneOf(bare, {u"ий", u"яя", u"ее"});
    return stem + (isThin ? u"ие" : u"ые") + (bare == word ? QString() : u"ся"_s);
}

QString manyOfNoun(const QString& noun, Gender gender)
{
    const QChar last = noun.back().toLower();
    if (isUnbent(noun))
        return noun;
    const QString stem = isOf(last, u"аяйьое") ? noun.chopped(1) : withoutFleeting(noun);
    if (gender == Gender::Neuter && last == u'о')
        return stem + u'а';
    if (gender == Gender::Neuter && last == u'е')
        return stem + (isOf(letterBefore(noun, 1), hushing) ? u'а' : u'я');
    if (last != u'а' && isOf(last, vowels) && last != u'я')
        return noun;
    return stem + (isOf(last, u"яйь") || isOf(stem.back(), velars) || isOf(stem.back(), hushing) ? u'и' : u'ы');
}

// Which of the words is the noun: the first that is no adjective, or the last one.
template <typename IsAdjective>
qsizetype headOf(const QStringList& words, IsAdjective isAdjectiveBeforeNoun)
{
    qsizetype head = 0;
    while (head + 1 < words.size() && isAdjectiveBeforeNoun(words.at(head)))
        ++head;
    return head;
}

// Each word bent as it has to be, side by side.
template <typename BendWord>
Declined phrase(const QStringList& words, qsizetype head, BendWord bend)
{
    Declined all;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const Declined word = at <= head ? bend(words.at(at), at == head) : unbent(words.at(at));
        for (size_t form = 0; form < all.size(); ++form)
            all.at(form) += (at == 0 ? u""_s : u" "_s) + word.at(form);
    }
    return all;
}

QStringList wordsIn(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

qsizetype headOfOne(const QStringList& words, Gender gender)
{
    return headOf(words, [&](const QString& word) { return isAdjective(word, gender, false); });
}

} // namespace

Gender genderOf(const QString& one, bool isAnimate)
{
    const QStringList words = wordsIn(one);
    if (words.isEmpty())
        return Gender::Masculine;
    // An adjective before the noun says it plainly.
    for (const Gender gender : {Gender::Feminine, Gender::Neuter, Gender::Masculine}) {
        if (words.size() > 1 && isAdjective(words.first(), gender, false))
            return gender;
    }
    const QString& noun = words.first();
    if (endsWithOneOf(noun, {u"ая", u"яя", u"аяся"}))
        return Gender::Feminine;
    const QChar last = noun.back().toLower();
    if (last == u'а' || last == u'я')
        return isAnimate && !endsWithOneOf(noun, {u"ница", u"иса"}) ? Gender::Masculine : Gender::Feminine;
    if (last == u'ь')
        return isAnimate || endsWithOneOf(noun, {u"тель", u"арь", u"ырь", u"уль", u"ель"}) ? Gender::Masculine
                                                                                           : Gender::Feminine;
    if (last.isLetter() && isOf(last, vowels))
        return isAnimate ? Gender::Masculine : Gender::Neuter;
    return Gender::Masculine;
}

QString manyOf(const QString& one, Gender gender)
{
    QStringList words = wordsIn(one);
    if (words.isEmpty())
        return {};
    const qsizetype head = headOfOne(words, gender);
    for (qsizetype at = 0; at <= head; ++at) {
        QString& word = words[at];
        word = at < head || isAdjective(word, gender, true) ? manyOfAdjective(word) : manyOfNoun(word, gender);
    }
    return words.join(u' ');
}

QString withThis(const QString& one, Gender gender)
{
    switch (gender) {
    case Gender::Masculine:
        break;
    case Gender::Feminine:
        return u"эта "_s + one;
    case Gender::Neuter:
        return u"это "_s + one;
    }
    return u"этот "_s + one;
}

QString prepositionBefore(const QString& word, const QString& preposition)
{
    if (word.isEmpty())
        return preposition;
    const QChar first = word.front().toLower();
    const QChar second = word.size() > 1 ? word.at(1).toLower() : QChar();
    const bool isCluster = second.isLetter() && !isOf(second, vowels);
    const QString lower = preposition.toLower();
    const QString bare = preposition.left(1);
    if (lower == u"с"_s || lower == u"со"_s) {
        const bool isHard = isOf(first, u"сзшж") || (first == u'в' && isOf(second, u"зст"));
        return first == u'щ' || (isCluster && isHard) ? bare + u'о' : bare;
    }
    if (lower == u"в"_s || lower == u"во"_s)
        return isCluster && isOf(first, u"вф") ? bare + u'о' : bare;
    if (lower == u"о"_s || lower == u"об"_s)
        return isOf(first, u"аиоуэ") ? bare + u'б' : bare;
    return preposition;
}

QString fewOf(const Noun& noun)
{
    const QStringList one = wordsIn(noun.one.front());
    const QStringList genitive = wordsIn(noun.one.at(static_cast<size_t>(GrammarCase::Genitive)));
    const QStringList genitiveMany = wordsIn(noun.many.at(static_cast<size_t>(GrammarCase::Genitive)));
    if (one.isEmpty() || genitive.size() != genitiveMany.size())
        return genitive.join(u' ');
    const qsizetype head = headOfOne(one, noun.gender);
    const qsizetype adjectives = head + (isAdjective(one.at(head), noun.gender, true) ? 1 : 0);
    return (genitiveMany.first(adjectives) + genitive.mid(adjectives)).join(u' ');
}

Noun declined(const QString& one, const QString& many, Gender gender, bool isAnimate)
{
    const QStringList words = wordsIn(one);
    const QStringList manyWords = wordsIn(many);
    if (words.isEmpty() || manyWords.isEmpty())
        return {};
    Noun noun{gender, {}, {}, {}};
    const qsizetype head = headOfOne(words, gender);
    noun.one = phrase(words, head, [&](const QString& word, bool isHead) {
        return !isHead || isAdjective(word, gender, true) ? adjective(word, gender, isAnimate)
                                                          : oneNoun(word, gender, isAnimate);
    });
    noun.many = phrase(manyWords, headOf(manyWords, isManyAttribute), [&](const QString& word, bool isHead) {
        return !isHead || isManyAdjective(word) ? manyAdjective(word, isAnimate)
                                                : manyNoun(word, words.at(head), gender, isAnimate);
    });
    noun.few = fewOf(noun);
    return noun;
}

} // namespace domain
