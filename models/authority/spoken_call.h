// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace authority {

// What a person says to the school from an app that knows nothing of us: the first word is the command.
enum class SpokenAct { Appeal, Apology, Objection, Acknowledgement };

struct SpokenCall
{
    SpokenAct act = SpokenAct::Appeal;
    QString text; // what follows

    bool operator==(const SpokenCall&) const = default;
};

// Nothing when it is none of these.
[[nodiscard]] std::optional<SpokenCall> spokenCall(const QString& message);

} // namespace authority
