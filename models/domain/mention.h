// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domain {

// Groups of a chat that can be called by one word: @все, @родители, @ученики, @учителя.
enum class MentionGroup { All, Guardians, Pupils, Teachers };

// Where a text calls somebody, in UTF-16 units, the @ included.
struct Mention
{
    int start = 0;
    int length = 0;
    QString word; // without the @, as written
    std::optional<MentionGroup> group = {};

    bool operator==(const Mention&) const = default;
};

// Words after an @ that stands at the beginning of a word.
[[nodiscard]] QList<Mention> mentionsIn(QStringView text);
[[nodiscard]] std::optional<MentionGroup> mentionGroup(const QString& word);
[[nodiscard]] QString wordFor(MentionGroup group); // "родители"

// Whether a message calls the person with that nick: by @ and the family name (Щербакова of «Щербакова Евгения (мама:
// …)») or the whole name, by the whole nick and a colon or comma at the beginning as other programs do, or by a group
// that he is in. Case and ё make no difference.
[[nodiscard]] bool isCalled(const QString& text, const QString& nick, const QList<MentionGroup>& groups);

} // namespace domain
