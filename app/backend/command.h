// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/layout.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace backend {

// What a server is started with. Nothing secret is in it, because every user of the computer can read command lines.
struct Command
{
    QString program; // absolute, or a name in PATH
    QStringList arguments;
    QProcessEnvironment environment; // all of it
    QString directory;
};

// ejabberd, by the Erlang machine itself: no ejabberdctl, no epmd (the distribution port is fixed and on loopback, its
// cookie lies in HOME). It ends when its standard input does: mod_staffroom watches that when STAFFROOM_PARENT is set.
//   libraries: the folder that holds ejabberd-<version>
[[nodiscard]] Command ejabberdCommand(const Layout& layout, const Ports& ports, const QString& libraries);

// staffroom-service, which ends when its standard input does.
[[nodiscard]] Command serviceCommand(const Layout& layout, const QString& program);

} // namespace backend
