// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/child.h"
#include "backend/endpoints.h"
#include "backend/preparation.h"
#include "backend/xmpp_probe.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace backend {

struct Options
{
    Place place;
    QString service; // the program

    // With the parts that stand beside this program, in the build tree as after installation.
    [[nodiscard]] static Options besideThisProgram(const QString& directory, const QString& domain = {},
                                                   const QString& sampleSchool = {});
};

// The embedded backend of one directory: lays it out (prepare), starts ejabberd and then the service, waits until both
// answer, starts again what dies, and stops the service and then ejabberd. When one of them cannot be kept running,
// both are stopped. The servers end when this program does, however it ends. Nothing blocks: files and certificates are
// made in a worker. Lives in one thread with an event loop; stop() and wait for Stopped before it is destroyed, or the
// servers are killed.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Preparing,  // the directory
        Starting,   // the servers
        Ready,      // endpoints() are reachable
        Restarting, // a server has died: some of them are not
        Stopping,
        Failed, // problem() says why; nothing runs
    };
    Q_ENUM(State)

    Supervisor(Options options, const base::Clock& clock, QObject* parent = nullptr);
    ~Supervisor() override;
    Q_DISABLE_COPY_MOVE(Supervisor)

    // From Stopped or Failed.
    void start();
    // From any state; ends in Stopped.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Endpoints>& endpoints() const { return m_endpoints; } // since the first Ready
    [[nodiscard]] const std::optional<base::Error>& problem() const { return m_problem; }
    [[nodiscard]] const Child* ejabberd() const { return m_ejabberd.get(); }
    [[nodiscard]] const Child* service() const { return m_service.get(); }

Q_SIGNALS:
    void stateChanged(backend::Supervisor::State state);
    // The first administrator has changed his password, or there is a new one.
    void endpointsChanged();

private:
    void setState(State state);
    void launch(Preparation preparation);
    void onEjabberd(Child::State state);
    void onServiceLine(const QByteArray& line);
    void judge();
    void serve();
    void end(std::optional<base::Error> problem);
    void endStep();

    Options m_options;
    const base::Clock& m_clock;
    State m_state = State::Stopped;
    std::optional<base::Error> m_problem;
    std::optional<Endpoints> m_endpoints;
    std::optional<Preparation> m_preparation;
    std::unique_ptr<Child> m_ejabberd;
    std::unique_ptr<Child> m_service;
    std::unique_ptr<XmppProbe> m_probe;
    std::optional<Administrator> m_administrator;
    QTimer m_deadline; // of the whole start
};

} // namespace backend
