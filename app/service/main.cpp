// SPDX-License-Identifier: GPL-3.0-or-later
// staffroom-service: the school's authority as a component of its chat server, with the join page. Says {"ready":true}
// in one line of JSON when it serves; ends on SIGTERM or when its standard input does.
#include "base/stop_request.h"
#include "service/school_service.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

using namespace Qt::Literals::StringLiterals;

void complain(const base::Error& error)
{
    std::fprintf(stderr, "staffroom-service: %s\n", qUtf8Printable(error.detail));
}

// A line for the supervisor.
void say(const QJsonObject& message)
{
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void sayReady(const service::SchoolService& school)
{
    QJsonValue administrator;
    if (school.administrator())
        administrator = school.administrator()->credentials();
    say({{u"ready"_s, true}, {u"administrator"_s, administrator}});
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"staffroom-service"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The school's service: a component of the chat server, with the join page."_s);
    const QCommandLineOption configOption(u"config"_s, u"File that says where everything is."_s, u"file"_s);
    parser.addOption(configOption);
    parser.addHelpOption();
    parser.process(app);
    if (!parser.isSet(configOption))
        parser.showHelp(2);

    const auto config = service::Config::read(parser.value(configOption));
    if (!config) {
        complain(config.error());
        return 2;
    }
    const base::SystemClock clock;
    const auto school = service::SchoolService::open(*config, clock);
    if (!school) {
        complain(school.error());
        return 1;
    }
    const base::StopRequest stop;
    QObject::connect(&stop, &base::StopRequest::received, &app, &QCoreApplication::quit);
    QObject::connect(school->get(), &service::SchoolService::ready, &app, [&] { sayReady(**school); });
    QObject::connect(school->get(), &service::SchoolService::administratorForgotten, &app, [] {
        say({{u"administrator"_s, QJsonValue()}});
    });
    QObject::connect(school->get(), &service::SchoolService::failed, &app, [](const base::Error& error) {
        complain(error);
        QCoreApplication::exit(1);
    });
    (*school)->start();
    return QCoreApplication::exec();
}
