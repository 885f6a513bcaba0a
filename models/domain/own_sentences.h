// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/word_forms.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace domain {

// One sentence as each kind of organisation says it.
struct Said
{
    QString school;
    QString college;
    QString centre;

    [[nodiscard]] const QString& by(OrganisationKind kind) const;
};

// Some in which the noun stands in different cases, to be looked at.
[[nodiscard]] QList<Said> samplesOf(const SpokenNoun& noun);

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
