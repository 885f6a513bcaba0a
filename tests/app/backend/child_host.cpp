// SPDX-License-Identifier: GPL-3.0-or-later
// child_host FOLDER SCRIPT: keeps the script running as a Child and passes its lines on, until it is killed.
#include "scripts.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const base::SystemClock clock;
    backend::Child child(scripts::child(arguments.at(1), arguments.at(2)), clock);
    QObject::connect(&child, &backend::Child::lineReceived, [](const QByteArray& line) {
        std::puts(line.constData());
        std::fflush(stdout);
    });
    child.start();
    return QCoreApplication::exec();
}
