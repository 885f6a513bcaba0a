// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/moderation.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace domain {

// The school's rules of communication. A version is set in force with its requisites and never changes afterwards.
struct Rules
{
    int version = 0; // 1, 2, …
    QString title;
    QString requisites; // protocol and order, as printed under the title
    QString text;       // paragraphs separated by empty lines
    QDateTime inForceFrom;
    // Who was in the chats before has until then to acknowledge this version, and may only read afterwards; null: no
    // such day, as of a school's first version.
    QDateTime acknowledgeBy = {};
    QDateTime remindedAt = {}; // when the school last spoke of it to those who had not; null: never

    bool operator==(const Rules&) const = default;
};

// What an act of moderation cites.
struct RuleItem
{
    QString number; // "3", "2.4"
    QString text;

    bool operator==(const RuleItem&) const = default;
};

// Paragraphs of the rules: by the numbers that they begin with or, when none does, counted from 1.
[[nodiscard]] QList<RuleItem> itemsOf(const Rules& rules);
[[nodiscard]] std::optional<RuleItem> itemOf(const Rules& rules, const QString& number);

// How long the others may object to an apology, as the rules say it: "… возразить … в течение 48 часов". The setting is
// the text, so people have acknowledged it; rules that do not say it leave it to the ladder (24 hours).
[[nodiscard]] std::chrono::hours objectionWindowOf(const Rules& rules);
[[nodiscard]] bool statesObjectionWindow(const Rules& rules);
// The same text with that sentence saying so many hours; added as an item of its own when there is none.
[[nodiscard]] QString withObjectionWindow(const QString& text, std::chrono::hours window);

// What a block takes away, as the rules say it: "На время ограничения чат для участника закрыт …". Rules that do not say
// it leave the chat to be read.
[[nodiscard]] BlockKind blockKindOf(const Rules& rules);
// The same text with that sentence saying so; added as an item of its own when it has to be said and is not.
[[nodiscard]] QString withBlockKind(const QString& text, BlockKind kind);

// The term that the school sets when it publishes a new version, in days.
inline constexpr int usualAcknowledgeDays = 14;
inline constexpr int mostAcknowledgeDays = 90;

// S6: rules are known before inclusion.
struct Acknowledgement
{
    PersonId person;
    int rulesVersion = 0;
    QDateTime at;
    QString basis = {}; // the signed paper from which somebody entered it; empty: by the person himself

    bool operator==(const Acknowledgement&) const = default;
};

// S7: inclusion only by one's own wish. Refusal is a state of its own, not the absence of consent.
enum class ConsentState { NotAsked, Given, Refused };

struct Consent
{
    PersonId person;
    UnitId unit; // into whose chats
    ConsentState state = ConsentState::NotAsked;
    QDateTime at;
    QString basis = {}; // as above

    bool operator==(const Consent&) const = default;
};

} // namespace domain
