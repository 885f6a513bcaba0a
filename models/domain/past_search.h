// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace domain {

// What somebody searched for, to be searched for again.
struct PastSearch
{
    QString query; // as typed
    QDateTime usedAt;
    bool saved = false; // kept until it is taken away by hand

    bool operator==(const PastSearch&) const = default;
};

} // namespace domain
