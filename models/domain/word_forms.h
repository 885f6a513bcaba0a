// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/noun.h"
#include "domain/school.h"

#include <QMap>
#include <QString>

#include <array>
#include <optional>

// The nouns of a vocabulary that stand within sentences, where Russian bends them: by rules, and where the rules are
// wrong as a person has corrected them. An own word is kept as an entry of a dictionary: the word, then the forms that
// were corrected, "модуль|gender=masculine|genitive=модуля". Pure.
namespace domain {

struct SpokenNoun
{
    QString Vocabulary::* one;
    QString Vocabulary::* many;
    bool isAnimate;
};
inline constexpr SpokenNoun unitNoun{&Vocabulary::unit, &Vocabulary::units, false};
inline constexpr SpokenNoun pupilNoun{&Vocabulary::pupil, &Vocabulary::pupils, true};
inline constexpr SpokenNoun teacherNoun{&Vocabulary::subjectTeacher, &Vocabulary::teachers, true};
inline constexpr SpokenNoun leaderNoun{&Vocabulary::classTeacher, &Vocabulary::classTeachers, true};
inline constexpr std::array spokenNouns{unitNoun, pupilNoun, teacherNoun, leaderNoun};

// A word, and what was corrected of it, by formName() or genderForm.
struct WordEntry
{
    QString word;
    QMap<QString, QString> forms = {};

    bool operator==(const WordEntry&) const = default;
};

inline constexpr QLatin1StringView genderForm("gender");
[[nodiscard]] QString formName(GrammarCase grammarCase); // "genitive"
[[nodiscard]] QString genderName(Gender gender);         // "feminine"

[[nodiscard]] WordEntry entryIn(const QString& own);
// As it is kept; forms that are empty, or of no word, are left out.
[[nodiscard]] QString written(const WordEntry& entry);
// Whether each form of it is one that this word can have.
[[nodiscard]] bool canBeBent(const WordEntry& entry, QString Vocabulary::* word);

// In the forms that were corrected, otherwise in those of the rules. `own` as in Organisation::words.
[[nodiscard]] Noun nounOf(const SpokenNoun& noun, OrganisationKind kind, const Vocabulary& own);

} // namespace domain
