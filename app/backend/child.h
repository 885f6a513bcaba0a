// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/back_off.h"
#include "backend/command.h"
#include "backend/file_lock.h"
#include "backend/identity.h"
#include "backend/rotating_log.h"
#include "base/clock.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <optional>

namespace backend {

// One server that is kept running: started, watched, started again after a growing delay when it ends by itself,
// stopped when told. At no time two of it run, even if this program was killed and started again meanwhile: every
// process inherits a lock (FileLock), and the next one is started when that is free. Processes that hold it though
// their parent is gone are told to end, and killed when they do not within Spec::stopWithin.
//
// The process ends with us in any case: its standard input closes, and it gets SIGTERM (confine).
// Lives in one thread, which must outlast the process. A Child that is destroyed while it runs kills its process.
class Child final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,  // nothing of it runs
        Waiting,  // for the former process to be gone, or for the next attempt
        Starting, // runs, does not answer yet
        Ready,
        Stopping,
        Failed, // nothing of it runs and nothing will: too many failures in a row; problem() says what the last one was
    };
    Q_ENUM(State)

    enum class Output {
        Log,   // both outputs into the log
        Lines, // standard output as lines to lineReceived, never into the log; the error output into the log
    };

    struct Spec
    {
        QString name; // for sentences
        Command command;
        Identity identity;
        QString lockFile;
        QString logFile;
        Output output = Output::Log;
        BackOff::Policy backOff{};
        std::chrono::milliseconds readyWithin{60'000};
        std::chrono::milliseconds stopWithin{10'000};
    };

    Child(Spec spec, const base::Clock& clock, QObject* parent = nullptr);
    ~Child() override;
    Q_DISABLE_COPY_MOVE(Child)

    // From Stopped or Failed.
    void start();
    // From any state; ends in Stopped, or at once if nothing runs.
    void stop();
    // Whoever has seen it answer says so: Starting becomes Ready.
    void confirmReady();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const { return m_state == State::Stopped || m_state == State::Failed; }
    // Why it ended the last time by itself, as a sentence; empty if it did not.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    void stateChanged(backend::Child::State state);
    void lineReceived(const QByteArray& line);

private:
    enum class Goal { Run, Stop, GiveUp };

    void setState(State state);
    void continueWhenGone();
    void pressRemnants();
    void launch(FileLock lock);
    void ended(const QString& how);
    void overdue();
    void readLines();

    Spec m_spec;
    const base::Clock& m_clock;
    BackOff m_backOff;
    RotatingLog m_log;
    std::unique_ptr<QProcess> m_process;
    State m_state = State::Stopped;
    Goal m_goal = Goal::Stop;
    QString m_problem;
    QString m_overdue; // why we end it ourselves
    QByteArray m_line;
    QTimer m_next;     // the next look whether the former process is gone
    QTimer m_deadline; // of starting or of stopping
    std::chrono::milliseconds m_startedAt{0};
    std::optional<std::chrono::milliseconds> m_remnantsSince;
};

} // namespace backend
