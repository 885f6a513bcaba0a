// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/supervisor.h"

#include "backend/files.h"
#include "base/logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtConcurrent>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Options Options::besideThisProgram(const QString& directory, const QString& domain, const QString& sampleSchool)
{
    const QString programs = QCoreApplication::applicationDirPath();
    return {.place = {.directory = directory,
                      .domain = domain,
                      .serverFiles = programs + u"/../share/staffroom/backend",
                      .site = {},
                      .mail = {},
                      .administratorContact = {},
                      .sample = {programs + u"/staffroom-sample", sampleSchool}},
            .service = programs + u"/staffroom-service"};
}

Supervisor::Supervisor(Options options, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(120s);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(base::Error{base::ErrorCode::Timeout,
                        u"the servers did not answer within 2 minutes; see the folder log in "_s +
                            m_options.place.directory});
    });
}

Supervisor::~Supervisor() = default;

void Supervisor::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Supervisor::start()
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    m_problem.reset();
    m_endpoints.reset();
    m_administrator.reset();
    setState(State::Preparing);
    QtConcurrent::run([place = m_options.place, now = m_clock.now()] {
        return prepare(place, now);
    }).then(this, [this](base::Result<Preparation> prepared) {
        if (m_state == State::Stopping)
            end({});
        else if (!prepared)
            end(prepared.error());
        else
            launch(std::move(prepared).value());
    });
}

void Supervisor::launch(Preparation preparation)
{
    const Layout& layout = preparation.layout;
    const auto child = [&](const QString& name, Command command, Child::Output output) {
        return std::make_unique<Child>(Child::Spec{.name = name,
                                                   .command = std::move(command),
                                                   .identity = preparation.identity,
                                                   .lockFile = layout.lockOf(name),
                                                   .logFile = layout.logOf(name),
                                                   .output = output},
                                       m_clock);
    };
    m_ejabberd = child(chatServer, ejabberdCommand(layout, preparation.settings.ports, preparation.erlangLibraries),
                       Child::Output::Log);
    m_service = child(schoolService, serviceCommand(layout, m_options.service), Child::Output::Lines);
    connect(m_ejabberd.get(), &Child::stateChanged, this, &Supervisor::onEjabberd);
    connect(m_service.get(), &Child::stateChanged, this, &Supervisor::judge);
    connect(m_service.get(), &Child::lineReceived, this, &Supervisor::onServiceLine);
    m_preparation = std::move(preparation);
    m_deadline.start();
    setState(State::Starting);
    m_ejabberd->start();
}

void Supervisor::onEjabberd(Child::State state)
{
    if (state == Child::State::Starting) {
        const Settings& settings = m_preparation->settings;
        m_probe = std::make_unique<XmppProbe>(QUrl(webSocketUrl(settings.ports)), settings.domain);
        connect(m_probe.get(), &XmppProbe::answered, m_ejabberd.get(), &Child::confirmReady);
    } else if (m_probe) {
        m_probe.release()->deleteLater(); // we may be in its signal
    }
    if (state == Child::State::Ready && m_state == State::Starting)
        m_service->start();
    judge();
}

void Supervisor::onServiceLine(const QByteArray& line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    if (message.contains(u"administrator"_s))
        m_administrator = administratorFrom(message);
    if (message.value(u"ready"_s).toBool())
        m_service->confirmReady();
    else if (m_state == State::Ready)
        serve();
}

// Makes one state of the two servers'.
void Supervisor::judge()
{
    if (m_state == State::Stopping) {
        endStep();
        return;
    }
    for (const Child* child : {m_ejabberd.get(), m_service.get()}) {
        if (child->state() == Child::State::Failed) {
            end(base::Error{base::ErrorCode::Io, child->problem()});
            return;
        }
    }
    if (m_ejabberd->state() == Child::State::Ready && m_service->state() == Child::State::Ready) {
        m_deadline.stop();
        serve();
    } else if (m_state == State::Ready) {
        setState(State::Restarting);
    }
}

// Says where the servers are: to the file, then to whoever asked for them.
void Supervisor::serve()
{
    const auto& [layout, settings, identity, libraries, lock] = *m_preparation;
    const Endpoints endpoints{
        .domain = settings.domain,
        .webSocket = webSocketUrl(settings.ports),
        .tlsHost = tlsHost(settings),
        .tlsPort = settings.ports.tls,
        .join = joinUrl(settings),
        .ca = settings.site ? QString() : layout.authorityCertificate(),
        .administrator = m_administrator,
    };
    if (m_endpoints != endpoints) {
        const bool known = m_endpoints.has_value();
        const ActingAs acting(identity);
        if (auto written = writePrivate(layout.endpoints(), toJson(endpoints)); !written) {
            end(written.error());
            return;
        }
        m_endpoints = endpoints;
        if (known)
            Q_EMIT endpointsChanged();
    }
    setState(State::Ready);
}

void Supervisor::stop()
{
    if (m_state == State::Preparing)
        setState(State::Stopping); // the worker's answer ends it
    else if (m_state != State::Stopped && m_state != State::Stopping)
        end({});
}

void Supervisor::end(std::optional<base::Error> problem)
{
    m_deadline.stop();
    m_problem = std::move(problem);
    setState(State::Stopping);
    if (m_service)
        m_service->stop();
    if (m_state == State::Stopping) // or the servers' own signals have led to the end already
        endStep();
}

void Supervisor::endStep()
{
    if (m_service && !m_service->isOver())
        return;
    if (m_ejabberd && !m_ejabberd->isOver()) {
        m_ejabberd->stop();
        return;
    }
    // We may be in a child's signal.
    for (auto* child : {&m_service, &m_ejabberd}) {
        if (*child)
            child->release()->deleteLater();
    }
    m_preparation.reset(); // and with it the lock of the directory
    if (m_problem)
        qCWarning(lcBackend).noquote() << m_problem->detail;
    setState(m_problem ? State::Failed : State::Stopped);
}

} // namespace backend
