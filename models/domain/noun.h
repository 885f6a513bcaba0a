// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace domain {

enum class Gender { Masculine, Feminine, Neuter };

enum class GrammarCase { Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional };
inline constexpr std::array grammarCases{GrammarCase::Nominative, GrammarCase::Genitive,     GrammarCase::Dative,
                                         GrammarCase::Accusative, GrammarCase::Instrumental, GrammarCase::Prepositional};

// A number of a noun in each case, by GrammarCase: "отряд, отряда, отряду, отряд, отрядом, отряде".
using Declined = std::array<QString, grammarCases.size()>;

// A Russian noun, or several words of which one is the noun: "классный руководитель", "руководитель объединения".
struct Noun
{
    Gender gender = Gender::Masculine;
    Declined one;
    Declined many;
    QString few; // after 2, 3 and 4: "отряда", but "учащихся"

    bool operator==(const Noun&) const = default;
};

[[nodiscard]] Gender genderOf(const QString& one, bool isAnimate);

// By the rules of endings, from both nominatives: "отряд", "отряды". Words before the noun agree with it, words after it
// stay. Of vowels that come and go only the regular ones are known (питомец, кружок, тройка); stress, and words that
// are bent like no others (друзья), are not: what is proposed can be corrected by a person. Thread-safe.
[[nodiscard]] Noun declined(const QString& one, const QString& many, Gender gender, bool isAnimate);

// The nominative of many, where nobody has said it: "отряды"; "звена" of "звено", which is not right.
[[nodiscard]] QString manyOf(const QString& one, Gender gender);

// «этот отряд», «эта бригада», «это звено»
[[nodiscard]] QString withThis(const QString& one, Gender gender);

// «со студентом», «с учащимся»; «во взводе», «в отряде»; «об отряде», «о классе»: the preposition as it is before that
// word. Any other word stays.
[[nodiscard]] QString prepositionBefore(const QString& word, const QString& preposition);

// What 2, 3 and 4 ask for, from the other forms.
[[nodiscard]] QString fewOf(const Noun& noun);

} // namespace domain
