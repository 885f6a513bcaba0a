// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripts.h"

#include <unistd.h>

namespace scripts {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

backend::Identity ourselves()
{
    return {::geteuid(), ::getegid(), {}, false};
}

backend::Child::Spec child(const QString& folder, const QString& script)
{
    return {
        .name = u"server"_s,
        .command = {u"/bin/sh"_s, {u"-c"_s, script}, QProcessEnvironment::systemEnvironment(), folder},
        .identity = ourselves(),
        .lockFile = folder + u"/server.lock",
        .logFile = folder + u"/server.log",
        .output = backend::Child::Output::Lines,
        .backOff = {.first = 1ms, .longest = 4ms, .steady = 1h, .failures = 4},
    };
}

} // namespace scripts
