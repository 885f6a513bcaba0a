// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/language.h"
#include "client/preferences_file.h"
#include "client/program.h"
#include "client/single_instance.h"
#include "client/watched_application.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

int fail(const QString& sentence)
{
    std::fprintf(stderr, "staffroom: %s\n", qUtf8Printable(sentence));
    return 1;
}

} // namespace

#ifdef NDEBUG
using Application = QApplication;
#else
using Application = client::WatchedApplication;
#endif

int main(int argc, char* argv[])
{
    Application application(argc, argv);
    QApplication::setApplicationName(u"staffroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(STAFFROOM_VERSION));
    QApplication::setQuitOnLastWindowClosed(false); // the school's server may have to stop first

    const QStringList arguments = QApplication::arguments();
    const base::Result<client::CommandLine> asked = client::parseCommandLine(arguments);
    const base::Result<client::Profile> profile = client::Profile::open(
        asked && !asked->profile.isEmpty() ? asked->profile : client::Profile::defaultDirectory());
    const settings::Preferences preferences =
        profile ? client::readPreferences(profile->directory()) : settings::Preferences{};
    const QString language = client::languageFor(preferences.language);
    client::speak(application, language);

    const base::Result<client::CommandLine> line = client::parseCommandLine(arguments); // now in that language
    if (!line)
        return fail(line.error().text);
    if (line->showHelp || line->showVersion) {
        std::printf("%s\n", qUtf8Printable(line->showHelp ? client::commandLineHelp()
                                                          : u"staffroom "_s + QApplication::applicationVersion()));
        return 0;
    }
    if (!profile)
        return fail(widgets::sentenceFor(profile.error()));
    client::SingleInstance instance(profile->directory());
    const auto claim = instance.claim();
    if (!claim)
        return fail(widgets::sentenceFor(claim.error()));
    if (*claim == client::SingleInstance::Claim::Occupied)
        return 0; // the running program has been asked to show itself

    widgets::apply(application, preferences.appearance);
    QApplication::setWindowIcon(widgets::icon(widgets::Icon::School, QPalette::Highlight));
    const base::SystemClock clock;
    client::KeyringSecretStore secrets;
    client::Program program(application, *profile, secrets, clock, preferences, language);
    QObject::connect(&instance, &client::SingleInstance::raiseRequested, &program, &client::Program::raiseWindow);
    program.show();
    program.start(*line);
    return QApplication::exec();
}
