// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sample_school.h"

namespace sample {

// Where the invented school goes. Neither the server nor the service may be running on these files.
struct Target
{
    QString domain;
    QString serviceStore;   // of staffroom-service; made
    QString serverDatabase; // of ejabberd; made, or filled where it has been made already
    QString serverSchema;   // ejabberd's own lite.new.sql
};

struct Filled
{
    domain::Login administrator;
    int people = 0;
    int accounts = 0;
    int chats = 0;
    int messages = 0;
};

// Puts the school into the service's store, and accounts (all with this password) and messages into the server's
// database. Blocking: about 20,000 messages a second.
[[nodiscard]] base::Result<Filled> fill(const Target& target, const Size& size, std::uint64_t seed,
                                        const QString& password, const base::Clock& clock);

} // namespace sample
