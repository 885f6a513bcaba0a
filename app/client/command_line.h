// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

namespace client {

// staffroom [--profile DIR] [--this-computer] [--sample-school SIZE] [--login JID]
struct CommandLine
{
    QString profile; // empty: the default place
    bool thisComputer = false;
    QString sampleSchool; // tiny, small, school, large; empty: none
    QString login;        // login@domain; empty: the last one
    bool showHelp = false;
    bool showVersion = false;

    bool operator==(const CommandLine&) const = default;
};

// The program's name first. InvalidInput with a sentence in Error::text.
[[nodiscard]] base::Result<CommandLine> parseCommandLine(const QStringList& arguments);
[[nodiscard]] QString commandLineHelp();

} // namespace client
