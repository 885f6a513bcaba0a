// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/command_line.h"
#include "client/single_instance.h"
#include "driver.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <unistd.h>

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

    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &driver, [&] {
        std::array<char, 65536> buffer;
        const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (size <= 0) {
            input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        pending.append(buffer.data(), size);
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
            driver.take(pending.first(end));
            pending.remove(0, end + 1);
        }
    });
    return QCoreApplication::exec();
}
