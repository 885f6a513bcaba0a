// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

// How many people have put one sign under a message.
struct Reaction
{
    QString sign;
    int count = 0;
    bool own = false; // the signed-in person is one of them

    bool operator==(const Reaction&) const = default;
};

// Of one person under one message; what goes beyond is dropped, whoever sends it.
inline constexpr int kMostSignsOfPerson = 6;
// Different signs under one message; the rarest of more are not shown.
inline constexpr int kMostSigns = 12;

// A picture character (with its modifiers), not a word: XEP-0444 lets nothing else count.
[[nodiscard]] bool isSign(const QString& text);
// The ones that count, each once, at most kMostSignsOfPerson.
[[nodiscard]] QStringList signsOf(const QStringList& sent);

// What one person has put.
struct PersonSigns
{
    QString nick;
    QStringList signs;
    bool own = false;

    bool operator==(const PersonSigns&) const = default;
};
// The most frequent first, equal ones in the order of their first appearance.
[[nodiscard]] QList<Reaction> tally(const QList<PersonSigns>& people);

} // namespace domain
