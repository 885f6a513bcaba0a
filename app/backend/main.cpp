// SPDX-License-Identifier: GPL-3.0-or-later
// staffroom-backend: the embedded backend of one directory on its own, for scripts, tests and a school's small server.
// Speaks JSON lines on its standard output: first the endpoints ("ready": true), again when they change, and {"state":
// …} whenever that changes.
#include "backend/supervisor.h"
#include "base/stop_request.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QMetaEnum>

#include <algorithm>
#include <cstdio>

namespace {

using backend::Child;
using backend::Supervisor;
using namespace Qt::Literals::StringLiterals;

void say(const QJsonObject& message)
{
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void sayState(const Supervisor& supervisor, Supervisor::State state)
{
    QJsonObject message{
        {u"state"_s,
         QString::fromLatin1(QMetaEnum::fromType<Supervisor::State>().valueToKey(static_cast<int>(state))).toLower()}};
    if (state == Supervisor::State::Restarting) {
        const bool server = supervisor.ejabberd()->state() != Child::State::Ready;
        message.insert(u"child"_s, QString(server ? backend::chatServer : backend::schoolService));
    }
    if (state == Supervisor::State::Failed)
        message.insert(u"problem"_s, supervisor.problem()->detail);
    say(message);
}

backend::Options optionsFrom(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Runs a school's chat server and its service in one directory until it is told "
                                     u"to stop (SIGTERM, or the end of "
                                     "its standard input)."_s);
    const QCommandLineOption directory(u"dir"_s, u"Directory of the backend; made if it is not there."_s,
                                       u"directory"_s);
    const QCommandLineOption domain(
        u"domain"_s, u"XMPP domain of a new directory; %1 if not given."_s.arg(QLatin1String(backend::defaultDomain)),
        u"domain"_s);
    const QCommandLineOption sample(
        u"sample-school"_s, u"An invented school for a new directory: tiny, small, school or large."_s, u"size"_s);
    const QCommandLineOption site(
        u"site"_s, u"Serves a school: the address of its proxy, https://school12.example. Needs the next two."_s,
        u"url"_s);
    const QCommandLineOption certificate(
        u"certificate"_s, u"The site's certificate and those that lead to its authority, PEM."_s, u"file"_s);
    const QCommandLineOption key(u"key"_s, u"The certificate's key, PEM."_s, u"file"_s);
    const QCommandLineOption listen(u"listen"_s, u"Where phone apps connect to a site; 0.0.0.0:5222 if not given."_s,
                                    u"address:port"_s, u"0.0.0.0:5222"_s);
    const QCommandLineOption mailFrom(
        u"mail-from"_s, u"The school's e-mail address: codes of the second factor can be sent by e-mail then."_s, u"address"_s);
    const QCommandLineOption mailProgram(
        u"mail-program"_s, u"Takes letters as sendmail does; /usr/sbin/sendmail if not given."_s, u"file"_s,
        u"/usr/sbin/sendmail"_s);
    const QCommandLineOption push(
        u"push-server"_s, u"A server that wakes phone apps: notices without words go there. Can be given several times."_s,
        u"domain"_s);
    const QCommandLineOption contact(
        u"administrator-contact"_s,
        u"Phone or e-mail of the administrator by the application: the first account has no rights until this and the "
        u"code that is printed with it are shown."_s,
        u"contact"_s);
    parser.addOptions(
        {directory, domain, sample, site, certificate, key, listen, push, mailFrom, mailProgram, contact});
    parser.addHelpOption();
    parser.process(app);
    if (!parser.isSet(directory) || !parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    backend::Options options =
        backend::Options::besideThisProgram(parser.value(directory), parser.value(domain), parser.value(sample));
    if (parser.isSet(mailFrom))
        options.place.mail = backend::Mail{parser.value(mailProgram), parser.value(mailFrom)};
    options.place.administratorContact = parser.value(contact).simplified();
    if (!parser.isSet(site) && !parser.isSet(certificate) && !parser.isSet(key) && !parser.isSet(listen) &&
        !parser.isSet(push))
        return options;
    const QString address = parser.value(listen);
    const backend::PublicSite given{
        .url = QUrl(parser.value(site), QUrl::StrictMode),
        .address = QHostAddress(address.section(u':', 0, -2).remove(u'[').remove(u']')),
        .port = address.section(u':', -1).toUShort(),
        .certificate = parser.value(certificate),
        .key = parser.value(key),
        .pushServers = parser.values(push),
    };
    if (given.url.scheme() != u"https" || given.url.host().isEmpty() || given.address.isNull() || given.port == 0 ||
        given.certificate.isEmpty() || given.key.isEmpty() ||
        !std::ranges::all_of(given.pushServers, backend::isDomain)) {
        std::fputs("staffroom-backend: a site needs --site https://…, --certificate and --key; a push server is a domain\n",
                   stderr);
        std::exit(2);
    }
    options.place.site = given;
    return options;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"staffroom-backend"_s);
    const base::SystemClock clock;
    Supervisor supervisor(optionsFrom(app), clock);
    const base::StopRequest request;
    QObject::connect(&request, &base::StopRequest::received, &supervisor, &Supervisor::stop);

    bool announced = false;
    QObject::connect(&supervisor, &Supervisor::stateChanged, &app, [&](Supervisor::State state) {
        if (state == Supervisor::State::Ready && !announced) {
            announced = true;
            say(toJson(*supervisor.endpoints()));
        } else if (announced || state == Supervisor::State::Failed) {
            sayState(supervisor, state);
        }
        if (state == Supervisor::State::Stopped)
            QCoreApplication::exit(0);
        if (state == Supervisor::State::Failed) {
            std::fprintf(stderr, "staffroom-backend: %s\n", qUtf8Printable(supervisor.problem()->detail));
            QCoreApplication::exit(1);
        }
    });
    QObject::connect(&supervisor, &Supervisor::endpointsChanged, &app, [&] { say(toJson(*supervisor.endpoints())); });
    supervisor.start();
    return QCoreApplication::exec();
}
