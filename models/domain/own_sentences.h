// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/noun.h"
#include "domain/vocabulary.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace domain {

// A noun of the vocabulary that stands within sentences, where Russian bends it.
struct SpokenNoun
{
    QString Vocabulary::* one;
    QString Vocabulary::* many;
    bool isAnimate;
};
inline constexpr std::array spokenNouns{
    SpokenNoun{&Vocabulary::unit, &Vocabulary::units, false},
    SpokenNoun{&Vocabulary::pupil, &Vocabulary::pupils, true},
    SpokenNoun{&Vocabulary::subjectTeacher, &Vocabulary::teachers, true},
    SpokenNoun{&Vocabulary::classTeacher, &Vocabulary::classTeachers, true},
};

// In the forms that a person has corrected, otherwise in those of the rules.
[[nodiscard]] Noun nounOf(const SpokenNoun& noun, const Vocabulary& words);

// One sentence as each kind of organisation says it.
struct Said
{
    QString school;
    QString college;
    QString centre;

    [[nodiscard]] const QString& by(OrganisationKind kind) const;
};

// The sentences of an organisation that has words of its own (C12): «Выберите отряд», «ученики отряда».
//
// Nothing is marked in the sentences. «класс», «группа» and «объединение» stand in the same place of the same sentence in
// three genders, and what is one form in one of them is another in another: «группы» may be three cases, «класса» beside
// it leaves one. The words that agree («этот», «создана») are taken from the kind whose word has the gender of the own
// one. Where the three are built differently, that kind's sentence is read alone. Where the form is not certain, and the
// own word's forms differ, the sentence stays as the kind of organisation says it. Thread-safe.
class OwnSentences
{
public:
    OwnSentences(OrganisationKind kind, const Vocabulary& own);

    // Whether any word that stands within sentences is an own one.
    [[nodiscard]] bool isNeeded() const { return m_isNeeded; }
    [[nodiscard]] QString spoken(const Said& said) const;
    // Nothing where the form of a word is not certain.
    [[nodiscard]] std::optional<QString> ifCertain(const Said& said) const;

private:
    struct Part;

    [[nodiscard]] std::optional<QList<Part>> together(const Said& said) const;
    [[nodiscard]] QList<Part> alone(const Said& said) const;
    [[nodiscard]] std::optional<QString> say(const QList<Part>& parts) const;

    OrganisationKind m_kind;
    OrganisationKind m_like = OrganisationKind::School; // whose word for a unit has the gender of this one's
    std::array<Noun, spokenNouns.size()> m_nouns;
    bool m_isNeeded = false;
};

} // namespace domain
