// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/command_line.h"
#include "client/single_instance.h"
#include "driver.h"
#include "json_lines.h"

#include <QCoreApplication>

// staffroom-driver --profile DIR: requests on stdin, answers and events on stdout; ends with the end of stdin.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("staffroom-driver"));
    const auto line = client::parseCommandLine(QCoreApplication::arguments());
    if (!line || line->profile.isEmpty()) {
        std::fputs("usage: staffroom-driver --profile DIR\n", stderr);
        return 2;
    }
    auto profile = client::Profile::open(line->profile);
    if (!profile) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(profile.error().detail));
        return 3;
    }
    client::SingleInstance instance(profile->directory());
    const auto claim = instance.claim();
    if (!claim || *claim != client::SingleInstance::Claim::First) {
        std::fputs("the profile is in use\n", stderr);
        return 4;
    }
    const base::SystemClock clock;
    client::KeyringSecretStore secrets;
    client::Core core(*profile, secrets, clock, QStringLiteral("ru"));
    driver::Driver driver(core);

    const driver::JsonLines lines;
    QObject::connect(&lines, &driver::JsonLines::received, &driver, &driver::Driver::take);
    return QCoreApplication::exec();
}
