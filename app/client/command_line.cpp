// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kSizes{u"tiny"_s, u"small"_s, u"school"_s, u"large"_s};

// The context of this file's sentences.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(client::CommandLine)
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Say::tr("Staffroom: the chats and the structure of a school."));
    parser.addOptions({
        {{u"h"_s, u"help"_s}, Say::tr("Shows this help.")},
        {u"version"_s, Say::tr("Shows the version.")},
        {u"profile"_s, Say::tr("Keeps accounts and messages in this folder."), u"DIR"_s},
        {u"this-computer"_s, Say::tr("Runs the school's server on this computer.")},
        {u"sample-school"_s, Say::tr("Fills a new server with an invented school: tiny, small, school or large."),
         u"SIZE"_s},
        {u"login"_s, Say::tr("Opens this account."), u"JID"_s},
    });
}

} // namespace

base::Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const auto refuse = [](const QString& sentence) -> base::Unexpected<base::Error> {
        return {{base::ErrorCode::InvalidInput, sentence, {}, sentence}};
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refuse(Say::tr("Not understood: %1").arg(parser.positionalArguments().constFirst()));
    CommandLine line;
    line.profile = parser.value(u"profile"_s);
    line.sampleSchool = parser.value(u"sample-school"_s);
    line.thisComputer = parser.isSet(u"this-computer"_s) || parser.isSet(u"sample-school"_s);
    line.login = parser.value(u"login"_s);
    line.showHelp = parser.isSet(u"help"_s);
    line.showVersion = parser.isSet(u"version"_s);
    if (parser.isSet(u"sample-school"_s) && !kSizes.contains(line.sampleSchool))
        return refuse(Say::tr("A sample school is one of these: %1").arg(kSizes.join(u", "_s)));
    if (!line.login.isEmpty() && line.login.count(u'@') != 1)
        return refuse(Say::tr("A login has the form login@school.example: %1").arg(line.login));
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace client
