// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QString>

namespace authority {

struct Letter
{
    QString to; // one address
    QString subject;
    QString text;

    bool operator==(const Letter&) const = default;
};

// How the service sends e-mail, where the school has set that up. One thread, the service's main one.
class MailPort
{
public:
    virtual ~MailPort() = default;

    // Answered once the letter has been handed over; that it arrives nobody can promise. Any error: it was not sent.
    [[nodiscard]] virtual base::FutureResult<void> send(const Letter& letter) = 0;
};

} // namespace authority
