// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace domain {

enum class PersonalDataKind { Phone, Passport, Snils, Card };

struct PersonalData
{
    PersonalDataKind kind = PersonalDataKind::Phone;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const PersonalData&) const = default;
};

// Telephone numbers, passports, insurance numbers (СНИЛС) and bank cards of Russia, in the ways people group their
// digits. What has a check digit is believed only when it is right; what has none (passports) needs its usual grouping,
// or the word beside it. In the order of the text, not overlapping. Linear time.
[[nodiscard]] QList<PersonalData> personalDataIn(QStringView text);

// Digits only.
[[nodiscard]] bool isSnils(QStringView digits); // 11, with its check number
[[nodiscard]] bool isCard(QStringView digits);  // 16, by Luhn's sum

} // namespace domain
