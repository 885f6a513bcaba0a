// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

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

// S6: rules are known before inclusion.
struct Acknowledgement
{
    PersonId person;
    int rulesVersion = 0;
    QDateTime at;

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

    bool operator==(const Consent&) const = default;
};

} // namespace domain
