// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace authority {

// What a person says to the school from an app that knows nothing of us: the first word is the command; what only asks
// has a number too, that of the menu which the school answers to anything else.
enum class SpokenAct {
    Record,
    Blocks,
    Apologies,
    Rules,
    Complaint,
    Appeal,
    Apology,
    Objection,
    Acknowledgement,
    Draft, // what the school asks about
    InFavour,
    Against,
    Withdrawal, // of a message that waits
};

struct SpokenCall
{
    SpokenAct act = SpokenAct::Appeal;
    QString text;   // what follows
    int number = 0; // which one is meant, of those that the school has counted out; 0: not said
    QString quote = {}; // lines that begin with ">", as apps quote what is answered

    bool operator==(const SpokenCall&) const = default;
};

// Nothing when it is none of these.
[[nodiscard]] std::optional<SpokenCall> spokenCall(const QString& message);

} // namespace authority
