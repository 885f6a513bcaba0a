// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QDate>
#include <QList>
#include <QString>

namespace domain {

using PhraseId = base::StringId<struct PhraseIdTag>;

inline constexpr int longestPhrase = 1000;
inline constexpr int mostPhrases = 100;

// A text that a person sends again and again (requirement E14). Words in braces stand for what differs: {имя}, {чат}, {дата},
// {я} are filled in where they are known, the others by hand.
struct Phrase
{
    PhraseId id;
    QString text;
    int place = 0; // in the person's own order

    bool operator==(const Phrase&) const = default;
};

// What is known where a phrase is put in.
struct PhraseWords
{
    QString name; // of the person who is answered, as one addresses him
    QString chat;
    QString self;
    QDate today;
};

struct FilledPhrase
{
    QString text;
    // The first words in braces that are still to be filled in by hand, in UTF-16 units.
    qsizetype gapStart = 0;
    qsizetype gapLength = 0; // 0: there are none

    bool operator==(const FilledPhrase&) const = default;
};

[[nodiscard]] FilledPhrase filledIn(const QString& phrase, const PhraseWords& known);

// As one addresses whoever bears that nick: «Мария Ивановна» of «Петрова Мария Ивановна (классный руководитель)».
[[nodiscard]] QString addressOf(const QString& nick);

// What the staff have before they have written phrases of their own; their ids are the same everywhere.
[[nodiscard]] QList<Phrase> firstPhrases();

} // namespace domain
