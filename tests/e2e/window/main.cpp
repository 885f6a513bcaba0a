// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"
#include "client/preferences_file.h"
#include "client/program.h"
#include "client/watched_application.h"
#include "hands.h"
#include "json_lines.h"
#include "widgets/style.h"

#include <QApplication>

// staffroom-window --profile DIR: the program in Russian, worked by requests on stdin; ends with the end of stdin.
int main(int argc, char** argv)
{
    client::WatchedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("staffroom-window"));
    const auto line = client::parseCommandLine(QApplication::arguments());
    if (!line || line->profile.isEmpty()) {
        std::fputs("usage: staffroom-window --profile DIR\n", stderr);
        return 2;
    }
    const auto profile = client::Profile::open(line->profile);
    if (!profile) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(profile.error().detail));
        return 3;
    }
    const QString language = QStringLiteral("ru");
    client::speak(application, language);
    const settings::Preferences preferences = client::readPreferences(profile->directory());
    widgets::apply(application, preferences.appearance);
    const base::SystemClock clock;
    client::KeyringSecretStore secrets;
    client::Program program(application, *profile, secrets, clock, preferences, language);
    program.show();
    program.start(*line);

    driver::Hands hands(application);
    const driver::JsonLines lines;
    QObject::connect(&lines, &driver::JsonLines::received, &program,
                     [&hands](const QByteArray& request) { hands.take(request); });
    return QApplication::exec();
}
