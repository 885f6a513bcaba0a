// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTime>

namespace settings {

// Of which messages a person wants to hear, whatever the chat; what each chat may tell is chosen in its menu.
struct Notices
{
    QStringList words; // a message with one of these is told, also where only mentions are
    // Nothing is told from … to …, over midnight if the end is earlier; both invalid: at any time.
    QTime quietFrom;
    QTime quietTo;

    [[nodiscard]] bool hasQuietHours() const { return quietFrom.isValid() && quietTo.isValid() && quietFrom != quietTo; }
    [[nodiscard]] bool isQuietAt(const QTime& time) const
    {
        if (!hasQuietHours())
            return false;
        return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
    }
    bool operator==(const Notices&) const = default;
};

} // namespace settings
